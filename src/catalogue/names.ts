import type { Brand, Drug, DrugClass } from '../domain/drug.ts'
import type { Catalogue } from './catalogue.ts'

/** What one name stands for. Several drugs where the name decides nothing. */
export interface Named {
  /** As the catalogue writes it. */
  readonly name: string
  readonly drugs: readonly Drug[]
  /** Set where the name is a brand of the only drug. */
  readonly brand: Brand | null
  /** A word for a class of medicines rather than a medicine. */
  readonly class: DrugClass | null
  /** SAMe: a name that is an everyday word in other letters, so its case must be kept. */
  readonly exact: string | null
}

/** Lists hold makers and packings in the column of brands; a "brand" of so many substances is none. */
const tooManyDrugs = 4
/** In characters: less is no name. */
export const shortName = 2
/** 30R, N95, 654-2, B12, VC: few letters, but everybody knows what is meant. */
export const coded = /^(?:\d{2}r|k?n95|\d{3}-\d|b\d{1,2}|v[cde]|ad)$/
/** Two Chinese characters, three letters, or one of each: less is no name. */
const longEnough = /[\u3400-\u9fff].*[\u3400-\u9fffa-ω]|[a-ω].*(?:[\u3400-\u9fff]|[a-ω].*[a-ω])/
const isName = (key: string): boolean => longEnough.test(key) || coded.test(key)

/** What a name stands for by itself, whatever else bears it. */
interface Claim extends Named {
  /** 0: it is the generic name of a drug; 1: it is any other. */
  readonly rank: 0 | 1
}

/** How a name is compared: width and case aside. Length is kept, so that offsets stay true. */
export const foldCase = (text: string): string =>
  text.replace(/[A-Z]+|[Α-Ω]/g, (letters) => letters.toLowerCase())

/** Two Chinese characters or more and nothing else: a name as most are, already as it is compared. */
const plain = /^[\u3400-\u9fff]{2,}$/

const keyOf = (name: string): string =>
  plain.test(name) ? name : foldCase(name.normalize('NFKC')).replace(/\s+/g, ' ').trim()

/**
 * All names of a catalogue by the way they are compared. The generic name of a drug is that drug whatever else bears it;
 * a brand or alias that two drugs bear stands for both.
 */
export function collectNames(catalogue: Catalogue): ReadonlyMap<string, Named> {
  const names = new Map<string, Claim>()
  const crowded = new Set<string>()
  const put = (key: string, claim: Claim): void => {
    const before = names.get(key)
    if (before === undefined || claim.rank < before.rank) names.set(key, claim)
    else if (claim.rank === before.rank && !claim.drugs.every((drug) => before.drugs.includes(drug))) {
      const drugs = [...before.drugs, ...claim.drugs]
      names.set(key, { ...before, drugs: drugs.slice(0, tooManyDrugs), brand: null })
      if (drugs.length >= tooManyDrugs) crowded.add(key)
    }
  }
  claimsIn(catalogue).forEach((claim) => {
    if (plain.test(claim.name)) put(claim.name, claim)
    // Each spelling stands for itself: other drugs may bear one of them and not the next.
    else for (const key of spellings(keyOf(claim.name))) if (isName(key)) put(key, { ...claim })
  })
  for (const key of crowded) if (names.get(key)?.drugs.length === tooManyDrugs) names.delete(key)
  for (const group of catalogue.classes)
    for (const word of group.words) {
      const key = keyOf(word)
      if (key.length >= 2 && !names.has(key))
        names.set(key, { name: word, drugs: [], brand: null, class: group, exact: null, rank: 1 })
    }
  return names
}

function claimsIn({ drugs, taught = [] }: Catalogue): readonly Claim[] {
  const claims: Claim[] = []
  const claim = (name: string, by: readonly Drug[], brand: Brand | null, rank: 0 | 1): void => {
    const exact = isMixedCase(name) ? name : null
    claims.push({ name, drugs: by, brand, class: null, exact, rank })
  }
  drugs.forEach((drug) => {
    const alone = [drug]
    claim(drug.generic, alone, null, 0)
    for (const brand of drug.brands) claim(brand.name, alone, brand, 1)
    for (const name of drug.aliases) claim(name, alone, null, 1)
    for (const name of drug.english) claim(name, alone, null, 1)
  })
  for (const { name, drug: generic, brand } of taught) {
    const drug = drugs.get(generic)
    if (drug !== undefined) claim(name, [drug], drug.brands.find((one) => one.name === brand) ?? null, 1)
  }
  return claims
}

const twoWords = /^[a-z]{6,} [a-z]{6,}$/

const isMixedCase = (name: string): boolean => name.length <= 4 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(name)

const chinese = /[\u3400-\u9fff]/
/** Keyboards and ears put a space where Chinese and Latin characters meet, on both sides or on one. */
const inFront = /(?<=[\u3400-\u9fff])(?=[\da-zα-ω])/g
const behind = /(?<=[\da-zα-ω])(?=[\u3400-\u9fff])/g

/** 诺和锐30 is also written 诺和锐 30, 维A酸 维 A 酸, and amoxicillin clavulanate amoxicillin-clavulanate. */
function spellings(key: string): readonly string[] {
  if (twoWords.test(key)) return [key, key.replace(' ', '-'), key.replace(' ', '/')]
  if (!chinese.test(key)) return [key]
  const [front, back] = [key.replace(inFront, ' '), key.replace(behind, ' ')]
  return [...new Set([key, front, back, front.replace(behind, ' ')])]
}

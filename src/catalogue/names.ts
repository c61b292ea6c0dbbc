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
const isName = (key: string): boolean => {
  let chinese = 0
  let letters = 0
  for (const character of key)
    if (character >= '\u3400' && character <= '\u9fff') chinese += 1
    else if (character >= 'a' && character <= 'ω') letters += 1
  return chinese >= shortName || letters >= 3 || (chinese >= 1 && letters >= 1) || coded.test(key)
}

/** What a name is found to stand for while the lists are gone through. */
interface Claimed {
  name: string
  drugs: Drug[]
  brand: Brand | null
  /** 0: it is the generic name of a drug; 1: it is any other. */
  rank: 0 | 1
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
export function collectNames({ drugs, classes, taught = [] }: Catalogue): ReadonlyMap<string, Named> {
  const claims = new Map<string, Claimed>()
  const claim = (name: string, drug: Drug, brand: Brand | null, rank: 0 | 1): void => {
    for (const key of spellings(keyOf(name))) {
      if (!isName(key)) continue
      const claimed = claims.get(key)
      if (claimed === undefined) claims.set(key, { name, drugs: [drug], brand, rank })
      else if (rank < claimed.rank) Object.assign(claimed, { name, drugs: [drug], brand, rank })
      else if (rank === claimed.rank && !claimed.drugs.includes(drug)) {
        claimed.drugs.push(drug)
        claimed.brand = null
      }
    }
  }
  for (const drug of drugs.values()) {
    claim(drug.generic, drug, null, 0)
    for (const brand of drug.brands) claim(brand.name, drug, brand, 1)
    for (const alias of drug.aliases) claim(alias, drug, null, 1)
    for (const name of drug.english) claim(name, drug, null, 1)
  }
  for (const { name, drug: generic, brand } of taught) {
    const drug = drugs.get(generic)
    if (drug !== undefined) claim(name, drug, drug.brands.find((one) => one.name === brand) ?? null, 1)
  }
  const names = new Map<string, Named>()
  for (const [key, { name, drugs: meant, brand }] of claims)
    if (meant.length < tooManyDrugs)
      names.set(key, { name, drugs: meant, brand, class: null, exact: isMixedCase(name) ? name : null })
  for (const group of classes)
    for (const word of group.words) {
      const key = keyOf(word)
      if (key.length >= 2 && !names.has(key))
        names.set(key, { name: word, drugs: [], brand: null, class: group, exact: null })
    }
  return names
}

const twoWords = /^[a-z]{6,} [a-z]{6,}$/

const isMixedCase = (name: string): boolean => name.length <= 4 && /[a-z][A-Z]|[A-Z]{2}[a-z]/.test(name)

/** Keyboards and ears put a space where Chinese and Latin characters meet, on both sides or on one. */
const inFront = /(?<=[\u3400-\u9fff])(?=[\da-zα-ω])/g
const behind = /(?<=[\da-zα-ω])(?=[\u3400-\u9fff])/g

/** 诺和锐30 is also written 诺和锐 30, 维A酸 维 A 酸, and amoxicillin clavulanate amoxicillin-clavulanate. */
function spellings(key: string): readonly string[] {
  if (plain.test(key)) return [key]
  if (twoWords.test(key)) return [key, key.replace(' ', '-'), key.replace(' ', '/')]
  const [front, back] = [key.replace(inFront, ' '), key.replace(behind, ' ')]
  return [...new Set([key, front, back, front.replace(behind, ' ')])]
}

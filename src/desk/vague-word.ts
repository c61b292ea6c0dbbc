import { type Catalogue, namesOf } from '../catalogue/catalogue.ts'
import { stemOf } from '../catalogue/generic-name.ts'
import type { Drug } from '../domain/drug.ts'
import type { Item } from '../domain/request.ts'
import type { DrugMatch, ReadItem, Understanding } from '../intake/understanding.ts'

/** What a choice that was offered for a vague word stands for: a generic name or a brand. */
export function chosenItem(choice: string, catalogue: Catalogue): Item | undefined {
  const found = drugOf(choice, catalogue)
  if (found === undefined) return undefined
  const brand = found.brands.find(({ name }) => name === choice)?.name ?? null
  return {
    written: choice,
    drug: found.generic,
    brand,
    form: null,
    release: null,
    strength: null,
    pack: null,
    quantity: null,
    unit: null,
  }
}

const drugOf = (choice: string, { drugs }: Catalogue): Drug | undefined =>
  drugs.get(choice) ?? [...drugs.values()].find((drug) => namesOf(drug).includes(choice))

/**
 * An answer with its medicines as they are meant: 玻璃酸钠的, where 玻璃酸钠滴眼液 was offered, is the one of the choices that is
 * called so but for its form, whatever else has that name. 川贝的, where 蛇胆川贝枇杷膏 was offered,
 * may be that one or another, and is asked about.
 */
export function asMeant(
  read: Understanding,
  choices: readonly string[],
  catalogue: Catalogue,
): Understanding {
  const offered = choices.flatMap((choice) => drugOf(choice, catalogue)?.generic ?? [])
  const meant = (match: DrugMatch): DrugMatch => {
    if (match.kind !== 'drug' || offered.includes(match.drug)) return match
    const [drug, ...others] = offered.filter((generic) => stemOf(generic) === stemOf(match.drug))
    return drug === undefined || others.length > 0 ? match : { ...match, drug }
  }
  const partOfOne = (written: string, match: DrugMatch): DrugMatch => {
    if (match.kind !== 'drug' || offered.includes(match.drug)) return match
    const [choice, ...others] = choices.filter((name) => written.length > 1 && name.includes(written))
    const drug = choice === undefined || others.length > 0 ? undefined : drugOf(choice, catalogue)
    return drug === undefined ? match : { ...match, sure: false, near: [drug.generic] }
  }
  const items = read.items.map((item): ReadItem => {
    const match = partOfOne(item.written, meant(item.match))
    return match === item.match || match.kind !== 'drug' ? item : { ...item, match, drug: match.drug }
  })
  const mentions = read.mentions.map((mention) => ({ ...mention, match: meant(mention.match) }))
  return { ...read, items, mentions }
}

/**
 * Whether a medicine may be what a vague word meant, offered or not: 头孢曲松 is a 头孢, 奥司他韦 is none. What the choices have
 * in common tells, a part of their names or the illnesses that they are for; where they have nothing in common nobody
 * knows, and what is answered counts.
 */
export function mayBeMeant(named: string, choices: readonly string[], catalogue: Catalogue): boolean {
  const offered = choices.flatMap((choice) => drugOf(choice, catalogue) ?? [])
  const drug = catalogue.drugs.get(named)
  if (drug === undefined || offered.length === 0 || offered.some(({ generic }) => generic === named))
    return true
  const part = partOf(offered.map(({ generic }) => generic))
  if (part !== null) return namesOf(drug).some((name) => name.includes(part))
  const [first, ...others] = offered.map(({ marks }) => marks.conditions)
  const common = (first ?? []).filter((illness) => others.every((illnesses) => illnesses.includes(illness)))
  return common.length === 0 || common.some((illness) => drug.marks.conditions.includes(illness))
}

const shortestPart = 2

/** The longest piece that all names share; null where it says nothing. */
function partOf(names: readonly string[]): string | null {
  const [first = '', ...others] = names
  if (others.length === 0) return null
  for (let length = first.length; length >= shortestPart; length -= 1)
    for (let start = 0; start + length <= first.length; start += 1) {
      const part = first.slice(start, start + length)
      if (others.every((name) => name.includes(part))) return part
    }
  return null
}

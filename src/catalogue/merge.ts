import type { Brand, Drug, DrugMarks } from '../domain/drug.ts'
import type { Catalogue } from './catalogue.ts'
import { foldName, stemOf } from './generic-name.ts'

/**
 * A district's own list laid over the starter list. One drug under two spellings stays one drug, with the names of both;
 * what the district says of it (supply, marks, strengths) comes first. A brand that the starter list knows stays with
 * its drug: real lists spell the substance behind it in ways of their own (左旋甲状腺 for 优甲乐), and a brand that
 * means two drugs would be asked about for ever. A word that the starter list knows to be said of several drugs is no
 * brand of one of them.
 */
export function mergeCatalogues(base: Catalogue, own: Catalogue): Catalogue {
  const known = new Map<string, string>()
  const ownerOfBrand = new Map<string, string>()
  const learn = (name: string, generic: string): void => {
    const folded = foldName(name)
    known.set(folded, generic)
    // A stem may be shared (碳酸钙 as antacid and as supplement): the drug that bears it as its name owns it.
    const stem = stemOf(folded)
    if (stem !== folded && (name === generic || !known.has(stem))) known.set(stem, generic)
  }
  base.drugs.forEach(({ generic, brands, aliases }) => {
    aliases.forEach((name) => {
      learn(name, generic)
    })
    learn(generic, generic)
    brands.forEach(({ name }) => {
      ownerOfBrand.set(foldName(name), generic)
    })
  })
  ownerOfBrand.forEach((generic, brand) => {
    if (!known.has(brand)) known.set(brand, generic)
  })

  const classWords = new Set(base.classes.flatMap(({ words }) => words.map(foldName)))
  const isOwn = ({ name }: Brand): boolean => {
    const brand = foldName(name)
    return !ownerOfBrand.has(brand) && !classWords.has(brand)
  }

  const drugs = new Map(base.drugs)
  own.drugs.forEach((listed) => {
    const drug = listed.brands.every(isOwn) ? listed : { ...listed, brands: listed.brands.filter(isOwn) }
    const stem = stemOf(drug.generic)
    const generic = known.get(foldName(drug.generic)) ?? known.get(stem) ?? drug.generic
    const before = drugs.get(generic)
    drugs.set(generic, before === undefined ? drug : join(before, drug))
    known.set(stem, generic)
  })
  return { drugs, classes: own.classes.length > 0 ? [...own.classes, ...base.classes] : base.classes }
}

function join(base: Drug, own: Drug): Drug {
  const isNew = (name: string): boolean => name !== base.generic && !isNamed(base, foldName(name))
  return {
    generic: base.generic,
    brands: union(
      base.brands,
      own.brands.filter(({ name }) => isNew(name)),
    ),
    aliases: union(base.aliases, [own.generic, ...own.aliases].filter(isNew)),
    english: union(base.english, own.english.filter(isNew)),
    forms: union(own.forms, base.forms),
    strengths: union(own.strengths, base.strengths),
    supply: own.supply === 'unknown' ? base.supply : own.supply,
    marks: joinMarks(base.marks, own.marks),
  }
}

/** Whether a drug has a name that is the same when folded. */
function isNamed({ generic, brands, aliases, english }: Drug, folded: string): boolean {
  const isIt = (name: string): boolean => foldName(name) === folded
  return isIt(generic) || aliases.some(isIt) || brands.some(({ name }) => isIt(name)) || english.some(isIt)
}

/** A mark that either list sets holds: it is there to be careful. */
const joinMarks = (a: DrugMarks, b: DrugMarks): DrugMarks => ({
  conditions: union(a.conditions, b.conditions),
  regulated: union(a.regulated, b.regulated),
  sensitive: union(a.sensitive, b.sensitive),
  strict: a.strict || b.strict,
  coldChain: a.coldChain || b.coldChain,
  injection: a.injection || b.injection,
  feverCold: a.feverCold || b.feverCold,
})

/** What both hold, each once. Thousands of drugs are joined, nearly all to what holds the little that comes. */
function union<T>(some: readonly T[], more: readonly T[]): readonly T[] {
  if (more.every((one) => some.includes(one))) return some
  return [...some, ...more.filter((one, nth) => !some.includes(one) && more.indexOf(one) === nth)]
}

import { doseForms, releases, salts } from './dose-forms.ts'

/** A drug's name taken apart: 盐酸二甲双胍缓释片 is 二甲双胍, let out slowly, as tablets. */
export interface NameParts {
  /** The substance, lower case, without spaces and brackets. Never empty unless the name is. */
  readonly stem: string
  /** 缓释片, 滴眼液 …, as written; null where the name has none. */
  readonly form: string | null
  /** 缓释, 控释, 肠溶 …: another medicine at the counter than the plain tablet. */
  readonly release: string | null
}

/** The longest one: what is matched is the leftmost that ends there. */
export const formAtEnd = new RegExp(`(?:${doseForms.join('|')})$`)
const saltAtStart = new RegExp(`^(?:${salts.join('|')})(?!甘油)`)
// No patterns: these learn each text that they are asked about, and a list has tens of thousands of names.
const anyRelease = new RegExp(releases.join('|'))
/** Salts whose metal is the drug: 碳酸钙 is not the 碳酸 of something. */
const isMineral = /(?:化|碳酸|碳酸氢|硫酸|磷酸|葡萄糖酸|门冬氨酸|枸橼酸|乳酸|螯合)$/
const tailAtEnd = /(?:酸钠|二水合物|一水合物|水合物|钠|钾|钙|镁)$/
const fewestLeft = 2

/** Nothing in it to be folded, as in most names. */
const plainName = /^[\u3400-\u9fff]+$/

/** Case, width and spacing say nothing about which drug is meant. */
export const foldName = (name: string): string =>
  plainName.test(name)
    ? name
    : name
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s()[\]【】·-]/g, '')

/** Takes a name apart. Rules of a name's remainder: a salt, a dose form and a release word may go, nothing else. */
export function takeApart(name: string): NameParts {
  const folded = foldName(name)
  const formless = withoutForms(folded)
  const release = releaseIn(folded)
  const form = folded.slice(formless.length)
  return {
    stem: substanceIn(formless, release),
    form: form === '' ? null : release === null || form.startsWith(release) ? form : release + form,
    release,
  }
}

/** 盐酸二甲双胍缓释片 → 二甲双胍. Two names with the same stem are the same substance. */
export function stemOf(name: string): string {
  const folded = foldName(name)
  return substanceIn(withoutForms(folded), releaseIn(folded))
}

function withoutForms(folded: string): string {
  let stem = folded
  for (;;) {
    const shorter = stem.replace(formAtEnd, '')
    if (shorter === stem || shorter.length < fewestLeft) return stem
    stem = shorter
  }
}

const releaseIn = (folded: string): string | null => anyRelease.exec(folded)?.[0] ?? null

function substanceIn(formless: string, release: string | null): string {
  const plain = release === null ? formless : keep(formless, formless.replaceAll(release, ''))
  return dropTail(keep(plain, plain.replace(saltAtStart, '')))
}

const keep = (before: string, after: string): string => (after.length >= fewestLeft ? after : before)

function dropTail(stem: string): string {
  if (stem.endsWith('沙坦酯')) return stem.slice(0, -1)
  const tail = tailAtEnd.exec(stem)
  if (tail === null || tail.index < fewestLeft) return stem
  const rest = stem.slice(0, tail.index)
  if (isMineral.test(rest) || (tail[0] === '酸钠' && isMineral.test(`${rest}酸`))) return stem
  return tail[0] === '酸钠' ? `${rest}酸` : rest
}

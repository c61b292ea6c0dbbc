import { polyphonic } from 'pinyin-pro'
import { type Found, NameIndex } from '../catalogue/name-index.ts'
import type { Community } from '../domain/directory.ts'
import { pattern } from '../pattern/pattern.ts'

/** Endings that only an official name has. */
const suffix = /(?:居民区|居民委员会|居委会|居委|社区)$/
/** After these a short name is the community and not a city, a road or an ordinary word (西安, 和平, 祥德路). */
const confirming = pattern(/^\s?(?:居民|居委|社区|小区|居民区)/)
const houseNumber = pattern(
  /^\s?(?:[0-9]{1,4}\s?(?:号|弄|栋|幢|座|#|-\d)|[一二三四五六七八九十]{1,3}(?:号楼|栋|幢))/,
)
/** Names that are unmistakable by themselves: 欧二, 商业一村, 文苑第三, 余庆坊. */
const unmistakable = pattern(/[一二三四五六七八九十]$|(?:村|苑|坊|宅|丽园|花园城|小区)$/)
const roadName = /路$/
/** The name is only the beginning of another: 大连西路, 复旦大学, 惠民药房. */
const otherPlace = pattern(/^(?:路|街|站|支路|医院|大学|药|公园|新村|弄|中学|小学|酒店|广场|卫生|银行|卡)/)
const denied = pattern(/(?:不是|不在|搬离|唔系)\s?$/)

/** Codes by name; null where two communities share one: then it says nothing. */
type Codes = NameIndex<string | null>

const indexes = new WeakMap<readonly Community[], Codes>()

function indexOf(communities: readonly Community[]): Codes {
  const known = indexes.get(communities)
  if (known) return known
  const codes = new Map<string, string | null>()
  for (const { code, name } of communities)
    for (const form of formsOf(name))
      codes.set(form, codes.has(form) && codes.get(form) !== code ? null : code)
  const index = new NameIndex(codes)
  indexes.set(communities, index)
  return index
}

/** The same names as they are written in Latin letters, without spaces: kenye of 垦业居民区. */
const spelled = new WeakMap<readonly Community[], ReadonlyMap<string, string | null>>()

function spellingsOf(communities: readonly Community[]): ReadonlyMap<string, string | null> {
  const known = spelled.get(communities)
  if (known) return known
  const codes = new Map<string, string | null>()
  for (const { code, name } of communities)
    for (const sound of spellingsIn(name.replace(suffix, '')))
      codes.set(sound, codes.has(sound) && codes.get(sound) !== code ? null : code)
  spelled.set(communities, codes)
  return codes
}

const mostSpellings = 100

/**
 * Of 长乐 changle, zhangle, changyue and zhangyue: whoever lives there knows which it is. To choose, the library would set up
 * its dictionary of words, which takes longer than to read a hundred messages.
 */
const spellingsIn = (name: string): readonly string[] =>
  polyphonic(name, { toneType: 'none', v: true, type: 'array' }).reduce<readonly string[]>(
    (begun, readings) =>
      begun.flatMap((start) => readings.map((reading) => start + reading)).slice(0, mostSpellings),
    [''],
  )

/** Kenye community, I live in Ken Ye: words of any language are like some name, so it must be said that it is a place. */
const inLatin = pattern(
  /\b(?:(?:in|at|from|near)\s+)?((?:[a-z]{2,12}[\s'-]){0,3}[a-z]{2,12})\s+(?:community|neighbou?rhood|estate|compound|residential|xiao\s?qu|ju\s?min\s?qu|ju\s?wei)|\b(?:live|living|lives|home)\s+(?:is\s+)?(?:in|at)\s+((?:[a-z]{2,12}[\s'-]){0,3}[a-z]{2,12})/i,
)
const latin = pattern(/[a-z]{2}/i)
const shortestSpelling = 4

function spelledOut(text: string, communities: readonly Community[]): string | null {
  if (!latin.test(text)) return null
  const spellings = spellingsOf(communities)
  if (/^[a-z\s'-]{4,40}$/i.test(text.trim())) {
    const bare = spellings.get(text.toLowerCase().replace(/[^a-z]+/g, ''))
    if (bare != null) return bare
  }
  const said = inLatin.all(text).flatMap(([, before, behind]) => before ?? behind ?? [])
  for (const words of said) {
    const parts = words
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
    // "order for Ken Ye community": what stands before the name is no part of it.
    for (let from = 0; from < parts.length; from++)
      for (let to = parts.length; to > from; to--) {
        const name = parts.slice(from, to).join('')
        const code = name.length < shortestSpelling ? undefined : spellings.get(name)
        if (code != null) return code
      }
  }
  return null
}

const always = (): boolean => true

/** 垦业, 我住垦业的: a short name, where nothing else is said. */
function aloneIn(text: string, codes: Codes): string | null {
  const said = text
    .replace(/^[\s,，]*(?:(?:我|我们|我家|阿拉|她|他|我?[爸妈]妈?)?(?:家?住|家?在|是|就是|属于)+)?\s*/u, '')
    .replace(/(?:这边|那边|这里|的|吧|呀|啊|哦|呢)*[。.!！~～\s]*$/u, '')
  const found = said.length < 2 || said.length > 12 ? null : codes.longestAt(said, 0, always)
  return found !== null && found.end === said.length ? found.value : null
}

interface NamedAt extends Found<string | null> {
  readonly at: number
}

/** The first name from a place on. */
function namedFrom(text: string, from: number, codes: Codes): NamedAt | null {
  for (let at = from; at < text.length; at += 1) {
    const found = codes.longestAt(text, at, always)
    if (found !== null) return { at, ...found }
  }
  return null
}

/** 大连新村第二居民区 is also 大连新村第二 and 大连新村二; 商洛小区居民区 is also 商洛小区. */
function formsOf(name: string): ReadonlySet<string> {
  const short = name.replace(suffix, '')
  return new Set(
    [name, short, short.replace(/第([一二三四五六七八九十]+)$/, '$1')].filter((form) => form.length > 1),
  )
}

/**
 * The code of a community that the text names, in full or short; null where none or where it could be something
 * else. `communities` is indexed once, so hand over the same array each time.
 */
export function readCommunity(text: string, communities: readonly Community[]): string | null {
  const codes = indexOf(communities)
  const first = namedFrom(text, 0, codes)
  const alone = first === null ? null : aloneIn(text, codes)
  if (alone !== null) return alone
  for (let named = first; named !== null; named = namedFrom(text, named.end, codes)) {
    const { at, end, value: code } = named
    if (code === null || denied.test(text.slice(Math.max(0, at - 4), at))) continue
    const name = text.slice(at, end)
    const after = text.slice(end, end + 10)
    if (suffix.test(name) || confirming.test(after)) return code
    if (otherPlace.test(after) || roadName.test(name)) continue
    if (unmistakable.test(name) || houseNumber.test(after)) return code
  }
  return spelledOut(text, communities)
}

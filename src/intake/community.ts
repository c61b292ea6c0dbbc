import { NameIndex } from '../catalogue/name-index.ts'
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

const always = (): boolean => true

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
  let next = 0
  for (let at = 0; at < text.length; at = next) {
    next = at + 1
    const found = codes.longestAt(text, at, always)
    if (found === null) continue
    next = found.end
    const { value: code, end } = found
    if (code === null || denied.test(text.slice(Math.max(0, at - 4), at))) continue
    const name = text.slice(at, end)
    const after = text.slice(end, end + 10)
    if (suffix.test(name) || confirming.test(after)) return code
    if (otherPlace.test(after) || roadName.test(name)) continue
    if (unmistakable.test(name) || houseNumber.test(after)) return code
  }
  return null
}

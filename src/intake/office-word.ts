import { type Office, type Temper, tempers } from '../domain/directory.ts'
import { pattern } from '../pattern/pattern.ts'

/** A coordinator's word about who does what, and which group is whose; whether the sender may say it is the desk's business. */
export type OfficeWord =
  /** 登记 药师 惠民药房; without a role it is somebody known who has a new account. */
  | { readonly kind: 'enrol'; readonly role: Office['role'] | null; readonly words: string }
  /** 停用 小陈, 停用 K7M3-9QP4. */
  | { readonly kind: 'stop'; readonly words: string }
  /** 小陈手机丢了: what is said before it is stopped. */
  | { readonly kind: 'lost'; readonly words: string }
  /** 归属 群3 欧二 3号楼. */
  | { readonly kind: 'assign'; readonly words: string }
  /** 语气 群3 安静. */
  | { readonly kind: 'temper'; readonly words: string; readonly temper: Temper }

const roles: readonly (readonly [RegExp, Office['role']])[] = [
  [/^(?:药剂?师|pharmacist)(?=\s|$)/i, 'pharmacist'],
  [/^(?:社区)?(?:代办员?|志愿者|agent|volunteer)(?=\s|$)/i, 'agent'],
  [/^(?:平台)?(?:协调员?|coordinator)(?=\s|$)/i, 'coordinator'],
  [/^(?:接线员|话务员|热线|operator)(?=\s|$)/i, 'operator'],
]
const temperWords: Readonly<Record<Temper, RegExp>> = {
  normal: /(?:恢复)?正常$|normal$/i,
  quiet: /安静一?(?:点|些)?$|quiet$/i,
  digest: /只(?:发|要)?汇总$|(?:digest|summary)\s+only$/i,
}
const enrol = /^(?:登记|换号|enrol{1,2})[\s:：]+(.+)$/i
const stop = /^(?:停用|stop)[\s:：]*(.+)$/i
const lost =
  /^([^\s,，]{1,20}?)的?(?:那个)?(?:手机|微信|qq|账号)?号?(?<=手机|微信|qq|号)(?:又|都|也|已经?|被人?)*(?:丢|掉|不见|没|偷|盗|抢)(?:走|号|掉)?了?(?:[\s,，].*|[怎咋].{0,6})?$/i
const lostInEnglish =
  /^(.{2,24}?)(?:'s|\s+(?:has\s+)?lost\s+(?:his|her|their))\s+phone(?:\s+(?:is|was)\s+(?:lost|stolen))?$/i
const assign = /^(?:归属|assign)[\s:：]+(.+)$/i
const temper = /^(?:(?:群?语气|temper)[\s:：]*)?(.*)$/i
const longest = 120

/** @param text normalised */
export function readOfficeWord(text: string): OfficeWord | null {
  if (text.length > longest) return null
  const said = text
    .replace(/@\S+/g, ' ')
    .trim()
    .replace(/[。！!.\s]+$/u, '')
  if (said.includes('\n')) return null
  const enrolled = enrol.exec(said)?.[1]
  if (enrolled !== undefined) return enrolOf(enrolled.trim())
  const stopped = stop.exec(said)?.[1]
  if (stopped !== undefined) return { kind: 'stop', words: stopped.trim() }
  const loser = (lost.exec(said) ?? lostInEnglish.exec(said))?.[1]
  if (loser !== undefined) return { kind: 'lost', words: loser.trim() }
  const assigned = assign.exec(said)?.[1]
  if (assigned !== undefined) return { kind: 'assign', words: assigned.trim() }
  return temperOf(temper.exec(said)?.[1]?.trim() ?? '')
}

function enrolOf(words: string): OfficeWord {
  for (const [word, role] of roles)
    if (word.test(words)) return { kind: 'enrol', role, words: words.replace(word, '').trim() }
  return { kind: 'enrol', role: null, words }
}

function temperOf(words: string): OfficeWord | null {
  const found = tempers.find((each) => temperWords[each].test(words))
  if (found === undefined) return null
  return { kind: 'temper', temper: found, words: words.replace(temperWords[found], '').trim() }
}

/** Four and four of letters and digits that are not taken for each other, the first a letter, the last a digit. */
const code =
  /(?<![0-9a-z-])([a-hj-km-np-tv-z][2-9a-hj-km-np-tv-z]{3})[-\s]?([2-9a-hj-km-np-tv-z]{3}[2-9])(?![0-9a-z-])/gi
const aroundCode = pattern(/^(?:我?的?登记码?|码|code)?[是为:：\s]*$/i)
/** A code stands in a short message; of a long one no more than this is looked at. */
const looked = 2000
const mostCodes = 3

/** What looks like a one-time code, as they are kept: upper case, no dash. @param text normalised */
export const codesIn = (text: string): readonly string[] =>
  [...text.slice(0, looked).matchAll(code)]
    .slice(0, mostCodes)
    .map(([, first = '', second = '']) => (first + second).toUpperCase())

/** The one code that a message consists of; null where it says anything else. @param text normalised */
export function onlyCode(text: string): string | null {
  if (text.length > longest) return null
  const [only, ...others] = codesIn(text)
  if (only === undefined || others.length > 0) return null
  return aroundCode.test(text.replace(code, '').replace(/[。！!.\s]+$/u, '')) ? only : null
}

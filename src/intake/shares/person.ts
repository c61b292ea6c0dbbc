import { type Address, noAddress, type Recipient } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import type { Span } from '../span.ts'

/** Somebody for whom a text may want something, with the words that name them. */
export interface Person extends Span {
  /** Null for the writer, and for a household that is known by its address. */
  readonly recipient: Recipient | null
  /** 赵老师, where a name is written. */
  readonly name: string | null
  /** What they are called, which tells 公公 from 婆婆. */
  readonly word: string
  /** Said in the same breath: 隔壁503 is a room alone. */
  readonly address: Address
  /** 给我妈, 是我妈的, for my mum: may be said behind the medicine. */
  readonly given: boolean
}

/** Words that lead to a person and belong to them: 另外帮我…, for my …. */
const leading =
  /(?:(?:(?:另外|顺便|顺带|再|还|也|请)?(?:帮忙?|给|替|代|为|是)|\bfor)\s?)?(?:我们?家?|阿拉|俺|\b(?:my|our|his|her|the))?[的个嘅]?\s?$/i
const giving = pattern(/帮|给|替|代|为|是|\bfor\b/i)

/** @param at where the word for them stands */
export function person(text: string, at: number, end: number, rest: Partial<Person>): Person {
  const before = leading.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? ''
  return {
    recipient: null,
    name: null,
    word: text.slice(at, end).replace(/^(?:我们?家?|阿拉|俺|[给帮替]|my\s)(?=.)/i, ''),
    address: noAddress,
    given: giving.test(before + text.slice(at, end)),
    start: at - before.length,
    end,
    ...rest,
  }
}

/** Who is known by where they live, and by nothing else. */
export const isHousehold = ({ recipient, name, address }: Person): boolean =>
  recipient === null && name === null && address.room !== null

/** Between those who are named as one: 我和老公. */
export const joint = /^\s?(?:和|跟|与|同|及|还有|加|、|&|\+|\band\b)\s?$/i
/** ` and `, in UTF-16 units. */
export const longestJoint = 5

/** 孩子 may be anybody of them; these are not the others. */
export const oneOfSeveral =
  /儿子|女儿|闺女|[老大二三小][大二三宝幺]|囡|[哥姐弟妹]|\b(?:son|daughter)\b|^[A-Z][a-z]/

/** The same for the same person, however they are named; `null` is the writer. */
export function keyOf(person: Person | null, isOneChild: boolean): string {
  if (person === null) return keyOf.writer
  const { recipient, name, word, address } = person
  const isCalled = recipient === '其他' || recipient === '兄弟姐妹' || (recipient === '孩子' && !isOneChild)
  return JSON.stringify([recipient, name, isCalled ? word : '', address])
}
keyOf.writer = JSON.stringify([null, null, '', { lane: null, building: null, unit: null, room: null }])

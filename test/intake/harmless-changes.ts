import * as OpenCC from 'opencc-js'
import type { Understanding } from '../../src/intake/understanding.ts'
import { read } from './reading.ts'

/** A way to write a message otherwise without meaning anything else by it. */
export interface HarmlessChange {
  readonly what: string
  /** @param names the medicines that the message names, as it writes them */
  readonly change: (text: string, names: readonly string[]) => string
  /** Of so many readings that it touches, in a thousand, as many may be others: what is left to do, with room. */
  readonly most: number
}

const traditional = OpenCC.Converter({ from: 'cn', to: 'hk' })
const betweenHan = (signs: string): RegExp =>
  new RegExp(`(?<=\\p{Script=Han})${signs}(?=\\p{Script=Han})`, 'gu')
const firstName = (text: string, names: readonly string[], as: (name: string) => string): string => {
  const name = names.find((one) => text.split(one).length === 2)
  return name === undefined ? text : text.replace(name, as(name))
}

export const harmlessChanges: readonly HarmlessChange[] = [
  { what: 'thanks at the end', change: (text) => `${text}，谢谢`, most: 12 },
  { what: 'a greeting', change: (text) => `你好，${text}`, most: 20 },
  {
    what: 'a particle at the end',
    change: (text) => (/[吗伐么呢?？~]$/.test(text) ? text : `${text}哈`),
    most: 15,
  },
  { what: 'Traditional characters', change: traditional, most: 5 },
  { what: 'digits in full width', change: (text) => text.replace(/\d/g, wide), most: 5 },
  { what: 'spaces for commas', change: (text) => text.replace(/[，。、！？；]/g, ' '), most: 30 },
  { what: 'full stops for spaces', change: (text) => text.replace(betweenHan(' '), '。'), most: 20 },
  { what: 'no stops', change: (text) => text.replace(betweenHan('[，。！；]\\s*'), ''), most: 75 },
  {
    what: 'an amount said twice',
    change: (text) => text.replace(/([一两三四\d][盒瓶支])(?![盒瓶支的])/, '$1$1'),
    most: 5,
  },
  {
    what: 'marks around a name',
    change: (text, names) => firstName(text, names, (name) => `「${name}」`),
    most: 5,
  },
  {
    what: 'a face in front of a name',
    change: (text, names) => firstName(text, names, (name) => `😂${name}`),
    most: 15,
  },
  { what: 'a face at the end', change: (text) => `${text}[抱拳]`, most: 10 },
  { what: '再 for 在', change: (text) => text.replace(/在(?=我|手|身|家|老家)/g, '再'), most: 30 },
  { what: '哒 for 的', change: (text) => text.replace(/的(?=\p{Script=Han})/gu, '哒'), most: 5 },
  {
    what: 'spaces around numbers',
    change: (text) => text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=[盒瓶支])/gu, ' '),
    most: 20,
  },
]

function wide(digit: string): string {
  return String.fromCharCode(digit.charCodeAt(0) + 0xfee0)
}

/** All that an order comes of. */
export function reading(text: string): string {
  const { addressed, intent, ...said } = read(text)
  return addressed && intent !== 'other' ? [intent, itemsOf(said), restOf(said)].join(' | ') : 'other'
}

const itemsOf = ({ items }: Pick<Understanding, 'items'>): string =>
  items
    .map(({ drug, written, strength, quantity, unit }) =>
      [drug ?? written, strength?.toLowerCase(), quantity, unit].join(' '),
    )
    .join('; ')

const restOf = ({
  address,
  phone,
  wish,
  urgent,
  recipient,
  card,
  prescription,
}: Pick<
  Understanding,
  'address' | 'phone' | 'wish' | 'urgent' | 'recipient' | 'card' | 'prescription'
>): string => JSON.stringify([address, phone, wish, urgent, recipient, card, prescription])

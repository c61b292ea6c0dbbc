import { Converter } from 'opencc-js/t2cn'
import { type Written, withPlainWriting } from './plain-writing.ts'

/**
 * A text made uniform for the readers, and the way back to the original: the index in it (UTF-16 units) of what stands at
 * an index of the text; that of the text's end is the original's length.
 */
export type Normalised = Written

const convert = Converter({ from: 't', to: 'cn' })

/** Written in Hong Kong and Taiwan, but kept by OpenCC because they are also good Simplified somewhere. */
const alsoTraditional: Readonly<Record<string, string>> = {
  著: '着',
  姪: '侄',
  祇: '只',
  衹: '只',
  癒: '愈',
  嚢: '囊',
  薬: '药',
  // A sign to multiply with, as phones offer it.
  '✖': '×',
  '✕': '×',
}

/** One character for one, so that indices stay: 嗰 (whose simplified form needs two units) is left alone. */
function simplify(character: string): string {
  const simple = alsoTraditional[character] ?? convert(character)
  return simple.length === 1 ? simple : character
}

/** Numbered signs by first code, first number and how many: ⑴ ⒈ ❶ ㈠ all become the circled ①, the sign of a list. */
const listSigns = [
  [0x2460, 1, 20],
  [0x2474, 1, 20],
  [0x2488, 1, 20],
  [0x24eb, 11, 10],
  [0x24f5, 1, 10],
  [0x2776, 1, 10],
  [0x2780, 1, 10],
  [0x278a, 1, 10],
  [0x3220, 1, 10],
  [0x3251, 21, 15],
  [0x3280, 1, 10],
  [0x32b1, 36, 15],
] as const

const circled = (number: number): string =>
  String.fromCharCode(number <= 20 ? 0x245f + number : number <= 35 ? 0x323c + number : 0x328d + number)

const dash = /[‐‑‒–−]/
const invisible = /[\p{Cc}\p{Cf}\p{M}\p{Cs}]/u
/** Their meaning depends on the neighbours. */
const contextual = '—―\r\u2028\u2029'

const unknown = 0xffff
const needsCare = 0xfffe

function unitFor(code: number): number {
  const sign = listSigns.find(([first, , count]) => code >= first && code < first + count)
  if (sign) return circled(sign[1] + code - sign[0]).charCodeAt(0)
  const character = String.fromCharCode(code)
  if (character === '\n') return code
  if (character === '\t') return 0x20
  if (invisible.test(character) || contextual.includes(character)) return needsCare
  const plain = character.normalize('NFKC')
  if (plain.length !== 1) return needsCare
  if (dash.test(plain)) return 0x2d
  return simplify(plain).charCodeAt(0)
}

/** What each UTF-16 unit becomes, found once per unit: most messages are then one look-up a character. */
const units = new Uint16Array(0x10000).fill(unknown)

function unitOf(code: number): number {
  const known = units[code] ?? needsCare
  if (known !== unknown) return known
  const unit = unitFor(code)
  units[code] = unit
  return unit
}

/** 咯血 and 吡咯替尼 are not among them: they go on. */
const spokenEnding = /[啦咯喽](?=$|[\s,.。;!?~…)、@]|吧)/g
const mayEndSpoken = /[啦咯喽]/
/** 吃完啦, 算咯, 到喽: at the end of a clause one and the same word, which is written 了 in what readers look for. */
const withPlainEndings = (text: string): string =>
  mayEndSpoken.test(text) ? text.replace(spokenEnding, '了') : text

/**
 * NFKC, Simplified, half width, without invisible characters (zero width, bidi, control, unpaired surrogates);
 * dashes between digits are "-", line ends are "\n", 啦 and the like at the end of a clause are 了. Circled digits stay, 3️⃣ is 3 or, at the head of a line, ③.
 */
export function normalise(text: string): Normalised {
  let uniform = ''
  let done = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = unitOf(code)
    if (unit === needsCare) return normaliseWithCare(text)
    if (unit === code) continue
    uniform += text.slice(done, index) + String.fromCharCode(unit)
    done = index + 1
  }
  const origin = (index: number): number => Math.min(Math.max(index, 0), text.length)
  return withPlainWriting({ text: withPlainEndings(uniform + text.slice(done)), origin })
}

/** A base character with what hangs on it; the bound keeps a tower of accents from costing more than it is worth. */
const cluster = /[0-9#*]\uFE0F?\u20E3|\r\n|[\s\S]\p{M}{0,8}/gu

function normaliseWithCare(text: string): Normalised {
  const parts: string[] = []
  const origins: number[] = []
  const put = (part: string, at: number): void => {
    parts.push(part)
    for (let unit = 0; unit < part.length; unit++) origins.push(at)
  }
  for (const match of text.matchAll(cluster)) put(readCluster(match[0], text, match.index), match.index)
  const uniform = withPlainEndings(parts.join(''))
  return withPlainWriting({
    text: uniform,
    origin: (index) => (index < 0 ? 0 : (origins[index] ?? text.length)),
  })
}

function readCluster(written: string, text: string, at: number): string {
  const first = written.charCodeAt(0)
  const unit = unitOf(first)
  if (written.length === 1 && unit !== needsCare) return String.fromCharCode(unit)
  if (written.endsWith('\u20E3') || written === '🔟') return readKeycap(written, text, at)
  if (/^[\r\u2028\u2029]/.test(written)) return '\n'
  if (/^[—―]/.test(written)) return isBetweenDigits(text, at) ? '-' : '—'
  const sign = listSigns.some(([code, , count]) => first >= code && first < code + count)
  if (sign) return String.fromCharCode(unit)
  return Array.from(written.normalize('NFKC'))
    .filter((character) => character === '\n' || !invisible.test(character))
    .map((character) => (character.length > 1 ? character : dash.test(character) ? '-' : simplify(character)))
    .join('')
}

const isBetweenDigits = (text: string, at: number): boolean =>
  /[0-9０-９]\s?$/.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[0-9０-９]|^\s[0-9０-９]/.test(text.slice(at + 1, at + 3))

/** 1️⃣ opens a line of a list; 3️⃣盒 is an amount and 3️⃣号楼 a building. */
function readKeycap(written: string, text: string, at: number): string {
  const digits = written === '🔟' ? '10' : (written[0] ?? '')
  const opensLine = /(?:^|\n)\s{0,4}$/.test(text.slice(Math.max(0, at - 5), at))
  const next = text.slice(at + written.length, at + written.length + 1)
  const belongsToNext = /[号弄栋幢座楼盒瓶板片粒支袋包贴罐桶箱天\d-]/.test(next)
  return opensLine && !belongsToNext && /^[1-9]/.test(digits) ? circled(Number(digits)) : digits
}

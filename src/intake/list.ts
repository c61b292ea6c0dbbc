import type { Lexicon } from '../catalogue/lexicon.ts'
import { type Address, noAddress } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import { pattern } from '../pattern/pattern.ts'
import { chooseItems } from './items.ts'
import { readSameAsLast } from './last-order.ts'
import { roomOf } from './list-rows.ts'
import { type ListShape, splitList } from './list-shape.ts'
import { readNotes } from './notes.ts'
import { readPhone } from './phone.ts'
import { scan } from './scan.ts'
import type { ListLine, ReadItem, ReadList } from './understanding.ts'
import { readUrgent } from './urgency.ts'
import type { WhenReader } from './when.ts'
import { merge } from './where/candidates.ts'
import { readAddress, readNameAddress } from './where.ts'
import { readRecipient } from './who.ts'

export interface FoundList {
  readonly list: ReadList
  /** What the title or the last words wish for all. */
  readonly wish: Wish | null
}

interface ListTools {
  readonly lexicon: Lexicon
  readonly readWhen: WhenReader
}

const asAbove = pattern(
  /^\s*(?:同上|同\s?\d{0,2}\s?[号楼线]?上|一样|ditto|same(?:\s+as\s+above)?|〃|"|\+1)\s*$|同上|same\s+as\s+above/i,
)
const longestName = 16
/** 欧阳阿婆, 周奶奶: longer words say more than who it is. */
const longestOfNames = 4

/** The lines of a 接龙 with what each wants; null where the text is no list of people. */
export function readList(text: string, sentAt: Instant, tools: ListTools): FoundList | null {
  const shape = splitList(text)
  if (shape === null || !isOfPeople(shape, tools.lexicon)) return null
  const wish = tools.readWhen(shape.tail, sentAt) ?? tools.readWhen(shape.title, sentAt)
  const urgent = readUrgent(shape.title) || readUrgent(shape.tail)
  const heading = readHeading(shape.title)
  const lines: ListLine[] = []
  for (const line of shape.lines) {
    const read = readLine(line, sentAt, tools, { above: lines.at(-1)?.items ?? [], heading })
    lines.push({ ...read, wish: read.wish ?? wish, urgent: read.urgent || urgent })
  }
  return { list: { title: shape.title, lines }, wish }
}

/** Whether all lines that say where they live say the same: only then is there one address to speak of. */
export function isOfOneHousehold({ lines }: ReadList): boolean {
  const named = lines.flatMap(({ address: { lane, building, unit, room } }) =>
    building === null && room === null ? [] : [`${lane}-${building}-${unit}-${room}`],
  )
  return new Set(named).size < 2
}

/** Numbered medicines of one person are no list of people: their lines begin with the medicine. */
function isOfPeople({ declared, lines }: ListShape, lexicon: Lexicon): boolean {
  if (declared) return true
  const named = lines.filter((line) => {
    const first = scan(line, lexicon).sightings[0]
    return first === undefined ? isPerson(line) : isPerson(line.slice(0, first.start))
  })
  return named.length * 2 >= lines.length
}

const isPerson = (front: string): boolean =>
  /[\u3400-\u9fffA-Za-z]|\d-\d/.test(front.replace(/^(?:要|配|买|需要|我要)/, '')) || roomAlone.test(front)

/** 601 in front of a medicine is whoever lives there. */
const roomAlone = /^\s*[1-9]\d?(?:0[1-9]|[1-3]\d|40)\s*[:,、]?\s*$/

/** "3栋要药的归到一起了": the building of all whose line has only a room. */
function readHeading(title: string): Address {
  const { address } = readAddress(title)
  return address.room === null ? address : noAddress
}

const roomFirst = new RegExp(
  `^\\s*(?:([1-9]\\d{2,3})(?=室|[\\s,:、]\\s?[\\u3400-\\u9fffA-Za-z])室?|(?=${roomOf})(\\d{3,4}))`,
)

/** Where a line is from, with the stretch that says so. */
function readLineAddress(line: string, heading: Address): ReturnType<typeof readAddress> {
  const written = readAddress(line)
  if (written.address.building !== null)
    return { ...written, address: { ...written.address, lane: written.address.lane ?? heading.lane } }
  if (written.span !== null) return { ...written, address: merge(written.address, heading) }
  const [whole, first, room = first ?? null] = roomFirst.exec(line) ?? []
  return whole === undefined ? written : { address: { ...heading, room }, span: [0, whole.length] }
}

function readLine(
  line: string,
  sentAt: Instant,
  { lexicon, readWhen }: ListTools,
  { above, heading }: { readonly above: readonly ReadItem[]; readonly heading: Address },
): ListLine {
  const written = readLineAddress(line, heading)
  const inName = readNameAddress(line)
  const span = written.span === null ? [] : [{ start: written.span[0], end: written.span[1] }]
  const seen = scan(line, lexicon, span)
  const own = chooseItems(line, seen.paired, 'request')
  const items = own.length === 0 && asAbove.test(line) ? withAmount(above, seen.loose.amount) : own
  const front = line.slice(0, seen.sightings[0]?.start ?? line.length)
  return {
    text: line,
    name: readLineName(front, written.span),
    address: written.span === null ? inName : written.address,
    phone: readPhone(line),
    recipient: readRecipient(line),
    wish: readWhen(line, sentAt),
    urgent: readUrgent(line),
    notes: readNotes(line),
    items,
    declined: items.length === 0 && saysNothing(line, written.span),
  }
}

/** What may stand on a line that wants nothing, beside its door, its numbers and a name. */
const wantsNone = pattern(
  /不(?:需要|用|要|买|配|报|参加)|[没冇無无]有?(?:需要|需求|要的)?|空|跳过|略|暂(?:无|不)|够了?|还有|免|退出|取消|pass|skip|none|nil|nothing|\bno\b|n\/a/i,
)
const nothingButMarks = /^[\s\d\p{P}\p{S}]*(?:室|号楼?|栋|楼|弄|单元)?[\s\p{P}\p{S}]*$/u

/** A line of which nothing was made may still ask for something: 老样子, 跟我妈一样的那个. */
function saysNothing(line: string, address: readonly [number, number] | null): boolean {
  if (wantsNone.test(line)) return true
  const rest = address === null ? line : `${line.slice(0, address[0])} ${line.slice(address[1])}`
  const words = rest.split(/[\s:：,，、。;；]+/).filter((word) => !nothingButMarks.test(word))
  // 6-606 胡伯, 胡伯6-606: who it is, and no more.
  return words.length < 2 && (words[0]?.length ?? 0) <= longestOfNames && !readSameAsLast(line)
}

const withAmount = (
  items: readonly ReadItem[],
  amount: { quantity: number; unit: ReadItem['unit'] } | null,
): readonly ReadItem[] => (amount === null ? items : items.map((item) => ({ ...item, ...amount })))

/** The first word in front of the medicines that is a name: 张阿姨 of "3-502 张阿姨 络活喜". */
function readLineName(front: string, address: readonly [number, number] | null): string | null {
  const rest = address === null ? front : `${front.slice(0, address[0])} ${front.slice(address[1])}`
  const word = rest
    .replace(/\d[\d-]*\d/g, ' ')
    .split(/[\s:：,，、。;；()（）]+/)
    .find(
      (part) =>
        /^[\u3400-\u9fffA-Za-z·.]{1,16}$/.test(part) &&
        !/^(?:要|配|买|不|无|没|空|跳过|同上|none|no\b|pass)/i.test(part),
    )
  return word === undefined || word.length > longestName ? null : word
}

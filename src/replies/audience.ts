import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Address, Item, Note, Patient, Recipient, Request } from '../domain/request.ts'
import { findKin } from '../intake/kinship.ts'
import { isPaperReason } from '../intake/paper-reason.ts'
import { hailOf } from './hail.ts'
import type { ItemView, Medicines } from './phrases/appointment.ts'
import { plain } from './plain.ts'

export { hailOf, isElder } from './hail.ts'

// What may be said to whom is decided in this file, and nowhere else (DESIGN, Privacy).

/** `group` is any chat that residents read; the roles are meant in their own channel or in private. */
export type Listener = 'group' | 'self' | 'agent' | 'pharmacist' | 'coordinator'

const foreign = /^[\p{Script=Latin}\p{N}\p{P}\p{Zs}]+$/u

/** A counter reads the Chinese name first, where it was written in another script: 阿托伐他汀（Lipitor）. */
const forCounter = ({ written, drug }: Item): string =>
  drug === null || !foreign.test(written) || foreign.test(drug) ? written : `${drug}（${written}）`

const viewOf = (item: Item, listener: Listener): ItemView => ({
  written: plain(listener === 'pharmacist' ? forCounter(item) : item.written),
  strength: item.strength,
  quantity: item.quantity,
  unit: item.unit,
})

const isSensitive = (item: Item, catalogue: Catalogue): boolean =>
  item.drug !== null && (catalogue.drugs.get(item.drug)?.marks.sensitive.length ?? 0) > 0

/**
 * The medicines as far as the listener may hear of them. In a group one sensitive drug hides all of its request: what is
 * named beside it would tell by its absence.
 *
 * @param isPrivate the person asked 别在群里念, or marked the request so
 */
export function medicinesFor(
  listener: Listener,
  items: readonly Item[],
  catalogue: Catalogue,
  isPrivate: boolean,
): Medicines {
  const hidden = listener === 'group' && (isPrivate || items.some((item) => isSensitive(item, catalogue)))
  return hidden
    ? { kind: 'private', count: items.length }
    : {
        kind: 'named',
        items: items.map((item) => viewOf(item, listener)),
      }
}

/**
 * By which name the writer may hear of the patient: by the one they used, in private, and never in a group, unless it says
 * only whose relation they are: 公公, 女儿.
 */
export const patientNameFor = (listener: Listener, { name }: Patient): string | null =>
  name === null || (listener === 'group' && !isRelation(name)) ? null : plain(name, 12)

const isRelation = (name: string): boolean =>
  findKin(name).some(({ word }) => word === name) || /^老[大二三四]$/.test(name)

/**
 * Whether the listener may hear why a pharmacist refused it. In a group only what concerns a paper, a card, a strength or an
 * amount, and nothing of a medicine that is not named there.
 */
export const mayHearReason = (listener: Listener, reason: string, { kind }: Medicines): boolean =>
  listener !== 'group' || (kind === 'named' && isPaperReason(reason))

/** The words of a drug that a question may repeat to the listener; null where it must do without them. */
export function wordsFor(
  listener: Listener,
  item: Item,
  catalogue: Catalogue,
  isPrivate: boolean,
): string | null {
  return medicinesFor(listener, [item], catalogue, isPrivate).kind === 'private' ? null : plain(item.written)
}

/** The groups of digits and letters that a name shows, in order: "7-2-1103 王" → 7, 2, 1103. */
const numbersIn = (name: string): readonly string[] =>
  name
    .normalize('NFKC')
    .match(/[a-z]?\d+[a-z]?/giu)
    ?.map((word) => word.toLowerCase()) ?? []

/** Whether the name shows these numbers, in this order. */
function shows(name: string, wanted: readonly string[]): boolean {
  const shown = numbersIn(name)
  let from = 0
  return wanted.every((number) => {
    const at = shown.indexOf(number.toLowerCase(), from)
    from = at + 1
    return at >= 0
  })
}

/**
 * How a resident is told apart in a group: building and room where the sender's own name shows them, else that name
 * made harmless. Never the patient's name, nor a room that the name does not show. Empty where the name holds nothing
 * that may be repeated: then speak without a label.
 */
export function labelInGroup(senderName: string, address: Address): string {
  const name = senderName.slice(0, 200)
  const { building, unit, room } = address
  if (building !== null && room !== null) {
    if (unit !== null && shows(name, [building, unit, room])) return plain(`${building}-${unit}-${room}`, 16)
    if (shows(name, [building, room])) return plain(`${building}-${room}`, 16)
  }
  const shown = plain(name.replace(/\d{7,}|\[[^\]]{0,60}\]/gu, ''), 16)
  return /[\p{L}\p{N}]/u.test(shown) && !/所有人|全体成员|everyone|everybody/iu.test(shown) ? shown : ''
}

/** The number of a line, which is no building. */
const ordinal = /^\s*\d+\s*[.、．)）:：]\s*/u

/**
 * How a line of a 接龙 is told apart: by the building and room that the list itself shows for everybody to read. Empty
 * where it shows none: the line is then known by its code.
 */
export function labelInList(listText: string, { building, unit, room }: Address): string {
  const wanted = [building, unit, room].filter((part) => part !== null)
  if (building === null) return ''
  const lines = listText.slice(0, 20_000).split('\n')
  const isShown =
    lines.some((line) => shows(line.replace(ordinal, ''), wanted)) ||
    (room !== null && isBelowHeading(lines, building, room))
  if (!isShown) return ''
  return room === null ? plain(`${building}号`, 16) : plain(wanted.join('-'), 16)
}

/** Where rooms head their rows, 601: is one of them and no number of a line. */
const count = /^\s*\d{1,2}\s*[.、．)）:：]\s*/u

/** 3号楼统计, and below it 601 …: the house in a row of its own, the room at the head of another. */
function isBelowHeading(lines: readonly string[], building: string, room: string): boolean {
  const heading = lines.findIndex((line) => shows(line, [building]))
  const isHead = (line: string): boolean => numbersIn(line.replace(count, ''))[0] === room.toLowerCase()
  return heading >= 0 && lines.slice(heading + 1).some(isHead)
}

/** An address as a role reads it: 690弄2号1402, 7-2-1103, 11号. */
export function addressLabel(address: Address): string {
  const { lane, building, unit, room } = address
  if (lane !== null) return `${lane}弄${building ?? '?'}号${unit === null ? '' : `${unit}单元`}${room ?? ''}`
  if (building === null) return ''
  return unit === null && room === null
    ? `${building}号`
    : [building, unit, room].filter((part) => part !== null).join('-')
}

const recipientWord: Readonly<Record<Recipient, string>> = {
  母亲: '给妈妈',
  父亲: '给爸爸',
  爷爷: '给爷爷',
  奶奶: '给奶奶',
  外公: '给外公',
  外婆: '给外婆',
  配偶: '给爱人',
  孩子: '给孩子',
  兄弟姐妹: '给兄弟姐妹',
  邻居: '给邻居',
  其他: '代人要',
}

/**
 * A resident as a role is told in its own channel: community, address, name, and for whom. Not for a group that
 * residents read.
 *
 * @param community its name, where the listener serves several
 */
export function labelForRole(request: Request, community: string | null = null): string {
  const { patient, writer } = request
  // The address stands before it already.
  const writerName = hailOf(writer.name).name ?? plain(writer.name.replace(/[\d\s\-–—#.]+/gu, ' '), 12)
  const place = [community, addressLabel(patient.address)].filter((part) => part !== null && part !== '')
  const patientName = patient.name === null ? null : plain(patient.name, 12)
  if (isAtWriters(request)) {
    // Whose door nobody has named: it goes to who asked for it.
    const neighbour = patientName === null ? '给邻居' : `替邻居${patientName}要`
    return plain([...place, `${writerName}（${neighbour}）`].join(' '), 48)
  }
  const whom = patient.recipient === null ? '' : `（${recipientWord[patient.recipient]}）`
  return plain([...place, `${patientName ?? writerName}${whom}`].join(' '), 48)
}

/** A neighbour's order of which only the writer's own door is known. */
const isAtWriters = ({ patient: { recipient, address }, writer }: Request): boolean =>
  recipient === '邻居' &&
  address.building !== null &&
  address.room !== null &&
  shows(writer.name, [address.building, address.room])

/** A phone number for whoever must call; a pharmacist only recognises it. Nobody hears one in a group. */
export function phoneFor(listener: Listener, phone: string | null): string | null {
  if (listener === 'group') return null
  return listener === 'pharmacist' ? maskPhone(phone) : phone
}

/**
 * What concerns health is for the pharmacist, what concerns the door and who must not hear of it for the agent, who stands
 * there; a coordinator reads it all.
 */
export function notesFor(listener: Listener, notes: readonly Note[]): readonly Note[] {
  switch (listener) {
    case 'group':
      return []
    case 'self':
    case 'coordinator':
      return notes
    case 'pharmacist':
      return notes.filter(({ kind }) => kind === 'health' || kind === 'substitution')
    case 'agent':
      return notes.filter(({ kind }) => kind === 'door' || kind === 'privacy')
  }
}

/** The very words of a message may hold anything, so they are for whoever decides about it. */
export const mayReadWords = (listener: Listener): boolean => listener === 'coordinator'

/** `138****5678`; null stays null. For whoever must recognise a number without learning it. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  const digits = phone.replace(/\D/gu, '')
  return digits.length >= 10 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : `****${digits.slice(-2)}`
}

/** How somebody of the directory is named in a group: "欧二居民区志愿者小陈" → 小陈, "吴协调" stays. */
export function dutyName(name: string): string {
  const after = name.replace(/^.*(?:志愿者|代办员|社工|网格员)(?=.)/u, '')
  return plain(after, 12)
}

import type { Book } from '../domain/book.ts'
import type { Directory } from '../domain/directory.ts'
import type { Amendment, Edit } from '../domain/edit.ts'
import { accountKey, type IncomingMessage, senderOf } from '../domain/message.ts'
import {
  type Address,
  hasBuilding,
  type Item,
  noAddress,
  type Patient,
  type Request,
} from '../domain/request.ts'
import type { DrugMatch, ReadItem, Understanding } from '../intake/understanding.ts'
import type { Doubt } from './missing.ts'
import { groupOf } from './people.ts'

/** The item as it is written down: a guess with neighbours is not yet a drug. */
export function itemOf(read: ReadItem): Item {
  const { match, doubted: _doubted, ...item } = read
  const known = match.kind === 'drug' && (match.sure || match.near.length === 0)
  return { ...item, drug: known ? match.drug : null, brand: match.kind === 'drug' ? match.brand : null }
}

/** 络喜活 can only be one of them, and is asked by the name that was meant. */
function choicesOf({ drug, brand, near }: Extract<DrugMatch, { kind: 'drug' }>): readonly string[] {
  const choices = [...new Set([drug, ...near])]
  return choices.length === 1 ? [brand ?? drug] : choices
}

/** Which of the items must be asked about: a class of medicine, or a guess that has neighbours. */
export function doubtsOf(items: readonly ReadItem[]): readonly Doubt[] {
  return items.flatMap((read, item): Doubt[] => {
    const { match } = read
    if (match.kind === 'class')
      return [{ item, choices: match.class.ask === 'choices' ? match.class.choices : [] }]
    if (match.kind === 'drug' && !match.sure && match.near.length > 0)
      return [{ item, choices: choicesOf(match) }]
    return []
  })
}

/** Indexes of the items that may only be spoken of: whoever wrote is asked, and nothing is booked or left out in silence. */
export const perhapsOf = (items: readonly ReadItem[]): readonly number[] =>
  items.flatMap((item, index) => (item.doubted && itemOf(item).drug !== null ? [index] : []))

/**
 * The text's own address; a room alone belongs to the building of the group name; without either, that name's. Whoever
 * says only in which building they live (我是8号楼的老刘), and are called so in the group, live where that name says.
 */
export function addressFrom(
  read: Pick<Understanding, 'address' | 'nameAddress' | 'otherHouse' | 'recipient'>,
): Address {
  const { address, nameAddress } = read
  if (read.otherHouse) return address
  const empty = Object.values(address).every((part) => part === null)
  if (empty) return nameAddress
  if (!hasBuilding(address) && hasBuilding(nameAddress))
    return { ...nameAddress, unit: address.unit ?? nameAddress.unit, room: address.room ?? nameAddress.room }
  const isOwnHouse =
    address.room === null &&
    read.recipient === null &&
    address.building === nameAddress.building &&
    (['lane', 'unit'] as const).every((part) => address[part] === null || address[part] === nameAddress[part])
  return isOwnHouse ? nameAddress : address
}

/** For whom a new request is, as far as text, group name and earlier orders tell. */
export function patientFrom(
  read: Understanding,
  message: IncomingMessage,
  book: Book,
  directory: Directory,
): Patient {
  const group = groupOf(directory, message)
  const before = book.people.get(accountKey(senderOf(message)))?.patient ?? null
  const said = addressFrom(read)
  const community =
    read.community ?? (group?.role === 'community' ? group.community : null) ?? before?.community ?? null
  // An earlier address answers only for the same community: somebody who moved groups is asked again.
  const isElsewhere = read.otherHouse || before === null || before.community !== community
  const earlier = isElsewhere ? noAddress : before.address
  const house = group?.role === 'community' && group.community === community ? (group.building ?? null) : null
  const isNeighbour = house !== null && !read.otherHouse && (said.room !== null || !hasBuilding(earlier))
  const address = hasBuilding(said)
    ? said
    : isNeighbour
      ? { ...said, building: house }
      : said.room === null
        ? earlier
        : { ...earlier, unit: said.unit ?? earlier.unit, room: said.room }
  return { community, address, recipient: read.recipient, name: read.patientName }
}

export function requestFrom(read: Understanding, message: IncomingMessage, patient: Patient): Request {
  return {
    items: read.items.map(itemOf),
    patient,
    writer: { ...senderOf(message), name: message.sender.name },
    wish: read.wish,
    urgent: read.urgent,
    phone: read.phone,
    notes: read.notes,
    card: read.card,
    prescription:
      read.prescription === null
        ? null
        : { standing: read.prescription ? 'has' : 'none', number: null, date: null, prescriber: null },
    benefit: null,
    settlement: null,
    language: read.language,
  }
}

/** The change that a message asks for. */
export function editFrom(read: Understanding): Edit {
  if (read.intent === 'cancel')
    return {
      kind: 'cancel',
      drugs: read.answer.all ? [] : read.items.map((item) => drugWords(item)),
      ...(read.bereaved ? { bereaved: true } : {}),
    }
  return { kind: 'amend', ...amendmentFrom(read) }
}

export function amendmentFrom(read: Understanding): Amendment {
  const doubts = doubtsOf(read.items)
  const declined = declinedIn(read)
  return {
    mode: read.amend,
    items: read.items.map(itemOf),
    ...(doubts.length > 0 ? { doubts } : {}),
    ...(read.restated.length > 0 ? { restated: read.restated } : {}),
    ...(declined.length > 0 ? { declined } : {}),
    refused: read.mentions.flatMap(({ refused, match }) =>
      refused && match.kind === 'drug' ? [match.drug] : [],
    ),
    amount: read.answer.amount,
    strength: read.answer.strength,
    wish: read.wish,
    ...(read.urgent ? { urgent: true } : {}),
    ...(read.wish !== null && read.days === null ? { dayless: true } : {}),
    address: hasBuilding(read.address) || read.address.room !== null ? read.address : null,
    recipient: read.recipient,
    phone: read.phone,
    notes: read.notes,
  }
}

/** What is not to come, in so many words: 立普妥不要了. */
export const declinedIn = ({ mentions }: Understanding): readonly string[] =>
  mentions.flatMap(({ declined, match }) => (declined && match.kind === 'drug' ? [match.drug] : []))

/** A change that changes nothing yet. */
export const bareAmendment = {
  kind: 'amend',
  mode: 'set',
  items: [],
  refused: [],
  amount: null,
  strength: null,
  wish: null,
  address: null,
  recipient: null,
  phone: null,
  notes: [],
} as const satisfies Edit

export const drugWords = (item: ReadItem): string =>
  item.match.kind === 'drug' ? item.match.drug : item.written

/** "1102", "1102室", "我住1102": a room and nothing else. */
export const roomIn = ({ address, text }: Understanding): string | null =>
  address.room ?? bareRoom.exec(text.trim())?.[1] ?? null

const bareRoom =
  /^(?:@\S+\s*)?(?:(?:我|我们|我家|家里|门牌|房号|房间)?(?:就|是)?(?:住|在|是)?(?:的)?\s*)?([a-z]?\d{2,4}[a-z]?)\s*(?:室|房)?(?:的|啊|哦|呀)?[。.!！]?$/iu

import type { Appointment } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Item } from '../../domain/request.ts'
import type { Mention, Understanding } from '../../intake/understanding.ts'
import { advance } from '../advance.ts'
import { announce } from '../announce.ts'
import { offerToLearn } from '../lessons.ts'
import { isUnknown } from '../missing.ts'
import { itemOf } from '../reading.ts'
import { record, withRequest } from '../revise.ts'
import { phrases, type Turn } from '../turn.ts'
import { standingLine } from './standings.ts'

const say = phrases('zh')
/** 是, =, means: something is said to be something. */
const equates = /是|叫|=|→|->|\bis\b|\bmeans\b/i

/** "0317-004 是氨氯地平", from a coordinator, of an order in which a name is not settled. */
export const isNaming = (turn: Turn, person: Person, order: Appointment, read: Understanding): boolean =>
  person.role === 'coordinator' &&
  waitsForName(order) &&
  unnamedIn(turn, order).length > 0 &&
  (meanings(read).length > 0 || (equates.test(read.text) && !/[?？吗]/.test(read.text)))

const waitsForName = ({ standing }: Appointment): boolean =>
  (standing.kind === 'deciding' && standing.reason === 'unknown-drug') ||
  (standing.kind === 'asking' && standing.missing.some(({ kind }) => kind === 'drug'))

const unnamedIn = (turn: Turn, { request }: Appointment): readonly number[] =>
  request.items.flatMap((item, index) => (isUnknown(item, turn.world.catalogue) ? [index] : []))

/** A medicine that the text names for certain. */
interface Meaning {
  readonly item: Item
  readonly start: number
}

function meanings(read: Understanding): readonly Meaning[] {
  return read.mentions.flatMap(({ written, match, refused, start }: Mention): Meaning[] => {
    if (refused || match.kind !== 'drug' || !match.sure) return []
    const said = read.items.find((item) => item.match.kind === 'drug' && item.match.drug === match.drug)
    const bare = {
      written,
      match,
      drug: match.drug,
      brand: match.brand,
      form: null,
      release: null,
      strength: read.answer.strength,
      pack: null,
      quantity: null,
      unit: null,
      doubted: false,
    }
    return [{ item: itemOf(said ?? bare), start }]
  })
}

/**
 * Puts the name in the place of what nobody recognised. Of several such words it must be plain which one is meant, and
 * what the order holds already is no name for another of its words unless that is said: it would be dispensed twice.
 */
export function nameDrug(
  turn: Turn,
  message: IncomingMessage,
  person: Person,
  order: Appointment,
  read: Understanding,
): Outcome {
  const { items } = order.request
  const unnamed = unnamedIn(turn, order)
  const names = meanings(read)
  const pairs = pairUp(message.text, items, unnamed, names)
  const ask = (doubled: string | null): Outcome => {
    const words = unnamed.flatMap((index) => items[index]?.written ?? [])
    turn.answer(say.askWhichIsNamed(order.code, words, doubled, names.length > 0), 'zh', [order])
    return 'asked'
  }
  if (pairs === null) return ask(null)
  const doubled = pairs.said
    ? undefined
    : items.find(({ drug }) => drug !== null && [...pairs.named.values()].some((item) => item.drug === drug))
  if (doubled !== undefined) return ask(doubled.written)
  // The amount is the resident's; the written words stay in the history.
  const settled = items.map((item, index) => {
    const drug = pairs.named.get(index)
    return drug === undefined
      ? item
      : {
          ...drug,
          quantity: item.quantity ?? drug.quantity,
          unit: item.unit ?? drug.unit,
          strength: item.strength ?? drug.strength,
        }
  })
  const before = items.map(({ written }) => written).join('、')
  const after = settled.map(({ written }) => written).join('、')
  const request = withRequest(order, { items: settled })
  const decided = record(turn, order, 'decided', { request }, { old: before, new: after })
  const advanced = advance(turn, decided)
  announce(turn, advanced)
  const offer = offerToLearn(turn, message, order, advanced)
  const standing = standingLine(turn, person, advanced)
  const text = offer === null ? standing : `${standing}\n${offer.text}`
  turn.answer(text, 'zh', [advanced], null, offer === null ? [] : [offer.choice])
  return 'done'
}

interface Pairs {
  readonly named: ReadonlyMap<number, Item>
  /** Which word it is was said, and not only how many. */
  readonly said: boolean
}

/** Which of the words means which medicine; null where that is not plain. */
function pairUp(
  text: string,
  items: readonly Item[],
  unnamed: readonly number[],
  names: readonly Meaning[],
): Pairs | null {
  const named = new Map<number, Item>()
  for (const index of unnamed) {
    const words = items[index]?.written ?? ''
    const at = words === '' ? -1 : text.indexOf(words)
    const name = at < 0 ? undefined : names.find(({ start }) => start >= at + words.length)
    if (name !== undefined) named.set(index, name.item)
  }
  if (named.size > 0) return { named, said: true }
  if (names.length === 0 || names.length !== unnamed.length) return null
  for (const [nth, index] of unnamed.entries()) {
    const name = names[nth]
    if (name !== undefined) named.set(index, name.item)
  }
  return { named, said: false }
}

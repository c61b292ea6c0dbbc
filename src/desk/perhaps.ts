import type { Appointment, Missing } from '../domain/appointment.ts'
import type { IncomingMessage } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Item } from '../domain/request.ts'
import { readAsWell } from '../intake/as-well.ts'
import type { Mention, Understanding } from '../intake/understanding.ts'
import { advance } from './advance.ts'
import { announce } from './announce.ts'
import { carryOut } from './carry-out.ts'
import { besides, fill, restOf, withMore } from './fill.ts'
import { outcomeOf } from './outcome.ts'
import { remember } from './requests.ts'
import { record } from './revise.ts'
import { tripOf } from './siblings.ts'
import type { Turn } from './turn.ts'

/** What an answer says of the items that may only have been spoken of, by their indexes. */
interface Verdict {
  readonly kept: readonly number[]
  readonly dropped: readonly number[]
}

/**
 * An answer to "X也要吗？": what is not wanted goes and the rest goes on, and of what is wanted it may say how much.
 *
 * @param asked indexes of the items in question
 * @returns null where it says nothing of them
 */
export function answerWhetherWanted(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  appointment: Appointment,
  asked: readonly number[],
): Outcome | null {
  const { request } = appointment
  const verdict = verdictOn(request.items, asked, read)
  if (verdict === null) return null
  const { kept, dropped } = verdict
  if (dropped.length === request.items.length)
    return carryOut(turn, appointment, { kind: 'cancel', drugs: [] })
  const { items, rest } = without(request.items, dropped)
  const said = { ...request, items: read.answer.amount === null ? items : uncounted(items, rest(kept)) }
  const filled = fill(said, [missingOf(asked)], read, turn.world.catalogue)?.request ?? { ...request, items }
  // 立普妥不要，代文1盒: what is counted beside the answer is wanted as well.
  const more = withMore({ request: filled, doubts: [] }, besides(read.items, undefined, request.items))
  const answered = record(
    turn,
    appointment,
    'answered',
    { request: { ...more.request, ...restOf(turn, appointment, more.request, read) } },
    { old: 'wanted', new: read.text.slice(0, 80) },
  )
  remember(turn, message, answered.request, answered.id)
  const left = asked.filter((index) => !kept.includes(index) && !dropped.includes(index))
  const advanced = advance(turn, answered, {
    doubts: more.doubts,
    perhaps: rest(left),
    keep: tripOf(turn, answered),
  })
  announce(turn, advanced)
  return outcomeOf(advanced)
}

const missingOf = (items: readonly number[]): Missing => ({ kind: 'wanted', items })

/** Whoever is named is meant alone; a plain yes, no or amount is for all. */
function verdictOn(items: readonly Item[], asked: readonly number[], read: Understanding): Verdict | null {
  const named = asked.filter((index) => read.mentions.some((mention) => speaksOf(mention, items[index])))
  if (named.length > 0) {
    const isRefused = (index: number): boolean =>
      read.intent === 'cancel' ||
      read.mentions.some((mention) => mention.refused && speaksOf(mention, items[index]))
    return {
      kept: named.filter((index) => !isRefused(index)),
      dropped: named.filter(isRefused),
    }
  }
  const isWanted = readAsWell(read.text)
  if (isWanted === false) return { kept: [], dropped: asked }
  return isWanted === true || saysHowMuch(read) ? { kept: asked, dropped: [] } : null
}

const speaksOf = ({ match }: Mention, item: Item | undefined): boolean =>
  match.kind === 'drug' && item !== undefined && match.drug === item.drug

/** 3号楼502 begins with a number as well, and counts nothing. */
const saysHowMuch = ({ mentions, answer, address, intent }: Understanding): boolean =>
  mentions.length === 0 &&
  intent !== 'cancel' &&
  (answer.amount !== null ||
    (answer.number !== null && Object.values(address).every((part) => part === null)))

/** What is left of a row, and where in it something is found that had another place before. */
function without(
  items: readonly Item[],
  dropped: readonly number[],
): { readonly items: readonly Item[]; readonly rest: (indexes: readonly number[]) => readonly number[] } {
  const left = items.flatMap((item, index) => (dropped.includes(index) ? [] : [{ item, index }]))
  return {
    items: left.map(({ item }) => item),
    rest: (indexes) =>
      indexes.map((index) => left.findIndex((one) => one.index === index)).filter((index) => index >= 0),
  }
}

/** 要，2盒: said of what is kept, whatever was read beside it before. */
const uncounted = (items: readonly Item[], kept: readonly number[]): readonly Item[] =>
  items.map((item, index) => (kept.includes(index) ? { ...item, quantity: null, unit: null } : item))

import { promised } from '../../dispatch/stock.ts'
import { hasMilestone, inOrder, isPlaced, openLegs } from '../../domain/appointment.ts'
import { yes } from '../../domain/book-indexes.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Command, Mention, Understanding } from '../../intake/understanding.ts'
import { serveWaitlist } from '../freed.ts'
import { moveAway } from '../moves.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { pharmacyView } from '../views.ts'

type Pharmacist = Extract<Person, { role: 'pharmacist' }>

const say = phrases('zh')

interface OnShelf {
  readonly drug: string
  /** Narrows it to those who wrote the brand. */
  readonly brand: string | null
}

/** The drug that a pharmacist's words mean, if there is no doubt; brands narrow it to those who wrote the brand. */
function drugMeant(mentions: readonly Mention[]): OnShelf | null {
  const meant = mentions.flatMap(({ match }) =>
    match.kind === 'drug' && (match.sure || match.near.length === 0) ? [match] : [],
  )
  const [first] = meant
  return first !== undefined && meant.length === mentions.length
    ? { drug: first.drug, brand: first.brand }
    : null
}

const wordsOf = (mentions: readonly Mention[]): string => mentions.map(({ written }) => written).join('、')

const stockKey = (pharmacy: string, drug: string, brand: string | null): string =>
  `${pharmacy}|${drug}|${brand ?? ''}`

/** 络活喜缺货: what is booked here with it moves. */
export function outOfStock(
  turn: Turn,
  mentions: readonly Mention[],
  { pharmacy }: Pharmacist,
  returns = false,
): Outcome {
  if (drugMeant(mentions) === null) {
    turn.answer(say.askWhichDrug(wordsOf(mentions)), 'zh')
    return 'asked'
  }
  const drugs = mentions.flatMap((mention) => drugMeant([mention]) ?? [])
  return runOut(turn, pharmacy, wordsOf(mentions), drugs, returns)
}

/** 下周二到货, 快没了: nothing changes, and they hear what to say when it does. */
export function notYetOnShelf(turn: Turn, mentions: readonly Mention[]): Outcome {
  turn.answer(say.shelfLater(wordsOf(mentions)), 'zh')
  return 'asked'
}

/** 0317-005 缺货: the one medicine that this order has here; of several it must be said which. */
export function outOfStockThere(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  mentions: readonly Mention[],
  person: Pharmacist,
): Outcome {
  if (mentions.length > 0) return outOfStock(turn, mentions, person)
  const { found, unknown } = namedAppointments(turn, message, read)
  const lines = unknown.map((code) => say.noSuchOrder(code))
  const [order, ...others] = found
  const items = found.flatMap((appointment) =>
    openLegs(appointment)
      .filter((leg) => isPlaced(leg) && leg.pharmacy === person.pharmacy)
      .flatMap((leg) => leg.items),
  )
  const [item, ...more] = items
  for (const appointment of found) turn.touch(appointment)
  if (order !== undefined && item === undefined) lines.push(say.notTheirs(order.code))
  if (order !== undefined && item !== undefined) {
    const drugs = items.flatMap(({ drug, brand }) => (drug === null ? [] : [{ drug, brand }]))
    if (more.length === 0 && others.length === 0 && drugs.length === 1)
      return runOut(turn, person.pharmacy, item.written, drugs)
    lines.push(
      say.askWhichIsOut(
        order.code,
        items.map(({ written }) => written),
      ),
    )
  }
  turn.answer(lines.join('\n'), 'zh', found)
  return item === undefined ? 'declined' : 'asked'
}

/** Notes it on the shelf, and moves what is booked with it. */
function runOut(
  turn: Turn,
  pharmacy: string,
  words: string,
  drugs: readonly OnShelf[],
  returns = false,
): Outcome {
  for (const meant of drugs) {
    const note = { pharmacy, ...meant, amount: 0, saidAt: turn.now }
    turn.put('stock', stockKey(pharmacy, meant.drug, meant.brand), note)
  }
  const [first, ...also] = drugs
  // Of one order with several of them its resident hears once.
  const { moved, waiting, codes } =
    first === undefined
      ? { moved: 0, waiting: 0, codes: [] }
      : moveAway(turn, { kind: 'out-of-stock', pharmacy, ...first, also })
  const noted = say.outOfStock(words, moved, waiting, codes)
  turn.answer(returns ? `${noted}\n${say.shelfReturns(words)}` : noted, 'zh')
  return 'done'
}

/** 库存: what they have said of their own shelf, what is out first, and how many of it are promised. */
export function listShelf(turn: Turn, { pharmacy }: Pharmacist): Outcome {
  const notes = [...turn.book.stock.values()]
    .filter((note) => note.pharmacy === pharmacy)
    .toSorted((a, b) => Number(b.amount === 0) - Number(a.amount === 0) || b.saidAt - a.saidAt)
    .map((note) => ({
      written: note.brand ?? note.drug,
      amount: note.amount,
      promised: promised(turn.world, note, null),
      saidAt: note.saidAt,
    }))
  turn.answer(say.shelf(pharmacyView(turn.world, pharmacy).name, notes, turn.scene), 'zh')
  return 'done'
}

/** 络活喜到货: who waits for it is served. 络活喜只剩1盒: who may go without is said. */
export function inStock(
  turn: Turn,
  { mentions, amount, left }: Pick<Extract<Command, { kind: 'in-stock' }>, 'mentions' | 'amount' | 'left'>,
  person: Pharmacist,
): Outcome {
  const { pharmacy } = person
  const first = drugMeant(mentions)
  if (first === null) {
    turn.answer(say.askWhichDrug(wordsOf(mentions)), 'zh')
    return 'asked'
  }
  for (const mention of mentions) {
    const meant = drugMeant([mention])
    if (meant === null) continue
    const key = stockKey(pharmacy, meant.drug, meant.brand)
    turn.put('stock', key, { pharmacy, ...meant, amount, saidAt: turn.now })
  }
  const served = serveWaitlist(turn)
  if (left !== true || amount === null) {
    turn.answer(say.inStock(wordsOf(mentions), served), 'zh')
    return 'done'
  }
  const orders = heldHere(turn, pharmacy, first)
  const wanted = orders.reduce((sum, { quantity }) => sum + (quantity ?? 1), 0)
  for (const { appointment } of orders) turn.touch(appointment)
  const short = wanted > amount ? orders.map(({ appointment }) => appointment.code) : []
  turn.answer(say.stockLeft(wordsOf(mentions), amount, wanted, short), 'zh')
  return 'done'
}

/** What is booked here with it and does not lie ready yet. */
function heldHere(turn: Turn, pharmacy: string, { drug, brand }: OnShelf) {
  return turn.book.appointments
    .by('open', yes)
    .toSorted(inOrder)
    .flatMap((appointment) =>
      openLegs(appointment)
        .filter((leg) => leg.pharmacy === pharmacy && leg.status === 'booked')
        .filter((leg) => !hasMilestone(leg, 'ready') && !hasMilestone(leg, 'picked-up'))
        .flatMap((leg) => leg.items)
        .filter((item) => item.drug === drug && (brand === null || item.brand === brand))
        .map(({ quantity, strength }) => ({ appointment, quantity, strength })),
    )
}

/** 80mg的没了，160mg的有: the shelf in the book has no strengths, so nothing is noted, and whom it may concern is said. */
export function strengthOnShelf(turn: Turn, mentions: readonly Mention[], { pharmacy }: Pharmacist): Outcome {
  const drugs = mentions.flatMap((mention) => drugMeant([mention]) ?? [])
  const orders = drugs.flatMap((meant) => heldHere(turn, pharmacy, meant))
  for (const { appointment } of orders) turn.touch(appointment)
  const held = orders.map(({ appointment: { code }, strength }) => ({ code, strength }))
  turn.answer(say.shelfByStrength(wordsOf(mentions), held), 'zh')
  return 'asked'
}

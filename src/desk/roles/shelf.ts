import { promised } from '../../dispatch/stock.ts'
import { isPlaced, openLegs } from '../../domain/appointment.ts'
import type { Person } from '../../domain/directory.ts'
import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import type { Mention, Understanding } from '../../intake/understanding.ts'
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
  const { moved, waiting } =
    first === undefined
      ? { moved: 0, waiting: 0 }
      : moveAway(turn, { kind: 'out-of-stock', pharmacy, ...first, also })
  const noted = say.outOfStock(words, moved, waiting)
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

/** 络活喜到货: who waits for it is served. */
export function inStock(
  turn: Turn,
  mentions: readonly Mention[],
  amount: number | null,
  person: Pharmacist,
): Outcome {
  const { pharmacy } = person
  if (drugMeant(mentions) === null) {
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
  turn.answer(say.inStock(wordsOf(mentions), served), 'zh')
  return 'done'
}

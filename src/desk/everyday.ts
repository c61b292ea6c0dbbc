import { endOfDay, localDay, openingsOf, opensNext, startOfDay } from '../booking/calendar.ts'
import { pharmacyOf, serving, streetOf } from '../dispatch/catchment.ts'
import { type Appointment, hasMilestone, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'
import { type Everyday, readEveryday } from '../intake/everyday.ts'
import type { Intent, Understanding } from '../intake/understanding.ts'
import { hailOf } from '../replies/audience.ts'
import type { InstitutionView } from '../replies/phrases/everyday.ts'
import type { Hail } from '../replies/phrases/scene.ts'
import { openOf } from './ledger.ts'
import { dutyOf, personOf } from './people.ts'
import { askQuestion, called } from './questions.ts'
import { patientFrom } from './reading.ts'
import { phrases, type Turn } from './turn.ts'
import { pharmacyView, viewForSender } from './views.ts'

/** What such a message says of an order goes before a question in it. */
const ofAnOrder: ReadonlySet<Intent> = new Set<Intent>(['cancel', 'amend', 'wrong', 'received'])

/** So many institutions are named in one answer. */
const most = 4

/**
 * 几点关门, 要带什么, 在吗: answered from the directory and the sender's own open order; null where the message asks for
 * more than that.
 */
export function takeEveryday(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.thanksOnly || read.codes.length > 0 || ofAnOrder.has(read.intent)) return null
  const asked = readEveryday(read.text)
  if (asked === null) return null
  // 立普妥能报销吗 names a medicine, and orders none.
  const isOfPrice = asked === 'price' && read.intent === 'other'
  if (read.mentions.length > 0 && !isOfPrice) return null
  // 怎么用 may be asked of a medicine as well: its answer speaks of both.
  if (read.medicalQuestion && asked !== 'usage') return null
  if (read.notes.length > 0 && (asked === 'greeting' || asked === 'heard')) return null
  const [order = null] = openOf(turn.book, senderOf(message))
  if (asked === 'go-now' && order !== null) return tellWhetherToGo(turn, message, order, read)
  if (asked === 'greeting') invite(turn, message)
  turn.answer(everydayAnswer(turn, message, read, asked, hailOf(message.sender.name)), read.language)
  return 'done'
}

/** What somebody wants right after 在吗 is said to the bot, mention or not. */
const invite = (turn: Turn, message: IncomingMessage): void =>
  askQuestion(turn, chatOf(message), senderOf(message), { kind: 'invited' }, called)

/** @param hail how its writer is spoken to; left out where they just were */
export function everydayAnswer(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  asked: Everyday,
  hail: Hail = { ...hailOf(message.sender.name), name: null },
): string {
  const orders = openOf(turn.book, senderOf(message))
  const [order = null] = orders
  const { community } = patientFrom(read, message, turn.book, turn.world.directory)
  const street = streetOf(turn.world.directory, community)
  const known = {
    at: institutionsFor(
      turn,
      asked,
      namedIn(turn, read),
      orders,
      ofStreet(turn, message, street),
      read.days?.from ?? turn.now,
    ),
    order: order === null ? null : viewForSender(turn, message, order),
    duty: dutyOf(turn.world.directory, street),
  }
  return phrases(read.language).everyday(asked, hail, known, turn.scene)
}

/** 现在去拿可以吗: what is ready may be fetched, for anything else it is too soon. */
function tellWhetherToGo(
  turn: Turn,
  message: IncomingMessage,
  order: Appointment,
  { language }: Understanding,
): Outcome {
  const say = phrases(language)
  const view = viewForSender(turn, message, order)
  const placed = openLegs(order).filter(isPlaced)
  const isReady = placed.some((leg) => hasMilestone(leg, 'ready') && !hasMilestone(leg, 'picked-up'))
  const text = isReady
    ? say.ready(view, turn.scene)
    : placed.length === 0 || placed.some((leg) => hasMilestone(leg, 'picked-up'))
      ? say.status([view], turn.scene)
      : say.notReadyYet(view, turn.scene)
  turn.touch(order)
  turn.answer(text, language, [order])
  return 'done'
}

/** 赤峰路医院几点关门. */
const namedIn = ({ world }: Turn, { text }: Understanding): readonly Pharmacy[] =>
  world.directory.pharmacies.filter(({ name }) => text.includes(name))

/** Those of the street; of who works for counters or streets, and lives nowhere that is known, theirs. */
function ofStreet(turn: Turn, message: IncomingMessage, street: string | null): readonly Pharmacy[] {
  const { directory } = turn.world
  if (street !== null) return serving(directory, street)
  const person = personOf(directory, senderOf(message))
  if (person?.role === 'pharmacist') return directory.pharmacies.filter(({ id }) => id === person.pharmacy)
  if (person?.role !== 'coordinator') return []
  return directory.pharmacies.filter(({ serves }) => serves.some((each) => person.streets.includes(each)))
}

/** Where the sender's orders are fetched; without one, the institutions of the street. At night all of the street count. */
function institutionsFor(
  turn: Turn,
  asked: Everyday,
  named: readonly Pharmacy[],
  orders: readonly Appointment[],
  near: readonly Pharmacy[],
  at: Instant,
): readonly InstitutionView[] {
  const { directory } = turn.world
  const theirs = new Set(orders.flatMap(openLegs).flatMap((leg) => (isPlaced(leg) ? [leg.pharmacy] : [])))
  const ordered = [...theirs].flatMap((id) => pharmacyOf(directory, id) ?? [])
  const meant = named.length > 0 ? named : asked === 'at-night' || ordered.length === 0 ? near : ordered
  const views = meant.map((pharmacy) => institutionView(turn, pharmacy, at))
  const nightly = views.filter(({ allDay }) => allDay)
  return asked === 'at-night' && nightly.length > 0 ? nightly : views.slice(0, most)
}

function institutionView(turn: Turn, pharmacy: Pharmacy, at: Instant): InstitutionView {
  const { timezone } = turn.scene
  const day = localDay(at, timezone)
  const openings = openingsOf(pharmacy, timezone, day)
  const [from, to] = [startOfDay(day, timezone), endOfDay(day, timezone)]
  return {
    pharmacy: pharmacyView(turn.world, pharmacy.id),
    openings: openings.filter((opening) => opening.to > turn.now),
    next: opensNext(pharmacy, timezone, Math.max(at, turn.now)),
    allDay: openings.some((opening) => opening.from === from && opening.to === to),
  }
}

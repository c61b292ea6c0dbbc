import { serving, streetOf } from '../dispatch/catchment.ts'
import { canDispense, isPaused } from '../dispatch/eligible.ts'
import { reassign } from '../dispatch/move.ts'
import { type Appointment, isPlaced, openLegs } from '../domain/appointment.ts'
import type { Pharmacy } from '../domain/directory.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { pattern } from '../pattern/pattern.ts'
import { tellDeciders } from './announce.ts'
import { sameAccount } from './ledger.ts'
import { rearranged } from './moves.ts'
import { findPharmacy } from './people.ts'
import { reply } from './replying.ts'
import { targetOf } from './targets.ts'
import type { Turn } from './turn.ts'
import { toWriter } from './writer.ts'

const asks = pattern(
  /(?:我|还是)?(?:要|想|只)(?:能|去|在)?去?(?:医院|药店|药房)(?:里)?(?:拿|取|领|配)|(?:不去|不要去)(?:医院|药店|药房)|(?:换|改|转|挪)(?:到|去|成|个|一?家)?[^,，。;!?]{0,16}(?:药房|药店|医院|服务中心|门诊部?|柜台)|\b(?:another|different|change|switch|move)\b[^.?!]{0,24}\b(?:pharmacy|hospital|chemist)\b/i,
)
/** The words that could be an institution's name. */
const place = pattern(
  /(?:到|去|成|在|to)\s*(\S{2,20}?)(?:去?取|去?拿|吧|可以|行|好|吗|please|[\s,，。;!?]|$)/i,
)
const most = 4

/**
 * 换到惠民药房: an order of theirs goes to the counter that its writer names, if that serves the street and has a place;
 * without a name they hear which there are.
 *
 * @returns null where something else is meant, or nobody can say which order
 */
export function takeAnotherCounter(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
): Outcome | null {
  if (
    !asks.test(read.text) ||
    read.intent === 'cancel' ||
    read.items.some(({ quantity }) => quantity !== null)
  )
    return null
  const target = targetOf(turn, message, read)
  if (target.kind !== 'one' || !sameAccount(target.appointment.request.writer, senderOf(message))) return null
  const { appointment } = target
  if (appointment.standing.kind !== 'placed') return null
  const others = othersFor(turn, appointment)
  const wanted = counterNamed(turn, read.text, others)
  turn.touch(appointment)
  if (wanted !== null) return goTo(turn, appointment, wanted)
  const names = others.map(({ name }) => name)
  reply(turn, read.language, (say, hail) => say.whichCounter(hail, names.slice(0, most)))
  return 'asked'
}

function counterNamed(turn: Turn, text: string, others: readonly Pharmacy[]): Pharmacy | null {
  const { directory } = turn.world
  const whole = directory.pharmacies.find(({ name }) => text.includes(name))
  const named = whole ?? findPharmacy(directory, place.exec(text)?.[1] ?? '')
  return named ?? onlyOneOf(others, kindIn(text))
}

/** 我要去医院拿，不去药房. */
const kindIn = (text: string): Pharmacy['kind'] | null => {
  const wanted = /(?<!不|不要)去?(医院|药[房店])(?:里)?(?:拿|取|领|配)/.exec(text)?.[1] ?? ''
  return wanted === '' ? null : wanted === '医院' ? 'hospital' : 'retail'
}

function onlyOneOf(counters: readonly Pharmacy[], kind: Pharmacy['kind'] | null): Pharmacy | null {
  const [only, ...more] = counters.filter((pharmacy) => pharmacy.kind === kind)
  return more.length === 0 ? (only ?? null) : null
}

/** The other institutions of the street that may dispense all of it. */
function othersFor(turn: Turn, appointment: Appointment): readonly Pharmacy[] {
  const { directory } = turn.world
  const street = streetOf(directory, appointment.request.patient.community)
  const held = new Set(openLegs(appointment).flatMap((leg) => (isPlaced(leg) ? [leg.pharmacy] : [])))
  return (street === null ? [] : serving(directory, street)).filter(
    (pharmacy) =>
      !held.has(pharmacy.id) &&
      !isPaused(turn.world, pharmacy.id) &&
      appointment.request.items.every((item) => canDispense(turn.world, pharmacy, item, appointment.id)),
  )
}

function goTo(turn: Turn, appointment: Appointment, pharmacy: Pharmacy): Outcome {
  const done = reassign(turn.world, appointment, pharmacy, turn.now)
  if (done.kind === 'moved') {
    const moved = rearranged(turn, done, 'moved')
    tellDeciders(turn, moved)
    toWriter(turn, moved, (view, say) => say.amended(view, turn.scene))
    return 'done'
  }
  toWriter(turn, appointment, (view, say) =>
    done.why === 'too-late'
      ? say.tooLate(view, turn.scene)
      : done.why === 'already-there'
        ? say.status([view], turn.scene)
        : say.counterCannot(view, pharmacy.name, turn.scene),
  )
  return 'declined'
}

import type { IncomingMessage } from '../../domain/message.ts'
import type { Outcome } from '../../domain/ports.ts'
import { days } from '../../domain/time.ts'
import { readShortCodes } from '../../intake/codes.ts'
import { question } from '../../intake/command.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { fromMessage, raiseAlert } from '../alerts.ts'
import { mayServe } from '../people.ts'
import { namedAppointments } from '../targets.ts'
import { phrases, type Turn } from '../turn.ts'
import { rosterLineHere } from '../views.ts'
import { atWork } from './at-work.ts'
import { ordersUnder } from './spoken-names.ts'

const say = phrases('zh')

/** 004拿错了，把人家007的拿走了. 拿错了 alone may be the counter's own hand on the shelf. */
const tookAnothers =
  /把(?:人家|别人|[^,，。]{1,10}的)[^,，。]{0,4}(?:拿|领|取)(?:走|错|去)|(?:拿|领|取)成(?:了)?[^,，。]{1,8}的|(?:拿|领|取)(?:错|走)了?(?:人家|别人|隔壁)|(?:拿|领|取)(?:混|反|串)了/

/**
 * Somebody went home from a counter with another's medicine: a person is called at once, no order is changed by it, and the
 * counter says who it is.
 *
 * @returns null where nothing of the kind is said
 */
export function takeMixUp(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const person = atWork(turn, message)
  if (person?.role !== 'pharmacist' || !tookAnothers.test(read.text) || question.test(read.text)) return null
  const ends = readShortCodes(read.text)
  const byEnd = [...turn.book.appointments.values()].filter(
    (order) =>
      ends.some((end) => order.code.endsWith(`-${end}`)) &&
      turn.now - order.createdAt <= days(2) &&
      mayServe(turn.world.directory, person, order),
  )
  const byName = (read.patients ?? []).flatMap((name) => ordersUnder(turn, person, name))
  const named = namedAppointments(turn, message, read).found
  const orders = [...new Set([...named, ...byEnd, ...byName])]
  for (const order of orders) turn.touch(order)
  const [first] = orders
  raiseAlert(turn, { kind: 'help', ...fromMessage(message, first?.request.patient.community ?? null, null) })
  turn.answer(say.mixedUp(orders.map((order) => rosterLineHere(turn, order, 'pharmacist'))), 'zh', orders)
  return 'handed'
}

import type { Appointment } from '../domain/appointment.ts'
import type { Amendment, Edit } from '../domain/edit.ts'
import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Understanding } from '../intake/understanding.ts'
import { hailOf, wordsFor } from '../replies/audience.ts'
import { isSame } from './amend.ts'
import { applyCancel } from './cancel.ts'
import { carryOut } from './carry-out.ts'
import type { Ordered } from './named-items.ts'
import { askQuestion } from './questions.ts'
import { itemOf } from './reading.ts'
import { phrases, type Turn } from './turn.ts'
import { listenerIn, medicinesOf, orderView } from './views.ts'

const swaps =
  /(?:改|换|调)(?:成|为|做|作|用|开)|换(?!.*(?:时间|地方|家))|\b(?:change|switch|swap)\b[^.]{0,24}\b(?:to|for)\b|\binstead\b/i

/**
 * 改成头孢, of an order of several medicines: which of them makes room is asked, and nothing changes before the answer.
 *
 * @returns null where it is clear what makes room, or something is only added
 */
export function askWhatMakesRoom(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  order: Appointment,
  edit: Edit,
): Outcome | null {
  if (edit.kind !== 'amend' || !isSwap(edit, read)) return null
  const { items } = order.request
  const [wanted, ...more] = edit.items
  if (wanted === undefined || more.length > 0 || items.length < 2) return null
  if (items.some((item) => isSame(item, wanted) || item.drug === null)) return null
  return askForRoom(turn, message, read, order, edit)
}

/** Asks which of an order makes room for the one that is wanted, be it the only one: then it may be wanted besides. */
export function askForRoom(
  turn: Turn,
  message: IncomingMessage,
  { language }: Pick<Understanding, 'language'>,
  order: Appointment,
  edit: Amendment,
): Outcome {
  const { items } = order.request
  const [wanted] = edit.items
  const listener = listenerIn(chatOf(message))
  const choices = items.map(({ written }) => ({ appointment: order.id, written }))
  const about = {
    kind: 'which-item',
    appointments: [order.id],
    choices,
    instead: { ...edit, kind: 'amend', mode: 'replace' },
  } as const
  askQuestion(turn, chatOf(message), senderOf(message), about, order)
  turn.touch(order)
  const views = items.map((item) => ({
    ...orderView(turn.world, order, listener),
    medicines: medicinesOf(turn.world, order, listener, [item]),
  }))
  const words = wanted === undefined ? '' : (wordsFor(listener, wanted, turn.world.catalogue, false) ?? '')
  turn.answer(phrases(language).askWhatMakesRoom(hailOf(message.sender.name), views, words), language, [
    order,
  ])
  return 'asked'
}

/** 阿莫西林换成头孢 says by itself what goes. */
const isSwap = ({ mode, refused }: Amendment, { text }: Understanding): boolean =>
  mode !== 'add' && refused.length === 0 && (mode === 'replace' || swaps.test(text))

/** Something is named that is not in the order. */
export const namesAnother = ({ request }: Appointment, { items }: Understanding): boolean =>
  items.some((read) => !request.items.some((item) => isSame(item, itemOf(read))))

/** 两盒, to the question what makes room: so many of it, and the question stays. */
export function askOnceMore(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  order: Appointment,
  edit: Edit,
): Outcome | null {
  const { amount } = read.answer
  if (edit.kind !== 'amend' || amount === null || read.items.length > 0) return null
  if (edit.items.some(({ quantity }) => quantity !== null)) return null
  return askForRoom(turn, message, read, order, {
    ...edit,
    items: edit.items.map((item) => ({ ...item, quantity: amount.quantity, unit: amount.unit ?? '盒' })),
  })
}

/** Puts what is wanted in the place of what was chosen; beside all of it where nothing was. */
export function takeInItsPlace(
  turn: Turn,
  order: Appointment,
  chosen: readonly Ordered[],
  edit: Edit,
): Outcome {
  const [first, ...others] = chosen
  if (edit.kind !== 'amend' || first === undefined) return carryOut(turn, order, addedTo(edit))
  if (others.length > 0)
    applyCancel(
      turn,
      order,
      others.map(({ item }) => item.written),
    )
  const now = turn.book.appointments.get(order.id) ?? order
  const { drug, written } = first.item
  return carryOut(turn, now, { ...edit, refused: [drug ?? written] })
}

const addedTo = (edit: Edit): Edit => (edit.kind === 'amend' ? { ...edit, mode: 'add' } : edit)

import { chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readStillWanted } from '../intake/still-wanted.ts'
import type { Understanding } from '../intake/understanding.ts'
import { hailOf } from '../replies/audience.ts'
import { openOf } from './ledger.ts'
import { namedAmong, type Ordered } from './named-items.ts'
import { askQuestion } from './questions.ts'
import { phrases, type Turn } from './turn.ts'
import { listenerIn, medicinesOf, orderView } from './views.ts'

/** More choices than a phone shows at once are not read. */
const mostChoices = 9

/** Which of these is not wanted any more? Nothing goes before the answer. */
export function askWhichItem(
  turn: Turn,
  message: IncomingMessage,
  { language }: Understanding,
  left: readonly Ordered[],
): Outcome {
  const chosen = left.slice(0, mostChoices)
  const orders = [...new Set(chosen.map(({ appointment }) => appointment))]
  const [first] = orders
  if (first === undefined) return 'declined'
  const about = {
    kind: 'which-item',
    appointments: orders.map(({ id }) => id),
    choices: chosen.map(({ appointment, item }) => ({ appointment: appointment.id, written: item.written })),
  } as const
  // What is missing of it is still asked: 两盒 answers that, whether it shall go or not.
  const key = first.standing.kind === 'asking' ? { id: `${first.id} gone` } : first
  askQuestion(turn, chatOf(message), senderOf(message), about, key)
  for (const order of orders) turn.touch(order)
  const listener = listenerIn(chatOf(message))
  const views = chosen.map(({ appointment, item }) => ({
    ...orderView(turn.world, appointment, listener),
    medicines: medicinesOf(turn.world, appointment, listener, [item]),
  }))
  turn.answer(phrases(language).askWhichItem(hailOf(message.sender.name), views), language, orders)
  return 'asked'
}

const bareNumber =
  /^(?:第|选|要|我要|就|是|no\.?|number|option|#)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})\s?(?:号|个|样|项|单)?[的吧呀啊哦。.!！~\s]*$/i

/** 2, 第二个, and nothing more: 1号楼的快递到了 chooses nothing. */
export const chosenNumber = ({ answer, mentions, text }: Understanding): number | null =>
  answer.amount === null && mentions.length === 0 && bareNumber.test(text.replace(/@\S+/g, '').trim())
    ? answer.number
    : null

/**
 * 1, 试纸, 都不要了, or a yes to the only choice.
 *
 * @returns null where it is none of these; empty where all of it stays
 */
export function chosenItems(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  choices: readonly { readonly appointment: string; readonly written: string }[],
): readonly Ordered[] | null {
  const open = openOf(turn.book, senderOf(message))
  const things = choices.map(({ appointment, written }): Ordered | null => {
    const order = open.find(({ id }) => id === appointment)
    const item = order?.request.items.find((one) => one.written === written)
    return order === undefined || item === undefined ? null : { appointment: order, item }
  })
  const left = things.filter((thing) => thing !== null)
  const [only, ...more] = left
  const { all, yes, no } = read.answer
  // 再要一盒泰诺 is a wish of its own and no choice of number one.
  if (read.items.some(({ quantity }) => quantity !== null)) return null
  const number = chosenNumber(read)
  if (number !== null && number === choices.length + 1) return []
  if (number !== null) return left.filter((thing) => thing === things[number - 1])
  if (/都留|留着|都要|都不是|照旧|\bkeep\b/i.test(read.text)) return []
  if (only !== undefined && more.length === 0) {
    // 不要了 says that it goes, as 是 does.
    const isWanted = readStillWanted(read.text)
    if (isWanted !== null) return isWanted ? [] : [only]
    if (yes !== no) return yes ? [only] : []
  }
  if (all && read.intent === 'cancel') return left
  const named = namedAmong(left, read.text, read.mentions, turn.world.catalogue)
  if (named.things.length > 0 && (named.isExact || named.things.length === 1)) return named.things
  return no ? [] : null
}

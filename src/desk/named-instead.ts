import type { Appointment } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Item } from '../domain/request.ts'
import { isNamedInstead } from '../intake/named-instead.ts'
import type { Understanding } from '../intake/understanding.ts'
import { isOtherBrand, isSame } from './amend.ts'
import { carryOut } from './carry-out.ts'
import { hasInHands } from './complaints.ts'
import { openOf } from './ledger.ts'
import { askForRoom, askWhatMakesRoom } from './makes-room.ts'
import { namedInPart } from './named-in-part.ts'
import { amendmentFrom, itemOf } from './reading.ts'
import { justOrdered } from './second-thought.ts'
import type { Turn } from './turn.ts'

/**
 * 不对 是氯沙坦, right after 缬沙坦一盒 or the question how many of it: the other one was meant, and the counter must not go on with
 * the first. Later it needs a mention, and where something lies in their hands already it may complain of that.
 *
 * @returns null where it puts no name right, or no order is there that it could be of
 */
export function takeNamedInstead(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  addressed: boolean,
): Outcome | null {
  if (!isNamedInstead(read)) return null
  const account = senderOf(message)
  const mayBeOlder = addressed && !hasInHands(turn, account)
  const [order] = [...justOrdered(turn, message), ...(mayBeOlder ? openOf(turn.book, account) : [])]
  if (order === undefined || hasAlready(order, read)) return null
  const meant: Edit = { kind: 'amend', ...amendmentFrom({ ...read, amend: 'replace' }) }
  return askWhatMakesRoom(turn, message, read, order, meant) ?? carryOut(turn, order, meant)
}

const isItem = (one: Item, other: Item): boolean => isSame(one, other) && !isOtherBrand(one, other)

const hasAlready = ({ request }: Appointment, { items }: Understanding): boolean =>
  items.some((said) => request.items.some((item) => isItem(item, itemOf(said))))

/**
 * 诺和锐30的, to “how many 诺和锐?”: it is that one. 立普妥, to “how many 络活喜?”, may be wanted instead or besides, and is asked about.
 *
 * @param asked the item whose amount is missing
 * @returns null where nothing is named but that one, or more is said than a name
 */
export function takeAnotherName(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  order: Appointment,
  asked: Item | undefined,
): Outcome | null {
  const [said, ...others] = read.items
  if (asked === undefined || said === undefined || others.length > 0 || hasAlready(order, read)) return null
  // 2盒 试纸1盒 speaks of the test strips of the order.
  if (namedInPart(order.request.items, said.written) !== null && !isOfOneKind(asked, said)) return null
  if (!isNameAlone(read) || read.recipient !== order.request.patient.recipient) return null
  // 立普妥也要 says that both are wanted.
  if (read.text.includes('也') && read.answer.amount === null)
    return carryOut(turn, order, { kind: 'amend', ...amendmentFrom({ ...read, amend: 'add' }) })
  const meant = { kind: 'amend', ...amendmentFrom({ ...read, amend: 'replace' }) } as const
  if (!isOfOneKind(asked, said)) return askForRoom(turn, message, read, order, meant)
  return carryOut(turn, order, { ...meant, refused: [asked.drug ?? asked.written] })
}

/** A name, with how much of it and how strong, and nothing around it: all else may be told to the neighbours. */
function isNameAlone({ text, intent, items, mentions, medicalQuestion }: Understanding): boolean {
  if (intent !== 'request' || medicalQuestion) return false
  const names = [...items, ...mentions].map(({ written }) => written)
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), text)
  return onlyAround.test(rest)
}
const onlyAround =
  /^(?:[\s,，。.!！\d一两二三四五六七八九十盒瓶支板袋包的是要吧啊哦那个也]|m?g|ml|μg|毫克|克|毫升|特充|笔芯)*$/iu

/** 诺和锐 and 诺和锐30, 来得时 and 来优时: what is named is one of what was begun, or made of the same. */
const isOfOneKind = (one: Item, { drug, written }: Item): boolean =>
  (one.drug !== null && one.drug === drug) ||
  written.startsWith(one.written) ||
  one.written.startsWith(written)

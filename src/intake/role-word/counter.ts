import { pattern } from '../../pattern/pattern.ts'
import { outOfStock, question } from '../command.ts'
import { withoutEnds } from '../ends.ts'
import { hearing } from '../saying.ts'
import type { Command, Mention } from '../understanding.ts'
import { isDayAsked } from './asked.ts'
import { ownDay, readClosing, saysShut, speaksOfHours } from './closing.ts'
import * as words from './counter-words.ts'
import { namesOrder } from './orders-named.ts'
import { readPartOnly } from './part-only.ts'
import type { Reading } from './reading.ts'
import { asksOfStep, readTakenBack, saysMissing } from './taken-back.ts'

/** What somebody behind a counter says, without what names whose order it is. */
interface Said {
  readonly said: string
  /** The medicines of the catalogue that are named. */
  readonly named: readonly Mention[]
  /** Whether it is said whose order it is. */
  readonly isCoded: boolean
  readonly read: Reading
}

type Reader = (word: Said) => Command | null

/** The first that hears something. */
function firstOf(readers: readonly Reader[], word: Said): Command | null {
  for (const read of readers) {
    const command = read(word)
    if (command !== null) return command
  }
  return null
}

const asksShelf = hearing(words.shelf)
/** 库存有哪些. */
const shelfAsked: Reader = ({ said, named }) =>
  named.length === 0 && asksShelf.test(said) ? { kind: 'shelf' } : null

/** 0317-005 备错了; of a medicine only where it was not found: 010不对，波立维没找到. */
const takenBack: Reader = ({ said, named, isCoded }) =>
  asksOfStep(said) || (named.length > 0 && !(isCoded && saysMissing(said)))
    ? null
    : readTakenBack(said, isCoded)

/** 1030那拨有谁, 下午2点半的有哪些: who comes at that time. */
const slot =
  /^(?:[今明后]天)?(?:上午|下午|中午|早上)?(\d{1,2})(?:[:：点]?([0-5]\d)分?|点?(半)|点)(?:的|那|这)*(?:[拨批波一些]{0,2}|时段)?(?:还|都)?(?:有|是)(?:谁|哪些|哪几\S?|几[个单份人家]|多少)(?:人|单|份|来|要来)?$/
const slotAsked: Reader = ({ said, named, read: { days } }) => {
  const [all, hour, minute, half] = named.length > 0 ? [] : (slot.exec(said) ?? [])
  if (all === undefined) return null
  return { kind: 'day-list', days, at: Number(hour) * 60 + (half === undefined ? Number(minute ?? 0) : 30) }
}

/** 明天的单子, 还有谁没来. */
const dayAsked: Reader = ({ said, named, read: { days } }) =>
  named.length === 0 && isDayAsked(said) ? { kind: 'day-list', days } : null

/** 倍他乐克还有几盒. */
const asksLeft = pattern(/(?:有|剩|库存)(?:几|多少)|还有(?:没有|吗|没)$|有没有货/)
const leftAsked: Reader = ({ said, named, read: { codes } }) =>
  named.length > 0 && codes.length === 0 && asksLeft.test(said) ? { kind: 'shelf' } : null

/** 005只配到1盒. */
const partOnly: Reader = ({ said, isCoded }) => (isCoded ? readPartOnly(said) : null)

/** 005缺货. */
const notThere: Reader = ({ said, named, read: { codes } }) =>
  codes.length > 0 && outOfStock.test(said) ? { kind: 'out-of-stock-there', mentions: named } : null

/** 明天休息, 关门了. */
const closing: Reader = ({ said, named, isCoded, read: { mentions, days, time } }) => {
  if (isCoded || named.length > 0) return null
  const closed = readClosing(said, { mentions, days, time }, true)
  if (closed !== null) return closed
  return saysShut(said) ? { kind: 'close-part', time: null, pharmacy: null } : null
}

const saysNo = hearing(words.refuses)
const notDecided = /(?:先|还|暂时?|目前|尚)\s*(?:不|没|未|通不|过不|批不)/
/** 005不同意，孩子太小. */
const refused: Reader = ({ said, isCoded }) =>
  isCoded && saysNo.test(said) && !notDecided.test(said) ? { kind: 'reject', reason: reasonIn(said) } : null

/** The reason stands behind the word, or before it. */
function reasonIn(said: string): string | null {
  const reason = withoutEnds(saysNo.replace(said, ' '), /[\s,，:：。-]/, /[\s,，。]/)
  return /^(?:审核?)?$/.test(reason) ? null : reason
}

const cannotDispense = hearing(words.cannotDispense)
/** 没处方配不了. 明天不配药 is of the hours. */
const notDispensed: Reader = ({ said, isCoded, read: { days } }) => {
  const isOfOrders = isCoded || days === null || !speaksOfHours(said)
  return isOfOrders && cannotDispense.test(said) ? { kind: 'reject', reason: said } : null
}

/** 诺和锐只剩1支了: what is on the shelf, said without 货. */
const stockLeft = pattern(
  /(?:只有|就有|还有|只剩|还剩|剩下?|库存)(?:下|了|最后)?\s?(\d{1,4})\s?[盒瓶支板袋包个](?:了|的|而已)?$/,
)
const fewLeft: Reader = ({ said, named, read: { codes } }) => {
  const left = codes.length === 0 && named.length > 0 ? (stockLeft.exec(said)?.[1] ?? null) : null
  return left === null ? null : { kind: 'in-stock', mentions: named, amount: Number(left), left: true }
}

const [passes, passesCoded] = [hearing(words.passes), hearing(words.passesCoded)]
export const agrees = hearing(words.agrees)
const passed: Reader = ({ said, named, isCoded }) =>
  named.length === 0 && (passes.test(said) || (isCoded && (passesCoded.test(said) || agrees.test(said))))
    ? { kind: 'approve' }
    : null

const [isReady, isReadyUncoded] = [hearing(words.ready), hearing(words.readyUncoded)]
const ready: Reader = ({ said, named, isCoded }) =>
  named.length === 0 && (isCoded ? isReady : isReadyUncoded).test(said) ? { kind: 'ready' } : null

const [isGone, isGoneUncoded] = [hearing(words.gone), hearing(words.goneUncoded)]
const denies = /没|未|冇|别|不/
/** 明天可以来取了: nobody has come yet. */
const toCome = /可以|能来|[明后]天|(?:周|星期)[一二三四五六日天]|再来|[要会]来/
/** 医保卡忘拿了: that is no medicine. */
const ofPapers = /卡|病历|处方|方子|发票|[钱款]|忘/
const pickedUp: Reader = ({ said, named, isCoded }) => {
  if (named.length > 0 || [denies, toCome, ofPapers].some((other) => other.test(said))) return null
  return (isCoded ? isGone : isGoneUncoded).test(said) ? { kind: 'picked-up' } : null
}

/** So much is said of the hours and nothing else. */
const longestOfHours = 24
/** 下周三有检查不营业: some day they are closed, and from when is asked. */
const closedSomehow: Reader = ({ said, named, isCoded, read: { days, time } }) => {
  const mayClose =
    named.length === 0 && !isCoded && said.length <= longestOfHours && (days !== null || time !== null)
  return mayClose && speaksOfHours(said) && !ownDay.test(said)
    ? { kind: 'close-part', time: null, pharmacy: null }
    : null
}

/** What may end like a question. */
const asked = [shelfAsked, takenBack, slotAsked, dayAsked, leftAsked, partOnly]
const told = [notThere, closing, refused, notDispensed, fewLeft, passed, ready, pickedUp, closedSomehow]

/** @param said without codes, names and a greeting */
export function readCounterWord(said: string, read: Reading): Command | null {
  const named = read.mentions.filter(({ match }) => match.kind !== 'unknown')
  const word: Said = { said, named, isCoded: namesOrder(read), read }
  return firstOf(asked, word) ?? (question.test(said) ? null : firstOf(told, word))
}

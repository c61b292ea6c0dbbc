import type { Appointment } from '../domain/appointment.ts'
import type { Edit } from '../domain/edit.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readFetchForMe } from '../intake/fetch-for-me.ts'
import { withoutMentions } from '../intake/mention.ts'
import { takesBack } from '../intake/shares/staying.ts'
import type { DrugMatch, ReadItem, Understanding } from '../intake/understanding.ts'
import { readVerdicts, type Verdict } from '../intake/verdicts.ts'
import { isSame } from './amend.ts'
import { applyCancel } from './cancel.ts'
import { tellCancelled } from './carry-out.ts'
import { inTheirLanguage, takeChange } from './changes.ts'
import { fewerOf } from './fewer.ts'
import { tellStatus } from './inquiries.ts'
import { byCode, openOf } from './ledger.ts'
import { namedAmong, type Ordered, pointsAtOne, speaksOfThing } from './named-items.ts'
import { forWhom, isOfSomebody, quotedBy } from './targets.ts'
import { type Change, carryOutChanges } from './together.ts'
import type { Turn } from './turn.ts'
import { askWhichItem } from './which-item.ts'

/**
 * 试纸不要了，拜唐苹照旧; 只要拜唐苹; 达喜退掉，别的不动: of what somebody has ordered some is to go. What is said to stay never
 * goes, and what goes was named; where that is not certain it is asked, and nothing is touched.
 *
 * @returns null where the message does not tell the things of an order apart, or a plain cancellation says it all
 */
export function takePartBack(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  // Whose order goes is told with the people in it, and what is said of a death is said gently.
  const isOfPeople = read.parts.length > 0 || read.kept.length > 0 || read.bereaved
  if (!mayTakeBack.has(read.intent) || isOfPeople) return null
  // Most people who write have nothing that they could take back.
  const ordered = orderedBy(turn, message, read)
  const verdicts = ordered.length === 0 ? [] : readVerdicts(read.text)
  if (verdicts.length === 0) return null
  const isOfStaying = verdicts.every(({ says, of }) => says === 'stays' && of !== 'only')
  const found = judge(turn, read, ordered, verdicts)
  // 络活喜不用退: it sounds like a cancellation and is none.
  if (isOfStaying)
    return read.intent === 'cancel' && found !== null && found.kept.size > 0
      ? tellStatus(turn, message, { ...read, intent: 'status' })
      : null
  if (found === null) return null
  if (isChangeBeside(read, ordered, found)) return changeBeside(turn, message, read, found.gone)
  if (found.isUsual) return null
  const isPointing = verdicts.some(
    ({ says, words }) => says === 'gone' && (pointsAtOne(words) || nthThing.test(words)),
  )
  if (read.intent !== 'cancel' && !isPlain(read, found) && !(isPointing && read.items.length === 0))
    return null
  const { gone, kept, isCertain } = found
  if (!isCertain) {
    const left = ordered.filter((thing) => !kept.has(thing))
    return left.length > 0
      ? askWhichItem(turn, message, read, left)
      : tellStatus(turn, message, { ...read, intent: 'status' })
  }
  const changes = changesOf(gone, read).map(({ appointment, edit }) => ({
    appointment: inTheirLanguage(turn, appointment, read),
    edit,
  }))
  return carryOutChanges(turn, message, changes)
}

/**
 * What only sounds like a cancellation, without a word that takes anything back: 不对不对，两样都要. Nothing goes by it; what
 * may be meant is asked about.
 *
 * @returns null where something is taken back in words, or nothing is open
 */
export function askWhetherGone(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  if (read.intent !== 'cancel' || read.bereaved || read.taught) return null
  if (isOfNobodyHere(turn, message, read))
    return askWhichItem(turn, message, read, orderedBy(turn, message, read))
  // Can't come, can someone bring it: it is wanted all the same.
  if (takesBack(read.text) || readFetchForMe(withoutMentions(read.text))) return null
  if (readVerdicts(read.text).some(({ says, of }) => says === 'gone' || of === 'only')) return null
  const ordered = orderedBy(turn, message, read)
  if (ordered.length === 0) return null
  return wants.test(read.text)
    ? tellStatus(turn, message, { ...read, intent: 'status' })
    : askWhichItem(turn, message, read, ordered)
}

/** 外婆的不要了, of somebody who has ordered for their mother only: hers is not taken back for that. */
function isOfNobodyHere(turn: Turn, message: IncomingMessage, read: Understanding): boolean {
  if (read.codes.length > 0 || message.quotes !== null || read.answer.all) return false
  if (read.kept.length > 0 || read.parts.length > 0) return false
  const open = openOf(turn.book, senderOf(message))
  const areForOthers = open.length > 0 && open.every(({ request }) => request.patient.recipient !== null)
  return (
    areForOthers && (isOfSomebody(read) || /我自己的/.test(read.text)) && forWhom(open, read).length === 0
  )
}

const wants = /(?<![不没别勿])要|留|\b(?:keep|want|need)\b/i

/** 药收到了 or a complaint are about something else, whatever is not needed beside it. */
const mayTakeBack: ReadonlySet<Understanding['intent']> = new Set([
  'cancel',
  'amend',
  'request',
  'status',
  'other',
])

/** Everything in the orders of theirs that a message may mean. */
export function orderedBy(turn: Turn, message: IncomingMessage, read: Understanding): readonly Ordered[] {
  const orders = ordersMeant(turn, message, read)
  return orders.flatMap((appointment) => appointment.request.items.map((item) => ({ appointment, item })))
}

/** The orders of theirs that are named by code or quoted, or for whoever is named; else all that are open. */
function ordersMeant(turn: Turn, message: IncomingMessage, read: Understanding): readonly Appointment[] {
  const open = openOf(turn.book, senderOf(message))
  if (read.codes.length > 0) {
    const named = read.codes.map((code) => byCode(turn.book, code))
    return named.every((order) => order !== null && open.includes(order))
      ? named.filter((o) => o !== null)
      : []
  }
  const quoted = quotedBy(turn, message)
  if (quoted.length > 0) return open.filter((order) => quoted.includes(order))
  const theirs = forWhom(open, read)
  return theirs.length > 0 ? theirs : open
}

interface Judged {
  readonly gone: ReadonlySet<Ordered>
  readonly kept: ReadonlySet<Ordered>
  readonly isCertain: boolean
  /** A plain cancellation of what is named whole, which needs nothing of this. */
  readonly isUsual: boolean
}

/** What goes and what stays; null where the words name nothing that was ordered. */
function judge(
  turn: Turn,
  read: Understanding,
  ordered: readonly Ordered[],
  verdicts: readonly Verdict[],
): Judged | null {
  const { catalogue } = turn.world
  const gone = new Set<Ordered>()
  const kept = new Set<Ordered>()
  let isCertain = true
  let isPlain = true
  let doOthersGo = false
  let doOthersStay = false
  for (const { says, of, words } of verdicts) {
    if (of === 'others') {
      isPlain = false
      if (says === 'gone') doOthersGo = true
      else doOthersStay = true
      continue
    }
    const { things, isExact } = namedAmong(ordered, words, read.mentions, catalogue)
    if (says === 'stays') {
      for (const thing of things) kept.add(thing)
      if (of === 'only') {
        if (things.length === 0) return null
        doOthersGo = true
        // Of one order the rest of it; whether a whole other order goes as well, nobody has said.
        if (new Set(ordered.map(({ appointment }) => appointment)).size > 1) isCertain = false
      }
      continue
    }
    for (const thing of things) gone.add(thing)
    const isThing = speaksOfThing(words, read.mentions) || (ordered.length > 1 && pointsAtOne(words))
    if (things.length === 0 && words !== '' && isThing) isCertain = false
    if ((!isExact && things.length > 1) || areInSeveralOrders(things)) isCertain = false
    if (things.length > 0 && (!isExact || isOneOfTwoBrands(things, ordered))) isPlain = false
  }
  if (doOthersStay) for (const thing of ordered) if (!gone.has(thing)) kept.add(thing)
  if (doOthersGo) {
    if (kept.size === 0) return null
    for (const thing of ordered) if (!kept.has(thing)) gone.add(thing)
    if (!areForOne([...gone, ...kept])) isCertain = false
  }
  if ([...gone].some((thing) => kept.has(thing))) isCertain = false
  const isUsual = kept.size === 0 && isPlain && isCertain
  // 不要了，拜唐苹留着: something goes, and nobody has said what.
  if (gone.size === 0) isCertain = false
  const isOfOthersOnly = kept.size === 0 && !ordered.some((thing) => gone.has(thing)) && isForeign(read)
  return isOfOthersOnly ? null : { gone, kept, isCertain, isUsual }
}

/** 络活喜不要了 of somebody who has it in their mother's order and in their own. */
const areInSeveralOrders = (things: readonly Ordered[]): boolean =>
  things.some(({ appointment, item }) =>
    things.some((other) => other.appointment !== appointment && isSame(other.item, item)),
  )

/** 阿司匹林不要了 of somebody who has not ordered any: they hear how theirs stands. */
const isForeign = ({ mentions }: Understanding): boolean =>
  mentions.some(({ match }) => match.kind === 'drug' && match.sure)

/** A substance that was ordered under two brands of which one goes. */
const isOneOfTwoBrands = (things: readonly Ordered[], ordered: readonly Ordered[]): boolean =>
  things.some((thing) =>
    ordered.some(
      (other) => !things.includes(other) && other.item.drug !== null && other.item.drug === thing.item.drug,
    ),
  )

const areForOne = (things: readonly Ordered[]): boolean =>
  new Set(
    things.map(({ appointment: { request } }) =>
      JSON.stringify([request.patient.recipient, request.patient.name, request.patient.address]),
    ),
  ).size === 1

/** Nothing else is asked for in the same breath: 达喜不要了，络活喜改3盒 is a change. */
function isPlain(read: Understanding, { gone, kept, isCertain }: Judged): boolean {
  if (kept.size === 0 || (gone.size === 0 && isCertain) || ifOnly.test(read.text)) return false
  if (changesMore(read)) return false
  return read.items.every(
    (named) =>
      named.quantity === null ||
      [...kept].some((thing) => isAsOrdered(named, thing, false)) ||
      [...gone].some((thing) => isAsOrdered(named, thing, true)),
  )
}

const isAsOrdered = ({ match, quantity }: ReadItem, { item }: Ordered, mayBeLess: boolean): boolean =>
  match.kind === 'drug' &&
  item.drug === match.drug &&
  quantity !== null &&
  (quantity === item.quantity || (mayBeLess && quantity < (item.quantity ?? 0)))

const changesMore = ({ text }: Understanding): boolean => changes.test(text.replace(unchanged, ''))

/** 达喜不要了，络活喜改3盒: one goes, and something else is changed as well; not where another takes its place. */
function isChangeBeside(
  read: Understanding,
  ordered: readonly Ordered[],
  { gone, isCertain }: Judged,
): boolean {
  if (read.intent !== 'amend' || !isCertain || gone.size === 0 || !changesMore(read)) return false
  const isLeft = [...Map.groupBy(gone, ({ appointment }) => appointment)].every(
    ([{ request }, things]) => things.length < request.items.length,
  )
  // What is named is changed where it was ordered; 达喜不要了，要吗丁啉 names what takes its place.
  const isNew = ({ match }: ReadItem): boolean =>
    match.kind !== 'drug' || !ordered.some(({ item }) => item.drug === match.drug)
  const isInstead = instead.test(read.text) || (!adds.test(read.text) && read.items.some(isNew))
  return isLeft && !isInstead && !ifOnly.test(read.text)
}

const adds = /再|另外|加|\badd\b/i
const instead = /换|替|\b(?:swap|instead|replace)/i

function changeBeside(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  gone: ReadonlySet<Ordered>,
): Outcome {
  for (const { appointment, edit } of changesOf(gone, read)) {
    if (edit.kind !== 'cancel') continue
    const done = applyCancel(turn, appointment, edit.drugs)
    if (done.kind === 'too-late') return tellCancelled(turn, appointment, done, false)
  }
  const isLeft = ({ match }: { readonly match: DrugMatch }): boolean =>
    match.kind !== 'drug' || ![...gone].some(({ item }) => item.drug === match.drug)
  return takeChange(turn, message, {
    ...read,
    amend: adds.test(read.text) ? 'add' : 'set',
    items: read.items.filter(isLeft),
    mentions: read.mentions.filter(isLeft),
  })
}

const nthThing = /^第.样$|^第.种$/

const ifOnly = /如果|要是|万一|的话|假如|除非|可能|也许|考虑|想想|没有就|没货|\b(?:if|unless|might|maybe)\b/i
const unchanged =
  /(?:不|别|不要|不用|莫)(?:再)?(?:改|换|变|动)|\b(?:don'?t|do not|never)\s(?:change|move)\b/gi
const changes = /[改换]|变成|再[加要来]|\b(?:change|move|swap|add)\b/i

/** What is taken back of each order; by amount, where less than all of it is named. */
function changesOf(gone: ReadonlySet<Ordered>, read: Understanding): readonly Change[] {
  return [...Map.groupBy(gone, ({ appointment }) => appointment)].map(([appointment, things]) => {
    const { items } = appointment.request
    const isWhole = things.length === items.length
    const edit: Edit = { kind: 'cancel', drugs: isWhole ? [] : things.map(({ item }) => item.written) }
    const named = read.items.filter(
      ({ match }) => match.kind === 'drug' && things.some(({ item }) => item.drug === match.drug),
    )
    const isCounted = named.some(({ quantity }) => quantity !== null)
    return {
      appointment,
      edit: isCounted ? fewerOf(edit, appointment.request, { ...read, items: named }) : edit,
    }
  })
}

/**
 * A change without the medicines that it leaves alone: 加一盒达喜，拜新同不要动 puts nothing in the place of 拜新同, whatever its
 * words are like.
 */
export function withoutKept(turn: Turn, message: IncomingMessage, read: Understanding): Understanding {
  const stays = readVerdicts(read.text).filter(({ says, of }) => says === 'stays' && of === 'named')
  if (stays.length === 0 || read.intent === 'cancel') return read
  const ordered = orderedBy(turn, message, read)
  const kept = new Set(
    stays.flatMap(({ words }) =>
      namedAmong(ordered, words, read.mentions, turn.world.catalogue).things.map(({ item }) => item.drug),
    ),
  )
  if (kept.size === 0) return read
  const mentions = read.mentions.map((mention) =>
    mention.match.kind === 'drug' && kept.has(mention.match.drug) ? { ...mention, refused: false } : mention,
  )
  const items = read.items.filter(
    ({ match, quantity }) => match.kind !== 'drug' || quantity !== null || !kept.has(match.drug),
  )
  const isInstead = mentions.some(({ refused }) => refused)
  const mode = read.amend === 'replace' && !isInstead ? (adds.test(read.text) ? 'add' : 'set') : read.amend
  return { ...read, mentions, items, amend: mode }
}

/** Takes back what was chosen, or leaves all as it is. */
export function takeChosenItems(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  chosen: readonly Ordered[],
): Outcome {
  if (chosen.length === 0) return tellStatus(turn, message, { ...read, intent: 'status' })
  return carryOutChanges(turn, message, changesOf(new Set(chosen), { ...read, items: [] }))
}

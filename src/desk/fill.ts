import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Appointment, Missing } from '../domain/appointment.ts'
import { hasBuilding, type Item, type Request } from '../domain/request.ts'
import { strengthMeant } from '../intake/bare-numbers.ts'
import { readAmountInFront, readLooseAmount } from '../intake/loose-amount.ts'
import type { ReadItem, Understanding } from '../intake/understanding.ts'
import { amendRest } from './amend.ts'
import { fillInTurn } from './amounts-in-turn.ts'
import type { Doubt } from './missing.ts'
import { namedInPart } from './named-in-part.ts'
import { onOwnDay } from './own-day.ts'
import { amendmentFrom, doubtsOf, itemOf } from './reading.ts'
import type { Turn } from './turn.ts'
import { chosenItem, mayBeMeant } from './vague-word.ts'

/** A request with what an answer says of it. */
export interface Filled {
  readonly request: Request
  readonly doubts: readonly Doubt[]
}

const ordinal =
  /^(?:第|选|要|我要|就|是|no\.?|number|option|#)?\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:\s?(?:号|个|样|项|种))?(?:那个|[的吧呀啊哦])*(?=$|[\s,，、。.!！;；)）👍🙏])/iu

/** 第一个 chooses, and says of nothing how much. */
const isRank = ({ text }: Understanding): boolean =>
  /^(?:第|选|no\.?|number|option|#)|^\S{1,3}(?:号|项|种|样)/iu.test(text.replace(/@\S+/g, '').trim())

/** Which of the choices: 2, 第二个, 2，要3盒; neither 2盒 nor 1号楼的快递 is one. */
export const numberIn = ({ answer, text }: Understanding): number | null =>
  ordinal.test(text.replace(/@\S+/g, '').trim()) ? answer.number : null

/**
 * An order with what the answer says of it. 上次那个药再来两盒, and then its name: how much of it was said already.
 *
 * @returns null where it says nothing of what is missing
 */
export function fillOrder(
  { request, history }: Appointment,
  missing: readonly Missing[],
  read: Understanding,
  catalogue: Catalogue,
): Filled | null {
  const filled = fillWithMore(request, missing, read, catalogue) ?? fill(request, missing, read, catalogue)
  const [item, ...others] = filled?.request.items ?? []
  if (filled === null || item === undefined || others.length > 0) return filled
  if (request.items.length > 0 || item.quantity !== null) return filled
  const said = history.find(({ what }) => what === 'requested')?.said ?? ''
  const amount = readLooseAmount(said)
  return amount === null
    ? filled
    : { ...filled, request: { ...filled.request, items: [{ ...item, ...amount }] } }
}

/** The request with what the answer says; null where it says nothing of what is missing. */
export function fill(
  request: Request,
  missing: readonly Missing[],
  read: Understanding,
  catalogue: Catalogue,
): Filled | null {
  let items: readonly Item[] = request.items
  let doubts: Doubt[] = missing.flatMap((m) =>
    m.kind === 'drug' && m.item !== null ? [{ item: m.item, choices: m.choices }] : [],
  )
  let took = false
  const [first] = missing
  if (first?.kind === 'drug') {
    const said = namedIn(read)
    const named = said.filter((one) => mayAnswer(one, request, first, catalogue))
    // “络喜活”是络活喜吗? 是的.
    const isIt = first.choices.length === 1 && read.answer.yes && !read.answer.no
    const chosen = first.choices[(numberIn(read) ?? (isIt ? 1 : 0)) - 1]
    if (first.item === null) {
      if (named.length > 0) {
        items = named.map(itemOf)
        doubts = [...doubtsOf(named)]
        took = true
      }
    } else {
      const [meant] = named
      const item = chosen === undefined ? meant && itemOf(meant) : chosenItem(chosen, catalogue)
      if (item !== undefined) {
        const at = first.item
        items = items.map((old, index) => (index === at ? resolved(old, item) : old))
        doubts = doubts.filter((doubt) => doubt.item !== at)
        if (chosen === undefined && meant !== undefined)
          doubts.push(...doubtsOf([meant]).map(({ choices }) => ({ item: at, choices })))
        const more = withMore(
          { request: { ...request, items }, doubts },
          besides(said, chosen === undefined ? meant : undefined, items),
        )
        items = more.request.items
        doubts = [...more.doubts]
        took = true
      }
    }
  }
  const isCounting = first?.kind === 'amount' || first?.kind === 'wanted'
  const amounts = fillInTurn(items, read) ?? withAmounts(items, read, isCounting, catalogue)
  if (amounts !== null) {
    items = amounts
    took = true
  }
  if (read.community !== null && request.patient.community === null) took = true
  if (hasBuilding(read.address) || read.address.room !== null) took = true
  // 她电话139…: it is kept, and what is missing is asked once more.
  if (read.phone !== null && request.phone === null) took = true
  const patient = { ...request.patient, community: request.patient.community ?? read.community }
  return took ? { request: { ...request, items, patient }, doubts } : null
}

/**
 * What else an answer counts is wanted as well: of 2盒，再加达喜1盒, to “how many?”, the amount in front answers it, of
 * 络活喜3盒，达喜两盒 the one beside the name.
 */
function fillWithMore(
  request: Request,
  missing: readonly Missing[],
  read: Understanding,
  catalogue: Catalogue,
): Filled | null {
  // Which medicine was meant is looked for among all that are named.
  if (missing[0]?.kind === 'drug') return null
  const inFront = readAmountInFront(read.text)
  // 两盒 还有阿司匹林: how many of it is asked next.
  const more = newIn(read.items, request.items, inFront !== null)
  if (more.length === 0 || !isForSame(read, request)) return null
  const own = read.items.filter((one) => !more.includes(one))
  const amount = own.length > 0 ? read.answer.amount : inFront
  const answer = { ...read, items: own, answer: { ...read.answer, amount, number: null } }
  const filled = fill(request, missing, answer, catalogue)
  return filled === null ? null : withMore(filled, more)
}

/** Nobody else is named: what is for another is an order of its own. */
const isForSame = ({ recipient, shares }: Understanding, { patient }: Request): boolean =>
  shares.length === 0 && (recipient === null || recipient === patient.recipient)

/** What else is named and counted comes on top, with what is doubtful about it. */
export function withMore({ request, doubts }: Filled, more: readonly ReadItem[]): Filled {
  const added = doubtsOf(more).map(({ item, choices }) => ({ item: request.items.length + item, choices }))
  return {
    request: { ...request, items: [...request.items, ...more.map(itemOf)] },
    doubts: [...doubts, ...added],
  }
}

/** What is counted and not in the order yet. @param uncounted also what is only named */
const newIn = (said: readonly ReadItem[], items: readonly Item[], uncounted = false): readonly ReadItem[] =>
  said.filter(
    ({ quantity, match, written }) =>
      (uncounted || quantity !== null) &&
      (match.kind === 'drug'
        ? !items.some((item) => item.drug === match.drug)
        : namedInPart(items, written) === null),
  )

/** 拉米夫定1盒，达喜一盒, to the question which one: the first answers it, and what else is counted is wanted beside it. */
export const besides = (
  said: readonly ReadItem[],
  answer: ReadItem | undefined,
  items: readonly Item[],
): readonly ReadItem[] => newIn(said, items).filter((one) => one !== answer && one.match.kind === 'drug')

/** 达喜要饭前吃吗, while 头孢 beside it is asked about: what is another item, or none of the choices, answers nothing. */
function mayAnswer(
  { match }: ReadItem,
  { items }: Request,
  { item: asked, choices }: Extract<Missing, { kind: 'drug' }>,
  catalogue: Catalogue,
): boolean {
  if (match.kind !== 'drug' || asked === null) return true
  const { drug } = match
  const isOffered = choices.some((choice) => chosenItem(choice, catalogue)?.drug === drug)
  if (isOffered) return true
  if (match.sure && !mayBeMeant(drug, choices, catalogue)) return false
  return !items.some((other, index) => index !== asked && other.drug === drug)
}

/** The drugs that an answer names, as items: a bare name is enough. */
export function namedIn(read: Understanding): Understanding['items'] {
  if (read.items.length > 0) return read.items
  return read.mentions
    .filter(({ refused }) => !refused)
    .map(({ written, match }) => ({
      written,
      match,
      drug: match.kind === 'drug' ? match.drug : null,
      brand: match.kind === 'drug' ? match.brand : null,
      form: null,
      release: null,
      strength: read.answer.strength,
      pack: null,
      quantity: read.answer.amount?.quantity ?? null,
      unit: read.answer.amount?.unit ?? null,
      doubted: false,
    }))
}

/** What the answer names takes the place of the vague word; what was said with it stays. */
const resolved = (old: Item, item: Item): Item => ({
  ...item,
  form: item.form ?? old.form,
  strength: item.strength ?? old.strength,
  pack: item.pack ?? old.pack,
  quantity: item.quantity ?? old.quantity,
  unit: item.quantity === null ? old.unit : (item.unit ?? old.unit),
})

const bareStrength = /^(?:要|就|是|我要)*\s?(\d{1,4}(?:\.\d{1,3})?)\s?的/

/** 5mg的; 0.5的, where the medicine is made so. */
function strengthAnswered(
  { answer, text }: Understanding,
  drug: string | null,
  { drugs }: Catalogue,
): string | null {
  if (answer.strength !== null) return answer.strength
  const written = bareStrength.exec(text.replace(/@\S+/g, '').trim())?.[1]
  if (written === undefined || drug === null) return null
  return strengthMeant(drugs.get(drug)?.strengths ?? [], written) ?? null
}

/** Amounts and strengths by drug where drugs are named, else for all that miss one; null where none is said. */
function withAmounts(
  items: readonly Item[],
  read: Understanding,
  asked: boolean,
  catalogue: Catalogue,
): readonly Item[] | null {
  const [only] = items
  const made = items.length === 1 ? strengthAnswered(read, only?.drug ?? null, catalogue) : null
  const amount =
    read.answer.amount ??
    (asked && made === null && read.answer.number !== null && !isRank(read)
      ? { quantity: read.answer.number, unit: null }
      : null)
  let took = false
  const next = items.map((item): Item => {
    const named = read.items.find(({ match }) => match.kind === 'drug' && match.drug === item.drug)
    // An amount beside a name is that medicine's, and nobody else's.
    const quantity = named?.quantity ?? (read.items.length === 0 ? amount?.quantity : null) ?? null
    const strength = item.strength ?? named?.strength ?? made
    if (strength !== item.strength) took = true
    if (item.quantity !== null || quantity === null) return { ...item, strength }
    took = true
    // A bare number answers "要几盒".
    return {
      ...item,
      strength,
      quantity,
      unit: named?.quantity != null ? (named.unit ?? '盒') : (amount?.unit ?? '盒'),
    }
  })
  return took ? next : null
}

/** Whatever else the answer says of the request. */
export function restOf(
  turn: Turn,
  appointment: Appointment,
  request: Request,
  read: Understanding,
): Partial<Request> {
  return {
    ...amendRest(request, onOwnDay(turn, appointment, amendmentFrom(read))),
    card: read.card ?? request.card,
  }
}

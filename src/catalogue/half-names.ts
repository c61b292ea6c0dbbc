import { pattern } from '../pattern/pattern.ts'
import type { Named } from './names.ts'
import type { StemmedName } from './near-names.ts'
import { isFollowedByDose } from './surroundings.ts'

/** A name of which its writer has forgotten a part. */
export interface HalfName {
  readonly start: number
  readonly end: number
  /** The drugs that it may be, null where no name is like it. */
  readonly named: Named | null
  /** Generic names of what else it may be; itself where there is nothing else, since it is asked about all the same. */
  readonly near: readonly string[]
}

/** 阿托什么汀, 立普啥来着, 硝苯XX平: a word stands for what is forgotten. */
const forgotten = pattern(
  /([\u3400-\u9fff]{1,6})(?:什么什么|什么|啥啥|啥子?|某某?|叉叉|[xX*○〇]{2,3}|[xX*○〇](?=[\u3400-\u9fff])|咩)(的?来着|[\u3400-\u9fff]{0,5})/i,
)
/** More begin and end like this than can be asked about. */
const mostChoices = 4
const mostForgotten = 4
const leastKnown = 2
/** 孚什么片2盒: what ends like this and is counted is a medicine, if no name is like it. */
const medicinal =
  /^[\u3400-\u9fff]?(?:片|丸|胶囊|颗粒|平|汀|坦|唑|尔|林|星|灵|素|普利|酯|胺|定|宁|康|钠|钙|散|膏|液)$/
const mayBeHalved = /^[\u3400-\u9fff]{3,}$/
const ending = /^(?:的|那个|那种|来着|之类)*/

/** What stands around a hole. */
interface Hole {
  readonly text: string
  /** The words in front of it and behind it. */
  readonly front: string
  readonly tail: string
  readonly start: number
  readonly end: number
}

interface Guess {
  /** How many characters of the name are written. */
  readonly known: number
  readonly start: number
  readonly end: number
  readonly named: Named
}

/** Finds names with a hole in them. @param names all names, with their stems */
export function createHalfNameFinder(names: readonly StemmedName[]): (text: string) => readonly HalfName[] {
  // Where a name is half written its head is: of thousands some dozens are looked at.
  const byFirst = new Map<number, StemmedName[]>()
  const put = (first: number, name: StemmedName): void => {
    const others = byFirst.get(first)
    if (others === undefined) byFirst.set(first, [name])
    else others.push(name)
  }
  names.forEach((name) => {
    if (name.named.drugs.length === 0 || !mayBeHalved.test(name.key)) return
    const first = name.key.charCodeAt(0)
    const ofStem = name.stem.charCodeAt(0)
    put(first, name)
    if (ofStem !== first) put(ofStem, name)
  })
  const guessesAt = (hole: Hole): readonly Guess[] =>
    [...new Set(hole.front)].flatMap((first) =>
      (byFirst.get(first.charCodeAt(0)) ?? []).flatMap(({ key, stem, named }) =>
        [...new Set([key, stem])]
          .filter((name) => name.startsWith(first))
          .flatMap((name): Guess[] => guessOf(hole, name, named) ?? []),
      ),
    )
  return (text) =>
    forgotten.all(text).flatMap((match): readonly HalfName[] => {
      const [whole, front = '', tail = ''] = match
      const start = match.index + front.length
      const end = match.index + whole.length - tail.length
      const hole = { text, front, tail, start, end }
      const guesses = guessesAt(hole)
      return guesses.length > 0 ? [best(guesses)] : medicineLike(hole)
    })
}

function guessOf({ text, front, tail, start, end }: Hole, name: string, named: Named): [Guess] | null {
  const head = sharedHead(name, front)
  if (head === 0) return null
  const rest = sharedTail(name.slice(head), tail)
  const known = head + rest
  const missing = name.length - known
  if (known < leastKnown || missing < 1 || missing > mostForgotten) return null
  const isEnough = rest > 0 && known > leastKnown
  return isEnough || isCounted(text, end + rest)
    ? [{ known, start: start - head, end: end + rest, named }]
    : null
}

const isCounted = (text: string, end: number): boolean =>
  isFollowedByDose(text, end + (ending.exec(text.slice(end, end + 12))?.[0].length ?? 0))

function best(guesses: readonly Guess[]): HalfName {
  const known = Math.max(...guesses.map((guess) => guess.known))
  const nearest = guesses.filter((guess) => guess.known === known)
  const drugs = new Set(nearest.flatMap(({ named }) => named.drugs.map(({ generic }) => generic)))
  const [first] = nearest
  const span = { start: first?.start ?? 0, end: first?.end ?? 0 }
  if (first === undefined || drugs.size > mostChoices) return { ...span, named: null, near: [] }
  const own = first.named.drugs[0]?.generic
  const others = [...drugs].filter((generic) => generic !== own)
  return { ...span, named: first.named, near: others.length === 0 ? [...drugs] : others }
}

/** 孚什么片2盒. */
function medicineLike({ text, tail, start, end }: Hole): readonly HalfName[] {
  const isMedicine = tail.length <= 3 && medicinal.test(tail) && isFollowedByDose(text, end + tail.length)
  return isMedicine ? [{ start: Math.max(0, start - 2), end: end + tail.length, named: null, near: [] }] : []
}

/** How many characters of a name's head end the words in front of the hole. */
function sharedHead(name: string, front: string): number {
  for (let length = Math.min(name.length - 1, front.length); length > 0; length -= 1)
    if (front.endsWith(name.slice(0, length))) return length
  return 0
}

/** How many of its last characters begin the words behind the hole. */
function sharedTail(rest: string, tail: string): number {
  for (let length = Math.min(rest.length, tail.length); length > 0; length -= 1)
    if (tail.startsWith(rest.slice(rest.length - length))) return length
  return 0
}

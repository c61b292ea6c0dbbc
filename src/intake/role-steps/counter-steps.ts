import { readShortCodes, withoutShortCodes } from '../codes.ts'
import { bareWords, question, readCommand } from '../command.ts'
import { normalise } from '../normalise.ts'
import { agrees } from '../role-word/counter.ts'
import { readNamed, withoutNames } from '../role-word/orders-named.ts'
import { readShelfWords, saysWhenItComes } from '../shelf-word.ts'
import type { Command, Mention, Understanding } from '../understanding.ts'
import { speaksOfCounter } from '../work-talk.ts'
import { commandOf } from './command-of.ts'
import { isIn, type Step, unnoted } from './step.ts'

const ofShelf: ReadonlySet<Command['kind']> = new Set([
  'in-stock',
  'out-of-stock',
  'out-of-stock-there',
  'shelf-strength',
])
const atCounter: ReadonlySet<Command['kind']> = new Set(['approve', 'ready', 'picked-up', 'no-show'])
const inTurn: ReadonlySet<Command['kind']> = new Set([...ofShelf, ...atCounter])

/**
 * Whether there may be a second step beside what a message says as a whole: the words behind a refusal are its reason.
 * 优甲乐配不出 refuses no order.
 */
export const mayBeSeveral = ({ codes, mentions }: Understanding, whole: Command | null): boolean =>
  whole === null ||
  inTurn.has(whole.kind) ||
  (whole.kind === 'reject' && codes.length === 0 && mentions.length > 0)

/** What stands between two commas of a message. */
interface Piece {
  readonly words: string
  /** The medicines that it names. */
  readonly mentions: readonly Mention[]
  readonly command: Command | null
}

type Done = Step & { readonly command: Command }

const between = /[,，;；。!！\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\s+and\s+/iu
const corrects = /\S[,，。;；\s]+(?:啊|哎|哦|噢)?(?:不对|不是|说错|写错|打错|等等|等一下)/
const onlyPart =
  /除了|除开|以外|之外|其[余他它]|剩下|[就只还]差|还缺|[就只还]?[缺少][一两1-9]|except|apart\s+from/

/**
 * What a counter says of its orders and its shelf, one after another: 审核过了，也配好了.
 * @param whole what the message says as a whole
 */
export function counterSteps(read: Understanding, whole: Command | null): readonly Step[] {
  const said = withoutNames(withoutShortCodes(bareWords(read.text)), read.patients).trim()
  // 004拿走了，不对，没拿: which of both holds, nobody can say.
  if (corrects.test(said) && whole?.kind !== 'undone' && whole?.kind !== 'take-back') return []
  const named = read.mentions.filter(({ match }) => match.kind !== 'unknown')
  const pieces = piecesOf(read, said, named)
  const shelf = readShelfWords(said, named)
  // 除了达喜都备好了: it is not all of it.
  const isPart = onlyPart.test(said) && shelf.every(({ kind }) => kind !== 'out-of-stock')
  if (isPart && pieces.some(({ command }) => command?.kind === 'ready')) return []
  const done = doneIn(read, pieces)
  const steps = inOrder(read, shelf, done, oneOf(whole, named, done))
  if (steps.length === 0) return []
  const left = pieces.filter(
    ({ words, mentions, command }) =>
      command === null && !isOfShelf(words, shelf) && isOfWork(words, mentions, shelf),
  )
  return [...steps, ...left.map(({ words }) => unnoted(read, words))]
}

const bareState = /^[都也]*(?:[没无冇缺断]货|[到来有]货)\S{0,2}$/
/** 拜新同 没货 明天到: what is said behind the name, and when it comes. */
const isOfShelf = (words: string, shelf: readonly Command[]): boolean =>
  (shelf.length > 0 && bareState.test(words)) ||
  (shelf.some((word) => 'returns' in word) && saysWhenItComes(words))

/** The pieces up to a question. */
function piecesOf(read: Understanding, said: string, named: readonly Mention[]): readonly Piece[] {
  const all = said.split(between).map((each) => each.trim())
  const end = all.findIndex((words) => question.test(words))
  return all.slice(0, end === -1 ? all.length : end).map((words) => {
    const mentions = named.filter((mention) => isIn(words, mention))
    return { words, mentions, command: commandIn(read, withoutMedicines(words, mentions), mentions) }
  })
}

const withoutMedicines = (words: string, mentions: readonly Mention[]): string =>
  mentions.reduce((rest, { written }) => rest.replace(normalise(written).text, ''), words).trim()

function commandIn(read: Understanding, words: string, mentions: readonly Mention[]): Command | null {
  if (words === '') return null
  const codes = [...read.codes, ...readShortCodes(read.text)].join(' ')
  const text = `${codes} ${words}`
  const facts = { mentions: [], codes: read.codes }
  const { patients = [] } = read
  if (codes === '' && patients.length === 0 && agrees.test(words)) return null
  // 代文好了: an order is as plain by its medicine as by a name.
  const names = [...patients, ...mentions.map(({ written }) => written)]
  const command =
    readCommand(text, facts) ?? (names.length > 0 ? readNamed({ text, mentions: [] }, names) : null)
  return commandOf('pharmacist', { ...read, ...facts, text, command, patients: names })
}

/** What was done with orders, each kind of it once. */
function doneIn(read: Understanding, pieces: readonly Piece[]): readonly Done[] {
  const done: Done[] = []
  for (const { command, mentions } of pieces) {
    if (command === null || !atCounter.has(command.kind)) continue
    const same = done.findIndex((step) => step.command.kind === command.kind)
    // 阿司匹林好了，氨氯地平也好了: both of them, and of what else is in the order nothing.
    const of = done[same] === undefined ? mentions : ofBoth(done[same].read.mentions, mentions)
    done.splice(same === -1 ? done.length : same, 1, { command, read: { ...read, mentions: of } })
  }
  return done
}

/** Of an order as a whole where one of them names no medicine. */
const ofBoth = (first: readonly Mention[], second: readonly Mention[]): readonly Mention[] =>
  first.length === 0 || second.length === 0 ? [] : [...first, ...second]

/** The one word of a message that has no second; null where a piece of it says it of less. */
function oneOf(whole: Command | null, named: readonly Mention[], done: readonly Done[]): Command | null {
  if (whole === null || done.some(({ command }) => command.kind === whole.kind)) return null
  // 隔壁缺货, 如果缺货 …: its words are there, and it is not of this shelf.
  return ofShelf.has(whole.kind) && named.length > 0 && !isCount(whole) ? null : whole
}

/** 络活喜只剩1支了. */
const isCount = (command: Command): boolean => command.kind === 'in-stock' && command.amount !== null

/** What is not there must leave before the rest is ready. */
function inOrder(
  read: Understanding,
  shelf: readonly Command[],
  done: readonly Step[],
  heard: Command | null,
): readonly Step[] {
  if (shelf.length > 0) return [...shelf.map((command) => ({ command, read })), ...done]
  return done.length > 1 || heard === null ? done : [{ command: heard, read }]
}

/** What is said of work in a piece of which nothing was made. */
const isOfWork = (words: string, mentions: readonly Mention[], shelf: readonly Command[]): boolean =>
  mentions.length > 0
    ? !mentions.some((mention) => shelf.some((word) => 'mentions' in word && word.mentions.includes(mention)))
    : speaksOfCounter(words)

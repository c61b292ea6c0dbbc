import type { Role } from '../domain/directory.ts'
import { type AllBut, leavesOut, readAllBut } from './all-but.ts'
import { readCodes, readShortCodes, withoutShortCodes } from './codes.ts'
import { bareWords, question, readCommand } from './command.ts'
import { withoutMentions } from './mention.ts'
import { normalise } from './normalise.ts'
import { readOpening } from './opening-word.ts'
import { namesOrder, readNamed, withoutNames } from './role-word/orders-named.ts'
import { readRoleWord } from './role-word.ts'
import { readShelfWords } from './shelf-word.ts'
import type { Command, Mention, Understanding } from './understanding.ts'
import { speaksOfCounter } from './work-talk.ts'

/** One thing that somebody with a role says in a message, with what it is said of. */
export interface Step {
  /** Null where a code is named and nothing is understood of it. */
  readonly command: Command | null
  /** The message as if it said nothing else. */
  readonly read: Understanding
}

/**
 * What somebody with a role says, step by step: 审核过了，也配好了; 0317-001审核通过，0317-002备好. Empty where they say nothing
 * to the bot.
 */
export function readSteps(role: Role, read: Understanding): readonly Step[] {
  const corrected = role === 'pharmacist' ? readCorrected(read) : null
  if (corrected !== null) return corrected
  const but = role === 'resident' ? null : readAllBut(withoutMentions(read.text).trim())
  if (but !== null && !namesMedicine(read, but.except)) return ofTheOthers(role, read, but)
  // What is named may be just what is left out; of a part of an order only a counter speaks.
  const isMedicine = but !== null && role === 'pharmacist'
  if (role !== 'resident' && read.codes.length > 0 && leavesOut(read.text) && !isMedicine)
    return [unheard(read)]
  const parts = role === 'resident' ? [] : joined(role, read, byCodes(role, read))
  if (parts.length < 2) return stepsOf(role, read)
  const each = withEchoes(parts.map((part) => ({ part, steps: stepsOf(role, part) })))
  const words = new Set(each.map((steps) => JSON.stringify(steps.map(({ command }) => command))))
  // 0317-001通过，0317-002通过: one word of both.
  if (words.size === 1 && each[0]?.length !== 0) return stepsOf(role, read)
  return each.flatMap((steps, at) => (steps.length > 0 ? steps : parts.slice(at, at + 1).map(unheard)))
}

/** 打错了，是0317-003不通过: what was said before of another order, and what holds. */
function readCorrected(read: Understanding): readonly Step[] | null {
  const [, rest] = wasWrong.exec(withoutMentions(read.text).trim()) ?? []
  if (rest === undefined || read.codes.length === 0) return null
  const steps = readSteps('pharmacist', narrowed(read, rest))
  const [first] = steps
  const of = first?.command?.kind
  const isSo = steps.every(({ command }) => command !== null && command.kind === of)
  if (
    !isSo ||
    (of !== 'approve' && of !== 'reject' && of !== 'ready' && of !== 'picked-up' && of !== 'no-show')
  )
    return null
  return [{ command: { kind: 'take-back', of }, read }, ...steps]
}

const wasWrong =
  /^(?:啊|哦|噢|哎呀?|不好意思|对不起|[,，\s])*[打说写看搞弄发]错(?:了|啦|号|单)*[,，。\s]*(?:应该|应)?(?:是|改成)?\s*(?=\d)(.+)$/

const namesMedicine = ({ mentions }: Understanding, words: string): boolean =>
  mentions.some((mention) => mention.match.kind !== 'unknown' && isIn(words, mention))

/** 除了005都备好了: what is said, of all but 005; which they are, only the book can tell. */
function ofTheOthers(role: Role, read: Understanding, { except, said }: AllBut): readonly Step[] {
  const ofCards = /卡|病历/.test(except) ? '卡' : ''
  const words = `${ofCards}${said.replace(theOthers, '都')}`
  const steps = stepsOf(role, narrowed(read, words))
  if (steps.length === 0) return read.codes.length > 0 ? [unheard(read)] : []
  return steps.map(({ command }) => ({ command, read: { ...read, codes: [], command } }))
}

/** 001拿到了，002没有: what has no word of its own takes it from what stands before. */
function withEchoes(
  parts: readonly { readonly part: Understanding; readonly steps: readonly Step[] }[],
): readonly (readonly Step[])[] {
  let last: Command | null = null
  return parts.map(({ part, steps }) => {
    const said = withoutShortCodes(bareWords(part.text)).replace(/^[\s、,，]+|[\s、,，;；]+$/g, '')
    const command: Command | null = steps.length > 0 ? null : bareNo.test(said) ? contraryOf(last) : null
    last = steps.at(-1)?.command ?? last
    return command === null ? steps : [{ command, read: part }]
  })
}

/** 003还没有, 陈婆婆003还没有. */
const bareNo =
  /^(?:(?![^\s]*[卡历方药货人])[^\s,，]{0,8}?\s*)(?:但是?|可是?|就|也|还|都)*(?:没(?:有|给)?|冇|no|not\s+yet)(?:呢|的|啦|了)?$/i

const contraryOf = (command: Command | null): Command | null => {
  switch (command?.kind) {
    case 'undone':
      return command
    case 'card-collected':
    case 'card-returned':
    case 'picked-up':
    case 'delivered':
    case 'ready':
      return { kind: 'undone', step: command.kind }
    default:
      return null
  }
}

const theOthers =
  /^(?:(?:其[他余它]|别的|剩下|余下|所有|统统|均|都|全部?|\ball|\beverything|\bthe\s+rest)的?(?:是|\s)*)+/i

/** 0317-001 王阿姨 0317-002 李伯伯 都取了: what has only a name beside its code goes with what follows. */
function joined(role: Role, read: Understanding, pieces: readonly string[]): readonly Understanding[] {
  const parts: Understanding[] = []
  let before = ''
  pieces.forEach((piece, at) => {
    const part = narrowed(read, before + piece)
    const goesOn = at < pieces.length - 1 && !/[,，;；。!！\n]\s*$/.test(piece)
    if (goesOn && stepsOf(role, part).length === 0) before += piece
    else {
      parts.push(part)
      before = ''
    }
  })
  return parts
}

const unheard = (read: Understanding): Step => ({ command: null, read })

/** What is plainer in the mouth of that role than the words by themselves. */
const goesFirst: ReadonlySet<Command['kind']> = new Set([
  'undone',
  'take-back',
  'part-only',
  'reassign-all',
  'ready',
  'close-part',
  'open-list',
  'done-today',
  'where',
  'move-back',
  'undo-move',
  'hold-back',
])

/** A word that says by itself whose it is, or what somebody with the role means by the words of every day. */
function commandOf(role: Role, read: Understanding): Command | null {
  const ofRole = readRoleWord(role, read)
  // 送到了，但家里没人: in the mouth of who carries it, what did not happen counts.
  const isFirst =
    ofRole !== null && (goesFirst.has(ofRole.kind) || (ofRole.kind === 'day-list' && read.codes.length === 0))
  return isFirst ? ofRole : (read.command ?? ofRole)
}

function stepsOf(role: Role, read: Understanding): readonly Step[] {
  const whole = commandOf(role, read)
  const opening = role === 'pharmacist' && isOfNoOrder(read) ? readOpening(bareWords(read.text), read) : []
  if (opening.length > 0) return opening.map((command) => ({ command, read }))
  if (role === 'pharmacist' && mayBeSeveral(read, whole)) return pharmacistSteps(read, whole)
  return whole === null ? [] : [{ command: whole, read }]
}

const isOfNoOrder = (read: Understanding): boolean =>
  read.mentions.every(({ match }) => match.kind === 'unknown') && !namesOrder(read)

/** What has no second step beside it: the words behind a refusal are its reason. 优甲乐配不出 refuses no order. */
const mayBeSeveral = ({ codes, mentions }: Understanding, whole: Command | null): boolean =>
  whole === null ||
  inTurn.has(whole.kind) ||
  (whole.kind === 'reject' && codes.length === 0 && mentions.length > 0)
const ofShelf: ReadonlySet<Command['kind']> = new Set([
  'in-stock',
  'out-of-stock',
  'out-of-stock-there',
  'shelf-strength',
])
const atCounter: ReadonlySet<Command['kind']> = new Set(['approve', 'ready', 'picked-up', 'no-show'])
const inTurn: ReadonlySet<Command['kind']> = new Set([...ofShelf, ...atCounter])

const between = /[,，;；。!！\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})|\s+and\s+/iu

function pharmacistSteps(read: Understanding, whole: Command | null): readonly Step[] {
  const said = withoutNames(withoutShortCodes(bareWords(read.text)), read.patients).trim()
  // 004拿走了，不对，没拿: which of both holds, nobody can say.
  if (corrects.test(said) && whole?.kind !== 'undone' && whole?.kind !== 'take-back') return []
  // 除了达喜都备好了: it is not all of it.
  const isPart = onlyPart.test(said)
  const named = read.mentions.filter(({ match }) => match.kind !== 'unknown')
  const shelf = readShelfWords(said, named)
  const done: (Step & { readonly command: Command })[] = []
  const left: string[] = []
  for (const piece of said.split(between).map((each) => each.trim())) {
    if (question.test(piece)) break
    const mentions = named.filter((mention) => isIn(piece, mention))
    const command = pieceCommand(read, withoutMedicines(piece, mentions), mentions)
    if (command?.kind === 'ready' && isPart && shelf.every(({ kind }) => kind !== 'out-of-stock')) return []
    const isDone = command !== null && atCounter.has(command.kind)
    const same = done.findIndex((step) => step.command.kind === command?.kind)
    if (isDone && same < 0) done.push({ command, read: { ...read, mentions } })
    // 阿司匹林好了，氨氯地平也好了: both of them, and of what else is in the order nothing.
    else if (isDone)
      done.splice(same, 1, { command, read: { ...read, mentions: ofBoth(done[same], mentions) } })
    else if (command === null && isOfWork(piece, mentions, shelf)) left.push(piece)
  }
  const shelved = shelf.map((command): Step => ({ command, read }))
  const heard = oneOf(whole, named, done)
  // What is not there must leave before the rest is ready.
  const steps: readonly Step[] =
    shelf.length > 0
      ? [...shelved, ...done]
      : done.length > 1 || heard === null
        ? done
        : [{ command: heard, read }]
  return steps.length === 0 ? [] : [...steps, ...left.map((words) => unnoted(read, words))]
}

/** The one word of a message that has no second; null where a piece of it says it of less. */
function oneOf(whole: Command | null, named: readonly Mention[], done: readonly Step[]): Command | null {
  if (whole === null || done.some(({ command }) => command?.kind === whole.kind)) return null
  // 隔壁缺货, 如果缺货 …: its words are there, and it is not of this shelf.
  return ofShelf.has(whole.kind) && named.length > 0 && !isCount(whole) ? null : whole
}

/** Of an order as a whole where one of them names no medicine. */
const ofBoth = (step: Step | undefined, mentions: readonly Mention[]): readonly Mention[] =>
  step === undefined || step.read.mentions.length === 0 || mentions.length === 0
    ? []
    : [...step.read.mentions, ...mentions]

/** What is said of work in a piece of which nothing was made. */
const isOfWork = (piece: string, mentions: readonly Mention[], shelf: readonly Command[]): boolean =>
  mentions.length > 0
    ? !mentions.some((mention) => shelf.some((word) => 'mentions' in word && word.mentions.includes(mention)))
    : speaksOfCounter(piece)

/** A part of the message that is said back as not noted. */
const unnoted = (read: Understanding, text: string): Step => ({
  command: null,
  read: { ...without(read), text, codes: [], mentions: [], command: null },
})

const withoutMedicines = (piece: string, mentions: readonly Mention[]): string =>
  mentions.reduce((rest, { written }) => rest.replace(normalise(written).text, ''), piece).trim()

const corrects = /\S[,，。;；\s]+(?:啊|哎|哦|噢)?(?:不对|不是|说错|写错|打错|等等|等一下)/
const onlyPart =
  /除了|除开|以外|之外|其[余他它]|剩下|[就只还]差|还缺|[就只还]?[缺少][一两1-9]|except|apart\s+from/
/** 络活喜只剩1支了. */
const isCount = (command: Command): boolean => command.kind === 'in-stock' && command.amount !== null

function pieceCommand(read: Understanding, piece: string, mentions: readonly Mention[]): Command | null {
  if (piece === '') return null
  const codes = [...read.codes, ...readShortCodes(read.text)].join(' ')
  const text = `${codes} ${piece}`
  const facts = { mentions: [], codes: read.codes }
  const { patients = [] } = read
  // 代文好了: an order is as plain by its medicine as by a name.
  const names = [...patients, ...mentions.map(({ written }) => written)]
  const command =
    readCommand(text, facts) ?? (names.length > 0 ? readNamed({ text, mentions: [] }, names) : null)
  return commandOf('pharmacist', { ...read, ...facts, text, command, patients: names })
}

const oneCode = '(?:\\d{4}\\s?[-—_·~]\\s?\\d{3,4}|0\\d{2})(?![\\d.:])'
/** Codes that stand together, whole or short, and the names of those whose they are. */
function runsOf(names: readonly string[]): RegExp {
  const one = [`(?<![\\d:-]|\\d\\.)${oneCode}`, ...names].join('|')
  const next = [oneCode, ...names].join('|')
  return new RegExp(`(?:${one})(?:[\\s、,，和&+/]*(?:${next}))*`, 'g')
}
const codeRuns = runsOf([])
const literally = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '.')
/** What was said by mistake, and what is so. */
const mixedUp = /^([^\d]*错[^\d]{0,4}?)(?:应该|其实)?(?:是|对的是)([^,，]{0,2}\d.*)$/
const noWords = /^[\s、,，;；。和跟及:：]*$/

/** The message cut up so that each part has its own codes; empty where one word is of all of them. */
function byCodes(role: Role, read: Understanding): readonly string[] {
  const body = withoutMentions(read.text)
  const { patients = [] } = read
  const codeRun = patients.length === 0 ? codeRuns : runsOf(patients.map(literally))
  const runs = [...body.matchAll(codeRun)]
  const isSaid = (words: string): boolean => stepsOf(role, narrowed(read, words)).length > 0
  // 没送到，搞错了，是003送到了: what was wrong has no code.
  const [, wrong, right] = runs.length === 1 ? (mixedUp.exec(body) ?? []) : []
  if (wrong !== undefined && right !== undefined && isSaid(wrong) && isSaid(right)) return [wrong, right]
  if (runs.length < 2) return []
  // 002没送到，送到的是004: a code in each clause, wherever it stands.
  const clauses = body.match(/[^,，;；。!！\n]+[,，;；。!！\n]*/g) ?? []
  if (clauses.length > 1 && clauses.every((clause) => clause.search(codeRun) >= 0 && isSaid(clause)))
    return clauses
  const ends = runs.map(({ index, 0: run }) => index + run.length)
  // 陈婆婆003还没有: the name goes with the code behind it.
  const starts = runs.map(({ index }, at) => {
    const [called = ''] = /[^\s,，;；。!！\n\d]{0,8}$/.exec(body.slice(ends[at - 1] ?? 0, index)) ?? []
    const isOfBefore = at > 0 && called.length === index - (ends[at - 1] ?? 0)
    return isOfBefore || isSaid(called) ? index : index - called.length
  })
  const front = body.slice(0, starts[0])
  // 到药房了, before the first code, is said by the way.
  const leads =
    noWords.test(front) || (/[,，;；。!！\s]$/.test(front) && !namesMedicine(read, front) && !isSaid(front))
  // 审核通过 0317-001，备好 0317-002: the code may stand behind each word as well.
  const cuts = leads ? [...starts, body.length] : [0, ...ends]
  const pieces = cuts.slice(1).map((end, at) => body.slice(cuts[at], end))
  const left = leads ? '' : body.slice(ends.at(-1))
  const isEachSaid = pieces.every((piece) => !noWords.test(piece.replace(codeRun, '')))
  return noWords.test(left) && isEachSaid ? pieces : []
}

/** As if only this part had been written. */
function narrowed(read: Understanding, piece: string): Understanding {
  const codes = readCodes(piece)
  const mentions = read.mentions.filter((mention) => isIn(piece, mention))
  const text = piece.trim()
  const part = { ...read, text, codes, mentions, items: [], intent: 'other' as const }
  const patients = read.patients?.filter((name) => piece.includes(name)) ?? []
  const command = readCommand(text, { mentions, codes })
  return patients.length === 0
    ? { ...without(part), command }
    : { ...part, patients, command: command ?? readNamed(part, patients) }
}

const without = ({ patients: _, ...read }: Understanding): Understanding => read

const isIn = (piece: string, { written }: Mention): boolean => piece.includes(normalise(written).text)

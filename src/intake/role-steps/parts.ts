import { withoutMentions } from '../mention.ts'
import type { Understanding } from '../understanding.ts'
import { namesMedicine } from './step.ts'

/** Codes that stand together in a message, 0317-001、002, or a name in the place of one. */
interface Run {
  readonly start: number
  readonly end: number
}

/** What the ways to cut up a message look at. */
interface Message {
  readonly read: Understanding
  readonly body: string
  readonly runs: readonly Run[]
  /** Finds its runs. */
  readonly codes: RegExp
  /** Whether these words by themselves say something to the bot. */
  readonly isSaid: (words: string) => boolean
}

/** The message cut up so that each part has its own codes; empty where one word is of all of them. */
export function cutByCodes(read: Understanding, isSaid: Message['isSaid']): readonly string[] {
  const body = withoutMentions(read.text)
  const { patients = [] } = read
  const codes = patients.length === 0 ? anyCodes : runsOf(patients.map(literally))
  const runs = [...body.matchAll(codes)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }))
  const message: Message = { read, body, runs, codes, isSaid }
  if (runs.length < 2) return runs.length === 1 ? putRight(message) : []
  const clauses = clausesWithCodes(message)
  return clauses.length > 0 ? clauses : piecesWithCodes(message)
}

const oneCode = '(?:\\d{4}\\s?[-—_·~]\\s?\\d{3,4}|0\\d{2})(?![\\d.:])'
/** Codes that stand together, whole or short, and the names of those whose they are. */
function runsOf(names: readonly string[]): RegExp {
  const one = [`(?<![\\d:-]|\\d\\.)${oneCode}`, ...names].join('|')
  const next = [oneCode, ...names].join('|')
  return new RegExp(`(?:${one})(?:[\\s、,，和&+/到至]*(?:${next}))*`, 'g')
}
const anyCodes = runsOf([])
const literally = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '.')

/** What was said by mistake, and what is so. */
const mixedUp = /^([^\d]*错[^\d]{0,4}?)(?:应该|其实)?(?:是|对的是)([^,，]{0,2}\d.*)$/
/** 没送到，搞错了，是003送到了: what was wrong has no code. */
function putRight({ body, isSaid }: Message): readonly string[] {
  const [, wrong, right] = mixedUp.exec(body) ?? []
  if (wrong === undefined || right === undefined) return []
  return isSaid(wrong) && isSaid(right) ? [wrong, right] : []
}

/** 002没送到，送到的是004: a code in each clause, wherever it stands. */
function clausesWithCodes({ body, codes, isSaid }: Message): readonly string[] {
  const clauses = body.match(/[^,，;；。!！\n]+[,，;；。!！\n]*/g) ?? []
  const isEach = clauses.every((clause) => clause.search(codes) >= 0 && isSaid(clause))
  return clauses.length > 1 && isEach ? clauses : []
}

/** Each run of codes with the words behind it, or, where the message ends in codes, with those in front of it. */
function piecesWithCodes(message: Message): readonly string[] {
  const { body, runs, codes } = message
  const starts = runs.map((run, at) => startOf(run, runs[at - 1], message))
  const leads = saysNothing(body.slice(0, starts[0]), message)
  // 审核通过 0317-001，备好 0317-002: the code may stand behind each word as well.
  const cuts = leads ? [...starts, body.length] : [0, ...runs.map(({ end }) => end)]
  const pieces = cuts.slice(1).map((end, at) => body.slice(cuts[at], end))
  const left = leads ? '' : body.slice(runs.at(-1)?.end)
  const isEachSaid = pieces.every((piece) => !noWords.test(piece.replace(codes, '')))
  return noWords.test(left) && isEachSaid ? pieces : []
}

const noWords = /^[\s、,，;；。和跟及:：]*$/

/** 陈婆婆003还没有: the name goes with the code behind it. */
function startOf({ start }: Run, previous: Run | undefined, { body, isSaid }: Message): number {
  const between = body.slice(previous?.end ?? 0, start)
  const [called = ''] = /[^\s,，;；。!！\n\d]{0,8}$/.exec(between) ?? []
  const isOfPrevious = previous !== undefined && called === between
  return isOfPrevious || isSaid(called) ? start : start - called.length
}

/** 到药房了, before the first code, is said by the way. */
const saysNothing = (front: string, { read, isSaid }: Message): boolean =>
  noWords.test(front) || (/[,，;；。!！\s]$/.test(front) && !namesMedicine(read, front) && !isSaid(front))

import type { Role } from '../../domain/directory.ts'
import type { Pattern } from '../../pattern/pattern.ts'
import { readListAsked } from '../list-asked.ts'
import { hearing } from '../saying.ts'
import type { Command } from '../understanding.ts'
import {
  doneToday,
  howMany,
  howTo,
  late,
  listOfDay,
  notCome,
  notReadyYet,
  onDuty,
  onPaper,
  ownRun,
  toDeliver,
  whatThereIs,
  whoComes,
} from './questions.ts'

/** A question about all the orders that somebody has to do with. */
interface Question {
  readonly by: readonly Role[]
  readonly words: Pattern
  /** With it something else is asked. */
  readonly not?: RegExp
  readonly asks: Command
}

const offices = ['pharmacist', 'agent', 'coordinator'] as const

/** The first that is heard is what is asked. */
const questions: readonly Question[] = [
  { by: offices, words: hearing(notReadyYet), asks: { kind: 'open-list', of: 'not-ready' } },
  { by: ['agent', 'coordinator'], words: hearing(toDeliver), asks: { kind: 'open-list', of: 'to-deliver' } },
  { by: offices, words: hearing(late), not: /卡/, asks: { kind: 'open-list', of: 'late' } },
  // 还有谁没来取, of an agent, is whom they still go to.
  { by: ['coordinator'], words: hearing(notCome), asks: { kind: 'open-list', of: 'late' } },
  { by: ['pharmacist'], words: hearing(doneToday), asks: { kind: 'done-today' } },
  { by: offices, words: hearing(onPaper), asks: { kind: 'where', what: 'paper' } },
  { by: ['coordinator'], words: hearing(onDuty), asks: { kind: 'where', what: 'duty' } },
]

/** What any office asks of what is theirs. */
export function readAsked(role: Role, said: string): Command | null {
  const list = role === 'coordinator' ? readListAsked(said) : null
  if (list !== null) return list
  const asked = questions.find(
    ({ by, words, not }) => by.includes(role) && words.test(said) && not?.test(said) !== true,
  )
  return asked?.asks ?? null
}

const [asksHow, asksHowMany, asksList] = [hearing(howTo), hearing(howMany), hearing(listOfDay)]
const [asksWho, asksOwnRun, asksWhich, asksNotCome] = [
  hearing(whoComes),
  hearing(ownRun),
  hearing(whatThereIs),
  hearing(notCome),
]

/** 帮助, 怎么用, and nothing else. */
export const isAskedHow = (said: string): boolean => asksHow.test(said)

/** What a counter asks of a day: 今天还有几单, 还有谁没来, 明天有哪些. */
export const isDayAsked = (said: string): boolean =>
  [asksHowMany, asksList, asksWho, asksNotCome, asksWhich].some((words) => words.test(said))

/** What an agent asks of their way: 今天几单, 我要拿哪些, 先去哪家. */
export const isRunAsked = (said: string): boolean =>
  [asksHowMany, asksList, asksWho, asksOwnRun].some((words) => words.test(said))

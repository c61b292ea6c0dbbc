import type { World } from '../../dispatch/world.ts'
import type { Person } from '../../domain/directory.ts'
import { type IncomingMessage, type Language, senderOf } from '../../domain/message.ts'
import type { Decision, Outcome } from '../../domain/ports.ts'
import type { Instant } from '../../domain/time.ts'
import { readLessonWord } from '../../intake/lesson-word.ts'
import { normalise } from '../../intake/normalise.ts'
import { type OfficeWord, onlyCode, readOfficeWord } from '../../intake/office-word.ts'
import type { Understanding } from '../../intake/understanding.ts'
import { type OfficeWords, officeWords } from '../../replies/office.ts'
import { obeyLesson } from '../lessons.ts'
import { personOf } from '../people.ts'
import { reply } from '../replying.ts'
import { causedBy, Turn } from '../turn.ts'
import { giveCode, stop, tellHowToStop } from './enrolment.ts'
import { assignGroup, setTemper, speaksOfGroup } from './groups.ts'
import { type Coordinator, holdersNamed } from './offices.ts'

/**
 * A coordinator's word about who does what and which group is whose: 登记, 停用, 归属, 语气.
 * @returns null where the message is none, or means something else in its sender's mouth
 */
export function takeOfficeWord(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const word = readOfficeWord(read.text)
  if (word === null) return null
  // A one-time code may hold letters that are short for a medicine.
  const isCode = onlyCode(word.words) !== null
  if (read.mentions.length > 0 && !isCode && speaksOfMedicines(word)) return null
  const person = personOf(turn.world.directory, senderOf(message))
  if (word.kind === 'temper')
    return person === null ? null : setTemper(turn, message, person, word.temper, word.words)
  if (word.kind === 'lost')
    return person?.role === 'coordinator' ? tellHowToStop(turn, person, word.words, officeWords.zh) : null
  if (person?.role === 'coordinator') return obey(turn, message, person, word, officeWords.zh)
  if (!isPlainlyOfficial(turn, word)) return null
  reply(turn, read.language, (say, hail) => say.notAllowed(hail, 'coordinator'))
  return 'declined'
}

/**
 * The same for somebody at the board: a coordinator, or whoever runs the program. What a chat would be answered comes
 * back instead of being posted.
 *
 * @param id another one for each call: codes are made of it
 * @returns null where the words are no such word
 */
export function obeyAtBoard(
  world: World,
  { id, coordinator, words, now, language }: BoardWord,
): { readonly decision: Decision; readonly answer: string } | null {
  const { platform, id: account, name } = coordinator
  const message: IncomingMessage = {
    id,
    at: now,
    platform,
    group: null,
    sender: { id: account, name },
    text: words,
    mentionsBot: false,
    quotes: null,
    attachments: [],
  }
  const turn = new Turn(world, causedBy(message), now)
  const outcome = obeyAny(turn, message, coordinator, language)
  if (outcome === null) return null
  const decision = turn.decision(outcome)
  const answers = decision.posts.filter(({ inReplyTo }) => inReplyTo.length > 0)
  return {
    decision: { ...decision, posts: decision.posts.filter((post) => !answers.includes(post)) },
    answer: answers.map(({ text }) => text).join('\n'),
  }
}

/** A word about roles and groups, or one that teaches the reading. */
function obeyAny(
  turn: Turn,
  message: IncomingMessage,
  coordinator: Coordinator,
  language: Language,
): Outcome | null {
  const { text } = normalise(message.text)
  const word = readOfficeWord(text)
  if (word === null) {
    const lesson = readLessonWord(text)
    return lesson === null ? null : obeyLesson(turn, lesson, language)
  }
  return word.kind === 'temper'
    ? setTemper(turn, message, coordinator, word.temper, word.words)
    : obey(turn, message, coordinator, word, officeWords[language])
}

export interface BoardWord {
  readonly id: string
  /** As whom it is said: their streets bound what they may do. */
  readonly coordinator: Coordinator
  readonly words: string
  readonly now: Instant
  /** In which the answer is. */
  readonly language: Language
}

function obey(
  turn: Turn,
  message: IncomingMessage,
  coordinator: Coordinator,
  word: Exclude<OfficeWord, { kind: 'temper' }>,
  say: OfficeWords,
): Outcome | null {
  if (word.kind === 'lost') return tellHowToStop(turn, coordinator, word.words, say)
  switch (word.kind) {
    case 'enrol':
      return giveCode(turn, message, coordinator, word.role, word.words, say)
    case 'stop':
      return stop(turn, message, coordinator, word.words, say)
    case 'assign':
      return assignGroup(turn, message, coordinator, word.words, say)
  }
}

/**
 * Whether a message in the group of an office is one of these words: 我们那边还正常 has the word of a temper and speaks of no
 * group, 我手机丢了 of nobody who has a role.
 */
export function isOfficeWord(turn: Turn, message: IncomingMessage, person: Person, text: string): boolean {
  const word = readOfficeWord(text)
  if (word?.kind === 'temper') return speaksOfGroup(turn, message, word.words, text)
  if (word?.kind !== 'lost') return word !== null
  return person.role === 'coordinator' && holdersNamed(turn, person, word.words).length > 0
}

/** 登记 and 停用 are also what people say of their medicines. */
const speaksOfMedicines = (word: OfficeWord): boolean =>
  word.kind === 'stop' || (word.kind === 'enrol' && word.role === null)

/** In a resident's mouth only what names a role, or somebody who has one, is meant so. */
function isPlainlyOfficial(turn: Turn, word: Exclude<OfficeWord, { kind: 'temper' | 'lost' }>): boolean {
  if (word.kind === 'enrol') return word.role !== null
  return word.kind === 'assign' || holdersNamed(turn, ofWholeDistrict(turn), word.words).length > 0
}

/** A coordinator whose word holds in the whole district: whoever runs the program. */
function ofWholeDistrict({ cause, world }: Turn): Coordinator {
  const streets = world.directory.streets.map(({ code }) => code)
  return { ...cause.by, name: '管理员', phone: null, role: 'coordinator', streets }
}

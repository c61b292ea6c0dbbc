import type { Catalogue } from '../catalogue/catalogue.ts'
import { namesOf } from '../catalogue/catalogue.ts'
import { foldName } from '../catalogue/generic-name.ts'
import { lexiconOf } from '../catalogue/look-up.ts'
import type { Appointment } from '../domain/appointment.ts'
import type { Person } from '../domain/directory.ts'
import type { Intent } from '../domain/intent.ts'
import { aliasKey, type Lesson, lessonKey } from '../domain/lesson.ts'
import { type Choice, type IncomingMessage, type Language, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { utteranceOf } from '../intake/intent/taught.ts'
import { isEverydayWord, type LessonWord, readFreeLesson, readLessonWord } from '../intake/lesson-word.ts'
import type { Understanding } from '../intake/understanding.ts'
import { type LessonRefusal, type LessonWords, lessonWords } from '../replies/lessons.ts'
import { byCode } from './ledger.ts'
import { groupOf, personOf } from './people.ts'
import { reply } from './replying.ts'
import type { Turn } from './turn.ts'

/**
 * A coordinator's word that teaches the reading, takes back what was taught, or asks what it was. It holds in the whole
 * district, so any of its coordinators may say it, and nobody else.
 * @returns null where the message is none, or means something else in its sender's mouth
 */
export function takeLesson(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const word = readLessonWord(read.text)
  const person = personOf(turn.world.directory, senderOf(message))
  if (word === null) return person?.role === 'coordinator' ? takeFreeLesson(turn, read) : null
  if (person?.role === 'coordinator') return obeyLesson(turn, word, read.language)
  // 忘 and 学了什么 are also what people say to each other.
  if (word.kind !== 'alias' && word.kind !== 'reading') return null
  reply(turn, read.language, (say, hail) => say.notAllowed(hail, 'coordinator'))
  return 'declined'
}

/** 以后说小蓝片就是倍他乐克: learnt if it is plain what is meant; 小蓝片是倍他乐克 may be said of one order, and is offered. */
function takeFreeLesson(turn: Turn, { text, codes, language }: Understanding): Outcome | null {
  const free = codes.length > 0 ? null : readFreeLesson(text)
  if (free === null) return null
  const { word, isOffer } = free
  if (word.kind === 'forget')
    return turn.book.lessons.has(aliasKey(word.words)) ? obeyLesson(turn, word, language) : null
  if (word.kind !== 'alias') return null
  const meant = lexiconOf(turn.world.catalogue).lookUp(word.meaning)
  if (meant?.drug == null || !meant.sure || isNameOf(turn.world.catalogue, word.name, meant.drug)) return null
  if (!isOffer) return obeyLesson(turn, word, language)
  turn.answer(lessonWords[language].offer(word.name, meant.brand ?? meant.drug), 'zh')
  return 'asked'
}

/** 以后说小白片就是阿司匹林, 小白片不是阿司匹林，删掉: whether a coordinator teaches, or takes back what was taught. */
export function speaksOfLessons(turn: Turn, person: Person, text: string): boolean {
  const free = person.role === 'coordinator' ? readFreeLesson(text) : null
  if (free?.word.kind === 'forget') return turn.book.lessons.has(aliasKey(free.word.words))
  if (free?.word.kind !== 'alias' || free.isOffer) return false
  return lexiconOf(turn.world.catalogue).lookUp(free.word.meaning)?.drug != null
}

/** Does what a coordinator's word says, whoever has made sure that it is one's. */
export function obeyLesson(turn: Turn, word: LessonWord, language: Language): Outcome {
  const say = lessonWords[language]
  switch (word.kind) {
    case 'alias':
      return learnAlias(turn, word.name, word.meaning, say)
    case 'reading':
      return learnReading(turn, word, say)
    case 'forget':
      return forget(turn, word.words, say)
    case 'list':
      turn.answer(say.list(aliasesIn(turn), readingsIn(turn)), 'zh')
      return 'done'
  }
}

const lessonsIn = <K extends Lesson['kind']>(
  { book }: Turn,
  kind: K,
): readonly Extract<Lesson, { kind: K }>[] =>
  [...book.lessons.values()].filter((one): one is Extract<Lesson, { kind: K }> => one.kind === kind)
const aliasesIn = (turn: Turn) => lessonsIn(turn, 'alias')
const readingsIn = (turn: Turn) => lessonsIn(turn, 'reading')

function learnAlias(turn: Turn, name: string, meaning: string, say: LessonWords): Outcome {
  const { catalogue } = turn.world
  const meant = lexiconOf(catalogue).lookUp(meaning)
  if (meant === null || meant.drug === null || !meant.sure)
    return decline(
      turn,
      say.unknownMeaning(meaning, [
        ...new Set([...(meant?.drug ? [meant.drug] : []), ...(meant?.near ?? [])]),
      ]),
    )
  const before = turn.book.lessons.get(aliasKey(name))
  const taughtDrug = before?.kind === 'alias' ? before.drug : null
  if (taughtDrug === null && isNameOf(catalogue, name, meant.drug)) {
    turn.answer(say.aliasKnown(name, meant.drug), 'zh')
    return 'done'
  }
  const refusal = refusalOf(catalogue, name, meant.drug, taughtDrug !== null)
  if (refusal !== null) return decline(turn, say.aliasRefused(name, refusal))
  keep(turn, { kind: 'alias', name, drug: meant.drug, brand: meant.brand, ...provenance(turn) })
  turn.answer(
    say.aliasLearnt(name, meant.brand ?? meant.drug, taughtDrug === meant.drug ? null : taughtDrug),
    'zh',
  )
  return 'done'
}

const isNameOf = (catalogue: Catalogue, name: string, generic: string): boolean => {
  const drug = catalogue.drugs.get(generic)
  return drug !== undefined && namesOf(drug).some((one) => foldName(one) === foldName(name))
}

/**
 * Why a name must not be taught: it would make a sure reading of what means something else.
 * @param isTaught the name was taught before, so that the catalogue has it from there
 */
export function refusalOf(
  catalogue: Catalogue,
  name: string,
  generic: string,
  isTaught = false,
): LessonRefusal | null {
  if (isEverydayWord(name)) return { why: 'everyday' }
  const folded = foldName(name)
  if (catalogue.classes.some(({ words }) => words.some((word) => foldName(word) === folded)))
    return { why: 'class' }
  const known = isTaught ? null : lexiconOf(catalogue).lookUp(name)
  if (known?.sure && known.drug !== null && known.drug !== generic) return { why: 'taken', drug: known.drug }
  for (const drug of catalogue.drugs.values()) {
    if (drug.generic === generic) continue
    for (const other of namesOf(drug)) {
      const against = foldName(other)
      if (against === folded) return { why: 'taken', drug: drug.generic }
      if (against.includes(folded)) return { why: 'within', drug: drug.generic }
    }
  }
  return null
}

function learnReading(
  turn: Turn,
  { code, words, intent }: { code: string | null; words: string | null; intent: Intent },
  say: LessonWords,
): Outcome {
  const order = code === null ? null : byCode(turn.book, code)
  const written = words ?? order?.history.findLast(({ said }) => said !== undefined)?.said ?? null
  const masked = written === null ? '' : utteranceOf(written, turn.world.catalogue)
  // A bare name or number says nothing of what a message was for.
  if (!/[\u3400-\u9fff]{2}|[a-z]{3}/.test(masked)) return decline(turn, say.nothingToLearn())
  keep(turn, { kind: 'reading', masked, intent, ...provenance(turn) })
  turn.answer(say.readingLearnt(intent), 'zh')
  return 'done'
}

const keep = (turn: Turn, lesson: Lesson): void => turn.put('lessons', lessonKey(lesson), lesson)
const provenance = ({ now, cause, messageKey }: Turn) => ({ at: now, by: cause.by, message: messageKey })

/** By the name, or by the number of a reading in the list. */
function forget(turn: Turn, words: string, say: LessonWords): Outcome {
  const numbered = /^\d{1,3}$/.test(words) ? readingsIn(turn)[Number(words) - 1] : undefined
  const key = numbered === undefined ? aliasKey(words) : lessonKey(numbered)
  if (!turn.book.lessons.has(key)) return decline(turn, say.neverLearnt(words))
  turn.put('lessons', key, null)
  turn.answer(say.forgotten(words), 'zh')
  return 'done'
}

function decline(turn: Turn, text: string): Outcome {
  turn.answer(text, 'zh')
  return 'declined'
}

/**
 * Who has said what a resident's word means may have it known from now on, with one word or one press; null where it
 * was several, means something else already, or is heard by residents.
 */
export function offerToLearn(
  turn: Turn,
  message: IncomingMessage,
  before: Appointment,
  after: Appointment,
): { readonly text: string; readonly choice: Choice } | null {
  const { directory, catalogue } = turn.world
  if (message.group !== null && groupOf(directory, message)?.role !== 'platform') return null
  const resolved = before.request.items.flatMap(({ written }, index) => {
    const item = after.request.items[index]
    return item === undefined || item.drug === null || item.written === written ? [] : [{ written, item }]
  })
  const [only, ...others] = resolved
  if (only?.item.drug == null || others.length > 0) return null
  const { written, item } = only
  if (isNameOf(catalogue, written, only.item.drug) || refusalOf(catalogue, written, only.item.drug) !== null)
    return null
  const say = lessonWords.zh
  const meaning = item.brand ?? only.item.drug
  return {
    text: say.offer(written, meaning),
    choice: { label: say.offerButton(), answer: say.offerAnswer(written, meaning) },
  }
}

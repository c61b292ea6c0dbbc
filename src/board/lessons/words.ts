import { type Intent, intents } from '../../domain/intent.ts'
import type { Language } from '../../domain/message.ts'
import type { Instant } from '../../domain/time.ts'
import { intentsZh } from '../../replies/lessons.ts'

/** The words of the page on which the reading is taught. */
export interface LessonPageWords {
  readonly title: string
  readonly intro: string
  readonly teachName: string
  readonly name: string
  readonly nameHint: string
  readonly meaning: string
  readonly meaningHint: string
  readonly teachReading: string
  readonly readingIntro: string
  readonly code: string
  readonly words: string
  readonly intent: string
  readonly keep: string
  readonly learnt: string
  readonly nothing: string
  readonly forget: string
  readonly intents: Readonly<Record<Intent, string>>
  /** @param when as a date */
  taughtBy(name: string, when: string): string
  /** @param masked what was said, with what is personal or a medicine replaced */
  reading(masked: string, intent: string): string
}

export const taughtIntents: readonly Intent[] = intents

const zh: LessonPageWords = {
  title: '教它认得',
  intro: '居民这么叫的药、这么说的话，机器人认错了，在这里教一次，全区从下一句起就懂。',
  teachName: '教一个药名',
  name: '居民写的',
  nameHint: '比如：络活西',
  meaning: '就是',
  meaningHint: '通用名或商品名',
  teachReading: '有句话读错了',
  readingIntro: '写编号就学那一单的原话；没有单子就把原话写上。人名和药名不会留下。',
  code: '编号',
  words: '或者原话',
  intent: '其实是',
  keep: '记住',
  learnt: '学过的',
  nothing: '还没学过什么。',
  forget: '忘掉',
  intents: intentsZh,
  taughtBy: (name, when) => `${name}，${when}`,
  reading: (masked, intent) => `“${masked}”是${intent}`,
}

const en: LessonPageWords = {
  title: 'Teach the reading',
  intro:
    'A name for a medicine or a way of speaking that the bot got wrong: taught once here, it is understood in the whole district from the next message on.',
  teachName: 'Teach a name',
  name: 'Residents write',
  nameHint: 'such as 络活西',
  meaning: 'and mean',
  meaningHint: 'generic name or brand',
  teachReading: 'A message was misread',
  readingIntro:
    'With a code its own words are learnt; without one, write them. Names of people and medicines are not kept.',
  code: 'Code',
  words: 'or the words',
  intent: 'it really was',
  keep: 'Remember',
  learnt: 'Learnt so far',
  nothing: 'Nothing yet.',
  forget: 'Forget',
  intents: {
    request: 'a request',
    amend: 'a change',
    cancel: 'a cancellation',
    status: 'a question how it stands',
    stock: 'a question of stock',
    received: 'received',
    wrong: 'a complaint',
    other: 'chat',
  },
  taughtBy: (name, when) => `${name}, ${when}`,
  reading: (masked, intent) => `“${masked}” is ${intent}`,
}

const words: Readonly<Record<Language, LessonPageWords>> = { zh, en }

export const lessonPageWords = (language: Language): LessonPageWords => words[language]

/** A day as both languages write it: 2026-03-17. */
export const dayOf = (at: Instant, timezone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timezone).toPlainDate().toString()

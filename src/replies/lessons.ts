import type { Intent } from '../domain/intent.ts'
import type { Language } from '../domain/message.ts'
import { plain } from './plain.ts'
import { lines } from './zh/words.ts'

/** Why a name cannot be taught. */
export type LessonRefusal =
  /** It is a name of another drug already. */
  | { readonly why: 'taken'; readonly drug: string }
  /** It names a class of medicines, or several. */
  | { readonly why: 'class' }
  /** Names of other drugs hold it: it would be found in them. */
  | { readonly why: 'within'; readonly drug: string }
  /** People say it for other things. */
  | { readonly why: 'everyday' }

/** What coordinators hear of what they teach the reading. */
export interface LessonWords {
  aliasLearnt(name: string, drug: string, before: string | null): string
  aliasKnown(name: string, drug: string): string
  aliasRefused(name: string, refusal: LessonRefusal): string
  /** @param near generic names that it may be */
  unknownMeaning(words: string, near: readonly string[]): string
  readingLearnt(intent: Intent): string
  /** The order named has no words that could be learnt from. */
  nothingToLearn(): string
  forgotten(words: string): string
  neverLearnt(words: string): string
  list(
    aliases: readonly { readonly name: string; readonly drug: string }[],
    readings: readonly ListedReading[],
  ): string
  /** Offered when a coordinator has said what an order means. */
  offer(name: string, drug: string): string
  offerButton(): string
  /** The word by which the offer is taken. */
  offerAnswer(name: string, drug: string): string
}

export interface ListedReading {
  readonly masked: string
  readonly intent: Intent
}

/** The coordinator's word for each (`intake/lesson-word.ts` reads it). */
export const intentsZh: Readonly<Record<Intent, string>> = {
  request: '新需求',
  amend: '改单',
  cancel: '取消',
  status: '问进度',
  stock: '问库存',
  received: '收到',
  wrong: '投诉',
  other: '闲聊',
}
const name = (words: string): string => plain(words, 30)
/** A longer list is for the program's own `lessons` command. */
const mostListed = 30

const refusedZh = (refusal: LessonRefusal): string => {
  switch (refusal.why) {
    case 'taken':
      return `它已经是${name(refusal.drug)}的名字`
    case 'class':
      return '它是一类药，不是一种药'
    case 'within':
      return `${name(refusal.drug)}的名字里也有它，会认错`
    case 'everyday':
      return '这话平常也说，会认错'
  }
}

const zh: LessonWords = {
  aliasLearnt: (word, drug, before) =>
    lines(
      `记住了，“${name(word)}”就是${name(drug)}${before === null ? '' : `（原来记的是${name(before)}）`}。`,
      `不对就回“忘 ${name(word)}”。`,
    ),
  aliasKnown: (word, drug) => `“${name(word)}”我本来就认得，是${name(drug)}。`,
  aliasRefused: (word, refusal) => `“${name(word)}”没记：${refusedZh(refusal)}。`,
  unknownMeaning: (words, near) =>
    lines(
      `“${name(words)}”我也不认得，没记。`,
      near.length === 0
        ? '等号后面写通用名或商品名，比如“学 络活西=络活喜”。'
        : `是不是${near.slice(0, 4).map(name).join('、')}？写全名再说一遍。`,
    ),
  readingLearnt: (intent) =>
    lines(`记住了，这样说的意思是${intentsZh[intent]}。`, '不对就回“学了什么”，按号忘掉。'),
  nothingToLearn: () => '这单没留下原话，学不了。把原话写上：“学 “先放着伐拿了” 是取消”。',
  forgotten: (words) => `“${name(words)}”忘掉了。`,
  neverLearnt: (words) => `没学过“${name(words)}”。回“学了什么”看看。`,
  list(aliases, readings) {
    if (aliases.length + readings.length === 0) return '还没学过什么。比如“学 络活西=络活喜”。'
    const shown = aliases.slice(0, mostListed).map((one) => `${name(one.name)}=${name(one.drug)}`)
    const others = readings
      .slice(0, mostListed)
      .map((one, index) => `${index + 1} “${plain(one.masked, 40)}”是${intentsZh[one.intent]}`)
    const more = aliases.length - shown.length
    return lines(
      ...(shown.length === 0
        ? []
        : [`学了${aliases.length}个叫法：${shown.join('、')}${more > 0 ? `，还有${more}个` : ''}`]),
      ...others,
      '要忘掉就回“忘 络活西”“忘 1”这样。',
    )
  },
  offer: (word, drug) => `往后“${name(word)}”都当${name(drug)}吗？要就回“${zh.offerAnswer(word, drug)}”。`,
  offerButton: () => '记住',
  offerAnswer: (word, drug) => `学 ${name(word)}=${name(drug)}`,
}

const refusedEn = (refusal: LessonRefusal): string => {
  switch (refusal.why) {
    case 'taken':
      return `it is a name of ${name(refusal.drug)} already`
    case 'class':
      return 'it means a kind of medicine, not one'
    case 'within':
      return `it is part of the name of ${name(refusal.drug)}`
    case 'everyday':
      return 'people say it for other things too'
  }
}

const en: LessonWords = {
  ...zh,
  aliasLearnt: (word, drug, before) =>
    `Noted: “${name(word)}” is ${name(drug)}${before === null ? '' : ` (before: ${name(before)})`}.\nIf not, say “forget ${name(word)}”.`,
  aliasKnown: (word, drug) => `I know “${name(word)}” already: it is ${name(drug)}.`,
  aliasRefused: (word, refusal) => `“${name(word)}” was not noted: ${refusedEn(refusal)}.`,
  unknownMeaning: (words, near) =>
    near.length === 0
      ? `I do not know “${name(words)}” either. Write the generic name or the brand: “learn A = B”.`
      : `Which is “${name(words)}”: ${near.slice(0, 4).map(name).join(', ')}? Say it again with the whole name.`,
  readingLearnt: (intent) =>
    `Noted: said like this it means ${intent}.\nIf not, say “lessons” and forget it by its number.`,
  nothingToLearn: () => 'None of the words of that order were kept. Write them: “learn “…” is cancel”.',
  forgotten: (words) => `“${name(words)}” is forgotten.`,
  neverLearnt: (words) => `I never learnt “${name(words)}”. Say “lessons” to see what I did.`,
}

export const lessonWords: Readonly<Record<Language, LessonWords>> = { zh, en }

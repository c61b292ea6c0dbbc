import type { Intent } from '../domain/intent.ts'
import { type Pattern, pattern } from '../pattern/pattern.ts'
import { readAmounts } from './amounts.ts'
import { readCodes } from './codes.ts'
import { withoutEnds } from './ends.ts'
import { findKin } from './kinship.ts'
import { readStrengths } from './strengths.ts'
import { readAddress } from './where.ts'

/** A coordinator's word that teaches the reading; whether the sender may say it is the desk's business. */
export type LessonWord =
  /** 学 络活西=络活喜 */
  | { readonly kind: 'alias'; readonly name: string; readonly meaning: string }
  /** 读错 0317-004 是取消; 学 “先放着伐拿了” 是取消 */
  | {
      readonly kind: 'reading'
      readonly code: string | null
      readonly words: string | null
      readonly intent: Intent
    }
  /** 忘 络活西; of a reading, its number in the list or its words */
  | { readonly kind: 'forget'; readonly words: string }
  /** 学了什么 */
  | { readonly kind: 'list' }

/** How such a word begins; nearly every message begins otherwise. */
const opening = /^(?:学|别名|忘|读错|lessons|alias|forget|learn|misread)/i
const listed = pattern(
  /^(?:学了(?:什么|哪些|啥)|学过(?:什么|哪些|啥)?|别名(?:表|清单|有哪些)|lessons|aliases)[?？]?$/i,
)
const forgotten = pattern(/^(?:忘掉?[\s:：]+|forget\s+)(.+)$/i)
const taught = pattern(/^(?:学|别名|alias|learn)[\s:：]+(.+)$/i)
const misread = /^(?:读错了?|misread)[\s:：]*(.+)$/i
const equals = pattern(/^(.+?)\s*(?:=+>?|→|->|就?是|等于|means|\sis\s)\s*(?!=)(.+)$/i)
const quotes = pattern(/^["“”'‘’「」]+|["“”'‘’「」]+$/g)
const longest = 200

const intentWords: readonly (readonly [RegExp, Intent])[] = [
  [/^(?:新?(?:需求|单|预约)|要药|下单|request)$/i, 'request'],
  [/^(?:改单|修改|改|变更|amend)$/i, 'amend'],
  [/^(?:取消|退单|不要了|cancel)$/i, 'cancel'],
  [/^(?:问?进度|催单|查单|status)$/i, 'status'],
  [/^(?:问(?:货|库存|有没有货?)|库存|stock)$/i, 'stock'],
  [/^(?:收到了?|拿到了?|received)$/i, 'received'],
  [/^(?:投诉|出错|有问题|wrong)$/i, 'wrong'],
  [/^(?:闲聊|聊天|没事|不用管|无关|other|chat)$/i, 'other'],
]
const intentNamed = (words: string): Intent | null =>
  intentWords.find(([pattern]) => pattern.test(words))?.[1] ?? null

/** @param text normalised */
export function readLessonWord(text: string): LessonWord | null {
  if (text.length > longest || text.includes('\n')) return null
  const said = text
    .replace(/^\s*@\S+/, '')
    .trim()
    .replace(/[。！!\s]+$/u, '')
  if (!opening.test(said)) return null
  if (listed.test(said)) return { kind: 'list' }
  const forget = forgotten.exec(said)?.[1]
  if (forget !== undefined) return { kind: 'forget', words: bare(forget) }
  const wrong = misread.exec(said)?.[1]
  if (wrong !== undefined) return readingIn(wrong)
  const lesson = taught.exec(said)?.[1]
  if (lesson === undefined) return null
  const [, name, meaning] = equals.exec(lesson) ?? []
  if (name === undefined || meaning === undefined) return null
  return readingIn(lesson) ?? { kind: 'alias', name: bare(name), meaning: bare(meaning) }
}

const loose: readonly Pattern[] = [
  // 教 小蓝片 倍他乐克
  pattern(/^(?:教(?:你)?|学|记住|别名)[\s:：,，]+(\S{2,12})\s+(\S{2,20})$/i),
  // 以后说小蓝片就是倍他乐克，记住
  pattern(
    /^(?:以后|今后|往后|请|你)*(?:教你|记住|记一下)?[,，\s:：]*(?:大家|他们|居民|有人|人家|谁)?(?:再)?(?:说|讲|写|发)?[“"「]?([^\s,，“”"「」]{2,10}?)[”"」]?(?:就是|就当|都是|等于|都当|是指|指的是|==?|→)[“"「]?([^\s,，“”"「」]{2,20}?)[”"」]?(?:的意思)?(?:[,，\s]*(?:请|以后|往后|今后|你|都|就|这么|这样)*记(?:住|下|着|一下)?(?:了|吧|啊|哦)?)?$/i,
  ),
]
const forgets = pattern(
  /^(?:(?:不对|错了|[说教记]错了?|不好意思|刚才|那个|哎呀?)[,，\s]*)*[“"「]?([^\s,，“”"「」]{2,10}?)[”"」]?(?:(?:就|都)?(?:不算(?:数)?|不用|不认|教错|错)了?[,，\s]*(?:忘(?:掉|了|记)?(?:它|吧)*|删(?:掉|了|除)?(?:它|吧)*|别记了?|不要记了?)|(?:就)?不是[“"「]?[^\s,，]{2,20}?[”"」]?[,，\s]*(?:请|把它|给我)*(?:忘(?:掉|了|记)?|删(?:掉|了|除)?|去掉|拿掉|别(?:再)?(?:这么|这样)?记了?|不要(?:这么|这样)?记了?|不算)(?:它|吧|了)*|(?:这个|那个)?(?:请)?(?:删掉?|忘掉?|去掉)(?:它|吧|了)*)$/,
)
const said = pattern(/^[“"「]?([^\s,，“”"「」]{2,10}?)[”"」]?是[“"「]?([^\s,，“”"「」]{2,20}?)[”"」]?$/)
const noName = /[要的药盒瓶他她它这那我你您]|不是|\d/
/** 小红盒, 白瓶子: as much a name as 小蓝片. */
const byColour = /^[大小老]?[红白蓝绿黄粉紫黑花橙金银]+色?[盒瓶]子?$/

/** The same in freer words, which only a coordinator means so; `isOffer` where it may be said of something else as well. */
export function readFreeLesson(
  text: string,
): { readonly word: LessonWord; readonly isOffer: boolean } | null {
  const words = withoutEnds(text, /\s/, /[。！!\s]/)
  const forgotten = forgets.exec(words)?.[1]
  if (forgotten !== undefined) return { word: { kind: 'forget', words: bare(forgotten) }, isOffer: false }
  for (const form of [...loose, said]) {
    const [, name, meaning] = form.exec(words) ?? []
    if (name === undefined || meaning === undefined || (noName.test(name) && !byColour.test(name))) continue
    return { word: { kind: 'alias', name: bare(name), meaning: bare(meaning) }, isOffer: form === said }
  }
  return null
}

/** What somebody wrote stands before the last 是: it may hold one itself. */
const meant = pattern(
  /^(.*?)\s*(?:=|→|->|应该是|其实是|是|为|means|\sis\s)\s*([\u3400-\u9fff]{1,5}|[a-z]+)$/i,
)

function readingIn(lesson: string): LessonWord | null {
  const [, words, meaning] = meant.exec(lesson) ?? []
  const intent = meaning === undefined ? null : intentNamed(meaning)
  if (words === undefined || intent === null) return null
  const [code = null] = readCodes(words)
  const rest = bare(words)
  return { kind: 'reading', code, words: code === null && rest !== '' ? rest : null, intent }
}

const bare = (words: string): string => quotes.replace(words, '').trim()

const longestName = 30
const everyday = pattern(
  /[,，。!！?？;；:：@#\n]|不要|取消|收到|到了|什么|[我你他她]们?的?|^(?:要|买|配|拿|药|盒|今|明|后|上午|下午|晚上|谢谢|你好|please|thanks|the|and|for|need|want)/i,
)

/** Whether words are said for so many other things that they cannot be taught as the name of a medicine. @param name normalised */
export const isEverydayWord = (name: string): boolean =>
  name.length > longestName ||
  !/[\u3400-\u9fff]{2}|[a-z]{3}|[\u3400-\u9fff][a-z0-9]|[a-z][\u3400-\u9fff]/i.test(name) ||
  everyday.test(name) ||
  readAddress(name).span !== null ||
  readAmounts(name).length > 0 ||
  readStrengths(name).some(({ bare: isBare }) => !isBare) ||
  findKin(name).length > 0

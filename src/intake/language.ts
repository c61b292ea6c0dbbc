import type { Language } from '../domain/message.ts'
import { pattern } from '../pattern/pattern.ts'

const latinWord = /[A-Za-z][A-Za-z']+/g
const twoLetters = /[A-Za-z][A-Za-z']/
const mention = /@\s*\S+/g
const englishMention = pattern(/@\s*\w*volunteer/i)

/** Words that carry a sentence. A drug's name or "2 box" in a Chinese message carries none. */
const carrying = pattern(
  /\b(?:the|an?|is|are|was|were|be|my|me|your?|we|our|he|she|his|her|they|it|its|this|that|for|of|to|in|on|at|by|with|without|from|and|or|not|no|but|please|pls|plz|can|could|would|will|need|needs|want|have|has|had|do|does|did|don't|get|got|any|some|how|when|where|what|which|there|today|tomorrow|tonight|thanks|thank|thx|cheers|sorry|hi|hey|hello|yes|cancel|order|one|two|three)\b/i,
)

/** A Han character says about as much as half an English word. */
const hanPerWord = 2

const han = /\p{Script=Han}/u

/** cancel 掉, ok了: a word or two of English that Chinese grammar holds together. */
const grammar = /[掉了吗呢吧啦哈伐的]/
const fewWords = 2

/** One by one: a list of all the matches would take as long as the rest of reading them. */
function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at += 1) if (isHanAt(text, at)) count += 1
  return count
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isHanAt(text, at)) return true
  return false
}

/** Nearly all of them are in one block. */
function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x4e00 && code <= 0x9fff) return true
  return code > 0x2e7f && han.test(String.fromCodePoint(text.codePointAt(at) ?? code))
}

/** The language to answer in: English where most of the message is, and more than the name of a medicine. */
export function readLanguage(text: string): Language {
  const words = text.includes('@') ? text.replace(mention, ' ') : text
  const latinCount = twoLetters.test(words) ? (words.match(latinWord)?.length ?? 0) : 0
  // However many there are, they are more.
  if (latinCount === 0 && hasHan(words)) return 'zh'
  const hanCount = countHan(words)
  if (hanCount === 0 && latinCount === 0) return englishMention.test(text) ? 'en' : 'zh'
  if (latinCount * hanPerWord <= hanCount) return 'zh'
  if (latinCount <= fewWords && grammar.test(words)) return 'zh'
  return hanCount === 0 || carrying.test(words) || englishMention.test(text) ? 'en' : 'zh'
}

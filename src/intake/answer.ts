import { pattern } from '../pattern/pattern.ts'
import { readCount } from './counts.ts'
import type { Loose } from './pairing.ts'
import type { Answer } from './understanding.ts'

const yes = pattern(
  /^(?:对|是|好|行|嗯|要|可以|没问题|ok|okay|yes|yep|yeah|yup|sure|right|correct|fine|please\s+do|go\s+ahead|confirm|同意|确认|得|系|係|冇问题|好嘅|好呀|灵额|灵的|对额|对的|是额|是的|好的|好额|行的|可以的|要的|要额|嗯嗯|中|要得|没得问题|👌|👍|✅|🆗|1️⃣?)(?:[的呀啊哦噢呢吧啦了哈额喇嘅!！。.,，~\s👌👍🙏]|谢谢|没错|就这样|就这个|就这么|那就|换吧|同意|我|它|please|thanks?|that)*(?:$|[,，。.!！]|(?<=[\u4e00-\u9fff]\s+)(?=[^\s]))/iu,
)
const no = pattern(
  /^(?:不|否|别|no|nope|nah|don'?t|不要|不是|不对|不行|不可以|不用|不了|不好|不方便|[勿弗]要|覅|[勿弗]是|[勿弗]行|唔要|唔系|唔係|唔得|唔好|唔使|没有|冇|都不是|都不对|算了|不换|不同意|❌|not\s|neither|none)(?:[的呀啊哦噢呢吧啦了哈额喇嘅!！。.,，~\s🙏]|谢谢|用了|要了|是|对|thanks?|换|它|这个|那个|those|these)*(?:$|[,，。.!！]|(?<=[\u4e00-\u9fff]\s+)(?=[^\s]))/iu,
)
const unsure = pattern(
  /帮我(?:看|选|定|拿主意)|不(?:知道|晓得|清楚|确定|懂|记得)|勿晓得|弄不清|搞不清|搞勿清|拿不准|忘(?:了|记)|哪(?:里)?(?:知道|晓得|记得)|叫不(?:上|出)(?:来|名)|随便|都(?:行|可以)|无所谓|唔知|唔清楚|唔记得|你(?:们)?(?:定|看着办|看)|侬看|请药师|问(?:药师|医生)|找人|no\s+idea|not\s+sure|don'?t\s+know|no\s+clue|whatever|any\s+is\s+fine|you\s+(?:choose|decide)|help\s+me/i,
)
const add = pattern(
  /^一起(?:$|[,，。!！吧])|都要|两个都|一起要|加(?:上|起来|一起|的|吧|$)|^加|再加|另外|(?<!不)再[要来]|额外|多要|一并|两样都|两单都|both|\badd\b|one\s+more|another\s+one|as\s+well|on\s+top|extra/i,
)
/** 不是再加: says the contrary of what it names; 不用加了 leaves everything as it is. */
const notAdded = pattern(
  /(?:不是|不用|不要|不需要|别|不|[勿弗]是|[勿弗]要|覅|唔系|唔係|唔使)(?:要|给我)?(?:再|另外|额外|又)?(?:多)?加(?:[一两二三四五六七八九十\d]*[盒瓶支板袋])?|\bnot\s+(?:to\s+)?(?:add|extra|on\s+top|as\s+well|in\s+addition)|\bdon'?t\s+add/i,
)
const replace = pattern(
  /^换|^(?:就|只|一共|总共|统共|改成?|换成?)(?:要|按|是)?\s?(?:[\d一二两三四五六七八九十仨]+\s?(?:盒|瓶|板|支|袋|片|粒|包|个)?(?:$|[\s,，。!！就吧了])|新)|^(?:要|按|用)?新的|改成新|按新的|就新的|新的为准|以(?:这|后|新)|改成|替换|^[换改]个?时间|change\s+the\s+time|只要(?:新|这|后)|作废|replace|instead|new\s+one\s+only/i,
)
const all = pattern(/都|全部|整单|全|所有|通通|统统|一起|每样|all|everything|both|whole/i)
const ordinal = pattern(
  /^(?:第|选|要|我要|就|no\.?|number|option|#)?\s?([1-9]\d{0,2}(?!\.\d)|[一二两三四五六七八九十]+)\s?(?:号|个|项|吧|的|\.|、|[,，。!！~]|$)/i,
)
/** make it 3; of 3 pm it is a time. */
const makeIt = pattern(
  /\bmake\s+(?:it|that|them)\s+(\d{1,2}|two|three|four|five|six)\b(?!\s*(?:[ap]\.?m|o'?clock|:|-|th\b))/i,
)
/** Sorry 3. */
const sorry = /^(?:sorry|oops|no|wait|actually)[,.!\s]+(?:it['’]?s\s+)?(\d{1,2})[.!\s]*$/i
const spelt: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6 }

function madeIt(text: string, within: string): Answer['amount'] {
  const said = (makeIt.exec(text, within)?.[1] ?? sorry.exec(text)?.[1])?.toLowerCase()
  return said === undefined ? null : { quantity: spelt[said] ?? Number(said), unit: null }
}

const alone = /^(?:要|来|拿|就)*(俩|仨|一对)(?:吧|就行|就好|好了|呀|啊|哦|[。.!！])*$/
/** 俩, to “how many?”. */
function pairAlone(text: string): Answer['amount'] {
  const said = alone.exec(text)?.[1]
  return said === undefined ? null : { quantity: said === '仨' ? 3 : 2, unit: null }
}

/** Reads a short text as an answer, without knowing what was asked; the desk reads it against its question. */
export function readAnswer(text: string, loose: Loose): Answer {
  const short = (text.includes('@') ? text.replace(/@\S+/g, '') : text).trim()
  // The other readers have asked about the text already: then nothing new has to be learnt of its middle.
  const within = text.includes(short) ? text : short
  const number = ordinal.exec(short, within)?.[1] ?? null
  const denial = notAdded.exec(short, within)?.[0] ?? ''
  return {
    yes: yes.test(short, within),
    no: no.test(short, within),
    number: number === null ? null : readCount(number),
    amount: loose.amount ?? madeIt(short, within) ?? pairAlone(short),
    strength: loose.strength,
    all: all.test(short, within),
    unsure: unsure.test(short, within),
    add: denial === '' ? add.test(short, within) : add.test(short.replace(denial, '')),
    replace: (denial !== '' && /是|系|係|not/i.test(denial)) || replace.test(short, within),
  }
}

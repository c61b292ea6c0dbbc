import { pattern } from '../pattern/pattern.ts'
import { dangerSigns } from './danger-signs.ts'
import { wordsOf } from './saying.ts'

const signs = pattern(new RegExp(wordsOf(dangerSigns), 'gi'))

/** It was once, it might be, or it is what a medicine is kept at hand for. */
const notNow = pattern(
  /等得(?=[^,，。]{0,3}(?:气|喘))|忙得|笑得|备用|备着|平时|(?:以前|之前|上次|上回)(?![^,，。]{0,4}(?:[要报订约配]|登记)[^,，。]{0,4}的)|去年|前年|上个?月|年轻|曾经|有过|得过|小时候|万一|如果|要是|假如|以防|预防|怕|防止|如遇|请拨|治|用于|听说|新闻|电视|讲座|科普|转发|不痛|不疼|没有?(?:胸痛|昏迷)|已经好|(?<![药备配])好了(?![吗没伐么])|缓过来|出院|一年前|多年|老毛病|家里备|备一|史[,，。]|in\s+case|just\s+in|used\s+to|last\s+(?:year|month|week)|history\s+of|years?\s+ago|standby|backup|prevent/i,
)

/** The wish to die was there once; that it is feared (怕他想不开) makes it no less. */
const isPast = pattern(
  /以前|之前|上次|去年|前年|年轻|曾经|小时候|听说|新闻|电视|电影|转发|科普|讲座|used\s+to|years?\s+ago/i,
)

/** 药没了怎么办, 我的药还没到: where the medicine is, asked in the same breath. */
const askingFor =
  '[,，、\\s]+(?:(?:我|阿拉)?(?:的|那个)?(?:药|单子?)[^。!！?？\\n\\d]{0,10}(?:没|断|完了|啥|什么时|几时|几点|到了|好了|来了|来吗|有吗|哪|快|怎么|咋)|[^。!！?？\\n\\d]{0,14}(?:怎么办|咋办|哪能办))'

/**
 * A tight chest, or breath that comes hard, said as what somebody feels, and nothing else in the same breath: many live
 * with it for years, so a medicine for it (治胸闷的), a habit (有点胸闷就吃) and an order beside it are no emergency. Where
 * their medicine is may be asked beside it.
 */
const complaint = pattern(
  new RegExp(
    `(?:^|[,，。!！;；~…\\s])(?:(?:我|阿拉|我家|家里)?(?:我?[爸妈]|爸爸|妈妈|姆妈|老伴|老公|老婆|爷爷|奶奶|外公|外婆|老人)?(?:这会儿?|现在|刚|突然|忽然|今天|感觉|感到|觉得|有点儿?|有些|好像|一直|又|很|好|特别|非常|人)*)(?:(?:胸(?:口|里)?|心(?:口|里头?)?)(?:都|很|好|特别|有点)?(?:发)?[闷堵](?:得)?|[喘](?:得|的)(?=厉害|很|不行|要命|难受|慌|受)|心(?:里)?慌(?:得|的)(?=厉害|不行|要命|受))(?:很|厉害|难受|要命|不行|受不了|死|慌|气短|气急|心慌|胸闷|出冷汗|[,，、\\s]|了|啊|呀|的|哦)*(?:怎么办|咋办|哪能办|$|[。!！?？~…]|${askingFor})|chest\\s+(?:feels?|is)\\s+(?:so\\s+|very\\s+|really\\s+)?tight`,
    'i',
  ),
)

/** 不要叫救护车, don't call an ambulance: the call alone is taken back, not what else is said. */
const isCall = pattern(/120|救护车|急救车|ambulance/i)
const calledOff = pattern(
  /(?:不要|不用|不必|不需要|别|勿要|唔使|莫|don'?t|do\s+not|no\s+need\s+to)\s?(?:再|去|帮我|给我|help\s+me)*\s?$/i,
)

/**
 * 救命, 吃多了, 心绞痛, 痛经痛得打滚: so people speak of what they order medicine for as well. Where boxes of it are counted
 * beside, nobody is in danger for these words alone.
 */
const mild = pattern(/^(?:救命|[吃喝]了?太?多|心绞痛$|[痛疼][得到嘅].*打滚$)/)
const ordered = pattern(/[\d一二两三四五六七八九十半]\s?[盒瓶支袋板包]/)
const worse = pattern(/^[^,，。;；!！?？\s]{0,4}(?:发作|犯|又来|得|不止|厉害|要命|受不)/)
/** 大姨妈痛得打滚, 带状疱疹疼得打滚: it hurts, and is none. */
const hurts = pattern(/姨妈|痛经|月经|疱疹|生理|尿结石|牙/)
/** 狗狗误吞了一粒. */
const pet = /[狗猫][狗猫咪]?[^,，。;；]{0,6}$/

function isOnlySaid(text: string, { index, 0: words }: RegExpExecArray): boolean {
  if (/[吞误吃]/.test(words) && pet.test(text.slice(Math.max(0, index - 10), index + 1))) return true
  if (!mild.test(words) || !ordered.test(text) || /[药片粒丸]$/.test(text.slice(0, index))) return false
  const behind = text.slice(index + words.length, index + words.length + 10)
  if (/打滚/.test(words)) return hurts.test(text.slice(Math.max(0, index - 16), index + words.length))
  return !worse.test(behind)
}

/** Words of an emergency that is happening now. 备用, 平时, 以前 in the same sentence make none of it. */
export function readDanger(text: string): boolean {
  const felt = complaint.exec(text.slice(0, 200))
  if (
    felt !== null &&
    !notNow.test(text.slice(Math.max(0, felt.index - 16), felt.index + felt[0].length + 16))
  )
    return true
  for (const match of signs.all(text)) {
    if (isOnlySaid(text, match)) continue
    if (isCall.test(match[0]) && calledOff.test(text.slice(0, match.index))) continue
    const start = Math.max(
      text.lastIndexOf('。', match.index),
      text.lastIndexOf('\n', match.index),
      match.index - 24,
    )
    const around = text.slice(Math.max(0, start), match.index + match[0].length + 12)
    if (!notNow.test(around)) return true
  }
  return false
}

/** 疼得想死, 想死你了 are ways of speaking. */
const againstThemselves = pattern(
  /(?:不想|唔想|没(?:有)?(?:意思|劲)再?)(?:再)?(?:活(?!动)|做人)|活着(?:真)?没(?:有|啥)?(?:意思|劲)|活够了|(?:不如|还是|干脆)死了(?:算|好)|死了算了|一了百了|(?<!得)想死(?!你|我了|他|她|侬)|(?:想|要)(?:自杀|轻生|寻死|了结自己)|\bsuicid|\bkill\s+(?:myself|himself|herself)|\bend\s+(?:my\s+life|it\s+all)\b|\bwant(?:s)?\s+to\s+die\b|\b(?:don'?t|do\s+not|doesn'?t)\s+want\s+to\s+(?:live|be\s+alive)\b/i,
)

/** It has been done already: 吃了一把药, 割了腕. */
const isDone = pattern(
  /(?:吃|吞|喝|服|食|咽)(?:下去?|掉|光|完|咗|了)|割(?:了|脉|腕了)|药(?:都|全)(?:吃|吞|喝|食)|\b(?:took|taken|swallowed|drank)\b|overdos/i,
)

/**
 * Somebody may do themselves harm: no medicine is written down from such a message, not even for a person to decide.
 *
 * @returns `wish` where nothing says that it has begun; null where it is not said at all
 */
export function readSelfHarm(text: string): 'wish' | 'done' | null {
  const said = againstThemselves.exec(text)
  if (said === null || isPast.test(text.slice(Math.max(0, said.index - 24), said.index))) return null
  return isDone.test(text) ? 'done' : 'wish'
}

import { pattern } from '../../pattern/pattern.ts'
import { clearlyAiling } from '../ailing.ts'
import { countPattern } from '../counts.ts'
import type { Span } from '../span.ts'
import { joint, longestJoint, type Person, person } from './person.ts'

const notTaken =
  '(?!\\s?(?:去|会|能|可以|过来|下[楼来]|跑|在|有|走|开车|骑|买[了过]|[拿取领带来](?![^,。;!?\\n]{0,10}?(?:\\d|[一二两三半])\\s?[盒瓶板支袋包贴管罐])|带[着了]))'
/**
 * The writer as one who takes medicine: 我自己, 我的, 我也要, 我立普妥, 我2盒, myself. 我要 and 帮我 are said for others as well,
 * so "我要" counts only where it is set against somebody else.
 */
const self = pattern(
  new RegExp(
    [
      `(?:我|阿拉|俺)?(?:自己|自家|本人)${notTaken}`,
      '(?<![托叫让喊找求教送给帮替])我家?[的嘅](?!手机|电话|号码?|微信|医保|社保|卡|病历|处方|地址|名字|姓|编号|单|订单|情况|意思|问题|天|妈)',
      `我(?=有?(?:${clearlyAiling}|高血压|糖尿病|胃|痛风|甲[亢减]))`,
      '(?<![托叫让喊找求教送给帮替])我那[份单]',
      '(?<=[盒瓶支板袋包]\\s?给)我(?=[,。;\\s]|$)',
      '我也(?:要|来|配|需|想|得|拿|买)',
      `我(?=\\s?${countPattern}\\s?[盒瓶板支袋包贴管罐])`,
      `我(?=\\s?\\d+(?:\\.\\d+)?\\s?(?:[mu]?g(?![a-z])|[毫微]?克|iu|单位|ml|毫升))`,
      '\\b(?:for\\s)?(?:me|myself)\\b(?!\\s(?:know|when|if|call|have|get|a\\s(?:call|message)))',
      '\\bmine\\b|\\bmy\\sown\\b',
    ].join('|'),
    'i',
  ),
)
const against = pattern(
  /(?<=[,。;!?\n\s])我(?:呢|这边)?(?:要|来|买|需要|想要|吃|用)(?!帮|替|给)|(?<=[,.;\n]\s?(?:and\s)?|\band\s)I(?:'d)?\s(?:also\s|just\s)?(?:need|want|would\slike|like|take)\b/i,
)
/** 他自己, 我妈自己: somebody else's own. */
const ofAnother = pattern(/(?:[她他伊佢你您妈爸爷奶公婆伯伴子儿女囡宝])们?$/)

const oneself = pattern(/我|\bI\b|\bme\b/)

/** @param others who else is named: beside them also 我 alone is the writer's own */
export function findSelf(
  text: string,
  starts: ReadonlySet<number>,
  others: readonly Person[],
): readonly Person[] {
  const found = [...self.all(text), ...contrasted(text, others)]
    .filter(({ index }) => !ofAnother.test(text.slice(Math.max(0, index - 2), index)))
    .map((match) => person(text, match.index, match.index + match[0].length, {}))
  // 我立普妥1盒; and 我 beside somebody else: 我和老公, 老公跟我.
  const edges = edgesOf(others)
  const alone = oneself.all(text).flatMap(({ index, 0: word }) => {
    const end = index + word.length
    const isDirect = starts.has(end) || (text[end] === ':' && others.length > 0)
    return isDirect || isBeside(text, { start: index, end }, edges) ? [person(text, index, end, {})] : []
  })
  return [...found, ...alone]
}

/** 我妈要…, 我要…: only behind somebody else. */
const contrasted = (text: string, others: readonly Person[]): readonly RegExpExecArray[] =>
  against.all(text).filter(({ index }) => others.some(({ end }) => end <= index))

/** Where those named begin and end: a long message is not searched for each word of it. */
interface Edges {
  readonly starts: ReadonlySet<number>
  readonly ends: ReadonlySet<number>
}

const edgesOf = (others: readonly Person[]): Edges => ({
  starts: new Set(others.map(({ start }) => start)),
  ends: new Set(others.map(({ end }) => end)),
})

/** Lengths of what may join two words. */
const lengths = Array.from({ length: longestJoint }, (_, less) => less + 1)

const isBeside = (text: string, { start, end }: Span, { starts, ends }: Edges): boolean =>
  lengths.some((length) => starts.has(end + length) && joint.test(text.slice(end, end + length))) ||
  (lengths.some((length) => ends.has(start - length) && joint.test(text.slice(start - length, start))) &&
    /^(?!说|讲|一起)/.test(text.slice(end)))

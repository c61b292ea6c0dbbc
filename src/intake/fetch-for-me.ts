import { pattern } from '../pattern/pattern.ts'
import { withoutEnds } from './ends.ts'

const fetch = '(?:拿|取|领|带|买|跑)'
/** 小陈帮我带好伐: of whoever is named, with nothing behind it that would be ordered. */
const byName = `小[\\u4e00-\\u9fff](?:能不能|可不可以|能|可以|有空|方便|顺便|顺路|麻烦|(?:今|明)天|[上下]午|来|去)*(?:帮(?:我|忙|阿拉)?|[替给]我|代)(?:一起|顺便|顺路|去|来)*${fetch}(?:上来|回来|过来|一下|药|吧|好[伐吗嘛不]|可以[吗伐]|行[吗伐]|[吗伐啊呀哦])*(?=$|[\\s,，。;；!！?？])`
/** 我妈腿脚不好 tells why somebody orders for her. */
const cannotWalk =
  '(?:^|[,，。;；\\s]|[\\d一两二三四五六][盒瓶支])(?:我|阿拉|本人)?(?:现在|最近|年纪大|这两天)?(?:了)?(?:腿脚|行动)(?:也|又|都)?不(?:太|大|很)?(?:好|便|方便|利索|灵便?)'

const asked = pattern(
  new RegExp(
    `${byName}|${cannotWalk}|(?<![不没别])代(?:拿|取|领|跑|买)(?![过了])|(?:叫|请|让|找|派|喊|要)(?:个|一个|位)?(?:志愿者|义工|代办员?|小[\\u4e00-\\u9fff]|居委|社区|别?人|谁)(?:来|去|们)*(?:帮(?:我|忙)?|替我?|给我)?(?:一起|代|去|来)*${fetch}|(?:有|谁)(?:没)?(?:有)?(?:人|谁)?(?:能|可以)?(?:帮|替)我?(?:去|跑一趟)?(?:拿|取|领)一下|(?:走|跑|爬)不动|(?:下|上)不了楼|下不来楼|(?:帮我?|给我?|替我|请|麻烦|能?叫人|^|[,，。\\s])(?:一下)?送(?:上[来门楼]|到(?:我)?(?:家|门口|楼上)|过来)(?!了)|\\b(?:bring|deliver)\\b[^.?!]{0,12}\\b(?:to\\s+my\\s+(?:door|home|flat)|up(?:stairs)?)\\b|\\bcan(?:'?t|not)\\s+(?:walk|manage\\s+the\\s+stairs)|\\b(?:have|ask|could|can|would|get)\\s+(?:some(?:one|body)|any(?:one|body)|a\\s+volunteer)\\b[^.?!]{0,16}\\b(?:fetch|collect|pick|bring|deliver)`,
    'i',
  ),
)

/**
 * 叫志愿者代拿, 走不动，送上来: somebody else is to fetch it. 帮我拿两盒 is how people order.
 *
 * @param said without mentions of the bot
 */
export const readFetchForMe = (said: string): boolean => asked.test(said)

export interface FetchAnswer {
  readonly says: 'yes' | 'no'
  /** 都我去. */
  readonly ofAll: boolean
}

const willGo = pattern(
  /^(?:(?:好的?|可以|行|没问题|ok|okay|sure)[,，。!！\s]*)*(?:(?:今天|明天|后天|上午|中午|下午|晚上|等下|待会儿?|晚点|回头|那|就)*(?:这|那)?(?:几|两|三)?(?:[个单份位]|家)?(?:的)?(?:都|全|也|就)*(?:由|让|归|交给)?我(?:都|全|会|能|可以|也|就|顺路|一起|来|帮(?:他|她|忙)|替(?:他|她)|下午|上午|中午|明天|今天|等下|现在)*(?:去|来|能去|跑|取|拿|领|送|带)(?:一?趟|一下)?(?:拿|取|领|跑|送|带)?|(?:都|全)?(?:可以|能|行)(?:的)?(?:去|拿|取|代拿|代取)?|(?:都|也)?(?:我)?(?:顺路|帮忙)?(?:帮|替)(?:他|她|他们)(?:去)?(?:拿|取|带|领)|i(?:'ll|\s+will|\s+can)\s+(?:go|get|fetch|collect|pick)\b[^.?!]{0,16})?(?:吧|的|了|哈|啊|好了)*[。.!！\s]*$/i,
)
const cannotGo = pattern(
  /^(?:[^,，。]{0,8}[,，\s])?(?:我|[这那]?[两三四几][个份单位家]|这[个单几]{0,2}|今天|明天|上午|下午|都|也|恐怕|可能|实在|真的|抱歉|不好意思|[,，\s])*(?:去不(?:了|成)|没(?:有)?(?:空|时间)|走不开|来不及|拿不(?:了|动)|跑不(?:了|动)|不方便|帮不(?:了|上)|代(?:拿|取)不了|i\s+can(?:'?t|not)\b[^.?!]{0,16})(?:的|了|哦|啊|呢)*[^,，。\d]{0,8}(?:[,，\s][^\d]{0,12})?$/i,
)
const all = /都|全|几[个单份位]|两[个单份位]|\ball\b|\bboth\b|今天|下午|上午|明天/i

/**
 * 可以，我去; 都我去; 去不了: what somebody who was asked to fetch says to it.
 *
 * @param said without codes and names
 */
export function readFetchAnswer(said: string): FetchAnswer | null {
  const words = withoutEnds(said, /[\s、,，的]/, /[\s、,，。]/)
  if (words === '' || words.length > 40) return null
  const says = cannotGo.test(words) ? 'no' : willGo.test(words) ? 'yes' : null
  return says === null ? null : { says, ofAll: all.test(words) }
}

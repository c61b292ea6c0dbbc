import { pattern } from '../pattern/pattern.ts'
import { behindSigns, clauseAround, isElsewhere, isLacking, isStated } from './stated.ts'

export { readPrescription } from './prescription.ts'

/** A card that is the insurance card; of a bare 卡 only what is done with it tells (病历卡, 卡托普利, 卡马西平 are others). */
const card =
  "(?:医疗?保险?卡|社保卡|社会保障卡|医保(?!中心|局|范围|报销|药|目录|可以|能|支付|额度|政策|码)|敬老卡|insurance\\s?cards?|(?<=\\b(?:have|has|got|hold|bring|bringing|brought|carry|with)\\s(?:the|my|his|her|our|their)\\s)cards?\\b(?!\\s(?:number|reader|payment|game))|(?<=\\b(?:his|her|my|our|no)\\s)cards?(?=\\s(?:with|on)\\s(?:me|us|him|her)|\\syet|(?:'s|\\sis)\\s(?:still\\s)?at\\s)|\\bcards?(?=(?:'s|\\s(?:is|are))\\s(?:at\\shome|with|here|ready|in)|\\s(?:too|also|as\\swell)\\b))"
const bareCard =
  '(?<!病历|就诊|就医|银行|交通|手机|电话|公交|门诊重症|重症|慢病|饭|打|刷|门禁|充值|记录|信用|身份|名|贺|购物|会员|拿|瓜|阿|多|磁|SIM|sim|房|红)卡(?![托马博培介维络前泊格洛西铂西瑞瓦尼巴比波左双因他]|在(?!$|[\\s,，。;；!！]|病历|处方|方子|的|呢)|里|通|片|住|死|顿)|(?<!病历|就诊|就医|银行|门诊重症|重症|食管|喉咙|身份)卡(?=在(?:我|俺|阿拉|丈|岳|亲|娘|婆|手|家|身|这|他|她|伊|佢|小|老|门|信|抽|包|袋|屋|呢|度|志愿|居委|物业|保安|邻居|隔壁|单位|学校|医院|药房|儿|女))'
const anyCard = `(?:${card}|${bareCard})`

/** Nothing is said by a question, an announcement, or what somebody is to look up in the card. */
const asked = pattern(
  /(?:要不要|需不需要|需要|要带|要用|是否|怎么|怎样|哪里|如何|自带|请带|记得带|凭|can i (?:use|pay (?:with|by))|do i need|need)\s*(?:带|用|出示|my|the|an|his|her)?\s*$/i,
)
const askedAfter = pattern(
  /^\s*(?:[^,。;!?\n]{0,6}(?:要(?:带|交|给)?[吗伐么不]|怎么|能(?:不能)?(?:用|刷)|可以(?:用|刷)[吗伐么]?|行[吗伐不])|号|里|上的|余额|账户|办(?!好|了|到|下来|妥)|\?)/,
)

const absent = pattern(
  /^\s*(?:我|也|又|就|还|刚|好像|可能|已经|正好|正在|暂时|目前|现在|一时|[昨前今][天日晚]|上个?(?:月|周|礼拜|星期)|[前这](?:几|两|阵|段)(?:天|子|时间)?)*(?:掉|丢|遗失|不见|找不到|没|冇|冒(?:得(?!事|问题|关系)|[有带拿在])|无|未|唔见|唔喺|唔在|不在|弗在|勿在|坏|消磁|过期|失效|冻结|锁|停用|挂失|补办(?!好)|换新|换卡|重办|还没|没有|没带|没办|忘|落|被|在[^,。]{1,8}[没未冇](?:拿|取|带|要|还)|在(?:医院|老家|外地|[^,。\s]{0,3}(?:儿子|女儿|妹妹|哥哥|姐姐|弟弟|单位|公司|学校|北京|杭州|苏州))|(?:is\s)?(?:no\b|not|lost|missing|expired|at the hospital))|^:?\s*(?:no\b|[×❌✗✘✕✖])/i,
)
const withoutBefore = pattern(
  /(?:没有|没带|没|没得|冇|冒[得有带拿]|无|忘带|忘了带|忘记带|忘|丢了|丢|掉了|未带|不带|唔记得带|找不到|不用|no|without|lost|(?:don't|do not|doesn't|does not) have|have no|forgot)(?:\s*(?:我的|我|他的|她的|上海的?|本地的?|本市的?|当地的?|her|his|my|an|the|any|a))?(?:\s*(?:chinese|local|medical|health|shanghai|social))?\s*$/i,
)

const present = pattern(
  /^\s*(?:也|都|就|一直|已经?|早就|现在|会|我|我们|一起|刚|补|办|好|重新|亦|均|俱|随时|可以?(?=随时|[交给带拿出奉呈提]))*(?:在|辣|找[到着]|办好|补好|等(?:你|侬|您|志愿|人来)|勒|喺|有|放|挂|带|备|准备|给|交|拿|装|塞|好|齐|可以来|奉上|呈|出示|提供|收|送|搁|摆|夹|押|压|揣|存|:?\s*(?:yes|ready|here|too\b|also\b|as well|with|'s\s(?:at home|with|here|ready|in)|(?:is|are) (?:both |all )?(?:here|ready|with|in|at home)|in hand|at hand|available|✅))/i,
)
const withBefore = pattern(
  /(?:有|带好?|带了|带着|拿着|拿好|附|备好|准备好|给(?:你|侬|您)|have|has|got|with|bring|brought)\s*(?:我的|他的|她的|个|张|了|好|his|her|my|an|the|valid|her own)*\s*$/i,
)

const anyCardAt = pattern(new RegExp(anyCard, 'gi'))

/** 医保卡 left where nobody can fetch it, in English. */
const elsewhereInEnglish = pattern(
  /\b(?:left (?:it|(?:my|his|her|the) (?:\w+ ){0,2}cards?) (?:at|in) (?!home|the (?:hall|lobby|door|guard))|(?:is|cards?'s) (?:still )?(?:at|in) (?:(?:my|his|her|the|their) )?(?:work|school|office|clinic|hospital|hometown|car|dorm|hotel|another|\w+'s (?:place|house|home))|left (?:\w+ ){1,4}at (?:my|his|her|their) \w+'s|with (?:him|her|them) (?:in|at|on) (?!home)|with (?:HR|work|(?:my|his|her|their|the) (?!guard|security|door|concierge|neighbou?r|volunteer|prescription|record|book|me\b)[a-z]+(?! (?:at home|here|upstairs)))|is away|not with|(?:my|his|her) \w+ took|was stolen)\b/i,
)

/** 医保卡在物业押着, 手边没有: there is one, but it cannot be shown. */
const outOfReach = pattern(
  /^[^。;!?\n]{0,24}?(?:手[边头上里]|身[边上]|跟前)(?:也|都|又|暂时|现在|目前|正好)?(?:没有?|冇|无|没得|不在)(?=[呢啊哦呀哈的了]*(?:$|[,。;!\s]))|^[^。;!?\n]{0,16}?(?:[不勿弗]在(?:我|阿拉)?(?:手[边头上里]|身[边上]|跟前|这[里边儿])|[没未冇勿]有?(?:[交留带拿]|[交留拿]?[给畀])(?:[给畀])?(?:我|阿拉|俺))/,
)

/** 有医保卡没处方: what is lacking is another paper. */
const lacksOther = /^\s?(?:但|可|就)?(?:没有?|冇|无)(?:带|得)?(?:处方|病历|方子|身份证)/

/** A card in another's hands far away is not at hand, one that hangs at the door is. */
function judgeCard(text: string, start: number, end: number): boolean | null {
  const before = text.slice(Math.max(0, start - 28), start)
  const after = behindSigns(text.slice(end, end + 16))
  const clause = clauseAround(text, start, end)
  const rest = clause.slice(clause.indexOf(text.slice(start, end)) + end - start)
  if (asked.test(before) || askedAfter.test(after)) return null
  if (withoutBefore.test(before)) return false
  if (absent.test(after)) return withBefore.test(before) && lacksOther.test(after)
  if (isElsewhere(rest) || isLacking(rest) || elsewhereInEnglish.test(clause)) return false
  if (outOfReach.test(text.slice(end, end + 40))) return false
  if (present.test(after) || withBefore.test(before)) return true
  return unmistakable.test(text.slice(start, end)) && isStated(clause) ? true : null
}

/** 医保 alone is the insurance, 卡 alone any card. */
const unmistakable = /.{2}卡$|card/i

const speaksOfCard = pattern(/卡|医保|insurance|card/i)

/** Is the insurance card (医保卡, 社保卡) at hand; null if not said. The last word counts. */
export function readCard(text: string): boolean | null {
  if (!speaksOfCard.test(text)) return null
  let result: boolean | null = null
  for (const match of anyCardAt.all(text))
    result = judgeCard(text, match.index, match.index + match[0].length) ?? result
  return result ?? readTogether(text)
}

const papers =
  '(?:(?:出院|门诊|慢病|纸质|电子)*(?:处方|病历[卡本册]?|病史[卡本册]|方子|小结|记录|身份证|本子|\\s?(?:my\\s|the\\s)?(?:prescriptions?|medical\\srecords?|Rx)))'
const and = '(?:和|跟|与|、|,|\\s|还有|以及|\\sand\\s|&)'
const verdict =
  '\\s?(?:我|俺|他|她|伊|佢|也|都|全|均|统统|已经?)*(?<no>没|冇|不)?(?:在|有|带|齐|准备|放|给|交|备|一[样个张]不[少缺落]|(?:are\\s|is\\s)?(?:both\\s|all\\s)?(?:with\\s(?:me|us|him|her)|ready|here|in\\shand))'
const together = pattern(
  new RegExp(
    `(?:医保卡|社保卡|医保|\\bcards?\\b|(?<!${papers})卡)(?:${and}?${papers}){1,3}${verdict}|${papers}(?:${and}(?:医保卡|社保卡|医保|卡)|医保卡|社保卡)${verdict}`,
  ),
)

/** 处方医保卡都有, 卡和病历都在: a list of papers of which one verdict speaks. */
function readTogether(text: string): boolean | null {
  const match = together.exec(text)
  if (match === null) return null
  const { no } = match.groups ?? {}
  return no === undefined
}

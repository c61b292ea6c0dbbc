import { pattern } from '../pattern/pattern.ts'

/** What a refusal may be about without a word of the patient's health. */
const paper =
  '(?:新的?|有效的?|纸质|电子)*(?:处方|方子|单方|药方|病历(?:卡|本)?|就医记录册?|就医册|医保卡|社保卡|卡|章|签名|签字|证件|身份证)'
const measure = '(?:规格|剂型|数量|盒数|瓶数|用量|剂量|天数|量|名字|药名)'
const many =
  '(?:\\d{1,3}|[一二两三四五六七八九十半几]+)\\s?(?:盒|瓶|支|板|袋|片|粒|天|周|个?月|个?星期)(?:的?量)?'
const fault =
  '(?:已经?|都|全|也|还)*(?:过(?:了)?期|失效|无效|不(?:对|符|全|清楚?|一致|完整|够|是本人的?|能用|在)|没(?:有|带|写|开|盖|填|附|收到|给)?(?:全|清楚?|章|规格|名字|日期)?|忘(?:记|了)?带?|缺(?:了)?|看不清楚?|是旧的|旧了|用过(?:了)?|停(?:了|用)|刷不了|锁了)'
const lacks =
  '(?:没有?|无|缺少?|少|忘(?:记|了)?带?|没(?:带|写|开|盖|填|附|收到|看到|给)|要|需要?|先|请|得|再|补|重新?|换|开|带|拿|写|写清楚?|注明|医生|居民|病人|来|去|您|他|她)+'
const tooMuch = `(?:(?:数)?量)?(?:超(?:量|了|过(?:规定|限量|标准)?(?:了)?)|太(?:多|大)|过(?:多|大)|(?:一次|每次|一单|最多|只能|不能|限|超过|开|配|发|约|给|可以|能|到)+${many})`
const ofClass =
  '(?:这个?|这类|这种|此|张|份|单|药|退烧药|感冒药|止痛药|处方药|按规定|规定|因为?|由于|他|她|您|居民|病人|患者|家属|的|是|有|开|配|报|约|要|写)*'
const end = '(?:了|的|啦|呢|啊|哦)*'
const notGiven =
  '(?:所以|先|就|都)*(?:不行|不能[配发给过开]|[配发开过]不了|不(?:给|予)(?:配|发|过|通过)|过不了|退回|不通过|不合规)(?:药)?'

/** Clause by clause: 处方过期了，规格也没写; a clause of anything else is the patient's own. */
const harmless = pattern(
  new RegExp(
    `^${ofClass}(?:${measure}(?:也|还)?${fault}|${measure}(?:也)?(?:超(?:了|量|标)?|太[多大]|不对|对不上)|${paper}(?:也|还)?(?:上)?(?:${measure})?${fault}|${lacks}${paper}${end}(?:${lacks})?|${lacks}${measure}|${paper}[^,，。;；]{0,4}(?:和|跟|与)?${measure}不(?:符|一致|对)|${tooMuch}|${notGiven})${end}(?:${notGiven})?${end}$|^(?:the\\s+)?(?:(?:no|missing|expired|old|invalid|new|needs?\\s+an?(?:\\s+new)?|without|the|an?)\\s+)*(?:prescription|card|strength|amount|quantity)(?:\\s+(?:is|has|was|not|missing|expired|wrong|unclear|old|too|high|much|large|given|said|needed))*$`,
    'i',
  ),
)

/**
 * Whether the reason of a refusal speaks of nothing but a prescription, a record, a card, a strength or an amount: what
 * neighbours may hear. A closed list: 肾不好, 怀孕了 and whatever else nobody has thought of stay between the two.
 */
export function isPaperReason(reason: string): boolean {
  const clauses = reason.split(/[,，、。;；!！\n]+/).map((clause) => clause.trim())
  const said = clauses.filter((clause) => clause !== '')
  return said.length > 0 && said.every((clause) => clause.length <= 24 && harmless.test(clause))
}

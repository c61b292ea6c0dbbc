import { pattern } from '../pattern/pattern.ts'
import { behindSigns, clauseAround, isAwaited, isElsewhere, isLacking, isStated } from './stated.ts'

/** A prescription or a medical record; 处方药 is a kind of medicine and says nothing about it. */
const paper = pattern(
  /(?<!非)(?:电子|纸质|出院|复诊|上次(?:开)?的|之前(?:开)?的|精神科|医生|医院|社区|省妇幼|专科|红|旧|新|重症|门诊)*(?:(?<=医[生院]开的)(?:条子|单子|药单)|(?<=有(?:医生)?[张個个]?)药单|(?:慢病|门特|门慢|特病|大病)本|处方(?!药|权|医(?!保|生?[手亲签写开刚给昨已没前今都就早])|粮|量)(?:笺|单|签)?|病历(?:卡|本|册|记录)?|病史[卡本册]|就[医诊](?:记录册?|册|本|记录本)|方子|药方|配药单|医嘱|门诊记录|出院(?:小结|记录|证明?|单)|诊断(?:书|证明)|\bprescriptions?\b(?! (?:drug|med|only))|\bRx\b|\bscript\b|medical records?(?:\sbook)?)/gi,
)

/** 保胎要 处方有: behind a space the paper is spoken of anew. */
const asked = pattern(
  /(?:要不要|需不需要|需要|不用|无需|毋须|要|是否要?|必须|一定要|凭|去开|补开|再开|重新开|帮我开|请医生开|怎么开|怎么|哪里|如何|自带|请带)(?:有|带|用|出示)?$|(?:do i need|need|needs|require[sd]?)\s*(?:a|an|the|my)?\s*$/i,
)
const askedAfter = pattern(
  /^\s*(?:[吗伐么]|要(?:带)?[吗伐么不]|怎么|还能用|能用|可以用|required|needed|\?|\(?RMB)/,
)

const absent = pattern(
  /^\s*(?:医[生院师]|大夫|也|又|都|还|刚|好像|可能|已经|正好|暂时|目前|现在|是|[昨前今][天日晚]|上个?(?:月|周|礼拜|星期)|[前这](?:几|两|阵|段)(?:天|子|时间)?|早就)*(?:没(?!过期|失效|到期)|冇|冒[得有带拿在开]|无|未|唔见|不见|找不到|丢|掉|遗失|过期|失效|到期|作废|不在|唔喺|弗在|忘|用(?:完|掉|过)了|落在|撕|扔|烧|(?:has |is |was |'s )?(?:ran out|run out|expired|missing|lost|not|no\b|gone))|^:?\s*(?:no\b|[×❌✗✘✕✖])/i,
)
const withoutBefore = pattern(
  /(?:没有?|没得|没带|没开|冇|冒[得有带拿]|无|未有|未开|忘带|忘了带|找不到|丢了|弄丢|唔见咗|no|without|lost|(?:don't|do not|doesn't|does not|haven't|hasn't) (?:have|got)|have no)\s*(?:我的|他的|她的|医生的?|any|a|an|the|my|her|his)?\s*$/i,
)

/** 没处方能配吗: asked of a case. */
const askedWithout = pattern(/^\s*(?:就|还|也|的话)?(?:能|可以|可|行|好)[^,。;!?\n]{0,6}(?:[吗伐么不]|\?)/)

const present =
  /^\s*(?:电子版|照片|原件|复印件|截图|号)?\s*(?:可以|可|能|也|都|就|一直|已经?|刚|早就|现在|我|全)*(?:有|在|辣|勒|喺|开好|开了|开着|拿到|拿好|带|备|准备|放|给|交|拍|发|齐|传|上传|挂|是新|附|装|夹|好了|搁|收|:?\s*(?:(?:is|are) )?(?:both |all )?(?:yes|ready|here|attached|in hand|with|on|available|from|sent|✅|uploaded))/i
/** 要处方的话我有电子的, 需要病历我手机里存着. */
const offered = pattern(
  /^\s*(?:的?话)?[,，\s]*(?:我|他|她|这|手机)[^,。;!?\n没无冇不]{0,5}(?:有(?!没|吗)|存|拍|提供|发你|发过来|带着)(?![^,。;!?\n]{0,8}(?:[吗伐么?]|没有))/,
)
/** 处方2月2号刚开的, 处方刚复诊开的. */
const issued = pattern(
  /^\s*是?(?:\d{1,2}[月.]\d{1,2}[号日]?|[昨前今][天日早]|上个?(?:周|月|礼拜|星期)[一二三四五六日]?|这个?[周月]|医[生院师]|大夫|刚|新|才)*(?:复诊|复查|门诊|看病)?时?(?:刚|新|才|(?:给|帮)(?:我|他|她|孩子)?|医[生院师]|大夫)*开(?:的|了|好|出|过|$)/,
)
const withBefore = pattern(
  /(?:有|有过|带好?|带了|带着|拿着|拿好|附|开了|开好|开过|开的|给了|拍了|凭|备好|准备好|have|has|got|with|bring|brought|attached)\s*(?:张|个|了(?!处)|好|新|近期|最近的?|我的|他的|她的|医[生院]的?|[写开]的|his|her|my|an?|the|valid|current|new)*\s*$/i,
)
/** 过期处方, 旧方子: there is one, but none that counts. */
const expiredBefore = pattern(/(?<![没未不])(?:过期|失效|去年的?|expired)的?\s*$/i)

/** 有精神科处方的, 处方和病历都带着: what follows the papers, other papers left out. */
const otherPaper =
  /^(?:和|跟|与|、|,|\s|还有|以及|and|\/|\+)*(?:处方|病历|方子|社保卡|卡|身份证|医保|insurance card)+/i

/** 处方有，医保卡没带: of papers that only stand in a row, what follows is said of the last, but 处方，医保卡都没带 of both. */
function behindPapers(rest: string): string {
  const list = otherPaper.exec(rest)?.[0]
  if (list === undefined) return rest
  const said = rest.slice(list.length)
  return joined.test(list) || ofAll.test(said) ? said : ''
}
const joined = /[和跟与、/+]|还有|以及|and|^[^,\s]*$/
const ofAll =
  /^\s?(?:我|他|她)?(?:也|都|全|均|统统|样样|齐|are\b|both\b|[在有带放备准][^,。]{0,4}(?:$|[,。;!]))/

/** 有处方没医保卡: what is lacking is another paper. */
const lacksOther = /^\s?(?:但|可|就)?(?:没有?|冇|无)(?:带|得)?(?:医保|社保|卡|身份证)/

function judge(text: string, start: number, end: number): boolean | null {
  const before = text.slice(Math.max(0, start - 14), start)
  const rest = behindSigns(text.slice(end, end + 48))
  const after = behindPapers(rest)
  if (expiredBefore.test(before)) return false
  if (withoutBefore.test(before)) return askedWithout.test(after) ? null : false
  if (absent.test(after) && !(withBefore.test(before) && lacksOther.test(rest))) return false
  if (offered.test(after)) return true
  if (asked.test(before) || askedAfter.test(after)) return null
  const clause = clauseAround(text, start, end)
  if (noneYet.test(rest) && awaited.test(after)) return false
  if (isAwaited(clause)) return null
  const said = clause.slice(clause.indexOf(text.slice(start, end)) + end - start)
  if (isElsewhere(said) || isLacking(said)) return false
  if (present.test(after) || issued.test(after) || withBefore.test(before)) return true
  return !saidOnly.test(text.slice(start, end)) && isStated(clause) ? true : null
}

/** 处方明天才开 现在没有. */
const awaited = /^\s?(?:要|得|还)?(?:等|[明后]天|下?周|过[几两]天|月底|下个?月|礼拜|星期)/
const noneYet = /[\s,，](?:现在|目前|手[头上]|眼下|暂时)(?:还|是)?(?:没有?|冇)(?=$|[\s,，。;；!])/

/** What the doctor says or has changed (a longer script), of which the paper itself is not spoken. */
const saidOnly = pattern(/医嘱|script$/i)

const anyPaper = pattern(
  /处方|病历|病史|方子|药方|就[医诊]|医嘱|门诊记录|出院|诊断|药单|[病特慢]本|医[生院]开的|prescri|\bRx\b|script|record/i,
)

/** Is there a prescription or a medical record (处方, 病历, 方子, 就医记录册); null if not said. An expired one is none. */
export function readPrescription(text: string): boolean | null {
  if (!anyPaper.test(text)) return null
  let result: boolean | null = null
  for (const match of paper.all(text))
    result = judge(text, match.index, match.index + match[0].length) ?? result
  return result
}

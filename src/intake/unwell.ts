import { pattern } from '../pattern/pattern.ts'
import { readPressure } from './blood-pressure.ts'
import { sentencesOf } from './sentences.ts'

const badly = '(?:得)?(?:很|厉害|不行|要命|难受|受不了|慌|吓人)?'
/** 头晕, 人难受, 心跳得快: what somebody feels, and no word of it says by itself that 120 must come. */
const felt = pattern(
  new RegExp(
    `头(?:好|很|有点|又|还是|还|一直)?(?:发)?[晕昏]${badly}(?![药片])|晕得|天旋地转|眼(?:前|睛)?(?:发黑|一黑|一阵黑)|(?:人|身体|身上|全身|浑身)(?:都|也|很|好|真|特别|有点|实在|一直)*(?:不(?:大|太|怎么|是很)?舒服|不适|难受|没力气?|发抖|吃不消)|(?<![胃牙皮鼻嗓喉眼肚腰腿心]里?[很有点]?)(?:很|好|特别|实在|真)(?:不舒服|难受)|(?:^|[\\s,，])难受(?=死|得|啊|呀|[\\s,，]|$)|(?:孩子|宝宝|小囡|老人|[爸妈爷奶公婆伴]|老[头太]子?)(?:也|很|有点|突然)?(?:不舒服|难受)|堵得慌|(?<![等急]得我?)心(?:里)?慌${badly}|心跳(?:得)?(?:很|好|太|特别)?(?:快|厉害|乱)|(?:冒|出)(?:冷|虚)汗|站不[稳住]|喘(?:得|起来)|胸(?:口)?(?:很|有点)?闷|\\b(?:i|he|she|mum|mom|dad)(?:'m|'s|\\s+(?:am|is|feels?))?\\s+(?:so\\s+|very\\s+|really\\s+|quite\\s+)?(?:dizzy|unwell|faint|shaky|light-?headed)`,
    'gi',
  ),
)
const notNow = pattern(
  /平时|以前|之前(?![要报订约])|上次|上回|上[周个]|昨[天晚]|去年|曾经|有过|最近|经常|有时|偶尔|老是|总是|一直会|容易|万一|如果|要是|假如|以防|预防|怕|治|止[晕痛喘]|听说|(?:不|没)(?:有)?(?:再)?(?:头?晕|头昏|难受|不舒服|心慌)|好些了|好多了|缓过来|吃[了完过][^,，。]{0,6}(?:头?晕|难受|不舒服|心慌)|[晕闷喘慌舒服受]的?(?:那个|那种)?药|\b(?:last|used\s+to|sometimes|if|in\s+case|yesterday|often)\b/i,
)

/** Somebody is unwell now: they shall not wait alone for a medicine. Beside an order it is what the order is for. */
export function readUnwell(text: string): boolean {
  if (readPressure(text) === 'high') return true
  return sentencesOf(text).some((sentence) => felt.test(sentence, text) && !notNow.test(sentence, text))
}

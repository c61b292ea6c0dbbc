import type { Note } from '../domain/request.ts'
import { type Pattern, pattern } from '../pattern/pattern.ts'

type Kind = Note['kind']

/** In the order in which a clause is tried: what must not be said aloud outweighs the rest. */
const kinds: readonly (readonly [Kind, Pattern])[] = [
  [
    'privacy',
    pattern(
      /(?:别|不要|勿|莫|请勿|唔好|不许|不能|甭)[^,。;!?\n]{0,8}(?:群里?(?:念|说|展开|讲|发|报|公布|问|提|回)|念(?:出来)?|写我名|写名字|说出来|公开|声张|公布|让[^,。;!?\n]{0,6}?(?:人|老公|老婆|爸|妈|孩|邻居|他|她)[^,。;!?\n]{0,2}(?:知道|晓得|看到|看见)|写药名|告诉(?:别人|其他人|人)|被人知道|外传|曝光|提我|贴出来)|(?:保密|隐私|私下|私聊|私信|悄悄|单独(?:说|联系|发)|不好意思说|难为情|(?:黑|不透明)的?(?:塑料)?袋)|don'?t (?:post|share|mention|read (?:it|this) out|tell|say|announce)|(?:keep (?:it|this) )?(?:private|confidential|discreet)|\b(?:dm|pm) me\b|privately/i,
    ),
  ],
  [
    'substitution',
    pattern(
      /(?:莫|别|不要|不能|勿|唔好|唔要|勿要|不可以?|甭|千万别)(?:给我|帮我)?(?:换|替|代替|改(?:别|其他)|拿别的)|别的(?:牌子|厂家|厂)[^,。]{0,8}(?:不要|不行|不吃|勿|唔|没用|过敏)|(?:没有?|冇|缺)[^,。;!?\n]{1,12}(?:也可以|也行|都可以|可以|就要|就换|换成|就拿|也得|代替)|只要(?:原研|进口|国产|这个牌子|[^,。]{1,6}牌)|原研|进口的|国产(?:的)?(?:也|就|都)?(?:可以|行)|换(?:成)?(?:别的|其他)(?:牌子|厂家)|替代|(?:原来|上次|以前)(?:那个?|的)?(?:厂|牌)|随便(?:什么|啥|哪[个种])?(?:牌子|厂)|(?:什么|哪个|啥)牌子都|no substitut|any brand|no generic|same brand|brand only|generic (?:is )?(?:ok|fine)|or (?:any )?(?:equivalent|alternative|similar)|instead if/i,
    ),
  ],
  [
    'health',
    pattern(
      /过敏(?!性)|孕|怀了|哺乳|喂奶|母乳|备孕|(?:肾|肝|胃|心脏|肺)(?:功能)?(?:不好|不太好|勿好|衰|差|损|切|移植|痛|不舒服|出血|溃疡)|透析|支架|搭桥|起搏器|(?:吃|用|打)(?:了|过)?(?:以?后)?[^,。]{0,6}(?:胃痛|吐|拉肚子|皮疹|头晕|起疹|咳|不舒服|难受|腿肿|脚肿|咳嗽)|青光眼|蚕豆病|糖尿病|高血压|房颤|癫痫|哮喘|慢阻肺|肾病|中风|痛风|手术[前后]|术后|血友病|一起吃|相互作用|不能吃|吃不了|吃勿消|allerg|pregnan|breast-?feed|nursing|kidney|liver|dialysis|diabet|seizure|asthma|side effect/i,
    ),
  ],
  [
    'door',
    pattern(
      /卡[^,。;!?\n]{0,4}?(?:放|挂|搁|摆|塞|压|留|在)(?:在|到|了)?[^,。;!?\n]{0,4}?(?:门口|门外|门卫|门岗|门房|门把|把手|楼下|信箱|邮箱|鞋柜|地垫|花盆|窗台|保安|物业|居委|邻居|隔壁|奶箱|牛奶箱|电表箱|水表箱)|放(?:在|到|系)?(?:我家|我们?|我屋里)?(?:门口|门外|门卫|门岗|门把|门边|楼下|信箱|鞋柜|保安|快递柜|居委|窗台|大堂)|挂(?:在)?(?:门|把手|门把)|门把手|敲门|多敲|按门铃|门铃|别敲|轻(?:点|声)|送上[门楼]|送到(?:门口|楼上|家|门岗|门卫)|耳朵(?:不好|背|聋)|听不(?:见|到|清)|(?:下不了|下不来|走不了|爬不动|下不得)楼|腿脚|坐轮椅|电梯|门禁|单元门|[前后侧边]门进|(?:从|走)[前后侧边]门|密码|打电话|先打|座机|狗|眼睛(?:不好|看不)|leave (?:it|them)|at the door|door ?(?:handle|knob|bell)|knock|ring (?:the )?bell|concierge|lobby|guard|front desk|call (?:me )?(?:first|before|when)|must stay cold|keep (?:it )?cold|冷藏|冰袋/i,
    ),
  ],
  [
    'price',
    pattern(
      /多少(?:钱|铜钿)|几(?:钱|多钱|钿|块)|贵|便宜|价格|价钱|报销|自费|医保(?:能|可)?报|太贵|预算|how much (?:is|does|are|will)|price|cost|expensive|cheap/i,
    ),
  ],
]

/** A note is short: how much is looked at, and how much of one clause is kept. */
const longest = 6_000
const longestClause = 120
/** A clause as short as "吃了胃痛" is nothing without the words before it. */
const shortClause = 6

const sentenceEnd = /[,。;!?\n]+|\.(?=\s|$)/
/** In Chinese a space ends a clause as well. */
const pause = /\s+(?=\P{ASCII})/u
const mention = /@\s?[^\s@]*/

const kindOf = (words: string, within = words): Kind | undefined =>
  kinds.find(([, said]) => said.test(words, within))?.[0]

/**
 * What concerns health reaches the pharmacist, what concerns the door the agent: each with its clause as written.
 * Without a note the list is empty.
 */
export function readNotes(text: string): readonly Note[] {
  const read = text.length > longest ? text.slice(0, longest) : text
  if (kindOf(read) === undefined) return []
  const notes = new Map<string, Note>()
  for (const sentence of read.split(sentenceEnd)) {
    if (kindOf(sentence, read) === undefined) continue
    let previous = ''
    for (const piece of sentence.replace(mention, '').split(pause)) {
      const clause = piece.trim().slice(0, longestClause)
      const kind = kindOf(clause)
      const words = clause.length < shortClause && previous !== '' ? `${previous} ${clause}` : clause
      if (kind !== undefined) notes.set(words, { kind, text: words })
      previous = clause
    }
  }
  return [...notes.values()]
}

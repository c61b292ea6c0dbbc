import type { Recipient } from '../domain/request.ts'
import { findKin, type Kin } from './kinship.ts'
import { helping, isForNamed, isSurname } from './patient-name.ts'
import type { Sighting } from './sightings.ts'
import { blank, type Span } from './span.ts'

export { readPatientName } from './patient-name.ts'

const person =
  '(?:老师|阿姨|爷叔|太婆|婆婆|公公|奶奶|爷爷|老太|老人|老伯|伯伯|大爷|大妈|大叔|大伯|大姐|阿婆|阿公|阿伯|师傅|先生|太太|叔叔|婶|嫂|姐|哥|小朋友|[老小][\\u4e00-\\u9fff]|姓|邻居|家|住户|嗰[位个]|那[位个户]|独居|的(?!蜜|超|店|药房|药店|志愿|快递|小店))'
const nextDoor = '(?:隔壁|楼[上下]|对[门面]|同一?[楼层]|隔篱)'
/** Somebody of the house: a word of helping before 隔壁, or a person close after it. 送到楼下 is neither. */
const neighbour = new RegExp(
  `${helping}[^,。;!?\\n]{0,6}(?:${nextDoor}|邻居|邻舍)(?!的?(?:药房|药店|超市|小店|诊所|医院))|${nextDoor}(?:邻居|邻舍|人家|[^,。;!?\\n\\d\\s]{0,4}${person})|邻居|邻舍|街坊(?!们)|老姐妹`,
)
const notNeighbour =
  /(?:隔壁|对面|楼下)(?:[^,。;!?\n]{0,4})?(?:药房|药店|超市|店|诊所|小区|施工|装修|工地|在|给了?我|送了?我|借了?我)|我是(?:隔壁|楼上|楼下|对门)|(?:是|叫)[^,。]{0,4}邻居|邻居们|各位邻居|好邻居/

/** The person fetches, brings, phones or decides, and is not the one who takes the medicine. */
const errand = [
  // 我要去女儿家: a place.
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:回不来|来不了|定居)/,
  /^(?:家|屋企|屋里|那里|那边|那儿|嗰度)(?:里|住)?(?:$|[\s,，。;；!！吃住拿去])/,
  /^(?![的嘅])[^,。;!?\s]{0,10}?(?:拿|取|领|攞|执|接(?!种)|跑一趟|过来|来一趟|下来)(?!不|唔|勿|了)/,
  /^(?:的|嘅)?(?:电话|手机|微信|号码|联系方式|车|单位|医保|身份证号)/,
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:寄|带回|带来|带了|捎|写(?:的|了|好)|给了我|送了?我|借了?我|让给我|点头|同意|付钱|转账|买到|买了|买回|送来|回家|下班|陪我|帮我|帮手|教我|问我|催我|打电话|联系|接电话|开车|在美团|网上|从(?!小)|出差|出门|上班|加班|开会|没空|商量)/,
  /^(?:\s[\w.]+){0,4}?\s(?:pick(?:s|ing)?(?: (?:it|them|the \w+))? up|collect|come|fetch|go|get it|'?ll be|brought|sent|bought|work|take(?:s|n)?\s(?:the|my)\s(?:elevator|lift|door|key|card))/i,
  /^(?:'s)?\s(?:phone|number|mobile|cell)/i,
  /^(?:\s\w+){0,2}?\s(?:gave|lent|gives|handed|passed)\s(?:me|us)\b/i,
]
/** 去看儿子, 陪女儿: where the writer is going. */
const visited =
  /\b(?:stay(?:s|ing)?|lives?|living)\s(?:with|at)\s(?:my|our|his|her|their)\s$|(?:去|来|回|到|陪|看|探望|探|接|等|送)(?:[^,。;!?\s]{0,4}?(?:看|探望|陪|接))?我?$/
/** 让我儿子…, 打给女儿: who runs or answers, unless it goes on with "的". */
const runsBefore =
  /(?:让|叫|请|喊|派|等|麻烦|由|托|问|打给|打|找|陪|像|以为)(?:我|阿拉|俺|我家|我们家?)?[个嘅的]?[小大老]?$/
const helpedBefore =
  /(?:帮|替|给|为|代|畀|俾|同|for)(?:我家?|阿拉|俺|他|她|佢|伊)?[个嘅的]?\s?(?:my|our|the)?\s?$/i
const helpedWord = /^[帮替给为畀俾]/
const ofThePatient = /^(?:[的嘅个用吃食要也]|'s|(?:和|跟|与|、)?(?:爷爷|奶奶|外公|外婆|爸|妈|老伴))/
/** 我是她女儿, 沐沐奶奶自己要: the writer. */
const writerBefore = /(?:我是|我系|俺是|阿拉是|这是|在下|本人)[^,。;!?\n]{0,6}$/
const oneself = /^[^,。;!?\n]{0,2}(?:自己|本人|我自己|自家)|^(?:又|再)?要?来?(?:麻烦|烦劳|打扰|打搅)/
const denied =
  /\b(?:no,?\s(?:that|it|this)(?:'?s|\sis|\swas)|not)\s(?:for\s)?(?:my|our|his|her)?\s?$|(?:不是|唔系|勿是|弗是|不给)[我给帮]?[^,。;!?\n]{0,2}$/i
/** 侬好呀小朋友, 门卫大叔: who is spoken to, or keeps the door. */
const spokenTo = /(?:[你您侬]们?好[呀啊哇]?|哈[啰喽]|辛苦了?|谢谢)[,\s]?$/
const called = /^(?:$|[,。!~\s]|[啊呀哦哟]|们)/
const doorkeeper = /(?:门卫|保安|物业|快递|驿站)$/
/** 母亲节, 儿童车: no person at all. */
const thing = /^(?:节|生日快乐|谷|车|座|房(?!颤)|票|餐|金水|霜|巴士)/
/** 李奶奶, 张阿婆: a title after a surname, and nobody's grandmother. */
const isTitle = /^(?:奶奶|爷爷|婆婆|阿婆|阿公|公公|太婆|伯母)$/
const pets = /猫|狗|宠物|兽医/

const ofSomebody = /(?:我|阿拉|俺|我家|[她他伊佢]|my|our|her|his)(?:个|的|嘅)?\s?$/i

/** How much the words around say that the medicine is for this person; 0 or less: it is not. */
function weigh(text: string, { word, at }: Kin, writer: string): number {
  const before = text.slice(Math.max(0, at - 20), at)
  const after = text.slice(at + word.length, at + word.length + 28)
  if (isTitle.test(word) && isSurname(before.at(-1) ?? '')) return 0
  if (doorkeeper.test(before) || (spokenTo.test(before) && called.test(after))) return 0
  if (thing.test(after) || denied.test(before) || writerBefore.test(before) || oneself.test(after)) return 0
  // 施阿婆 writes "阿婆眼睛花": she speaks of herself.
  if (writer.trimEnd().endsWith(word) && !ofSomebody.test(before)) return 0
  let weight = 1
  // 太太的希罗达已经拿到手: whose it is, whoever fetched it.
  const isOwner = /^[的嘅](?!电话|手机|微信|号码|联系|车|单位|医保|身份)/.test(after)
  if (!isOwner && errand.some((pattern) => pattern.test(after))) weight -= 2
  if (runsBefore.test(before) && !/^[的嘅]/.test(after)) weight -= 1
  if (visited.test(before) && !/^[的嘅要吃]/.test(after)) weight -= 1
  if (helpedBefore.test(before) || helpedWord.test(word)) weight += 2
  if (ofThePatient.test(after)) weight += 1
  return weight
}

/**
 * For whom it is when not for the writer; null for oneself or not said. Who only fetches, brings or answers the
 * telephone (我儿子来拿) is not the recipient, nor is the writer (我是她女儿).
 * @param writer the name that the group shows of who writes
 */
export function readRecipient(text: string, writer = ''): Recipient | null {
  let best: { readonly kin: Kin; readonly weight: number } | null = null
  let first = text.length
  for (const kin of findKin(text)) {
    if (kin.recipient === '孩子' && pets.test(text)) continue
    const weight = weigh(text, kin, writer)
    if (weight <= 0) continue
    first = Math.min(first, kin.at)
    if (best === null || weight > best.weight) best = { kin, weight }
  }
  // 隔壁王奶奶 is a neighbour, whatever else she is; "我妈托隔壁…" stays with the mother.
  const next = neighbour.exec(text)
  if (next !== null && next.index <= first && !notNeighbour.test(text)) return '邻居'
  return best?.kin.recipient ?? readFromRole(text)
}

const role = /(?:我是|我系)(?<whose>[她他])[的嘅个]?(?:女儿|儿子|囡|仔|女(?!婿))/

/** "我是她女儿": then it is for her mother; "帮独居的任老师配": for somebody of the house. */
function readFromRole(text: string): Recipient | null {
  const { whose } = role.exec(text)?.groups ?? {}
  if (whose !== undefined) return whose === '她' ? '母亲' : '父亲'
  return isForNamed(text) ? '邻居' : null
}

const owner = /(?:[^\s,，。;；:：!！?？]{1,8}[的嘅](?:药[:：是]?)?|\b(?:(?:my|our|his|her)\s)?[a-z]+'s\s)$/i

/** The text without those whose medicine is not wanted, where another is: "老伴的钙片暂不要, 代文2盒" is for the writer. */
export function withoutRefusedOwners(text: string, sightings: readonly Sighting[]): string {
  if (!sightings.some(({ standing }) => standing === 'wanted')) return text
  const owners = sightings.flatMap(({ standing, start }): Span[] => {
    const found = standing === 'refused' ? owner.exec(text.slice(Math.max(0, start - 24), start)) : null
    return found === null ? [] : [{ start: start - found[0].length, end: start }]
  })
  return owners.length === 0 ? text : blank(text, owners)
}

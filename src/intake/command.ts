import { type Pattern, pattern } from '../pattern/pattern.ts'
import { withoutEnds } from './ends.ts'
import { isDenied } from './not-done.ts'
import { placeAndTime } from './pause.ts'
import type { Command, Mention } from './understanding.ts'

type Bare<C> = C extends { readonly kind: infer Kind } ? (keyof C extends 'kind' ? Kind : never) : never
/** Those that say nothing but what they are called. */
type Plain = Bare<Command>

/** Said by itself, with or without codes: nothing else may stand in the message that asks for something. */
const plain: readonly (readonly [Plain, Pattern])[] = [
  [
    'approve',
    pattern(
      /审(?:核|方|查)?(?:已)?(?:通过|好了|过了|完成|ok|无误)|(?:处方)?(?:已)?审过|已审(?!核不)|通过审核|复核通过|可以(?:发|配)药|准予|批准|同意(?:发|配)药|\bapproved?\b|review(?:ed)?\s+(?:ok|passed|done)|\breviewed\b/i,
    ),
  ],
  [
    'ready',
    pattern(
      /(?:已|都|全)?(?:备|配|打包|准备|执|装)(?:药)?(?:好|齐|妥)(?:了|啦|喇|咗|额)?(?!没|吗|伐|未|冇|\?)|已(?:备|配)(?:药|齐|妥)?$|可(?:以)?(?:来)?(?:取|拿|领)(?:了|药)|可取|等取|\bready\b(?!\s*(?:yet|\?))|prepared|packed/i,
    ),
  ],
  [
    'pick-up-list',
    pattern(
      /(?:取药|拿药|领药|配送|跑腿|代取|今日|今天)的?(?:清单|单子?|名单|列表)|(?:出|打|要|看)(?:一)?下?(?:清|名)单|pick-?\s?up\s+list|\blist\s+please/i,
    ),
  ],
  [
    'card-returned',
    pattern(
      /(?:医保卡?|社保卡?|卡|病历(?:卡|本)?)(?:已|都|也)?(?:经)?(?:归还|还|退)(?:给|回|到|好|掉|清)?(?:了|啦|本人|居民|人家|$)|还(?:了|掉)?(?:医保|社保)卡|cards?\s+(?:returned|given\s+back|handed\s+back)|(?:returned|gave\s+back)\s+the\s+cards?/i,
    ),
  ],
  [
    'card-collected',
    pattern(
      /(?:医保卡?|社保卡?|卡|病历(?:卡|本)?|就医册)(?:已|都|也)?(?:经)?(?:收|拿|取|交)(?:到|好|齐|上来|了|走)(?:了|啦|喇)?|(?:已|都)?(?:收|拿)(?:到|好|齐|了)?(?:医保|社保)?卡|收卡|卡(?:在我|到我)(?:这|手)|cards?\s+(?:collected|received|taken)|(?:got|have|collected|received)\s+the\s+cards?/i,
    ),
  ],
  [
    'delivered',
    pattern(
      /(?:已|都|全)(?:经)?(?:送|交|派)(?:达|到|掉|好|了|完|上门)?(?:了|啦)?$|送(?:达|到(?:家|门|手|位)?)(?:了|啦|喇)?(?!吗|没|伐|哪|\?)|送完(?:了)?|已派(?:送|发)|交到(?:本人|家人|手)|放(?:门口|门把手|信箱)了|delivered|dropped\s+off/i,
    ),
  ],
  [
    'picked-up',
    pattern(
      /(?:已|都|全)(?:经)?(?:取(?!消)|拿|领|提)(?:药|到|了|走|好|回|齐|出)?(?:了|啦|喇)?(?!吗|没)|(?:取|拿|领)(?:好|到|齐|走|回来)(?:了|啦|喇)|\bpicked\s+up\b|\bcollected\b(?!\s+card)/i,
    ),
  ],
  [
    'no-show',
    pattern(
      /未(?:来)?(?:取|领|拿|到)|没(?:有)?(?:来|人)(?:取|领|拿)|没来|逾期未|爽约|过号|冇(?:来|嚟)(?:攞|取)|no[-\s]?show|did(?:n'?t|\s+not)\s+(?:come|show|turn\s+up|pick)|never\s+(?:came|showed)/i,
    ),
  ],
  [
    'close-alert',
    pattern(
      /(?:已经?|都|全)?(?:处理|解决|办|弄|搞)(?:好|完|掉|妥|定)?(?:了|啦)$|^搞定|^(?:done|solved|resolved|handled|sorted)$|\b(?:is|was)\s+(?:resolved|handled|dealt\s+with)\b/i,
    ),
  ],
  [
    'take-alert',
    pattern(
      /^(?:我|阿拉|侬放心我)(?:来|去|在)(?:看|处理|跟(?:进)?|联系|办|打电话|现场)?(?:了|吧|啊|哈|一下)?$|^(?:i'?m\s+)?on\s+it$|^i'?ll\s+(?:take|handle)\s+(?:it|this)$/i,
    ),
  ],
  [
    'summary',
    pattern(
      /^(?:今[天日]|昨[天日]|本周|[这上]?个?(?:星期|礼拜|周))?(?:的)?(?:汇总|小结|统计|总览|日报|周报|概况|情况汇总|数字)(?:一?下|表)?(?:给我|发我|看看|看)?(?:一?下)?$|^(?:daily\s+|today'?s\s+)?(?:summary|overview|report)$/i,
    ),
  ],
  [
    'to-do',
    pattern(
      /^(?:还有(?:哪些)?|看看?|列一?下?|查)?(?:的)?(?:待处理|待办|待定|待审|没处理的?|未处理|要处理的?|挂着的)(?:的)?(?:事项?|单子?|列表|清单|有哪些|哪些)?$|^(?:to-?\s?do|pending|open\s+items|what'?s\s+(?:pending|open))(?:\s+list)?$/i,
    ),
  ],
  [
    'board',
    pattern(
      /^(?:请|麻烦)?(?:给我|发我?|要|打开|开|看)?(?:一下|个|一个)?看板(?:的)?(?:链接|网址|地址)?$|^(?:open\s+|the\s+)*board(?:\s+link)?$/i,
    ),
  ],
]

/** 没备好, 等下备好, 不批准: what stands before the word makes it its contrary, or of another day. */
const notSo = pattern(
  /(?:没有?|未|不(?:能|可以|予|给|让|准|用|必|要)?|别|无法|才能?|等(?:下|会儿?|一下|一会儿?)?|再|快要?|正在?|准备|马上|回头|稍后|晚点|待?一?会儿?|尽快|争取|明[天日早]|后天|下(?:周|星期|礼拜)\S?|周[一二三四五六日天]|\b(?:not|n't|never|will\s+be|to\s+be|getting|almost|nearly))\s*(?:给|能|可以|会|就|才|帮\S{0,2}|再|全|完全|都|yet|be)*\s*$/i,
)
/** 下午备好 is to come, 下午备好了 has been. */
const laterToday =
  /(?:上午|中午|下午|傍晚|晚上|\d\s?[点分]|小时|今[天日早]|以?后)\s*(?:之?[前后])?\s*(?:能|可以|会|就|才)*\s*$/
const isDone = /^(?:已|都|全)|(?:了|啦|喇|咗)$/
const toBeFetched = /^可/

/** 审核通过 as it stands, and neither denied nor still to come. */
function isSo(said: string, words: Pattern, within: string): boolean {
  const found = words.exec(said, within)
  if (found === null) return false
  const [word] = found
  const before = said.slice(0, found.index)
  const isLater = laterToday.test(before) && (toBeFetched.test(word) || !isDone.test(word))
  const isDenied = /^(?:不了|不过|没)/.test(said.slice(found.index + word.length))
  return !isLater && !isDenied && (/^已/.test(word) || !notSo.test(before))
}

/** What a counter has done to an order. */
const ofCounter: ReadonlySet<Plain> = new Set<Plain>(['approve', 'ready'])

/** 先不通过, 还没通过: nothing is decided yet. */
const undecided = pattern(/(?:先|还|暂时?|目前|现在|尚)\s*(?:不|没|未)(?:能|予|给|可以)*(?:通过|过|批)/)

const refusal = pattern(
  /审(?:核|方|查)?(?:不|未|没)(?:予|能)?(?:通)?过|不(?:予)?通过|未通过|退回|驳回|拒(?:绝|审|发)|不能(?:发|配)药|不予(?:发|配)药|\breject(?:ed)?\b|\brefused?\b|not\s+approved|\bdeclined?\b/i,
)
const reasonWord = pattern(/(?:理由|原因|因为|由于|because|reason|:|：|,|，|-)\s*(?:是|为|:|：)?\s*/i)
export const outOfStock = pattern(
  /(?:缺|断|脱|没|无|冇)货|(?:卖|售|发)(?:完|光|罄)(?:了|啦)?|(?:没|没有|冇)(?:了|库存|存货)$|缺(?:了|药|着)|\bout\s+of\s+stock\b|\bsold\s+out\b|\bno\s+(?:more\s+)?stock\b|\bunavailable\b/i,
)
const inStock = pattern(
  /到(?:货|了货|货了|药了)|(?:来|补|进|有)货(?:了|啦|喇|\s?\d)|(?:补|上|入)货|又有了|恢复供(?:应|货)|\bback\s+in\s+stock\b|\brestocked\b|\b(?:has|have)\s+arrived\b|\bin\s+stock\s+again\b|\bnow\s+in\s+stock\b/i,
)
const reassign = pattern(
  /(?:改派|转派|改到|转到|转给|调到|改由|派到|换到|挪到|[改挪换转移]回(?:到)?)\s*(?:[^,，。;；\n]{0,24}?(?:到|至|给|去|由))?\s*(\S.{1,30}?)(?:\s*(?:吧|谢谢|,|，|。|$))/,
)
const placeWord = /药|院|店|房|中心|站|pharmacy|hospital|clinic/i
const reassignInEnglish = pattern(/(?:reassign|move|transfer|switch)\s+(?:.{0,20}?\s)?to\s+(\S.{1,40}?)\s*$/i)
const pause = pattern(
  /^(?:请|先|麻烦)?(?:暂停|停止?(?:接单|预约|营业)?|先停|关停|pause|suspend|stop)(?:一下)?\s*(?:接单|预约|营业)?\s*(.{0,40}?)(?:\s*(?:的)?(?:接单|预约|营业|吧|一下))?$/i,
)
const resume = pattern(
  /^(?:请|麻烦)?(?:恢复|重开|重新(?:开(?:放|启|始)?|接单)|解除暂停|resume|reopen|unpause)(?:一下)?\s*(?:接单|预约|营业)?\s*(.{0,40}?)(?:\s*(?:的)?(?:接单|预约|营业|吧|一下|供应|供货))?$/i,
)
export const question = pattern(
  /[?？]|吗|呢|告诉|通知我|叫我|喊我|提醒|(?<!好|好了|已)没(?:有)?$|货了?没有?[呀啊哦呢嘛哇咧噻]?(?=$|[\s,，])|(?<=[到来好配送齐货了])(?:[冇冒]|没得)得?[啊呀哦]?(?=$|[\s,，])|伐|几时|几点|多久|什么时候|谁|怎么|为什么|哪|未呀?$|能不能|可不可以|是不是|多久|多长时间|几[天时]|有[无冇没]|(?:想|请|打听|先)问|问[下声问]/,
)
/** A resident speaking of their own things gives no order. */
/** 改成四盒吧 怕断货: nor does one who changes theirs. */
const ownBusiness = pattern(
  /[怕担]心?(?:会|又|要)?[缺断没]货|[盒瓶支板袋包]改[成为到]|改[成为到][\d一二两三四五六七八九十]|我(?:的|那|妈|爸|家|要|想|们|姆|外|爷|奶|老)|帮我|\bmy\b|\bi\s+(?:need|want)/i,
)
const amount = /(\d+)\s?(?:盒|瓶|支|box(?:es)?)/i
const longest = 160

export interface CommandFacts {
  readonly mentions: readonly Mention[]
  readonly codes: readonly string[]
  /** The text as the other readers ask about it, without whom it addresses. */
  readonly body?: string
}

/**
 * A word of a role, whoever says it; whether they may is the desk's business.
 * @param text normalised
 */
export function readCommand(text: string, { mentions, codes, body }: CommandFacts): Command | null {
  if (text.length > longest) return null
  const said = bareWords(text, body)
  if (said === '') return null
  // Nearly always they stand in it as they are: then nothing new has to be learnt of them.
  const within = withinOf(said, body ?? '')
  const hasCode = codes.length > 0
  if (refusal.test(said, within) && !undecided.test(said, within) && (hasCode || /审|处方/.test(said)))
    return { kind: 'reject', reason: readReason(said) }
  const target = reassign.exec(said, within)?.[1] ?? reassignInEnglish.exec(said, within)?.[1]
  if (
    target !== undefined &&
    (hasCode || /改派|转派|reassign/i.test(said)) &&
    (placeWord.test(target) || /改派|转派|reassign/i.test(said))
  )
    return { kind: 'reassign', pharmacy: placeAndTime(cleanName(target)).pharmacy ?? '' }
  const named = mentions.filter(({ match }) => match.kind !== 'unknown')
  // 阿托伐他汀 holds the 伐 of a question. The spaces in the place of names are nothing that one is known by.
  const asks = question.test(
    named.reduce((rest, { written }) => rest.replaceAll(written, ' '), said),
    within,
  )
  if (!hasCode && !asks && !ownBusiness.test(said, within) && named.length > 0) {
    if (inStock.test(said, within) && !/拿到|收到|已[取领]|救命|谢/.test(said))
      return { kind: 'in-stock', mentions: named, amount: readStockAmount(said) }
    if (outOfStock.test(said, within) && !/就|的话|如果|要是|换|也行|也可以/.test(said))
      return { kind: 'out-of-stock', mentions: named }
  }
  if (!hasCode && named.length === 0) {
    const paused = pause.exec(said, within)
    if (paused !== null) return { kind: 'pause', ...placeAndTime(paused[1] ?? '') }
    const resumed = resume.exec(said, within)
    if (resumed !== null) return { kind: 'resume', ...placeAndTime(resumed[1] ?? '') }
  }
  if (asks || (!hasCode && ownBusiness.test(said, within))) return null
  for (const [kind, words] of plain)
    if (
      (ofCounter.has(kind) ? isSo(said, words, within) : words.test(said, within)) &&
      !(ofCarrier.has(kind) && isDenied(frontOf(words, said))) &&
      isAllowed(kind, said, hasCode, named.length)
    )
      return { kind }
  return null
}

/** 没收到卡 is no 收到卡. 没来取 says what it says. */
const ofCarrier: ReadonlySet<Plain> = new Set<Plain>([
  'card-collected',
  'card-returned',
  'picked-up',
  'delivered',
])

const frontOf = (words: Pattern, said: string): string => said.slice(0, words.exec(said)?.index ?? 0)

const addressed = /@\S+/g
const isEnd = /[。！!.~～\s]/u
const codes = pattern(/(?<!\d\.?)\d{4}\s?[-—_·~]\s?\d{3,4}(?!\d)/)
const signsOfCodes = pattern(/编号|单号|号单|[#()（）[\]【】]/)

/**
 * The words without whom they address and which orders they name.
 * @param body the text as it was asked about before: what stands in it need not be learnt
 */
export function bareWords(text: string, body = ''): string {
  const words = bare(text.replace(addressed, ' '))
  const rest = codes.replace(words, ' ', withinOf(words, body))
  return bare(signsOfCodes.replace(rest, ' ', withinOf(rest, body)))
}

const withinOf = (words: string, body: string): string => (body.includes(words) ? body : words)

/** From the end on: to look for where the last run begins takes as many steps as there are spaces, for each of them. */
function bare(words: string): string {
  const trimmed = words.trim()
  let end = trimmed.length
  while (end > 0 && isEnd.test(trimmed.charAt(end - 1))) end -= 1
  return trimmed.slice(0, end)
}

/** Said by nobody else, even where no code is named: the message quoted tells which order is meant. */
const staffWords: ReadonlySet<Plain> = new Set<Plain>([
  'approve',
  'ready',
  'card-collected',
  'card-returned',
  'no-show',
])

/** Without a code the words alone must make the whole message: "药收到了" of a resident is no command. */
function isAllowed(kind: Plain, said: string, hasCode: boolean, named: number): boolean {
  if (kind === 'summary' || kind === 'to-do' || kind === 'board') return true
  if (kind === 'pick-up-list') return said.length <= 20 && named === 0
  if (hasCode) return true
  if (kind === 'take-alert' || kind === 'close-alert') return named === 0 && said.length <= 10
  if (/药|我/.test(said) && (kind === 'card-collected' || kind === 'card-returned')) return false
  const isOfStaff = staffWords.has(kind)
  return isOfStaff && named === 0 && said.length <= 14
}

function readReason(said: string): string | null {
  const found = refusal.exec(said)
  if (found === null) return null
  const behind = said.slice(found.index + found[0].length).replace(/^\s*/, '')
  const word = reasonWord.exec(behind)
  const reason = word !== null && word.index <= 2 ? behind.slice(word.index + word[0].length) : behind
  const front = said.slice(0, found.index).trim()
  return trimmed(reason) ?? trimmed(front)
}

const trimmed = (text: string): string | null => {
  const clean = withoutEnds(text, /[\s,，:：。-]/, /[\s,，。]/)
  return clean === '' ? null : clean
}

const cleanName = (text: string): string => withoutEnds(text, /[\s:：]/, /[\s,，。!！]/)

function readStockAmount(said: string): number | null {
  const found = amount.exec(said)
  return found === null ? null : Number(found[1])
}

import { pattern } from '../pattern/pattern.ts'
import { question } from './command.ts'
import { countPattern, readCount } from './counts.ts'
import { normalise } from './normalise.ts'
import type { Command, Mention } from './understanding.ts'

/** What somebody behind a counter says of a medicine. */
type Shelf =
  /** 没货: nothing of it is there. */
  | 'out'
  /** The same, and when it will come: 下周三才有. */
  | 'out-for-now'
  /** 到货了, 有: it is there. */
  | 'here'
  /** 下周二到货, 快没了: neither of both yet. */
  | 'later'
  /** 只剩1盒: so many are still there. */
  | 'left'
  /** 80mg的没了: a strength of it. */
  | 'strength'

type ShelfWord = Extract<
  Command,
  { readonly kind: 'out-of-stock' | 'in-stock' | 'shelf-later' | 'shelf-strength' }
>

/** Stands for a medicine that is named. */
const named = '◇'
const longest = 120

const between = /[,，;；。!！\n]+|(?=就[换用给配])|(?<=[\p{Script=Han}◇])\s+(?=[\p{Script=Han}◇\d])/u
const onlyNamed = /^(?:[◇、和跟与及\s]|还有|以及)+$/
/** 我妈的没了, 隔壁没货, 没有处方: not of this shelf. */
const notOfShelf =
  /我(?!们)|别家|别的(?:药房|药店|地方)|其他(?:药房|药店|家)|隔壁|对面|他们(?:家|那)|如果|要是|的话|万一|换|处方|病历|医保|方子|单子|拿到|收到|已[取领]|救命|谢/
const runsLow =
  /(?:快|要|马上|差不多|可能|恐怕|怕|估计|大概|也许)[^◇]{0,4}(?:没|缺|断|卖完|用完|发完)|不多|不够|紧张|nearly\s+out|running\s+low/i
const isNotOut = /(?:不|没有?|未|并没有?)再?(?:缺|断)(?:货|药)?|没(?:有)?(?:卖|发|用)完/
const hasNotCome =
  /(?:没有?|未)(?:能)?(?:到|来|送|补|进)(?:来|上|得及)?(?:货|到|药)?|(?:进|拿|调|订)不到|not\s+(?:arrived|in)\s*yet/i
const isOut =
  /(?:缺|断|脱|没|无|冇)货|(?:卖|售|发|配|用|拿)(?:完|光|罄)|停产|断[供档]|暂缺|缺(?:了|药|着)|◇\S{0,6}?(?:没|缺)(?:有)?(?:了|的|啦|货|药|库存|存货|现货|[呀啊哦哈哎喽咯嘞哩])*$|(?:没有?|缺)[◇、和\s]+(?:了|啦|货|库存|现货|的)*$|^\S{0,4}[都也](?:没有?|缺)(?:了|货)?$|\bout\s+of\s+stock\b|\bsold\s+out\b|\bunavailable\b/i
const isHere =
  /到(?:了|货|齐|药)|(?:来|补|进|有)(?:了)?货|来了?\s?\d|[补上入]货|又有|恢复供|◇\S{0,6}?(?<![没未])有(?:的|货|现货|库存|了|啊|哦|哈|\s?\d+\S?|[一两几]\S?)*$|(?<!没|未)有[◇、和\s]+(?:的|了)*$|[刚已]到$|◇[都也]?来了$|够(?:的|了)?$|充足|back\s+in\s+stock|restocked|arrived|in\s+stock/i
/** 络活喜没有 answers no question; 络活喜到货没有 is one. */
const plainNone = /(?<=◇[都也就真暂时现在目前我们这里店的今天日儿早上午\d.a-z毫微克\s]{0,10})没有?$/i
/** What has not happened yet. */
const later =
  /明[天日早晚儿朝]|后[天儿日]|听日|隔天|下个?(?:周|星期|礼拜|月)|[本这]?(?:周|星期|礼拜)[一二三四五六日天末]|\d{1,2}[号日]|月底|节后|年后|过[几两些一三]|[几两三]天(?:后|内|以后)|预计|估计|大概|可能|等[^◇]{0,6}(?:到|来|有|货|通知)|晚点|下午|傍晚|晚上|中午|回头|马上|快要?[到来有]|在路上|在途|已?订(?:了|货)|补货中|才能?[有到来补进送]|[会能要将]再?[到来补进]|tomorrow|next\s+(?:week|month)|\bon\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|soon|will\b/i
const todayWithoutSo = /^(?=.*(?:今[天日早]|上午|早上))(?!.*(?:了|已|刚))/
/** Something of the shelf, whatever it is. */
const unclear =
  /^(?=.{2,16}$).*(?:货|断|缺|[配发拿]不[了出]|[别不]要?[^◇]{0,4}[约派]|停|近效期|预计|没(?!问题|事|关系|人|开|用|说|吃))/
const untilThen = /才|等|现在|目前|暂|到|来/
const asBefore = /^\S{0,4}[也都]?(?:是|一样|同样|这样)(?:的)?$/
const ofStrength =
  /\d\s?(?:mg|ug|g\b|ml|iu|毫克|克)|\d的|(?:◇\s?|^)\d+(?:\.\d+)?(?!-|\s?[盒瓶支板袋包个片粒\d.:点号天日月])|[大小]的|规格|[大小]盒|[大小]片/i
/** 75的没有150的有: of two strengths in one breath. */
const ofTwoStrengths =
  /\d(?:mg|g|毫克|克)?的?[^\d◇]{0,2}(?:没|缺|断|有|到)[^\d◇]{0,3}\d+(?:\.\d+)?(?:mg|g|毫克|克)?的?[^\d◇]{0,2}(?:没|缺|断|有|到)/i
const amountHere = new RegExp(`(${countPattern})\\s?(?:盒|瓶|支|box(?:es)?)`, 'i')
/** 没有100的了. */
const lacksOne = /[没缺]有?\s?\d+(?:\.\d+)?\s?(?:mg|ug|g|毫克|克)?的/i
/** 1-101的, 3-2-502: whose it is, and no strength. */
const doors = /\d+(?:-\d+)+/g
/** 只有一盒, 还剩2盒. */
const isLeft = new RegExp(
  `(?:[只就仅][有剩]|[只就仅]?[还库]?[剩存]|还有)(?:下|了|最后)?\\s?${countPattern}\\s?[盒瓶支板袋包个]`,
)
/** 还有几盒. */
const asksLeft = /几[盒瓶支板袋包个]|多少/

/** Whether it may be of a shelf at all: spares nearly every message the rest. */
const maybe = pattern(
  /[只剩没缺断脱无冇到来补进有够完光罄停不等配恢供约派近计]|stock|sold\s+out|arrived|unavailable|running\s+low|nearly\s+out/i,
)

/** 明天下午到货, behind what is out: when it comes. */
export const saysWhenItComes = (words: string): boolean => later.test(words) && /[到来有补进]/.test(words)

/** @param words with each medicine as one sign */
function stateOf(words: string): Shelf | null {
  const piece = words.replace(doors, '')
  if (ofTwoStrengths.test(piece) && !/[?吗]/.test(piece)) return 'strength'
  if (question.test(piece.replace(plainNone, '')) || notOfShelf.test(piece)) return null
  if (asksLeft.test(piece)) return null
  if (isLeft.test(piece)) return 'left'
  if (runsLow.test(piece)) return 'later'
  if (isNotOut.test(piece)) return 'here'
  const isLater = later.test(piece) || todayWithoutSo.test(piece)
  if (hasNotCome.test(piece)) return isLater ? 'out-for-now' : 'out'
  const out = isOut.test(piece)
  if (isLater) {
    const isOutToday = out && !later.test(piece)
    if (isOutToday || /才|要等|得等/.test(piece) || (out && untilThen.test(piece))) return 'out-for-now'
    return out || isHere.test(piece) || /[到来有补进]|预计/.test(piece) ? 'later' : null
  }
  // 5mg缺货, 只有10mg的, 160的有; 10mg到货了 is a delivery.
  if (
    ofStrength.test(piece) &&
    (out || lacksOne.test(piece) || (isHere.test(piece) && /(?<!又)有(?!货)/.test(piece)))
  )
    return 'strength'
  if (out || isHere.test(piece)) return out ? 'out' : 'here'
  return unclear.test(piece) ? 'later' : null
}

interface Piece {
  readonly words: string
  readonly mentions: readonly Mention[]
}

/**
 * What a pharmacist says of the medicines that they name, one after the other: 优甲乐没货，钙尔奇有. The reason that stands
 * behind it (供货商没送来) is not looked at. Empty where nothing is said of a shelf.
 *
 * @param text normalised, without whom it addresses and the codes
 */
export function readShelfWords(text: string, mentions: readonly Mention[]): readonly ShelfWord[] {
  if (mentions.length === 0 || text.length > longest || !maybe.test(text)) return []
  const found: { state: Shelf; readonly mentions: Mention[]; words: string }[] = []
  let waiting: readonly Mention[] = []
  for (const { words, mentions: here } of piecesOf(text, mentions)) {
    // 奥拉帕利 没了: what is said behind a space is of what stands before it.
    const said = here.length === 0 && waiting.length > 0 ? named + words : words
    const state = asBefore.test(words.replaceAll(named, '')) ? (found.at(-1)?.state ?? null) : stateOf(said)
    const last = found.at(-1)
    if (here.length === 0 && waiting.length === 0) {
      // 络活喜缺货，下周二到: when it comes, behind what it is of.
      if (last?.state === 'out' && (state === 'out-for-now' || later.test(words))) last.state = 'out-for-now'
      // 10mg缺货，20mg有: the shelf is not of a strength.
      if (last !== undefined && last.state !== 'later' && ofStrength.test(words) && /有|到|没|缺/.test(words))
        last.state = 'strength'
      if (last?.state === 'here' && amountHere.test(words)) last.words += words
      continue
    }
    if (state !== null) {
      const all = [...waiting, ...here]
      // 络活喜到货20盒，立普妥到货10盒: each has its own number.
      const isSame = last?.state === state && !(state === 'here' && amountHere.test(last.words + words))
      if (isSame) last.mentions.push(...all)
      else found.push({ state, mentions: all, words })
    }
    waiting = state === null && onlyNamed.test(words) ? [...waiting, ...here] : []
  }
  return found.map(({ state, mentions: all, words }) => wordFor(state, all, words))
}

function wordFor(state: Shelf, mentions: readonly Mention[], words: string): ShelfWord {
  switch (state) {
    case 'out':
      return { kind: 'out-of-stock', mentions }
    case 'out-for-now':
      return { kind: 'out-of-stock', mentions, returns: true }
    case 'here':
    case 'left': {
      const amount = amountHere.exec(words)?.[1]
      const left = state === 'left' ? { left: true as const } : {}
      return { kind: 'in-stock', mentions, amount: amount === undefined ? null : readCount(amount), ...left }
    }
    case 'strength':
      return { kind: 'shelf-strength', mentions }
    case 'later':
      return { kind: 'shelf-later', mentions }
  }
}

/** Cut where people breathe, and before a medicine where something has been said of the one before it. */
function piecesOf(said: string, mentions: readonly Mention[]): readonly Piece[] {
  let masked = ''
  let rest = said.replaceAll(named, ' ')
  const order: Mention[] = []
  for (const mention of mentions) {
    const { text } = normalise(mention.written)
    const at = rest.indexOf(text)
    if (text === '' || at < 0) continue
    masked += rest.slice(0, at) + named
    rest = rest.slice(at + text.length)
    order.push(mention)
  }
  masked += rest
  let next = 0
  return masked.split(between).flatMap((piece) =>
    cutBeforeNamed(piece.trim()).map((words): Piece => {
      const count = words.split(named).length - 1
      const here = order.slice(next, next + count)
      next += count
      return { words, mentions: here }
    }),
  )
}

function cutBeforeNamed(piece: string): readonly string[] {
  const [front = '', ...behind] = piece.split(named)
  if (behind.length < 2) return [piece]
  // 有拜新同没有波依定: the word goes before what it is of.
  const isInFront = /[有没缺]$/.test(front)
  const cuts: string[] = []
  let current = front
  behind.forEach((words, nth) => {
    const isLast = nth === behind.length - 1
    const isSaid = !isLast && stateOf(isInFront ? words + named : named + words) !== null
    if (!isSaid) current += named + words
    else {
      cuts.push(isInFront ? current + named : current + named + words)
      current = isInFront ? words : ''
    }
  })
  return [...cuts, current]
}

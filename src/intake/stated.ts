import { pattern } from '../pattern/pattern.ts'

/**
 * A paper that is spoken of at all is at hand, unless the words ask, make a rule, put it off or say where else it is:
 * nobody writes "医保卡我揣着" or "病历同影相都齐" in the words that a list would foresee.
 */

/** 处方（没有）, 医保卡：带, 病历…在: signs between a paper and what is said of it say nothing. */
export const behindSigns = (after: string): string => after.replace(/^(?:\s?(?:[(:=~]|\.{2,}))+/, '')

const stops = /[,。;!?\n()]/
const chineseStops = /[,。;!?\n()\s]/
const latin = /^[\x20-\x7e]*$/

/** 处方有|医保卡落在老家了, 病历在|周六上午来: where a voice is written down without stops, another matter begins. */
const anew =
  /(?<=[在有齐好带着了])(?:医保卡|社保卡|医保|卡(?=[忘落丢没不在也都])|处方|病历|方子|[今明后][天晚早]|下?周[一二三四五六日末]|[这本]周|[一二两三]天内)/

/** The clause around a stretch; a space ends one in Chinese, but not in English. */
export function clauseAround(text: string, start: number, end: number): string {
  const isLatin = latin.test(text.slice(start, end))
  const stop = isLatin ? stops : chineseStops
  let from = start
  while (from > 0 && start - from < 40 && !stop.test(text.charAt(from - 1))) from -= 1
  let to = end
  while (to < text.length && to - end < 40 && !stop.test(text.charAt(to))) to += 1
  if (!isLatin) to = end + (anew.exec(text.slice(end, to))?.index ?? to - end)
  // The sign of a question belongs to what it closes.
  return text.slice(from, to + (/[?]/.test(text.charAt(to)) ? 1 : 0))
}

const alternatives = (list: string): RegExp => new RegExp(list.trim().split(/\s+/).join('|'), 'i')

const asks = alternatives(String.raw`
  \? [吗伐么啵]$ [吗伐][,。] 是不是 要不要 要勿要 需不需 要唔要 使唔使 用不用 能不能 能否 是否 可不可以 行不行 得唔得 有没有 有冇
  怎[么样] 哪 点样 边度 多少 几钱 如何 什么 \bcan\b(?!not) \bdo\s(?:i|you|we)\b \bdoes\b \bwhere\b \bhow\b \bwhat\b \bif\b`)
/** What holds for everybody, and what is yet to be done. */
const rules = alternatives(String.raw`
  需要 必须 一定要 须 凭 出示 才[能可]?[开卖配给买] 不用 不要 无需 唔使 毋须 要有 都要 要带 请带 自带 记得 麻烦带 如果 要是 万一
  明[天日朝] 后[天日] 听[日朝] 下[周个礼星] 回头 等(?=[我他她你医儿女下明出一]) 过[几两]天 再去 去开 要开 重新 补办 在办 想办 办理 申请 开始 还得
  \bneeds?\b required \bmust\b \bwill\b \btomorrow\b \bnext\b \bwaiting\b \bunless\b`)
/** An account to pay from, a doctor who decides: not the paper itself. */
const other = alternatives(String.raw`
  余额 没钱 里的?钱 有钱 扣 刷 走医保 报销 报得 报不 支付 付 结算 密码 激活 绑定 额度 限额 号码? 医保价 自费 政策 目录 上说 上写 里写 写的 照着 照方 照老 按照 根据 遵
  \bpay\b \buse\b cover reimburse balance \bcopay\b`)

/** 等医生开了处方再说: there will be one. */
export const isAwaited = (clause: string): boolean =>
  /等(?:我|他|她|医|儿|女|下|明|出|拿|开)[^,]{0,12}(?:再|了|才)/.test(clause)

const takenAlong = pattern(
  /带走|拿走|拎走|收走|借[走给]|[弄搞](?:丢|没|不见)|[找寻搵揾翻摸][不勿弗唔][到着见]|[拿取攞][不唔勿](?:到|出)|扔[了掉]|撕[了掉]|烧了|送去修|[带拿](?:去|到(?!了?(?:$|[\s,。])|就|最|更|也|都|的?话))(?!了?(?:门|志愿|居委|药|你|侬|物业|保安|楼下|下来))|[带拿放](?:回|在)[^,。;!?\s]{0,4}(?:学校|单位|公司|医院|老家|外地|乡下|宿舍|办公室|车[上里])|没有?[带拿]|未带|冇带|不在|勿在|弗在|唔喺/,
)
const leftBehind = pattern(
  /[落忘留丢锁摆]在(?!我|门|家|屋|桌|信箱|鞋柜|志愿|居委|你|侬|物业|保安|楼下|老地方)/,
)
const farAway = pattern(
  /(?:在|喺|辣|搁)[^,。;!?\s]{0,5}(?:老家|外地|乡下|娘家|婆家|宿舍|办公室|学校|单位|公司|车[上里])/,
)

/** 处方我没有, 病历倒是冇的, 卡不晓得放哪了: what ends so says that there is none, whosever it is. */
const lacking = pattern(
  /(?:没得?|没有|莫得|冇|无)(?:(?:了|的|啦|咯|哈|呢|喔|哦|呀|啊)*$|(?=只有|就剩|光有))|[不勿弗唔](?:晓得|知道?|记得)[^,。;!?]{0,6}(?:哪|边度|啥地方|去了)/,
)
/** @param said the rest of a clause, behind the paper that it names */
export const isLacking = (said: string): boolean =>
  lacking.test(said) && !/有没|有冇|^\s?(?:我|他|她|倒|是|都)?[有在带]/.test(said)

/** 儿子带走了, 落在车上, 在昆山老家, 当废纸扔了: somebody or something has it where it cannot be fetched. */
export const isElsewhere = (said: string): boolean =>
  takenAlong.test(said) || leftBehind.test(said) || farAway.test(said)

/** Whether a clause that names a paper simply says that there is one. */
export const isStated = (clause: string): boolean =>
  !asks.test(clause) && !rules.test(clause) && !other.test(clause)

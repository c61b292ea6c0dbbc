import type { Address } from '../../domain/request.ts'
import { inOrder } from '../../pattern/in-order.ts'
import { pattern } from '../../pattern/pattern.ts'
import { rememberingLast } from '../../pattern/remembering.ts'
import { readDigits, readNumeral } from '../numeral.ts'

/** Something in the text that has the form of an address, half-open. */
export interface Candidate {
  readonly address: Address
  readonly start: number
  readonly end: number
}

const hanNumber = '[一幺二三四五六七八九十百零〇廿卅]'
const hanDigit = '[一幺二三四五六七八九零〇]'
/** 片仔癀, 米诺地尔, 天麻: names of medicines that begin like what is counted. */
const beginsName =
  '(?:片仔|贴膏|粒细|包[大醛皮]|支[原气架]|袋[鼠泡]|步长|元胡|次[氯碳]|度[他冷匹拉普洛米]|月[经见]|人[丹体免凝参工干白粒胰血造]|天[丹保兴可和士普晴智王舒芪麻麦龙]|克[咳唑喘必感拉敏林流痢霉龄罗]|米[卡可塔拉曲格氮洛索诺非])'
/** A number that goes on like this is an amount, a strength, a price, a time, a year. */
const notAmount = `(?![\\d%]|[.:]\\d|\\s?(?!${beginsName})(?:[mu]?g\\b|ml\\b|iu\\b|毫|微克|克|单位|元|块|盒|瓶|片|粒|支|袋|贴|包|个|度|°|岁|天|次|点|步|人|年|月|米|公里|pens?\\b|box|tab|cap|pills?\\b))`
const room = `(?:[A-Z]?\\d{3,4}[A-Z]?(?![A-Z])${notAmount}|\\d{1,2}[A-Z](?![A-Z\\d])|\\d{1,4}(?=室|号房|房间)|${hanDigit}{3,4}(?!${hanDigit}|[十百]))`
const floor = `(?:(?:\\d{1,2}|${hanNumber}{1,3})\\s?[楼层](?:[左右]手?边?|[东西南北][边首侧]?)?)`
const unit = `(?:(?<unit>\\d{1,2}|${hanNumber}{1,2}|[A-Z])\\s?(?:单元|门(?![口岗卫诊把铃店禁牌])|梯位?))`
const below = '(?:(?:楼?底下|楼下|底楼|底层|底商|商铺|门面|车库|地下室)的?\\s?)'
const gap = '[\\s,的、]{0,2}'

/**
 * 690弄2号1402室, 6栋1单元302, 4栋三楼左手边301, 8号楼2-402, 351弄19-502, 三号楼五零二.
 * Every part but the building may be missing; what may be a building and what a date is looked at afterwards.
 */
const chinese = pattern(
  new RegExp(
    `(?:(?<lane>(?<!\\d)\\d{1,4}|(?<![一二三四五六七八九十百千零〇])[一二三四五六七八九十百千零〇]{2,6})\\s?弄(?!堂)\\s?)?` +
      `(?:(?<building>(?<![\\d第A-Za-z]|\\d\\.)(?:[A-Z]?\\d{1,4}|[A-Z])|(?<![一二三四五六七八九十百零〇廿卅第])${hanNumber}{1,4})\\s?(?<kind>号楼|号院|号|栋|幢|座|#楼|#)` +
      `[甲乙丙丁]?(?:[-,\\s]?${unit})?(?:${gap}${floor})?(?:${gap}${below}(?=\\d{3,4}))?(?:(?:[-\\s,的、]{0,2}(?:房间?号?|室)?:?\\s?)(?:(?<dashUnit>\\d{1,2})-)?(?<room>${room})(?:室|号房|房间?)?)?` +
      `|(?<=弄\\s?)(?<laneBuilding>\\d{1,3})-(?:(?<laneUnit>\\d{1,2})-)?(?<laneRoom>\\d{3,4})(?!\\d))`,
    'gi',
  ),
)

/** 3-502, 7-2-1103, 690-2-1402, 690-2-1-402, 3/502, 3#502. */
const dashed = pattern(
  new RegExp(
    `(?:(?<=\\bno\\.)|(?<!\\d:|[\\d./+$¥*×-]|[A-Za-z]-?))(?<parts>(?:[A-Z]|\\d{1,4}[A-Z]?)(?:[-/](?:\\d{1,3}|[A-Z]))?(?:[-/]\\d{1,2})?[-/#](?<last>0[1-9]\\d{2}|[1-9]\\d{2,3})[A-Z]?)(?:室)?(?![A-Z\\d/:]|-(?![\\u4e00-\\u9fff])|\\s?~)${notAmount}`,
    'gi',
  ),
)

/** 502室, 2单元301, 690弄 alone, 隔壁102要…, 帮402李阿姨…: pieces that another piece may complete. */
const pieceAlone = pattern(
  /(?<=(?:隔壁|隔离屋|隔篱|楼[上下]|对[门面过]|邻居|邻舍)(?:那?[家个户栋幢楼弄]?的?|单元的?)|[帮替给代](?:一下|楼[上下])?)(?<room4>[1-9]\d?(?:0[1-9]|[1-3]\d|40))(?=室|房|号房|的|家|邻居|那|[也还]?要|[\u3400-\u9fff]{1,3}(?:老师|阿姨|爷叔|伯|爷|奶|婆|公|叔|姐|哥|嫂|师傅|家|先生|太太|夫妻)|[小老][\u3400-\u9fff])(?!的?[元块斤克盒瓶片粒支袋包]|年|个)|(?<=^|[\s,。;])(?<room5>[1-9]\d?(?:0[1-9]|[1-3]\d|40))(?=(?:室|的)?(?:邻居|邻舍))|(?<!\d\.?)(?<lane>\d{2,4})\s?弄(?!堂)|(?<!\d\.?)(?:(?<unit>\d{1,2})\s?单元\s?)?(?<room>[A-Z]?\d{3,4}[A-Z]?)\s?(?:室|号房)(?!内|外|温)|(?<!\d\.?)\d{1,2}楼\s?(?<room3>\d{3,4})(?!\d)|(?:门牌|房间|房号)号?码?(?:是|:)?\s?(?<room6>\d{3,4}|[一幺二三四五六七八九零〇]{3,4})(?!\d)|(?<!\d\.?)(?<unit2>\d{1,2}|[一二三四五六七八九])\s?单元\s?(?<room2>\d{3,4})(?!\d)/gi,
)

const english = pattern(
  /\b(?:lane\s{0,2}#?(?<lane>\d{1,4})\b|(?:building|bldg|bld|block|blk|tower)\.?\s{0,2}(?:no\.?\s?)?#?(?<building>[A-Z]?\d{1,3}[A-Z]?\b|[A-Z]\b)|(?:no|number)\.?\s{0,2}(?<number>\d{1,3})\b(?!-)|(?:entrance|stairwell|unit)\.?\s{0,2}#?(?<unit>\d{1,2}|[A-Z])\b|(?:room|rm|apt|apartment|flat|suite|unit|door)\.?\s{0,2}(?:(?:no\.?|number)\s?)?#?(?<room>\d{3,4}[A-Z]?|\d{1,2}[A-Z])\b)(?:\s?[,;]?\s{0,2}#?(?<bare>(?<=(?:building|bldg|bld|block|blk|tower)[^\n]{0,14})\d{3,4}[A-Z]?)\b(?!\s?(?:mg|ml|g|iu|mcg|rmb|yuan|-)|[.:]\d))?/gi,
)
const englishJoint = /^[\s,.;/-]{0,3}(?:(?:in|of|at|and)\s)?$/i

/** After "20号" these make it a day of the month: 20号之前, 30号中午, 20号来拿, 20号漏报的. */
const dayAfter = pattern(
  /^\s?(?:之?[前后](?![楼门客厢天排])|以[前后]|左右|[上下](?:午|半[天日])|中午|早上|晚上|傍晚|早|晚|夜(?!宵)|凌晨|来|去|取|拿|送|要|到|漏|报|登|开|配|买|订|约|说|就|复|手术|过|出|打|吃|断|发|起(?![来身夜床])|开始|那天|当天|的时候|才|还|都|行|可以|周|礼拜|、\s?\d{1,2}[号日]|星期|[-~到至]\s?\d{1,2}\s?[号日])/,
)
const dayBefore = pattern(/(?:月|[本这上下每]个?月|\d[./]|[-~到至])\s?$/)
/** 住曲阳路8号 要达喜, 吉祥里12号要达喜: a house, whatever follows; 住到8号, 住院8号, 我家里8号 are no houses. */
const houseBefore = pattern(
  /住(?!院|[到至满过了])在?[^\s,，。;；\d]{0,8}(?<![家月天日院到])$|(?:家在|地址是?:?)[^\s,，。;；\d]{0,8}$|[路弄坊邨村苑巷街]$|(?<=[\u3400-\u9fff]{2})(?<![家屋这那哪手心夜院店厂群区位司委城乡眼包箱袋卡房柜站头月])里$/,
)
/** 搬到3号803: no stretch of days. */
const movedTo = pattern(/(?:搬|送|换|住|寄|拿|改)[到至]\s?$/)
/** After "5号" these make it a size, a kind, a queue: 5号电池, 三号丸. */
const kindAfter = pattern(
  /^[\s.…]*(?:电池|针|丸|线|桌|药|胶囊|口罩|群|机|窗|膏|方|院区|地铁|出口|门(?![牌\d一二三四])|选手|文|同志)|^\s?的?(?:处方|病历|方子|医生|医院|门诊|专家|专科|开的)/,
)
const numberBefore = pattern(
  /\b(?:prescription|script|doctor|clinic|hospital)\s(?:from|at|of|in)\s?$|(?:第|微信|订单|单|编|账|帐|序|排在?|工|型|预约|挂|身份证|手机|电话|密码|门禁)(?:是|:)?\s?$/,
)

const plain = (digits: string | undefined): string | null => {
  if (digits === undefined) return null
  const read = readDigits(digits)
  return read === null ? digits : read.toUpperCase()
}

/** Buildings are counted (十二 → 12), with letters kept and leading zeros dropped. */
const counted = (digits: string | undefined): string | null => {
  if (digits === undefined) return null
  const number = readNumeral(digits)
  return number === null ? digits.toUpperCase() : String(number)
}

function* chineseCandidates(text: string): Iterable<Candidate> {
  for (const match of chinese.all(text)) {
    const groups = match.groups ?? {}
    const { lane, building, laneBuilding, unit: ofUnit, dashUnit, laneUnit, room: ofRoom, laneRoom } = groups
    const start = match.index
    const end = start + match[0].length
    const address: Address = {
      lane: counted(lane),
      building: counted(building ?? laneBuilding),
      unit: counted(ofUnit ?? dashUnit ?? laneUnit),
      room: plain(ofRoom ?? laneRoom),
    }
    if (isBuilding(text, start, end, groups, address)) yield { address, start, end }
  }
}

/** 号 is also a day, a size, a place in a queue; 座 and Chinese numerals alone prove nothing. */
function isBuilding(
  text: string,
  start: number,
  end: number,
  groups: Readonly<Record<string, string | undefined>>,
  { lane, room: foundRoom, unit: foundUnit }: Address,
): boolean {
  const { kind, building } = groups
  if (lane !== null || foundUnit !== null) return true
  const before = text.slice(Math.max(0, start - 20), start)
  const after = text.slice(end, end + 6)
  if (numberBefore.test(before, text) || counted(building) === '0') return false
  if (kind === '号楼' || kind === '栋' || kind === '幢') return building !== '一' || foundRoom !== null
  const mayBeDay = kind === '号' && Number(counted(building)) <= 31
  if (mayBeDay && dayBefore.test(before, text) && !(foundRoom !== null && movedTo.test(before, text)))
    return false
  if (foundRoom !== null) return true
  if (building === undefined || !/^[A-Z]?\d/i.test(building)) return false
  if (kind === '#' || kind === '座') return /(?:住|在|家|地址|是|^|[,。\s:])$/.test(before)
  return (
    !(mayBeDay && dayAfter.test(after, text) && !houseBefore.test(before, text)) &&
    !kindAfter.test(after, text)
  )
}

const pressure = /(?:血压|血糖|心率|心跳|脉搏|体重|高压|低压|bp)[^,。;\n]{0,4}$/i

function* dashedCandidates(text: string): Iterable<Candidate> {
  for (const match of dashed.all(text)) {
    const { parts: written = '' } = match.groups ?? {}
    const parts = written.split(/[-/#]/)
    const last = parts.pop() ?? ''
    const [first = '', ...middle] = parts
    // 50/250 is a strength, 100-120 a range: rooms end in 01 to 40, on a building of at most two digits.
    const isRange =
      middle.length === 0 &&
      (first.length > 2 || match[0].includes('/')) &&
      !/(?:0[1-9]|[123]\d)[A-Z]?$/i.test(last)
    if (isRange || (match[0].includes('/') && first.length > 2) || /^0\d\d/.test(first)) continue
    if (middle.length === 0 && first.length > 3) continue
    if (pressure.test(text.slice(Math.max(0, match.index - 8), match.index))) continue
    const withLane = middle.length === 2 || (middle.length === 1 && first.length > 2)
    const [lane, building, foundUnit] = withLane ? [first, ...middle] : [null, first, ...middle]
    yield {
      address: {
        lane: lane ?? null,
        building: counted(building?.replace(/^0+(?=\d)/, '')),
        unit: counted(foundUnit?.replace(/^0+(?=\d)/, '')),
        room: last.toUpperCase(),
      },
      start: match.index,
      end: match.index + match[0].length,
    }
  }
}

function* pieceCandidates(text: string): Iterable<Candidate> {
  for (const match of pieceAlone.all(text)) {
    const { lane = null, unit: first, unit2, ...rooms } = match.groups ?? {}
    const found = plain(
      rooms['room'] ?? rooms['room2'] ?? rooms['room3'] ?? rooms['room4'] ?? rooms['room5'] ?? rooms['room6'],
    )
    const address = { lane, building: null, unit: counted(first ?? unit2), room: found }
    yield { address, start: match.index, end: match.index + match[0].length }
  }
}

function* englishCandidates(text: string): Iterable<Candidate> {
  let current: Candidate | null = null
  for (const match of english.all(text)) {
    const { lane, building, number, unit: ofUnit, room: ofRoom, bare } = match.groups ?? {}
    const piece: Address = {
      lane: lane ?? null,
      building: counted(building ?? number),
      unit: ofUnit?.toUpperCase() ?? null,
      room: (ofRoom ?? bare)?.toUpperCase() ?? null,
    }
    const end = match.index + match[0].length
    const joined: boolean = current !== null && englishJoint.test(text.slice(current.end, match.index))
    if (current !== null && joined && !overlap(current.address, piece)) {
      current = { address: merge(current.address, piece), start: current.start, end }
      continue
    }
    if (current !== null && !isNumberOnly(text, current)) yield current
    current = { address: piece, start: match.index, end }
  }
  if (current !== null && !isNumberOnly(text, current)) yield current
}

/** "No. 5" alone may count anything. */
const isNumberOnly = (text: string, { address, start }: Candidate): boolean =>
  /^n/i.test(text[start] ?? '') && address.lane === null && address.room === null

export const addressKeys = ['lane', 'building', 'unit', 'room'] as const

/** Both say the same part: they are two addresses and not two halves of one. */
export const overlap = (a: Address, b: Address): boolean =>
  addressKeys.some((key) => a[key] !== null && b[key] !== null)
export const merge = (a: Address, b: Address): Address => ({
  lane: a.lane ?? b.lane,
  building: a.building ?? b.building,
  unit: a.unit ?? b.unit,
  room: a.room ?? b.room,
})

const latin = pattern(/[a-z]{2}/i)
/** Every stretch that has the form of an address, in order and without overlap. */
export const findAddresses = rememberingLast(candidatesIn)

function candidatesIn(text: string): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (candidates: Iterable<Candidate>): void => {
    for (const candidate of candidates)
      if (!found.some((other) => candidate.start < other.end && other.start < candidate.end))
        found.push(candidate)
  }
  add(chineseCandidates(text))
  add(dashedCandidates(text))
  add(pieceCandidates(text))
  if (latin.test(text)) add(englishCandidates(text))
  return inOrder(found)
}

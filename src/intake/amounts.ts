import type { Unit } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { countPattern, englishCountPattern, readCount } from './counts.ts'
import type { Span } from './span.ts'

/** How much of something is wanted. */
export interface Amount extends Span {
  readonly quantity: number
  readonly unit: Unit | null
  /** 各两盒, 2 boxes each: of every medicine beside it. */
  readonly each: boolean
  /** 一共4盒: whatever was counted before. */
  readonly total: boolean
  /** 收到两盒, 上次配过两盒: what is had already and not wanted. */
  readonly past: boolean
}

const chineseUnits: Readonly<Record<string, Unit>> = {
  盒: '盒',
  // What voice input makes of 盒.
  合: '盒',
  瓶: '瓶',
  樽: '瓶',
  板: '板',
  排: '板',
  片: '片',
  粒: '粒',
  颗: '粒',
  支: '支',
  枝: '支',
  只: '支',
  袋: '袋',
  贴: '贴',
  包: '包',
  管: '管',
  罐: '罐',
  桶: '桶',
  筒: '桶',
  套: '套',
  台: '台',
  个: '个',
  卷: '卷',
}

const englishUnits: Readonly<Record<string, Unit>> = {
  box: '盒',
  bx: '盒',
  pack: '盒',
  pk: '盒',
  packet: '盒',
  bottle: '瓶',
  btl: '瓶',
  strip: '板',
  blister: '板',
  tablet: '片',
  tab: '片',
  pill: '片',
  capsule: '粒',
  cap: '粒',
  sachet: '袋',
  bag: '袋',
  tube: '支',
  pen: '支',
  inhaler: '支',
  vial: '支',
  patch: '贴',
  roll: '卷',
  set: '套',
  can: '罐',
  piece: '个',
}

const makersDevice =
  /^(?:turbuhaler|accuhaler|evohaler|diskus|respimat|ellipta|handihaler|flexpen|kwikpen|solostar)$/i
/** inhaler, pen, turbuhaler: what medicines come in, though it may name a kind of them as well. */
export const isEnglishUnit = (word: string): boolean =>
  Object.hasOwn(englishUnits, word.toLowerCase().replace(/s$/, '')) || makersDevice.test(word)

const daysOf: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  月: 30,
  // 半年: six months of thirty days.
  年: 360,
  day: 1,
  week: 7,
  month: 30,
}

/** 两只手发麻, 三条腿, 两只猫挠的: what is counted so is no medicine. */
const bodyOrBeast =
  '(?=手(?!套|环)|脚(?![癣气])|眼(?![药膏液水镜罩贴])|耳(?![温药塞])|胳膊|膀子|肩|腿|膝|脚|牙|手指|脚趾|奶子|乳|肾|肺|[小大]?[猫狗兔鸟鸡鸭])'
const times = '(?:[xX×*]\\s?)?'
const counted = pattern(
  new RegExp(
    `(?:(?<!\\d\\.?)|(?<=[A-Za-z]\\d{1,2})(?=[一二两三四五六七八九十半]))(?:\\d+[-~至到])?${times}(${countPattern})\\s?(?:大|小)?(${Object.keys(chineseUnits).join('|')})(?<!合(?=[着起并适计成理作同格一])|[只条根颗](?:${bodyOrBeast}))`,
    'g',
  ),
)
/** 2和, 一河: what voice input makes of 盒. 周一和 周三 counts nothing. */
const misheard = pattern(new RegExp(`(?<![\\d周期拜初第月]|\\d\\.)(${countPattern})[和河核禾荷]`, 'g'))
/** Nothing that 和 could join to the number. */
const joinsNothing = new RegExp(
  `^(?:\\s*(?:$|[,，。;；!！])|\\s+(?!${countPattern})|谢|麻烦|拜托|请|[明后今]天|[上下]午)`,
)
/** So many boxes are said in one breath; a hundred in front of 和 is a strength. */
const mostMisheard = 10
const dozens = pattern(new RegExp(`(${countPattern})(打|对|双)`, 'g'))
const countedInEnglish = pattern(
  new RegExp(
    `(?<![a-z\\d]|\\d\\.)${times}(\\d+|${englishCountPattern})(?:\\s?\\(\\d+\\))?\\s*(?:more\\s+|new\\s+|big\\s+|small\\s+)?(${Object.keys(englishUnits).join('|')})(?:e?s)?(?![a-z])`,
    'gi',
  ),
)
/** "one Ventolin inhaler": the medicine stands between the number and what is counted. */
const around = pattern(
  new RegExp(
    `(?<![a-z\\d]|\\d\\.)(\\d+|${englishCountPattern})\\s+(\u25a1+)\\s+(${Object.keys(englishUnits).join('|')})(?:e?s)?(?![a-z])`,
    'gi',
  ),
)
const multiplied = pattern(
  /(?<!(?:[\d%]|(?<![A-Za-z]{3})[A-Za-z])[ ]?)[xX×*]\s?(\d{1,3})(?!\d*(?:\.\d+)?(?:[A-Za-z%]|\s?(?:[盒瓶板片粒支袋贴包管罐桶套台个卷]|mg|ml|g\b|mcg|ug|iu|cm|box|pack|bottle|strip|blister|tab|cap|pill|sachet|bag|tube|pen|inhaler|vial|patch|roll|piece)))/g,
)
/** 2x Panadol, 1 Advair, "… and 1 of those drops": only where a medicine follows. To look back costs much: only at a number. */
const prefixed = pattern(
  new RegExp(
    `(?<!\\w|\\d\\.)(\\d{1,2})\\s?[xX×]\\s?|(?=[\\da-z])(?<=(?:(?:^|[,.;:+&\\n]|要|和|加)\\s{0,40}|\\b(?:and|plus|needs?|wants?|gets?|order|add|send|bring|buy|grab|have|take|with|or|also|me|us|him|her|them|please|pls|for|volunteer)\\s{1,40}))(\\d{1,3}|${englishCountPattern})\\s+(of\\s+(?:the\\s+|my\\s+)?)?(?=[\u25a1])`,
    'gi',
  ),
)
/** 搞瓶, 订盒: one of it, only where a medicine follows, or 新的 for the one that broke. */
const single = pattern(
  /(?<=[搞来给拿要配买带开整弄攞多加换订捎]|[登报写订填约]记?的[\u4e00-\u9fff]{0,6}那)(个(?=新的|[\u4e00-\u9fff]{1,8}(?:的|款|牌)(?=$|[\s,，。;；!]))|盒|瓶|支|袋|包|板|罐|樽|台|套|卷|管|桶)/g,
)
/** "from 2 boxes to 3", "not 2 boxes but 3", "2盒改3": the new amount has the unit of the old. */
const changed = pattern(
  new RegExp(
    `(\\d+|${englishCountPattern})\\s+(${Object.keys(englishUnits).join('|')})(?:e?s)?\\s+(?:to|but)\\s+(\\d+|${englishCountPattern})(?![\\d.a-z]|\\s?(?:mg|g\\b|ml|box|pack|bottle|pen|tab|cap|strip|pm|am|o'clock))`,
    'gi',
  ),
)
const changedChinese = pattern(
  new RegExp(
    `${countPattern}\\s?(${Object.keys(chineseUnits).join('|')})\\s?(?:改|换|加|减|变|转)(?:成|为|到|做)?\\s?(${countPattern})(?=$|[\\s,，。;；!！]|[吧啊哦呀了就])`,
    'g',
  ),
)
/** "instead of 2 boxes of metformin make it 3". */
const remade = pattern(
  new RegExp(
    `\\d+\\s+(${Object.keys(englishUnits).join('|')})(?:e?s)?\\b[^.;!?]{0,40}?\\bmake\\s+(?:it|that)\\s+(\\d{1,2})(?![\\d.:]|\\s?(?!(?:and|but|instead|please|pls|now|thanks?|thx|this|not)\\b)(?:[a-z]|o'clock))`,
    'gi',
  ),
)
/** "actually make it two": of what was spoken of before. With a digit it may as well be an hour. */
const madeIt = pattern(
  new RegExp(
    `\\b(?:make|change)\\s+(?:it|that|mine)\\s+(?:to\\s+)?(${englishCountPattern})(?=\\s*(?:$|[.,;!?]|(?:and|instead|please|pls|thanks?)\\b))`,
    'gi',
  ),
)
/** "Seretide, one please": of what stands in front. */
const politely = pattern(
  new RegExp(
    `(?<=[,.;\u25a1]\\s{0,2})(\\d{1,2}|${englishCountPattern})\\s+(?=(?:please|pls|thanks|thx)\\b)`,
    'gi',
  ),
)
/** X、Y各一: of every medicine, without a word for what it comes in. */
const eachOne = pattern(/(?<=各)\s?([一两二三四五六]|\d)(?=$|[\s,，。;；!！吧])/g)
/** 再加俩风油精: only where a medicine follows. */
const pair = pattern(/(?<=[要来拿配买加带捎订开])俩/g)
const trio = pattern(/(?<![\u4e00-\u9fff])仨(?![\u4e00-\u9fff])|(?<=[要来拿配买])仨/g)
const supply = pattern(
  new RegExp(`(?<!\\d\\.?)(${countPattern})\\s?(?:(个半|个)?(月)|个?(星期|礼拜)|(周|天|年))`, 'g'),
)
const supplyInEnglish = pattern(
  new RegExp(`(?<![a-z\\d]|\\d\\.)(\\d+|${englishCountPattern})[\\s-]*(day|week|month)(?:s'|'s|s)?`, 'gi'),
)

/** 一个月的量, 14天的药, 半个月嘅(安定). */
const supplyTail =
  /^\s?(?:[的嘅]?(?:用)?(?:量|份|药量|剂量|用量)|[的嘅]药|[的嘅]?(?=\s?$)|[的嘅](?=[^\s,，。])|量|\s?(?:supply|worth|of\b))/i
const notSupplyTail = pattern(/^(?:的?(?:时间|功夫)|以?[内前后]|之[内前后]|没|了|来|多|左右|一次|大|前)/)

const leftOver = pattern(
  /(?:剩|余)(?:下|了|到|低|返|番)?(?:最后|差不多|大概)?[大小]?\s?$|(?:还|仲|仍|家里|屋里|屋企|手头|手里|手上)(?:还|仲)?有\s?(?:差不多|大概)?$|(?:翻|找|寻)(?:出|到)(?:来)?[了咗]?(?:还有)?\s?$|最后\s?$|(?<![凑补配拿开买加要给])够(?:吃|用|撑|打|滴|顶|服)?(?:个|到)?\s?$|\b(?:only|just|last|(?<!\b(?:can|could|may)\s(?:i|we)\s|\bto\s)have|has)\s+$|\bleft\b\s?$/i,
)
/** "only 1 bottle of the syrup", "just 2 boxes please": so many are wanted, where none are said to be left. */
const onlyBefore = pattern(/\b(?:only|just)\s+$/i)
const onlyWanted = /^\s*(?:of\b|please\b|pls\b|this\s+time|,?\s*not\s+\d)(?!.{0,40}\b(?:left|remain))/i
/** 够吃一个月的就行. */
const justEnough = /^的?(?:量|药|份)?(?:就|即)(?:行|可|好|成|中|够)/
/** 最后两片优甲乐, 只剩一支来得时: of what is named next, so much is left. */
const lastOf = pattern(/(?:最后|[只就仅]剩(?:下|了)?)\s?$/)
const dose = pattern(
  /(?:每[天日次晚早顿]|一[天日次顿]|[天日]天|早晚|中晚|三餐|早[上晨]?|中[午]|晚[上]?|睡前|饭[前后]|(?:[吃服喝含嚼用食吞]|(?<![半一两二三四五六七八九十几\d])打)[了着过]?|(?:要不要|该不该|需不需要)(?:再|多|先)?[加减补]|daily|take[sn]?|taking|take\s+half)\s?(?:各|要|得|只|就)?\s?[吃服打喝含用]?\s?$/i,
)
const dosePieces: ReadonlySet<Unit | null> = new Set<Unit | null>([
  '片',
  '粒',
  '支',
  '袋',
  '包',
  '贴',
  '个',
  '板',
  '管',
  null,
])
const historyOfPacks = pattern(
  /(?<!没得|没的|冇得)[吃服喝用打](?:了\s?|[完过])$|(?:自己(?:又|去|已经)*(?:买|配|开|拿)了|买过|配过|配了|领了|囤了|(?:送|给|借|寄|捎|匀|让|分|发)(?:来)?了(?:我们?|阿拉|俺们?|咱们?)?|(?<![能以谁请帮想要])(?:借|匀|送)(?:给)?(?:我|阿拉|俺|咱)们?|收到)\s?$|\bgot(?:\s(?:my|the|all|her|his))?\s+$/i,
)
const pricing = pattern(
  /(?:多少钱|好多钱|几钱|几钿|几多钱|[元块毛]钱?|[角分]钱|¥|\$|价格?|限购?|最多|不超过|每人|一人|每户|每盒|每瓶|每板|内含)\s?(?:有|是|共)?\s?$/,
)
/** 一盒28片, 10支装 2盒: what is in a pack, as long as pieces are counted. */
const packing = pattern(
  /(?:(?<!不是|唔[系係]|[勿弗]是)[一1每半][盒瓶板支袋]|装|满|[片粒支袋贴丸]\s?[*xX×])\s?(?:有|是|共|里)?\s?$/,
)
const undone = pattern(
  /(?:不是|唔[系係]|[勿弗]是|并非|而非|不要|合[成在]|(?<!分)别|[写报记打登填说看发送选点勾输]成了?|\bnot|isn'?t|instead\s+of|rather\s+than|from)\s?$|(?:不用|不必|用不[着了]|甭)$|(?:不用|不必|不要|(?<![特区个级分类])别|[莫勿甭]|[弗唔]要|唔好|唔使)再?(?:给我|帮我)?(?:按|[算当照登报写配拿买开订要来带送]|登记)+\s?$/i,
)
/** 28片的 1盒, 60片一瓶的那种: what is in a pack. */
const piecesOfPack = pattern(/^\s?的\s?(?:\d+|[一二两三四五六七八九十]+)\s?[盒瓶板支袋包](?!的)/)
/** 一盒七片的那种, 要四盒. */
const piecesThenCount = pattern(
  /^\s?(?:\d+|[一二两三四五六七八九十]+)\s?[片粒支袋贴个](?:的|装|那)[^\n;；]{0,8}?[要来配拿买整开带,，。\s]\s?(?:\d+|[一二两三四五六七八九十]+)\s?[盒瓶板袋包]/,
)
const packOfPieces = /^的(?:那[种个款]|包装|规格|[,，。\s]|$)/
const replacedBehind = pattern(
  /^[/／]|^\s?(?:改(?!善)|换(?![瓣膜药季牙肾肝了髋膝得着气]|关节|人工|敷料|着|洗|[个种句]?(?:说法|话说|叫法))|变(?![天声异])|转(?:做|成|为|到)|[增减升降](?:至|到|为|成)|加到|减到|->|→|to\s+\d|不够|唔够|(?:未|没)(?:[开拆动]|[吃用打喝]完)|起(?![来身夜床疹泡皮搏码效病])|(?<!\s)装(?![了过着]|支架|起搏|假)|[*xX×]\s?\d|(?<!\s)(?:多少|几[钱块])|(?:才|只要|要|就|大概|不到)(?:几|多少|\d+)(?:块|元|毛|钱)|[一每]?[天日次](?![一二两三四半\d]+\s?[片粒颗丸])(?:[一二两三\d]|$)|(?:都|也)?(?:吃完|用完|没了(?<!\s没了(?=[。!~]?$)))|够吃|left)/i,
)
const eachBefore = pattern(
  /(?:各|每样|每种|每个|每款|每|一样|样样|一种|各样|分别|都|均|全部|通通|统统|\bboth|\beach)\s?(?:按|照|要|来|配|拿|是|给|买|开|各|带|整|弄|嚟|攞|补|续|加|搞|订|登记|报|捎|囤|送|发)*(?:我)?\s?$/,
)
const totalBefore = pattern(
  /(?:一共|总共|合计|总计|合共|加起来|拢共|即[是系係]|变(?:成)?|[凑补配拿开买加](?:够|齐|足|满)|凑(?:成|个)?|共|total(?:\s+of)?|altogether)\s?(?:要|是|给我|来|配|拿|畀|有|:|：)*\s?$/i,
)
const eachBehind = pattern(/^\s?(?:each|of\s+each|apiece|per\s+(?:drug|item))\b/i)
const totalBehind = pattern(/^\s?(?:in\s+total|total|altogether|now,?\s+not)\b/i)
const loneBehind =
  /^(?:$|再[来要拿配买带加]|另外|还要|[^\u4e00-\u9fffA-Za-z0-9]|新的|[的吧呀哦啊呢就行好够可谢给拜多吗行喇啦嘞哈得算])/

/** 一台欧姆龙的, 一个轻便的: where a device is named, one of that make. */
const oneSuch = /^[\u4e00-\u9fff]{1,8}(?:的|款|牌)(?=$|[\s,，。;；!])/

/** 买两盒送一盒, buy one get one free: how a shop sells it. */
const offered = pattern(
  /买[一二两三四五六\d]+[盒瓶支袋包]?[^,，。;；\s]{0,4}[送赠][一二两三四五六\d]+[盒瓶支袋包]?|\bbuy\s(?:one|two|\d)\s(?:box\w*\s)?get\s(?:one|two|\d|another)\b/i,
)

/** Units that are pieces of everyday speech as well: 两个人, 三台阶. */
const needsBoundary: ReadonlySet<Unit | null> = new Set<Unit | null>(['个', '台', '套'])
/** What stands for each character of a medicine's name: 尿袋5个 counts, whatever follows. */
const ofName = /\u25a1\s?$|\u25a1[\u4e00-\u9fff]{1,3}的$/
/** 想要一台欧姆龙: of a device that is called by its make. */
const ofMake = pattern(/[要买换来配拿送订搞整]\s?$/)
const noMake = /^[阶风手湾式词]/

/**
 * All amounts of a text in order, without doses, prices, what is left over and what was corrected at once.
 * @param text normalised; codes, phones, addresses and strengths should be blanked
 * @param begins whether a medicine begins at an index: "两个体温计" is an amount, "两个人" is none
 * @param things where what is no medicine begins: a thermometer is one piece
 */
export function readAmounts(
  text: string,
  begins: (index: number) => boolean = () => false,
  things: ReadonlySet<number> = new Set(),
): readonly Amount[] {
  const found: Amount[] = []
  const taken = new Set<number>()
  const add = (start: number, end: number, quantity: number | null, unit: Unit | null): void => {
    if (quantity === null || quantity <= 0 || quantity > 1000) return
    if (taken.has(start) || taken.has(end - 1)) return
    const amount = judge(text, start, end, quantity, unit, { begins, hasThing: things.size > 0 })
    if (amount === null) return
    found.push(amount)
    for (let index = start; index < end; index += 1) taken.add(index)
  }
  for (const { index, 0: whole } of offered.all(text))
    for (let at = index; at < index + whole.length; at += 1) taken.add(at)
  for (const match of supply.all(text)) {
    const [whole, count = '', half, month, week, day] = match
    const days = (readCount(count) ?? 0) * (daysOf[month ?? week ?? day ?? ''] ?? 0)
    const end = match.index + whole.length
    // 支架装了半年: years are told of as often as asked for.
    if (day === '年' && !/^\s?[的嘅量份]/.test(text.slice(end))) continue
    if (isSupply(text, match.index, end)) add(match.index, end, half === '个半' ? days + 15 : days, '天')
  }
  for (const match of supplyInEnglish.all(text)) {
    const end = match.index + match[0].length
    if (/^[\s-]*(?:'\s*)?(?:supply|worth|of\b)/i.test(text.slice(end)))
      add(
        match.index,
        end,
        (readCount(match[1] ?? '') ?? 0) * (daysOf[(match[2] ?? '').toLowerCase()] ?? 0),
        '天',
      )
  }
  for (const match of counted.all(text))
    add(
      match.index,
      match.index + match[0].length,
      readCount(match[1] ?? ''),
      chineseUnits[match[2] ?? ''] ?? null,
    )
  for (const match of misheard.all(text)) {
    const end = match.index + match[0].length
    const quantity = readCount(match[1] ?? '')
    const isUnit = joinsNothing.test(text.slice(end)) || begins(end)
    if (isUnit && quantity !== null && quantity <= mostMisheard) add(match.index, end, quantity, '盒')
  }
  for (const match of countedInEnglish.all(text))
    add(
      match.index,
      match.index + match[0].length,
      readCount(match[1] ?? ''),
      englishUnits[(match[2] ?? '').toLowerCase()] ?? null,
    )
  for (const match of around.all(text)) {
    // The amount is said to stand at its number, in front of the medicine.
    const [, count = '', , unit = ''] = match
    add(match.index, match.index + count.length, readCount(count), englishUnits[unit.toLowerCase()] ?? null)
  }
  for (const match of dozens.all(text)) {
    const end = match.index + match[0].length
    if (loneBehind.test(text.slice(end, end + 1)) || begins(end))
      add(match.index, end, (readCount(match[1] ?? '') ?? 0) * (match[2] === '打' ? 12 : 2), null)
  }
  for (const match of multiplied.all(text))
    add(match.index, match.index + match[0].length, readCount(match[1] ?? ''), null)
  for (const match of changed.all(text)) {
    const end = match.index + match[0].length
    add(
      end - (match[3] ?? '').length,
      end,
      readCount(match[3] ?? ''),
      englishUnits[(match[2] ?? '').toLowerCase()] ?? null,
    )
  }
  for (const match of remade.all(text)) {
    const end = match.index + match[0].length
    add(
      end - (match[2] ?? '').length,
      end,
      readCount(match[2] ?? ''),
      englishUnits[(match[1] ?? '').toLowerCase()] ?? null,
    )
  }
  for (const match of madeIt.all(text)) {
    const [whole, count = ''] = match
    const end = match.index + whole.length
    add(end - count.length, end, readCount(count), null)
  }
  for (const { index, 0: whole, 1: count = '' } of politely.all(text))
    add(index, index + whole.trimEnd().length, readCount(count), null)
  for (const match of changedChinese.all(text)) {
    const end = match.index + match[0].length
    add(end - (match[2] ?? '').length, end, readCount(match[2] ?? ''), chineseUnits[match[1] ?? ''] ?? null)
  }
  for (const match of prefixed.all(text)) {
    const end = match.index + match[0].length
    const counted = match[3] === undefined ? undefined : found.findLast((one) => one.end <= match.index)
    // A thermometer is a piece; what a medicine comes in nobody has said.
    const unit = counted?.unit ?? (match[2] !== undefined && things.has(end) ? '个' : null)
    if (begins(end) && (things.has(end) || (match[2] ?? '').length < 3 || /\D/.test(match[2] ?? '')))
      add(match.index, end, readCount(match[1] ?? match[2] ?? ''), unit)
  }
  for (const match of single.all(text))
    if (
      begins(match.index + 1) ||
      text.startsWith('新的', match.index + 1) ||
      (text.startsWith('新', match.index + 1) && begins(match.index + 2)) ||
      (things.size > 0 && oneSuch.test(text.slice(match.index + 1)))
    )
      add(match.index, match.index + 1, 1, chineseUnits[match[1] ?? ''] ?? null)
  for (const match of eachOne.all(text))
    add(match.index, match.index + match[0].length, readCount(match[1] ?? ''), null)
  for (const { index } of pair.all(text)) if (begins(index + 1)) add(index, index + 1, 2, null)
  for (const match of trio.all(text)) add(match.index, match.index + 1, 3, null)
  return found.sort((a, b) => a.start - b.start)
}

function isSupply(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 6)
  if (
    notSupplyTail.test(after, text) ||
    /(?:上|下|这|每|第|隔|过|等|放了?|搁了?|推迟|延后|延期|延|晚|大|小|娃|岁|吃了|用了|过了|[吃用做打服]?[满够足]|孕|宝|停了|术后|产后|都|快|[住待呆躺养差]|假|走开|[咳痛疼烧痒拉泻晕肿忙拖犯喘吐][了着过]?)个?\s?$/.test(
      text.slice(Math.max(0, start - 3), start),
    )
  )
    return false
  return supplyTail.test(after) || loneBehind.test(after)
}

function judge(
  text: string,
  start: number,
  end: number,
  quantity: number,
  unit: Unit | null,
  { begins, hasThing }: { readonly begins: (index: number) => boolean; readonly hasThing: boolean },
): Amount | null {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 10)
  if (undone.test(before, text) || replacedBehind.test(after, text) || pricing.test(before, text)) return null
  if (dosePieces.has(unit) && unit !== '个' && packing.test(before, text)) return null
  if (dosePieces.has(unit) && unit !== '个' && piecesOfPack.test(after, text)) return null
  if (quantity === 1 && piecesThenCount.test(text.slice(end, end + 24), text)) return null
  if (quantity === 1 && packOfPieces.test(after) && /[片粒支袋贴]\s?$/.test(before)) return null
  // 7粒*4板: both numbers describe the pack.
  if (unit === '板' && /[片粒支袋贴丸]\s?$/.test(before) && /^[*xX×]/.test(text.slice(start, end)))
    return null
  const isOnly = onlyBefore.test(before, text) && onlyWanted.test(text.slice(end, end + 60))
  // Far enough to see "could we have".
  const isLeft =
    leftOver.test(text.slice(Math.max(0, start - 20), start), text) && !isOnly && !justEnough.test(after)
  if (isLeft) {
    const namesNext = begins(end) || begins(end + 1) || /^的(?![\s,，。;；!！]|$)/.test(after)
    if (!namesNext || lastOf.test(before, text)) return null
  }
  const each = eachBefore.test(before, text) || eachBehind.test(after, text)
  if (dosePieces.has(unit) && dose.test(before, text) && !each) return null
  if (unit !== null && idiom.test(text.slice(Math.max(0, start - 1), end + 1), text)) return null
  // 一支一支的那种: how it comes, not how many.
  if (isRepeated(text, start, end)) return null
  // 打了12个单位: a dose.
  if (unit === '个' && after.startsWith('单位')) return null
  // 登一个: 络活喜两盒
  if (unit === '个' && /[登报记填接约]$/.test(before) && /^\s?[:：,，]/.test(after)) return null
  // 头一个, 这个: none is counted.
  if (unit === '个' && /[头第这那哪另同]$/.test(before)) return null
  if (needsBoundary.has(unit) && !begins(end) && !loneBehind.test(after)) {
    const isMake =
      (unit === '台' && ofMake.test(before, text) && !noMake.test(after)) || (hasThing && oneSuch.test(after))
    const isOfName =
      ofName.test(before) &&
      !/^[人月点年]|^周(?![一二三四五六日末])|^(?:星期|礼拜)(?![一二三四五六日天])|^(?:小时|钟头)/.test(after)
    if (!isMake && !isOfName) return null
  }
  return {
    start,
    end,
    quantity,
    unit,
    each,
    total: totalBefore.test(before, text) || totalBehind.test(after, text),
    past: historyOfPacks.test(before, text),
  }
}

/** 倒了一大片, 赞一个: a way of speaking that counts nothing. */
const idiom = pattern(/一大片|[赞顶]一个/)

/** 一支一支, 一盒盒: the same word said twice over. */
function isRepeated(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  return (
    /^一./.test(word) &&
    (text.startsWith(word, end) || text.endsWith(word, start) || text.startsWith(word.slice(1), end)) &&
    !/(?:分别|依次|各自)\S{0,12}$/.test(text.slice(0, start))
  )
}

import { doseForms } from '../catalogue/dose-forms.ts'
import { isComplaint } from '../catalogue/surroundings.ts'
import type { Unit } from '../domain/request.ts'
import { Characters, whiteSpace } from '../pattern/characters.ts'
import { inOrder } from '../pattern/in-order.ts'
import { pattern } from '../pattern/pattern.ts'
import { illness } from './ailing.ts'
import type { Amount } from './amounts.ts'
import { correction, sharing } from './corrections.ts'
import { findKin } from './kinship.ts'
import { noNames } from './no-names.ts'
import { named } from './patient-name.ts'
import { anyOf } from './saying.ts'
import type { Sighting } from './sightings.ts'
import { overlaps, type Span } from './span.ts'
import type { Strength } from './strengths.ts'

/** Names of medicines end like this more often than other things do. */
const medicinal = pattern(
  new RegExp(
    `(?:${doseForms.join('|')}|[药灵素宁康平定林汀酮唑嗪星安维肽酯铋苷碱胺醇霉丹]|沙坦|普利|洛尔|地平|他汀|列汀|列净|拉唑|单抗|替尼|西林|试纸|针头|口罩|胶布|面罩|雾化[杯管]|鼻氧管|尿[壶袋]|造口袋|助行器|棉[签球片]|绷带|体温计|血压计|尿垫|纸尿裤)$`,
  ),
)
const latinMedicinal = /(?:ine?|ole?|ide|ate|one|ium|ab|ib|ir|en|am|ac|ix|yl|um|an|il|ol|ex)$/i
const englishWord =
  /^(?:creams?|ointments?|gels?|sprays?|drops?|syrups?|lotions?|powder|suspension|solution|injection|plasters?|about|only|another|other|within|again|certain|please|thanks|these|those|boxes|bottles|total|tablets?|capsules?|wrote|then|than|when|open|even|been|seen|children|women|another|someone|everyone|anyone|alone|done|gone|none|phone|home|some|more|came|same|time|name|take|make|late|date|update|beside|outside|inside|side|guide|plan|can|main|train|again|mean|clean|loan|instead|hello|still|until|april|will|meanwhile|while)$/i
const boundary = new Characters(`${whiteSpace},，。;；:：!！?？、()（）[]【】+/&`)
const wish = pattern(
  /(?:我要|想要|需要|还要|要|配(?!套)|买|拿|带|来|订|求|登记|预约|加|取|开|need|want|get|order)(?:一下|一记|一哈|点|个|些|的是|那个|这个|咗|啲)?$/i,
)
const wishInFront =
  /^(?:.*(?:我要|想要|需要|还要|要|配(?!套)|买|拿|带|订|求|登记|预约|开)(?:一下|一记|一哈|点|些|的是|那个|这个|咗|啲)?|(?:然后|还有|再有|再就是|另外|以及|接着)(?:还有|就是|是)?)/
/** 隔壁阿婆吃的那种九九归元散: what it is said to be, in front of its name. */
const pointedAt = /^.*(?:[那这][种个款支]|[吃用买配]的|还有|另外|加上|再加)(?=[\u3400-\u9fff]{3})/
/** Words in front of an amount that name nothing. */
const nothing = new RegExp(`^${anyOf(noNames)}$`)
/** How a medicine is taken stands between its name and the amount as well: 氨氯地平 每晚一片 两盒. */
const dosing =
  /^(?:每[天日晚早次回周顿餐]|早[上晚中饭餐起各]|早午晚|中[午饭]|晚[上饭餐]|睡前|临睡|[饭餐][前后中]|随餐|空腹|隔[天日]|[一二两三四\d][天日次回](?:[一二两三四\d]|$)|需要时|必要时|[疼痛]的?时候?|含服|嚼服|温水|开水)/
/** Words of which a sentence is made and none of the two thousand names of the catalogue. */
const sentence =
  /像|地址|名片|嗓子|完好|^(?:小儿|得多|额各来)$|小儿[的得]$|要得多|[但就才说讲没昨缺也谁什怎呢这她啦呀吧在又要最够完忘错啥咋嘛侬佢喇咗冇]|应[该当]|[几清]|多少|晓得|知道|记得|已经|[翻找]出|转[做成为]|那[个种盒款支]|还[是有差剩没要]|今[天日晚早朝]|明[天日早晚朝]|后天|星期|礼拜|周[一二三四五六日末]|[上下]午|晚上|麻烦|所以|因为|药师|医[生师]|到[今明后]|打[球牌麻]/
/** 想再添一盒, 先前写一支, 医生让用满两周: what is done with an amount. */
const doing =
  /(?:写|报|登|订|填|添|补)(?:成|了|的|过)?$|的话$|^能|^[别莫勿](?![嘌匹沙西米达诺])|^(?:想|先前|之前|原来|原先|屋里|家里|手头|还剩|剩|医生|大夫|数[量儿]|规格)|不变|还剩|让[做吃打用]|[做用吃打服]满|加多|多加|再[加添]|^[换改变]成|^(?:再|就|请)?[补添加填写登记报放塞][进上入]|不是/
/** 必理痛两盒同埋一樽…: an amount within. */
const counting = /[\d一二两三四五六七八九十半][盒瓶樽支板袋包罐桶]/
const form: ReadonlySet<string> = new Set(doseForms)
/** 胶囊咽不下: what is said of a form. */
const formInFront = /^(?:缓释|控释|肠溶|胶囊|颗粒|口服液|冲剂|糖浆|药片|片剂|针剂|药膏|药水|喷雾)/
/** 口服补盐液: what begins like this is no salt for the kitchen. */
const ofMedicine = /^(?:口服|注射|外用|复方|小儿|医用)/
/** People order dinners together in the same groups. */
const groceries =
  /菜|肉|蛋|奶|米|面(?!罩)|(?:^|[花菜食酱拉和猪香麻米机加粮])油|油[条烟麦饼锅]|果|鱼|虾|饭|包子|馒头|饺|可乐|咖啡|奶茶|柠檬|鸭|鸡|牛|羊|猪|豆|茶|酒|烟|糖果|饼|糕|瓜|葱|盐|酱|醋|衣|鞋|裤|快递|包裹|票|纸巾|洗衣|洗洁|电池|灯|猫粮|狗粮|花|书|牌|单|人|娃|户|次|步|层|楼/
/** 玉面通络散: what ends like this is not eaten, whatever stands in it. */
const madeUp = /..(?:散|胶囊|口服液|滴丸|冲剂|贴膏|注射液)$/
const longest = 12
/** Every measure is compared with every name: a message of thousands of amounts is no order. */
const mostMeasures = 200

/**
 * Medicines that no catalogue knows, found by the amount or strength behind them: "安心护脉灵 1盒". A guess of the last
 * resort: it looks only where no known medicine stands beside the amount.
 */
export function findUnknownMedicines(
  text: string,
  known: readonly Span[],
  strengths: readonly Strength[],
  amounts: readonly Amount[],
): readonly Sighting[] {
  const found: Sighting[] = []
  const measures = inOrder([...strengths.filter(({ bare }) => !bare), ...amounts]).slice(0, mostMeasures)
  for (const measure of measures) {
    const run = nameBefore(text, measure, known, measures) ?? nameBehind(text, measure)
    if (run === null || [...known, ...found].some((span) => overlaps(span, run))) continue
    found.push(unknownIn(text, run))
  }
  const asked = known.length + found.length > 0 ? null : nameAskedFor(text)
  return asked === null ? found : [unknownIn(text, asked)]
}

const unknownIn = (text: string, run: Span): Sighting => ({
  ...run,
  written: text.slice(run.start, run.end),
  match: { kind: 'unknown' },
  form: null,
  release: null,
  strengths: [],
  standing: 'wanted',
})

const askedFor = pattern(
  /(?<=^|[\s,，。;；!！?？、]|请问|问一?下|想问)([\u3400-\u9fff]{3,8}?)(?:还|现在|目前|药[店房]|这[边里]|你们|店里)*(?:有(?:没有|[冇得无]|没得)?(?:卖|货|现货)|卖(?:不卖|[吗伐么])|[缺断]货了?[吗伐么没]|(?:能|可以)?[买配]得?到[吗伐么])/,
)
/** 痔根断, 顽癣净: what it is good for stands in its name, however that ends. */
const againstIllness = /^[\u3400-\u9fff]?(?:痔|癣|疣|疮|疹|痒|咳|喘|痛|脚气|鼻炎|湿|痰|瘀|疤|烫|蚊|晕)/

/** 痔根断有没有卖: what is asked for like a medicine, where nothing is known of any. */
function nameAskedFor(text: string): Span | null {
  const found = askedFor.exec(text)
  const name = found?.[1]
  if (found === null || name === undefined || isSomebody(name)) return null
  if (!looksLikeMedicine(name, againstIllness.test(name))) return null
  return { start: found.index, end: found.index + name.length }
}

/** What drops and creams are for, for whom and of which kind: 干眼症滴眼液 names none. */
const described =
  /[的个支瓶种款些点眼耳鼻孩童人老病症痛疼椎腰腿膝肩骨伤炎红干痒敏消防护润近视疲劳普通常用买配带拿开来要给]|^(?:上次|之前|那|这|我|他|她|爸|妈)/
const longestStem = 6

/** 卡替欧洛滴眼液: a class that is a form, close behind a name that no catalogue knows, is that medicine. */
export function nameUnknownForms(text: string, known: readonly Sighting[]): readonly Sighting[] {
  return known.map((sighting, index) => {
    if (sighting.match.kind !== 'class' || !form.has(sighting.written)) return sighting
    const run = runBefore(text, sighting.start)
    if (run === null || run.end !== sighting.start || run.end - run.start > longestStem) return sighting
    const name = text.slice(run.start, run.end)
    const isFree = (known[index - 1]?.end ?? 0) <= run.start
    if (!isFree || described.test(name) || !looksLikeMedicine(name, true)) return sighting
    const { start } = run
    return { ...sighting, start, written: name + sighting.written, match: { kind: 'unknown' } }
  })
}

/** 安心护脉灵 1盒. */
function nameBefore(
  text: string,
  measure: Strength | Amount,
  known: readonly Span[],
  measures: readonly (Strength | Amount)[],
): Span | null {
  if (known.some((span) => isRightBehind(text, measure, span))) return null
  const run = runBefore(text, measure.start)
  if (run === null || known.some((span) => overlaps(span, run))) return null
  // 鞣酸软膏1支 护臀膏: what is written close to a name in a row of names is its own.
  const isOwn =
    known.length > 0 &&
    isListed(text, run, measure) &&
    run.end === measure.start &&
    text.charAt(measure.end) === ' '
  const isTaken =
    !isOwn &&
    known.some(
      ({ start }) => start >= measure.end && /^\s?(?:的|of\s)?$/.test(text.slice(measure.end, start)),
    )
  if (
    isTaken ||
    measures.some((other) => other !== measure && other.end > run.start && other.end <= measure.start)
  )
    return null
  const wished = wish.test(text.slice(Math.max(0, run.start - 6), run.start).trimEnd())
  // 眼睛肿了两天: days are counted of everything.
  if ('unit' in measure && measure.unit === '天' && !wished) return null
  const isCertain =
    wished ||
    'strength' in measure ||
    (known.length > 0 ? isListed(text, run, measure) : opens(text, run, measure))
  const name = text.slice(run.start, run.end)
  if (isComplaint(name) || isWhatItIsFor(text, run, known, measures)) return null
  return looksLikeMedicine(name, isCertain) && !isSomebody(name) ? run : null
}

/** 静脉曲张, 手抖的药, 抽筋吃的药. */
const whatItIsFor = pattern(
  new RegExp(`^(?:${illness})$|^[\\u3400-\\u9fff]{2,8}的(?:那种|那个)?药[水膏片丸]?$`),
)
/** X 静脉曲张 一盒: between a medicine that is not yet counted and its amount. */
function isWhatItIsFor(
  text: string,
  { start, end }: Span,
  known: readonly Span[],
  measures: readonly (Strength | Amount)[],
): boolean {
  const last = known.findLast((span) => span.end <= start)
  if (last === undefined || !whatItIsFor.test(text.slice(start, end))) return false
  return !measures.some((one) => 'unit' in one && one.start >= last.end && one.end <= start)
}

const isRightBehind = (text: string, measure: Span, { start, end }: Span): boolean =>
  start < measure.start && (end >= measure.start || /^ +$/.test(text.slice(end, measure.start)))

const called = pattern(new RegExp(`^${named}(?:家|也|再|还|[带捎拿要配买来个份的])*$`))
/** 格华止，爷爷0.5g一盒, 帮李伯捎一盒: whose it is. */
const isSomebody = (name: string): boolean =>
  called.test(name) || findKin(name).some(({ at, word }) => at <= 1 && at + word.length === name.length)

/** "孚琪一支 珊瑚癣净一盒": beside a medicine, what stands and is counted like one. */
const isListed = (text: string, run: Span, measure: Span): boolean =>
  run.end - run.start >= 3 &&
  !/^\d/.test(text.charAt(run.start)) &&
  (run.start === 0 || boundary.areAt(text, run.start - 1)) &&
  isBoundaryAt(text, measure.end) &&
  !sharing.test(text.slice(run.start, run.end)) &&
  !correction.test(text.slice(run.start, run.end))

const isBoundaryAt = (text: string, at: number): boolean => at === text.length || boundary.areAt(text, at)

/** 安心护脉通 2盒 明天上午: a message that begins with a name and how many packs of it names a medicine. */
const opens = (text: string, run: Span, measure: Strength | Amount): boolean =>
  isBoundaryAt(text, measure.end) &&
  run.end - run.start >= 4 &&
  !saysOtherwise.test(text.slice(run.start, run.end)) &&
  'unit' in measure &&
  measure.unit !== null &&
  packs.has(measure.unit) &&
  !/\S/.test(text.slice(0, run.start))
/** 老公的改成 3盒, 老王家 两瓶: what is done, or whose it is. */
const saysOtherwise = /[的改换加减成把是]|[家户室号楼栋里边头]$/
const packs: ReadonlySet<Unit> = new Set<Unit>(['盒', '瓶', '支', '板', '袋', '贴', '管'])

const runBehind = /^的?([\u3400-\u9fff]{3,10})(?=$|[\s,，。;；!！、+])/

/** 一盒安心护脉灵: only what ends like a medicine, since all kinds of things are counted in boxes. */
function nameBehind(text: string, measure: Span): Span | null {
  const found = runBehind.exec(text.slice(measure.end, measure.end + 16))
  const name = found?.[1]
  if (found === null || name === undefined || !medicinal.test(name) || !looksLikeMedicine(name, false))
    return null
  const end = measure.end + found[0].length
  return { start: end - name.length, end }
}

const asWell = pattern(
  /(?<![姨叔伯奶爷婆公姐哥嫂弟妹师傅家妈爸太生门们人友居]|楼[上下])(?<=[\u3400-\u9fff]{3})也(?:再|给我|帮我|一起)?[来拿配带买加搞整弄]$/,
)

/** 芬必得一盒暖宫贴两盒: as a voice is written down. */
const countedInFront = /^.*[\d一二两三四五六七八九十半][盒瓶樽支板袋包罐桶](?=[\u3400-\u9fff]{3})/

const latin = new Characters('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

/** The word that ends where the amount begins. */
function runBefore(text: string, end: number): Span | null {
  let stop = end
  while (stop > 0 && text.charAt(stop - 1) === ' ') stop -= 1
  // 珊瑚癣净也来一支
  stop -= asWell.exec(text.slice(Math.max(0, stop - 6), stop), text)?.[0].length ?? 0
  let start = stop
  const isLatin = latin.areAt(text, stop - 1)
  while (start > 0 && stop - start < longest + 8 && !boundary.areAt(text, start - 1)) {
    // 胃仙U: a letter or two belong to the name in front of them.
    if (isLatin && stop - start > 2 && /[\u3400-\u9fff]/.test(text.charAt(start - 1))) break
    start -= 1
  }
  if (!isLatin) start += countedInFront.exec(text.slice(start, stop))?.[0].length ?? 0
  const verb = isLatin ? null : wishInFront.exec(text.slice(start, stop))
  if (verb !== null) start += verb[0].length
  const pointed = isLatin ? null : pointedAt.exec(text.slice(start, stop))
  const rest = text.slice(start + (pointed?.[0].length ?? 0), stop)
  if (pointed !== null && medicinal.test(rest) && !/[的色]/.test(rest)) start = stop - rest.length
  return stop - start >= 2 && stop - start <= longest + (isLatin ? 12 : 0) ? { start, end: stop } : null
}

function looksLikeMedicine(written: string, wished: boolean): boolean {
  if (form.has(written) || formInFront.test(written)) return false
  if ([nothing, doing, sentence, dosing, counting].some((other) => other.test(written))) return false
  if (groceries.test(written) && !ofMedicine.test(written) && !madeUp.test(written)) return false
  if (/^[A-Za-z][A-Za-z-]{4,}$/.test(written))
    return wished && !englishWord.test(written) && (/^[A-Z]/.test(written) || latinMedicinal.test(written))
  if (!/^[\u3400-\u9fffA-Za-z0-9·-]+$/.test(written) || !/[\u3400-\u9fff]{2}/.test(written)) return false
  return wished || medicinal.test(written)
}

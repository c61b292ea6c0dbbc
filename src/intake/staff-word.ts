import { pattern } from '../pattern/pattern.ts'

// What somebody with an office says of residents and their orders, in the words of every day.

/** 我自己要达喜2盒, 给我妈配一盒: of the speaker's own home. 小李帮我送 is not. */
const ofOwnHome = pattern(
  /我(?:们)?(?:自己|自家|本人|家|[也还]?(?:要(?![取拿送跑去])|想|需要|得)|的(?!单))|[给帮替]我(?!们)(?![送拿取跑带跟和对告通转]|代)|我[妈爸婆公爷奶]|我(?:老|外|儿|女|孩|岳)|阿拉|\b(?:my|mine|i\s+(?:need|want|would\s+like|'?d\s+like)|for\s+me)\b/i,
)
export const speaksOfOwnHome = (text: string): boolean => ofOwnHome.test(text)

/** 帮5-101李奶奶约达喜1盒: a need that somebody brings for a resident. */
const forResident = pattern(
  /(?:帮|替|给|为|代)[^,，。]{0,20}?(?:约|订|定|配|报|买|要|下单|登记|开)|\b(?:book|order)\b.*\bfor\b/i,
)
export const bringsNeed = (text: string): boolean => forResident.test(text)

const unreached = pattern(
  /(?:打|联系|找|叫)不(?:通|到|上|着)|没(?:有)?(?:打通|联系[上到]|人接|接|应)|无人接|不接(?:电话)?|电话[^,，。]{0,4}(?:关机|停机|占线|空号)|(?:关机|停机|空号)了?|(?:no|didn'?t|did\s+not|doesn'?t)\s+(?:answer|pick(?:ed)?\s+up|reply)|can'?t\s+reach|unreachable/i,
)
/** 打不通, 没人接: a call that they were asked to make. */
export const saysUnreached = (text: string): boolean => unreached.test(text)

const handover = pattern(
  new RegExp(
    [
      // 改给小李送, 让老王去跑, 由她负责
      '(?:改|换|转|派|让|由|请|叫|托|交)(?:给|由|让|成)?[^,，。\\d\\s]{1,8}?(?:来|去|帮(?:我|忙|着)?|代)*(?:送(?![到达完好])|跑|代[取拿领送]|(?<=[让由].{1,8}去)[取拿领]|负责|接手|收卡|顶|替)',
      // 小李帮我送014, 我帮小陈拿张伯伯的
      '[^,，。\\d\\s]{1,8}[帮替](?:我|忙|[^,，。\\d\\s]{1,4}?)(?:送|拿|取|跑|带|领|收卡)(?![到达完好]?了)',
      // 交给小李, 转给小李
      '(?:交|转|派|改|换|分)给[^,，。\\d\\s]{1,8}?(?:吧|了)?$',
      // 我跟小李换一下, 我请假，找人替我
      '跟[^,，。\\d\\s]{1,8}?(?:换|对调|调)(?:一下|个|了|班)?|[找叫请]\\S{0,4}[替顶]我',
      '\\b(?:hand|give|pass)\\b.*\\bto\\b|\\blet\\b.*\\b(?:deliver|fetch|carry)',
    ].join('|'),
    'i',
  ),
)
/** 0317-014 改给小李送: somebody else shall carry it. */
export const readHandover = (text: string): boolean => handover.test(text)

const toAll = pattern(
  /大家|各位|邻居们|街坊们?|居民(?:朋友)?们|叔叔阿姨们?|阿姨叔叔们?|爷爷奶奶们?|家人们|所有(?:的)?人|全体|\b(?:everyone|everybody|dear\s+(?:all|neighbou?rs)|hi\s+all)\b/i,
)
/** 大家把卡装袋挂门上: said to the neighbours, whoever is mentioned. */
export const speaksToAll = (text: string): boolean => toAll.test(text)

const replaced = pattern(
  /(?:^|[\s,，。;；])(?:让|叫|请|由|找)?(?:个人|人|小?[\u4e00-\u9fff]{1,4})(?:来|会|先|去|帮我|可以|能)*[替顶代](?:一下|一天|半天)?我(?!们?(?:妈|爸|家|拿|取|领|配|买|收|说|问))(?:一下|一天|半天|跑|去|送|班|的班)?(?:吧|了|哈|好了)?(?=$|[\s,，。;；!！])|\bcover(?:s|ing)?\s+for\s+me\b/i,
)
/** 小李替我: of an agent, who is away. */
export const readReplaced = (text: string): boolean => replaced.test(text)

/** 药放门卫了: not at the door, and not in the resident's hands. */
const left = pattern(
  /(?:药|东西|袋子)?(?:先|就|都|已经?|我)*(?:放|搁|摆|存|交|留|寄|给)(?:在|到|给|了)*(?:小区|楼下|隔壁)?(门卫室?|门房|保安(?:室|亭)?|岗亭|传达室|物业|居委(?:会)?|前台|快递柜|丰巢|驿站|邻居(?:家)?|(?:隔壁|对门|邻居)(?:家|邻居)?\s?(?:\d+-)*\d{3,4}室?|隔壁(?:家|邻居)?|(?<=(?:没|冇)(?:有)?人.{0,16})(?:门口|门把手|信箱|牛?奶箱|鞋柜|(?<![壁门居家])(?:\d+-)*\d{3,4}室?)|楼下(?:老[板王李张])?)(?:那里|那边|那儿|处)?(?:了|代收|保管|[,，。]|$)|left\s+(?:it\s+)?(?:at|with)\s+the\s+(guard|gate|front\s+desk|neighbour|neighbor|porter)/i,
)
/** Where a medicine was left, in their own words; null where nothing of that is said. */
export function readLeftWith(text: string): string | null {
  const found = left.exec(text)
  return found?.[1] ?? found?.[2] ?? null
}

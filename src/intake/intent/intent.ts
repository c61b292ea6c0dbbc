import { type Pattern, pattern } from '../../pattern/pattern.ts'
import { isAsked } from '../items.ts'
import type { Scores } from '../network.ts'
import type { Paired } from '../pairing.ts'
import { type Intent, intents } from '../understanding.ts'
import type { Classifier } from './classifier.ts'
import {
  amends,
  announces,
  askedBefore,
  asksForCode,
  asksGoods,
  asksHow,
  asksPrice,
  asksShortage,
  asksStatus,
  asksStock,
  asksStockOf,
  cancels,
  cancelsNot,
  chats,
  chatters,
  commandsProgram,
  complains,
  describesMedicine,
  forgetsName,
  forgetsToFetch,
  jokes,
  meansFail,
  movesToDay,
  ordersNot,
  ownOrder,
  putsOff,
  receives,
  receivesNot,
  requests,
  requestsUnnamed,
  selfCorrects,
  sells,
  sitsOut,
  wantsNothing,
  wantsOutright,
  warnsOfFakes,
} from './cues.ts'
import { isOnlyMedicines } from './only-medicines.ts'

/** What the other readers have found, as far as it tells what a message is for. */
export interface IntentFacts {
  readonly paired: readonly Paired[]
  readonly isList: boolean
  readonly sameAsLast: boolean
  readonly medicalQuestion: boolean
  readonly thanksOnly: boolean
  /** Somebody is in danger: see `readDanger`. */
  readonly danger: boolean
  readonly hasWish: boolean
  readonly hasAddress: boolean
  /** An amount or strength without a medicine beside it. */
  readonly hasLoose: boolean
  /** The text as the classifier sees it: see `maskScanned`. */
  readonly masked: string
}

export interface IntentReading {
  readonly intent: Intent
  /** Which rule decided, for `--explain`. */
  readonly because: string
  /**
   * How much more speaks for it than for anything else in all words together, about -1 to 1; null where its form or a set
   * word decides, and where too little is known of the text. Whoever changes an order wants something as well, so that a
   * request and a change count as one.
   */
  readonly lead: number | null
}

/** What the cues make of it. */
type CueReading = Omit<IntentReading, 'lead'>

/** No cue has decided. */
const byDefault = 'by default'
/** Shapes and set words that are what they are, whatever else the text resembles. */
const certain: ReadonlySet<string> = new Set([
  'list',
  'thanks',
  'a joke',
  'what to do with old medicine',
  'a warning',
  'this time without',
  'a means that fails',
  'asked about before',
  'danger',
  'a command to the program',
  'an offer',
  'groceries',
  'announcement',
  'medical question',
  'not to be taken back',
  'an ambulance called off',
  'as last time',
  'a medicine that is not named',
  'heard',
  'only medicines',
  'asked only',
  'put off',
  'added',
  'wanted again',
  'one taken back, another added',
  'one for another',
  'that order changed',
  'set right',
  'a named one taken back',
  'not fetched',
  'received at last',
  'received unharmed',
  'a code',
])
/** By how much the classifier must be surer of its guess than of the next to overrule the cues. */
const overrules = 0.1

/**
 * What a message is for. The cues decide by which of them overrules the other, unless the classifier, which weighs all
 * words and all cues, is much surer of something else; it is asked as well where no cue decides.
 */
export function readIntent(text: string, facts: IntentFacts, classify: Classifier): IntentReading {
  const byCues = readByCues(text, facts)
  if (certain.has(byCues.because)) return { ...byCues, lead: null }
  const guess = classify(facts.masked)
  if (guess === null) return { ...byCues, lead: null }
  const isOverruled =
    guess.intent !== byCues.intent &&
    isSaid(guess.intent, text) &&
    // What has come and is broken has come, but that is not what it is about.
    !(byCues.intent === 'wrong' && guess.intent === 'received') &&
    (byCues.because === byDefault || guess.lead >= overrules)
  const asksWhether = guess.intent === 'received' && byCues.because === byDefault && asksOrDenies.test(text)
  const reading = isOverruled
    ? { intent: guess.intent, because: 'classifier' }
    : asksWhether
      ? ({ intent: 'status', because: 'asks whether it has come' } as const)
      : byCues
  return { ...reading, lead: leadOf(reading.intent, guess.scores) }
}

const wanting: readonly Intent[] = ['request', 'amend']

function leadOf(intent: Intent, scores: Scores): number {
  const alike = wanting.includes(intent) ? wanting : [intent]
  let [own, other] = [0, 0]
  for (const [nth, each] of intents.entries()) {
    const score = scores[nth] ?? 0
    if (alike.includes(each)) own = Math.max(own, score)
    else other = Math.max(other, score)
  }
  return own - other
}

/** What is done to an order needs a word that does it, however much the rest sounds like it. */
const wordsFor: Partial<Readonly<Record<Intent, Pattern>>> = {
  cancel: pattern(
    /[不别莫勿甭覅冇唔未没无毋免退撤销删划掉停废]|重复|[买拿]过了|取消|算了|作废|放弃|让给|省[下得了]|cancel|delete|drop|scrap|skip|forget|remove|withdraw|revoke|\bno\b|n['’]?t\b|without|never|\boff\b|void|instead/i,
  ),
  stock: pattern(
    /[有货卖缺断冇冒进产]|脱销|[吗伐么嘛呢哇咩?？]|多少|哪|几|价|钱|贵|[能可][^,，。]{0,4}[配买拿开]|[配买拿开]得?[到出着]|\b(?:any|have|has|got|stock|sell|sold|price|much|cost|available|find|carry|where|is|are|do|does)\b/i,
  ),
  received: pattern(
    /[到收齐签取拿领攞提]|[来送][了啦喇咗哉过]|(?:吃|喝|用|涂|戴|滴|贴)上|已|入户|在(?:我|手|家|屋|炕|桌|冰箱)|\b(?:got|get|took|taken|(?<!n't\s)have|here|came|come|arriv|receiv|collect|pick|fetch|deliver|thank|thx|cheers)/i,
  ),
}
const isSaid = (intent: Intent, text: string): boolean =>
  (wordsFor[intent]?.test(text) ?? true) &&
  !(intent === 'cancel' && onlyIf.test(text)) &&
  !(intent === 'received' && asksOrDenies.test(text))

/** 小陈取走了吗, 被谁领走了, 我没拿过: whoever says so has nothing in their hands. */
const asksOrDenies = pattern(
  /(?:取|拿|领|送)(?:走|到|来|掉)?(?:了)?(?:吗|伐|么|没有?)(?=$|[\s,，。?？])|谁[^,，。;；]{0,5}(?:取|拿|领)|(?:没|未|冇)(?:有)?(?:人)?(?:去|来)?(?:取|拿|领|收)(?:过|到|着)|怎么[^,，。;；]{0,4}(?:取|拿|领)走/,
)

/** 没货就取消, 送不到就算了: not yet taken back. */
const onlyIf = pattern(
  /(?:没有|没得|冇|[没缺断]货|[送配买到拿赶取]不[到上及成])(?:的话|嘅话)?[^,，。;；]{0,4}(?:就|那|帮我|再)[^,，。;；]{0,4}(?:取消|算|退|不[要用配买])/,
)

const asksAnything = pattern(
  /[?？]|吗|伐|没有?(?:啊|呀|呢)?$|没有?[啊呀呢]\s|呢$|哇$|咩|不\?|么$|嘛$|未$|冇|[要该能是行](?:不|唔|勿)[要该能是行]|什么|怎么|为啥|多少|哪|几(?:点|时|次)|冒$|\b(?:what|which|who|where|when|why|how)\b/i,
)

/** What the cues alone say: the decisive ones first, in the order in which one overrules the other. */
function readByCues(text: string, facts: IntentFacts): CueReading {
  const said = (intent: Intent, because: string): CueReading => ({ intent, because })
  const wanted = facts.paired.filter(isAsked)
  // What was said of a slip of the tongue goes to what was meant.
  const isSlip =
    facts.paired.some(({ sighting, quantity }) => sighting.standing === 'replaced' && quantity !== null) &&
    selfCorrects.test(text)
  const counted = isSlip ? wanted : wanted.filter(({ quantity }) => quantity !== null)
  const named = facts.paired.length > 0
  const isOwn = ownOrder.test(text)
  // On the masked text: 阿托伐他汀 holds the 伐 of a question.
  const asks = asksAnything.test(facts.masked)
  const stock = asksStock.test(text) || asksStockOf.test(facts.masked)
  const status = asksStatus.test(text)

  if (facts.isList) return said(counted.length > 0 || wanted.length > 0 ? 'request' : 'other', 'list')
  if (facts.thanksOnly) return said('other', 'thanks')
  if (facts.danger && counted.length === 0) return said('other', 'danger')
  if (announces.test(text) && !(stock && named) && !(counted.length > 0 && requests.test(text)))
    return said('other', 'announcement')
  if (jokes.test(text)) return said('other', 'a joke')
  if (throwsAway.test(text)) return said('other', 'what to do with old medicine')
  if (counted.length === 0 && sitsOut.test(text) && !facts.hasWish) return said('other', 'this time without')
  if (!named && counted.length === 0 && meansFail.test(text)) return said('other', 'a means that fails')
  const changes = isChange(text, facts, wanted, isOwn)
  if (asksForCode.test(text) && counted.length === 0 && (named || isOwn)) return said('status', 'a code')
  if (
    chatters.test(text) &&
    !(stock && named) &&
    counted.length === 0 &&
    !(changes && isOwn) &&
    !wantsOutright.test(text)
  )
    return said('other', 'talk of the house')
  if (warnsOfFakes.test(text) && counted.length === 0 && !isOwn && !wantsOutright.test(text))
    return said('other', 'a warning')
  if (!named && asksForFood.test(text) && !text.includes('药')) return said('other', 'groceries')
  if (sells.test(text)) return said('other', 'an offer')
  if (commandsProgram.test(text)) return said('other', 'a command to the program')
  const asksForSome = !named && !asks && requestsUnnamed.test(text)
  if (chats.test(text) && counted.length === 0 && !asksForSome) return said('other', 'chat')
  if (
    facts.medicalQuestion &&
    !complainsOutright.test(text) &&
    // 哪个有现货, 我好跟医生说.
    !(named && asksGoods.test(text)) &&
    !changes &&
    !(
      counted.length > 0 &&
      (requests.test(text) || startsWithOrder.test(facts.masked) || !(asks || mishap.test(text)))
    ) &&
    !isOrderQuestion(text)
  )
    return said('other', 'medical question')

  if (!named && counted.length === 0 && forgetsName.test(text))
    return said('request', 'a medicine that is not named')
  if (callsOff.test(text) && counted.length === 0) return said('other', 'an ambulance called off')
  if (wantedAgain.test(text)) return said('amend', 'wanted again')
  const isCancel =
    (cancels.test(text) || dismissesNamed.test(facts.masked)) &&
    !cancelsNot.test(text) &&
    !(status && asks) &&
    !(stock && ordersNot.test(text))
  // X退掉, Y留着: what is kept is not what it is about.
  const isKept = keepsOrder.test(text) || (keepsFor.test(text) && !(isCancel && hasRefused(facts)))
  if (changes && counted.length === 0 && !asks && isPutOff(text, facts)) return said('amend', 'put off')
  if (isKept && counted.length === 0 && !changes && !facts.isList)
    return said('status', 'not to be taken back')
  if (isCancel && !changes && counted.length === 0 && wanted.length > 0 && addsInstead.test(facts.masked))
    return said('amend', 'one taken back, another added')
  if (isCancel && !changes && counted.length === 0)
    return said(
      'cancel',
      !asks && dismissesNamed.test(facts.masked) ? 'a named one taken back' : 'taken back',
    )
  if (isCancel && !changes && isOwn && /都|全|整|\ball\b/i.test(text) && !isPlea(text))
    return said('cancel', 'all taken back')
  if (exchanges.test(facts.masked) && !asks) return said('amend', 'one for another')
  if (counted.length > 0 && !asks && changesThatOne.test(text)) return said('amend', 'that order changed')
  if (changes && becomesSoMany.test(text)) return said('amend', 'set right')
  if (changes && ownMistake.test(text)) return said('amend', 'own mistake')
  const told = withoutOldOnes(text)
  const isComplaint = complains.test(told) || complains.test(withoutOldOnes(facts.masked))
  if (isComplaint && unharmed.test(text) && isReceived(facts.masked, text, counted.length > 0))
    return said('received', 'received unharmed')
  if (
    isComplaint &&
    (counted.length === 0 ||
      complainsOutright.test(text) ||
      // "…各两盒 哈乐吃了头晕不要了" tells why another is wanted.
      !(requests.test(text) || facts.paired.some(({ sighting }) => sighting.standing === 'refused'))) &&
    !(status && asks)
  )
    return said('wrong', 'complaint')
  if (counted.length === 0 && forgetsToFetch.test(text)) return said('status', 'not fetched')
  if (!named && acknowledges.test(facts.masked)) return said('other', 'heard')
  const hasCome = isReceived(withoutPapers(facts.masked), withoutPapers(text), counted.length > 0)
  if (hasCome && atLast.test(text)) return said('received', 'received at last')
  if (!status && hasCome) return said('received', 'received')
  if (changes) return said('amend', addsAtOnce.test(text) ? 'added' : 'changed')
  if (!isOwn && counted.length === 0 && asksHow.test(text) && !wantsOutright.test(text))
    return said('other', 'how it works')
  if (named && counted.length === 0 && (stock || status || asks) && askedBefore.test(text))
    return said('stock', 'asked about before')
  if (
    stock &&
    named &&
    (ordersNot.test(text) || asksPrice.test(text) || !(counted.length > 0 || isPlea(text))) &&
    !(status && (isOwn || asksForNews.test(text) || speaksOfOwn.test(facts.masked)))
  )
    return said('stock', ordersNot.test(text) ? 'asked only' : 'stock')
  if (named && asks && !isOwn && counted.length === 0 && asksShortage.test(text))
    return said('stock', 'shortage')
  if (!named && !isOwn && asksGoods.test(text)) return said('stock', 'stock of something')
  if (status && (counted.length === 0 || isPerfect(text) || (isOwn && asks))) return said('status', 'status')
  if (wanted.length > 0 && isOnlyMedicines(facts.masked)) return said('request', 'only medicines')
  if (facts.sameAsLast) return said('request', 'as last time')
  if (counted.length > 0) return said('request', 'an amount')
  if (wanted.some(({ strength }) => strength !== null)) return said('request', 'a strength')
  if (wanted.length > 0 && requests.test(text) && !asks) return said('request', byDefault)

  if (wanted.length > 0 && wantsOutright.test(text)) return said('request', 'wanted outright')
  if (
    !named &&
    ((!isOwn && requestsUnnamed.test(text)) || describesMedicine.test(text)) &&
    !wantsNothing.test(text)
  )
    return said('request', 'a medicine that is not named')

  if (!named && (facts.hasLoose || facts.hasWish) && beginsAnew.test(text)) return said('amend', 'set right')

  if (wanted.length > 0)
    return said(!asks && (requests.test(text) || text.length < 24) ? 'request' : 'other', byDefault)
  return said('other', byDefault)
}

/** 前天那单加两盒, 昨天写错的: of an order that is there already. */
const changesThatOne = pattern(
  /(?:那|这)(?:一|个|张)?(?:单子?|订单|预约|登记)[^,，。;；]{0,6}(?:[加减添补](?!急)|改成|换成)|(?:昨[天日晚]|前天|上次|早上|上午)[^,，。;；\s]{0,4}[写报登填打说讲记弄选点勾订]错/,
)
/** X别拿了改拿Y, X不要了，换Y: one that is on its way already makes room for another; on the masked text. */
const exchanges = pattern(
  /Ⓓ(?:[别莫勿甭免]|不用|不要|不必|唔使|[勿弗唔]要)(?:再|[给帮替]我)*[拿配买取领送带开订登备]?[了啦喇哉][,，\s]*(?:就|请|麻烦|[给帮替]我)*[改换](?![天日时])[^\s,，。;；ⒹⒸ]{0,4}Ⓓ/,
)
/** 先不要X了: on the masked text. */
const dismissesNamed = pattern(
  /(?:[不勿唔弗]要|不用|不需要|唔使|不配|不拿)(?:那个|我的|这个)?Ⓓ(?:了|啦|喇|哉)/,
)

const hasRefused = ({ paired }: IntentFacts): boolean =>
  paired.some(({ sighting }) => sighting.standing === 'refused')

/** 别取消: whatever is asked besides, the order stands. */
const keepsOrder = pattern(
  /没(?:有)?说过?(?:不要|不用|要?退|要?取消)|(?:不要|不用|别|莫|勿要|唔好|唔使|不能|千万别|没有?(?:要|想|说)|[先暂]时?不|不想|\b(?:don'?t|do\s+not|please\s+don'?t))\s?(?:给我|把我的?|帮我)?(?:那?单)?(?:取消|撤单|退单|退了|退掉|cancel)/i,
)
/** 取消的那单还是要的: it stands again. */
const wantedAgain = pattern(
  /(?:取消|退)掉?了?的[^,，。;；]{0,10}(?:还是要|又要|恢复|继续)|反悔[^。;；]{0,10}要|恢复[^,，。;；]{0,4}(?:单|预约|登记)|cancel\s+my\s+cancel/i,
)
const food =
  '(?:大米|面粉|鸡蛋|鸭蛋|牛奶|酸奶|蔬菜|青菜|白菜|水果|苹果|橘子|橙子|西瓜|草莓|杨梅|荔枝|车厘子|[猪牛羊鸡]肉|排骨|海鲜|小龙虾|大闸蟹|粽子|月饼|汤圆|饺子|馄饨|包子|馒头|面包|蛋糕|奶茶|咖啡|啤酒|白酒|矿泉水|桶装水|食用油|酱油|纸巾|卷纸|洗衣液|[猫狗]粮)'
/** 能团点大米吗 我要2袋: people order dinners together in the same groups. */
const asksForFood = pattern(
  new RegExp(
    `(?:团|拼|订|买|要|来|带|捎|送)[^,，。;；吃喝]{0,6}${food}|${food}[^,，。;；]{0,8}(?:团|拼单|要|来[\\d一二两三几]|订|多少钱)`,
  ),
)
/** 先帮我留着, hold it for me: it is wanted, only not yet. */
const keepsFor = pattern(
  /(?:先|帮我|给我|替我|麻烦)[^,，。;；!！?？\d]{0,4}(?:留|保留|存)(?:着|住|好|一下|下来)|\b(?:keep|hold)\s+(?:it|them|that|mine|my\s+\w+)\s+(?:for\s+me|a\s+(?:bit|while|day))/i,
)
/** 不要叫救护车了: what is called off is no order. */
const callsOff = pattern(
  /(?:不要|不用|不必|别|勿要|唔使|莫|don'?t\s+call|no\s+need\s+(?:to\s+call|for))[^,，。;；!！?？]{0,6}(?:120|救护车|急救车|ambulance)/i,
)

/** Something else is to come with what is left, on the masked text: X不要了 要Y. */
const addsInstead = pattern(
  /(?:再|另外|顺便)?(?:帮我|给我)?加(?:一|上|个|点|份)|(?:^|\s)(?:我|还是|就|改)?(?:要|给我|换)[ⒹⒸ]|\badd\b|\binstead\b/i,
)
/** 没人通知我, 现在药我取走了: whatever there was to ask before. */
const atLast = pattern(
  /(?:现在|刚刚?|终于|总算|好歹|已经)[^,，。;；?？\s]{0,4}(?:[取拿领收攞][走到回齐]|到手)[^,，。;；?？\s]{0,3}[了啦喇哉](?![吗伐么没])/,
)
/** 药袋子湿了但里头干的, 没得事: told of, and nothing is wrong. */
const unharmed = pattern(
  /没得?事|不碍事|没关系|不要紧|冇事|呒没关系|没影响|(?:里[头面]|药)[^,，。;；]{0,3}(?:是|还)?(?:干|好|完好)的?(?:$|[\s,，。])|\b(?:no\s+(?:worries|problem|harm)|(?:is|are)\s+fine|still\s+(?:fine|good|ok))\b/i,
)
/** 家里那瓶过期了, 血压计坏了: what somebody had of it is no complaint of what came. */
const oldOne = pattern(
  /(?:家里|家中|屋里|屋企|手头|抽屉里?|药箱里?|冰箱里?|原来|以前|[老旧])(?:的|那|这|存|放|囤|剩)*[^,，。;；\s]{0,6}(?:过期|失效|坏|碎|漏|摔|受潮|发霉|不准)[了的]?/,
)
const withoutOldOnes = (text: string): string => oldOne.replace(text, ' ')

/** Says in so many words that it is a complaint. */
const complainsOutright = pattern(
  /(?<!再不[^。;；]{0,12})投诉|少(?:给|发|拿|配|送)(?:了)?我?(?:一|两|半|几|\d)|要退货|瓶盖[^,，。]{0,4}开|封口[^,，。]{0,4}(?:开|破)/,
)

/** 收到, of a message: what was said has been heard, and nothing has come. */
const acknowledges = pattern(
  /^\s?(?:好的?|嗯|行|ok)?\s?(?:收到)+\s(?!.*(?:药|东西|货|三样|两样|全|都))[^\s]/i,
)

/** Any news of it: it was asked for. */
const asksForNews = pattern(/\b(?:news|update|word|progress)\s+(?:on|of|about|yet)|消息|进度|进展|下文/i)
/** 我那个X, 我妈的X: on the masked text. */
const speaksOfOwn = pattern(
  /(?:我|阿拉|我家|[爸妈公婆爷奶伴父母])(?:那|那个|那盒|那瓶|那单|的|嗰|嗰个)Ⓓ|\bmy\s+Ⓓ/i,
)

/** X3盒，一天吃多少片: ordered first, and then asked about. */
const startsWithOrder = /^(?:[要来拿配]?[ⒹⒸ]Ⓢ?\s?Ⓝ[\s和]?)+(?<=\s)/

/** wait no, 2 boxes is right; 啊不，两盒就行: of what was said a moment ago. */
const beginsAnew = pattern(
  /^\s?(?:(?:no,?\s)?wait(?:,?\sno)?|(?:oh\s)?no,?\ssorry|sorry|actually|i\smean)\b|^\s?(?:啊|哦|噢|哎|唉|喔)?不(?:是|对)?[\s,，]/i,
)

/** "今晚能送来吗" behind an order asks for the order, not about medicine. */
const isOrderQuestion = (text: string): boolean =>
  /(?:登记|预约|报)(?:一|个)|(?:帮|替|代).{0,6}(?:配|买|拿|取)/.test(text)

/** Something went wrong with what is counted: no order, though nothing is asked. */
const mishap = pattern(
  /误[吞食服吃]|偷吃|吞[了下]|当成|漏[吃服打]|忘记?了?[吃服打]|\b(?:swallowed|missed|forgot)\b/i,
)

/** 好了没, 咗未: asks whether something has been done. */
const isPerfect = (text: string): boolean =>
  /(?:了|好|到|过|咗|发货|寄出|发出|出库)(?:没有?|未|冇)[啊呀呢哦]?(?:$|[\s,，。?？])/.test(text)

/** Asks somebody to get it, whatever else is asked. */
const isPlea = (text: string): boolean =>
  /(?:帮|替|代|麻烦).{0,8}(?:配|买|拿|带|弄|登记)(?!.{0,4}(?:得?到|着)(?:吗|伐|\?))/.test(text)

/** 医保卡带了, 处方我拿着, I don't have my card with me: papers are no medicine that has come. */
const papers = pattern(
  /(?:医保|社保)?卡[^,，。;；\s]{0,6}(?:带|拿|放|备|挂|有)(?:好|着|了|在)*|(?:处方|病历|方子)[^,，。;；\s]{0,8}(?:带|拿|放|备|开|有)(?:好|着|了|在)*|\b(?:do|did)(?:\s?n['’\s]?t|\snot)\s(?:have|bring|carry)\b[^,.;]{0,24}\bcards?\b(?:\swith\s(?:me|us|him|her))?/i,
)
const withoutPapers = (text: string): string => papers.replace(text, ' ')

function isReceived(masked: string, text: string, counted: boolean): boolean {
  if (!(receives.test(text) || receives.test(masked)) || receivesNot.test(text)) return false
  if (/吗|伐|没有?$|呢$|哇$|未$|冇$|冒得?$/.test(masked)) return false
  return !(counted && requests.test(text))
}

/** 两盒变四盒: so many until now. */
const becomesSoMany = pattern(
  /[\d一两二三四五六七八九十半]\s?[盒瓶支板袋包]变(?:成|为)?\s?[\d一两二三四五六七八九十半]/,
)

/** 过期的X怎么处理, 两盒: too many of it, and none too few. */
const throwsAway = pattern(
  /(?:过期|失效)[^,，。;；]{0,12}(?:怎么|咋|哪里|哪儿|何处)[^,，。;；]{0,2}(?:处理|扔|丢|回收)/,
)

/** 再加一盒X, 另外帮我加X: it begins with what is added to the order that is there. */
const addsAtOnce = pattern(/^\s*(?:请|麻烦|那|就)?(?:再|另外|还要?)(?:请|麻烦)?(?:帮我|给我)?加(?![急快量])/)

/** The writer got it wrong, not the one who brought it. */
const ownMistake = pattern(
  /(?:写|报|登记?|填|打|说|讲|记|选|输|落)(?:错|漏|反)|漏(?:写|填)|错咗|落错|i\s+(?:wrote|put|meant|said)|earlier|sorry[^.]{0,12}\bwrong|should\s+(?:be|have\s+been)/i,
)

/** Of what was asked for before, this says by itself that it shall be different. */
const decided = pattern(
  /我要[换改](?:一下|下)?(?=$|[\s,，:])|(?:(?:忘(?:了|记)?|没|漏|少)(?:报|写|登记?|填)|[漏少缺](?:了|个|一样))[^。;；]{0,24}[补添加填写塞](?:上|进|入|一[下笔])|(?:不要|不用|(?<![特区个级分类])[别莫]再?(?:给我|帮我)?(?:按|算|配|登|报|照)+)\s?[\d一两二三四五][盒瓶支板袋包](?:配|登|报|算|要)?了?[,，\s]+[^,，。;；]{0,4}[\d一两二三四五][盒瓶支板袋包]就?(?:足?够|行|好|可)|[\d一两二三四五][盒瓶支板袋包]\s?变\s?[\d一两二三四五]|[写报登要填](?:多|少)了|增(?:至|到|为)|减(?:至|为|脱|掉)|改(?!天再|天来|吃|主意)|漏(?:写|填)|改主意[^,，。]{0,4}(?:还是|要|想)|换个?(?:时间|日子|药房|地方|电话|人)|(?:电话|手机号|号码)码?(?:错|不对|变|换)|为准|更正|(?:减|降)(?:到|成|一)|转做|换(?:成|到|做|作|为)|(?<!别|[莫勿没]|不[要能会]|唔好|怕)(?:写|报|登|填|打|说|讲|记|弄|搞|选|输)(?:错|漏|反)|错咗|(?:写|报|登|填|点|选|勾)成了|[\d一两二三四五六七八九十半]\s?[盒瓶支板袋包]变(?:成|为)?\s?[\d一两二三四五六七八九十半]|少(?:报|写|登|讲)|多(?:报|写|登)|(?<!够)[不唔]够.{0,6}(?:一共|总共|给我|再|加到)|加到|减到|更新|make\s+(?:it|that|(?:the|my|his|her|our)\s\w+)|\bswap\b|change|instead|reschedul|update|postpone|switch/i,
)
/** Another time, which says so much by itself. */
const moved = pattern(
  /挪(?:到|一|个|至)|(?:提|改)早(?:到|一|半|点|些)|提到(?:今|明|后|周|下|上)|提前(?!谢|感谢)|推迟|延[后期到]|改期|改时间|改约|改到|改在|换个(?:时间|日子)|时间变|reschedul|postpone|\brather\s+(?:come|collect|pick|get|have)\b|\bpush\s+(?:it|my)\b|\b(?:hold|keep|delay|leave)\b[^.!?]{0,16}\b(?:till|until)\b/i,
)
const isReplaced = ({ sighting }: Paired): boolean => sighting.standing === 'replaced'
const keepsTheRest = pattern(
  /(?:其[他它余]|别的|[剩余]下的?|另外的?)[^,，。;；]{0,4}(?:不[动变改换]|照[旧常样]|一样)|\b(?:rest|others?)\b[^.;!?]{0,12}\b(?:same|unchanged|as\s+(?:is|before|they\s+are)|stays?)\b/i,
)
/** It is not to come then, but at another time. */
const isPutOff = (text: string, { hasWish }: IntentFacts): boolean =>
  hasWish && (movesToDay.test(text) || putsOff.test(text))
/** A new prescription is a fresh order, however much has changed in it. */
const byDoctor = pattern(/医生[^,，。;；]{0,10}?(?:换|改|调|加)了?(?:药|方|吃|成)?/)
/** X去掉, 我改去医院打吊瓶: why it is not needed. */
const treatedElsewhere = pattern(
  /[改换](?:去|到|成|为|用|在)?了?(?:[^,，。;；]{0,4}(?:医院|门诊|急诊|诊所|卫生[院所]|中医)|看|挂[水瓶号急]|打(?:针|吊|点滴|胰岛素)|输液|住院|[吃喝用](?:中药|汤药|医生|别的|其他)|针灸|理疗)/,
)
const notYet = pattern(
  /药[剂]?师(?:给|帮|自己|硬)[^,，。;；]{0,4}换(?:成|了)|(?:上次|上回|之前|药房|店里|医院|硬)[^,，。;；]{0,6}换(?:成|了)|[莫别不]要?换|没(?:决定|想好)换|漏报的?补/,
)

/** Something is changed that is there already, and it is not merely a fresh order that says 再来 or 换. */
function isChange(text: string, facts: IntentFacts, wanted: readonly Paired[], isOwn: boolean): boolean {
  // X换Y 别的不动: of an order that has more.
  if (wanted.length > 0 && facts.paired.some(isReplaced) && keepsTheRest.test(text)) return true
  const isMoved = moved.test(text) || isPutOff(text, facts)
  if (!(isMoved || amends.test(text)) || (selfCorrects.test(text) && !isOwn)) return false
  if (wanted.length === 0 && hasRefused(facts) && (byDoctor.test(text) || treatedElsewhere.test(text)))
    return false
  if ((notYet.test(text) || byDoctor.test(text)) && !isOwn) return false
  const changesSomething =
    wanted.length > 0 || facts.hasWish || facts.hasAddress || facts.hasLoose || /\d{7}/.test(text)
  if (isMoved) return !(facts.paired.some(isAsked) && !isOwn)
  if (decided.test(text)) return changesSomething || isOwn
  if (/[吃用喝打涂贴][完光]|见底|没了(?!吗)/.test(text)) return false
  const adding = /再|加|还要|\badd\b|extra|one\s+more/i.exec(text)
  const first = wanted[0]
  if (adding !== null && first !== undefined && first.sighting.start < adding.index && wanted.length > 1)
    return false
  return isOwn ? changesSomething : adding !== null && adding.index <= 6 && changesSomething
}

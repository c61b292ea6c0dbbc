import { pattern } from '../../pattern/pattern.ts'
import { isAsked } from '../items.ts'
import { asksForGoods } from '../not-ours.ts'
import type { Intent } from '../understanding.ts'
import { isChange, isPutOff } from './change.ts'
import {
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
  ordersNot,
  ownOrder,
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
import { hasRefused, type IntentFacts } from './facts.ts'
import { isOnlyMedicines } from './only-medicines.ts'
import {
  acknowledges,
  addsAtOnce,
  addsInstead,
  asksAnything,
  asksForNews,
  asksForWay,
  atLast,
  becomesSoMany,
  beginsAnew,
  callsOff,
  changesThatOne,
  complainsOutright,
  dismissesNamed,
  exchanges,
  hasRunOut,
  keepsFor,
  keepsOrder,
  mishap,
  oldOne,
  ownMistake,
  papers,
  speaksOfOwn,
  throwsAway,
  unharmed,
  wantedAgain,
} from './remarks.ts'

/** 收到了，怎么是可定不是立普妥; received but it's Crestor. 收到了，但是达喜还没到 is of something that has not come. */
const otherCame = pattern(
  /(?:但是|但(?!是)|可是|不过|怎么|结果|却)[^,，。还没]{0,6}(?:是|给(?:的|我|了|错))|\b(?:but|however)\b[^.!?]{0,12}\b(?:it\s?['’]?s|this\sis|they(?:['’]re|\sare)|was|gave|got\sme)\b/i,
)

/** What the cues make of it. */
export interface CueReading {
  readonly intent: Intent
  /** Which rule decided. */
  readonly because: string
}

/** No cue has decided. */
export const byDefault = 'by default'

/** What the cues alone say: the decisive ones first, in the order in which one overrules the other. */
export function readByCues(text: string, facts: IntentFacts): CueReading {
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
  if (!named && asksForGoods.test(text) && !text.includes('药')) return said('other', 'groceries')
  if (sells.test(text)) return said('other', 'an offer')
  if (commandsProgram.test(text)) return said('other', 'a command to the program')
  const asksForSome = !named && !asks && requestsUnnamed.test(text)
  // 早上好 几点可以取药 goes on to what is asked.
  if (chats.test(text) && counted.length === 0 && !asksForSome && !(status && asks))
    return said('other', 'chat')
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

  // 降压的 is no name.
  const isVague = facts.paired.every(({ sighting }) => sighting.match.kind !== 'drug')
  if (isVague && counted.length === 0 && forgetsName.test(text))
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
      !(requests.test(text) || hasRefused(facts))) &&
    !(status && asks)
  )
    return said('wrong', 'complaint')
  if (counted.length === 0 && forgetsToFetch.test(text)) return said('status', 'not fetched')
  if (!named && acknowledges.test(facts.masked)) return said('other', 'heard')
  const hasCome = isReceived(withoutPapers(facts.masked), withoutPapers(text), counted.length > 0)
  if (hasCome && named && otherCame.test(text)) return said('wrong', 'another came than was ordered')
  if (hasCome && atLast.test(text)) return said('received', 'received at last')
  if (!status && hasCome) return said('received', 'received')
  const hasNone = wanted.length > 0 && counted.length === 0 && hasRunOut.test(facts.masked) && !changes
  if (hasNone && (!asks || asksForWay.test(text))) return said('request', 'none left')
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

/** X3盒，一天吃多少片: ordered first, and then asked about. */
const startsWithOrder = /^(?:[要来拿配]?[ⒹⒸ]Ⓢ?\s?Ⓝ[\s和]?)+(?<=\s)/

/** "今晚能送来吗" behind an order asks for the order, not about medicine. */
const isOrderQuestion = (text: string): boolean =>
  /(?:登记|预约|报)(?:一|个)|(?:帮|替|代).{0,6}(?:配|买|拿|取)/.test(text)

/** 好了没, 咗未: asks whether something has been done. */
const isPerfect = (text: string): boolean =>
  /(?:了|好|到|过|咗|发货|寄出|发出|出库)(?:没有?|未|冇)[啊呀呢哦]?(?:$|[\s,，。?？])/.test(text)

/** Asks somebody to get it, whatever else is asked. */
const isPlea = (text: string): boolean =>
  /(?:帮|替|代|麻烦).{0,8}(?:配|买|拿|带|弄|登记)(?!.{0,4}(?:得?到|着)(?:吗|伐|\?))/.test(text)

const withoutOldOnes = (text: string): string => oldOne.replace(text, ' ')
const withoutPapers = (text: string): string => papers.replace(text, ' ')

function isReceived(masked: string, text: string, counted: boolean): boolean {
  if (!(receives.test(text) || receives.test(masked)) || receivesNot.test(text)) return false
  if (/吗|伐|没有?$|呢$|哇$|未$|冇$|冒得?$/.test(masked)) return false
  return !(counted && requests.test(text))
}

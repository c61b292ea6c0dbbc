import { pattern } from '../pattern/pattern.ts'
import { countPattern, readCount } from './counts.ts'
import { sentencesOf } from './sentences.ts'

/**
 * Blood sugar gone so far that somebody must come now. What is said of it counts, not the medicine: who lives with
 * diabetes writes of insulin, faintness and values every day, and only some of it is an emergency.
 */

const number = `(\\d{1,3}(?:\\.\\d)?|${countPattern})`
/** Between the word and the value: 血糖刚才测了一下飙到28. */
const leading =
  '(?:已经|现在|今天|早上|晚上|刚|空腹|餐后|饭后|一测|一量|测|量|又|都|才|只|就|一下子?|突然|快|高|低|升|飙|跌|掉|降|冲|爆|到|有|剩|是|了|得|出来|\\b(?:is|was|at|now|about|around|only|just|up|down|to|has|gone|went|dropped|reading|level|reads|over|above)\\b|[:：,，\\s])*'
/** 血糖仪1台, 血糖3天测一次: none of them is a value. */
const value = pattern(
  new RegExp(
    `(?:血糖(?![仪试计纸条针机])|\\b(?:blood\\s+)?(?:sugars?|glucose)(?!\\s*(?:meter|strip|monitor|pill|tablet)))${leading}${number}(?!\\d|\\s?(?:[-~至到.:]|[盒瓶板片粒支袋贴包管罐台套个条天周月年次号点份级]|mg\\b|boxe?s?|packs?|strips?|times|days?|months?|years?))`,
    'gi',
  ),
)

/** Low: under 3.0 mmol/L (54 mg/dL); high: from 20 mmol/L (360 mg/dL), where a hyperglycaemic crisis begins. */
const isExtreme = (level: number): boolean =>
  level <= 40 ? (level > 0 && level < 3) || level >= 20 : level < 54 || level >= 360
/** 16.7 mmol/L (300 mg/dL): with vomiting or a clouded mind beside it, or insulin missed, it cannot wait either. */
const isHigh = (level: number): boolean => (level <= 40 ? level >= 16.7 : level >= 300)

const symptom = pattern(
  /(?<![没不无])(?:[手人浑全身]{0,2}(?:发|直|在)?抖|冷汗|虚汗|大汗|[头人]?发?晕|发昏|昏[沉睡迷]|犯?迷糊|眼前发黑|眼发黑|站不(?:起|住|稳)|心慌|心跳[得很]?快|[恶想呕]?吐|叫不应|没反应|说胡话|认不得人|发软|脸色发?白|喘)|\b(?:shak(?:y|ing)|sweat(?:y|ing)|tremb\w+|faint\w*|dizzy|vomit\w*|throwing\s+up|confused|drowsy|weak|can'?t\s+stand|passing\s+out)\b/i,
)
const low = pattern(
  /(?<![防治怕免起致会易])低血糖(?![^,，。!！\n]{0,3}(?:的?药|史|反应少|吗|怎么|是什么|患者|病人))|血糖(?:太|很|好|过|有点|特别)?低|\bhypo(?:glyc\w+)?\b|\b(?:sugar|glucose)\s+(?:is\s+|was\s+)?(?:too\s+|very\s+)?low\b|\blow\s+(?:blood\s+)?sugar\b/i,
)
/** 低血糖了: it has come, whatever is felt. */
const comeOver = pattern(/低血糖(?:发作|犯了|来了|了)(?!吗|怎么)|\bhaving\s+a\s+hypo\b/i)
const insulin = pattern(/胰岛素|insulin/i)
/** 打多了, 打重了; 打多了一盒 was typed, and so is what was 打错了. */
const tooMuch = pattern(
  /(?:打|注射|推|扎)(?:得|的|进去)?(?:太|过)?(?:多|重|重复|过量|双份|两[次遍回针份]|反)(?:了|咗|啦)(?![一两三几\d]\s?[盒支瓶个])|(?:多|重复)(?:打|注射|推|扎)(?:了|咗)(?![一两三几\d]\s?[盒支瓶个])|\b(?:injected|took)\b[^.!?\n]{0,24}\b(?:too\s+much|twice|double)\b|\btoo\s+much\s+insulin\b/i,
)
const injected = /(?:打|注射|扎)(?:完|好|了|过|咗)|\b(?:after|injected|took)\b/i
const missed = pattern(
  /断(?:了|药|掉|供)|(?:没|未|忘|漏)(?:有|记)?打|停(?:了|掉)|\b(?:no|without|out\s+of|missed|skipped)\b/i,
)

const notNow = pattern(
  /平时|以前|之前|上次|上回|上[周个]|(?:昨|前)[天晚日](?!.{0,3}(?:开始|起|到现在))|去年|曾经|有过|容易|经常|有时|万一|如果|要是|假如|以防|预防|担心|会不会|怕|听说|新闻|讲座|科普|转发|已经好|好了|缓过来|正常|控制|\b(?:last|used\s+to|sometimes|often|if|in\s+case|yesterday|history)\b/i,
)

/** @param names what medicines are called in the text is insulin: 诺和锐打多了 says it as well as 胰岛素打多了 */
export function readSugarDanger(text: string, speaksOfInsulin: boolean): boolean {
  return sentencesOf(text).some(
    (sentence) => isDangerIn(sentence, text, speaksOfInsulin) && !notNow.test(sentence, text),
  )
}

function isDangerIn(sentence: string, text: string, speaksOfInsulin: boolean): boolean {
  const levels = value.all(sentence, text).map(([, written = '']) => levelOf(written))
  if (levels.some(isExtreme)) return true
  const isFelt = symptom.test(sentence, text)
  const ofInsulin = speaksOfInsulin || insulin.test(sentence, text)
  if (levels.some(isHigh) && (isFelt || (ofInsulin && missed.test(sentence, text)))) return true
  if (comeOver.test(sentence, text) || (low.test(sentence, text) && isFelt)) return true
  return ofInsulin && (tooMuch.test(sentence, text) || (injected.test(sentence) && isFelt))
}

const levelOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (readCount(written) ?? Number.NaN)

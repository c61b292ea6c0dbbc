import { pattern } from '../pattern/pattern.ts'
import { countPattern, readCount } from './counts.ts'
import { sentencesOf } from './sentences.ts'

/** Between the word and the value: 血压刚才一量飙到205. */
const leading =
  '(?:已经|现在|今天|早上|晚上|刚|一测|一量|量|测|又|都|才|突然|一下子?|快|高|升|飙|冲|爆|窜|到|有|出来|上|是|了|得|\\b(?:is|was|at|now|about|up|to|has|gone|reading|reads|over|above)\\b|[:：,，\\s])*'
/** 血压计180元: no value. */
const systolic = pattern(
  new RegExp(
    `(?:血压(?![计仪表药片])|高压|收缩压|上压|\\bblood\\s+pressure|\\bbp\\b)${leading}(\\d{3}|${countPattern})(?!\\d|\\s?(?:[盒瓶板片粒支袋贴台个套天周月年次号元块点]|mg\\b|boxe?s?|days?))`,
    'gi',
  ),
)
const notNow = pattern(
  /平时|以前|之前(?![要报订约])|上次|上回|上[周个]|(?:昨|前)[天晚日](?!.{0,3}(?:开始|起|到现在))|去年|曾经|有过|最高|有时|万一|如果|要是|假如|以防|预防|怕|听说|新闻|讲座|科普|转发|一直|长期|多年|维持|控制|正常|降下来|吃药前|\b(?:last|used\s+to|sometimes|if|in\s+case|yesterday|usually|history)\b/i,
)

/**
 * A blood pressure measured just now: `emergency` from 200 mmHg, `high` from 180, where the guidelines speak of a crisis
 * that somebody has to look at.
 */
export function readPressure(text: string): 'high' | 'emergency' | null {
  const measured = sentencesOf(text).flatMap((sentence) => {
    const found = systolic.all(sentence, text)
    return found.length === 0 || notNow.test(sentence, text)
      ? []
      : found.map(([, written = '']) => pressureOf(written))
  })
  const highest = Math.max(0, ...measured.filter((value) => value <= 300))
  return highest >= 200 ? 'emergency' : highest >= 180 ? 'high' : null
}

const pressureOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (readCount(written) ?? 0)

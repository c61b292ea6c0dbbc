import { type Pattern, pattern } from '../../pattern/pattern.ts'
import { fetchesAlone } from '../fetches-alone.ts'
import type { Intent } from '../understanding.ts'
import { asksOrDenies, onlyIf } from './remarks.ts'

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

/** Whether a text has words for what the classifier takes it for. */
export const isSaid = (intent: Intent, text: string): boolean =>
  (wordsFor[intent]?.test(text) ?? true) &&
  !(intent === 'cancel' && (onlyIf.test(text) || fetchesAlone.test(text))) &&
  !(intent === 'received' && asksOrDenies.test(text))

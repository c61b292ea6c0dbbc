import { pattern } from '../pattern/pattern.ts'
import { correction } from './corrections.ts'
import type { Strength } from './strengths.ts'

const unsure = pattern(
  /忘|记不|不记得|不(?:知道|晓得|清楚|确定)|勿晓得|来着|吗|[?？]|forg[eo]t|not\s+sure|don'?t\s+(?:know|remember)/i,
)

/** 5mg还是10mg我忘了: none of the two is what shall be fetched before somebody has asked. */
function isTornBetween(text: string, [first, second]: readonly Strength[]): boolean {
  if (first === undefined || second === undefined) return false
  const isEither = /^\s?(?:还是|或者?|or)\s?$/i.test(text.slice(first.end, second.start))
  return isEither && unsure.test(text.slice(second.end), text)
}

/** 报了1mg，医生今天调量了，要2mg的; 现在吃到80mg. */
const doseChange = pattern(
  /[调加减增升降](?:整)?了?(?:药|剂|用)?量|[调加减增升降]到|[要换改]成|(?:医生|大夫|医院|主任)[^,，。;；]{0,6}[让叫说改换]|(?:新|处)方(?:子)?(?:上)?(?:是|写)|(?:^|[\s,，])(?:现|今)[在天次][^,，。;；]{0,8}[要是配拿]/,
)

/** The first that was said, unless what follows takes it back. */
export function settledStrength(text: string, strengths: readonly Strength[]): Strength | undefined {
  if (isTornBetween(text, strengths)) return undefined
  return strengths.reduce<Strength | undefined>((kept, next) => {
    if (kept === undefined) return next
    const between = text.slice(kept.end, next.start)
    return correction.test(between) || doseChange.test(between) ? next : kept
  }, undefined)
}

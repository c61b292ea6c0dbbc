import { pattern } from '../../pattern/pattern.ts'
import { cancels } from '../intent/cues.ts'

/** 不用动, 别取消, don't cancel: nothing is taken back, whatever it sounds like. */
const untouched = pattern(
  /(?:[不别莫勿唔甭]|不[用要需必])(?:再|给我|帮我)?[用要需必使]?(?:动|改|变|换|取消|退|撤|删)(?:了|掉|它)?|\b(?:do\s?n['’]?t|do\snot|never)\s(?:cancel|touch|change|drop|remove|delete)\b/i,
)
const kept = pattern(
  /照(?:旧|常|样|原|拿|取|送|配|要|领|来)|老样子|原样|不受影响|留[着下住]|保留|继续|留$|(?<![不勿唔别无毋]需?)要(?:的|着)?[呀啊哦噢哈吧呢]*$|\bkeep\b|\bstays?\b|\bremains?\b|\bstill\s(?:want|need|on\b)|\bas\s(?:it\s)?is\b|\bunchanged\b|\bleave\b/i,
)
const changed = /[改换加添]|[\d一二两三四五六七八九十]\s?[盒瓶支板袋包]|\b(?:change|make|add)\b/i
const undone = pattern(
  /[不勿唔]需?要(?!紧)|退了(?![烧休])|(?:^|[\s,，。;])(?:就|只)?退(?![烧热休])|\b(?:drop|scrap|scratch|skip|remove|delete|forget)\s(?:about\s)?(?:mine|my|our|the|\w+['’]s)\b/i,
)

const withoutUntouched = (text: string): string => untouched.replace(text, '')

const isUndone = (text: string): boolean => cancels.test(text) || undone.test(text)

/** Whether something is taken back: 退掉, drop mine; 不用退 is none. */
export const takesBack = (text: string): boolean => isUndone(withoutUntouched(text))

/** Of what belongs to somebody: 照旧, 不用动, 还要, keep dad's. What is counted or changed does not stay as it is. */
export function staysAsItIs(text: string): boolean {
  const clause = text.replace(/[\s,，。;；!！?？~]+$/u, '')
  const rest = withoutUntouched(clause)
  return (rest !== clause || kept.test(rest)) && !isUndone(rest) && !changed.test(rest)
}

/** 只要, just keep: in front of whose it is. */
const only =
  /^\s*(?:那|就|还是|我|现在|请|麻烦)*(?:[只就光单仅](?:想|需)?(?:要|留下?|保留|拿|取|配)|(?:please\s)?(?:i\s)?(?:just|only)(?:\s(?:keep|want|need))?|(?:please\s)?(?:keep|want|need)\s(?:just|only))\s?$/i
const behindOnly =
  /^['’]?s?(?:[的嘅]|那?[份单个]|药)*(?:就?(?:好|行|可以|够))?[了吧哈啊]*(?:\splease)?[.!。！~\s]*$/i

/** 只要我妈的, and nothing more: what others want is taken back. */
export const keepsOnly = (before: string, after: string): boolean =>
  only.test(before) && behindOnly.test(after)

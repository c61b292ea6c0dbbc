import { pattern } from '../pattern/pattern.ts'
import { findKin } from './kinship.ts'
import type { Scan } from './scan.ts'
import { overlaps } from './span.ts'
import type { Intent } from './understanding.ts'

/** What ends a thought in a row of medicines. */
const parted = /[,，。;；、!！?？\n:：+&]|(?:还有|还要|另外|再加|再要|加上|以及)/g
/** Speaks of something that is taken, put on or stuck on. */
const medicinal = pattern(
  /药|胶囊|颗粒|口服|[片丸膏贴液散剂](?!场)|喷的|滴的|涂的|敷的|擦的|抹的|[吃喝服用]的|治|[止降退消补安通]|\b[A-Z]{2,}\d*\s?$/,
)
/** Told, refused, had, a meal, a price, or how it is taken: nothing that is asked for. */
const otherwise = pattern(
  /不|没|別|别|勿|剩|家里|屋里|上次|上回|之前|以前|原来|吃完|用完|够|昨|前天|送|借|寄|退|钱|块|元|贵|每[天日次晚]|一[天日次]|早晚|饭[前后]|睡前|药[店房师]|医院|医生|护士|快递|发票|[我你他她]的药|什么药|各|一共|总共|一样|同样|共计|菜|肉|米|面|果|蛋|奶|[了吗呢吧]\s?$/,
)
/** 络活喜两盒还有小胖海一盒: a plain word where another medicine is due. */
const isAdded = (joint: string | undefined, words: string): boolean =>
  joint !== undefined &&
  joint.length > 1 &&
  /^[\u3400-\u9fff]{3,6}$/.test(words) &&
  findKin(words).length === 0

const packs: ReadonlySet<string> = new Set(['盒', '瓶', '支', '贴', '包', '袋', '板', '罐', '管', '桶'])
const longest = 20
/** A message that counts more is no order of one household. */
const mostAmounts = 20

/**
 * What is counted like a medicine beside others and was understood as none: 那个白色的药片2盒. Whoever wrote it hears that it was
 * not, so that nothing of an order is lost in silence.
 *
 * @param text normalised, without mentions of the bot
 */
export function readUnheard(
  text: string,
  { sightings, amounts, paired }: Scan,
  intent: Intent,
): readonly string[] {
  const counted = paired.filter(({ quantity }) => quantity !== null).length
  const kind = intent === 'request' && counted > 0 ? lastKind(text, { sightings, paired }) : null
  if (kind !== null) return [kind]
  if (intent !== 'request' || counted === 0 || amounts.length <= counted || amounts.length > mostAmounts)
    return []
  return amounts.flatMap(({ start, end, unit, each, total, past }): readonly string[] => {
    if (unit === null || !packs.has(unit) || each || total || past) return []
    const before = text.slice(Math.max(0, start - longest - 4), start)
    const ends = [...before.matchAll(parted)].at(-1)
    const from = start - (ends === undefined ? before.length : before.length - ends.index - ends[0].length)
    const behind = text.slice(end, end + longest).search(/[,，。;；、!！?？\n\s]/)
    const to = behind < 0 ? Math.min(text.length, end + longest) : end + behind
    if (sightings.some((one) => overlaps(one, { start: from, end: to }))) return []
    const words = text.slice(from, start).trim()
    const isMedicine = words.length <= longest && (medicinal.test(words) || isAdded(ends?.[0], words))
    return words.length > 1 && isMedicine && !otherwise.test(words) ? [text.slice(from, end).trim()] : []
  })
}

/** 络活喜2盒，退烧药: a kind that is the last of a row and stands alone heads nothing that follows; 还有退烧药 is an item. */
function lastKind(text: string, { sightings, paired }: Pick<Scan, 'sightings' | 'paired'>): string | null {
  const last = sightings.at(-1)
  const isBare = paired.some(({ sighting, quantity }) => sighting === last && quantity === null)
  if (last?.match.kind !== 'class' || last.standing !== 'wanted' || !isBare) return null
  const isAlone =
    /[盒瓶支袋][\s,，、;；+]*$/.test(text.slice(0, last.start)) &&
    /^[\s。.!！]*(?:谢谢|麻烦了?)?[\s。.!！]*$/.test(text.slice(last.end))
  return isAlone ? last.written : null
}

import { pattern } from '../pattern/pattern.ts'
import type { Amount } from './amounts.ts'
import { readCount } from './counts.ts'
import { isBarred, type Slot } from './slot.ts'
import { overlaps, type Span } from './span.ts'

const bareNumber = pattern(
  /^\s?[=:]?\s?(?:(?:我?要的?是?|是)\s?(?=\d+(?:\.\d+)?的))?(\d{1,3}(?:\.\d{1,2})?|[一二三四五六七八九十百]{2,4}(?=的)|[两二三四五六])\s?(?:的(?:控释|缓释|那种)?片?|片)?(?=$|[\s,，、。;；+*xX×()]|[\d一二两三四五六七八九十]+\s?[盒瓶支板])/,
)
/** Make the Plavix two, change Plavix to 3 please; not Plavix two times a day, nor to 3 Dec. */
const inEnglish = pattern(
  /^\s(?:to\s)?(\d{1,2}|two|three|four|five|six)(?=$|\.?$|[.,!;]\s|\s(?:please|pls|instead|now|then|thanks?|and)\b)/i,
)
const mostBare = 20
/** Concor 5 x 2. */
const timesBehind = /^\s?[xX×*]\s?(\d{1,2})(?![\d.a-z])/i
/** 二甲双胍改成缓释的0.5: behind a change of the medicine a number that it is made in. */
const changedTo = pattern(
  /^\s?(?:要|都|帮我)?(?:改|换)(?:成|为|到|用|吃)?[\u4e00-\u9fff]{0,5}\s?(\d{1,4}(?:\.\d{1,3})?)(?:的|$|(?=[,，。;；!！吧哈]|\s(?![盒瓶支板袋包])))/,
)

/** 优甲乐50的没了先来25的: what there is none of, and what will do. */
const insteadOfMissing = pattern(
  /^\s?\d+(?:\.\d+)?的?(?:没了|没有|没货|断货|缺货|没得)[^\d。;；!！?？]{0,6}(?:来|要|换|拿|配|给|用)(?:成|点|个)?(\d+(?:\.\d+)?)的/,
)
/** 倍他乐克吃光了 47.5的 两盒: apart from the name, a number that it is made in. */
const laterNumber = pattern(
  /^[^。;；!！?？]{0,12}?(?:[\s,，片]|胶囊|颗粒|要)(\d{1,4}(?:\.\d{1,3})?)(?:\s?的(?=$|[\s,，。;；]|\s?[\d一二两三四五六七八九十]\s?[盒瓶支板])|(?=\s[\d一二两三四五六七八九十]\s?[盒瓶支板]))/,
)
/** 代文80 两盒, 络活喜2、达喜1: a number right behind the name is a strength that the drug has, else how many. */
export function readBareNumbers(text: string, slots: readonly Slot[], amounts: readonly Amount[]): void {
  for (const [index, slot] of slots.entries()) {
    if (isBarred(slot)) continue
    const { end, strengths: made } = slot.sighting
    const behind = text.slice(end, Math.min(end + 20, slots[index + 1]?.sighting.start ?? text.length))
    const changed = (changedTo.exec(behind, text) ??
      insteadOfMissing.exec(behind, text) ??
      laterNumber.exec(behind, text))?.[1]
    const strengthOf = changed === undefined ? undefined : strengthMeant(made, changed)
    if (strengthOf !== undefined && slot.strengths.length === 0)
      slot.strengths.push({ start: end, end: end + 1, strength: strengthOf, pack: null, bare: true })
    const next = slots[index + 1]?.sighting.start ?? text.length
    const found =
      bareNumber.exec(text.slice(end, Math.min(end + 12, next)), text) ??
      inEnglish.exec(text.slice(end, Math.min(end + 20, next)), text)
    const written = found?.[1]
    if (found === null || written === undefined) continue
    const span = { start: end, end: end + found[0].length }
    if (amounts.some((amount) => overlaps(amount, span))) continue
    const strength = strengthMeant(made, written)
    if (strength !== undefined && slot.strengths.length === 0 && !isOnlyCount(slot, found[0], strength)) {
      slot.strengths.push({ ...span, strength, pack: null, bare: true })
      const times = timesBehind.exec(text.slice(span.end, span.end + 6))?.[1]
      if (times !== undefined && slot.amounts.length === 0) slot.amounts.push(bareAmount(span, Number(times)))
    } else if (slot.amounts.length === 0 && slot.strengths.length === 0) {
      const quantity = readCount(written)
      if (quantity !== null && Number.isInteger(quantity) && quantity > 0 && quantity <= mostBare)
        slot.amounts.push(bareAmount(span, quantity))
    }
  }
}

/** 格华止1, as 格华止2 is written: nobody calls 1g so, but where how many is said beside it, or it is 1的. */
const isOnlyCount = ({ amounts }: Slot, written: string, strength: string): boolean =>
  amounts.length === 0 && /^\dg$/.test(strength) && !/[的片]/.test(written)

const bareAmount = (span: Span, quantity: number): Amount => ({
  ...span,
  quantity,
  unit: null,
  each: false,
  total: false,
  past: false,
})

/** 47.5 of 47.5mg, and 500 of 0.5g. */
export function strengthMeant(made: readonly string[], written: string): string | undefined {
  const single = made.filter((one) => !one.includes('/'))
  const said = readCount(written)
  if (single.some((one) => /^[\d.]+g$/.test(one) && Number.parseFloat(one) * 1000 === said))
    return `${said}mg`
  return single.find((one) => Number.parseFloat(one) === said)
}

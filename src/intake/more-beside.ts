import type { ReadItem } from './understanding.ts'

const splits =
  /^((?:@\S+\s*)?[^,，。;；]{0,16}?(?:改|换|变|要|加)(?:成|为|到)?\s?(?:\d{1,2}|[一两二三四五六七八九十])\s?[盒瓶支板袋包](?:吧|就好|了)?)[\s,，。;；]*((?:还有|另外|顺便|还要)[\s\S]+)$/

/**
 * 改成3盒 还有我老公立普妥1盒: an amount that changes what was ordered, and behind it something new.
 *
 * @param text normalised
 * @returns null where all that is named stands in the change, or nothing is
 */
export function moreBeside(
  text: string,
  items: readonly ReadItem[],
): { readonly change: string; readonly more: string } | null {
  const [, change, more] = items.length === 0 ? [] : (splits.exec(text) ?? [])
  if (change === undefined || more === undefined) return null
  const isNamedBefore = items.some(({ written }) => change.includes(written))
  return isNamedBefore || !items.every(({ written }) => more.includes(written)) ? null : { change, more }
}

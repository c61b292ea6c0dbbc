import { pattern } from '../pattern/pattern.ts'
import type { Sighting } from './sightings.ts'
import type { AmendMode } from './understanding.ts'

const adding = pattern(
  /再(?:加|来|要|配|买|添|多要|帮我?加|给我?加)|还要|追加|加(?:上|多|一|两|个|点|1|2|3)|多(?:加|要|配|来|拿)(?:一|两|1|2|点)|添(?:一|两|上)|另外(?:再|加)|顺便(?:再|加)|漏(?:了|报|写)|加埋|仲要|also\s+(?:add|need|want)|\badd\b|plus\s+(?:one|two|another|\d)|one\s+more|extra|another/i,
)
const setting = pattern(/改(?:成|为|做|到)?\s?\d|一共|总共|改(?:成|为|做)|make\s+(?:it|that)|in\s+total/i)

const replacing = pattern(/换(?:成|为|作|一种|个牌子|另|别的)?|错咗|替换|switch|replace|instead/i)

/** How an amend changes what was asked before. */
export function readAmendMode(text: string, sightings: readonly Sighting[]): AmendMode {
  const wanted = sightings.some(({ standing }) => standing === 'wanted')
  if (wanted && sightings.some(({ standing }) => standing === 'replaced' || standing === 'refused'))
    return 'replace'
  if (adding.test(text) && !/一共|总共|in\s+total/i.test(text)) return 'add'
  return wanted && replacing.test(text) && !setting.test(text) ? 'replace' : 'set'
}

const asItShallStand = pattern(
  /^[^,，。;；!！?？\n]{0,6}?(?:(?:改|换|变|调|减|降)(?:成|为|做|到|至)?|加到|增到|一共|总共)\s?[一二两三四五六七八九十\d]|^\s*(?:from\s+\w+\s+)?to\s+(?:\d|one|two|three|four|five|six)\b/i,
)

/** "再加X1盒，Y改4盒": of some of several medicines it is said how many they shall be in all. Their generic names. */
export const readRestated = (text: string, sightings: readonly Sighting[]): readonly string[] =>
  sightings.flatMap(({ match, end, standing }, index) => {
    const said = text.slice(end, sightings[index + 1]?.start)
    return match.kind === 'drug' && standing === 'wanted' && asItShallStand.test(said, text)
      ? [match.drug]
      : []
  })

import type { Scan } from '../scan.ts'
import type { Sighting } from '../sightings.ts'
import type { Judge, Place } from './judge.ts'
import { placesIn } from './places.ts'

/** So much surer the judge must be before a medicine of which no word says so counts as not wanted. */
const sure = 0.2

/**
 * The medicines of a text, those left out of which nothing says in so many words that they are not wanted, and which stand
 * as such medicines do: "利血生不开了", "叶酸她有". The judge only ever takes out, and only what has no
 * amount beside others that have one, and of which something is said: what is doubtful is better told to the writer than
 * lost.
 *
 * @param masked see `maskScanned`
 */
export function leaveOutUnwanted(seen: Scan, masked: string, judge: Judge): Scan {
  const wanted = seen.paired.filter(({ sighting }) => isWanted(sighting))
  const bare = wanted.filter(({ quantity }) => quantity === null)
  if (bare.length === 0 || bare.length === wanted.length || isCorrected(seen)) return seen
  const places = placesIn(masked, seen.sightings.length)
  if (places === null) return seen
  const out = new Map<Sighting, Sighting>()
  seen.sightings.forEach((sighting, index) => {
    const place = places[index]
    const isBare = bare.some((one) => one.sighting === sighting)
    if (place !== undefined && isBare && !standsAlone(place) && !isAsked(place) && judge(place) < -sure)
      out.set(sighting, { ...sighting, standing: 'aside' })
  })
  if (out.size === 0) return seen
  const after = (sighting: Sighting): Sighting => out.get(sighting) ?? sighting
  return {
    ...seen,
    sightings: seen.sightings.map(after),
    paired: seen.paired.map((one) => ({ ...one, sighting: after(one.sighting) })),
  }
}

const rowBefore = /(?:^|[|+&ⒹⒸⓃⓈ])(?:还有|还要|另外|以及|再?加上?|和|跟|与|及|and|also|plus)?$/
const rowBehind = /^\|?(?:$|(?:[+&、]|和|跟|与|及|加上?|and|plus)?\|?[ⒹⒸ])/

/** "络活喜2盒 立普妥": one of a row, of which nothing is said but its name. */
function standsAlone({ words, at }: Place): boolean {
  const [before, behind] = [words.slice(0, at).join(''), words.slice(at + 1).join('')]
  if (isJoined(before, behind)) return true
  return rowBefore.test(before) && (rowBehind.test(behind) || fetched.test(behind))
}

/** 达喜1盒 络活喜 明天来拿: behind the row only when and by whom it is fetched, or thanks. */
const fetched =
  /^\|(?=[^Ⓓ]*(?:[来去](?:拿|取|领)|[拿取领]药|下午|上午|中午|晚上|傍晚|明天|后天|今天|谢|麻烦|辛苦|卡|急|pick|tomorrow|today|thank|please))[^没不别莫勿冇未剩够停换退有掉Ⓓ]*$/

/** 还有晚上吃的那个立普妥, 再有那个碳酸锂: one more of them, however it is called to mind, and its clause says nothing else. */
const joinedBefore =
  /(?:^|[|ⒹⒸⓃⓈ])(?:对了)?(?:还有|再有|还要|另外(?:还有)?|以及|再?加上)(?![^|]{0,8}(?:家里|屋里|手头|[没不别勿]))[^|ⒹⒸ]{0,10}(?:的|那个|那种|这个|那款)$/
/** 蒙脱石散没了！还要补液盐三盒: why it is named. */
const usedUp =
  /^\|?(?:也|都|快|又|刚|已经|就|要|马上){0,2}(?:没了|没有了|没得了|[吃用喝打滴涂贴]完|[吃用]光|见底|断了|告急|冇[了咗喇])/
const isUsedUp = ({ words, at }: Place): boolean => usedUp.test(words.slice(at + 1, at + 12).join(''))
/** 再拿个制氧机 家里那个坏了, 顺便捎点碘伏: asked for besides, whatever is told of why. */
const askedBefore =
  /(?:再|还|另外|顺便|顺带|顺路)(?:麻烦|[给帮替]我|[帮给]忙|也|要)*(?:[要来拿配买带开捎订加整弄搞添补求])(?:一下|[个点些支瓶盒台根副]|(?=$))$/
const isAsked = (place: Place): boolean =>
  isUsedUp(place) || askedBefore.test(place.words.slice(0, place.at).join(''))
const isJoined = (before: string, behind: string): boolean =>
  (joinedBefore.test(before) && /^(?:\||$)/.test(behind)) ||
  (joinedAtOnce.test(before) && saysNothing.test(behind))
/** 达喜1盒 还有络活喜 明天上午来拿: joined to the others, and behind it no word that could be against it. */
const joinedAtOnce = /(?:^|[|ⒹⒸⓃⓈ])(?:对了)?(?:还有|再有|还要|另外(?:还有)?|以及|再?加上?|and)$/
const saysNothing = /^(?:$|\|(?!.{0,6}Ⓓ)[^没不别莫勿冇未剩够停换退有算掉]*$)/

const isWanted = ({ standing, match }: Sighting): boolean => standing === 'wanted' && match.kind !== 'class'

/** "安定一盒… 不是安定，是舒乐安定": of what is named again or replaced the words have the last say. */
function isCorrected({ sightings }: Scan): boolean {
  const drugs = sightings.flatMap(({ match }) => (match.kind === 'drug' ? [match.drug] : []))
  return new Set(drugs).size < drugs.length || sightings.some(({ standing }) => standing === 'replaced')
}

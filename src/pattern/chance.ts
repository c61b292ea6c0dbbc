import type { Units } from './units.ts'

/** About how likely a message has a character: only which of two is the rarer matters, so that rough figures do. */
const chances: readonly (readonly [chance: number, characters: string])[] = [
  [0.5, ' ,，。'],
  [0.3, '盒的了我一012'],
  [0.15, '不有要两天药到上没来个那是瓶5mg'],
  [0.08, '下在子拿家里三还老好得医就吃小说送给点前今卡用能方单34678eotansir'],
  [
    0.04,
    '你他她它这人会也可以和吗吧啊呢呀请问什么多几号日月周中去过想配买开帮谢生都处取片支午明们替打大手看9hdlyucpbfw',
  ],
  [0.02, 'kvx'],
]
const chanceOfOthers = 0.01
/** Two that stand side by side are a word more often than by chance. */
const bond = 2

const chanceOfUnit = new Map(
  chances.flatMap(([chance, characters]) =>
    [...characters].map((character): [number, number] => [character.charCodeAt(0), chance]),
  ),
)

/** About how likely a text has one of these, which may come to more than 1. */
export const chanceOf = (units: Units): number =>
  units.reduce((sum, unit) => sum + (chanceOfUnit.get(unit) ?? chanceOfOthers), 0)

/** About how likely one of these stands right before one of those. */
export const chanceOfPairs = (first: Units, second: Units): number =>
  bond * chanceOf(first) * chanceOf(second)

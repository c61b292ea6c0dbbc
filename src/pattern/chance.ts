import type { Units } from './units.ts'

/** About how likely a text has a character: only which of two is the rarer matters, so that rough figures do. */
const chances: readonly (readonly [chance: number, characters: string])[] = [
  [0.5, ' ,，。的了我要一药'],
  [
    0.2,
    '是不在人有这个来到你们他她它上下大小就说会好也可以和没给盒吗吧啊呢呀请问天什么还能多两三几号日月点周中家里那去得过想用吃拿配买开帮谢医生',
  ],
  [0.05, '0123456789'],
  [0.1, 'abcdefghijklmnopqrstuvwxyz'],
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

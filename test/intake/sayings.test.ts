import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as cardMatters from '../../src/intake/card-matters.ts'
import { dangerSigns } from '../../src/intake/danger-signs.ts'
import { aboutMedicine, goingOn } from '../../src/intake/medical-question.ts'
import { noNames } from '../../src/intake/no-names.ts'
import { normalise } from '../../src/intake/normalise.ts'
import type { Saying } from '../../src/intake/saying.ts'
import { toldBehind, toldBehindInEnglish } from '../../src/intake/standing/told-behind.ts'
import { toldInFront } from '../../src/intake/standing/told-in-front.ts'
import { neighbours } from '../../src/intake/who/neighbours.ts'
import { neighboursAside } from '../../src/intake/who/neighbours-aside.ts'
import { notToTake, wrongOne } from '../../src/intake/wrong-handed-out.ts'

/** Whether a word is in what is said. */
type Look = (word: string, said: string) => boolean

const anywhere: Look = (word, said) => new RegExp(word, 'i').test(said)
const asWritten: Look = (word, said) => new RegExp(word).test(said)
const alone: Look = (word, said) => new RegExp(`^(?:${word})$`).test(said)
/** In front of what is in 〔〕, or behind it. */
const beside: Look = (word, said) => {
  const [front = '', behind = ''] = said.split(/〔[^〕]*〕/)
  return anywhere(word, word.startsWith('^') ? behind : front)
}

type Collection = readonly [title: string, sayings: readonly Saying[], look: Look]

const isSayings = (value: unknown): value is readonly Saying[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && 'examples' in one && 'words' in one)

/** All that the files of a folder of `src/intake` export. */
async function allIn(folder: string, look: Look = anywhere): Promise<readonly Collection[]> {
  const path = join(import.meta.dirname, '../../src/intake', folder)
  const found: Collection[] = []
  for (const file of readdirSync(path))
    for (const [name, value] of Object.entries<unknown>(await import(join(path, file))))
      if (isSayings(value)) found.push([`${folder}/${file}: ${name}`, value, look])
  return found
}

const collections: readonly Collection[] = [
  ['no name of a medicine', noNames, alone],
  ['told in front of a medicine', toldInFront, anywhere],
  ['told behind a medicine', [...toldBehind, ...toldBehindInEnglish], anywhere],
  ['a sign of an emergency', dangerSigns, anywhere],
  ['a question about a medicine itself', aboutMedicine, anywhere],
  ['a question whether to go on', goingOn, anywhere],
  ['somebody of the house', neighbours, asWritten],
  ['the house spoken of by the way', neighboursAside, asWritten],
  ...Object.entries(cardMatters).flatMap(([name, sayings]) =>
    isSayings(sayings) ? [[`of cards: ${name}`, sayings, anywhere] as const] : [],
  ),
  ['the wrong one was handed out', [...wrongOne, ...notToTake], anywhere],
  ...(await allIn('amounts', beside)),
  ...(await allIn('notes')),
  ...(await allIn('role-word')),
]

describe.each(collections)('%s', (_, sayings, look) => {
  it.each(sayings.flatMap(({ words, examples }) => words.map((word) => ({ word, examples }))))(
    'has an example in its row: $word',
    ({ word, examples }) =>
      expect(examples.filter((said) => look(word, normalise(said).text))).not.toEqual([]),
  )

  it.each(sayings.flatMap(({ words, examples }) => examples.map((said) => ({ said, words }))))(
    'is heard by its row: $said',
    ({ said, words }) => expect(words.some((word) => look(word, normalise(said).text))).toBe(true),
  )
})

const isSaid = (sayings: readonly Saying[], look: Look, said: string): boolean =>
  sayings.some(({ words }) => words.some((word) => look(word, said)))

it.each(['安心护脉灵', '他汀', '珊瑚癣净'])('may be the name of a medicine: %s', (name) =>
  expect(isSaid(noNames, alone, name)).toBe(false),
)

it.each(['三天以前', '之前登记的', '月底之前', '现在吃', '我要'])(
  'tells nothing of a medicine behind it: %s',
  (said) => expect(isSaid(toldInFront, anywhere, said)).toBe(false),
)

it.each(['肾不好', '两盒', '打针用', '明天来拿', 'is fine'])(
  'tells nothing of a medicine in front of it: %s',
  (said) => expect(isSaid([...toldBehind, ...toldBehindInEnglish], anywhere, said)).toBe(false),
)

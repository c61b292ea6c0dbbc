import type { Catalogue } from '../../catalogue/catalogue.ts'
import { lexiconOf } from '../../catalogue/look-up.ts'
import type { Book } from '../../domain/book.ts'
import type { Intent } from '../../domain/intent.ts'
import { withoutMentions } from '../mention.ts'
import { normalise } from '../normalise.ts'
import { hideNames } from '../patient-name.ts'
import { scan } from '../scan.ts'
import { readAddress } from '../where.ts'
import { masks } from './features.ts'
import { maskScanned } from './mask.ts'

const longest = 400

/** A masked text without the names of people: what may be kept of somebody's message for learning. */
export const anonymous = (masked: string): string => hideNames(masked).slice(0, longest)

/** A message as it is kept for learning: medicines, amounts, rooms, numbers and names hidden. */
export function utteranceOf(written: string, catalogue: Catalogue): string {
  const { text } = normalise(written.slice(0, 2 * longest))
  const body = withoutMentions(text)
  const { span } = readAddress(body)
  const place = span === null ? null : { start: span[0], end: span[1] }
  const seen = scan(body, lexiconOf(catalogue), place === null ? [] : [place])
  return anonymous(maskScanned(body, seen, place))
}

type Lessons = Book['lessons']

const intentsByLessons = new WeakMap<Lessons, ReadonlyMap<string, Intent>>()

/** What messages that read like this were said to be for; null where nobody has said it. @param masked by `maskScanned` */
export function taughtIntent(lessons: Lessons, masked: string): Intent | null {
  if (lessons.size === 0) return null
  let intents = intentsByLessons.get(lessons)
  if (intents === undefined) {
    intents = new Map(
      [...lessons.values()].flatMap((one) => (one.kind === 'reading' ? [[one.masked, one.intent]] : [])),
    )
    intentsByLessons.set(lessons, intents)
  }
  return intents.size === 0 ? null : (intents.get(anonymous(masked)) ?? null)
}

/** Signs of a masked text as they are written in `data/training`, so that it is masked the same way again. */
const inTraining: Readonly<Record<string, string>> = {
  [masks.drug]: '{某药}',
  [masks.class]: '<某类药>',
  [masks.strength]: '5mg',
  [masks.amount]: '2盒',
  [masks.address]: '3号楼502室',
  [masks.code]: '0317-001',
}

/** A masked text as a line of `data/training`. */
export const trainingLine = (masked: string): string =>
  [...masked].map((character) => inTraining[character] ?? character).join('')

import { pattern } from '../../pattern/pattern.ts'
import { findHouseholds, findNamed, findNeighbours } from './neighbours.ts'
import { isHousehold, type Person } from './person.ts'
import { findRelations } from './relations.ts'
import { findSelf } from './self.ts'

/** Between two words for the same person: 我妈住5号楼301, 隔壁503的王阿姨. */
const same = /^(?:的|住在?|在|家里?|是|[:\s(]){0,3}$/

/**
 * Everybody for whom something may be wanted, in order; what names one person twice in a breath is one.
 *
 * @param text normalised, without mentions of the bot
 * @param starts where medicines begin
 * @param writer the name that the group shows
 */
export function findPersons(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  const others = [
    ...findNeighbours(text, starts),
    ...findRelations(text, starts, writer),
    ...findNamed(text, starts, writer),
    ...findHouseholds(text),
  ]
  const all = [...others, ...findSelf(text, starts, others), ...findPronouns(text, starts, others)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const persons: Person[] = []
  for (const next of all) {
    const last = persons.at(-1)
    if (last === undefined) persons.push(next)
    else if (next.end <= last.end) continue
    else if (isSame(text, last, next)) persons[persons.length - 1] = asOne(last, next)
    else if (next.start >= last.end) persons.push(next)
  }
  return persons
}

const isSame = (text: string, last: Person, next: Person): boolean =>
  next.start < last.end ||
  (isHousehold(last) !== isHousehold(next) && same.test(text.slice(last.end, next.start))) ||
  (last.recipient === '邻居' && next.recipient === '邻居' && same.test(text.slice(last.end, next.start)))

const asOne = (one: Person, other: Person): Person => ({
  recipient: one.recipient ?? other.recipient,
  name: one.name ?? other.name,
  word: one.recipient === null ? other.word : one.word,
  address: isHousehold(other) || one.address.room === null ? other.address : one.address,
  given: one.given || other.given,
  start: one.start,
  end: Math.max(one.end, other.end),
})

const pronoun = pattern(
  /(?<![给帮替让叫跟和陪把])[她他伊佢](?:也)?(?=吃|用|要(?!是)|的(?!话|卡|医保|病历|处方|电话)|需|\s?\d)/,
)

/** 他吃络活喜: of whoever was named last before it and is not the writer. */
const findPronouns = (
  text: string,
  starts: ReadonlySet<number>,
  others: readonly Person[],
): readonly Person[] => {
  const ofMedicines = [...starts]
  return pronoun.all(text).flatMap(({ index, 0: word }): readonly Person[] => {
    const whom = others.findLast(({ end, recipient }) => end <= index && recipient !== null)
    const next = ofMedicines.find((start) => start >= index)
    const isCounted = /^\s?\d/.test(text.slice(index + word.length))
    const isNear = isCounted || (next !== undefined && !/[,。;!?\n]/.test(text.slice(index, next)))
    return whom === undefined || !isNear
      ? []
      : [{ ...whom, given: false, start: index, end: index + word.length }]
  })
}

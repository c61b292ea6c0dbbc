import { among } from '../../pattern/among.ts'
import { rememberingLast } from '../../pattern/remembering.ts'
import { atHome, enoughLeft, hadAndWanted, lasting, noneLeft, there } from './at-home.ts'
import { allergy, container, ingredient, perhapsAllergy } from './barred.ts'
import { deniedAtOnce, dismissed, droppedNext, forAnother, gotAlone, stopped } from './dismissed.ts'
import { denied, givenBack, givenBackAndWhy, otherForm, refused } from './refused.ts'
import { exchanged, givenUp, retracted, takenInstead } from './replaced.ts'
import type { Named, Rule, Standing } from './rule.ts'
import { lookAlike, meantAllAlong, meantOtherwise, slip } from './slips.ts'
import { alternative, condition, conditionAgain, secondBest, suffices } from './stand-in.ts'
import { broken, compared, described, kept, livedWith, measured, oneOfTwo, story } from './told.ts'

/** The first that holds decides. A new one stands in front of those that would hold for its examples as well. */
export const rules: readonly Rule[] = [
  allergy,
  ingredient,
  container,
  perhapsAllergy,
  lookAlike,
  slip,
  meantAllAlong,
  oneOfTwo,
  compared,
  conditionAgain,
  condition,
  secondBest,
  alternative,
  suffices,
  givenBackAndWhy,
  otherForm,
  denied,
  exchanged,
  retracted,
  kept,
  noneLeft,
  refused,
  givenBack,
  forAnother,
  hadAndWanted,
  takenInstead,
  dismissed,
  enoughLeft,
  droppedNext,
  gotAlone,
  deniedAtOnce,
  atHome,
  there,
  givenUp,
  lasting,
  stopped,
  meantOtherwise,
  story,
  described,
  broken,
  measured,
  livedWith,
]

const rulesFor = rememberingLast(among(rules, ({ words = [] }) => words))

/** What nothing speaks against is wanted: who names a medicine asks for it. */
export const standingOf = (named: Named): Standing =>
  rulesFor(named.text).find(({ when }) => when(named))?.standing ?? 'wanted'

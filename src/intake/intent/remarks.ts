import { hearing } from '../saying.ts'
import * as asking from './remarks/asking.ts'
import * as changing from './remarks/changing.ts'
import * as coming from './remarks/coming.ts'
import * as lacking from './remarks/lacking.ts'
import * as undoing from './remarks/undoing.ts'

/*
 * What is said beside a cue and decides which of the cues is meant. With which words it is said stands in the files of
 * `remarks/`. Unlike a cue, a remark is no sign for the classifier: a new one needs no training.
 */

export const changesThatOne = hearing(changing.changesThatOne)
export const exchanges = hearing(changing.exchanges)
export const addsInstead = hearing(changing.addsInstead)
export const becomesSoMany = hearing(changing.becomesSoMany)
export const addsAtOnce = hearing(changing.addsAtOnce)
export const ownMistake = hearing(changing.ownMistake)
export const decided = hearing(changing.decided)
export const moved = hearing(changing.moved)
export const keepsTheRest = hearing(changing.keepsTheRest)
export const beginsAnew = hearing(changing.beginsAnew)
export const byDoctor = hearing(changing.byDoctor)
export const treatedElsewhere = hearing(changing.treatedElsewhere)
export const notYet = hearing(changing.notYet)

export const dismissesNamed = hearing(undoing.dismissesNamed)
export const keepsOrder = hearing(undoing.keepsOrder)
export const keepsFor = hearing(undoing.keepsFor)
export const wantedAgain = hearing(undoing.wantedAgain)
export const callsOff = hearing(undoing.callsOff)
export const onlyIf = hearing(undoing.onlyIf)

export const atLast = hearing(coming.atLast)
export const unharmed = hearing(coming.unharmed)
export const oldOne = hearing(coming.oldOne)
export const complainsOutright = hearing(coming.complainsOutright)
export const acknowledges = hearing(coming.acknowledges)
export const papers = hearing(coming.papers)
export const asksOrDenies = hearing(coming.asksOrDenies)

export const asksAnything = hearing(asking.asksAnything)
export const asksForNews = hearing(asking.asksForNews)
export const speaksOfOwn = hearing(asking.speaksOfOwn)
export const mishap = hearing(asking.mishap)
export const throwsAway = hearing(asking.throwsAway)

export const hasRunOut = hearing(lacking.hasRunOut)
export const asksForWay = hearing(lacking.asksForWay)

import { pattern } from '../pattern/pattern.ts'

const taken = pattern(
  /(?<!(?:没|未|冇|不|别|勿)[有曾要再先能给他她]{0,2})(?:吃|服|喝|用|打|吞|贴|滴|切|食)(?:了|过|掉了?|脱了?|下去|进去|完|咗|好了)(?![^,，。;；]{0,3}(?:饭|苦|亏))|\b(?:took|taken|swallowed|ate|had)\s+(?:it|one|two|some|the|a|half|already)\b/i,
)
const notTaken = pattern(
  /(?:没|未|冇)(?:有|曾|敢|给[他她])*(?:吃|服|喝|用|打|吞|贴|滴|切|食)(?!饭)|\b(?:not|never|n't|haven'?t|hasn'?t|didn'?t)\b[^.?!]{0,10}\b(?:take|taken|had|have|swallow)/i,
)
const ofMeals = /[早午晚中]?饭|早点|点心|夜宵/

/**
 * Whether somebody says that what they have in their hands was taken, or was not: 已经吃了一粒了, 还没吃. Of whoever has been
 * told not to take it, and of nobody else, it says so.
 *
 * @param said normalised, without mentions
 */
export function readTakenAlready(said: string): 'taken' | 'not-taken' | null {
  if (ofMeals.test(said)) return null
  if (notTaken.test(said)) return 'not-taken'
  return taken.test(said) ? 'taken' : null
}

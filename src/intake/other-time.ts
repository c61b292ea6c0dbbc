import { pattern } from '../pattern/pattern.ts'

/** Where to another time shall lie: 晚一点, 提前, 换个时间. */
export type OtherTime = 'later' | 'earlier' | 'any'

const later = pattern(
  /(?:(?<![今明昨早当每])晚|迟|推后|往后)(?:一)?(?:点|些)|(?:(?<![今明昨早当每])晚|[迟推])(?:半|一|两|几)?个?(?:小时|钟头)|推迟|延后|往后(?:推|挪|延)|错过(?:了|时间|点|时段)?|(?:没|未)(?:有)?赶上|过(?:了)?(?:时间|点)了|\b(?:later|postpone|push\s+(?:it|that)\s+back|missed\s+(?:it|my|the|that))\b/i,
)
const earlier = pattern(/(?:早|提早)(?:一)?(?:点|些)|早(?:半|一|两|几)?个?(?:小时|钟头)|提前|\bearlier\b/i)
const any = pattern(
  /(?:换|改|挪|调)(?:个|一下|一个|下)?(?:别的)?时[间段]|[这那]个(?:时间|点|钟点|时段)(?:段)?[^,，。;]{0,6}(?:不行|不方便|有事|没空|不合适|[来去赶]不[了及上])|时间不(?:合适|方便|对)|\b(?:another|different|change\s+the)\s+(?:time|slot)\b/i,
)
/** 晚点吃, 早点说, 怎么这么晚: of something else. */
const ofElse = pattern(
  /[晚早迟](?:一)?[点些](?:吃|用|服|打|喝|睡|起|休|好|回|说|买|给|联系|通知|告诉)|提前(?:吃|说|通知|告诉)|几点|怎么(?:还|这么)|太晚才|好了(?:没|吗)/,
)
/** Longer ones tell a story. */
const longest = 24

/**
 * 能换个晚点的吗, 没赶上: another time for what is fixed, and none is named. Which one is read by itself.
 *
 * @param text normalised, without mentions
 */
export function readOtherTime(text: string): OtherTime | null {
  const said = text.trim()
  if (said.length > (/[a-z]{3}/i.test(said) ? 2 * longest : longest) || ofElse.test(said)) return null
  if (later.test(said)) return 'later'
  if (earlier.test(said)) return 'earlier'
  return any.test(said) ? 'any' : null
}

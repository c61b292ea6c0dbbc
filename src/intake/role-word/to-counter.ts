import { pattern } from '../../pattern/pattern.ts'
import { question } from '../command.ts'

const move = '(?:改派?|改约|挪|转|调|移|换|搬|放|派|安排)'

/** 甲阿姨的改到医院去, 把1-101的放到赤峰路医院, 都放医院: to which counter, at the end of what is said. */
const toCounter = pattern(
  new RegExp(
    `(?:的|[单份个]|都|全部?|先|请|^)(?:都|全部?|先|也|请|一起)*${move}[到去给在至往]*\\s?(?<place>[^\\s,，。改派挪转调移换搬放安排]{2,20}?)(?:那边|那里)?(?:去|拿|取|配)?(?:吧|好了|一下)?$`,
  ),
)

/** In the words of whoever says it; null where nothing is moved, or it is only asked. @param said without mentions */
export const readToCounter = (said: string): string | null =>
  question.test(said) ? null : (toCounter.exec(said.trim())?.groups?.['place'] ?? null)

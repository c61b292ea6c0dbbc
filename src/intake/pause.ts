import { pattern } from '../pattern/pattern.ts'

/** Words of when a counter rests, however they are put together; no name of an institution ends in them. */
const timeWords = [
  '从|自|到|至|直到|起|开始|为止|以后|之后|以前|之前|前|后(?![今明后]*[天日])|的|和|、|内|里|先',
  '[今明后]+[天日]|大后天|今晚|明早|现在|这会儿|月底|节后',
  '(?:这|本|下)?个?(?:周|星期|礼拜)[一二三四五六日天末\\d]?',
  '这[两几]天|全天|整天|半天|上午|中午|下午|晚上|傍晚|早上|夜里',
  '(?:\\d{1,2}|[一二两三四五六七八九十]+)\\s?(?:个?(?:半)?小时|分钟|天|月|号|日|点半?|[:：]\\d\\d)',
  'until|till?|through|from|on|for|this|next|the|today|tomorrow|tmr|morning|noon|afternoon|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\d{1,2}(?::\\d\\d)?(?:\\s?(?:am|pm))?|(?:two|three|\\d+)\\s(?:days|hours)',
].join('|')
/** No more of them: the same signs may be read as words in several ways, and each word more doubles those. */
const someWords = `(?:(?:${timeWords})[\\s,，]*){1,12}`
const atEnd = pattern(new RegExp(`^(.*?)[\\s,，]*(${someWords})$`, 'i'))
/** 到后天中午 惠民药房. */
const inFront = pattern(new RegExp(`^(${someWords})[\\s,，]+(\\S.*)$`, 'i'))
const atStart = pattern(
  new RegExp(
    `^(${someWords})(?:请|麻烦)?(暂停|停止(?:接单|预约|营业)|恢复|pause|suspend|resume)(?:接单|预约|营业)?\\s*(\\S.{1,39}?)$`,
    'i',
  ),
)
const behind = pattern(
  new RegExp(
    `^(\\S.{1,39}?)[\\s,，]*((?:${someWords})?)(?:请|都)?(暂停|停止(?:接单|预约|营业)|恢复|(?<=药房|药店|医院|中心|门诊|卫生站|那边|那家|[天日号一二三四五六末午上])先?(?:停(?:一下|掉)?(?=$)|(?:别|不要|不)(?:再)?(?:往(?:那边?|那里)?)?约(?:了)?))(?:接单|预约|营业)?$`,
    'i',
  ),
)
/** 赤峰路医院暂停到下午2点. */
const between = pattern(
  new RegExp(
    `^(\\S.{1,39}?(?:药房|药店|医院|中心|门诊|卫生站))(?:那边)?[\\s,，]*(?:请|先|就)*(?:暂停|停止?)(?:接单|预约|营业)?[\\s,，]*((?:到|至|直到)${someWords})$`,
    'i',
  ),
)
const opens = pattern(/恢复|resume/i)

export interface PlaceAndTime {
  readonly pharmacy: string | null
  /** As written; empty where none is said. */
  readonly time: string
}

/** 嘉兴路惠民药房到周五: which institution, and until when. */
export function placeAndTime(words: string): PlaceAndTime {
  const [, first = '', rest = words] = inFront.exec(words) ?? []
  const [, place = rest, last = ''] = atEnd.exec(rest) ?? []
  const time = `${first}${last}`
  const pharmacy = place.replace(/^[\s:：]+|[\s,，。!！]+$/g, '')
  return { pharmacy: pharmacy === '' ? null : pharmacy, time: time.trim() }
}

/** 明天暂停惠民药房, 惠民药房明天暂停: with the word elsewhere than at the beginning. */
export function readLatePause(
  said: string,
): ({ readonly kind: 'pause' | 'resume' } & PlaceAndTime & { readonly pharmacy: string }) | null {
  const [, stopped, until] = between.exec(said) ?? []
  if (stopped !== undefined && until !== undefined)
    return { kind: 'pause', pharmacy: stopped.trim(), time: until.trim() }
  const first = atStart.exec(said)
  const last = first === null ? behind.exec(said) : null
  const [word, pharmacy, time] =
    first === null ? [last?.[3], last?.[1], last?.[2]] : [first[2], first[3], first[1]]
  if (word === undefined || pharmacy === undefined) return null
  return { kind: opens.test(word) ? 'resume' : 'pause', pharmacy: pharmacy.trim(), time: (time ?? '').trim() }
}

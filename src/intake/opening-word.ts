import { type Interval, days as manyDays } from '../domain/time.ts'
import { question } from './command.ts'
import { readCount } from './counts.ts'
import { closes, readClosing, saysOnlyOfOpening } from './role-word/closing.ts'
import { readClosingHours } from './role-word/closing-hours.ts'
import type { Reading } from './role-word/reading.ts'
import type { Command, NamedTime } from './understanding.ts'

type Opening = Extract<Command, { readonly kind: 'close-day' | 'close-part' | 'open-day' | 'open-again' }>

/** Also before 是: 不是明天是后天. */
const between = /[,，;；。!！\n]+|\s+|(?<=[天日号一二三四五六息])(?=是)/
const sorry = /^(?:(?:啊|哦|噢|哎呀?|不好意思|对不起|抱歉)[,，\s]*)*(?:不对|[说写打搞弄发记]?错)(?:了|啦)?/
const notThen = /^不是/
const butThen = /^(?:应该|应|而)?(?:是|改(?:成|到|为|在)?|换(?:成|到)?)/
const opensAgain =
  /不(?:用)?(?:休息?|关门?|停|歇|放假|盘点)(?:了|啦)?|还是?(?:开|营业|上班)|照[常旧](?:营业|上班)?开?|正常(?:营业|上班|开门|接单)?|开着|(?<!不)(?:开门|营业|上班)/

const courtesy = /^(?:大家|各位|你们)?(?:辛苦|谢谢|注意|通知|请注意|早)(?:了|啦|一下|大家)?$/
const ownDay = /我(?!们)/
const longest = 40

type Piece =
  | { readonly kind: 'sorry' | 'beside' | 'open-all' }
  | { readonly kind: 'not'; readonly named: NamedTime }
  /** 是后天: of a closing only where there was one. */
  | { readonly kind: 'but'; readonly named: NamedTime }
  | { readonly kind: 'says'; readonly opening: Opening }

/**
 * What a counter says of several days in one message, or takes back of what it has just said: 明天照常，后天休息; 不是明天，
 * 是后天; 不关了，照常开. Empty where it is anything else, or one closing alone.
 */
export function readOpening(said: string, read: Reading): readonly Opening[] {
  if (said.length > longest || ownDay.test(said) || question.test(said)) return []
  const inHours = readClosingHours(said, read)
  if (inHours !== null) return [inHours]
  const words = said.split(between).filter((piece) => piece !== '')
  const pieces = words.flatMap((piece) => readPiece(piece, read) ?? [])
  if (pieces.length === 0 || words.some((piece) => readPiece(piece, read) === null)) return []
  const openings = pieces.flatMap((piece) => (piece.kind === 'says' ? [piece.opening] : []))
  const wrong = pieces.find((piece) => piece.kind === 'not')?.named.days ?? null
  const isSorry = pieces.some(({ kind }) => kind === 'sorry' || kind === 'not' || kind === 'but')
  const right = pieces.find((piece) => piece.kind === 'but')?.named.days ?? null
  const closings = openings.filter(({ kind }) => kind === 'close-day' || kind === 'close-part')
  if (right !== null && openings.length === 0)
    return [{ kind: 'close-day', days: right, pharmacy: null, instead: { not: wrong, isSure: false } }]
  if (isSorry && openings.length === 1 && closings.length === 1)
    return closings.map((closing) => ({ ...closing, instead: { not: wrong, isSure: true } }))
  if (wrong !== null || right !== null) return []
  if (openings.length > 0) return openings
  return pieces.some(({ kind }) => kind === 'open-all') ? [{ kind: 'open-again' }] : []
}

/** Null where it is no word of opening hours. */
function readPiece(piece: string, read: Reading): readonly Piece[] | null {
  const apology = sorry.exec(piece)?.[0] ?? ''
  const corrected = piece.slice(apology.length)
  const rest = corrected.replace(butThen, '')
  const isBut = rest !== corrected
  const before: readonly Piece[] = apology === '' && !isBut ? [] : [{ kind: 'sorry' }]
  if (corrected === '') return before
  const times = read.eachTime.filter(({ words }) => rest.includes(words))
  // 清明4月4到6号: the date says more than its name.
  const dates = times.filter(({ words }) => !festival.test(words))
  const [named, ...more] = dates.length > 0 ? dates : times
  if (named === undefined) {
    if (opensAgain.test(rest) && saysOnlyOfOpening(rest, opensAgain)) return [...before, { kind: 'open-all' }]
    return courtesy.test(rest) || saysOnlyOfOpening(rest, /^$/) ? [...before, { kind: 'beside' }] : null
  }
  const bare = times.reduce((left, { words }) => left.replace(words, ''), rest).replace(/^[、和跟]+/, '')
  const isLong = restsFor.exec(bare)
  if (isLong !== null)
    return [...before, { kind: 'says', opening: restingFor(named, readCount(isLong[1] ?? '')) }]
  if (notThen.test(rest))
    return onlyDay(bare.replace(notThen, '')) ? [...before, { kind: 'not', named }] : null
  if (isBut && bare === '' && !hours.test(named.words)) return [...before, { kind: 'but', named }]
  const each = sayEach([named, ...more], bare)
  if (each !== null) return [...before, ...each]
  if (more.length > 0) return null
  const { days } = named
  if (days !== null && opensAgain.test(bare) && saysOnlyOfOpening(bare, opensAgain))
    return [...before, { kind: 'says', opening: { kind: 'open-day', days, pharmacy: null } }]
  const closing = readClosing(rest, { mentions: [], days, time: named.time }, true)
  return closing === null || closing.kind === 'open-day'
    ? null
    : [...before, { kind: 'says', opening: closing }]
}

/** 周五周六休息: each of them, where nothing but days is named. */
function sayEach(named: readonly NamedTime[], bare: string): readonly Piece[] | null {
  const isOpen = opensAgain.test(bare) && saysOnlyOfOpening(bare, opensAgain)
  const isClosed = !isOpen && closes.test(bare) && saysOnlyOfOpening(bare, closes)
  const days = named.flatMap((each) => each.days ?? [])
  if ((!isOpen && !isClosed) || days.length < named.length || named.some(({ words }) => hours.test(words)))
    return null
  const kind = isOpen ? 'open-day' : 'close-day'
  return inTurn(days).map((each) => ({ kind: 'says', opening: { kind, days: each, pharmacy: null } }))
}

/** 下周一周二: the second is of the week of the first. */
function inTurn(days: readonly Interval[]): readonly Interval[] {
  let last = 0
  return days.map(({ from, to }) => {
    const later = from <= last ? manyDays(7) : 0
    last = from + later
    return { from: from + later, to: to + later }
  })
}

/** 明天开始休三天 is from then on; which three days 清明休三天 are must be asked. */
function restingFor({ words, days }: NamedTime, count: number | null): Opening {
  return days === null || count === null || festival.test(words)
    ? { kind: 'close-part', time: null, pharmacy: null }
    : { kind: 'close-day', days: { from: days.from, to: days.from + manyDays(count) }, pharmacy: null }
}
const restsFor =
  /^(?:节)?(?:起|开始)?(?:要|我们|店里|连)*(?:休息?|放假|关门|歇|停业)([两二三四五六七2-7])天(?:了|吧|哈)?$/
const festival = /清明|国庆|元旦|春节|除夕|端午|中秋|劳动|五一|节/
const hours = /[点时:：]|上午|中午|下午|晚|早/

const onlyDay = (words: string): boolean =>
  words === '' || (closes.test(words) && saysOnlyOfOpening(words, closes))

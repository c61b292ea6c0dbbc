import type { Scene } from '../phrases/scene.ts'
import type { Shares, ShareView } from '../phrases/shares.ts'
import { plain } from '../plain.ts'
import { aboutKeptCard, asOneTrip, isBooked, type Marking } from '../shares.ts'
import { isUnspoken, placedLegs, runner } from '../views.ts'
import { bookingLines, cardBack } from './booking.ts'
import { standing } from './progress.ts'
import { call, lines, moment, momentBeside, shortMedicines, slotTime, whose, you } from './words.ts'

/** 您妈妈的, 您自己的; 3-502的 where only that tells two households apart. */
function owner(view: Parameters<Shares['shareWords']>[0]): string {
  const named = whose(view)
  if (named !== '') return named
  return (view.label ?? '') === '' ? `${you(view.hail)}自己的` : `${view.label}的`
}

const theirs = (view: ShareView): string =>
  view.medicines.kind === 'private'
    ? `${owner(view)}药（${view.medicines.count}样）`
    : `${owner(view)}${shortMedicines(view.medicines)}`

const mark: Marking = (item, view) => ({ ...item, written: `${owner(view)}${item.written}` })

const all = (views: readonly ShareView[]): string => views.map(theirs).join('、')

/** 0317-001（您妈妈）、0317-002（您自己）. */
const codes = (views: readonly ShareView[]): string =>
  views.map((view) => `${view.code}（${owner(view).replace(/的$/u, '')}）`).join('、')

/** What has a place: of several all together, in the lines of one order. */
function placed(views: readonly ShareView[], done: string, scene: Scene): string {
  const [first, ...others] = views
  if (first === undefined) return ''
  const trip = asOneTrip([first, ...others], others.length === 0 ? first.code : codes(views), mark)
  return bookingLines(
    trip,
    `${call(first.hail)}${all(views)}${others.length > 0 ? '都' : ''}${done}。`,
    scene,
  )
}

/** Why one of them has no place yet. */
function waits(view: ShareView): string {
  const me = you(view.hail)
  switch (view.reason) {
    case 'too-much':
      return '量有点多，要药师看过才能约'
    case 'too-soon':
      return '离上次配还没多久，要药师看过才能约'
    case 'unknown-drug':
      return '我没认准是哪种药，不敢猜，正请协调员看'
    case 'no-institution':
      return '咱们街道定点的几家按规定都不能配，正请协调员看怎么办'
    default:
      return view.legs.length > 0
        ? `眼下还约不全，约不到的给${me}排上了，约上马上告诉${me}`
        : `${standing(view)}，有结果就告诉${me}`
  }
}

/** What was on its way already. */
function known(before: readonly ShareView[]): readonly string[] {
  const [first, ...others] = before
  if (first === undefined) return []
  if (others.length === 0) return [`${theirs(first)}记着呢，不用再报：${standing(first)}（${first.code}）。`]
  return [
    `${all(before)}都记着呢，不用再报：`,
    ...before.map((view) => `${view.code}（${owner(view).replace(/的$/u, '')}）${standing(view)}。`),
  ]
}

const sharesTaken: Shares['sharesTaken'] = (views, before, question, scene) => {
  const booked = views.filter(isBooked)
  const rest = views.filter((view) => !isBooked(view) && view.status !== 'proposed')
  const [first] = [...views, ...before]
  const isAlone = booked.length === 0 && first !== undefined
  const others = [
    ...rest.map((view) => `${theirs(view)}，${waits(view)}（${view.code}）。`),
    ...known(before),
  ]
  const [head = '', ...tail] = others
  return lines(
    placed(booked, booked.some(isUnspoken) ? '位子留好了' : '约好了', scene),
    head === '' || !isAlone ? head : `${call(first.hail)}${head}`,
    ...tail,
    question,
  )
}

const sharesAmended: Shares['sharesAmended'] = (views, scene) =>
  placed(
    views.map((view) => ({ ...view, anyTime: false })),
    '改好了',
    scene,
  )

const sharesReceived: Shares['sharesReceived'] = (views) => {
  const [first] = views
  if (first === undefined) return ''
  return lines(
    `好的，${call(first.hail)}${all(views)}都收到了，我记下了（${views.map(({ code }) => code).join('、')}）。`,
    aboutKeptCard(views, cardBack),
    '药不对、少了、坏了，7天里随时@我。',
  )
}

const sharesCancelled: Shares['sharesCancelled'] = (views, grief = false) => {
  const [first] = views
  if (first === undefined) return ''
  return lines(
    `${grief ? '' : '好的，'}${call(first.hail)}${grief ? '请节哀。' : ''}${all(views)}都不取了（${views.map(({ code }) => code).join('、')}）。`,
    aboutKeptCard(views, cardBack),
    grief ? '有什么要帮忙的，@我说“找人”。' : '以后要，@我说“照旧”就行。',
  )
}

/** So many are named; a list may be long. */
const mostNamed = 12
const unreadLine = (unread: readonly string[]): string | null =>
  unread.length === 0
    ? null
    : `${unread
        .slice(0, mostNamed)
        .map((line) => plain(line, 16))
        .join(
          '、',
        )}${unread.length > mostNamed ? `等${unread.length}行` : ''}没看明白，没记：写上药名和数量再发一遍，或请本人@我。`

/** Several orders of one message, each for another person. */
const listTaken: Shares['listTaken'] = (views, unread, unchanged, scene) => {
  const each = views.map((view) => {
    const placed = placedLegs(view)
    const label = view.label === '' ? view.code : view.label
    const what =
      view.medicines.kind === 'private'
        ? `（${view.medicines.count}样）`
        : ` ${shortMedicines(view.medicines)}`
    const where =
      placed.length === 0
        ? standing(view)
        : placed.map(({ at }) => `${at.pharmacy.name}${slotTime(at.slot, scene)}`).join('、')
    const rest = placed.length > 0 && placed.length < view.legs.length ? '，其余排着' : ''
    return `${label}${what}：${where}${rest}${view.label === '' ? '' : `，${view.code}`}`
  })
  const booked = views.filter((view) => placedLegs(view).length > 0)
  const same = unchanged > 0 ? `原来的${unchanged}份照旧` : ''
  const left = unreadLine(unread)
  if (views.length === 0)
    return lines(
      same === '' && left === null ? '这份接龙里没有要约的药。' : same === '' ? null : `${same}，没有新的。`,
      left,
    )
  const head =
    booked.length === views.length
      ? views.length === 1
        ? '这份约好了'
        : `这${views.length}份都约好了`
      : booked.length === 0
        ? `这${views.length}份记下了`
        : `这${views.length}份记下了，${booked.length}份约好了`
  const run = booked.find((view) => view.fetching.by === 'agent')
  const needsPrescription = booked.some((view) => view.needsPrescription)
  const carry = needsPrescription ? '医保卡（处方药加病历）' : '医保卡'
  const last =
    run?.fetching.by === 'agent'
      ? `${runner(run.fetching)}${moment(run.fetching.leaves, scene)}统一去取，${momentBeside(run.fetching.cutoff, run.fetching.leaves, scene)}前把${carry}装袋挂门把手；`
      : booked.length > 0
        ? `取时带${carry}，备好我叫人；`
        : ''
  return lines(`${head}${same === '' ? '' : `，${same}`}：`, ...each, left, `${last}不对的@我。`)
}

export const shares: Shares = {
  listTaken,
  sharesTaken,
  sharesAmended,
  sharesCancelled,
  sharesReceived,
  shareWords: (view, words) => `${owner(view)}${words}`,
  askAmountAsWell: (hail, words) => {
    const named = words.map((word) => plain(word, 40)).filter((word) => word !== '')
    const what = named.length === 0 ? '另外的药' : named.join('、')
    return words.length > 1
      ? `${what}各要几盒？连名字一起回${you(hail)}要的数就行。`
      : `${what}要几盒？回个数就行，比如“2盒”。`
  },
}

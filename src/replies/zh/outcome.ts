import type { AppointmentView, Medicines } from '../phrases/appointment.ts'
import type { MoveReason, Outcomes, PendingReason, RefusalReason } from '../phrases/outcome.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import {
  asToldBefore,
  isUnspoken,
  onlyDrug,
  type PlacedView,
  pharmacyNames,
  placedLegs,
  together,
  waitingLegs,
} from '../views.ts'
import { bookingLines, bring, cardBack, headline, roomWord, whenAndWhere } from './booking.ts'
import { again, call, lines, medicines, papers, pharmacy, shortMedicines, slotTime, you } from './words.ts'

const booked = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? waitlisted(view)
    : bookingLines(view, headline(view, isUnspoken(view) ? '位子留好了' : '约好了'), scene)

/** Nothing of it has a place. */
function waitlisted(view: AppointmentView, _scene?: Scene, otherBrands: readonly string[] = []): string {
  const me = you(view.hail)
  const asksRoom = view.roomMissing ? `${roomWord(view)}？@我说一声就行。` : ''
  return lines(
    `${call(view.hail)}${medicines(view.medicines, view)}眼下还约不到，给${me}排上了。`,
    otherBrands.length > 0
      ? `同成分别的牌子的${otherBrands.map((drug) => plain(drug)).join('、')}约得到，愿意就回“换”。`
      : `一有就先给${me}留，约上马上告诉${me}。`,
    view.urgent ? '急用的话我正在找人想办法。' : '家里不够吃3天的话，现在就@我，我马上找人。',
    `编号${view.code}${asksRoom === '' ? '' : `。${asksRoom}`}`,
  )
}

function noInstitution(view: AppointmentView): string {
  return lines(
    `${call(view.hail)}${medicines(view.medicines, view)}，咱们街道定点的几家按规定都不能配。`,
    `我正在请协调员看怎么办，有结果就告诉${you(view.hail)}。`,
    `编号${view.code}`,
  )
}

function pending(view: AppointmentView, reason: PendingReason): string {
  const me = you(view.hail)
  const what = medicines(view.medicines, view)
  const after = `药师点了头，我马上约好告诉${me}，先别跑。`
  const person = `有结果就告诉${me}。`
  switch (reason) {
    case 'too-much':
      return lines(
        `${call(view.hail)}${what.endsWith('量') ? what : `${what}量`}有点多，要药师看过才能约。`,
        after,
        `编号${view.code}`,
      )
    case 'too-soon':
      return lines(
        `${call(view.hail)}${what}离上次配还没多久，要药师看过才能约。`,
        after,
        `家里的不够了就@我。编号${view.code}`,
      )
    case 'unknown-drug':
      return lines(
        `${call(view.hail)}${again(view.medicines, view)}我没认准是哪种药，不敢猜，正请协调员看。`,
        (view.besides ?? 0) > 0 ? `另外${view.besides}样收到了，看准了一起约。` : '',
        '照药盒上的名字@我再发一遍，会快些。',
        `编号${view.code}`,
      )
    case 'no-institution':
      return noInstitution(view)
    case 'wrong-medicine':
      return lines(
        `${call(view.hail)}先别吃，药和盒子都留着。`,
        `我正在请药师和协调员看，${person}`,
        `人不舒服别等，打120。编号${view.code}`,
      )
    case 'danger':
      return lines(
        `${call(view.hail)}人要紧，请马上打120，别等药！`,
        `药的事我正在请协调员接手。编号${view.code}`,
      )
    case 'after-danger':
      return lines(
        `${call(view.hail)}${what}还没约，协调员在定，定了马上告诉${me}。`,
        `人不舒服别等，打120。编号${view.code}`,
      )
    case 'unanswered':
      return lines(
        `${call(view.hail)}还差一句话没问到${me}，${again(view.medicines, view)}先没约。`,
        `我正在请社区的人给${me}打电话；现在@我回也行。`,
        `编号${view.code}`,
      )
  }
}

/** What has just run out: all of it, or the part that waits. */
const missed = (view: AppointmentView): Medicines => {
  const waiting = waitingLegs(view)
  return waiting.length === 0 ? view.medicines : together(waiting)
}

/** One counter left, or still: a new place, a new time, or what stays there while the rest waits. */
function oneCounter(
  { at, medicines: what }: PlacedView,
  from: string | null,
  rest: string,
  scene: Scene,
): string {
  const when = slotTime(at.slot, scene)
  if (at.pharmacy.name !== from) return `已换到${pharmacy(at.pharmacy)}，${when}，${rest}`
  return `${shortMedicines(what)}还是${when}在这家取，${rest}`
}

function apology(view: AppointmentView, reason: MoveReason, from: string | null): string {
  const place = from ?? '原来那家'
  switch (reason) {
    case 'out-of-stock': {
      const drug = onlyDrug(missed(view))
      return `${place}${drug === null ? '有药刚' : `的${plain(drug)}刚`}断货，抱歉。`
    }
    case 'paused':
      return `${place}临时取不了药，抱歉。`
    case 'reassigned':
      return `协调员给${you(view.hail)}换了一家。`
    case 'returned':
      return `原来那家又开了，给${you(view.hail)}换回去了。`
    case 'retimed':
      return `协调员给${you(view.hail)}换了个时间。`
    case 'capacity':
      return `${place}那个时段接不下了，抱歉。`
    case 'amended':
      return `按${you(view.hail)}说的改了。`
  }
}

function moved(view: AppointmentView, reason: MoveReason, from: string | null, scene: Scene): string {
  const head = `${call(view.hail)}${apology(view, reason, from)}`
  const placed = placedLegs(view)
  const [first, ...others] = placed
  const me = you(view.hail)
  if (first === undefined)
    return lines(
      head,
      `别家眼下也约不到，给${me}排上了，约上马上告诉${me}。`,
      view.urgent ? '急用的话我正在找人想办法。' : '家里不够吃3天的话，现在就@我，我马上找人。',
      `编号${view.code}`,
    )
  const waits =
    placed.length < view.legs.length ? `${shortMedicines(together(waitingLegs(view)))}先排着。` : ''
  const same = reason === 'amended' ? '别的没变。' : '药和数量没变。'
  const where =
    view.fetching.by === 'agent'
      ? `${whenAndWhere(view, scene).join('')}${waits}`
      : others.length === 0
        ? waits === '' && first.at.pharmacy.name === from
          ? `时间改到${slotTime(first.at.slot, scene)}，${same}`
          : oneCounter(first, from, waits === '' ? same : waits, scene)
        : `现在是：${placed.map((leg) => `${leg.at.pharmacy.name}${slotTime(leg.at.slot, scene)}取${shortMedicines(leg.medicines)}`).join('；')}。${waits}`
  const elsewhere = pharmacyNames(placed).some((name) => name !== from)
  const anew =
    elsewhere && view.needsPrescription && placed.some((leg) => !leg.reviewed) ? '药师要再核一次，' : ''
  const then =
    view.fetching.by === 'agent'
      ? bring(view, scene)
      : view.fetcher === undefined
        ? `带${papers(view)}；${anew}备好我叫${me}再去。`
        : `${anew}${me}还是不用跑，我正在跟${view.fetcher}说。`
  const called = view.personCalled === true ? '怕赶不上急用，正在请协调员想办法；' : ''
  return lines(head, where, then, `${called}不方便就@我说“不行”。编号${view.code}`)
}

const amended = (view: AppointmentView, scene: Scene): string =>
  placedLegs(view).length === 0
    ? lines(
        `${call(view.hail)}改好了：${medicines(view.medicines, view)}。`,
        `眼下还约不到，给${you(view.hail)}排着，约上马上告诉${you(view.hail)}。`,
        `编号${view.code}`,
      )
    : bookingLines({ ...view, anyTime: false }, headline(view, '改好了'), scene)

const cancelled: Outcomes['cancelled'] = (view, _scene, grief = false) =>
  lines(
    `${grief ? '' : '好的，'}${call(view.hail)}${grief ? '请节哀。' : ''}${medicines(view.medicines, view)}不取了（${view.code}）。`,
    cardBack(view),
    grief ? '有什么要帮忙的，@我说“找人”。' : '以后要，@我说“照旧”就行。',
  )

function itemsCancelled(view: AppointmentView, gone: AppointmentView['medicines'], scene: Scene): string {
  const head = `好的，${call(view.hail)}${shortMedicines(gone)}不取了，${shortMedicines(view.medicines)}照旧。`
  return placedLegs(view).length === 0
    ? lines(head, `还给${you(view.hail)}排着，约上马上告诉${you(view.hail)}。`, `编号${view.code}`)
    : bookingLines(asToldBefore(view), head, scene)
}

/** What is missing can be had: from a doctor. */
const isAboutPaper = (why: string): boolean => /处方|方子|prescription/iu.test(why)

/** Commas as people write them: the words were read in their plain form. */
export const asWritten = (words: string): string => plain(words, 60).replaceAll(',', '，')

function whyRefused({ hail }: AppointmentView, reason: RefusalReason | null): string {
  const me = you(hail)
  switch (reason?.told) {
    case undefined:
      return '药师没写原因，我正在问。'
    case 'here':
      return `药师说：${asWritten(reason.words)}`
    case 'in-private':
      return `原因我私下跟${me}说。`
    case 'by-person':
      return `原因不在群里念，我请${plain(reason.name ?? '协调员', 12)}私下跟${me}说。`
  }
}

function rejected(view: AppointmentView, reason: RefusalReason | null): string {
  return lines(
    `${call(view.hail)}药师审了，${medicines(view.medicines, view)}这次没通过，取不了。`,
    whyRefused(view, reason),
    cardBack(view),
    reason?.told === 'here' && isAboutPaper(reason.words)
      ? `先请医生把处方开好，有了再@我报一次，我接着约。编号${view.code}`
      : `情况变了@我说一声，我再去约。编号${view.code}`,
  )
}

const mayOrderAgain = (view: AppointmentView): string =>
  lines(
    `${call(view.hail)}药师说${medicines(view.medicines, view)}可以配了。`,
    `上回那单已经取消，还要就@我再报一次，我马上约。编号${view.code}`,
  )

/** What became of a request. */
export const outcomes: Outcomes = {
  booked,
  waitlisted,
  pending,
  noInstitution,
  moved,
  amended,
  cancelled,
  itemsCancelled,
  rejected,
  mayOrderAgain,
}

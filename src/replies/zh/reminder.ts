import type { AppointmentView } from '../phrases/appointment.ts'
import type { Reminders } from '../phrases/reminder.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { isUnspoken, placedLegs, runner } from '../views.ts'
import { call, lines, medicines, moment, papers, pharmacy, shortMedicines, slotTime, you } from './words.ts'

function remindSlot(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const what = medicines(view.medicines, view)
  if (view.fetching.by === 'agent') {
    const { leaves, cutoff } = view.fetching
    const agent = runner(view.fetching)
    const bag =
      view.cardWithAgent === null
        ? `请${moment(cutoff, scene)}前把${papers(view)}装袋挂门把手。`
        : `医保卡在${view.cardWithAgent}那里了。`
    return lines(
      `${call(view.hail)}提醒一声：${agent}${moment(leaves, scene)}去取${what}。`,
      bag,
      `编号${view.code}`,
    )
  }
  if (view.fetcher !== undefined)
    return lines(
      `${call(view.hail)}提醒一声：${what}${view.fetcher}去取。`,
      view.cardWithAgent === null ? `${papers(view)}还没给的，请先给${view.fetcher}。` : '',
      `编号${view.code}`,
    )
  const where = placed.map(({ at }) => `${slotTime(at.slot, scene)}，${pharmacy(at.pharmacy)}`).join('；')
  const ready = placed.length > 0 && placed.every((leg) => leg.ready)
  const spoken = placed.length > 0 && placed.every((leg) => leg.ready || leg.byPhone === 'agreed')
  const card =
    view.cardWithAgent === null
      ? `带${papers(view)}`
      : `医保卡先跟${view.cardWithAgent}拿${view.needsPrescription ? '，再带病历或处方' : ''}`
  return lines(
    `${call(view.hail)}提醒一声，别忘了取${what}：`,
    where === '' ? '' : `${where}。`,
    `${card}，报${view.code}${ready ? '，药备好了' : spoken ? '，那边说好了' : `；药备好我再叫${you(view.hail)}`}。`,
  )
}

export const reminders: Reminders = {
  remindSlot,
  notFetchedAfterAll: (view) =>
    lines(
      `${call(view.hail)}刚才说错了，${medicines(view.medicines, view)}还没取走，还在药房，对不起。`,
      `取了再告诉${you(view.hail)}。编号${view.code}`,
    ),
  partOnly: (view, { amount, unit, rest }) =>
    lines(
      `${call(view.hail)}${medicines(view.medicines, view)}，药师说现在只有${amount}${unit}${rest === null ? '' : `，其余的${plain(rest)}再取`}。`,
      `${you(view.hail)}约的数没动；等不及就@我说“找人”。编号${view.code}`,
    ),
  notReadyAfterAll: (view) =>
    lines(
      `${call(view.hail)}对不起，${medicines(view.medicines, view)}药房没备对，${view.fetching.by === 'agent' ? '要晚些' : '先别来取'}。`,
      `重新备好我马上告诉${you(view.hail)}。编号${view.code}`,
    ),
  notReadyYet: (view) =>
    lines(
      isUnspoken(view)
        ? `${call(view.hail)}${medicines(view.medicines, view)}还没跟药房说好，先别出门。`
        : view.fetching.by === 'agent'
          ? `${call(view.hail)}${medicines(view.medicines, view)}还没备好，${runner(view.fetching)}这趟也许要晚些。`
          : `${call(view.hail)}${medicines(view.medicines, view)}还没备好，先别出门。`,
      `${isUnspoken(view) ? '说好' : '备好'}我马上告诉${you(view.hail)}。编号${view.code}`,
    ),
  notReadyYetOf: (all, view) =>
    lines(
      isUnspoken(view)
        ? '这几份还没跟药房说好，先别出门：'
        : view.fetching.by === 'agent'
          ? `这几份还没备好，${runner(view.fetching)}这趟也许要晚些：`
          : '这几份还没备好，先别出门：',
      `${all.map(({ label, medicines }) => `${label} ${shortMedicines(medicines)}`).join('；')}。`,
      `${isUnspoken(view) ? '说好' : '备好'}我马上告诉大家。`,
    ),
}

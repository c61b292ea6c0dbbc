import type { AppointmentView } from '../phrases/appointment.ts'
import type { Reminders } from '../phrases/reminder.ts'
import type { Scene } from '../phrases/scene.ts'
import { isUnspoken, placedLegs, runner } from '../views.ts'
import {
  call,
  done,
  lines,
  medicines,
  moment,
  papers,
  pharmacy,
  sentence,
  shortMedicines,
  slotTime,
} from './words.ts'

function remindSlot(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const what = medicines(view.medicines, view)
  if (view.fetching.by === 'agent') {
    const { leaves, cutoff } = view.fetching
    const agent = runner(view.fetching)
    const bag =
      view.cardWithAgent === null
        ? `Please hang ${papers(view)} on your door by ${moment(cutoff, scene)}.`
        : `${view.cardWithAgent} has the insurance card.`
    return lines(
      done('A reminder', view.hail, `${agent} fetches ${what} ${moment(leaves, scene)}`),
      bag,
      `Code ${view.code}`,
    )
  }
  if (view.fetcher !== undefined)
    return lines(
      done('A reminder', view.hail, `${view.fetcher} fetches ${what}`),
      view.cardWithAgent === null ? `${view.fetcher} needs ${papers(view)} first.` : '',
      `Code ${view.code}`,
    )
  const where = placed.map(({ at }) => `${slotTime(at.slot, scene)}, ${pharmacy(at.pharmacy)}`)
  const ready = placed.length > 0 && placed.every((leg) => leg.ready)
  const spoken = placed.length > 0 && placed.every((leg) => leg.ready || leg.byPhone === 'agreed')
  const carry =
    view.cardWithAgent === null
      ? `Bring ${papers(view)}`
      : `Get the insurance card from ${view.cardWithAgent} first${view.needsPrescription ? ' and bring the record or prescription' : ''}`
  return lines(
    done('A reminder', view.hail, `to pick up ${what}`),
    where.length === 0 ? '' : `${sentence(where.join('; '))}.`,
    `${carry}, and give the code ${view.code}; ${ready ? "it's ready" : spoken ? 'they expect you' : "I'll tell you when it's ready"}.`,
  )
}

export const reminders: Reminders = {
  remindSlot,
  notFetchedAfterAll: (view) =>
    lines(
      call(view.hail, `sorry, that was a slip; still at the pharmacy: ${medicines(view.medicines, view)}.`),
      `I'll tell you when it's fetched. Code ${view.code}`,
    ),
  partOnly: (view, { amount }) =>
    lines(
      call(view.hail, `the pharmacist has only ${amount} for now: ${medicines(view.medicines, view)}.`),
      `Your order stands as it was. If you cannot wait, mention me with "help". Code ${view.code}`,
    ),
  notReadyAfterAll: (view) =>
    lines(
      call(
        view.hail,
        `sorry, the pharmacy made a mistake, ${view.fetching.by === 'agent' ? 'so this will be later' : "so please don't come yet"}: ${medicines(view.medicines, view)}.`,
      ),
      `I'll tell you as soon as it's ready. Code ${view.code}`,
    ),
  notReadyYet: (view) =>
    lines(
      isUnspoken(view)
        ? call(
            view.hail,
            `please don't set out yet, the counter isn't reached: ${medicines(view.medicines, view)}.`,
          )
        : view.fetching.by === 'agent'
          ? call(
              view.hail,
              `this isn't ready yet, so ${runner(view.fetching)} may be late: ${medicines(view.medicines, view)}.`,
            )
          : call(view.hail, `please don't set out yet, it isn't ready: ${medicines(view.medicines, view)}.`),
      `I'll tell you as soon as it is. Code ${view.code}`,
    ),
  notReadyYetOf: (all, view) =>
    lines(
      isUnspoken(view)
        ? "Please don't set out yet, the counter isn't reached:"
        : view.fetching.by === 'agent'
          ? `These aren't ready yet, so ${runner(view.fetching)} may be late:`
          : "Please don't set out yet, these aren't ready:",
      `${all.map(({ label, medicines }) => `${label} ${shortMedicines(medicines)}`).join('; ')}.`,
      "I'll tell everybody as soon as they are.",
    ),
}

import { type Appointment, hasMilestone, openLegs } from '../domain/appointment.ts'

/** What became of a resident's wish that somebody fetch it for them: asked of the agent, and what the agent said. */
const fetchWishes = ['asked', 'agreed', 'declined'] as const
export type FetchWish = (typeof fetchWishes)[number]

const mark = (wish: FetchWish): string => `fetch ${wish}`

/** The line of the history that keeps it. */
export const fetchMark = (wish: FetchWish): { readonly old: null; readonly new: string } => ({
  old: null,
  new: mark(wish),
})

/** Null where nobody asked for it. */
export function fetchWishOf({ history }: Appointment): FetchWish | null {
  const last = history.findLast(
    ({ what, new: said }) => what === 'reminded' && fetchWishes.some((wish) => mark(wish) === said),
  )
  return fetchWishes.find((wish) => mark(wish) === last?.new) ?? null
}

/** Booked, and not all fetched. */
export const isStillThere = (appointment: Appointment): boolean =>
  appointment.standing.kind === 'placed' &&
  openLegs(appointment).some((leg) => leg.status === 'booked' && !hasMilestone(leg, 'picked-up'))

/** Still there, and an agent is to fetch it, as far as they have said. */
export const isToBeFetched = (appointment: Appointment): boolean => {
  const wish = fetchWishOf(appointment)
  return (wish === 'asked' || wish === 'agreed') && isStillThere(appointment)
}

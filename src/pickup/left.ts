import type { Appointment } from '../domain/appointment.ts'

const mark = 'left: '

/** The line of the history that keeps where a medicine was left. */
export const leftMark = (place: string): { readonly old: null; readonly new: string } => ({
  old: null,
  new: `${mark}${place}`,
})

/** Where it was left last, in the words of who left it; null where it never was. */
export const leftWhere = ({ history }: Appointment): string | null =>
  history
    .findLast(({ what, new: said }) => what === 'reminded' && (said?.startsWith(mark) ?? false))
    ?.new?.slice(mark.length) ?? null

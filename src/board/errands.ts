import type { Language } from '../domain/message.ts'

/** Something that waits for a person on another page than the day's, such as a text to be pasted into a group. */
export interface Errand {
  /** Address of the page that it waits on. */
  readonly path: string
  /** Code of the street that it concerns. */
  readonly street: string
  readonly urgent: boolean
}

/** A line of the day's page: so much waits there. */
export interface Chore {
  readonly address: string
  readonly count: number
  readonly label: string
}

/** What a page says of its errands, after their number. */
export type ErrandLabel = Readonly<Record<Language, string>>

/** The errands of some streets as one line; null where there are none. */
export function choreOf(
  errands: readonly Errand[],
  { path, label }: { readonly path: string; readonly label: string },
  streets: readonly string[],
): Chore | null {
  const count = errands.filter((one) => one.path === path && streets.includes(one.street)).length
  return count === 0 ? null : { address: path, count, label }
}

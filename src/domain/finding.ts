import type { Said } from './said.ts'
import type { AccountStanding } from './standing.ts'

/** What a check of the surroundings found: for the person who sets the program up. */
export interface Finding {
  readonly standing: 'good' | 'doubtful' | 'bad'
  /** What was looked at, in a few words. */
  readonly about: Said
  readonly found: Said
  /** Id of the group that it is about, where it is about one. */
  readonly group?: string
  /** The account is not in that group: no harm where another one of the bot is. */
  readonly isAbsence?: true
  /** What to do about it; null where nothing is to be done. */
  readonly remedy: Said | null
}

export const good = (about: Said, found: Said): Finding => ({
  standing: 'good',
  about,
  found,
  remedy: null,
})

export const doubtful = (about: Said, found: Said, remedy: Said): Finding => ({
  standing: 'doubtful',
  about,
  found,
  remedy,
})

export const bad = (about: Said, found: Said, remedy: Said): Finding => ({
  standing: 'bad',
  about,
  found,
  remedy,
})

/** That the account is not in a group. */
export const absent = (about: Said, found: Said, remedy: Said): Finding => ({
  ...bad(about, found, remedy),
  isAbsence: true,
})

/** What the program that runs says of an account. */
export interface RunningAccount {
  readonly standing: AccountStanding
  /** Which of the directory's groups it sits in; null where an older program does not say. */
  readonly groups: readonly string[] | null
}

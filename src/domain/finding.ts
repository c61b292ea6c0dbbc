import type { Said } from './said.ts'

/** What a check of the surroundings found: for the person who sets the program up. */
export interface Finding {
  readonly standing: 'good' | 'doubtful' | 'bad'
  /** What was looked at, in a few words. */
  readonly about: Said
  readonly found: Said
  /** Id of the group that it is about, where it is about one. */
  readonly group?: string
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

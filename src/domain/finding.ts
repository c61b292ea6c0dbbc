/** What a check of the surroundings found: for the person who sets the program up. */
export interface Finding {
  readonly standing: 'good' | 'doubtful' | 'bad'
  /** What was looked at, in a few words. */
  readonly about: string
  readonly found: string
  /** What to do about it; null where nothing is to be done. */
  readonly remedy: string | null
}

export const good = (about: string, found: string): Finding => ({
  standing: 'good',
  about,
  found,
  remedy: null,
})

export const doubtful = (about: string, found: string, remedy: string): Finding => ({
  standing: 'doubtful',
  about,
  found,
  remedy,
})

export const bad = (about: string, found: string, remedy: string): Finding => ({
  standing: 'bad',
  about,
  found,
  remedy,
})

import type { Hail } from './scene.ts'

/** The coordinator on duty, as a group may hear of them. */
export interface Duty {
  readonly name: string
  readonly phone: string | null
}

/** To somebody in danger, and to those around. */
export interface InDanger {
  emergency(duty: Duty | null): string
  /** To the parents of a small child with a high fever, before what is said of their order. */
  childFever(hail: Hail, duty: Duty | null): string
  /** To whoever is unwell and asks where their medicine is, before they hear it. */
  unwell(hail: Hail, duty: Duty | null): string
  /** The medicine that they have been told not to take is taken already. */
  wrongTaken(hail: Hail, duty: Duty | null): string
  /** 有人吗, of somebody who has just been told that a person is called. */
  stillCalling(hail: Hail, duty: Duty | null): string
  /** In the group, to somebody who does not want to live: nothing of it is repeated there. */
  heardYou(hail: Hail, duty: Duty | null): string
  /**
   * The same, to them alone. 12356 is the national line for people in distress (National Health Commission, since
   * 2025), answered at least 18 hours a day: what to do where nobody answers is said as well.
   */
  notAlone(hail: Hail, duty: Duty | null): string
}

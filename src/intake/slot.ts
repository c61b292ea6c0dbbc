import type { Amount } from './amounts.ts'
import type { Sighting } from './sightings.ts'
import type { Strength } from './strengths.ts'

/** A medicine, and what has been given to it so far. */
export interface Slot {
  readonly sighting: Sighting
  strengths: Strength[]
  amounts: Amount[]
  end: number
}

export const isBarred = ({ sighting }: Slot): boolean => sighting.standing === 'barred'
/** 氯雷他定过敏 一盒, where no other medicine waits for an amount or is named without one right behind it. */

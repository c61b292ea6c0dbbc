import type { Platform } from './message.ts'
import type { Interval } from './time.ts'

/** 国家统计局 administrative codes: district 6 digits, street 9, community 12. */
export interface Community {
  readonly code: string
  readonly name: string
}

export interface Street {
  readonly code: string
  readonly name: string
  readonly communities: readonly Community[]
}

/** Opening hours on ISO weekdays (1 = Monday), local wall-clock `HH:MM`, half-open. */
export interface OpeningHours {
  readonly days: readonly number[]
  readonly open: string
  readonly close: string
}

export interface Pharmacy {
  readonly id: string
  readonly name: string
  readonly kind: 'retail' | 'hospital'
  readonly street: string
  /** Codes of the streets it is designated for. */
  readonly serves: readonly string[]
  readonly prescription: boolean
  readonly conditions: readonly string[]
  readonly hours: readonly OpeningHours[]
  readonly slotMinutes: number
  /** How many appointments one slot holds. */
  readonly slotCapacity: number
  readonly address: string | null
  readonly phone: string | null
  /** Whole local days (`YYYY-MM-DD`) on which it is closed. */
  readonly closed: readonly string[]
  /** Parts of days in which it is closed against its hours: said by somebody, never written in a file. */
  readonly shut?: readonly Interval[]
}

/** How much a group wants to hear unasked: as it comes, gathered every few minutes, or one summary now and then. */
export const tempers = ['normal', 'quiet', 'digest'] as const
export type Temper = (typeof tempers)[number]

export type Group =
  | { readonly platform: Platform; readonly id: string; readonly name: string; readonly role: 'platform' }
  | {
      readonly platform: Platform
      readonly id: string
      readonly name: string
      readonly role: 'community'
      readonly community: string
      /** A building's own group: who writes there lives there unless they say otherwise. */
      readonly building?: string | null
      readonly temper?: Temper
    }
  | {
      readonly platform: Platform
      readonly id: string
      readonly name: string
      readonly role: 'pharmacy'
      readonly pharmacy: string
    }

interface Somebody {
  readonly platform: Platform
  readonly id: string
  readonly name: string
  readonly phone: string | null
}

/** What somebody is responsible for. */
export type Office =
  | { readonly role: 'agent'; readonly communities: readonly string[] }
  | { readonly role: 'pharmacist'; readonly pharmacy: string }
  | { readonly role: 'coordinator'; readonly streets: readonly string[] }
  | { readonly role: 'operator' }

/** Somebody with a role. Everybody else is a resident. */
export type Person = Somebody & Office

export type Role = Person['role'] | 'resident'

/** An agent's run: needs reported before `cutoff` are fetched together from `start` (local wall-clock `HH:MM`). */
export interface Run {
  readonly community: string
  readonly cutoff: string
  readonly start: string
}

/** Who and what is in a district. Nothing is bought across its border. */
export interface Directory {
  readonly district: { readonly code: string; readonly name: string; readonly timezone: string }
  readonly streets: readonly Street[]
  readonly pharmacies: readonly Pharmacy[]
  readonly groups: readonly Group[]
  readonly people: readonly Person[]
  readonly runs: readonly Run[]
}

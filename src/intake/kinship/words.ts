import type { Recipient } from '../../domain/request.ts'

/** A recipient, and the words for them: alternatives of a pattern. */
export type Words = readonly [recipient: Recipient, alternatives: string]

/** Alternatives of a pattern, written with white space between them. */
export const any = (list: string): string => list.trim().split(/\s+/).join('|')

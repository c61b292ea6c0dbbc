import type { Recipient } from '../domain/request.ts'

export const readRecipient = (_text: string): Recipient | null => null
export const readPatientName = (_text: string): string | null => null

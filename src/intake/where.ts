import type { Community } from '../domain/directory.ts'
import { type Address, noAddress } from '../domain/request.ts'

export interface FoundAddress {
  readonly address: Address
  /** Where it stands in the text, half-open; null where there is none. */
  readonly span: readonly [number, number] | null
}

export const readAddress = (_text: string): FoundAddress => ({ address: noAddress, span: null })
export const readNameAddress = (_name: string): Address => noAddress
export const readCommunity = (_text: string, _communities: readonly Community[]): string | null => null

/** A set of small numbers, one bit for each: what is looked at all the time must be so small that it stays at hand. */
export type Bits = Uint32Array

export const noBits = (numbers: number): Bits => new Uint32Array(Math.ceil(numbers / 32))

export const hasBit = (bits: Bits, number: number): boolean =>
  ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0

export function setBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31))
}

/** The least number of the set from one on, at most that with which the next word of 32 begins, whether it is in or not. */
export function nextBit(bits: Bits, from: number): number {
  const rest = (bits[from >>> 5] ?? 0) >>> (from & 31)
  return rest === 0 ? (from | 31) + 1 : from + 31 - Math.clz32(rest & -rest)
}

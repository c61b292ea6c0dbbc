import type { Address } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { rememberingLast } from '../pattern/remembering.ts'
import { findAddresses } from './where/candidates.ts'

/** A door that an office names, half-open in the text. */
export interface Door {
  readonly address: Address
  readonly start: number
  readonly end: number
  /** `of` whose order it is; `to` where something was put or given: 1-101没人，放隔壁1-103了. */
  readonly how: 'of' | 'to'
}

const toWhere = pattern(
  /(?:放|搁|摆|存|寄|交|留|托|给|还)(?:在|到|给|了|去)*(?:隔壁|邻居|对门|楼[上下])?(?:家|的)?\s?$|(?:隔壁|对门|邻居)的?\s?$/,
)
/** 603没人, 603的卡: said by whoever goes from door to door, without a house. 003 is the end of a code. */
const bareRoom =
  /(?<![\d\-—.:#弄号])([1-9]\d?(?:0[1-9]|[1-3]\d|40))(?=室?(?:没|不|敲|按|的|家|送|收|拿|取|放|卡|那|叫|打|电话|已|都|也|今|$|[\s,，、]))/g

/**
 * The doors that somebody with an office names, in the order named; one that is denied (不是3-502) is none.
 *
 * @param text normalised, without codes
 */
export const readDoors = rememberingLast(doorsIn)

function doorsIn(text: string): readonly Door[] {
  const whole = findAddresses(text).filter(({ address }) => address.room !== null)
  const bare = [...text.matchAll(bareRoom)].flatMap(({ index, 1: room = '' }) => {
    const [start, end] = [index, index + room.length]
    const isPart = whole.some((other) => start < other.end && other.start < end)
    return isPart ? [] : [{ address: { lane: null, building: null, unit: null, room }, start, end }]
  })
  const doors = [...whole, ...bare].toSorted((a, b) => a.start - b.start)
  return doors.flatMap(({ address, start, end }): Door[] => {
    const before = text.slice(Math.max(0, start - 10), start)
    if (denied.test(before)) return []
    return [{ address, start, end, how: start > 0 && toWhere.test(before) ? 'to' : 'of' }]
  })
}

const denied = /不是\s?$/

/** Whose it is; where nothing else is named, 送到1-102了 is of that door. */
export function doorsMeant(text: string): readonly Door[] {
  const doors = readDoors(text)
  const own = doors.filter(({ how }) => how === 'of')
  return own.length > 0 ? own : doors
}

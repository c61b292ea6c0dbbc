import { type Address, noAddress } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import { type Candidate, findAddresses } from '../where/candidates.ts'
import type { Party } from './owners.ts'
import type { Person } from './person.ts'

const livesAt = pattern(/^[^,。;!?\n]{0,3}(?:住在?|家在?|在|是)\s?$|^\s(?:is\s|lives\s)?(?:in|at)\s$/)

/** All addresses of a text that name a building. */
export const findHouses = (text: string): readonly Candidate[] =>
  findAddresses(text).filter(({ address }) => address.building !== null)

const theyLiveAt = pattern(/[她他伊佢](?:家)?(?:住在?|在)\s?$|\b(?:s?he)\s(?:lives|is)\s(?:in|at)\s$/)

/** 我妈住5号楼301; 我妈的络活喜2盒（她住6号楼301）; 6号楼301的张阿姨. */
const isSaidOf = (text: string, owner: Person | null, { start, end }: Candidate): boolean =>
  (owner !== null && owner.start >= end) ||
  livesAt.test(text.slice(owner?.end ?? 0, start)) ||
  theyLiveAt.test(text.slice(Math.max(0, start - 14), start))

/**
 * Where one of several people lives, as far as the text says so. One address that is nobody's own is that of them all;
 * a neighbour's room without a building is in the house that was named before.
 *
 * @param written see `findHouses`
 * @param person null for a writer who is not named
 */
export function addressOf(
  text: string,
  written: readonly Candidate[],
  person: Person | null,
  parties: readonly Party[],
): Address {
  if (person !== null && person.address.building !== null) return person.address
  if (person !== null && person.address.room !== null) {
    const house = written.findLast(({ start }) => start < person.start)?.address ?? noAddress
    return { ...house, room: person.address.room }
  }
  const isOne = new Set(written.map(({ address }) => JSON.stringify(address))).size === 1
  const own = written.find((candidate) => {
    const owner = ownerOf(text, candidate, parties)
    return owner?.start === person?.start && (!isOne || isSaidOf(text, owner, candidate))
  })
  if (own !== undefined) return own.address
  const [only] = written
  const isAnybodys =
    isOne && only !== undefined && !isWithin(only, parties) && !isOwnedIn(text, only, parties)
  return isAnybodys ? only.address : noAddress
}

/** 隔壁5-507李伯: it is a part of how they are called. */
const isWithin = ({ start, end }: Candidate, parties: readonly Party[]): boolean =>
  parties.some((party) => party.start <= start && end <= party.end)

const beforeWhom = pattern(/^(?:室)?(?:的|那位|独居|住的)*\s?$/)

/** 6号楼301的张阿姨; else who was named last before it. */
function ownerOf(text: string, { start, end }: Candidate, parties: readonly Party[]): Person | null {
  const all = parties.flatMap(({ members }) => members)
  const behind = all.find((person) => person.start >= end && beforeWhom.test(text.slice(end, person.start)))
  return behind ?? all.findLast((person) => person.start <= start) ?? null
}

function isOwnedIn(text: string, candidate: Candidate, parties: readonly Party[]): boolean {
  const owner = ownerOf(text, candidate, parties)
  return owner?.recipient != null && isSaidOf(text, owner, candidate)
}

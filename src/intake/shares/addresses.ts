import { type Address, noAddress } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import { type Candidate, findAddresses } from '../where/candidates.ts'
import type { Party } from './owners.ts'
import type { Person } from './persons.ts'

const livesAt = pattern(/^[^,。;!?\n]{0,3}(?:住在?|家在?|在|是)\s?$|^\s(?:is\s|lives\s)?(?:in|at)\s$/)

/**
 * Where one of several people lives, as far as the text says so. One address that is nobody's own is that of them all;
 * a neighbour's room without a building is in the house that was named before.
 *
 * @param person null for a writer who is not named
 */
export function addressOf(text: string, person: Person | null, parties: readonly Party[]): Address {
  if (person !== null && person.address.building !== null) return person.address
  const written = findAddresses(text).filter(({ address }) => address.building !== null)
  if (person !== null && person.address.room !== null) {
    const house = written.findLast(({ start }) => start < person.start)?.address ?? noAddress
    return { ...house, room: person.address.room }
  }
  const isOne = new Set(written.map(({ address }) => JSON.stringify(address))).size === 1
  const own = written.find((candidate) => {
    const { start, end } = ownerOf(candidate, parties) ?? { start: 0, end: 0 }
    if (start !== (person?.start ?? 0)) return false
    return !isOne || livesAt.test(text.slice(end, candidate.start))
  })
  if (own !== undefined) return own.address
  const [only] = written
  const isAnybodys = isOne && only !== undefined && !isOwnedIn(text, only, parties)
  return isAnybodys ? only.address : noAddress
}

const ownerOf = ({ start }: Candidate, parties: readonly Party[]): Person | null =>
  parties.flatMap(({ members }) => members).findLast((person) => person.start <= start) ?? null

function isOwnedIn(text: string, candidate: Candidate, parties: readonly Party[]): boolean {
  const owner = ownerOf(candidate, parties)
  return owner !== null && owner.recipient !== null && livesAt.test(text.slice(owner.end, candidate.start))
}

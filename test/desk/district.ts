import { loadCatalogue } from '../../src/cli/inputs.ts'
import { openReader } from '../../src/cli/open-reader.ts'
import type { World } from '../../src/dispatch/world.ts'
import type { Directory, Person } from '../../src/domain/directory.ts'
import { noHolidays } from '../../src/domain/holidays.ts'
import {
  chemist,
  directoryOf,
  drugstore,
  east,
  eastCommunity,
  hospital,
  west,
  westCommunity,
} from '../support/build.ts'

/** A district of two streets with narrow counters, and everybody that it takes, for tests of the whole desk. */

const community = (id: string, code: string) =>
  ({ platform: 'simulator', id, name: `${id}群`, role: 'community', community: code }) as const
const counter = (id: string, pharmacy: string) =>
  ({ platform: 'simulator', id, name: `${id}群`, role: 'pharmacy', pharmacy }) as const
const somebody = (id: string, name: string) => ({ platform: 'simulator', id, name, phone: null }) as const

export const agentEast: Person = {
  ...somebody('agent-east', '东一志愿者小蓝'),
  role: 'agent',
  communities: [eastCommunity],
}
export const agentWest: Person = {
  ...somebody('agent-west', '西一志愿者小绿'),
  role: 'agent',
  communities: [westCommunity],
}
export const chemistsPharmacist: Person = {
  ...somebody('rx-1', '东街药师'),
  role: 'pharmacist',
  pharmacy: chemist.id,
}
export const drugstoresPharmacist: Person = {
  ...somebody('rx-2', '便民药师'),
  role: 'pharmacist',
  pharmacy: drugstore.id,
}
export const hospitalsPharmacist: Person = {
  ...somebody('rx-3', '医院药师'),
  role: 'pharmacist',
  pharmacy: hospital.id,
}
export const coordinatorEast: Person = {
  ...somebody('coord-east', '东协调'),
  role: 'coordinator',
  streets: [east],
}
export const coordinatorWest: Person = {
  ...somebody('coord-west', '西协调'),
  role: 'coordinator',
  streets: [west],
}

export const staff: readonly Person[] = [
  agentEast,
  agentWest,
  chemistsPharmacist,
  drugstoresPharmacist,
  hospitalsPharmacist,
  coordinatorEast,
  coordinatorWest,
]

export const eastGroup = 'east'
export const westGroup = 'west'
export const platformGroup = 'platform'
export const counterGroups: Readonly<Record<string, string>> = {
  [chemist.id]: 'counter-1',
  [drugstore.id]: 'counter-2',
  [hospital.id]: 'counter-3',
}

/** One place in a slot at the chemist's, two at the others. */
export const district: Directory = directoryOf(
  [
    { ...chemist, slotCapacity: 1 },
    { ...drugstore, slotCapacity: 2 },
    { ...hospital, slotCapacity: 2 },
  ],
  {
    groups: [
      community(eastGroup, eastCommunity),
      community(westGroup, westCommunity),
      ...Object.entries(counterGroups).map(([pharmacy, id]) => counter(id, pharmacy)),
      { platform: 'simulator', id: platformGroup, name: '平台群', role: 'platform' },
    ],
    people: staff,
  },
)

export const catalogue = await loadCatalogue(null)
export const reader = openReader({ directory: district, catalogue, holidays: noHolidays })

export const worldWith = (book: World['book']): World => ({
  directory: district,
  catalogue,
  holidays: noHolidays,
  book,
})

import { foldName } from '../catalogue/generic-name.ts'
import type { Street } from '../domain/directory.ts'
import type { districtColumns } from './district-columns.ts'
import { readOpeningHours } from './opening-hours.ts'

/** A row with the words that lead a person to it: file, sheet and number. */
export interface PlacedRow<Column extends string> {
  readonly place: string
  cell(column: Column): string
}

export type RowOf<Kind extends keyof typeof districtColumns> = PlacedRow<
  keyof (typeof districtColumns)[Kind] & string
>

export type Complain = (place: string, message: string) => void

/** Codes by code or by name. What is not found is complained of, and stays as it was written. */
export interface Finder {
  street(written: string, place: string): string
  community(written: string, place: string): string
  pharmacy(written: string, place: string): string
}

export function createFinder(
  streets: readonly Street[],
  pharmacies: readonly RowOf<'pharmacies'>[],
  complain: Complain,
): Finder {
  const find = (kind: string, entries: readonly { code: string; name: string }[]) => {
    const known = new Map(entries.map(({ code, name }) => [foldName(name), code]))
    for (const { code } of entries) known.set(foldName(code), code)
    return (written: string, place: string): string => {
      const code = known.get(foldName(written))
      if (code !== undefined) return code
      complain(
        place,
        `“${written}” is no ${kind} of these tables: write its code or its name as it stands there`,
      )
      return written
    }
  }
  return {
    street: find('street', streets),
    community: find(
      'community',
      streets.flatMap(({ communities }) => communities),
    ),
    pharmacy: find(
      'institution',
      pharmacies.map((row) => ({ code: row.cell('id'), name: row.cell('name') })),
    ),
  }
}

/** Rows of communities, grouped by their streets in the order of the table. */
export const streetsOf = (rows: readonly RowOf<'streets'>[]): Street[] =>
  [...Map.groupBy(rows, (row) => row.cell('streetCode'))].map(([code, [first, ...rest]]) => ({
    code,
    name: first?.cell('street') ?? '',
    communities: [first, ...rest].flatMap((row) =>
      row === undefined ? [] : [{ code: row.cell('communityCode'), name: row.cell('community') }],
    ),
  }))

export function pharmacyOf(row: RowOf<'pharmacies'>, finder: Finder, complain: Complain) {
  const { place } = row
  const hours = readOpeningHours(row.cell('hours'))
  if (hours === null) {
    complain(
      place,
      `“${row.cell('hours')}” cannot be read as opening hours: write 周一至周五 08:00-12:00；周末 09:00-12:00`,
    )
  }
  const serves = words(row.cell('serves')).map((street) => finder.street(street, place))
  const number = (column: 'slotMinutes' | 'slotCapacity', usual: number): number => {
    const cell = row.cell(column)
    if (cell === '') return usual
    if (/^\d+$/.test(cell)) return Number(cell)
    complain(place, `“${cell}” is no whole number`)
    return usual
  }
  return {
    id: row.cell('id'),
    name: row.cell('name'),
    kind: /医院|卫生|诊所|hospital|clinic/i.test(row.cell('kind') || row.cell('name'))
      ? 'hospital'
      : 'retail',
    street: row.cell('street') === '' ? (serves[0] ?? '') : finder.street(row.cell('street'), place),
    serves,
    prescription: isYes(row.cell('prescription')),
    conditions: words(row.cell('conditions')),
    hours: hours ?? [],
    slotMinutes: number('slotMinutes', 30),
    slotCapacity: number('slotCapacity', 6),
    address: row.cell('address') || null,
    phone: row.cell('phone') || null,
    closed: words(row.cell('closed')),
  }
}

const networks: readonly (readonly [RegExp, string])[] = [
  [/^(?:微信|wechat|wx)$/i, 'wechat'],
  [/^qq$/i, 'qq'],
  [/^(?:telegram|tg|电报)$/i, 'telegram'],
]
const groupRoles: readonly (readonly [RegExp, string])[] = [
  [/^(?:居民群?|社区群?|居委群?|便民群|community)$/i, 'community'],
  [/^(?:药店群?|药房群?|机构群?|医院群?|pharmacy)$/i, 'pharmacy'],
  [/^(?:平台群?|协调群?|platform)$/i, 'platform'],
]
const personRoles: readonly (readonly [RegExp, string])[] = [
  [/^(?:志愿者|代办员|代办|agent|volunteer)$/i, 'agent'],
  [/^(?:药师|药剂师|pharmacist)$/i, 'pharmacist'],
  [/^(?:协调员|协调|coordinator)$/i, 'coordinator'],
  [/^(?:接线员|话务员|operator)$/i, 'operator'],
]

/** Another word stays as it is: one of the directory's own, or one that its check will complain of. */
const translate = (list: readonly (readonly [RegExp, string])[], cell: string): string =>
  list.find(([form]) => form.test(cell))?.[1] ?? cell

export function groupOf(row: RowOf<'groups'>, finder: Finder) {
  const common = {
    platform: translate(networks, row.cell('platform')),
    id: row.cell('id'),
    name: row.cell('name'),
  }
  const role = translate(groupRoles, row.cell('role'))
  switch (role) {
    case 'community':
      return { ...common, role, community: finder.community(row.cell('of'), row.place) }
    case 'pharmacy':
      return { ...common, role, pharmacy: finder.pharmacy(row.cell('of'), row.place) }
    default:
      return { ...common, role }
  }
}

export function personOf(row: RowOf<'people'>, finder: Finder) {
  const common = {
    platform: translate(networks, row.cell('platform')),
    id: row.cell('id'),
    name: row.cell('name'),
    phone: row.cell('phone') || null,
  }
  const role = translate(personRoles, row.cell('role'))
  const of = words(row.cell('of'))
  switch (role) {
    case 'agent':
      return { ...common, role, communities: of.map((community) => finder.community(community, row.place)) }
    case 'pharmacist':
      return { ...common, role, pharmacy: finder.pharmacy(row.cell('of'), row.place) }
    case 'coordinator':
      return { ...common, role, streets: of.map((street) => finder.street(street, row.place)) }
    default:
      return { ...common, role }
  }
}

export const runOf = (row: RowOf<'runs'>, finder: Finder) => ({
  community: finder.community(row.cell('community'), row.place),
  cutoff: clockTime(row.cell('cutoff')),
  start: clockTime(row.cell('start')),
})

/** 9:00 and 9点 are 09:00; what is no time stays for the directory's check. */
function clockTime(cell: string): string {
  const [, hour = '', minute = '00'] = /^(\d{1,2})[:点](\d{2})?分?$/.exec(cell.normalize('NFKC')) ?? []
  return hour === '' ? cell : `${hour.padStart(2, '0')}:${minute}`
}

const words = (cell: string): string[] =>
  cell
    .split(/[、,，;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

const isYes = (cell: string): boolean => /^(?:是|有|可|可以|能|√|✓|y|yes|true|1)$/i.test(cell)

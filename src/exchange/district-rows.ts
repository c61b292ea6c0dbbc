import { foldName } from '../catalogue/generic-name.ts'
import type { Street } from '../domain/directory.ts'
import { type Language, platforms } from '../domain/message.ts'
import { inLanguage, type Said } from '../domain/said.ts'
import type { districtColumns } from './district-columns.ts'
import { readOpeningHours } from './opening-hours.ts'

/** A row with the words that lead a person to it: file, sheet and number. */
export interface PlacedRow<Column extends string> {
  readonly place: Said
  cell(column: Column): string
  /** What the table calls the column. */
  heading(column: Column): string
}

/** A cell as people find it: the row, and the name that stands over the column. */
export const cellOf = <Column extends string>(row: PlacedRow<Column>, column: Column): Said => ({
  en: `${inLanguage(row.place, 'en')}, column ${row.heading(column)}`,
  zh: `${inLanguage(row.place, 'zh')}“${row.heading(column)}”列`,
})

export type RowOf<Kind extends keyof typeof districtColumns> = PlacedRow<
  keyof (typeof districtColumns)[Kind] & string
>

export type Complain = (place: Said, message: Said) => void

/** Codes by code or by name. What is not found is complained of, and stays as it was written. */
export interface Finder {
  street(written: string, place: Said): string
  community(written: string, place: Said): string
  pharmacy(written: string, place: Said): string
}

export function createFinder(
  streets: readonly Street[],
  pharmacies: readonly RowOf<'pharmacies'>[],
  complain: Complain,
): Finder {
  const find = (
    kind: Readonly<Record<Language, string>>,
    entries: readonly { code: string; name: string }[],
  ) => {
    const known = new Map(entries.map(({ code, name }) => [foldName(name), code]))
    for (const { code } of entries) known.set(foldName(code), code)
    return (written: string, place: Said): string => {
      const code = known.get(foldName(written))
      if (code !== undefined) return code
      complain(place, {
        en: `“${written}” is no ${kind.en} of these tables: write its code or its name as it stands there`,
        zh: `这些表里没有“${written}”这个${kind.zh}：照表里的代码或名称写`,
      })
      return written
    }
  }
  return {
    street: find({ en: 'street', zh: '街道' }, streets),
    community: find(
      { en: 'community', zh: '居委' },
      streets.flatMap(({ communities }) => communities),
    ),
    pharmacy: find(
      { en: 'institution', zh: '机构' },
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
  const hours = readOpeningHours(row.cell('hours'))
  if (hours === null) {
    const hoursWritten = row.cell('hours')
    complain(cellOf(row, 'hours'), {
      en: `“${hoursWritten}” cannot be read as opening hours: write 周一至周五 08:00-12:00；周末 09:00-12:00`,
      zh: `“${hoursWritten}”认不出是营业时间：写成“周一至周五 08:00-12:00；周末 09:00-12:00”这样`,
    })
  }
  const serves = words(row.cell('serves')).map((street) => finder.street(street, cellOf(row, 'serves')))
  const number = (column: 'slotMinutes' | 'slotCapacity', usual: number): number => {
    const cell = row.cell(column)
    if (cell === '') return usual
    if (/^\d+$/.test(cell)) return Number(cell)
    complain(cellOf(row, column), { en: `“${cell}” is no whole number`, zh: `“${cell}”不是整数` })
    return usual
  }
  return {
    id: row.cell('id'),
    name: row.cell('name'),
    kind: kindOf(row, complain),
    street:
      row.cell('street') === ''
        ? (serves[0] ?? '')
        : finder.street(row.cell('street'), cellOf(row, 'street')),
    serves,
    prescription: isYes(row, complain),
    conditions: words(row.cell('conditions')),
    hours: hours ?? [],
    slotMinutes: number('slotMinutes', 30),
    slotCapacity: number('slotCapacity', 6),
    address: row.cell('address') || null,
    phone: row.cell('phone') || null,
    closed: words(row.cell('closed')),
  }
}

const hospitals = /医院|卫生|诊所|门诊|hospital|clinic/i
const shops = /药店|药房|药号|零售|连锁|retail|pharmacy|shop/i

/** By its own column; where that is empty, by the name. */
function kindOf(row: RowOf<'pharmacies'>, complain: Complain): 'hospital' | 'retail' {
  const cell = row.cell('kind')
  if (cell !== '' && !hospitals.test(cell) && !shops.test(cell))
    complain(cellOf(row, 'kind'), {
      en: `“${cell}” is no kind of institution: write 药店 or 医院`,
      zh: `“${cell}”不是机构类型：写“药店”或“医院”`,
    })
  return hospitals.test(cell || row.cell('name')) ? 'hospital' : 'retail'
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

/** Another word is complained of, unless it is one of the directory's own, and stays as it is. */
function translate<Column extends 'platform' | 'role'>(
  list: readonly (readonly [RegExp, string])[],
  row: PlacedRow<Column>,
  column: Column,
  complain: Complain,
  words: string,
): string {
  const cell = row.cell(column)
  const found = list.find(([form, own]) => form.test(cell) || own === cell)?.[1]
  if (found !== undefined || ownNetworks.has(cell)) return found ?? cell
  complain(cellOf(row, column), {
    en: `“${cell}” is not known: write one of ${words}`,
    zh: `不认识“${cell}”：写${words}中的一个`,
  })
  return cell
}

/** Networks of this machine, which nobody writes into a table but who tries the program out. */
const ownNetworks: ReadonlySet<string> = new Set(platforms)

export function groupOf(row: RowOf<'groups'>, finder: Finder, complain: Complain) {
  const common = {
    platform: translate(networks, row, 'platform', complain, '微信、QQ、telegram'),
    id: row.cell('id'),
    name: row.cell('name'),
  }
  const role = translate(groupRoles, row, 'role', complain, '居民群、药店群、平台群')
  switch (role) {
    case 'community':
      return { ...common, role, community: finder.community(row.cell('of'), cellOf(row, 'of')) }
    case 'pharmacy':
      return { ...common, role, pharmacy: finder.pharmacy(row.cell('of'), cellOf(row, 'of')) }
    default:
      return { ...common, role }
  }
}

export function personOf(row: RowOf<'people'>, finder: Finder, complain: Complain) {
  const place = cellOf(row, 'of')
  const common = {
    platform: translate(networks, row, 'platform', complain, '微信、QQ、telegram'),
    id: row.cell('id'),
    name: row.cell('name'),
    phone: row.cell('phone') || null,
  }
  const role = translate(personRoles, row, 'role', complain, '志愿者、药师、协调员、接线员')
  const of = words(row.cell('of'))
  switch (role) {
    case 'agent':
      return { ...common, role, communities: of.map((community) => finder.community(community, place)) }
    case 'pharmacist':
      return { ...common, role, pharmacy: finder.pharmacy(row.cell('of'), place) }
    case 'coordinator':
      return { ...common, role, streets: of.map((street) => finder.street(street, place)) }
    default:
      return { ...common, role }
  }
}

export const runOf = (row: RowOf<'runs'>, finder: Finder) => ({
  community: finder.community(row.cell('community'), cellOf(row, 'community')),
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

const yes = /^(?:是|有|可|可以|能|√|✓|y|yes|true|1)$/i
const no = /^(?:否|不|不是|无|没有|不可|不可以|不能|×|✗|x|-|—|n|no|false|0)?$/i

/** May it dispense prescription drugs? Nothing written is no. */
function isYes(row: RowOf<'pharmacies'>, complain: Complain): boolean {
  const cell = row.cell('prescription')
  if (!yes.test(cell) && !no.test(cell))
    complain(cellOf(row, 'prescription'), {
      en: `“${cell}” is neither 是 nor 否`,
      zh: `“${cell}”看不出是不是：写“是”或“否”`,
    })
  return yes.test(cell)
}

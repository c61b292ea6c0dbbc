import type { Catalogue } from '../catalogue/catalogue.ts'
import { salts } from '../catalogue/dose-forms.ts'
import { foldName } from '../catalogue/generic-name.ts'
import type { Brand, Drug, Supply } from '../domain/drug.ts'
import { strengthInCell } from '../intake/strengths.ts'
import { remembering } from '../pattern/remembering.ts'
import { type ColumnNames, findTable, type Table, type TableRow } from './columns.ts'
import { isHouseholdGoods } from './household-goods.ts'
import { InputError } from './input-error.ts'
import type { LeftOut, Skipped } from './left-out.ts'
import { type ListedName, readListedName } from './listed-name.ts'
import { isNoBrand } from './no-brand.ts'
import type { Sheet } from './spreadsheet.ts'
import { isTotal } from './total-line.ts'

export const catalogueColumns = {
  name: [
    '通用名',
    '通用名称',
    '药品通用名',
    '药品通用名称',
    '药品名称',
    '药品名',
    '药名',
    '名称',
    '品名',
    '药品',
    'generic',
    'generic name',
    'drug',
    'drug name',
    'name',
  ],
  brand: ['商品名', '商品名称', '品牌', '商标名', 'brand', 'brand name', 'trade name'],
  alias: ['别名', '俗名', '曾用名', '简称', 'alias', 'aliases'],
  english: ['英文名', '英文名称', 'english', 'english name', 'inn'],
  form: ['剂型', '药品剂型', 'form', 'dosage form', 'dose form'],
  strength: ['规格', '药品规格', '规格包装', '包装规格', '规格型号', 'strength', 'specification', 'spec'],
  supply: [
    '处方药',
    '是否处方药',
    '处方类型',
    '处方分类',
    '处方药标识',
    '药品分类',
    'rx',
    'supply',
    'prescription',
  ],
  condition: ['病种', '门慢特病种', '慢特病病种', '慢病病种', 'condition', 'conditions'],
} as const satisfies ColumnNames<string>
type Column = keyof typeof catalogueColumns

export interface CatalogueImport {
  readonly catalogue: Catalogue
  readonly rows: number
  readonly skipped: readonly Skipped[]
  /** What the columns are called that hold nothing for us. */
  readonly unread: readonly string[]
}

interface Entry {
  readonly row: number
  readonly name: ListedName
  readonly brands: readonly string[]
  readonly aliases: readonly string[]
  readonly english: readonly string[]
  readonly form: string | null
  readonly strength: string | null
  readonly supply: Supply
  readonly conditions: readonly string[]
}

/**
 * The drugs of a list as a hospital, an insurer or a wholesaler keeps it: one row a product, noise included. Rows of
 * one substance become one drug.
 * @param onProgress is told from time to time how many rows are read
 * @throws {InputError} where no sheet has a column with drug names
 */
export function importCatalogue(
  sheets: readonly Sheet[],
  file: string,
  onProgress: (done: number, total: number) => void = () => {},
): CatalogueImport {
  const tables = sheets.flatMap((sheet) => findTable(sheet, catalogueColumns, ['name']) ?? [])
  if (tables.length === 0) {
    throw new InputError(file, [
      {
        place: { en: 'header', zh: '表头' },
        message: {
          en: 'no column holds the names of drugs: call one 通用名, 药品名称 or generic name',
          zh: '没有一列是药名：把那一列叫作“通用名”或“药品名称”',
        },
      },
    ])
  }
  const skipped: Skipped[] = []
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0)
  let done = 0
  const onRow = (): void => {
    done += 1
    if (done % rowsBetweenTellings === 0 || done === total) onProgress(done, total)
  }
  const entries = tables.flatMap((table) => readEntries(table, skipped, onRow))
  const groups = Map.groupBy(entries, ({ name }) => foldName(name.generic))
  const brands = brandsOf(entries, new Set(groups.keys()), skipped)
  const drugs = [...groups.values()].map((group) => drugOf(group, brands))
  return {
    catalogue: { drugs: new Map(drugs.map((drug) => [drug.generic, drug])), classes: [] },
    rows: total,
    skipped,
    unread: [...new Set(tables.flatMap((table) => table.unread))],
  }
}

/** What pharmacies of a district keep in no counter for residents, though formularies list it. */
const noMedicine =
  /分析药盒|放免|试剂|培养基|标准物质|人工晶|接触镜|隐形眼镜|弱视|治疗[仪机]|检[查眼]|(?:^|[^a-z])ar$/i
const praise = /神药|神器|特效药|秘方|偏方|祖传|灵丹|包治|根治/
const saltAlone = new Set(salts)
const rowsBetweenTellings = 256

function readEntries(table: Table<Column>, skipped: Skipped[], onRow: () => void): readonly Entry[] {
  const entries: Entry[] = []
  const strengthOf = remembering(strengthIn, mostStrengths)
  table.rows.forEach((row) => {
    onRow()
    const written = row.cell('name')
    const read = readEntry(row, written, strengthOf(row.cell('strength')))
    if (typeof read === 'string') skipped.push({ row: row.row, what: written, why: read })
    else entries.push(read)
  })
  return entries
}

/** @returns why the row is no drug, else the drug */
function readEntry(row: TableRow<Column>, written: string, strength: string | null): Entry | LeftOut {
  if (written === '') return 'has no name'
  if (isTotal(written)) return 'is a total, and no drug'
  if (written.length > 60) return 'is too long for a name'
  const name = readListedName(written)
  if (name === null) return 'has no name'
  const form = row.cell('form') === '' ? name.form : row.cell('form')
  const letters = name.generic.replace(/[^\p{Script=Han}A-Z]/gu, '')
  if (noMedicine.test(name.generic)) return 'is laboratory or optical goods'
  const supply = readSupply(row.cell('supply'))
  // Whoever says that it is a medicine or a device knows it better than its name.
  if (supply === 'unknown' && isHouseholdGoods(written)) return 'is something for the house, and no medicine'
  if (letters.length < 2 || /^[A-Z]{2,3}$/.test(letters)) return 'is too short for a name'
  if (praise.test(written)) return 'is what a cure is praised as, and no name'
  if (saltAlone.has(name.generic)) return 'is a salt and no medicine'
  // 百合, 牛肉: without any sign of a medicine it cannot be told from what people cook.
  if (letters.length === 2 && form === null && strength === null && supply !== 'device')
    return 'is an ordinary word without form or strength'
  const brands = words(row.cell('brand'))
  return {
    row: row.row,
    name,
    brands: name.aside === null ? brands : [...brands, ...words(name.aside)],
    aliases: words(row.cell('alias')),
    english: words(row.cell('english')),
    form,
    strength: strength ?? name.concentration,
    supply,
    conditions: words(row.cell('condition')),
  }
}

/** A list of thousands of products is made in some hundreds of strengths and packs. */
const mostStrengths = 10_000

function strengthIn(cell: string): string | null {
  const strength = strengthInCell(cell.normalize('NFKC').toLowerCase())
  return strength === null ? null : withoutZeros(strength)
}

const none: readonly never[] = []

/** 0.500g, as a database writes it, is 0.5g. */
const withoutZeros = (strength: string): string =>
  strength.replace(/(\.\d*?)0+(?!\d)/g, '$1').replace(/\.(?!\d)/g, '')

const words = (cell: string): readonly string[] =>
  cell === ''
    ? none
    : cell
        .normalize('NFKC')
        .split(/[、,;/\n]/)
        .map((word) => word.replace(/[®™*]|^商品名:?/g, '').trim())
        .filter((word) => word !== '' && word.length <= 30)

const supplyWords: readonly (readonly [RegExp, Supply])[] = [
  [/^(?:非处方.*|otc.*|[甲乙]类(?:非处方药|otc)|否|不是|n|no|false|0)$/i, 'otc'],
  [/^(?:处方.*|rx|是|y|yes|true|1|双跨)$/i, 'prescription'],
  [/器械|用品|耗材|device/i, 'device'],
]

/** What is not said clearly is treated as a prescription drug: `unknown`. */
function readSupply(cell: string): Supply {
  if (cell === '') return 'unknown'
  const said = cell.normalize('NFKC').replace(/\s/g, '')
  return supplyWords.find(([word]) => word.test(said))?.[1] ?? 'unknown'
}

const mostBrands = 10_000
/** Above this a "brand" is the name of a maker or a word for the bottle. */
const mostDrugsOfABrand = 4

/** The brands that hold, each with the generic names that it stands for. */
function brandsOf(
  entries: readonly Entry[],
  generics: ReadonlySet<string>,
  skipped: Skipped[],
): ReadonlySet<string> {
  const drugs = new Map<string, Set<string>>()
  const doubtOf = remembering((brand): LeftOut | null => {
    const chinese = brand.replace(/[^\p{Script=Han}]/gu, '').length
    const latin = brand.replace(/[^A-Za-z]/g, '').length
    if (chinese < 2 && latin < 5) return 'is too short for a brand'
    if (chinese > 8 || isNoBrand(brand)) return 'is no brand'
    return generics.has(foldName(brand)) ? 'is the name of a drug, not a brand' : null
  }, mostBrands)
  entries.forEach(({ row, brands, name }) => {
    brands.forEach((brand) => {
      const why = doubtOf(brand)
      if (why !== null) skipped.push({ row, what: brand, why })
      else drugs.set(brand, (drugs.get(brand) ?? new Set()).add(name.generic))
    })
  })
  const shared = [...drugs].filter(([, names]) => names.size > mostDrugsOfABrand)
  for (const [brand] of shared) {
    drugs.delete(brand)
    const row = entries.find(({ brands }) => brands.includes(brand))?.row ?? 0
    skipped.push({ row, what: brand, why: 'stands at too many drugs to be a brand' })
  }
  return new Set(drugs.keys())
}

// Each made once: thousands of groups are asked the same.
const formOf = ({ form }: Entry): string | null => form
const strengthOf = ({ strength }: Entry): string | null => strength
const supplyOf = ({ supply }: Entry): Supply => supply
const brandsIn = ({ brands }: Entry): readonly string[] => brands
const aliasesIn = ({ aliases }: Entry): readonly string[] => aliases
const englishIn = ({ english }: Entry): readonly string[] => english
const conditionsIn = ({ conditions }: Entry): readonly string[] => conditions
const isInjected = (form: string): boolean => /注射|针|粉针/.test(form)

function drugOf(group: readonly Entry[], brands: ReadonlySet<string>): Drug {
  const forms = unique(group.map(formOf))
  return {
    generic: group[0]?.name.generic ?? '',
    brands: unique(group.flatMap(brandsIn))
      .filter((brand) => brands.has(brand))
      .map((brand) => brandOf(brand, group)),
    aliases: unique(group.flatMap(aliasesIn)),
    english: unique(group.flatMap(englishIn)),
    forms,
    strengths: unique(group.map(strengthOf)),
    supply: strictest(group.map(supplyOf)),
    marks: {
      conditions: unique(group.flatMap(conditionsIn)),
      regulated: none,
      sensitive: none,
      strict: false,
      coldChain: false,
      injection: forms.length > 0 && forms.every(isInjected),
      feverCold: false,
    },
  }
}

/** A brand that stands at one release form only says it as well: who writes the brand means that one. */
function brandOf(name: string, group: readonly Entry[]): Brand {
  const bearers = group.filter(({ brands }) => brands.includes(name))
  const first = bearers[0]?.name
  const isOne = first?.release != null && bearers.every((entry) => entry.name.release === first.release)
  return { name, form: isOne ? first.form : null }
}

function unique(values: readonly (string | null)[]): readonly string[] {
  if (values.length === 0) return none
  const written = values.every(isWritten) ? values : values.filter(isWritten)
  return written.length < 2 ? written : [...new Set(written)]
}

const isWritten = (value: string | null): value is string => value !== null && value !== ''

/** Of several rows the most careful one counts: 双跨 drugs are dispensed as prescription drugs. */
const strictest = (supplies: readonly Supply[]): Supply =>
  byStrictness.find((supply) => supplies.includes(supply)) ?? 'unknown'
const byStrictness = ['prescription', 'unknown', 'device', 'otc'] as const

import {
  type Brand,
  type Drug,
  type DrugClass,
  type DrugMarks,
  regulations,
  sensitivities,
  supplies,
} from '../domain/drug.ts'
import { CatalogueError, splitWords, type TableRow, trimmed } from './table.ts'

export const drugColumns = [
  'generic',
  'brands',
  'aliases',
  'english',
  'forms',
  'strengths',
  'supply',
  'marks',
] as const

export const classColumns = ['words', 'ask', 'choices'] as const

const asks = ['choices', 'box'] as const

function isOneOf<T extends string>(words: readonly T[], written: string): written is T {
  const all: readonly string[] = words
  return all.includes(written)
}

const flags = {
  strict: 'strict',
  'cold-chain': 'coldChain',
  injection: 'injection',
  'fever-cold': 'feverCold',
} as const satisfies Record<string, keyof DrugMarks>
const isFlag = (mark: string): mark is keyof typeof flags => Object.hasOwn(flags, mark)

const brandCell = /^([^[\]]+?)(?:\[([^[\]]+)\])?$/

/**
 * A row of the starter list as a drug.
 * @throws {CatalogueError} naming file, line and remedy
 */
export function readDrug({ line, cells }: TableRow<(typeof drugColumns)[number]>, file: string): Drug {
  const fail = (remedy: string): never => {
    throw new CatalogueError(file, line, remedy)
  }
  const generic = cells.generic
  if (generic === '') fail('the column generic is empty: name the drug')
  return {
    generic,
    brands: splitBrands(cells.brands).map(
      (cell) => readBrand(cell) ?? fail(`"${cell}" is no brand: write name or name[form]`),
    ),
    aliases: splitWords(cells.aliases),
    english: splitWords(cells.english),
    forms: splitWords(cells.forms),
    strengths: splitWords(cells.strengths),
    supply: isOneOf(supplies, cells.supply)
      ? cells.supply
      : fail(`"${cells.supply}" is no supply: write one of ${supplies.join(', ')}`),
    marks: cells.marks === '' ? noMarks : readMarks(splitWords(cells.marks), fail),
  }
}

/** The separator may also stand inside the brackets of a form: 泰诺林[混悬滴剂、缓释片]. */
const splitBrands = (cell: string): readonly string[] => trimmed(cell.split(/、(?![^[]*\])/))

function readBrand(cell: string): Brand | null {
  const match = brandCell.exec(cell)
  if (match === null) return null
  const form = match[2] ?? null
  // Several forms under one brand decide nothing.
  return { name: match[1] ?? '', form: form?.includes('、') ? null : form }
}

const noMarks: DrugMarks = {
  conditions: [],
  regulated: [],
  sensitive: [],
  strict: false,
  coldChain: false,
  injection: false,
  feverCold: false,
}

function readMarks(marks: readonly string[], fail: (remedy: string) => never): DrugMarks {
  const read = {
    ...noMarks,
    conditions: [] as string[],
    regulated: [] as DrugMarks['regulated'][number][],
    sensitive: [] as DrugMarks['sensitive'][number][],
  }
  for (const mark of marks) {
    const [kind = '', value = ''] = mark.split(/[:：]/)
    if (isFlag(kind)) read[flags[kind]] = true
    else if (kind === 'condition' && value !== '') read.conditions.push(value)
    else if (kind === 'regulated')
      read.regulated.push(
        isOneOf(regulations, value)
          ? value
          : fail(`"${mark}": regulated is one of ${regulations.join(', ')}`),
      )
    else if (kind === 'sensitive')
      read.sensitive.push(
        isOneOf(sensitivities, value)
          ? value
          : fail(`"${mark}": sensitive is one of ${sensitivities.join(', ')}`),
      )
    else
      fail(
        `"${mark}" is no mark: write ${Object.keys(flags).join(', ')}, condition:…, regulated:… or sensitive:…`,
      )
  }
  return read
}

/** @throws {CatalogueError} naming file, line and remedy */
export function readClass({ line, cells }: TableRow<(typeof classColumns)[number]>, file: string): DrugClass {
  const words = splitWords(cells.words)
  if (words.length === 0) throw new CatalogueError(file, line, 'the column words is empty: name the class')
  if (!isOneOf(asks, cells.ask))
    throw new CatalogueError(file, line, `ask is "${cells.ask}": write choices or box`)
  return { words, ask: cells.ask, choices: splitWords(cells.choices) }
}

import { z } from 'zod'
import {
  type Brand,
  type Drug,
  type DrugClass,
  type DrugMarks,
  regulations,
  sensitivities,
  supplies,
} from '../domain/drug.ts'
import { CatalogueError, splitWords, type TableRow } from './table.ts'

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

// Schemas are made once: making one costs more than checking with it.
const supply = z.enum(supplies)
const asking = z.enum(['choices', 'box'])
const regulation = z.enum(regulations)
const sensitivity = z.enum(sensitivities)

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
  const handedOut = supply.safeParse(cells.supply)
  return {
    generic,
    brands: splitBrands(cells.brands).map(
      (cell) => readBrand(cell) ?? fail(`"${cell}" is no brand: write name or name[form]`),
    ),
    aliases: splitWords(cells.aliases),
    english: splitWords(cells.english),
    forms: splitWords(cells.forms),
    strengths: splitWords(cells.strengths),
    supply: handedOut.success
      ? handedOut.data
      : fail(`"${cells.supply}" is no supply: write one of ${supplies.join(', ')}`),
    marks: readMarks(splitWords(cells.marks), fail),
  }
}

/** The separator may also stand inside the brackets of a form: 泰诺林[混悬滴剂、缓释片]. */
const splitBrands = (cell: string): readonly string[] =>
  cell
    .split(/、(?![^[]*\])/)
    .map((brand) => brand.trim())
    .filter((brand) => brand !== '')

function readBrand(cell: string): Brand | null {
  const match = brandCell.exec(cell)
  if (match === null) return null
  const form = match[2] ?? null
  // Several forms under one brand decide nothing.
  return { name: match[1] ?? '', form: form?.includes('、') ? null : form }
}

function readMarks(marks: readonly string[], fail: (remedy: string) => never): DrugMarks {
  const read = {
    conditions: [] as string[],
    regulated: [] as DrugMarks['regulated'][number][],
    sensitive: [] as DrugMarks['sensitive'][number][],
    strict: false,
    coldChain: false,
    injection: false,
    feverCold: false,
  }
  for (const mark of marks) {
    const [kind = '', value = ''] = mark.split(/[:：]/)
    if (isFlag(kind)) read[flags[kind]] = true
    else if (kind === 'condition' && value !== '') read.conditions.push(value)
    else if (kind === 'regulated')
      read.regulated.push(
        regulation.safeParse(value).data ?? fail(`"${mark}": regulated is one of ${regulations.join(', ')}`),
      )
    else if (kind === 'sensitive')
      read.sensitive.push(
        sensitivity.safeParse(value).data ??
          fail(`"${mark}": sensitive is one of ${sensitivities.join(', ')}`),
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
  const ask = asking.safeParse(cells.ask)
  const words = splitWords(cells.words)
  if (words.length === 0) throw new CatalogueError(file, line, 'the column words is empty: name the class')
  if (!ask.success) throw new CatalogueError(file, line, `ask is "${cells.ask}": write choices or box`)
  return { words, ask: ask.data, choices: splitWords(cells.choices) }
}

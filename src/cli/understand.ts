import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Catalogue, namesOf } from '../catalogue/catalogue.ts'
import { addressFrom } from '../desk/reading.ts'
import type { Address } from '../domain/request.ts'
import type { Instant, Wish } from '../domain/time.ts'
import { createExplainer, type Explained } from '../intake/understand.ts'
import type { DrugMatch, Intent, Understanding } from '../intake/understanding.ts'
import type { Command, Io } from './command.ts'
import { helpOf } from './help/help.ts'
import { loadCatalogue, loadDirectory, loadHolidays, sampleDistrict } from './inputs.ts'
import { processIo } from './process-io.ts'
import { type Label, labelSchema } from './score/labels.ts'
import { type Case, scoreMessages } from './score/messages.ts'
import { printScore } from './score/print.ts'
import { sayHere } from './user-language.ts'

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  sent: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no ISO 8601 time with offset'),
  sender: z.string().default(''),
  text: z.string(),
  /** The network itself says that the bot was mentioned. */
  mentionsBot: z.boolean().default(false),
  gold: labelSchema.optional(),
})
type Line = z.infer<typeof lineSchema>

const options = {
  catalogue: { type: 'string' },
  directory: { type: 'string' },
  score: { type: 'boolean', default: false },
  wrong: { type: 'string', default: '0' },
  explain: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

export const command: Command = {
  name: 'understand',
  run: (args) => understand(args, processIo()),
}

/** @returns 0, or 1 where some lines could not be read, 2 where the options are wrong */
export async function understand(args: readonly string[], io: Io): Promise<number> {
  const parsed = readOptions(args)
  if (typeof parsed === 'string') {
    io.err(`yaoyue understand: ${parsed}`)
    return 2
  }
  if (parsed.help) {
    io.out(sayHere(helpOf('understand')))
    return 0
  }
  const catalogue = await loadCatalogue(parsed.catalogue)
  const directory = loadDirectory(parsed.directory)
  const { timezone } = directory.district
  const explain = createExplainer({
    catalogue,
    communities: directory.streets.flatMap((street) => street.communities),
    timezone,
    holidays: loadHolidays(),
  })
  const cases: Case[] = []
  let bad = 0
  let number = 0
  for await (const text of io.input) {
    number += 1
    if (text.trim() === '') continue
    const line = readLine(text)
    if (typeof line === 'string') {
      bad += 1
      io.err(`line ${number}: ${line}`)
      continue
    }
    const explained = explain({
      text: line.text,
      sentAt: Date.parse(line.sent),
      senderName: line.sender,
    })
    const output = outputOf(line, explained.understanding, catalogue, timezone)
    if (line.gold !== undefined)
      cases.push({ id: line.id, text: line.text, gold: line.gold, read: labelSchema.parse(output) })
    if (!parsed.score)
      io.out(JSON.stringify(parsed.explain ? { ...output, explain: shown(explained) } : output))
  }
  if (parsed.score) {
    if (cases.length === 0) io.err('no line carries "gold": nothing to score')
    for (const row of printScore(scoreMessages(cases), parsed.wrong)) io.out(row)
  }
  return bad > 0 || (parsed.score && cases.length === 0) ? 1 : 0
}

interface Options {
  readonly catalogue: string | null
  readonly directory: string
  readonly score: boolean
  readonly wrong: number
  readonly explain: boolean
  readonly help: boolean
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({ args: [...args], options })
    const wrong = Number(values.wrong)
    if (!Number.isInteger(wrong) || wrong < 0) return `--wrong takes a number, not “${values.wrong}”`
    return {
      ...values,
      wrong,
      catalogue: values.catalogue ?? null,
      directory: values.directory ?? sampleDistrict,
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}; see --help`
  }
}

function readLine(text: string): Line | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'is no JSON: write one object a line'
  }
  const line = lineSchema.safeParse(json)
  if (line.success) return line.data
  const issue = line.error.issues[0]
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is wrong'}: a line is {"id","sent","sender","text"}`.trim()
}

interface Output extends Label {
  readonly id: string
  readonly mentions: readonly {
    readonly drug: string
    readonly text: string
    readonly start: number
    readonly end: number
    readonly sure: boolean
  }[]
}

function outputOf(line: Line, read: Understanding, catalogue: Catalogue, timezone: string): Output {
  const intent = scoredIntent(read, read.addressed || line.mentionsBot)
  return {
    id: line.id,
    intent,
    items:
      intent === 'other'
        ? []
        : read.items.map(({ written, match, strength, quantity, unit, doubted }) => ({
            drug: nameOf(match, written),
            names: namesFor(match, catalogue),
            strength,
            quantity,
            unit,
            sure: isSure(match) && !doubted,
          })),
    mentions: read.mentions.map(({ written, match, start, end }) => ({
      drug: nameOf(match, written),
      text: written,
      start,
      end,
      sure: isSure(match),
    })),
    address: isOfSeveralDoors(read) ? null : orNull(read.list === null ? addressFrom(read) : read.address),
    phone: read.phone,
    when: whenOf(read.wish, timezone),
    urgent: read.urgent,
    recipient: read.recipient,
    card: read.card,
    prescription: read.prescription,
  }
}

/** What the product knows more of is `other` for the labels; so is what is not for the bot (GUIDE). */
function scoredIntent(read: Understanding, addressed: boolean): Intent {
  const isOrder = read.intent === 'request' && read.items.some(({ quantity }) => quantity !== null)
  // 全部不要了，我在医院配齐了: a counter's word in a resident's mouth.
  const isOwn = isOrder || read.intent === 'cancel'
  if (!addressed || (read.command !== null && !isOwn) || (read.danger && read.items.length === 0))
    return 'other'
  if (read.intent !== 'wrong') return read.intent
  return /哪|没收到|没到|未收到|where|never\s+(?:arrived|came)|(?:not|n't)\s+(?:arrive|receive|get)/i.test(
    read.text,
  )
    ? 'status'
    : 'other'
}

const nameOf = (match: DrugMatch, written: string): string => (match.kind === 'drug' ? match.drug : written)
const isSure = (match: DrugMatch): boolean => match.kind === 'drug' && match.sure

/** All by which it is called: an insulin without a name is 胰岛素 as well. */
function namesFor(match: DrugMatch, catalogue: Catalogue): string[] {
  if (match.kind === 'class') return [...match.class.words]
  const drug = match.kind === 'drug' ? catalogue.drugs.get(match.drug) : undefined
  return drug === undefined ? [] : [...namesOf(drug)]
}

const isEmpty = ({ lane, building, unit, room }: Address): boolean =>
  lane === null && building === null && unit === null && room === null
/** 我要…, 隔壁503要…: no address is that of all. */
const isOfSeveralDoors = ({ shares }: Understanding): boolean =>
  shares.some(({ address }) => address.room !== null) &&
  new Set(shares.map(({ address }) => JSON.stringify(address))).size > 1

const orNull = (address: Address): Address | null => (isEmpty(address) ? null : address)

function whenOf(wish: Wish | null, timezone: string): { from: string | null; to: string | null } | null {
  return wish === null ? null : { from: timeOf(wish.from, timezone), to: timeOf(wish.to, timezone) }
}

function timeOf(instant: Instant | null, timezone: string): string | null {
  if (instant === null) return null
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timezone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** What each reader saw, for a person who looks for a mistake. */
function shown({ understanding, scan, intent }: Explained): unknown {
  const { items: _items, mentions: _mentions, ...rest } = understanding
  return {
    because: intent.because,
    sightings: scan.sightings.map(({ written, match, standing, form, release }) => ({
      written,
      standing,
      form,
      release,
      match: match.kind === 'class' ? { kind: 'class', words: match.class.words } : match,
    })),
    strengths: scan.strengths.map(({ strength, pack }) => ({ strength, pack })),
    amounts: scan.amounts.map(({ quantity, unit, each, total }) => ({ quantity, unit, each, total })),
    ...rest,
  }
}

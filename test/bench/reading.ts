import { parseArgs } from 'node:util'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { namesOf } from '../../src/catalogue/catalogue.ts'
import { lexiconOf } from '../../src/catalogue/look-up.ts'
import { loadCatalogue, loadDirectory, loadHolidays, sampleDistrict } from '../../src/cli/inputs.ts'
import { openReader } from '../../src/cli/open-reader.ts'
import { writtenUtterances } from '../support/utterances.ts'
import { openNlpjs } from './nlpjs.ts'

/**
 * Reads the training utterances, each with medicines of the catalogue in it, as fast as it can, beside nlp.js:
 *
 *     node --expose-gc test/bench/reading.ts [--catalogue F] [--rounds N]
 *
 * nlp.js takes part where its parts are found (npm install --no-save @nlpjs/basic@4.27.0). Both know all utterances, so
 * the intents show what either remembers; what they make of unseen ones is told by `npm run train -- --report`.
 */
const { values } = parseArgs({
  options: { catalogue: { type: 'string' }, rounds: { type: 'string', default: '5' } },
})
const sentAt = Date.parse('2026-03-17T09:00:00+08:00')
const limits = { p50: 0.1, p99: 1, loading: 500, memory: 60 }

const megabytes = (): number => {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

interface Case {
  readonly text: string
  readonly intent: string
  readonly drugs: readonly string[]
}

interface Seen {
  readonly intent: string
  readonly drugs: ReadonlySet<string>
}

interface Timed {
  readonly p50: number
  readonly p99: number
  readonly intents: number
  readonly recall: number
  readonly precision: number
}

/** Every name is drawn in turn, so that the figures are the same each time. */
function casesOf(catalogue: Catalogue): readonly Case[] {
  const drugs = [...catalogue.drugs.values()]
  let turn = 0
  const draw = (): { readonly name: string; readonly drug: string } => {
    for (;;) {
      turn = (turn + 7919) % (drugs.length * 4)
      const drug = drugs[turn % drugs.length]
      const names =
        drug === undefined ? [] : namesOf(drug).filter((name) => /^[\u3400-\u9fff]{3,}$/.test(name))
      const name = names[Math.floor(turn / drugs.length) % Math.max(1, names.length)]
      if (drug !== undefined && name !== undefined) return { name, drug: drug.generic }
    }
  }
  return writtenUtterances().map(({ intent, line }) => {
    const meant: string[] = []
    const text = line.replace(/\{[^{}]*\}/g, () => {
      const { name, drug } = draw()
      meant.push(drug)
      return name
    })
    return { intent, text: `@志愿者 ${text.replace(/[<>]/g, '')}`, drugs: meant }
  })
}

async function measure(
  cases: readonly Case[],
  rounds: number,
  read: (text: string) => Seen | Promise<Seen>,
): Promise<Timed> {
  // Of each message the best time of all rounds: what else the machine does is none of the reader's.
  const best = cases.map(() => Number.POSITIVE_INFINITY)
  let intents = 0
  let found = 0
  let meant = 0
  let right = 0
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, { text, intent, drugs }] of cases.entries()) {
      const start = performance.now()
      const seen = await read(text)
      // The first round warms up, and is looked at for what was understood.
      if (round > 0) best[index] = Math.min(best[index] ?? 0, performance.now() - start)
      else {
        if (seen.intent === intent) intents += 1
        meant += drugs.length
        found += seen.drugs.size
        right += drugs.filter((drug) => seen.drugs.has(drug)).length
      }
    }
  const times = best.toSorted((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0
  return {
    p50: at(0.5),
    p99: at(0.99),
    intents: intents / cases.length,
    recall: right / meant,
    precision: right / Math.max(1, found),
  }
}

const show = (name: string, timed: Timed): void =>
  console.log(
    `${name.padEnd(8)} p50 ${timed.p50.toFixed(3)} ms  p99 ${timed.p99.toFixed(3)} ms  intents ${timed.intents.toFixed(3)}  drugs: recall ${timed.recall.toFixed(3)} precision ${timed.precision.toFixed(3)}`,
  )
const verdict = (what: string, value: number, limit: number, unit: string): void =>
  console.log(
    `${value <= limit ? 'ok    ' : 'MISSED'} ${what} ${value.toFixed(value < 10 ? 3 : 0)} ${unit} (≤ ${limit})`,
  )

const before = megabytes()
const start = performance.now()
const catalogue = await loadCatalogue(values.catalogue ?? null)
const loaded = performance.now() - start
const beforeLexicon = megabytes()
const built = performance.now()
lexiconOf(catalogue).find('络活喜2盒')
const lexiconTime = performance.now() - built
const lexiconMemory = megabytes() - beforeLexicon
const directory = loadDirectory(sampleDistrict)
const reader = openReader({ directory, catalogue, holidays: loadHolidays() })
const cases = casesOf(catalogue)
console.log(
  `${catalogue.drugs.size} drugs, ${[...catalogue.drugs.values()].reduce((sum, drug) => sum + namesOf(drug).length, 0)} names, ${cases.length} messages`,
)
const ours = await measure(cases, Number(values.rounds), (text) => {
  const { intent, mentions } = reader({ text, sentAt, senderName: '3-502 王阿姨' })
  const drugs = mentions.flatMap(({ match }) => (match.kind === 'drug' ? [match.drug] : []))
  return { intent, drugs: new Set(drugs) }
})
show('yaoyue', ours)
verdict('p50', ours.p50, limits.p50, 'ms a message')
verdict('p99', ours.p99, limits.p99, 'ms a message')
verdict('loading', loaded + lexiconTime, limits.loading, 'ms, list read, merged and indexed')
verdict('lexicon', lexiconMemory, limits.memory, 'MB')
verdict('list and lexicon', lexiconMemory + beforeLexicon - before, limits.memory, 'MB')

const nlpjs = await openNlpjs(catalogue, writtenUtterances())
if (nlpjs === null)
  console.log('nlp.js   is not here: npm install --no-save @nlpjs/basic@4.27.0 lets it take part')
else {
  const some = cases.filter((_, index) => index % 4 === 0)
  const theirs = await measure(some, 3, nlpjs.read)
  show('nlp.js', theirs)
  console.log(
    `nlp.js / yaoyue: p50 ×${(theirs.p50 / ours.p50).toFixed(1)}  p99 ×${(theirs.p99 / ours.p99).toFixed(1)}  loading and training ${(nlpjs.loaded / 1000).toFixed(1)} s, ×${(nlpjs.loaded / (loaded + lexiconTime)).toFixed(1)}`,
  )
}

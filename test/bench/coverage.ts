import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadCatalogue, loadDirectory, loadHolidays, sampleDistrict } from '../../src/cli/inputs.ts'
import { openReader } from '../../src/cli/open-reader.ts'
import type { Span } from '../../src/intake/span.ts'
import { overlaps } from '../../src/intake/span.ts'

/**
 * How many of the medicines that a reader would mark are among the mentions, whoever speaks and whatever is wanted:
 *
 *     node test/bench/coverage.ts [--catalogue F] [TEXTS…]
 *
 * A file of texts has one utterance a line, its medicines in [brackets]; without one it takes `consultations.txt`. A
 * mark is seen where a mention lies on it, and whole where mentions cover all of it.
 */
const { values, positionals } = parseArgs({
  options: { catalogue: { type: 'string' } },
  allowPositionals: true,
})
const least = 0.85

interface Utterance {
  readonly text: string
  readonly marks: readonly Span[]
}

function readUtterance(line: string): Utterance {
  const marks: Span[] = []
  let text = ''
  for (const [index, piece] of line.split(/[[\]]/).entries()) {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + piece.length })
    text += piece
  }
  return { text, marks }
}

const readUtterances = (file: string): readonly Utterance[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readUtterance)

const catalogue = await loadCatalogue(values.catalogue ?? null)
const read = openReader({ directory: loadDirectory(sampleDistrict), catalogue, holidays: loadHolidays() })
console.log(`${catalogue.drugs.size} drugs`)
for (const file of positionals.length > 0 ? positionals : [join(import.meta.dirname, 'consultations.txt')]) {
  let marked = 0
  let whole = 0
  const missed: string[] = []
  for (const { text, marks } of readUtterances(file)) {
    const { mentions } = read({ text, sentAt: Date.parse('2026-03-17T09:00:00+08:00'), senderName: '3-502' })
    for (const mark of marks) {
      const on = mentions.filter((mention) => overlaps(mention, mark))
      marked += 1
      if (on.length === 0) missed.push(text.slice(mark.start, mark.end))
      else if (
        Math.min(...on.map(({ start }) => start)) <= mark.start &&
        Math.max(...on.map(({ end }) => end)) >= mark.end
      )
        whole += 1
    }
  }
  const seen = 1 - missed.length / Math.max(1, marked)
  console.log(
    `${seen >= least ? 'ok    ' : 'MISSED'} ${file}: of ${marked} marked medicines ${seen.toFixed(3)} seen (≥ ${least}), ${(whole / Math.max(1, marked)).toFixed(3)} whole`,
  )
  if (missed.length > 0) console.log(`       not seen: ${missed.join(' ')}`)
  if (seen < least) process.exitCode = 1
}

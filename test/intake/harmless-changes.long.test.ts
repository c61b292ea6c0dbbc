import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { harmlessChanges, reading } from './harmless-changes.ts'

/** {a medicine}, <a class>: see data/training/README.md. */
const marked = /\{([^{}]*)\}|<([^<>]*)>/g
const files = ['request', 'amend', 'cancel', 'status', 'stock', 'received']
const utterances = files
  .flatMap((file) =>
    readFileSync(new URL(`../../data/training/${file}.txt`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => {
    const names = [...line.matchAll(marked)].map(([, drug = '', group = '']) => drug || group)
    const text = line.replace(marked, (_, drug = '', group = '') => drug || group)
    return { text, names, plain: reading(text) }
  })

describe('what is written otherwise and means the same is read the same', () => {
  it.each(harmlessChanges)('$what', ({ change, most }) => {
    const touched = utterances.filter(({ text, names }) => change(text, names) !== text)
    const turned = touched.flatMap(({ text, names, plain }) => {
      const changed = change(text, names)
      const now = reading(changed)
      return now === plain ? [] : [`${changed}\n  ${plain}\n  ${now}`]
    })
    expect(touched.length).toBeGreaterThan(200)
    expect((1000 * turned.length) / touched.length, turned.slice(0, 10).join('\n')).toBeLessThanOrEqual(most)
  })
})

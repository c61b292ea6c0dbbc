import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { format } from '../../src/store/codec.ts'
import { unwrap } from '../../src/store/envelope.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { modelViews, script, viewOf } from '../fault/script.ts'
import { aHome, commit, open } from './homes.ts'
import { counting, district } from './samples.ts'

/** Homes as earlier programs left them after the same script; `formats/N` was written by the last program of format N. */
const earlier = Array.from({ length: format - 1 }, (_, n) => n + 1)

async function homeOf(version: number): Promise<string> {
  const home = await aHome()
  await cp(join(import.meta.dirname, 'formats', String(version)), home, { recursive: true })
  return home
}

describe.each(earlier)('a home of format %i', (version) => {
  it('is read as it was left', async () => {
    const store = await open(await homeOf(version))
    expect(await viewOf(store)).toBe((await modelViews(script)).at(-1))
    expect((await store.closedIn(district, '2026-03')).map(({ code }) => code)).toEqual([
      '0317-001',
      '0317-002',
    ])
    await store.close()
  })

  it('still knows its messages, those in the book and those in the files of their days', async () => {
    const store = await open(await homeOf(version))
    for (const key of ['key-1', 'key-4', 'key-6'])
      expect((await store.commit(district, -1, counting('a', 1), key)).status).toBe('seen')
    await store.close()
  })

  it('is written in the format of today at the first commit, and read again', async () => {
    const home = await homeOf(version)
    const before = await open(home)
    await commit(before, counting('a', 1), 'key-7')
    const view = await viewOf(before)
    await before.close()
    const book = await nodeDisk(home).read(`districts/${district}/book.json`)
    expect(unwrap(book ?? new Uint8Array(), 'book')).toContain(`"format":${format}`)
    const after = await open(home)
    expect(await viewOf(after)).toBe(view)
    await after.close()
  })
})

it('holds a home of every earlier format', () => expect(earlier.length).toBeGreaterThan(0))

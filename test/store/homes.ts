import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import type { Decision, Store } from '../../src/domain/ports.ts'
import type { JournalLimits } from '../../src/store/lowdb/journal.ts'
import { openLowdbStore } from '../../src/store/lowdb/store.ts'
import { nodeDisk } from '../../src/store/node-disk.ts'
import { district, settableClock } from './samples.ts'

const homes: string[] = []

/** A new home in the temporary folder, which goes when the tests of the file are over. */
export async function aHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'yaoyue-store-'))
  homes.push(home)
  return home
}
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))))

/** The book is written whole after every write of its journal. */
export const atEachWrite: JournalLimits = { bytes: 0, age: 0 }

export const open = (
  home: string,
  rest: Partial<Parameters<typeof openLowdbStore>[0]> = {},
): Promise<Store> => openLowdbStore({ disk: nodeDisk(home), clock: settableClock(), ...rest })

/** Commits on the book as it stands. */
export async function commit(store: Store, decision: Decision, key: string | null): Promise<void> {
  const { version } = await store.read(district)
  const { status } = await store.commit(district, version, decision, key)
  expect(status).toBe('ok')
}

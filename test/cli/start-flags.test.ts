import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startFlags } from '../support/start-flags.ts'

const root = join(import.meta.dirname, '../..')

it('gives as much room to young objects however the bot is started', () => {
  expect(startFlags()).toHaveLength(2)
  for (const file of ['data/deploy/yaoyue.service', 'data/deploy/Containerfile']) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const flag of startFlags()) expect(text, file).toContain(flag)
  }
})

import { expect, it } from 'vitest'
import { anyText } from './any-text.ts'
import { brokenPromise } from './promises.ts'

const runs = 1_000_000

it('reads a million texts of any kind without a throw, and what it reads holds together', () => {
  const broken: string[] = []
  for (let seed = 1; seed <= runs && broken.length < 5; seed += 1) {
    try {
      const promise = brokenPromise(anyText(seed))
      if (promise !== null) broken.push(`${seed}: ${promise}: ${JSON.stringify(anyText(seed))}`)
    } catch (error) {
      broken.push(`${seed}: ${String(error)}: ${JSON.stringify(anyText(seed))}`)
    }
  }
  expect(broken).toEqual([])
})

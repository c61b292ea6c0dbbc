import { expect, it } from 'vitest'
import { createClosing } from '../../src/cli/closing.ts'
import { silentLog } from '../../src/domain/log.ts'

it('closes what was opened last first, what is of one kind together, whatever fails or hangs', async () => {
  const warned: unknown[] = []
  const closed: string[] = []
  const closing = createClosing({ ...silentLog, warn: (about) => warned.push(about) })
  const both = Promise.withResolvers<void>()
  closing.later('book', null, () => closed.push('book'))
  closing.later('network', 1, () => new Promise(() => {}), 'qq')
  closing.later('window', 60_000, async () => {
    await both.promise
    closed.push('page')
  })
  closing.later('window', 60_000, () => {
    both.resolve()
    throw new Error('it is stuck')
  })
  await closing.close()
  expect(closed).toEqual(['page', 'book'])
  expect(warned).toEqual([{ what: 'qq', time: 1 }])
})

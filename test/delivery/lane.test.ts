import { describe, expect, it } from 'vitest'
import { createLane } from '../../src/delivery/lane.ts'

describe('a lane', () => {
  it('runs its steps one at a time, in the order they came', async () => {
    const lane = createLane()
    const seen: string[] = []
    const step = (name: string) => async () => {
      seen.push(`${name}<`)
      await Promise.resolve()
      seen.push(`${name}>`)
    }
    await Promise.all([lane(step('a')), lane(step('b')), lane(step('c'))])
    expect(seen).toEqual(['a<', 'a>', 'b<', 'b>', 'c<', 'c>'])
  })

  it('goes on after a step that throws', async () => {
    const lane = createLane()
    const failing = lane(async () => {
      throw new Error('no')
    })
    const next = lane(async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })

  it('lets timers and the disk have their turn in a long backlog', async () => {
    const lane = createLane()
    let done = 0
    const seen = new Promise<number>((resolve) => setImmediate(() => resolve(done)))
    await Promise.all(
      Array.from({ length: 100 }, () =>
        lane(async () => {
          done += 1
        }),
      ),
    )
    expect(await seen).toBeLessThan(100)
  })
})

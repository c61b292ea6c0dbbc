import { describe, expect, it } from 'vitest'
import { createOwnNames } from '../../../adapters/wechat/own-names.ts'
import { minutes } from '../../../src/domain/time.ts'

function world() {
  const asked: string[] = []
  let name = '药约'
  let now = 0
  const names = createOwnNames(
    async (room) => {
      asked.push(room)
      if (name === '') throw new Error('nobody tells')
      return name
    },
    () => now,
  )
  return {
    names,
    asked,
    called(next: string): void {
      name = next
    },
    pass(time: number): void {
      now += time
    },
  }
}

describe('what the bot is called in a room', () => {
  it('is asked for once, however many ask at the same time', async () => {
    const { names, asked } = world()
    expect(await Promise.all([names.in('a'), names.in('b'), names.in('a')])).toEqual(['药约', '药约', '药约'])
    expect(await names.in('a')).toBe('药约')
    expect(asked).toEqual(['a', 'b'])
  })

  it('is asked for again when it was changed', async () => {
    const { names, called } = world()
    await names.in('a')
    called('小药')
    names.forget('a')
    expect(await names.in('a')).toBe('小药')
  })

  it('is asked for again after a while, because not every provider tells of a change', async () => {
    const { names, called, pass } = world()
    await names.in('a')
    called('小药')
    pass(minutes(9))
    expect(await names.in('a')).toBe('药约')
    pass(minutes(1))
    expect(await names.in('a')).toBe('小药')
  })

  it('is asked for again after an error, by the next who needs it', async () => {
    const { names, called } = world()
    called('')
    await expect(names.in('a')).rejects.toThrow('nobody tells')
    called('小药')
    expect(await names.in('a')).toBe('小药')
  })

  it('is not forgotten by the failure of an answer that nobody waits for any more', async () => {
    const first = Promise.withResolvers<string>()
    const answers = [first.promise, Promise.resolve('小药')]
    const names = createOwnNames(
      (room) => answers.shift() ?? Promise.reject(new Error(`asked ${room} again`)),
    )
    const late = names.in('a')
    names.forget('a')
    expect(await names.in('a')).toBe('小药')
    first.reject(new Error('too late'))
    await expect(late).rejects.toThrow('too late')
    expect(await names.in('a')).toBe('小药')
  })
})

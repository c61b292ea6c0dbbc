import { describe, expect, it } from 'vitest'
import { statusOf } from '../../src/domain/appointment.ts'
import type { Post } from '../../src/domain/message.ts'
import { chemistsPharmacist, counterGroups, eastGroup } from './district.ts'
import { beginLife, type Life } from './life.ts'

const wang = { id: 'wang', name: '3-502 王阿姨' }

interface How {
  readonly edits?: string
  readonly recalls?: string
}

/** Says something in the group; what is said there because of it, asked for or not. */
async function say(life: Life, text: string, how: How = {}) {
  const before = life.posts.length
  const { message, outcome } = await life.say({ sender: wang, group: eastGroup, text, ...how })
  const posts = life.posts.slice(before).filter(({ to }: Post) => 'group' in to && to.group === eastGroup)
  return { id: message.id, outcome, texts: posts.map((post) => post.text), posts }
}

const standing = async (life: Life) =>
  [...(await life.book()).appointments.values()].map((one) =>
    [statusOf(one), ...one.request.items.map(({ drug, quantity }) => `${drug}${quantity}`)].join(' '),
  )

describe('an edited message', () => {
  it('changes its order once, and not again when the same edit is handed in twice', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 络活喜2盒')
    expect((await say(life, '@志愿者 络活喜3盒', { edits: id })).texts).toHaveLength(1)
    expect(await say(life, '@志愿者 络活喜3盒', { edits: id })).toMatchObject({
      texts: [],
      outcome: 'silent',
    })
    expect(await standing(life)).toEqual(['booked 氨氯地平3'])
  })

  it('of an order whose vague word was answered since keeps the answer', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 胰岛素2支')
    await say(life, '1')
    const before = await standing(life)
    expect((await say(life, '@志愿者 胰岛素2支，谢谢', { edits: id })).texts).toEqual([])
    expect(await standing(life)).toEqual(before)
    await say(life, '@志愿者 胰岛素3支', { edits: id })
    expect(await standing(life)).toEqual(before.map((line) => line.replace('2', '3')))
  })

  it('that becomes a vague word is asked about', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 络活喜2盒')
    const { posts } = await say(life, '@志愿者 胰岛素2支', { edits: id })
    expect(posts[0]?.choices?.length).toBeGreaterThan(1)
    expect((await standing(life))[0]).toMatch(/^proposed/)
  })

  it('that says no more than "add" is told how the order stands, because nobody knows what it adds to', async () => {
    const life = beginLife()
    await say(life, '@志愿者 络活喜2盒')
    const { id } = await say(life, '@志愿者 再加一盒络活喜')
    expect(await standing(life)).toEqual(['booked 氨氯地平3'])
    expect((await say(life, '@志愿者 再加两盒络活喜', { edits: id })).texts).toHaveLength(1)
    expect(await standing(life)).toEqual(['booked 氨氯地平3'])
  })

  it('of somebody else changes nothing', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 络活喜2盒')
    const other = { id: 'li', name: '4-101 李伯伯' }
    await life.say({ sender: other, group: eastGroup, text: '络活喜5盒', edits: id })
    expect(await standing(life)).toEqual(['booked 氨氯地平2'])
  })

  it('of an order that is cancelled books nothing, and says how it stands', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 络活喜2盒')
    await say(life, '@志愿者 不要了')
    expect((await say(life, '@志愿者 络活喜2盒！', { edits: id })).texts).toEqual([])
    expect((await say(life, '@志愿者 络活喜3盒', { edits: id })).texts).toHaveLength(1)
    expect(await standing(life)).toEqual(['cancelled 氨氯地平2'])
  })
})

describe('a recalled message', () => {
  it('cancels nothing by itself, and what was asked outlives any silence', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 络活喜2盒')
    const { posts } = await say(life, '', { recalls: id })
    expect(posts).toMatchObject([{ inReplyTo: [], asked: wang.id }])
    expect(posts[0]?.text.split('\n')).toHaveLength(1)
    await life.pass(45)
    expect((await standing(life))[0]).toMatch(/^booked/)
  })

  it('asks nothing of an order that was fetched', async () => {
    const life = beginLife()
    const { id } = await say(life, '@志愿者 达喜2盒')
    const code = await life.code(0)
    const [appointment] = (await life.book()).appointments.values()
    const counter = counterGroups[appointment?.legs[0]?.pharmacy ?? ''] ?? ''
    expect(counter).not.toBe('')
    for (const word of ['备好', '已取'])
      for (const sender of [
        chemistsPharmacist,
        { id: 'rx-2', name: '便民药师' },
        { id: 'rx-3', name: '医院药师' },
      ])
        await life.say({ sender, group: counter, text: `${code} ${word}` })
    expect(await say(life, '', { recalls: id })).toMatchObject({ texts: [], outcome: 'silent' })
  })

  it('in private gets no small talk', async () => {
    const life = beginLife()
    const { message } = await life.say({ sender: wang, group: null, text: '你好' })
    const recalled = await life.say({
      sender: { ...wang, name: '' },
      group: null,
      text: '',
      recalls: message.id,
    })
    expect(recalled).toMatchObject({ outcome: 'silent', answers: [] })
  })
})

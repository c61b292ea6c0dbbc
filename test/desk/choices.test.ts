import { describe, expect, it } from 'vitest'
import { buttonRows, readButton } from '../../adapters/telegram/buttons.ts'
import { statusOf } from '../../src/domain/appointment.ts'
import type { Post } from '../../src/domain/message.ts'
import { eastGroup } from './district.ts'
import { beginLife, type Life } from './life.ts'

const wang = { id: '71234567', name: '3-502 王阿姨' }

/** Presses a button under a post, as Telegram brings it back. */
async function press(life: Life, post: Post | undefined, label: string): Promise<readonly Post[]> {
  const rows = buttonRows({ choices: post?.choices ?? [], asked: post?.asked ?? null }).flat()
  const button = readButton(rows.find(({ text }) => text === label)?.callback_data)
  if (post === undefined || button === null) throw new Error(`there is no button “${label}”`)
  expect(button.asked).toBe(wang.id)
  const sender = { ...wang, id: button.asked ?? '' }
  const { answers } = await life.say({
    sender,
    group: eastGroup,
    text: button.answer,
    quotes: `sent:${post.id}`,
    pressed: { label, answer: button.answer },
  })
  return answers
}

const ask = async (life: Life, text: string): Promise<Post | undefined> =>
  (await life.say({ sender: wang, group: eastGroup, text: `@志愿者 ${text}` })).answers[0]

const labels = (post: Post | undefined) => post?.choices?.map(({ label }) => label)

const standing = async (life: Life) =>
  [...(await life.book()).appointments.values()].map((one) => [
    statusOf(one),
    ...one.request.items.map(({ drug, quantity }) => `${drug} ${quantity}`),
  ])

describe('what can be chosen', () => {
  it('which drug: one button each and one for none, and the next question has none', async () => {
    const life = beginLife()
    const question = await ask(life, '胰岛素2支')
    const [first = ''] = labels(question) ?? []
    expect(labels(question)?.at(-1)).toBe('都不是')
    expect(question?.text).toContain(`1 ${first}`)
    const [answer] = await press(life, question, first)
    expect(answer?.choices).toBeUndefined()
    expect((await life.book()).questions.size).toBe(0)
  })

  it('a second press of the same button does not answer the next question', async () => {
    const life = beginLife()
    const question = await ask(life, '胰岛素')
    const [first = ''] = labels(question) ?? []
    const [howMany] = await press(life, question, first)
    expect(howMany?.text).toContain('几盒')
    await press(life, question, first)
    const [appointment] = (await life.book()).appointments.values()
    expect(appointment?.request.items[0]?.quantity).toBeNull()
  })

  it('whether what may only be spoken of is wanted: yes asks how much, no goes on with the rest', async () => {
    const life = beginLife()
    const question = await ask(life, '络活喜2盒，立普妥')
    expect(labels(question)).toEqual(['要', '不用了'])
    const [howMany] = await press(life, question, '要')
    expect(howMany?.text).toContain('立普妥要几盒')
    const other = beginLife()
    await press(other, await ask(other, '络活喜2盒，立普妥'), '不用了')
    expect(await standing(other)).toEqual([['booked', '氨氯地平 2']])
  })

  it('add or replace', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒')
    const question = await ask(life, '络活喜3盒')
    expect(labels(question)).toEqual(['加', '换成新的'])
    await press(life, question, '换成新的')
    expect(await standing(life)).toEqual([['booked', '氨氯地平 3']])

    const other = beginLife()
    await ask(other, '络活喜2盒')
    await press(other, await ask(other, '络活喜3盒'), '加')
    expect(await standing(other)).toEqual([['booked', '氨氯地平 5']])
  })

  it('which order', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒')
    await life.pass(20)
    await ask(life, '达喜1盒')
    await life.pass(20)
    const question = await ask(life, '不要了')
    const second = labels(question)?.find((label) => label.includes('络活喜')) ?? ''
    await press(life, question, second)
    expect((await standing(life)).map(([status]) => status)).toEqual(['cancelled', 'booked'])
  })

  it('yes or no to a change that somebody else asked for', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒')
    const neighbour = { id: '8', name: '4-101 李伯伯' }
    await life.say({ sender: neighbour, group: eastGroup, text: `@志愿者 ${await life.code(0)} 取消` })
    const question = life.posts.findLast(({ choices }) => choices !== undefined)
    expect(labels(question)).toEqual(['是', '不是'])
    await press(life, question, '不是')
    expect(await standing(life)).toEqual([['booked', '氨氯地平 2']])
    await press(life, question, '是').catch(() => [])
    expect(await standing(life)).toEqual([['booked', '氨氯地平 2']])
  })

  it('an older question is answered under its own post, not under the newest', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒')
    await life.pass(20)
    await ask(life, '达喜1盒')
    await life.pass(20)
    const older = await ask(life, '不要了')
    await ask(life, '胰岛素')
    await press(life, older, labels(older)?.find((label) => label.includes('络活喜')) ?? '')
    expect((await standing(life)).map(([status]) => status)).toEqual(['cancelled', 'booked', 'proposed'])
  })

  it('another time for what is on its way, or one more of it', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒，明天上午取')
    const question = await ask(life, '络活喜2盒，后天下午取')
    expect(labels(question)).toEqual(['再要一份', '换时间'])
    await press(life, question, '换时间')
    expect(await standing(life)).toEqual([['booked', '氨氯地平 2']])
  })

  it('to cancel what was taken back, or to keep it', async () => {
    for (const [label, status] of [
      ['不要了', 'cancelled'],
      ['还要', 'booked'],
    ] as const) {
      const life = beginLife()
      await ask(life, '络活喜2盒')
      const recalls = life.said[0]?.message.id ?? ''
      const before = life.posts.length
      await life.say({ sender: wang, group: eastGroup, text: '', recalls })
      const question = life.posts.slice(before).find(({ choices }) => choices !== undefined)
      expect(labels(question)).toEqual(['不要了', '还要'])
      await press(life, question, label)
      expect(await standing(life)).toEqual([[status, '氨氯地平 2']])
    }
  })

  it('another time near one that cannot be had, which is still there when it is pressed', async () => {
    const life = beginLife()
    await ask(life, '络活喜2盒，明天上午取')
    const answer = await ask(life, '改到明天凌晨3点')
    expect(answer?.text).toContain('约不上')
    const [first = '', ...others] = labels(answer) ?? []
    expect(others).toHaveLength(2)
    expect(answer?.text).toContain(`还能约${[first, ...others].join('、')}`)
    const [moved] = await press(life, answer, others[1] ?? '')
    expect(moved?.text).toContain(others[1])
    expect(moved?.text).toContain('改好了')

    const gone = await ask(life, '不要了')
    expect(gone?.text).toContain('不取了')
    const book = await standing(life)
    await press(life, answer, first)
    expect(await standing(life)).toEqual(book)
    expect(book.map(([status]) => status)).toEqual(['cancelled'])
  })
})

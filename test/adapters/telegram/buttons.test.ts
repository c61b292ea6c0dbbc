import { afterEach, describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/domain/appointment.ts'
import { startBotApi } from '../../support/bot-api/server.ts'
import { deskBehind } from '../desk-behind.ts'
import { anAdapter, group, li, sentBy, wang } from './rig.ts'

const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of clean.splice(0).reverse()) await step()
})

const aMinute = 60_000

/** The desk behind Telegram, in the group of 3-502. */
async function aGroup() {
  const api = await startBotApi()
  clean.push(api.close)
  const adapter = anAdapter(api)
  const { desk, taken, sendAll, pass } = await deskBehind(adapter)
  clean.push(() => adapter.stop())
  let count = 0

  async function arrived(): Promise<readonly string[]> {
    const before = sentBy(api).length
    await taken(++count)
    await sendAll()
    return sentBy(api)
      .slice(before)
      .map(({ text }) => text)
  }
  const questions = () =>
    api.telegram.taken.filter(({ reply_markup }) => (reply_markup?.inline_keyboard ?? []).length > 0)

  /** Presses a button under the question with that number. @returns what its presser alone is shown */
  async function press(who: typeof wang, nth: number, label: string): Promise<unknown> {
    pass(aMinute)
    const question = questions()[nth]
    const button = question?.reply_markup?.inline_keyboard.flat().find(({ text }) => text === label)
    if (question === undefined || button === undefined || !('callback_data' in button))
      throw new Error(`there is no button “${label}”`)
    const answered = api.called('answerCallbackQuery')
    api.telegram.press(question, who, button.callback_data)
    return (await answered).payload
  }

  return {
    say(who: typeof wang, text: string): Promise<readonly string[]> {
      pass(aMinute)
      api.telegram.post(group, who, { text })
      return arrived()
    },
    press,
    /** A press that the bot answers in the group, with what it says there. */
    async pressAndHear(who: typeof wang, nth: number, label: string): Promise<readonly string[]> {
      const [said] = await Promise.all([arrived(), press(who, nth, label)])
      return said
    },
    async orders() {
      return [...(await desk.ask()).appointments.values()].map((order) => [
        statusOf(order),
        order.request.items.map(({ written, quantity }) => `${written}${quantity}`).join(),
      ])
    },
    said: () => sentBy(api).map(({ text }) => text),
  }
}

describe('buttons under a question on Telegram', () => {
  it('choose the medicine, the order that is to go, and what an amount means, as the typed answer would', async () => {
    const { say, pressAndHear, orders } = await aGroup()
    await say(wang, '@志愿者 要胰岛素一盒')
    expect(await pressAndHear(wang, 0, '诺和锐')).toMatchObject([expect.stringContaining('诺和锐1盒约好了')])
    await say(wang, '@志愿者 络活喜2盒')
    await say(wang, '@志愿者 再要络活喜3盒')
    expect(await pressAndHear(wang, 1, '加')).toMatchObject([expect.stringContaining('络活喜5盒改好了')])
    await say(wang, '@志愿者 不要了')
    const [said = ''] = await pressAndHear(wang, 2, '诺和锐1盒（0317-001）')
    expect(said).toContain('诺和锐1盒不取了')
    expect(await orders()).toEqual([
      ['cancelled', '诺和锐1'],
      ['booked', '络活喜5'],
    ])
  })

  it('do nothing when somebody else presses them, who is told so alone', async () => {
    const { say, press, said, orders } = await aGroup()
    await say(wang, '@志愿者 要胰岛素一盒')
    const before = said()
    expect(await press(li, 0, '诺和锐')).toMatchObject({ text: expect.stringContaining('另一位') })
    expect(said()).toEqual(before)
    expect(await orders()).toEqual([['proposed', '胰岛素1']])
  })

  it('count once when they are pressed twice, be it another one the second time', async () => {
    const { say, press, pressAndHear, said, orders } = await aGroup()
    await say(wang, '@志愿者 要胰岛素一盒')
    await pressAndHear(wang, 0, '诺和灵30R')
    const before = said()
    expect(await press(wang, 0, '诺和锐')).toMatchObject({ text: expect.stringContaining('已经收到') })
    expect(said()).toEqual(before)
    expect(await orders()).toEqual([['booked', '诺和灵30R1']])
  })

  it('change nothing any more when the order is gone, or the answer was typed', async () => {
    const { say, pressAndHear, orders } = await aGroup()
    await say(wang, '@志愿者 要胰岛素一盒')
    await say(wang, '@志愿者 不要了')
    expect(await pressAndHear(wang, 0, '诺和灵30R')).toEqual([expect.stringContaining('什么都没动')])
    await say(wang, '@志愿者 要头孢')
    await say(wang, '2')
    // Now it is asked how many: a number that stood for a medicine is no amount.
    expect(await pressAndHear(wang, 1, '头孢克肟')).toEqual([expect.stringContaining('什么都没动')])
    expect(await orders()).toEqual([
      ['cancelled', '胰岛素1'],
      ['proposed', '头孢呋辛null'],
    ])
  })

  it('answer the question that they stand under, whatever was asked since', async () => {
    const { say, pressAndHear, orders } = await aGroup()
    await say(wang, '@志愿者 要胰岛素一盒')
    await say(wang, '@志愿者 要头孢一盒')
    await pressAndHear(wang, 0, '诺和灵30R')
    await pressAndHear(wang, 1, '头孢呋辛')
    expect(await orders()).toEqual([
      ['booked', '诺和灵30R1'],
      ['booked', '头孢呋辛1'],
    ])
  })
})

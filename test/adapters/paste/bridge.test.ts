import { describe, expect, it } from 'vitest'
import { createPasteBridge, type PasteBridge } from '../../../adapters/paste/bridge.ts'
import { type Place, placesIn, placesNamed } from '../../../adapters/paste/places.ts'
import { statusOf } from '../../../src/domain/appointment.ts'
import { aTalk, type Talk } from '../../support/talk.ts'

interface Set {
  readonly talk: Talk
  readonly bridge: PasteBridge
  readonly place: Place
}

function aBridge(words = '欧二'): Set {
  const talk = aTalk()
  const { desk, directory } = talk
  const places = placesIn(directory)
  const clock = { now: () => talk.now() }
  const [place] = placesNamed(places, words)
  if (place === undefined) throw new Error(`no place is called ${words}`)
  return { talk, place, bridge: createPasteBridge({ desk, places, clock, timezone: 'Asia/Shanghai' }) }
}

const orders = async ({ talk }: Set) =>
  [...(await talk.desk.ask()).appointments.values()].map((appointment) => [
    appointment.code,
    statusOf(appointment),
    ...appointment.request.items.map(({ drug, quantity }) => `${drug}${quantity}`),
  ])

const morning =
  '3-502 王阿姨: @志愿者 络活喜两盒\n4-101 老李: 今天真冷\n5-201 小红: @志愿者 达喜1盒\n3-502 王阿姨: 谢谢'

describe('a pasted stretch', () => {
  it('shows line by line what was understood, and takes nothing yet', async () => {
    const set = aBridge()
    const { lines } = await set.bridge.look(set.place, morning)
    expect(lines.map(({ name, state, outcome }) => [name, state, outcome])).toEqual([
      ['3-502 王阿姨', 'new', 'booked'],
      ['4-101 老李', 'new', 'silent'],
      ['5-201 小红', 'new', 'booked'],
      ['3-502 王阿姨', 'new', 'silent'],
    ])
    expect(lines[0]).toMatchObject({
      understood: [
        {
          code: '0317-001',
          address: '3-502',
          medicines: [{ written: '络活喜', drug: '氨氯地平', amount: '2盒' }],
        },
      ],
    })
    expect(lines[0]?.answer).toContain('约好了')
    expect(await orders(set)).toEqual([])
    expect(await set.bridge.followUps()).toEqual([])
  })

  it('gives one text to paste back', async () => {
    const set = aBridge()
    const { count, heeded, handout } = await set.bridge.take(set.place, morning)
    expect([count, heeded]).toEqual([4, 2])
    expect(handout?.text).toMatch(/2份都约好了[\s\S]*3-502络活喜2[\s\S]*5-201达喜1/)
    expect(await orders(set)).toEqual([
      ['0317-001', 'booked', '氨氯地平2'],
      ['0317-002', 'booked', '铝碳酸镁1'],
    ])
    // Nothing leaves by itself: no account lives in the group.
    expect(set.talk.sent.filter(({ to }) => to.platform === 'paste')).toEqual([])
  })

  it('tells somebody once who changed in the same stretch what they ordered in it', async () => {
    const set = aBridge()
    const changed = `${morning}\n3-502 王阿姨: @志愿者 再加一盒拜新同`
    const { handout } = await set.bridge.take(set.place, changed)
    expect(handout?.text.match(/络活喜/g)).toHaveLength(1)
    expect(handout?.text).toMatch(/络活喜2盒、拜新同1盒改好了[\s\S]*欧阳路惠民药房/)
    expect(handout?.text).toContain('达喜1')
    await set.bridge.pasted(handout ?? { text: '', posts: [] })
    expect(await set.bridge.followUps()).toEqual([])
  })

  it('books nothing twice when it is pasted again, or one that overlaps', async () => {
    const set = aBridge()
    const first = await set.bridge.take(set.place, morning)
    if (first.handout === null) throw new Error('nothing to paste')
    await set.bridge.pasted(first.handout)
    expect(await set.bridge.take(set.place, morning)).toMatchObject({ count: 0, heeded: 0, handout: null })
    const overlapping = `5-201 小红：@志愿者  达喜1盒\n3-502 王阿姨：谢谢\n6-301 大刘: @志愿者 拜新同1盒`
    expect((await set.bridge.take(set.place, overlapping)).count).toBe(1)
    expect((await orders(set)).map(([code]) => code)).toEqual(['0317-001', '0317-002', '0317-003'])
    const { lines } = await set.bridge.look(set.place, morning)
    expect(lines.map(({ state }) => state)).toEqual(['seen', 'seen', 'seen', 'seen'])
  })

  it('can be corrected before it is taken', async () => {
    const set = aBridge()
    const pasted = '王阿姨: 络活喜两盒\n老李: @志愿者 达喜1盒\n小红: @志愿者 拜新同1盒'
    const corrections = new Map([
      [0, { isForBot: true, text: '3号楼502 络活喜3盒' }],
      [1, { isSkipped: true }],
    ])
    const { lines } = await set.bridge.look(set.place, pasted, corrections)
    expect(lines.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['new', 'booked'],
      ['skipped', 'silent'],
      ['new', 'asked'],
    ])
    await set.bridge.take(set.place, pasted, corrections)
    expect(await orders(set)).toEqual([
      ['0317-001', 'booked', '氨氯地平3'],
      ['0317-002', 'proposed', '硝苯地平1'],
    ])
    // What was corrected is still the same message.
    const again = await set.bridge.look(set.place, pasted)
    expect(again.lines.map(({ state }) => state)).toEqual(['seen', 'new', 'seen'])
  })

  it('takes what is said anew although the words are the same', async () => {
    const set = aBridge()
    const pasted = '3-502 王阿姨: @志愿者 取消'
    await set.bridge.take(set.place, `3-502 王阿姨: @志愿者 络活喜2盒\n${pasted}`)
    await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 达喜1盒')
    expect((await set.bridge.take(set.place, pasted)).count).toBe(0)
    expect((await set.bridge.take(set.place, pasted, new Map([[0, { isAnew: true }]]))).count).toBe(1)
    expect((await orders(set)).map(([, status]) => status)).toEqual(['cancelled', 'cancelled'])
  })

  it('tells equal words of one stretch apart', async () => {
    const set = aBridge()
    const { lines } = await set.bridge.look(set.place, '老李: 早\n老李: 早')
    expect(lines.map(({ state }) => state)).toEqual(['new', 'new'])
    expect((await set.bridge.take(set.place, '老李: 早\n老李: 早')).count).toBe(2)
    expect((await set.bridge.take(set.place, '老李: 早\n老李: 早\n老李: 早')).count).toBe(1)
  })

  it('may be a 接龙 alone, and it grows', async () => {
    const set = aBridge()
    const list = '#接龙\n代配药\n1. 3-502 王阿姨 络活喜2盒\n2. 4-101 老李 达喜1盒'
    await set.bridge.take(set.place, list)
    const { handout } = await set.bridge.take(set.place, `${list}\n3. 5-201 小红 拜新同1盒`)
    expect(await orders(set)).toHaveLength(3)
    expect(handout?.text).toContain('5-201')
  })

  it('has somebody look at the picture that is pointed at, quoted or shown just before', async () => {
    for (const pasted of [
      '6-301 小吴: [图片]\n6-301 小吴: @志愿者 要这个',
      '6-301 小吴: 「老李：[图片]」\n- - - - - -\n@志愿者 要这个',
    ]) {
      const set = aBridge()
      const { lines } = await set.bridge.look(set.place, pasted)
      expect(lines.at(-1)).toMatchObject({ outcome: 'asked', attachments: [] })
      expect(lines.at(-1)?.answer).toContain('收到了')
    }
    const set = aBridge()
    const { lines } = await set.bridge.look(set.place, '6-301 小吴: [图片]\n老李: @志愿者 要这个')
    expect(lines.at(-1)?.outcome).toBe('done')
  })

  it.each([
    ['photo', '[图片]', '@志愿者 照片里的药要一盒'],
    ['voice', '[语音] 12"', '@志愿者 听一下'],
    ['document', '[文件] 出院小结.pdf', '@志愿者 按这张方子配'],
  ])('acknowledges a %s that is for the bot, and has the agent look at it', async (_, shown, words) => {
    const ticked = aBridge()
    const isForBot = new Map([[0, { isForBot: true }]])
    const { lines } = await ticked.bridge.look(ticked.place, `6-301 小吴: ${shown}`, isForBot)
    expect(lines[0]).toMatchObject({ outcome: 'handed', answer: expect.stringContaining('正请人看') })

    const { bridge, place, talk } = aBridge()
    const taken = await bridge.take(place, `6-301 小吴: ${shown}\n6-301 小吴: ${words}`)
    expect(taken.handout?.text).toContain('正请人看')
    await talk.desk.flush()
    const told = talk.sent.filter(({ to }) => 'account' in to).map(({ text }) => text)
    expect(told).toContainEqual(expect.stringMatching(/6-301 小吴/))
  })

  it('of a community that has no group anywhere is placed at its street', async () => {
    const set = aBridge('蒋家桥')
    expect(set.place.id).toBe('310109009019')
    await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 络活喜两盒')
    const [appointment] = (await set.talk.desk.ask()).appointments.values()
    expect(appointment?.request.patient.community).toBe('310109009019')
    expect(appointment?.legs[0]?.status).toBe('booked')
  })

  it('gives nobody a role by a name', async () => {
    const set = aBridge()
    await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 络活喜2盒')
    const pasted = '欧阳路惠民药房药师: @志愿者 审核通过 0317-001\n周协调: @志愿者 暂停 欧阳路惠民药房'
    const { lines } = await set.bridge.look(set.place, pasted)
    expect(lines.map(({ outcome }) => outcome)).toEqual(['declined', 'declined'])
  })
})

/** The same stretch as a phone, a computer and an export copy it. */
const copies = {
  phone: '3-502 王阿姨: @志愿者 络活喜两盒\n4-101 老李: 今天真冷\n3-502 王阿姨: 谢谢',
  computer:
    '3-502 王阿姨 2026/3/17 08:41\n@志愿者 络活喜两盒\n\n4-101 老李 2026/3/17 08:42\n今天真冷\n\n3-502 王阿姨 2026/3/17 08:44\n谢谢\n',
  exported:
    '2026-03-17 08:41:20 3-502 王阿姨\n@志愿者\u2005络活喜两盒\n\n2026-03-17 08:42:03 4-101 老李\n今天真冷\n\n2026-03-17 08:44:59 3-502 王阿姨\n谢谢\n',
} as const

describe('the same stretch, copied in another way', () => {
  const kinds = ['phone', 'computer', 'exported'] as const
  const pairs = kinds.flatMap((first) =>
    kinds.flatMap((second) => (first === second ? [] : [[first, second]])),
  )

  it.each(pairs)('from a %s and from a %s is known, and answered once', async (first = '', second = '') => {
    const set = aBridge()
    const copyOf = (kind: string): string => new Map<string, string>(Object.entries(copies)).get(kind) ?? ''
    const { handout } = await set.bridge.take(set.place, copyOf(first))
    if (handout === null) throw new Error('nothing to paste')
    await set.bridge.pasted(handout)
    const again = await set.bridge.take(set.place, copyOf(second))
    expect(again).toMatchObject({ count: 0, heeded: 0, handout: null })
    expect(again.known.map(({ name, state, outcome, became }) => [name, state, outcome, became])).toEqual([
      ['3-502 王阿姨', 'seen', 'booked', [{ code: '0317-001', status: 'booked' }]],
      ['4-101 老李', 'seen', 'silent', []],
      ['3-502 王阿姨', 'seen', 'silent', []],
    ])
    expect(await orders(set)).toHaveLength(1)
    expect(await set.bridge.followUps()).toEqual([])
  })

  it('says where an order has got to since', async () => {
    const set = aBridge()
    await set.bridge.take(set.place, copies.phone)
    await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 取消')
    const { lines } = await set.bridge.look(set.place, copies.computer)
    expect(lines[0]?.became).toEqual([{ code: '0317-001', status: 'cancelled' }])
  })

  it('is another message at another time, on another day, and once more than before', async () => {
    const set = aBridge()
    await set.bridge.take(set.place, copies.computer)
    const count = async (pasted: string): Promise<number> => (await set.bridge.take(set.place, pasted)).count
    expect(await count('3-502 王阿姨 2026/3/17 08:50\n谢谢\n')).toBe(1)
    expect(await count('3-502 王阿姨 2026/3/16 08:44\n谢谢\n')).toBe(1)
    expect(await count('4-101 老李: 今天真冷\n4-101 老李: 今天真冷')).toBe(1)
    await set.talk.pass(25 * 3_600_000)
    expect(await count('3-502 王阿姨: 谢谢')).toBe(1)
  })

  it('is found by whoever quotes a line of it', async () => {
    const set = aBridge()
    await set.bridge.take(set.place, copies.computer)
    const rule = '- - - - - - - - - - - - - - -'
    await set.bridge.take(
      set.place,
      `3-502 王阿姨: 「3-502 王阿姨：@志愿者 络活喜两盒」\n${rule}\n改成3盒`,
      new Map([[0, { isForBot: true }]]),
    )
    expect(await orders(set)).toEqual([['0317-001', 'booked', '氨氯地平3']])
  })
})

describe('what the bot says later', () => {
  it('waits as one further text until somebody has pasted it', async () => {
    const set = aBridge()
    const { handout } = await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 络活喜2盒')
    if (handout === null) throw new Error('nothing to paste')
    await set.bridge.pasted(handout)
    const pharmacy = (await set.talk.desk.ask()).appointments.get('2026-0317-001')?.legs[0]?.pharmacy
    const pharmacist = set.talk.directory.people.find(
      (p) => p.role === 'pharmacist' && p.pharmacy === pharmacy,
    )
    if (pharmacist === undefined) throw new Error('no pharmacist')
    await set.talk.say(pharmacist, '审核通过 0317-001')
    await set.talk.say(pharmacist, '0317-001 已备好')
    const [followUp, ...others] = await set.bridge.followUps()
    expect(others).toEqual([])
    expect(followUp?.place).toEqual(set.place)
    expect(followUp?.text).toContain('备好了')
    if (followUp === undefined) throw new Error('nothing follows')
    await set.bridge.pasted(followUp)
    expect(await set.bridge.followUps()).toEqual([])
  })

  it('is known when it comes back in a later stretch, and when somebody quotes it', async () => {
    const set = aBridge()
    const { handout } = await set.bridge.take(set.place, '3-502 王阿姨: @志愿者 络活喜2盒')
    if (handout === null) throw new Error('nothing to paste')
    await set.bridge.pasted(handout)
    const rule = '- - - - - - - - - - - - - - -'
    const later = `小陈: ${handout.text}\n3-502 王阿姨: 「小陈：${handout.text}」\n${rule}\n改成3盒`
    const { lines } = await set.bridge.look(set.place, later)
    expect(lines.map(({ state }) => state)).toEqual(['own', 'new'])
    await set.bridge.take(set.place, later)
    expect(await orders(set)).toEqual([['0317-001', 'booked', '氨氯地平3']])
  })
})

import { describe, expect, it } from 'vitest'
import { understand } from '../../src/cli/understand.ts'

async function run(args: readonly string[], lines: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  async function* input() {
    yield* lines
  }
  const code = await understand(args, {
    input: input(),
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  })
  return { code, out, err }
}

const message = (text: string, more: object = {}): string =>
  JSON.stringify({ id: 'm1', sent: '2026-03-17T09:12:00+08:00', sender: '3-502 王阿姨', text, ...more })

describe('yaoyue understand', () => {
  it("prints what was understood, in the labels' names and forms", async () => {
    const { code, out } = await run([], [message('@志愿者 络活喜5mg两盒，下午取')])
    expect(code).toBe(0)
    expect(out.map((line) => JSON.parse(line))).toMatchObject([
      {
        id: 'm1',
        intent: 'request',
        items: [{ drug: '氨氯地平', strength: '5mg', quantity: 2, unit: '盒', sure: true }],
        mentions: [{ drug: '氨氯地平', text: '络活喜', start: 5, end: 8, sure: true }],
        address: { lane: null, building: '3', unit: null, room: '502' },
        phone: null,
        when: { from: '2026-03-17T12:00:00+08:00', to: '2026-03-17T18:00:00+08:00' },
        urgent: false,
      },
    ])
    expect(JSON.parse(out[0] ?? '').items[0].names).toContain('络活喜')
  })

  it('gives mentions their place in the original text, whatever its script', async () => {
    const text = '@志願者　要絡活喜​２盒'
    const { out } = await run([], [message(text)])
    const [mention] = JSON.parse(out[0] ?? '').mentions
    expect(text.slice(mention.start, mention.end)).toBe('絡活喜')
    expect(mention.text).toBe('絡活喜')
  })

  it('calls other what is not for the bot, a command of a role, or thanks', async () => {
    const texts = ['络活喜2盒', '@志愿者 0317-005 审核通过', '@志愿者 谢谢']
    const { out } = await run(
      [],
      texts.map((text) => message(text)),
    )
    for (const line of out) expect(JSON.parse(line)).toMatchObject({ intent: 'other', items: [] })
  })

  it('takes the word of the network that the bot was mentioned', async () => {
    const { out } = await run([], [message('络活喜2盒', { mentionsBot: true })])
    expect(JSON.parse(out[0] ?? '').intent).toBe('request')
  })

  it('reports a bad line by its number and goes on', async () => {
    const { code, out, err } = await run(
      [],
      ['{', message('@志愿者 老样子'), '{"id":"x","sent":"soon","text":"a"}'],
    )
    expect(code).toBe(1)
    expect(out).toHaveLength(1)
    expect(err).toEqual([
      'line 1: is no JSON: write one object a line',
      expect.stringContaining('line 3: sent is no ISO 8601 time'),
    ])
  })

  it('scores lines that carry labels, and shows the wrong ones', async () => {
    const gold = (drug: string) => ({
      gold: {
        intent: 'request',
        items: [{ drug, strength: null, quantity: 2, unit: '盒' }],
        address: { lane: null, building: '3', unit: null, room: '502' },
        phone: null,
        when: null,
        urgent: false,
        recipient: null,
        card: null,
        prescription: null,
      },
    })
    const { code, out } = await run(
      ['--score', '--wrong', '5'],
      [
        message('@志愿者 络活喜两盒', gold('氨氯地平')),
        message('@志愿者 络活喜两盒', { ...gold('硝苯地平'), id: 'm2' }),
      ],
    )
    expect(code).toBe(0)
    expect(out).toContain('whole                  0.500')
    expect(out).toContain('sure_wrong             1')
    expect(out).toContain('m2 [items] @志愿者 络活喜两盒')
  })

  it('says what is wrong with an option', async () => {
    expect(await run(['--nonsense'], [])).toMatchObject({ code: 2 })
    expect((await run(['--wrong', 'x'], [])).err[0]).toContain('--wrong takes a number')
    expect((await run(['--score'], [message('a')])).err[0]).toContain('nothing to score')
  })

  it('explains what each reader saw', async () => {
    const { out } = await run(['--explain'], [message('@志愿者 络活喜2盒')])
    expect(JSON.parse(out[0] ?? '').explain).toMatchObject({
      because: 'only medicines',
      sightings: [{ written: '络活喜', standing: 'wanted' }],
      amounts: [{ quantity: 2, unit: '盒' }],
    })
  })
})

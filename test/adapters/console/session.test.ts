import { describe, expect, it } from 'vitest'
import type { Line } from '../../../adapters/console/protocol.ts'
import {
  beginSession,
  heard,
  type Session,
  type Step,
  type,
  typeInScript,
} from '../../../adapters/console/session.ts'
import { settingOf } from '../../../adapters/console/setting.ts'
import { loadDirectory, sampleDistrict } from '../../../src/cli/inputs.ts'
import type { Chat } from '../../../src/domain/message.ts'
import fc from '../../support/draws.ts'

const setting = settingOf(loadDirectory(sampleDistrict), true)
const begin = (): Session => beginSession(setting, [], 'zh')

/** The steps of somebody who types this. */
function play(...inputs: readonly string[]): Step & { readonly all: readonly Step[] } {
  const all: Step[] = []
  let session = begin()
  for (const input of inputs) {
    const step = type(session, input)
    all.push(step)
    session = step.session
  }
  const last = all.at(-1)
  if (last === undefined) throw new Error('nothing was typed')
  return { ...last, all }
}

const lineIn = (chat: Chat, number: number): Line => ({
  number,
  id: `id-${number}`,
  at: 0,
  chat,
  from: null,
  text: '好的',
  quotes: null,
})

describe('at the console', () => {
  it('a plain line is said in the group, as the resident with that group name', () => {
    const { say } = play('@志愿者 络活喜两盒')
    expect(say).toMatchObject({
      as: { platform: 'wechat', name: '3-502 王阿姨' },
      chat: { platform: 'wechat', group: 'oy-c1@chatroom' },
      text: '@志愿者 络活喜两盒',
      quotes: null,
    })
  })

  it('the same name is the same person, whichever way round it is written', () => {
    const ids = ['/as 王阿姨 3-502', '/as 3-502 王阿姨', '/我是 王阿姨 3-502'].map(
      (command) => play(command, '在').say?.as.id,
    )
    expect(new Set(ids).size).toBe(1)
    expect(play('/as 李伯 3-502', '在').say?.as.id).not.toBe(ids[0])
  })

  it('/as 药师 in a script is the first of several, and says so', () => {
    const { session, show } = typeInScript(begin(), '/as 药师')
    expect(show[0]).toMatch(/^有\d+位，先当第一位/)
    expect(session.me.role).toBe('pharmacist')
    expect(typeInScript(begin(), '/group').session.choosing?.kind).toBe('group')
  })

  it('/as 药师 offers the pharmacists of the street, and a number chooses', () => {
    const offered = play('/as 药师')
    expect(offered.show[0]).toContain('欧阳路惠民药房药师')
    expect(offered.show).toHaveLength(4)
    const { say } = play('/as 药师', '3', '0317-001 审核通过')
    expect(say).toMatchObject({
      as: { platform: 'wechat', id: 'rx-h-1' },
      chat: { platform: 'wechat', group: 'h-1@chatroom' },
    })
  })

  it('a number that answers the bot is said, not taken as a choice', () => {
    expect(play('2').say?.text).toBe('2')
    expect(play('/as 药师', '99').say?.text).toBe('99')
  })

  it('the agent of the group is taken at once, and stays in the group', () => {
    const { say } = play('/as 志愿者', '取药单')
    expect(say).toMatchObject({
      as: { id: 'agent-oy1' },
      chat: { group: 'oy-c1@chatroom' },
    })
  })

  it('a role can be found by a part of the name, and acts under the account of the directory', () => {
    expect(play('/as 药师 广中医院', '在').say?.as).toMatchObject({ platform: 'wechat', id: 'rx-h-2' })
    expect(play('/as 吴协调', '汇总').say?.chat).toEqual({
      platform: 'wechat',
      group: 'hk-platform@chatroom',
    })
  })

  it('a resident comes back to the community where they were', () => {
    const { say } = play('/group 玉一', '/as 协调员', '/as 李伯 2-101', '在')
    expect(say?.chat).toEqual({ platform: 'wechat', group: 'qy-c1@chatroom' })
  })

  it('on another network a resident has an account of that network', () => {
    const { say } = play('/group 西江湾路', '在')
    expect(say).toMatchObject({ as: { platform: 'qq' }, chat: { platform: 'qq', group: '70040963' } })
  })

  it('/group 私聊 talks to the bot alone', () => {
    const { say } = play('/group 私聊', '在')
    expect(say?.chat).toEqual({ platform: 'wechat', account: say?.as.id })
  })

  it('/group offers the groups of the street by number', () => {
    const offered = play('/group')
    expect(offered.show.join('\n')).toContain('欧三居民区便民群2')
    expect(offered.show.join('\n')).not.toContain('玉一')
    expect(play('/group', '2', '在').say?.chat).toMatchObject({ group: 'oy-c2@chatroom' })
    expect(play('/group 没有的').show[0]).toContain('没有叫“没有的”的群')
  })

  it('/quote quotes a message of this chat only', () => {
    const here = heard(begin(), lineIn({ platform: 'wechat', group: 'oy-c1@chatroom' }, 7))
    expect(type(here, '/quote 7 改成3盒').say).toMatchObject({ quotes: 7, text: '改成3盒' })
    expect(type(type(here, '/quote 7').session, '改成3盒').say).toMatchObject({ quotes: 7 })
    expect(type(here, '/quote 8 改').say).toBeNull()
    const there = heard(begin(), lineIn({ platform: 'wechat', group: 'qy-c1@chatroom' }, 7))
    expect(type(there, '/quote 7 改').say).toBeNull()
  })

  it('shows in a chat what was missed there, once', () => {
    const pharmacy = lineIn({ platform: 'wechat', group: 'p-oy1@chatroom' }, 7)
    const away = heard(heard(begin(), pharmacy), lineIn({ platform: 'wechat', group: 'oy-c1@chatroom' }, 8))
    const there = type(away, '/group 欧阳路惠民')
    expect(there.missed).toEqual([pharmacy])
    const back = type(there.session, '/group 欧二')
    expect(back.missed).toEqual([])
    expect(type(back.session, '/group 欧阳路惠民').missed).toEqual([])
  })

  it('/paste sends many lines as one message', () => {
    const { say, all } = play('/paste', '#接龙', '1. 3-502 络活喜2盒', '/2. 5-101 代文1盒', '')
    expect(say?.text).toBe('#接龙\n1. 3-502 络活喜2盒\n/2. 5-101 代文1盒')
    expect(all.filter((step) => step.say !== null)).toHaveLength(1)
  })

  it('/paste of nothing, and of too much, sends nothing and says so', () => {
    expect(play('/paste', '').show[0]).toContain('没发出去')
    expect(play('/paste', 'x'.repeat(70_000)).show[0]).toContain('太长')
  })

  it('an unknown command is answered and not said in the group', () => {
    const { say, show } = play('/foo bar')
    expect(say).toBeNull()
    expect(show[0]).toContain('/help')
  })

  it('English is a command away', () => {
    expect(play('/lang en').show.join('\n')).toContain('leave')
  })

  it('nothing that is typed makes it fall over', () => {
    const commands = fc.constantFrom('/as ', '/group ', '/quote ', '/paste', '/', '／群 ', '', '/who ')
    const input = fc.tuple(commands, fc.string({ unit: 'binary' })).map(([command, rest]) => command + rest)
    fc.assert(
      fc.property(fc.array(input, { minLength: 1, maxLength: 8 }), (inputs) => {
        play(...inputs)
      }),
    )
  })
})

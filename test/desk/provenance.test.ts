import { describe, expect, it } from 'vitest'
import { agentEast, chemistsPharmacist, counterGroups, eastGroup } from './district.ts'
import { beginLife } from './life.ts'

const ayi = { id: 'u-1', name: '3-502 金凤阿姨' }
const counter = counterGroups['P-1'] ?? ''

describe('provenance', () => {
  it('records who changed an order, when, by which message, old and new', async () => {
    const life = beginLife()
    await life.say({ sender: ayi, group: eastGroup, text: '@志愿者 络活喜2盒，上午11点' })
    await life.say({ sender: ayi, group: eastGroup, text: '@志愿者 改成3盒' })
    await life.say({ sender: chemistsPharmacist, group: counter, text: '审核通过 0317-001' })
    await life.say({ sender: chemistsPharmacist, group: counter, text: '络活喜缺货' })
    await life.say({ sender: ayi, group: eastGroup, text: '@志愿者 取消' })

    const [appointment] = (await life.book()).appointments.values()
    const history = appointment?.history.map(({ by, message, what, old, new: now }) => [
      by.id,
      message?.split(':').at(-1),
      what,
      old,
      now,
    ])
    expect(history).toEqual([
      ['u-1', 'm1', 'requested', null, '络活喜'],
      ['u-1', 'm1', 'placed', null, 'P-1 2026-03-17T11:00'],
      ['u-1', 'm2', 'amended', '络活喜 2盒', '络活喜 3盒'],
      ['u-1', 'm2', 'placed', 'P-1 2026-03-17T11:00', 'P-1 2026-03-17T11:00'],
      ['rx-1', 'm3', 'milestone', null, 'reviewed'],
      ['rx-1', 'm4', 'moved', 'P-1 2026-03-17T11:00', 'H-1 2026-03-17T11:00'],
      ['u-1', 'm5', 'cancelled', 'booked', 'cancelled'],
    ])
  })

  it('keeps with every step the account whose word it was', async () => {
    const life = beginLife()
    await life.say({ sender: ayi, group: eastGroup, text: '@志愿者 达喜1盒，上午11点' })
    await life.say({ sender: agentEast, group: null, text: '0317-001 医保卡收了' })
    await life.say({ sender: chemistsPharmacist, group: counter, text: '0317-001 备好了' })
    await life.say({ sender: agentEast, group: null, text: '0317-001 已取' })
    await life.say({ sender: ayi, group: eastGroup, text: '@志愿者 收到了' })

    const [appointment] = (await life.book()).appointments.values()
    const steps = [...(appointment?.milestones ?? []), ...(appointment?.legs[0]?.milestones ?? [])]
    expect(steps.map(({ name, by }) => [name, by.id])).toEqual([
      ['card-collected', agentEast.id],
      ['delivered', ayi.id],
      ['ready', chemistsPharmacist.id],
      ['picked-up', agentEast.id],
    ])
  })
})

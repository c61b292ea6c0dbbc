import { describe, expect, it } from 'vitest'
import type { Item, Request } from '../../src/domain/request.ts'
import { labelLines, labelOf } from '../../src/pickup/label.ts'
import { appointmentOf, bookedLeg, item, slotAt, tinyCatalogue } from '../support/build.ts'

const lines = (items: readonly Item[], request: Partial<Request> = {}) => {
  const leg = bookedLeg('P-1', slotAt('2026-03-17 10:00'), items)
  return labelLines(labelOf(appointmentOf(7, [leg], { request }), leg, tinyCatalogue))
}
const patient = appointmentOf(7, []).request.patient

describe('a bag label', () => {
  it('says the code, the door with the name, and what is in it', () => {
    expect(
      lines([item('拜新同', { drug: '硝苯地平', strength: '30mg' }), item('维生素C', { quantity: null })]),
    ).toEqual(['0317-007', '3-502 试阿姨', '拜新同 30mg 2盒', '维生素C'])
  })

  it('says for whom where it is not the writer', () => {
    expect(lines([item('维生素C')], { patient: { ...patient, recipient: '母亲' } })[1]).toBe('3-502 母亲')
    expect(lines([item('维生素C')], { patient: { ...patient, name: '任老师' } })[1]).toBe('3-502 任老师')
  })

  it('writes lanes as people say them', () => {
    const address = { lane: '690', building: '2', unit: null, room: '1402' }
    expect(lines([item('维生素C')], { patient: { ...patient, address } })[1]).toBe(
      '690弄2号1402 3-502 试阿姨',
    )
  })

  it('only counts where a drug is nobody’s business, or privacy was asked for', () => {
    expect(lines([item('奥氮平'), item('维生素C')])).toEqual(['0317-007', '3-502 试阿姨', '2样'])
    const notes = [{ kind: 'privacy', text: '别写药名' }] as const
    expect(lines([item('维生素C')], { notes }).at(-1)).toBe('1样')
  })
})

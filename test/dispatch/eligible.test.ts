import { describe, expect, it } from 'vitest'
import { serving } from '../../src/dispatch/catchment.ts'
import {
  barrier,
  canDispense,
  isDevice,
  isPaused,
  itemNeedsPrescription,
  ruledOut,
} from '../../src/dispatch/eligible.ts'
import { emptyBook } from '../../src/domain/book.ts'
import {
  chemist,
  directoryOf,
  drugstore,
  east,
  hospital,
  item,
  note,
  tinyCatalogue,
  west,
  withRows,
  worldOf,
} from '../support/build.ts'

describe('what an institution may dispense', () => {
  it.each([
    ['维生素C', null, null, null],
    ['血压计', null, null, null],
    ['硝苯地平', null, 'prescription', null],
    ['不明丸', null, 'prescription', null],
    ['来曲唑', 'condition', 'prescription', null],
    ['奥氮平', 'condition', 'prescription', null],
  ] as const)('%s: chemist %s, drugstore %s, hospital %s', (name, atChemist, atDrugstore, atHospital) => {
    expect(barrier(chemist, item(name), tinyCatalogue)).toBe(atChemist)
    expect(barrier(drugstore, item(name), tinyCatalogue)).toBe(atDrugstore)
    expect(barrier(hospital, item(name), tinyCatalogue)).toBe(atHospital)
  })

  it('treats a drug that the catalogue does not know like one on prescription', () => {
    expect(itemNeedsPrescription(item('没听说过'), tinyCatalogue)).toBe(true)
    expect(itemNeedsPrescription(item('什么', { drug: null }), tinyCatalogue)).toBe(true)
    expect(barrier(drugstore, item('没听说过'), tinyCatalogue)).toBe('prescription')
  })

  it('knows a device', () => {
    expect(isDevice(item('血压计'), tinyCatalogue)).toBe(true)
    expect(isDevice(item('维生素C'), tinyCatalogue)).toBe(false)
  })

  it('takes a restricted condition from the directory, not from the kind of institution', () => {
    const oncology = { ...chemist, conditions: ['恶性肿瘤'] }
    expect(barrier(oncology, item('来曲唑'), tinyCatalogue)).toBeNull()
    expect(barrier(oncology, item('奥氮平'), tinyCatalogue)).toBe('condition')
  })
})

describe('who is eligible', () => {
  it('serves the street', () => {
    const ids = (street: string) => serving(directoryOf(), street).map(({ id }) => id)
    expect(ids(east)).toEqual(['P-1', 'P-2', 'H-1'])
    expect(ids(west)).toEqual(['H-1'])
    expect(ids('310199999')).toEqual([])
  })

  it('has it, as far as is known', () => {
    const book = withRows(emptyBook(), { stock: [note('P-1', '维生素C', 0)] })
    const world = worldOf({ book })
    expect(canDispense(world, chemist, item('维生素C'), null)).toBe(false)
    expect(canDispense(world, drugstore, item('维生素C'), null)).toBe(true)
  })

  it('is not paused', () => {
    const world = worldOf({ book: withRows(emptyBook(), { pauses: ['P-1'] }) })
    expect(isPaused(world, 'P-1')).toBe(true)
    expect(isPaused(world, 'P-2')).toBe(false)
  })
})

describe('ruled out', () => {
  const retailOnly = directoryOf([chemist, drugstore])

  it.each([
    ['310199999', ['维生素C'], 'street'],
    [east, ['维生素C', '硝苯地平'], null],
    [east, ['维生素C', '来曲唑'], 'condition'],
  ] as const)('%s %j: %s', (street, names, why) => {
    const items = names.map((name) => item(name))
    expect(ruledOut({ directory: retailOnly, catalogue: tinyCatalogue }, street, items)).toBe(why)
  })

  it('for want of prescriptions', () => {
    const only = { directory: directoryOf([drugstore]), catalogue: tinyCatalogue }
    expect(ruledOut(only, east, [item('硝苯地平')])).toBe('prescription')
    expect(ruledOut(only, east, [item('来曲唑')])).toBe('prescription')
  })
})

import { describe, expect, it } from 'vitest'
import { type Item, noAddress, type Request } from '../../src/domain/request.ts'
import {
  addressLabel,
  dutyName,
  labelForRole,
  labelInGroup,
  labelInList,
  maskPhone,
  medicinesFor,
  wordsFor,
} from '../../src/replies/audience.ts'
import { catalogueOf, drug } from '../support/build.ts'

const catalogue = catalogueOf(
  drug('氨氯地平'),
  drug('舍曲林', 'prescription', { sensitive: ['psychiatric'] }),
)
const item = (written: string, of: string | null): Item => ({
  written,
  drug: of,
  brand: null,
  form: null,
  release: null,
  strength: null,
  pack: null,
  quantity: 2,
  unit: '盒',
})
const norvasc = item('络活喜', '氨氯地平')
const zoloft = item('左洛复', '舍曲林')

describe('medicinesFor', () => {
  it('repeats in a group what was written there', () => {
    expect(medicinesFor('group', [norvasc], catalogue, false)).toEqual({
      kind: 'named',
      items: [{ written: '络活喜', strength: null, quantity: 2, unit: '盒' }],
    })
  })

  it('never repeats a sensitive drug in a group, nor what stands beside it', () => {
    expect(medicinesFor('group', [norvasc, zoloft], catalogue, false)).toEqual({ kind: 'private', count: 2 })
    expect(wordsFor('group', zoloft, catalogue, false)).toBeNull()
  })

  it('never names a drug in a group to somebody who asked for that', () => {
    expect(medicinesFor('group', [norvasc], catalogue, true)).toEqual({ kind: 'private', count: 1 })
    expect(wordsFor('group', norvasc, catalogue, true)).toBeNull()
  })

  it.each(['self', 'agent', 'pharmacist', 'coordinator'] as const)(
    'tells %s in their own channel',
    (listener) => {
      expect(medicinesFor(listener, [zoloft], catalogue, true).kind).toBe('named')
      expect(wordsFor(listener, zoloft, catalogue, true)).toBe('左洛复')
    },
  )

  it('makes hostile words of a drug harmless', () => {
    const made = medicinesFor('group', [item('@所有人\n13800000000', null)], catalogue, false)
    expect(made).toMatchObject({ items: [{ written: '所有人 …' }] })
  })
})

describe('labelInGroup', () => {
  const home = { lane: null, building: '3', unit: null, room: '502' }

  it.each([
    ['3-502 王阿姨', home, '3-502'],
    ['3号502 睡不着的阿德', home, '3-502'],
    ['7-2-1103', { ...home, building: '7', unit: '2', room: '1103' }, '7-2-1103'],
    ['7-1103 老许', { ...home, building: '7', unit: '2', room: '1103' }, '7-1103'],
    ['11A-302', { ...home, building: '11a', room: '302' }, '11a-302'],
  ])('%s shows building and room', (name, address, label) => {
    expect(labelInGroup(name, address)).toBe(label)
  })

  it('never shows a room that the name does not show', () => {
    expect(labelInGroup('王阿姨', home)).toBe('王阿姨')
    expect(labelInGroup('3号 王阿姨', home)).toBe('3号 王阿姨')
    expect(labelInGroup('502-3 王阿姨', home)).toBe('502-3 王阿姨')
    expect(labelInGroup('8-1201 小唐', home)).toBe('8-1201 小唐')
    expect(labelInGroup('王阿姨', noAddress)).toBe('王阿姨')
  })

  it.each([
    ['@所有人', ''],
    ['\u202e\u2066\n', ''],
    ['💊💊', ''],
    ['13800000000', ''],
    ['[CQ:at,qq=all]', ''],
    ['王阿姨13800000000', '王阿姨'],
    ['王'.repeat(500), `${'王'.repeat(15)}…`],
  ])('takes what could do harm out of %j', (name, label) => {
    expect(labelInGroup(name, noAddress)).toBe(label)
  })
})

describe('labelInList', () => {
  const list = `接龙：明天配药\n${'1. 先占个位\n'.repeat(200)}2. 3-502 络活喜2盒\n3. 7-2-1103 达喜1盒\n4. 11号 美林`
  const home = { lane: null, building: '3', unit: null, room: '502' }

  it('knows a line by what the list shows, however long it is', () => {
    expect(labelInList(list, home)).toBe('3-502')
    expect(labelInList(list, { ...home, building: '7', unit: '2', room: '1103' })).toBe('7-2-1103')
    expect(labelInList(list, { ...home, building: '11', room: null })).toBe('11号')
  })

  it('never puts together what stands on different lines, nor tells what the list does not', () => {
    expect(labelInList(list, { ...home, room: '1103' })).toBe('')
    expect(labelInList(list, { ...home, building: '9' })).toBe('')
    expect(labelInList(list, noAddress)).toBe('')
  })
})

describe('for roles', () => {
  const request: Request = {
    items: [norvasc],
    patient: {
      community: '310109009002',
      address: { lane: '690', building: '2', unit: null, room: '1402' },
      recipient: '母亲',
      name: null,
    },
    writer: { platform: 'wechat', id: 'u1', name: '690弄2号1402 小唐' },
    wish: null,
    urgent: false,
    phone: '13800000000',
    notes: [],
    card: null,
    prescription: null,
    benefit: null,
    settlement: null,
    language: 'zh',
  }

  it('labels a request with place, name and whom it is for', () => {
    expect(labelForRole(request)).toBe('690弄2号1402 小唐（给妈妈）')
    expect(labelForRole(request, '欧二居民区')).toBe('欧二居民区 690弄2号1402 小唐（给妈妈）')
    expect(
      labelForRole({ ...request, patient: { ...request.patient, name: '任老师', recipient: null } }),
    ).toBe('690弄2号1402 任老师')
  })

  it.each([
    [{ lane: null, building: '3', unit: null, room: '502' }, '3-502'],
    [{ lane: null, building: '7', unit: '2', room: '1103' }, '7-2-1103'],
    [{ lane: null, building: '11', unit: null, room: null }, '11号'],
    [{ lane: '17', building: '6', unit: '1', room: '301' }, '17弄6号1单元301'],
    [noAddress, ''],
  ])('writes an address as people do', (address, label) => {
    expect(addressLabel(address)).toBe(label)
  })

  it('masks a phone', () => {
    expect(maskPhone('13812345678')).toBe('138****5678')
    expect(maskPhone('55667788')).toBe('****88')
    expect(maskPhone(null)).toBeNull()
  })

  it('names people of the directory as neighbours do', () => {
    expect(dutyName('欧二居民区志愿者小陈')).toBe('小陈')
    expect(dutyName('吴协调')).toBe('吴协调')
    expect(dutyName('志愿者')).toBe('志愿者')
  })
})

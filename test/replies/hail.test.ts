import { describe, expect, it } from 'vitest'
import { hailOf, isElder } from '../../src/replies/hail.ts'
import fc from '../support/draws.ts'

describe('hailOf', () => {
  it.each([
    ['3-502 王阿姨', '王阿姨', true],
    ['王阿姨 3-502', '王阿姨', true],
    ['6号301吴家伯伯', '吴家伯伯', true],
    ['16-208阿菊', '阿菊', false],
    ['紫荆花园9号1102 小唐', '小唐', false],
    ['3弄12号 桂芬', '桂芬', false],
    ['4-2-1103 老许', '老许', true],
    ['腰不好的老严', '老严', true],
    ['睡不着的阿德', '阿德', false],
    ['Olga在多伦多', 'Olga', false],
    ['Bruno Meier 2-1104', 'Bruno', false],
    ['2-803 Ruth周', 'Ruth', false],
    ['9-1701 Ella妈', 'Ella妈', false],
    ['QQ老宋', '老宋', true],
    ['wx_小蒋', '小蒋', false],
    ['Ирина 5-301', 'Ирина', false],
    ['４－３０２　陶老师', '陶老师', true],
    ['Mrs Lowe 7-301', 'Mrs Lowe', true],
    ['7-301 mr. lowe', 'Mr lowe', true],
    ['Dr.Amara 2-101', 'Dr Amara', true],
    ['Miss小鱼', '小鱼', false],
    ['Mrs Lowe 罗阿姨', '罗阿姨', true],
  ])('%s is called %s', (display, name, elder) => {
    expect(hailOf(display)).toEqual({ name, elder })
  })

  it.each([
    '7-2-1103',
    '12号601',
    '9-602龚',
    '',
    '   ',
    '👵💊',
    '13812345678',
    '@所有人',
    'everyone',
    '药师',
    '系统管理员',
    '[CQ:at,qq=all]',
    'user',
    'Mrs 7-301',
    '\u202e\u2066',
  ])('finds no name in %j, and is polite', (display) => {
    expect(hailOf(display)).toEqual({ name: null, elder: true })
  })

  it('lends nobody a role', () => {
    expect(hailOf('药师小韩').name).toBe('小韩')
    expect(hailOf('志愿者 王阿姨').name).toBe('王阿姨')
    expect(hailOf('管理员小陈').name).toBe('小陈')
  })

  it('makes a short word of letters, or none, of any display name', () => {
    const display = fc.oneof(
      fc.string({ maxLength: 600, unit: 'binary' }),
      fc.string({ maxLength: 40, unit: 'grapheme' }),
      fc.string({
        unit: fc.constantFrom(
          '王',
          '阿',
          '姨',
          '3',
          '-',
          '5',
          ' ',
          '@',
          '\n',
          '的',
          '在',
          'L',
          'i',
          '[',
          ']',
          '室',
        ),
      }),
    )
    fc.assert(
      fc.property(display, (text) => {
        const { name } = hailOf(text)
        if (name !== null) expect(name).toMatch(/^(?:(?:Mr|Mrs|Ms|Miss|Dr|Mdm|Madam|Prof) )?\p{L}{2,14}$/u)
      }),
    )
  })
})

describe('isElder', () => {
  it.each(['王阿姨', '李伯', '张师傅', '外婆', '老顾', '钱先生', '赵老师', '陈家姆妈'])(
    'says 您 to %s',
    (name) => {
      expect(isElder(name)).toBe(true)
    },
  )
  it.each(['小红', '阿萍', 'Linda', '豆豆妈', '李姐', '老赵不老', ''])(
    'does not take %j for an elder',
    (name) => {
      expect(isElder(name)).toBe(false)
    },
  )
})

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { command } from '../../src/cli/init.ts'
import { loadDirectory } from '../../src/cli/inputs.ts'
import { templateTables } from '../../src/exchange/district-columns.ts'
import { InputError } from '../../src/exchange/input-error.ts'

describe('yaoyue init', () => {
  let home = ''
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'yaoyue-init-'))
  })
  afterEach(() => rmSync(home, { recursive: true }))

  const made = (): string => join(home, 'home', 'directory.json')
  const init = (...args: string[]): Promise<number> => command.run([...args, '--home', join(home, 'home')])

  /** The template's tables as CSV files, with some changed. */
  const tables = (change: (sheet: string, text: string) => string = (_, text) => text): string[] =>
    templateTables.map(({ sheet, header, rows }) => {
      const path = join(home, `${sheet}.csv`)
      const text = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
      writeFileSync(path, `\uFEFF${change(sheet, text)}`)
      return path
    })

  it('makes a district from its own template', async () => {
    const template = join(home, 'template.xlsx')
    expect(await init('--template', template)).toBe(0)
    expect(await init(template)).toBe(0)
    const directory = loadDirectory(made())
    expect(directory.district).toEqual({ code: '990101', name: '示例区', timezone: 'Asia/Shanghai' })
    expect(directory.streets[0]?.communities).toHaveLength(2)
    expect(directory.pharmacies[1]).toMatchObject({
      kind: 'hospital',
      serves: ['990101001'],
      hours: [
        { days: [1, 2, 3, 4, 5, 6, 7], open: '08:00', close: '12:00' },
        { days: [1, 2, 3, 4, 5], open: '13:00', close: '17:00' },
      ],
      closed: ['2026-05-01', '2026-05-02'],
    })
    expect(directory.people).toMatchObject([
      { role: 'agent', communities: ['990101001001', '990101001002'] },
      { role: 'pharmacist', pharmacy: 'P-1' },
      { role: 'coordinator', streets: ['990101001'] },
    ])
    expect(directory.runs).toEqual([{ community: '990101001001', cutoff: '11:00', start: '14:00' }])
  })

  it('makes the same from CSV files', async () => {
    expect(await init(...tables())).toBe(0)
    expect(loadDirectory(made()).groups).toHaveLength(3)
  })

  it('--dry-run writes nothing', async () => {
    expect(await init(...tables(), '--dry-run')).toBe(0)
    expect(existsSync(made())).toBe(false)
  })

  it('overwrites nothing without --force', async () => {
    await init(...tables())
    const before = readFileSync(made(), 'utf8')
    const changed = tables((_, text) => text.replaceAll('示例街道', '别的街道'))
    await expect(init(...changed)).rejects.toThrow('--force')
    expect(readFileSync(made(), 'utf8')).toBe(before)
    expect(await init(...changed, '--force')).toBe(0)
    expect(loadDirectory(made()).streets[0]?.name).toBe('别的街道')
  })

  it.each([
    [
      'a name that is nowhere',
      '人员',
      '协调员","示例街道',
      '协调员","不在的街道',
      'row 4, column 负责: “不在的街道” is no street',
    ],
    [
      'hours that are none',
      '定点机构',
      '08:30-17:30',
      '随时',
      'row 2, column 营业时间: “随时” cannot be read as opening hours',
    ],
    ['a role that is none', '人员', '"志愿者"', '"老板"', 'row 2, column 身份: “老板” is not known'],
    ['a network that is none', '群', '微信', '飞鸽', 'row 2, column 平台: “飞鸽” is not known'],
    ['a kind that is none', '定点机构', '"药店"', '"网吧"', 'row 2, column 类型: “网吧” is no kind'],
    [
      'a yes that is none',
      '定点机构',
      '"是","高血压、糖尿病","08',
      '"大概","高血压、糖尿病","08',
      'row 2, column 可配处方药',
    ],
    [
      'a code that is too short',
      '街道和居委',
      '990101001002',
      '99010100100',
      'row 3, column 居委代码: must be 12 digits',
    ],
    ['what stands twice', '定点机构', 'H-1', 'P-1', 'row 3: P-1 is already'],
    ['a run that starts too early', '统一代取', '14:00', '10:00', 'row 2: must not start before'],
  ])('tells %s by file and row, and makes nothing', async (_, sheet, from, to, said) => {
    const paths = tables((name, text) => (name === sheet ? text.replace(from, to) : text))
    await expect(init(...paths)).rejects.toThrow(`${sheet}.csv, ${said}`)
    expect(existsSync(made())).toBe(false)
  })

  it('tells all mistakes of all tables at once, each in its row, in the language of whoever reads it', async () => {
    const paths = tables((name, text) =>
      name === '群'
        ? text.replace('微信', '飞鸽').replace('10003', '10002')
        : name === '定点机构'
          ? text.replace('"药店"', '"网吧"').replace('H-1', 'P-1')
          : name === '统一代取'
            ? text.replace('14:00', '10:00')
            : text.replace('99010100100', '9'),
    )
    const error = await init(...paths).catch((thrown: unknown) => thrown)
    if (!(error instanceof InputError)) throw error
    const chinese = error.in('zh')
    for (const said of [
      '群.csv第2行“平台”列：不认识“飞鸽”：写微信、QQ、telegram中的一个',
      '群.csv第4行：wechat 10002@chatroom前面已经有了',
      '定点机构.csv第2行“类型”列：“网吧”不是机构类型：写“药店”或“医院”',
      '定点机构.csv第3行：P-1前面已经有了',
      '街道和居委.csv第2行“居委代码”列：要写12位数字',
      '统一代取.csv第2行：出发不能早于截止',
    ])
      expect(chinese).toContain(said)
    expect(chinese).not.toMatch(/Invalid|expected|\[\d\]/)
    expect(error.message).not.toMatch(/Invalid|received|\[\d\]/)
  })

  it.each([
    ['居委代码', '990101001001', '99010100100'],
    ['街道代码', '990101001', '9901010'],
  ])('tells a wrong %s once, however much points at it', async (column, from, to) => {
    const paths = tables((_, text) => text.replaceAll(`"${from}"`, `"${to}"`))
    const error = await init(...paths).catch((thrown: unknown) => thrown)
    if (!(error instanceof InputError)) throw error
    expect(error.problems).toHaveLength(1)
    expect(error.in('zh')).toContain(`街道和居委.csv第2行“${column}”列：要写`)
  })

  it('tells which table is missing, and how its columns are called', async () => {
    const [, ...rest] = tables()
    await expect(init(...rest)).rejects.toThrow(
      'no table of the district was found: its header row names 区代码, 区名',
    )
  })

  it('keeps the drug list beside the directory', async () => {
    const list = join(home, 'drugs.csv')
    writeFileSync(list, '药名,规格\n阿司匹林片,100mg')
    expect(await init(...tables(), '--catalogue', list)).toBe(0)
    expect(readFileSync(join(home, 'home', 'catalogue.csv'), 'utf8')).toContain('阿司匹林')
  })

  it('asks for tables where none are named', async () => {
    expect(await init()).toBe(2)
  })
})

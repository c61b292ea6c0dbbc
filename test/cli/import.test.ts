import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { command } from '../../src/cli/import.ts'
import { loadCatalogue } from '../../src/cli/inputs.ts'

describe('yaoyue import', () => {
  let folder = ''
  let told: string[] = []
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yaoyue-import-'))
    told = []
    vi.spyOn(console, 'log').mockImplementation((line: string) => void told.push(line))
    vi.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line))
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })

  const home = (): string => join(folder, 'home')
  const list = (): string => join(folder, 'list.csv')
  const run = (...args: string[]): Promise<number> => command.run([...args, '--home', home()])
  const drugs = '通用名,商品名,规格\n盐酸试验洛尔片,试乐平,5mg\n,,\n试剂盒,,\n'

  it('keeps the list in the home, where the program looks for it', async () => {
    writeFileSync(list(), drugs)
    expect(await run(list())).toBe(0)
    const catalogue = await loadCatalogue(join(home(), 'catalogue.csv'))
    expect(catalogue.drugs.get('试验洛尔')?.brands).toEqual([{ name: '试乐平', form: null }])
    expect(catalogue.drugs.has('氨氯地平')).toBe(true)
  })

  it('says which rows were left out and why', async () => {
    writeFileSync(list(), drugs)
    await run(list(), '--dry-run')
    expect(told.join('\n')).toMatch(/1 drugs from \d rows/)
    expect(told.join('\n')).toContain('“试剂盒” is laboratory or optical goods')
  })

  it('names a row that is praise and no medicine, one without a name, and columns that it has no use for', async () => {
    writeFileSync(list(), '药名,规格,单价\n试验洛尔片,5mg,3\n祖传止咳神药,一瓶,99\n,10mg,1\n')
    await run(list(), '--dry-run')
    expect(told.join('\n')).toContain('row 3: “祖传止咳神药” is what a cure is praised as')
    expect(told.join('\n')).toContain('row 4: has no name')
    expect(told.join('\n')).toContain('columns that are not used: 单价')
  })

  it('writes nothing when it is only tried', async () => {
    writeFileSync(list(), drugs)
    expect(await run(list(), '--dry-run')).toBe(0)
    expect(existsSync(home())).toBe(false)
  })

  it('leaves the list before it where the new one is none', async () => {
    writeFileSync(list(), drugs)
    await run(list())
    const before = readFileSync(join(home(), 'catalogue.csv'), 'utf8')
    writeFileSync(list(), '姓名,电话\n甲,1\n')
    await expect(run(list())).rejects.toThrow('no column holds the names of drugs')
    expect(readFileSync(join(home(), 'catalogue.csv'), 'utf8')).toBe(before)
  })

  it('reports a stock list by row', async () => {
    writeFileSync(list(), '机构,药品名称,库存\n欧阳路惠民药房,氨氯地平,12\n没有的药房,氨氯地平,3\n')
    expect(await run(list(), '--stock', '--dry-run')).toBe(0)
    expect(told.join('\n')).toContain('“没有的药房” is no institution of the directory')
  })

  it('takes over a stock list', async () => {
    writeFileSync(list(), '机构,药品名称,库存\n欧阳路惠民药房,氨氯地平,12\n')
    expect(await run(list(), '--stock')).toBe(0)
    expect(told.at(-1)).toContain('Kept in')
  })

  it('asks for one file', async () => {
    expect(await run()).toBe(2)
  })
})

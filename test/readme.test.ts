import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commandNames, helpOf } from '../src/cli/help/help.ts'
import { networksShape } from '../src/cli/networks.ts'
import { inLanguage } from '../src/domain/said.ts'

const root = resolve(import.meta.dirname, '..')
const folders = ['.', 'adapters/telegram', 'adapters/qq', 'adapters/wechat', 'adapters/paste', 'data/deploy']
const pages = folders.flatMap((folder) => [join(folder, 'README.md'), join(folder, 'README.zh-CN.md')])
const read = (page: string): string => readFileSync(join(root, page), 'utf8')

const options = new Set(
  commandNames.flatMap((name) => inLanguage(helpOf(name), 'en').match(/--[a-z][a-z-]*/g) ?? []),
)
const variables = new Set(
  commandNames.flatMap((name) => inLanguage(helpOf(name), 'en').match(/YAOYUE_[A-Z_]+/g) ?? []),
)
/** What is typed: in code, behind the program's name. */
const typed = (text: string): readonly string[] =>
  [...text.matchAll(/(?:npm run -s yaoyue --|(?<=`)yaoyue) ([^`\n#<]*)/g)].map(([, words = '']) =>
    words.trim(),
  )

describe.each(pages)('%s', (page) => {
  const text = read(page)

  it('leads only to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = '']) => link)
    for (const link of links) expect(existsSync(join(root, dirname(page), link)), link).toBe(true)
  })

  it('types only commands, options and variables that there are', () => {
    for (const words of typed(text)) {
      const [command = ''] = words.split(/\s+/)
      if (/^[a-z]/.test(command)) expect(commandNames).toContain(command)
      for (const option of words.match(/(?<=^|\s)--[a-z][a-z-]*/g) ?? [])
        expect(['--help', '--version', ...options]).toContain(option)
    }
    for (const variable of text.match(/YAOYUE_[A-Z_]+/g) ?? []) expect([...variables]).toContain(variable)
  })

  it('shows settings that are read', () => {
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => block)
    for (const block of blocks) {
      const shown: unknown = JSON.parse(block)
      const isWhole = typeof shown === 'object' && shown !== null && 'networks' in shown
      const networks = networksShape.safeParse(isWhole ? shown.networks : [shown])
      expect(networks.success, block).toBe(true)
    }
  })

  it('says in both languages as many things', () => {
    const other = page.endsWith('.zh-CN.md') ? 'README.md' : 'README.zh-CN.md'
    const shapeOf = (words: string) => ({
      headings: words.match(/^##? /gm)?.length,
      points: words.match(/^(?:-|\d+\.|\|) /gm)?.length,
    })
    expect(shapeOf(text)).toEqual(shapeOf(read(join(dirname(page), other))))
  })
})

describe.each(['telegram', 'qq', 'wechat', 'paste'])('the page of %s', (network) => {
  it.each(['README.md', 'README.zh-CN.md'])(
    'says what is needed, the steps, limits and risks: %s',
    (name) => {
      const text = read(join('adapters', network, name))
      for (const part of [/^## (?:What you need|要准备)/m, /^## (?:Steps|步骤)/m, /^## (?:Limits|限制)/m])
        expect(text).toMatch(part)
      // Whose account may be banned says so before anything else, and where to go instead.
      if (network === 'qq' || network === 'wechat')
        expect(text.split('\n## ')[0]).toMatch(/banned[\s\S]*paste bridge|封[\s\S]*贴/)
    },
  )
})

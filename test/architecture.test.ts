import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The rooms of `src` in their order: each imports only from itself and from rooms above it (ARCHITECTURE.md). */
const rooms = [
  'domain',
  'pattern',
  'catalogue',
  'intake',
  'booking',
  'dispatch',
  'pickup',
  'replies',
  'desk',
  'store',
  'delivery',
  'exchange',
  'board',
  'index.ts',
  'cli',
]

const root = resolve(import.meta.dirname, '..')

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return sources(path)
    return name.endsWith('.ts') ? [path] : []
  })
}

const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    resolve(dirname(file), match[1] ?? ''),
  )

const room = (file: string): string => relative(join(root, 'src'), file).split('/')[0] ?? ''

describe('the house', () => {
  const files = sources(join(root, 'src'))

  it('has only the rooms that the map names', () => {
    expect(new Set(files.map(room)).difference(new Set(rooms))).toEqual(new Set())
  })

  it('lets a room import only from the rooms above it', () => {
    const wrong = files.flatMap((file) =>
      imports(file)
        .filter((target) => target.startsWith(join(root, 'src')))
        .filter((target) => rooms.indexOf(room(target)) > rooms.indexOf(room(file)))
        .map((target) => `${relative(root, file)} → ${relative(root, target)}`),
    )
    expect(wrong).toEqual([])
  })

  it('keeps adapters out of src, the composition root aside', () => {
    const wrong = files
      .filter((file) => room(file) !== 'cli')
      .filter((file) => imports(file).some((target) => target.startsWith(join(root, 'adapters'))))
    expect(wrong).toEqual([])
  })

  it('lets adapters see the domain and nothing deeper', () => {
    const wrong = sources(join(root, 'adapters')).flatMap((file) =>
      imports(file)
        .filter((target) => target.startsWith(join(root, 'src')) && room(target) !== 'domain')
        .map((target) => `${relative(root, file)} → ${relative(root, target)}`),
    )
    expect(wrong).toEqual([])
  })
})

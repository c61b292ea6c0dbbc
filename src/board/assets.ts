import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Hono } from 'hono'

const { resolve } = createRequire(import.meta.url)

const script = 'text/javascript; charset=utf-8'

/**
 * htmx and its extension are one file: htmx begins as soon as the browser lets it after its own script, and would at
 * times begin without an extension that comes in the next one.
 */
const files = {
  'board.css': { type: 'text/css; charset=utf-8', paths: [join(import.meta.dirname, 'assets/board.css')] },
  'board.js': { type: script, paths: [join(import.meta.dirname, 'assets/board.js')] },
  'htmx.js': {
    type: script,
    paths: [resolve('htmx.org/dist/htmx.min.js'), resolve('htmx.org/dist/ext/hx-sse.min.js')],
  },
  'icon.svg': { type: 'image/svg+xml', paths: [join(import.meta.dirname, 'assets/icon.svg')] },
} as const

export type AssetName = keyof typeof files

/** The files that pages stand on, read once. Their addresses change with their content, so browsers may keep them. */
export interface Assets {
  address(name: AssetName): string
  readonly app: Hono
}

export const assetsFolder = '/assets'

/** The most half hours that a day's table is wide. */
const mostColumns = 48

/** The rules that put a slot under its half hour. A page may not carry styles of its own, so there is one for each. */
function columnRules(): string {
  const rules = Array.from({ length: mostColumns }, (_, index) => {
    const count = index + 1
    return [
      `.hours.c${count},.aligned .c${count}{grid-template-columns:repeat(${count},minmax(0,1fr))}`,
      `.hours .k${index},.aligned .k${index}{grid-column-start:${count}}`,
      `.aligned .w${count}{grid-column-end:span ${count}}`,
    ].join('')
  })
  return `@media (min-width:62rem),print{${rules.join('')}}`
}

/** A year: an address never gets another content. */
const forever = 'public, max-age=31536000, immutable'

export function loadAssets(): Assets {
  const loaded = new Map(
    Object.entries(files).map(([name, { type, paths }]) => {
      const text = paths.map((path) => readFileSync(path, 'utf8')).join('\n')
      const body = name === 'board.css' ? text + columnRules() : text
      return [name, { type, body, mark: createHash('sha256').update(body).digest('hex').slice(0, 10) }]
    }),
  )
  const app = new Hono()
  app.get('/:name', (context) => {
    const asset = loaded.get(context.req.param('name'))
    if (asset === undefined) return context.notFound()
    return context.body(asset.body, 200, { 'Content-Type': asset.type, 'Cache-Control': forever })
  })
  return { app, address: (name) => `${assetsFolder}/${name}?${loaded.get(name)?.mark ?? ''}` }
}

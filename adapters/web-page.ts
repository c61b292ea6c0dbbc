import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from 'hono'

/** What the pages of adapters share. */

/** A field of a form as text; empty where it is missing or a file. */
export function wordIn(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/**
 * A file that a page stands on, read once. Its address changes with its content, so browsers may keep it for ever.
 *
 * @param folder where the file lies
 * @param path under which the page is mounted, such as `/chat`
 */
export function asset(folder: string, path: string, name: string, type: string) {
  const body = readFileSync(join(folder, name), 'utf8')
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return {
    address: `${path}/${name}?${mark}`,
    serve: (context: Context) =>
      context.body(body, 200, {
        'Content-Type': type,
        'Cache-Control': 'public, max-age=31536000, immutable',
      }),
  }
}

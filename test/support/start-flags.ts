import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const shape = z.object({ scripts: z.object({ start: z.string() }) })

/**
 * What `npm start` tells node: a batch of a hundred messages leaves so much behind that lives until its write, that with
 * the usual room for young objects the garbage collector copies most of it twice.
 */
export function startFlags(): readonly string[] {
  const { scripts } = shape.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  return scripts.start.split(' ').filter((word) => word.startsWith('--'))
}

import { existsSync, statSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pack, readHome, unpack } from '../store/backup.ts'
import { nodeDisk } from '../store/node-disk.ts'
import type { Command } from './command.ts'
import { complaints, nothingToBackUp, notWrittenTo } from './complaints.ts'
import { readConfig } from './config.ts'
import { keyIn } from './home-key.ts'
import { backedUp, keyIsNotIn, takesPlace } from './reports.ts'
import { complain, sayHere } from './user-language.ts'

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      home: { type: 'string' },
      config: { type: 'string' },
      'with-key': { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) {
    complain(complaints.backup)
    return 2
  }
  const { home } = readConfig(values, process.env)
  const backup = await readHome(nodeDisk(home), new Date().toISOString(), values['with-key'])
  if (!backup.files.some(({ path }) => path.startsWith('districts/'))) {
    complain(nothingToBackUp(home))
    return 1
  }
  const bytes = await pack(backup)
  const path = resolve(file)
  if (existsSync(path) && statSync(path).isFile()) console.log(sayHere(takesPlace(path)))
  try {
    await put(path, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^E[A-Z]+$/.test(code)) throw error
    complain(notWrittenTo(path, code))
    return 1
  }
  console.log(sayHere(backedUp(path, backup.files.length, bytes.length)))
  if (!values['with-key'] && process.env['YAOYUE_KEY'] === undefined)
    console.log(sayHere(keyIsNotIn(keyIn(home))))
  return 0
}

/** Takes the place of an older one only when it is whole and on the disk. */
async function put(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.tmp`
  try {
    const file = await open(draft, 'w+', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
      const written = Buffer.alloc(bytes.length)
      await file.read(written, 0, written.length, 0)
      await unpack(written)
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}

export const command: Command = {
  name: 'backup',
  run,
}

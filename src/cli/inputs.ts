import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Directory } from '../domain/directory.ts'
import { readDirectory } from '../exchange/directory.ts'
import { InputError } from '../exchange/input-error.ts'

/** The `data` folder of the checkout. */
export const dataFolder = resolve(import.meta.dirname, '../../data')

/** The district that is there before anybody has made one. */
export const sampleDistrict = join(dataFolder, 'districts', 'hongkou.json')

const remedies: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check the path',
  EISDIR: 'is a folder: name a file in it',
  EACCES: 'may not be read by this user: change its permissions',
}

/** @throws {InputError} that names the file and says what to do */
export function readInputFile(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new InputError(path, [{ place: '', message: remedies[code] ?? `cannot be read (${code})` }])
  }
}

/** @throws {InputError} where it is no JSON */
export function readJsonFile(path: string): unknown {
  const text = readInputFile(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new InputError(path, [{ place: '', message: `is not valid JSON: ${why}` }])
  }
}

/** @throws {InputError} with each problem, its JSON path and the remedy */
export const loadDirectory = (path: string): Directory => readDirectory(readJsonFile(path), path)

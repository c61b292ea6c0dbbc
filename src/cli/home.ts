import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Said } from '../domain/said.ts'
import { InputError } from '../exchange/input-error.ts'

const remedies: Readonly<Record<string, Said>> = {
  EACCES: {
    en: 'may not be written by this user: choose another place with --home or YAOYUE_HOME',
    zh: '没有写的权限：用--home或YAOYUE_HOME换个地方',
  },
  EROFS: {
    en: 'lies on a disk that cannot be written: choose another place with --home or YAOYUE_HOME',
    zh: '所在的磁盘只能读：用--home或YAOYUE_HOME换个地方',
  },
  ENOSPC: { en: 'has no room: the disk is full', zh: '放不下：磁盘满了' },
}
const noFolder: Said = {
  en: 'is a file, and the home must be a folder: choose another place with --home or YAOYUE_HOME',
  zh: '是个文件，这里要一个文件夹：用--home或YAOYUE_HOME换个地方',
}
const nowhere: Said = {
  en: 'cannot be made there: choose another place with --home or YAOYUE_HOME',
  zh: '在那里建不了：用--home或YAOYUE_HOME换个地方',
}

/**
 * Makes the folder that everything is kept in, for its user alone, one step after the other: made recursively, Node
 * never comes back from places like /proc.
 * @throws {InputError} that says what to do
 */
export function makeHome(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found !== undefined) throw new InputError(path, [{ place: '', message: noFolder }])
  const parent = dirname(path)
  if (parent !== path) makeHome(parent)
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    // Another process was quicker.
    if (code === 'EEXIST') return
    throw new InputError(path, [{ place: '', message: remedies[code] ?? nowhere }])
  }
}

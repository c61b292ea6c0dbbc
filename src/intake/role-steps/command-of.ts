import type { Role } from '../../domain/directory.ts'
import { readRoleWord } from '../role-word.ts'
import type { Command, Understanding } from '../understanding.ts'

/** What is plainer in the mouth of that role than the words by themselves. */
const goesFirst: ReadonlySet<Command['kind']> = new Set([
  'undone',
  'take-back',
  'part-only',
  'reassign-all',
  'ready',
  'close-part',
  'open-list',
  'done-today',
  'where',
  'move-back',
  'undo-move',
  'hold-back',
])

/** A word that says by itself whose it is, or what somebody with the role means by the words of every day. */
export function commandOf(role: Role, read: Understanding): Command | null {
  const ofRole = readRoleWord(role, read)
  // 送到了，但家里没人: in the mouth of who carries it, what did not happen counts.
  const isFirst =
    ofRole !== null && (goesFirst.has(ofRole.kind) || (ofRole.kind === 'day-list' && read.codes.length === 0))
  return isFirst ? ofRole : (read.command ?? ofRole)
}

import type { Role } from '../domain/directory.ts'
import { withoutShortCodes } from './codes.ts'
import { bareWords } from './command.ts'
import { readAgentWord } from './role-word/agent.ts'
import { isAskedHow, readAsked } from './role-word/asked.ts'
import { readCoordinatorWord } from './role-word/coordinator.ts'
import { readCounterWord } from './role-word/counter.ts'
import { withoutNames } from './role-word/orders-named.ts'
import type { Reading } from './role-word/reading.ts'
import type { Command } from './understanding.ts'

/** 早，今天有啥. */
const greeting =
  /^(?:大家|各位)?(?:早上?好?|上午好|下午好|[你您]好|hi|hello|morning)(?:啊|呀|大家)?[,，!！\s]+/i
const front = /^[\s、,，和&+]+/
const longest = 60

const readers = {
  pharmacist: readCounterWord,
  agent: readAgentWord,
  coordinator: readCoordinatorWord,
} as const

/**
 * What people say in their office, in the words of every day. A resident means something else by them, or nothing, so they
 * are read only where the sender has the role.
 * @returns null where somebody of that role says nothing to the bot by it
 */
export function readRoleWord(role: Role, read: Reading): Command | null {
  if (role === 'resident') return null
  const said = withoutNames(withoutShortCodes(bareWords(read.text)), read.patients)
    .replace(front, '')
    .replace(greeting, '')
    .trim()
  if (said === '' || said.length > longest) return null
  if (isAskedHow(said)) return { kind: 'help' }
  if (role === 'operator') return null
  const isOfAll = read.codes.length === 0 && read.mentions.length === 0
  const asked = isOfAll ? readAsked(role, said) : null
  return asked ?? readers[role](said, read)
}

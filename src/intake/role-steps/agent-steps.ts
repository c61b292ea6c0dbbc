import type { Command, Understanding } from '../understanding.ts'
import { commandOf } from './command-of.ts'
import { narrowed, type Step } from './step.ts'

const between = /[,，;；。!！\n]+|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/u
const ofCard = /卡|病历|\bcards?\b/i
const ofMedicine: ReadonlySet<Command['kind']> = new Set(['delivered', 'picked-up', 'undone'])

const isOfCard = (command: Command): boolean =>
  command.kind === 'card-collected' ||
  command.kind === 'card-returned' ||
  (command.kind === 'undone' && (command.step === 'card-collected' || command.step === 'card-returned'))

/** 给她了，卡也还了: what is said of the card, and beside it of the medicine. The card goes first: with the medicine it would be back. */
export function agentSteps(read: Understanding, whole: Command): readonly Step[] {
  const steps = [{ command: whole, read }]
  const rest = read.text.split(between).filter((piece) => !ofCard.test(piece))
  if (!isOfCard(whole) || rest.every((piece) => piece.trim() === '')) return steps
  const beside = commandOf('agent', narrowed(read, rest.join('，')))
  const isBeside = beside !== null && ofMedicine.has(beside.kind) && !isOfCard(beside)
  return isBeside ? [...steps, { command: beside, read }] : steps
}

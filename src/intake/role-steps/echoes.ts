import { withoutShortCodes } from '../codes.ts'
import { bareWords } from '../command.ts'
import { withoutEnds } from '../ends.ts'
import type { Command, Understanding } from '../understanding.ts'
import type { Step } from './step.ts'

/** A part of a message with what is understood of it. */
export interface Part {
  readonly read: Understanding
  readonly steps: readonly Step[]
}

/** 003还没有, 陈婆婆003还没有. */
const bareNo =
  /^(?:(?![^\s]*[卡历方药货人])[^\s,，]{0,8}?\s*)(?:但是?|可是?|就|也|还|都)*(?:没(?:有|给)?|冇|no|not\s+yet)(?:呢|的|啦|了)?$/i

/** 001拿到了，002没有: what has no word of its own takes it from what stands before. */
export function withEchoes(parts: readonly Part[]): readonly (readonly Step[])[] {
  let last: Command | null = null
  return parts.map(({ read, steps }) => {
    const echo = steps.length === 0 && saysNo(read) ? contraryOf(last) : null
    last = steps.at(-1)?.command ?? last
    return echo === null ? steps : [{ command: echo, read }]
  })
}

const saysNo = ({ text }: Understanding): boolean =>
  bareNo.test(withoutEnds(withoutShortCodes(bareWords(text)), /[\s、,，]/, /[\s、,，;；]/))

/** 没 means that what was said before did not happen here, of what can be taken back. */
function contraryOf(command: Command | null): Command | null {
  switch (command?.kind) {
    case 'undone':
      return command
    case 'card-collected':
    case 'card-returned':
    case 'picked-up':
    case 'delivered':
    case 'ready':
      return { kind: 'undone', step: command.kind }
    default:
      return null
  }
}

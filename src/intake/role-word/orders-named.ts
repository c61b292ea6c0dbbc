import { readShortCodes } from '../codes.ts'
import { readCommand } from '../command.ts'
import type { Command } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** Whether it is said whose order it is: by its code, the end of one, or a name. */
export const namesOrder = ({
  text,
  codes,
  patients = [],
}: Pick<Reading, 'text' | 'codes' | 'patients'>): boolean =>
  codes.length > 0 || readShortCodes(text).length > 0 || patients.length > 0

/** 李奶奶已取 is as plain as with the code of her order. */
export function readNamed(
  { text, mentions }: Pick<Reading, 'text' | 'mentions'>,
  patients: readonly string[],
): Command | null {
  const command = readCommand(withoutNames(text, patients), { mentions, codes: patients })
  return command !== null && ofOneOrder.has(command.kind) ? command : null
}

const ofOneOrder: ReadonlySet<Command['kind']> = new Set([
  'approve',
  'reject',
  'ready',
  'picked-up',
  'no-show',
])

/** 李奶奶那单取了: what is said of her order. */
export const withoutNames = (said: string, names: readonly string[] = []): string =>
  names.reduce(
    (rest, name) =>
      rest
        .split(name)
        .map((piece, at) => (at === 0 ? piece : piece.replace(besideName, '')))
        .join(' '),
    said,
  )

const besideName = /^(?:家|他|她|本人)?(?:的|那|这)?(?:个|单|份|一[单份])?的?药?/

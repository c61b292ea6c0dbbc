import type { SendHints } from '../../src/domain/ports.ts'

/** What a button carries back: what the press says, and who alone may press it. */
export interface Button {
  readonly answer: string
  readonly asked: string | null
}

/** https://core.telegram.org/bots/api#inlinekeyboardbutton */
const longestData = 64

const dataOf = ({ answer, asked }: Button): string => `${asked ?? ''}|${answer}`

/**
 * Rows of inline buttons, one choice a row, as elderly fingers need them. The answer travels in the button, so that a
 * restart forgets nothing; a choice that is too long for that has none and is written as before.
 */
export const buttonRows = ({ choices, asked }: Pick<SendHints, 'choices' | 'asked'>) =>
  choices
    .map(({ label, answer }) => ({ text: label, callback_data: dataOf({ answer, asked }) }))
    .filter(({ callback_data }) => Buffer.byteLength(callback_data) <= longestData)
    .map((button) => [button])

/** @returns null where it is no button of ours */
export function readButton(data: string | undefined): Button | null {
  const [, asked, answer] = /^(\d{0,16})\|(.+)$/s.exec(data ?? '') ?? []
  if (asked === undefined || answer === undefined) return null
  return { answer, asked: asked === '' ? null : asked }
}

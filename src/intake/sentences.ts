import { pattern } from '../pattern/pattern.ts'

const ends = pattern(/[。!！?？\n]/)

/** What stands between full stops, question marks and the like; most messages are one sentence, and need not be cut. */
export const sentencesOf = (text: string): readonly string[] =>
  ends.test(text) ? text.split(/[。!！?？\n]/) : [text]

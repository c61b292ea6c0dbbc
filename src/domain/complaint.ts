import { inLanguage, type Said } from './said.ts'

/** Why something cannot be done, in words for the person who asked for it at a keyboard. */
export class Complaint extends Error {
  readonly words: Said
  constructor(words: Said) {
    super(inLanguage(words, 'en'))
    this.name = 'Complaint'
    this.words = words
  }
}

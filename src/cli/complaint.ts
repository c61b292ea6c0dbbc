import { inLanguage, type Said } from '../domain/said.ts'

/** Why a command cannot do what it was asked, in words for the person at the keyboard. */
export class Complaint extends Error {
  readonly words: Said
  constructor(words: Said) {
    super(inLanguage(words, 'en'))
    this.name = 'Complaint'
    this.words = words
  }
}

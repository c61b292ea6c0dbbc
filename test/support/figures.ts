/** A figure that is to be measured, and the options that follow its name. */
export interface Figure {
  readonly name: string
  readonly options: readonly string[]
}

/**
 * `reading --catalogue F --rounds 3 month`: figures, each with what of its own follows. An option takes the word behind it
 * along; one that takes none is written last, or as `--option=`.
 * @throws {Error} for a figure that there is not, and for an option in front of all
 */
export function figuresIn(words: readonly string[], known: readonly string[]): readonly Figure[] {
  const figures: { readonly name: string; readonly options: string[] }[] = []
  let takesNext = false
  for (const word of words) {
    const isOption = word.startsWith('--')
    if (isOption || takesNext) {
      const figure = figures.at(-1)
      if (figure === undefined) throw new Error(`${word} stands before the figure that it is for`)
      figure.options.push(word)
    } else {
      if (!known.includes(word))
        throw new Error(`There is no figure “${word}”: there are ${known.join(', ')}`)
      figures.push({ name: word, options: [] })
    }
    takesNext = isOption && !word.includes('=')
  }
  return figures
}

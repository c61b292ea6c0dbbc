/** One thing that is wrong with what was given, where it is, and what would mend it. */
export interface Problem {
  /** `pharmacies[3].serves[0]`, `row 12, column 规格`; empty where it concerns the whole file. */
  readonly place: string
  readonly message: string
}

/** More than this would scroll away what matters; the rest is counted. */
const shownProblems = 20

const line = ({ place, message }: Problem): string =>
  place === '' ? `  ${message}` : `  ${place}: ${message}`

/** A file that cannot be used. Its message is meant for the person who gave the file, and is complete by itself. */
export class InputError extends Error {
  readonly file: string
  readonly problems: readonly Problem[]

  constructor(file: string, problems: readonly Problem[]) {
    const shown = problems.slice(0, shownProblems).map(line)
    const rest = problems.length - shown.length
    super([`${file}:`, ...shown, ...(rest > 0 ? [`  … and ${rest} more`] : [])].join('\n'))
    this.name = 'InputError'
    this.file = file
    this.problems = problems
  }
}

import type { Language } from '../domain/message.ts'
import { inLanguage, type Said } from '../domain/said.ts'

/** One thing that is wrong with what was given, where it is, and what would mend it. */
export interface Problem {
  /** `pharmacies[3].serves[0]`, `row 12, column 规格`; empty where it concerns the whole file. */
  readonly place: Said
  readonly message: Said
}

/** More than this would scroll away what matters; the rest is counted. */
const shownProblems = 20

/** A file that cannot be used. Its message is meant for the person who gave the file, and is complete by itself. */
export class InputError extends Error {
  readonly file: Said
  readonly problems: readonly Problem[]

  constructor(file: Said, problems: readonly Problem[]) {
    super(describe(file, problems, 'en'))
    this.name = 'InputError'
    this.file = file
    this.problems = problems
  }

  /** The message in the language of whoever reads it. */
  in(language: Language): string {
    return describe(this.file, this.problems, language)
  }
}

function describe(file: Said, problems: readonly Problem[], language: Language): string {
  const line = ({ place, message }: Problem): string => {
    const where = inLanguage(place, language)
    const what = inLanguage(message, language)
    if (where === '') return `  ${what}`
    return language === 'zh' ? `  ${where}：${what}` : `  ${where}: ${what}`
  }
  const shown = problems.slice(0, shownProblems).map(line)
  const rest = problems.length - shown.length
  const more = language === 'zh' ? `  ……还有${rest}处` : `  … and ${rest} more`
  return [`${inLanguage(file, language)}:`, ...shown, ...(rest > 0 ? [more] : [])].join('\n')
}

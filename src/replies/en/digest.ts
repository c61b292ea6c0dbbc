import type { DigestWords, Run } from '../digest-words.ts'
import type { ItemView, Scene } from '../phrases.ts'
import { plain } from '../plain.ts'
import { item, moment, momentBeside, sentence, slotTime } from './words.ts'

/** Norvasc ×2: boxes go without saying. */
function short(view: ItemView): string {
  if (view.unit !== '盒' || view.quantity === null || view.quantity < 1) return item(view)
  return `${item({ ...view, quantity: null, unit: null })} ×${view.quantity}`
}

const bag = (run: Run, scene: Scene): string =>
  `please hang card and record on your door by ${momentBeside(run.cutoff, run.leaves, scene)}`

/** The digest in English. */
export const digestWords: DigestWords = {
  drugs: (items) => items.map(short).join(' + '),
  resident: ({ resident, drugs, count, what }, codes) => {
    const named = drugs === null ? `(${count} item${count === 1 ? '' : 's'})` : plain(drugs, 100)
    const code = what === 'ready' && codes.length > 0 ? `, code ${codes.join('/')}` : ''
    return `${plain(resident, 24)} ${named}${code}`
  },
  head: (count, what, run, scene) => {
    const done = `All ${count} ${what === 'ready' ? 'ready' : 'booked'}`
    return run === null ? `${done}:` : `${done}; ${run.agent} fetches them ${moment(run.leaves, scene)}:`
  },
  line: ({ pharmacy, slot, run, residents }, headNamesRun, scene) => {
    const when =
      run === null
        ? slot === null
          ? ''
          : `, ${slotTime(slot, scene)}`
        : headNamesRun
          ? ''
          : `, ${run.agent} ${moment(run.leaves, scene)}`
    return `${pharmacy}${when}: ${residents.join('; ')}`
  },
  tail: (what, runs, someGoThemselves, scene) => {
    const [run, ...others] = runs
    const self = 'going yourself: bring the insurance card, and the record for prescription drugs'
    const parts = [
      someGoThemselves ? (what === 'ready' ? self : `${self}; I'll say when it's ready`) : '',
      run === undefined
        ? ''
        : what === 'ready'
          ? 'those being fetched for can wait at home'
          : others.length === 0
            ? bag(run, scene)
            : runs
                .map((each) => `${each.agent} ${moment(each.leaves, scene)}: ${bag(each, scene)}`)
                .join('; '),
    ].filter((part) => part !== '')
    return `${sentence(parts.join('. '))}. Anything wrong? @ me.`
  },
}

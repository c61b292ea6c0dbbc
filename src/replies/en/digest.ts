import type { DigestWords, Run } from '../digest-words.ts'
import type { ItemView } from '../phrases/appointment.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { item, moment, momentBeside, sentence, slotTime } from './words.ts'

/** Norvasc ×2: boxes go without saying, and so does what has no English word. */
function short(view: ItemView): string {
  const { quantity, unit } = view
  const isPlain = unit === null || ['盒', '支', '台', '个'].includes(unit)
  if (!isPlain || quantity === null || quantity < 1) return item(view)
  return `${item({ ...view, quantity: null, unit: null })} ×${quantity}`
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
    const whoGo = runs.length === 0 ? 'bring' : 'going yourself: bring'
    const wait = what === 'ready' ? '' : "; wait until I say it's ready"
    const self = someGoThemselves
      ? [`${whoGo} the insurance card, and the record for prescription drugs${wait}`]
      : []
    const fetched = runs.map((run) => {
      const trip = runs.length > 1 || someGoThemselves ? `${run.agent}, ${moment(run.leaves, scene)}: ` : ''
      return what === 'ready'
        ? `if ${run.agent} fetches yours, just wait at home`
        : `${trip}${bag(run, scene)}`
    })
    return `${[...self, ...fetched].map(sentence).join('.\n')}. Anything wrong? @ me.`
  },
}

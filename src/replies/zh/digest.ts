import type { DigestWords, Run } from '../digest-words.ts'
import type { ItemView } from '../phrases/appointment.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { item, moment, momentBeside, slotTime } from './words.ts'

/** 络活喜2: boxes go without saying. */
function short(view: ItemView): string {
  const named = item({ ...view, quantity: null, unit: null })
  if (view.unit !== '盒' || view.quantity === null || view.quantity < 1) return item(view)
  return /[\p{Script=Latin}\p{N}]$/u.test(named) ? `${named}×${view.quantity}` : `${named}${view.quantity}`
}

const bag = (run: Run, scene: Scene): string =>
  `${momentBeside(run.cutoff, run.leaves, scene)}前把卡和病历装袋挂门把手`

/** The digest in Chinese: 今天8份都约好了. */
export const digestWords: DigestWords = {
  drugs: (items) => items.map(short).join('+'),
  resident: ({ resident, drugs, count, what }, codes) => {
    const label = plain(resident, 24)
    const named = drugs === null ? `（${count}样）` : plain(drugs, 80)
    const gap = drugs !== null && !(/\d$/u.test(label) && /^\p{Script=Han}/u.test(named)) ? ' ' : ''
    const code = what === 'ready' && codes.length > 0 ? `，报${codes.join('/')}` : ''
    return `${label}${gap}${named}${code}`
  },
  head: (count, what, run, scene) => {
    const done = `${count}份都${what === 'ready' ? '备好了' : '约好了'}`
    return run === null ? `${done}：` : `${done}，${run.agent}${moment(run.leaves, scene)}统一去取：`
  },
  line: ({ pharmacy, slot, run, residents }, headNamesRun, scene) => {
    const when =
      run === null
        ? slot === null
          ? pharmacy
          : `${pharmacy}，${slotTime(slot, scene)}`
        : headNamesRun
          ? pharmacy
          : `${pharmacy}，${run.agent}${moment(run.leaves, scene)}去`
    return `${when}：${residents.join(between(residents))}`
  },
  tail: (what, runs, someGoThemselves, scene) => {
    const whoGo = runs.length === 0 ? '' : '自己去取的'
    const wait = what === 'ready' ? '' : '；备好我叫人，先别跑'
    const self = someGoThemselves ? [`${whoGo}带医保卡，处方药加病历${wait}`] : []
    const fetched = runs.map((run) => {
      const trip = runs.length > 1 || someGoThemselves ? `${run.agent}${moment(run.leaves, scene)}那趟，` : ''
      return what === 'ready' ? `${run.agent}去取的，在家等就行` : `${trip}${bag(run, scene)}`
    })
    return `${[...self, ...fetched].join('；\n')}；不对的@我。`
  },
}

/** With codes between them (a comma inside), residents are set apart more strongly. */
const between = (residents: readonly string[]): string =>
  residents.some((resident) => resident.includes('，')) ? '；' : '、'

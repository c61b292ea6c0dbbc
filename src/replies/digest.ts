import type { DigestEntry, Language, Post } from '../domain/message.ts'
import type { DigestLine, DigestWords, Run, What } from './digest-words.ts'
import { digestWords as en } from './en/digest.ts'
import type { AppointmentView } from './phrases/appointment.ts'
import type { Scene } from './phrases/scene.ts'
import { placedLegs, runner } from './views.ts'
import { digestWords as zh } from './zh/digest.ts'

const words: Readonly<Record<Language, DigestWords>> = { zh, en }

/** One text that stands for several posts to the same chat. */
export interface Folded {
  readonly text: string
  readonly posts: readonly Post[]
}

/** A post with what it contributes to a digest. */
interface Part {
  readonly post: Post
  readonly entry: DigestEntry
  /** The resident and the drugs, in words: made once, as texts are tried until they are too long. */
  readonly said: string
}

/** An appointment's id is its code with the year before it. */
const codeOf = (id: string): string => id.replace(/^\d{4}-(?=\d{4}-\d)/u, '')

const whatOf = ({ what }: DigestEntry): What => what ?? 'booked'
const runOf = ({ run }: DigestEntry): Run | null => run ?? null
const runKey = (run: Run | null): string => (run === null ? '' : `${run.agent} ${run.leaves} ${run.cutoff}`)

/** What may share a line: one institution, and one run or one slot. */
function lineKey(entry: DigestEntry): string {
  const run = runOf(entry)
  const when = run === null ? `${entry.slot?.from ?? ''}-${entry.slot?.to ?? ''}` : runKey(run)
  return JSON.stringify([entry.pharmacy, when])
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group === undefined) groups.set(key(one), [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function render(parts: readonly [Part, ...Part[]], voice: DigestWords, scene: Scene): string {
  const entries = parts.map(({ entry }) => entry)
  const what = whatOf(parts[0].entry)
  const runs = groupBy(
    entries.flatMap((entry) => runOf(entry) ?? []),
    runKey,
  ).map(([run]) => run)
  const someGoThemselves = entries.some((entry) => runOf(entry) === null)
  const shared = runs.length === 1 && !someGoThemselves ? (runs[0] ?? null) : null
  const lines = groupBy(parts, ({ entry }) => lineKey(entry)).map((group): DigestLine => {
    const [{ entry }] = group
    return {
      pharmacy: entry.pharmacy,
      slot: entry.slot,
      run: runOf(entry),
      residents: group.map(({ said }) => said),
    }
  })
  return [
    voice.head(parts.length, what, shared, scene),
    ...lines.map((line) => voice.line(line, shared !== null, scene)),
    voice.tail(what, runs, someGoThemselves, scene),
  ].join('\n')
}

/** As many as fit into one text, and what is left. */
function fill(
  parts: readonly [Part, ...Part[]],
  voice: DigestWords,
  scene: Scene,
  limit: number,
): { readonly folded: Folded; readonly rest: readonly Part[] } {
  const [first, ...others] = parts
  let taken: readonly [Part, ...Part[]] = [first]
  let text = first.post.text
  for (const next of others) {
    const more: readonly [Part, ...Part[]] = [first, ...taken.slice(1), next]
    const longer = render(more, voice, scene)
    if (longer.length > limit) break
    taken = more
    text = longer
  }
  return { folded: { text, posts: taken.map(({ post }) => post) }, rest: parts.slice(taken.length) }
}

/**
 * Folds what waits for one chat into as few texts as `limit` allows, split only between residents: bookings with
 * bookings, what is ready with what is ready, one line an institution and slot. A post without a digest entry, and one
 * that stays alone, keeps its own text, even where that is longer than `limit`.
 *
 * @param posts all to the same chat
 * @param limit characters (UTF-16 units) that the network takes in one message
 * @returns every post once; the texts in the order of the first post of each
 */
export function foldDigest(
  posts: readonly Post[],
  scene: Scene,
  language: Language,
  limit: number,
): readonly Folded[] {
  const voice = words[language]
  const texts: Folded[] = posts.flatMap((post) =>
    post.digest === null ? [{ text: post.text, posts: [post] }] : [],
  )
  const parts = posts.flatMap((post): Part[] =>
    post.digest === null
      ? []
      : [{ post, entry: post.digest, said: voice.resident(post.digest, post.about.map(codeOf)) }],
  )
  for (const alike of groupBy(parts, ({ entry }) => whatOf(entry))) {
    let rest: readonly Part[] = groupBy(alike, ({ entry }) => lineKey(entry)).flat()
    let [first, ...others] = rest
    while (first !== undefined) {
      const filled = fill([first, ...others], voice, scene, limit)
      texts.push(filled.folded)
      rest = filled.rest
      ;[first, ...others] = rest
    }
  }
  const order = new Map(posts.map((post, index) => [post, index]))
  const at = ({ posts: folded }: Folded): number =>
    Math.min(...folded.map((post) => order.get(post) ?? posts.length))
  return texts.sort((a, b) => at(a) - at(b))
}

/**
 * The line of a digest that an answer about a booking can be reduced to; null where it says more than a line can: a
 * second institution, a missed wish, an open question, an urgent need.
 *
 * @param label from `labelInGroup`; where it is empty nobody would find theirs, so there is no line
 */
export function digestEntryOf(
  view: AppointmentView,
  label: string,
  what: What,
  language: Language,
): DigestEntry | null {
  const [leg, ...others] = placedLegs(view)
  if (leg === undefined || others.length > 0 || view.legs.length > 1 || label === '') return null
  if (view.wishMissed || view.roomMissing || view.urgent || view.cardWithAgent !== null) return null
  const { medicines, fetching } = view
  return {
    pharmacy: leg.at.pharmacy.name,
    slot: leg.at.slot,
    resident: label,
    drugs: medicines.kind === 'named' ? words[language].drugs(medicines.items) : null,
    count: medicines.kind === 'named' ? medicines.items.length : medicines.count,
    what,
    run:
      fetching.by === 'agent'
        ? { agent: runner(fetching), cutoff: fetching.cutoff, leaves: fetching.leaves }
        : null,
  }
}

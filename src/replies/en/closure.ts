import type { Interval } from '../../domain/time.ts'
import type { Closures, Labelled } from '../phrases/closure.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { mostListed, named, rosterLine } from './roster.ts'
import { call, daysOf, lines, medicines } from './words.ts'

const closed = (pharmacy: string, when: Interval | null, scene: Scene): string =>
  when === null
    ? `${plain(pharmacy)} is closed for now`
    : `${plain(pharmacy)} is closed ${daysOf(when, scene)}`

const listed = (orders: readonly Labelled[]): string =>
  `${orders
    .slice(0, mostListed)
    .map(({ code, label }) => named(code, label))
    .join(', ')}${orders.length > mostListed ? ' …' : ''}`

export const closures: Closures = {
  leftReady: (orders) =>
    lines(
      `${orders.length} ready there, not picked up and not moved: ${listed(orders)}.`,
      'Their residents have not been told; to tell them, say "tell them not to go".',
    ),
  readyHere: (orders) =>
    lines(
      `${orders.length} ready here and not picked up: ${listed(orders)}.`,
      'Their residents have not been told; the coordinators know.',
    ),
  toldNotToGo: (codes, hearMore) =>
    `${codes.join(', ')}: I am telling them not to go yet.${hearMore ? ' They hear from me once it is open.' : ''}`,
  nobodyToHold: () => 'Nothing lies ready at a closed counter; I told nobody.',
  whichToResume: (pharmacies) =>
    pharmacies.length === 0
      ? 'Nothing is paused just now; nothing changed.'
      : `Which one? ${pharmacies.map((pharmacy) => `“resume ${plain(pharmacy)}”`).join(', ')}`,
  whichToPause: () => 'Which one? I paused nothing yet: say "pause" and its name.',
  doNotGo: (view, pharmacy, when, scene) =>
    lines(
      call(
        view.hail,
        `${closed(pharmacy, when, scene)}, sorry: ${view.fetching.by === 'agent' ? 'this will be fetched later' : "please don't go yet"}.`,
      ),
      `${medicines(view.medicines, view)}: ready and kept for you${when === null ? "; I'll tell you when it opens" : ''}.`,
      `Code ${view.code}`,
    ),
  doNotFetch: (line, pharmacy, when, scene) =>
    lines(`${closed(pharmacy, when, scene)}; please don't fetch this yet:`, rosterLine(line)),
  openAgain: (view, pharmacy) =>
    lines(
      call(
        view.hail,
        `${plain(pharmacy)} is open again and ${medicines(view.medicines, view)} can be picked up.`,
      ),
      `Code ${view.code}`,
    ),
  closedFor: (who, when, scene) =>
    `${plain(who, 12)} has paused this counter${when === null ? '' : ` ${daysOf(when, scene)}`}: no new orders; please keep what is ready.`,
  openedFor: (who) => `${plain(who, 12)} has opened this counter again; new orders may come.`,
  doneBy: (who, text) => `From ${plain(who, 12)}: ${text}`,
}

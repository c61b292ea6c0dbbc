import type { Interval } from '../../domain/time.ts'
import type { Closures, Labelled } from '../phrases/closure.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { mostListed, named, rosterLine } from './roster.ts'
import { call, daysOf, lines, medicines, you } from './words.ts'

const closed = (pharmacy: string, when: Interval | null, scene: Scene): string =>
  when === null ? `${plain(pharmacy)}临时停了` : `${plain(pharmacy)}${daysOf(when, scene)}不开门`

const listed = (orders: readonly Labelled[]): string =>
  `${orders
    .slice(0, mostListed)
    .map(({ code, label }) => named(code, label))
    .join('、')}${orders.length > mostListed ? '……' : ''}`

export const closures: Closures = {
  leftReady: (orders) =>
    lines(
      `还有${orders.length}份备好没取的没挪：${listed(orders)}。`,
      '居民那边还没说；要他们先别去，回“叫他们先别去”。',
    ),
  readyHere: (orders) =>
    lines(
      `还有${orders.length}份备好没取的放着：${listed(orders)}。`,
      '居民那边还没说；我已经报给协调员了。',
    ),
  toldNotToGo: (codes, hearMore) =>
    `${codes.join('、')}：正在叫他们先别去。${hearMore ? '恢复了我再告诉他们。' : ''}`,
  nobodyToHold: () => '停着的药房那里没有备好没取的，谁也没通知。',
  whichToResume: (pharmacies) =>
    pharmacies.length === 0
      ? '现在没有停着的药房，没改。'
      : lines('恢复哪一家？先没动：', pharmacies.map((pharmacy) => `“恢复 ${plain(pharmacy)}”`).join('、')),
  whichToPause: () => '暂停哪一家？先没停，回“暂停”加药房名。',
  doNotGo: (view, pharmacy, when, scene) =>
    lines(
      `${call(view.hail)}${closed(pharmacy, when, scene)}，${view.fetching.by === 'agent' ? '取药要晚些' : '先别去取'}，对不起。`,
      `${medicines(view.medicines, view)}备好了，给${you(view.hail)}放着${when === null ? `；开了我告诉${you(view.hail)}` : ''}。`,
      `编号${view.code}`,
    ),
  doNotFetch: (line, pharmacy, when, scene) =>
    lines(`${closed(pharmacy, when, scene)}，这单先别去取：`, rosterLine(line)),
  openAgain: (view, pharmacy) =>
    lines(
      `${call(view.hail)}${plain(pharmacy)}开了，${medicines(view.medicines, view)}还在那里，${view.fetching.by === 'agent' ? '可以取了' : '可以去拿了'}。`,
      `编号${view.code}`,
    ),
  closedFor: (who, when, scene) =>
    `${plain(who, 12)}说这里${when === null ? '先停' : `${daysOf(when, scene)}停`}，新单不约过来了；备好的先放着。`,
  openedFor: (who) => `${plain(who, 12)}说这里照常了，新单接着约过来。`,
  doneBy: (who, text) => `${plain(who, 12)}说的：${text}`,
}

import type { ToAgents } from '../phrases/agent.ts'
import type { Labelled } from '../phrases/closure.ts'
import type { RosterLine } from '../phrases/roster.ts'
import { plain } from '../plain.ts'
import { byUrgency, isReady } from '../views.ts'
import { dutyNamed } from './danger.ts'
import { asWritten } from './outcome.ts'
import { named, rosterLine, rosterLines } from './roster.ts'
import { lines, moment, pharmacy, slotTime } from './words.ts'

/** Why an agent would go for it in vain. */
const waitsFor = (line: RosterLine): string =>
  isReady(line) ? '' : line.toReview === true ? '药师还没审，先别取' : '还没备好'

const listed = (orders: readonly Labelled[]): string =>
  orders.map(({ code, label }) => named(code, label)).join('、')

export const toAgents: ToAgents = {
  pickUpList: (stops, waiting, scene) => {
    const wait = waiting === 0 ? '' : `另有${waiting}份还在排队，不用取。`
    if (stops.length === 0) return lines('眼下没有要取的。', wait)
    const all = stops.flatMap((stop) => stop.lines)
    const ready = all.filter(isReady).length
    const asked = all.filter(({ fetch }) => fetch !== undefined).length
    const howMany = ready === all.length ? '都备好了' : ready === 0 ? '都还没备好' : `备好了${ready}份`
    return lines(
      `要取${all.length}份，${howMany}${asked === 0 || asked === all.length ? '' : `，其中${asked}份请人代取`}：`,
      ...stops.flatMap((stop) => [
        `【${pharmacy(stop.pharmacy)}】${slotTime(stop.slot, scene)}，${stop.lines.length}份`,
        ...byUrgency(stop.lines).map((line) => rosterLine(line, waitsFor(line))),
      ]),
      wait,
      all.some(({ label }) => label === '') ? '没写门牌的，私下跟我说“取药单”，我发全的。' : '',
    )
  },
  listSeen: (group, count) =>
    lines(
      `“${plain(group, 30)}”里有一份配药接龙（${count}份），没叫我，我没动。`,
      '要我来约，请谁在最前面加“@志愿者”再发一遍，或者您复制了这样发到群里。',
    ),
  lookAgain: (line, step) =>
    lines(
      `协调员说这单没${step === 'delivered' ? '送到' : '取到'}，请看一下：`,
      rosterLine(line),
      step === 'delivered' ? '送到了回“编号 已送达”。' : '取到了回“编号 已取”。',
    ),
  tellThemWhy: (line, reason) =>
    lines('药师没让过，原因请私下告诉居民，别在群里说：', rosterLine(line), `原因：${asWritten(reason)}`),
  wentAstray: (code, label, how) =>
    lines(
      `${named(code, label)} 记下了，正在请药房和协调员看。`,
      how === 'elsewhere'
        ? '先去把药拿回来，跟那家说别吃；已经吃了、人不舒服，马上打120。'
        : '居民那边我也说了先别吃；药拿回来、盒子留着，吃了不舒服马上打120。',
    ),
  whichWentAstray: () => '说的是哪一单、给了哪家？带上编号或名字再说一声；先请那家别吃。协调员我已经叫了。',
  otherDoor: (noted, other) =>
    lines(
      `${listed([noted])} “已送达”收回，协调员我也说了。`,
      `只是报错门牌：回“${other.code} 已送达”。`,
      `药给错人家：马上回“${noted.code} ${other.code} 送错了”，我叫两家先别吃。`,
    ),
  putRightPassedOn: (codes) => `${codes.join('、')} 换回来了，已告诉协调员；等协调员核对好，居民再吃。`,
  moneyIsNotNoted: (duty) =>
    lines(
      '钱的事我这里不管，没有记。',
      `当面点清、跟居民说好；对不上找${duty === null ? '协调员' : dutyNamed(duty)}。`,
    ),
  takenBack: (code, label, step) =>
    `${named(code, label)} “${step === 'delivered' ? '已送达' : '已取'}”收回，记下了。`,
  fetchPlease: (line) =>
    lines(
      '这位想请人代拿，能去吗？',
      rosterLine(line),
      `能去回“${line.code} 我去”，不能回“${line.code} 去不了”，我跟居民说。`,
    ),
  fetchingNoted: (orders, goes) =>
    lines(
      `${orders.join('、')} ${goes ? '代取说定了' : '这次去不了'}，记下了，正在告诉居民。`,
      goes ? '备好了再去；看“取药单”就知道。' : '协调员那边我也说了。',
    ),
  errandChanged: (line, stops, scene) =>
    stops.length === 0
      ? lines('说好您去取的这单，先不用去了：', rosterLine(line))
      : lines(
          `说好您去取的这单改了，现在是${stops.map(({ pharmacy: name, slot }) => `${plain(name, 24)}，${slotTime(slot, scene)}`).join('；')}：`,
          rosterLine(line),
          '备好了再去；不方便就回“去不了”。',
        ),
  notToFetch: (line) => lines('药房备错了，这单先别去取，备好再叫：', rosterLine(line)),
  residentIsHere: (line, words) => lines(`居民说：${asWritten(words)}`, rosterLine(line)),
  cardNoted: (code, label) => `${named(code, label)} 医保卡收了，记下了。`,
  cardReturned: (code, label) => `${named(code, label)} 医保卡还了，记下了。`,
  cardNotCollected: (code, label, isTold) =>
    `${named(code, label)} 医保卡没收到，记下了${isTold ? '，正在请居民准备好' : ''}。`,
  cardAstray: (code, label, how) =>
    how === 'lost'
      ? lines(
          `${named(code, label)} 卡丢了，已报给协调员，由协调员跟居民说。`,
          `先想想最后放在哪；找到了回“${code} 卡在我这”。这单先别去取。`,
        )
      : lines(
          `${named(code, label)} 卡给错了人家，已报给协调员。`,
          `先去把卡拿回来，还到本人手里了回“${code} 卡还了”。`,
        ),
  cardsHeld: (labels) =>
    labels.length === 0
      ? '手上没有记着的卡。'
      : lines(
          `手上记着${labels.length}张卡：`,
          labels.map((label) => plain(label, 48)).join('、'),
          '还了哪家的，回“某某的卡还了”。',
        ),
  cardStillOut: (code, label) => `${named(code, label)} 医保卡还没还，记下了。`,
  notFetched: (line, personCalled) =>
    lines(
      `${named(line.code, line.label)} 没取到，记下了。`,
      personCalled
        ? '正在请药房和协调员看，其余的照跑。'
        : `是没货、没备好，还是别的？带上${line.code}说一声，我请人看。`,
    ),
  shortHanded: (code, label, isToNote) =>
    lines(
      `${named(code, label)} 药给少了，正在请药房和协调员看。`,
      isToNote ? `别的没有记；拿到的先带走，回“${code} 已取”。` : '',
    ),
  notDelivered: (line, isFetched) =>
    isFetched
      ? lines(`${named(line.code, line.label)} 没送到，记下了，药算还没交出去。`, '送到了再回一声“已送达”。')
      : `${named(line.code, line.label)} 没碰上人，记下了。`,
  reallyFetched: (codes, step, doubt, at, scene) =>
    lines(
      `${codes.join('、')} ${doubt === 'not-reviewed' ? '药师还没审' : '还没备好'}${at === null ? '' : `，约的是${moment(at, scene)}`}，这句先没记。`,
      `真${step === 'delivered' ? '送到' : '取到'}了就再回一遍“${codes.join('、')} ${step === 'delivered' ? '已送达' : '已取'}”。`,
    ),
  pickedUpNoted: (orders) => `${listed(orders)} 已取，记下了。`,
  deliveredNoted: (orders) => `${listed(orders)} 已送达，记下了。辛苦！`,
  phonePlease: (roster) => lines('请给这几位打个电话，问了没回：', ...rosterLines(roster)),
  slotPassed: (roster, slot, scene) =>
    lines(
      `${slotTime(slot, scene)}过了，这${roster.length}份取了吗？`,
      ...rosterLines(roster),
      '取了回“编号 已取”，没来回“编号 没来取”。',
    ),
  noShowNoted: (code, label) => `${named(code, label)} 没来取，记下了。`,
  alreadyNoted: (code, label) => `${named(code, label)} 这步之前就记过了，没有再记。`,
}

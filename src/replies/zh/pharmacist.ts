import type { GoneReason, ShelfNote, ToPharmacists } from '../phrases/pharmacist.ts'
import { plain } from '../plain.ts'
import { isReady, placedLegs } from '../views.ts'
import {
  howToAnswer,
  more,
  named,
  newInSlot,
  pendingWord,
  reviewsOf,
  rosterLine,
  rosterLines,
  what,
} from './roster.ts'
import { day, dayNames, daysOf, lines, moment, slotTime } from './words.ts'

const goneWord: Readonly<Record<GoneReason, string>> = {
  cancelled: '不用配了，取消了：',
  elsewhere: '不用配了，挪走了：',
  undecided: '先别配，改过了，等人定：',
  withdrawn: '不用定了，取消了：',
  settled: '不用定了，改成了：',
}

const mostOnShelf = 30

function shelfLine({ written, amount, promised }: ShelfNote): string {
  if (amount === 0) return `${plain(written)}：缺货`
  if (amount === null) return `${plain(written)}：有货，没报数`
  return `${plain(written)}：${amount}${promised === 0 ? '' : `，约出去${promised}，还剩${Math.max(0, amount - promised)}`}`
}

/** As many as a line holds. */
const mostCodes = 10

export const toPharmacists: ToPharmacists = {
  newAtPharmacy: (roster, slot, scene, byPhone = false) =>
    lines(newInSlot(slot, rosterLines(roster), scene), byPhone ? '' : howToAnswer(reviewsOf(roster))),
  changedAtPharmacy: (line, before, slot, scene, byPhone = false) => {
    const again = line.toReview === true && before.reviewed ? '要重新审：' : ''
    const was = what(before.medicines)
    const isNewTime = before.slot.from !== slot.from
    return lines(
      `改了：${rosterLine(line)}`,
      what(line.medicines) === was ? '' : `原来${was}，按新的配。`,
      isNewTime ? `时间改到${slotTime(slot, scene)}，原来${slotTime(before.slot, scene)}。` : '',
      byPhone ? '' : `${again}${howToAnswer(reviewsOf([line]))}`,
    )
  },
  goneFromPharmacy: (roster, why) =>
    lines(
      goneWord[why],
      ...rosterLines(roster.map((line) => ({ ...line, notes: [] }))),
      roster.some(isReady) ? '备好的请放回货架。' : '',
    ),
  reviewed: (code, label, view, scene) => {
    const placed = view === null ? [] : placedLegs(view)
    const where = placed.map(({ at }) => `${at.pharmacy.name}${slotTime(at.slot, scene)}`).join('、')
    return `${named(code, label)} 审核通过，记下了${where === '' ? '' : `；约在${where}`}。`
  },
  readyNoted: (orders) =>
    `${orders.map(({ code, label }) => named(code, label)).join('、')} 备好了，记下了，正在告诉居民。`,
  readyTakenBack: (code, label) =>
    lines(`${named(code, label)} 备好收回了，正在叫居民先别来。`, `重新备好再回“${code} 备好了”。`),
  pickedUpTakenBack: (code, label) => `${named(code, label)} 已取收回了，药还算在您这里。`,
  reviewTakenBack: (code, label) =>
    lines(`${named(code, label)} 审核收回了。`, `重新审好再回“${code} 审核通过”。`),
  cannotTakeBack: (code) => `${code} 已经告诉居民了，我收不回来，没有改；请跟协调员说一声，或让居民重新报。`,
  elsewhereNow: (code, label, place) =>
    `${named(code, label)} 现在约在${plain(place)}，不在您这里了，这句没记。`,
  restNotReady: (code, label, rest) =>
    lines(
      `${named(code, label)} 还有${rest.map((word) => plain(word)).join('、')}，先没记备好。`,
      `都备好了回“${code} 备好了”，配不出回“${plain(rest[0] ?? '')}缺货”。`,
    ),
  refusalTakenBack: (code, label) =>
    lines(`${named(code, label)} 没通过收回了，正在告诉居民。`, `审好回“${code} 审核通过”。`),
  mixedUp: (roster) =>
    lines(
      '有人拿走了别人的药，报给协调员了；您也先打电话，请他别吃。',
      ...(roster.length > 0 ? ['这几单都没动：', ...rosterLines(roster)] : []),
      '拿错的那单回“编号 发错了”，我马上叫居民先别吃。',
    ),
  refusalWasWrong: (line) => lines('药师说刚才弄错了，这单没有不通过，原因不用转告了：', rosterLine(line)),
  nothingToTakeBack: () => '您今天没在这单上记过什么，没有要收回的。',
  askWhetherWrong: (code) => `是刚才记的 ${code} 不对吗？要收回就回“${code} 不算”。`,
  wrongHandedOut: (code, label) =>
    `${named(code, label)} 已经发出去了！正在叫居民先别吃，也报了协调员，请马上核对发的是什么。`,
  wrongWasTaken: (line) =>
    lines('居民说已经吃了！请马上查清发的是什么，打给居民或协调员：', rosterLine(line)),
  shelf: (place, notes, scene) =>
    notes.length === 0
      ? lines(`${plain(place)}的库存我还没有记过。`, '回“络活喜到货20盒”或“络活喜缺货”，我就记下。')
      : lines(
          `${plain(place)}报过的：`,
          ...notes
            .slice(0, mostOnShelf)
            .map((note) => `${shelfLine(note)}（${moment(note.saidAt, scene)}报的）`),
          more(notes.length - mostOnShelf),
        ),
  notReviewedYet: (code) => lines(`${code} 里有处方药还没审核，备好先没记。`, `审好回“审核通过 ${code}”。`),
  rejectNoted: (code, told) => {
    switch (told) {
      case null:
        return lines(
          `${code} 没通过，记下了。没写原因，居民会问。`,
          `原因回“${code} 审核不通过 原因”，我转告。`,
        )
      case 'here':
        return `${code} 没通过，记下了，正在把原因告诉居民。`
      case 'in-private':
        return `${code} 没通过，记下了。原因没在群里念，私下告诉居民。`
      case 'by-person':
        return `${code} 没通过，记下了。原因没在群里念，正在请代办员和协调员私下告诉居民。`
    }
  },
  takenBackBefore: (code) => `${code} 这单已经取消了，不用配；这句没记。`,
  refusedBefore: (code, again) =>
    again === null
      ? lines(
          `${code} 之前没通过，这单已经取消了，这句没记。`,
          '正在告诉居民可以再报一次，报了我马上发给您。',
        )
      : lines(
          `${code} 之前没通过，这单已经取消了，这句没记。`,
          `居民又报了${again}，审这单回“审核通过 ${again}”。`,
        ),
  stillAsking: (code, label) => `${named(code, label)} 还没约成，先等一等；这句没记。`,
  coordinatorDecides: (code) => `${code} 要协调员来定，这句没记。`,
  outOfStock: (words, moved, waiting, codes = []) => {
    const parts = [moved > 0 ? `${moved}份换了别家` : '', waiting > 0 ? `${waiting}份排队等着` : ''].filter(
      (part) => part !== '',
    )
    const which = codes.length === 0 ? '' : `：${codes.slice(0, mostOnShelf).join('、')}`
    return `${plain(words)}缺货，记下了；${parts.length === 0 ? '没有要挪的预约' : `${parts.join('，')}${which}`}。`
  },
  stockLeft: (words, amount, wanted, short) =>
    short.length === 0
      ? `${plain(words)}还剩${amount}，记下了；约好没备的用得到${wanted}，够。`
      : lines(
          `${plain(words)}还剩${amount}，记下了；约好没备的要${wanted}，不够：${short.slice(0, mostOnShelf).join('、')}。`,
          `够的先备好，再回“${plain(words)}缺货”，没备好的我挪到别家。`,
        ),
  shelfByStrength: (words, held) =>
    lines(
      `规格我分不开记，${plain(words)}先没动。`,
      held.length === 0
        ? ''
        : `约着没备的：${held
            .slice(0, mostOnShelf)
            .map(({ code, strength }) => `${code}（${strength === null ? '没写规格' : plain(strength)}）`)
            .join('、')}。`,
      `整样都没了才回“${plain(words)}缺货”，没备好的我挪到别家。`,
    ),
  partOnlyTold: (code, label, { amount, unit }) =>
    `${named(code, label)} 现在只有${amount}${unit}，正在告诉居民和志愿者；约的数没动，备好了照旧回“${code} 备好了”。`,
  partOnlyToFetch: (line, { amount, unit, rest }) =>
    lines(
      `药师说这单现在只有${amount}${unit}${rest === null ? '' : `，其余的${rest}再取`}：`,
      rosterLine(line),
    ),
  askWhichIsShort: (code) => `${code} 有好几样药，哪样不够我分不清，这句没记；缺哪样回“药名 缺货”。`,
  inStock: (words, served) =>
    `${plain(words)}到货，记下了；${served === 0 ? '没有人在等' : `排队的约上了${served}份`}。`,
  shelfLater: (words) =>
    lines(
      `${plain(words)}先没记：真到了回“${plain(words)}到货”，排队的马上约上。`,
      `现在就配不出，回“${plain(words)}缺货”。`,
    ),
  shelfReturns: (words) => `到货那天回“${plain(words)}到货”，排队的马上约上。`,
  howToApproveAll: (codes) =>
    `审核要点到每一单；这几份都过，就回“审核通过 ${codes.slice(0, mostCodes).join('、')}”。`,
  howToNote: (code, waitsFor) => {
    const words = {
      review: ['审核通过', '不通过，原因'],
      ready: ['备好了', '缺货'],
      'pick-up': ['已取', '没来取', '备错了'],
    }
    return `这句没记。回${words[waitsFor].map((word) => `“${code} ${word}”`).join('')}，我就记。`
  },
  askWhichDrug: (words) => lines(`“${plain(words)}”没认出是哪种药，先没记。`, '请写通用名或药盒上的商品名。'),
  askWhichIsOut: (code, words) =>
    lines(
      `${code} 在这里有${words.length}样：${words.map((word) => plain(word)).join('、')}，缺哪样？`,
      `回“${plain(words[0] ?? '')}缺货”这样就行。`,
    ),
  dayClosed: (place, isOwn, when, moved, waiting, scene) => {
    const parts = [moved > 0 ? `${moved}份改了时间或换了家` : '', waiting > 0 ? `${waiting}份还没处可去` : '']
    const became = parts.filter((part) => part !== '').join('，')
    return lines(
      `${plain(place)}${daysOf(when, scene)}不开门，记下了；${became === '' ? '没有要挪的预约' : became}。`,
      isOwn ? `又开了就回“${dayNames(when, scene)}照常”。` : '',
    )
  },
  askClosingTime: () => '哪天、几点到几点不开？先没记。回“今天下午3点后休息”这样就行，全天就回“明天休息”。',
  openAfterAll: (place, when, scene) =>
    `${plain(place)}${daysOf(when, scene)}又照常了，可以接着约；挪走的没动。`,
  dayOpen: (when, wasClosed, scene) =>
    wasClosed
      ? `${daysOf(when, scene)}照常，可以接着约；挪走的不动。`
      : `${daysOf(when, scene)}本来就是照常的，没有改。`,
  dayAtCounter: (at, stops, scene) => {
    const all = stops.flatMap((stop) => stop.lines)
    if (all.length === 0) return `${day(at, scene)}没有要取的了。`
    const undone = all.filter((line) => !isReady(line)).length
    return lines(
      `${day(at, scene)}还有${all.length}份${undone === 0 ? '，都备好了' : `，${undone}份没备好`}：`,
      ...stops.flatMap((stop) => [`【${slotTime(stop.slot, scene)}】`, ...rosterLines(stop.lines)]),
    )
  },
  slotAtCounter: (stops, scene) =>
    lines(
      ...stops.flatMap(({ slot, lines: roster }) => [
        `【${slotTime(slot, scene)}】${roster.length}份：`,
        ...rosterLines(roster),
      ]),
    ),
  strengthNeeded: (code, drug) => `${code} 的${plain(drug)}居民没写规格，请照病历或处方核准规格再配。`,
  notGivenOut: (line, words) =>
    lines('居民来取没取到，请看一下这单：', rosterLine(line), `居民说：${plain(words, 40)}`),
  notHandedOut: (line, words) =>
    lines('代办员来取没取到，请看一下这单：', rosterLine(line), `他说：${plain(words, 40)}`),
  fetchedUnreviewed: (line) => lines('这单没审就说取走了，请药师马上核对：', rosterLine(line)),
  nudgeReady: (stops, scene) =>
    lines(
      ...stops.map(
        ({ codes, slot }) => `${slotTime(slot, scene)}的还有${codes.length}份没备好：${codes.join('、')}`,
      ),
      '配好回“编号 已备好”。',
    ),
  stillNotReady: (roster, slot, scene) =>
    lines(
      `${slotTime(slot, scene)}过了，这${roster.length}份还没备好：`,
      ...rosterLines(roster),
      '备好了回“编号 已备好”，配不出回“药名 缺货”，已经取走回“编号 已取”。',
    ),
  askedAfter: (line) =>
    lines(
      '居民在问，这份过了时间还没备好：',
      rosterLine(line),
      '备好了回“编号 已备好”，配不出回“药名 缺货”。',
    ),
  reviewWanted: (code, label, medicines, reason) =>
    reason === 'wrong-medicine'
      ? lines(
          `请药师马上核对 ${named(code, label)}：${what(medicines)}`,
          '药可能不对，或者送错了，请查发出去的是什么，结果告诉协调员。',
        )
      : lines(
          `请药师定一下 ${named(code, label)}：${what(medicines)}`,
          `${pendingWord[reason]}，点头了才约。`,
          `回“审核通过 ${code}”，或“审核不通过 ${code} 理由”。`,
        ),
}

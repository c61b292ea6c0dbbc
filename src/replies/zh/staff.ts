import type { MilestoneName } from '../../domain/appointment.ts'
import type { Office } from '../../domain/directory.ts'
import type { Interval } from '../../domain/time.ts'
import { isMidnight } from '../day.ts'
import type {
  GoneReason,
  Medicines,
  PendingReason,
  Phrases,
  RosterLine,
  Scene,
  ShelfNote,
  SummaryView,
  ToDoLine,
} from '../phrases.ts'
import { plain } from '../plain.ts'
import { pharmacyNames, placedLegs } from '../views.ts'
import { standing } from './progress.ts'
import { howToAnswer, newInSlot } from './roster.ts'
import { day, items, lines, moment, pharmacy, slotTime } from './words.ts'

const what = (medicines: Medicines): string =>
  medicines.kind === 'private' ? `（${medicines.count}样）` : items(medicines.items)

const milestoneWord: Readonly<Record<MilestoneName, string>> = {
  'card-collected': '卡已收',
  reviewed: '已审',
  ready: '已备好',
  'picked-up': '已取',
  delivered: '已送达',
}

const milestones = (names: readonly MilestoneName[]): string =>
  names.map((name) => milestoneWord[name]).join('、')

/** 0317-005 3-502 王阿姨：络活喜2盒〔急，已审〕备注：青霉素过敏；138… */
function rosterLine(line: RosterLine, still = ''): string {
  const marks = [line.urgent ? '急' : '', milestones(line.milestones), still]
    .filter((mark) => mark !== '')
    .join('，')
  const notes = line.notes.map((note) => plain(note, 40)).filter((note) => note !== '')
  const after = [
    marks === '' ? '' : `〔${marks}〕`,
    notes.length === 0 ? '' : ` 备注：${notes.join('；')}`,
    line.phone === null ? '' : ` 电话${line.phone}`,
  ].join('')
  return `${named(line.code, line.label)}：${what(line.medicines)}${after}`
}

const named = (code: string, label: string): string => (label === '' ? code : `${code} ${plain(label, 48)}`)

const byUrgency = (all: readonly RosterLine[]): readonly RosterLine[] =>
  all.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))

/** What is urgent stands first. */
export const rosterLines = (all: readonly RosterLine[]): readonly string[] =>
  byUrgency(all).map((line) => rosterLine(line))

const isReady = (line: RosterLine): boolean => line.milestones.includes('ready')

/** Why an agent would go for it in vain. */
const waitsFor = (line: RosterLine): string =>
  isReady(line) ? '' : line.toReview === true ? '药师还没审，先别取' : '还没备好'

const pendingWord: Readonly<Record<PendingReason, string>> = {
  'too-much': '量超过规定',
  'too-soon': '上次配的按说还没用完',
  'unknown-drug': '药名没认出来',
  'no-institution': '没有定点机构能配',
  'wrong-medicine': '居民说药不对',
  'after-danger': '人看过了，药还没定',
  danger: '有急病的话，先看人',
  unanswered: '问了没回',
}

const toDoWord: Readonly<Record<ToDoLine['what'], string>> = {
  ...pendingWord,
  waitlist: '排队等货或等时段',
  asked: '等居民回话',
  emergency: '紧急，先看人',
  'slot-passed': '时段过了，不知取没取',
  'not-fetched': '代办员没取到',
  'not-received': '药取走了，居民说没拿到',
  'by-phone': '要打电话跟柜台说',
  capacity: '时段超了',
  help: '居民要找人',
  attachment: '发了图片、语音或文件，等人看',
  urgent: '急单，今天排不上',
}

/** For each order, whether a counter must look at something of it first. */
const reviewsOf = (roster: readonly RosterLine[]): readonly boolean[] =>
  roster.map((line) => line.toReview !== false)

const goneWord: Readonly<Record<GoneReason, string>> = {
  cancelled: '不用配了，居民取消了：',
  elsewhere: '不用配了，挪走了：',
  undecided: '先别配，改过了，等人定：',
}

/** As many as somebody reads through on a phone. */
const most = 12
const more = (count: number): string => (count > 0 ? `……还有${count}份` : '')

/** 明天, 明天到后天, 明天下午3点后, 今天下午12:00–6:00. */
function daysOf({ from, to }: Interval, scene: Scene): string {
  const begins = isMidnight(from, scene)
  const ends = isMidnight(to, scene)
  if (begins && ends) return dayNames({ from, to }, scene)
  if (day(from, scene) !== day(to - 1, scene)) return `${moment(from, scene)}到${moment(to, scene)}`
  if (begins || ends) return begins ? `${moment(to, scene)}前` : `${moment(from, scene)}后`
  return slotTime({ from, to }, scene)
}

function dayNames({ from, to }: Interval, scene: Scene): string {
  const first = day(from, scene)
  const last = day(to - 1, scene)
  return first === last ? first : `${first}到${last}`
}

/** What each role can say, as people say it. */
const helpFor: Readonly<Record<Office['role'], string>> = {
  pharmacist: lines(
    '照平时说话就行，带上编号：',
    '0317-005 审核通过｜0317-005 审核不通过，理由……',
    '0317-005 备好了｜备错了回“0317-005 备错了，先别来”',
    '络活喜没货，立普妥有｜络活喜到货20盒｜库存',
    '今天还有几单｜明天休息｜今天下午3点后休息',
  ),
  agent: lines(
    '照平时说话就行，几单一起报也行：',
    '取药单｜0317-005 医保卡收了',
    '0317-005、006 已取｜全部取了｜0317-005 已送达｜0317-005 没来取',
    '报错了、没办成就回“0317-005 没取到”“没送到”“没收到卡”；卡还了回“0317-005 卡还了”',
  ),
  coordinator: lines(
    '照平时说话就行：',
    '汇总｜待处理｜看板｜0317-005（看这单怎么样了）',
    '改派 0317-005 到 药房名｜某药房的单子都挪到另一家｜0317-005 没送到',
    '暂停 药房名｜暂停 药房名 到周五｜恢复 药房名',
    '提醒来了回“我来”，完了回“处理好了”，引用那条更清楚',
    '登记 药师 药房名｜手机丢了马上回“停用 姓名”',
  ),
  operator: lines(
    '替打电话来的人约：把他说的原样发我，连小区、门牌、电话一起，比如：',
    '欧二居民区3号502王阿姨，络活喜2盒，明天下午，13800000000',
    '要看板的链接，私下回“看板”。',
  ),
}

export const toAnyRole = {
  standingForRole: (line, view, scene) => {
    const where = placedLegs(view).map(({ at }) => `${at.pharmacy.name}，${slotTime(at.slot, scene)}`)
    const stands = view.status === 'proposed' ? '等居民回话' : standing(view)
    return lines(rosterLine(line), [stands, ...where].join('；'))
  },
  noSuchOrder: (code) =>
    plain(code, 12) === ''
      ? '说的是哪一单？请带上编号，比如0317-005。'
      : `没找到${plain(code, 12)}，看看是不是错了一位？`,
  whichOfThese: (roster) =>
    lines(
      '说的是哪一单？带上编号再说一声：',
      ...rosterLines(roster.slice(0, most)),
      more(roster.length - most),
    ),
  notTheirs: (name) => `${plain(name, 24)} 不归这边管，这句没记。`,
  helpForRole: (role) => helpFor[role],
  boardLink: (link) => lines('看板在这里，只能您自己用，用一次，15分钟内打开：', link),
  boardInPrivate: () => '看板的链接只发给本人，请私下跟我说“看板”。',
} satisfies Partial<Phrases>

const mostOnShelf = 30

function shelfLine({ written, amount, promised }: ShelfNote): string {
  if (amount === 0) return `${plain(written)}：缺货`
  if (amount === null) return `${plain(written)}：有货，没报数`
  return `${plain(written)}：${amount}${promised === 0 ? '' : `，约出去${promised}，还剩${Math.max(0, amount - promised)}`}`
}

export const toPharmacists = {
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
      roster.some((line) => line.milestones.includes('ready')) ? '备好的请放回货架。' : '',
    ),
  reviewed: (code, label, view, scene) => {
    const placed = view === null ? [] : placedLegs(view)
    const where = placed.map(({ at }) => `${at.pharmacy.name}${slotTime(at.slot, scene)}`).join('、')
    return `${named(code, label)} 审核通过，记下了${where === '' ? '' : `；约在${where}`}。`
  },
  readyNoted: (code, label) => `${named(code, label)} 备好了，记下了，正在告诉居民。`,
  readyTakenBack: (code, label) =>
    lines(`${named(code, label)} 备好收回了，正在叫居民先别来。`, `重新备好再回“${code} 备好了”。`),
  wrongHandedOut: (code, label) =>
    `${named(code, label)} 已经发出去了！正在叫居民先别吃，也报了协调员，请马上核对发的是什么。`,
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
  rejectNoted: (code) => `${code} 没通过，记下了，正在把原因告诉居民。`,
  stillAsking: (code) => `${code} 还没约成，先等一等；这句没记。`,
  coordinatorDecides: (code) => `${code} 要协调员来定，这句没记。`,
  outOfStock: (words, moved, waiting) => {
    const parts = [moved > 0 ? `${moved}份换了别家` : '', waiting > 0 ? `${waiting}份排队等着` : ''].filter(
      (part) => part !== '',
    )
    return `${plain(words)}缺货，记下了；${parts.length === 0 ? '没有要挪的预约' : parts.join('，')}。`
  },
  inStock: (words, served) =>
    `${plain(words)}到货，记下了；${served === 0 ? '没有人在等' : `排队的约上了${served}份`}。`,
  shelfLater: (words) =>
    lines(
      `${plain(words)}先没记：真到了回“${plain(words)}到货”，排队的马上约上。`,
      `现在就配不出，回“${plain(words)}缺货”。`,
    ),
  shelfReturns: (words) => `到货那天回“${plain(words)}到货”，排队的马上约上。`,
  howToNote: (code) => `这句没记。回“${code} 审核通过”“${code} 不通过，原因”或“${code} 备好了”，我就记。`,
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
  askClosingTime: () => '几点到几点不开？先没记。回“今天下午3点后休息”这样就行，全天就回“明天休息”。',
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
  strengthNeeded: (code, drug) => `${code} 的${plain(drug)}居民没写规格，请照病历或处方核准规格再配。`,
  notHandedOut: (line, words) =>
    lines('代办员来取没取到，请看一下这单：', rosterLine(line), `他说：${plain(words, 40)}`),
  nudgeReady: (codes, slot, scene) =>
    lines(
      `${slotTime(slot, scene)}的还有${codes.length}份没备好：`,
      codes.join('、'),
      '配好回“编号 已备好”。',
    ),
  reviewWanted: (code, label, medicines, reason) =>
    reason === 'wrong-medicine'
      ? lines(
          `请药师马上核对 ${named(code, label)}：${what(medicines)}`,
          '居民说药不对，请查发出去的是什么，结果告诉协调员。',
        )
      : lines(
          `请药师定一下 ${named(code, label)}：${what(medicines)}`,
          `${pendingWord[reason]}，点头了才约。`,
          `回“审核通过 ${code}”，或“审核不通过 ${code} 理由”。`,
        ),
} satisfies Partial<Phrases>

const listed = (codes: readonly string[]): string => codes.join('、')

export const toAgents = {
  pickUpList: (stops, waiting, scene) => {
    const wait = waiting === 0 ? '' : `另有${waiting}份还在排队，不用取。`
    if (stops.length === 0) return lines('眼下没有要取的。', wait)
    const all = stops.flatMap((stop) => stop.lines)
    const ready = all.filter(isReady).length
    const howMany = ready === all.length ? '都备好了' : ready === 0 ? '都还没备好' : `备好了${ready}份`
    return lines(
      `要取${all.length}份，${howMany}：`,
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
  notToFetch: (line) => lines('药房备错了，这单先别去取，备好再叫：', rosterLine(line)),
  cardNoted: (code, label) => `${named(code, label)} 医保卡收了，记下了。`,
  cardReturned: (code, label) => `${named(code, label)} 医保卡还了，记下了。`,
  cardNotCollected: (code, label, isTold) =>
    `${named(code, label)} 医保卡没收到，记下了${isTold ? '，正在请居民准备好' : ''}。`,
  cardStillOut: (code, label) => `${named(code, label)} 医保卡还没还，记下了。`,
  notFetched: (line, personCalled) =>
    lines(
      `${named(line.code, line.label)} 没取到，记下了。`,
      personCalled
        ? '正在请药房和协调员看，其余的照跑。'
        : `是没货、没备好，还是别的？带上${line.code}说一声，我请人看。`,
    ),
  notDelivered: (line, isFetched) =>
    isFetched
      ? lines(`${named(line.code, line.label)} 没送到，记下了，药算还没交出去。`, '送到了再回一声“已送达”。')
      : `${named(line.code, line.label)} 没碰上人，记下了。`,
  reallyFetched: (code, step, at, scene) =>
    lines(
      `${code} 还没备好，约的是${moment(at, scene)}，这句先没记。`,
      `真${step === 'delivered' ? '送到' : '取到'}了就再回一遍“${code} ${step === 'delivered' ? '已送达' : '已取'}”。`,
    ),
  pickedUpNoted: (codes) => `${listed(codes)} 已取，记下了。`,
  deliveredNoted: (codes) => `${listed(codes)} 已送达，记下了。辛苦！`,
  phonePlease: (roster) => lines('请给这几位打个电话，问了没回：', ...rosterLines(roster)),
  slotPassed: (roster, slot, scene) =>
    lines(
      `${slotTime(slot, scene)}过了，这${roster.length}份取了吗？`,
      ...rosterLines(roster),
      '取了回“编号 已取”，没来回“编号 没来取”。',
    ),
  noShowNoted: (code) => `${code} 没来取，记下了。`,
  alreadyNoted: (code) => `${code} 这步之前就记过了，没有再记。`,
} satisfies Partial<Phrases>

function toDoLine(line: ToDoLine, scene: Scene): string {
  const words = plain(line.words, 60)
  const who = [line.code ?? '', plain(line.label, 48)].filter((part) => part !== '').join(' ')
  return `${toDoWord[line.what]}｜${who}${words === '' ? '' : `：${words}`}（${moment(line.at, scene)}）`
}

function summary(view: SummaryView, scene: Scene): string {
  const { counts } = view
  const shown = (
    [
      ['proposed', '等回话'],
      ['pending', '等人定'],
      ['waitlist', '排队'],
      ['booked', '约好'],
      ['arrived', '在柜台'],
      ['fulfilled', '已收到'],
      ['cancelled', '取消'],
      ['noshow', '没来取'],
    ] as const
  ).filter(([status]) => counts[status] > 0)
  const total = shown.reduce((sum, [status]) => sum + counts[status], 0)
  const each = shown.map(([status, word]) => `${word}${counts[status]}`)
  return lines(
    `${day(view.day, scene)}一共${total}单${each.length === 0 ? '' : `：${each.join('，')}`}。`,
    ...view.pharmacies.map(
      ({ name, booked, places, paused }) => `${name} ${booked}/${places}${paused ? '（暂停）' : ''}`,
    ),
    view.waitingForPeople === 0 ? '没有等人处理的。' : `等人处理${view.waitingForPeople}件，回“待处理”看。`,
  )
}

export const toCoordinators = {
  summary,
  toDo: (all, scene) =>
    all.length === 0
      ? '没有等人处理的。'
      : lines(`等人处理${all.length}件：`, ...all.map((line) => toDoLine(line, scene))),
  reassigned: (code, view, scene) => {
    const placed = placedLegs(view)
    const where = placed.map(({ at }) => `${at.pharmacy.name}${slotTime(at.slot, scene)}`).join('、')
    return `${code} 已改到${where === '' ? pharmacyNames(placed).join('、') : where}，正在告诉居民。`
  },
  cannotReassign: (code, place, why) => {
    if (why === 'too-late') return `${code} 没改：药已经备好或取走了。`
    const reasons = {
      'not-serving': '不管这个街道',
      prescription: '不能配处方药',
      condition: '不能配这种病的药',
      full: '没有空的时段了',
      closed: '不开门，或者暂停了',
      stock: '货不够',
    }
    return `${code} 没改：${plain(place)}${reasons[why]}。`
  },
  movedAll: (from, to, moved, left) =>
    lines(
      moved === 0
        ? `${plain(from)}没有能挪的单子。`
        : `${plain(from)}的${moved}份挪到${plain(to)}了，正在告诉居民。`,
      left.length === 0
        ? ''
        : `${left.slice(0, most).join('、')}${left.length > most ? `等${left.length}份` : ''}没挪：那家配不了，或者已经备好。`,
      `新单还会约到${plain(from)}；不想就回“暂停 ${plain(from)}”。`,
    ),
  unknownPharmacy: (words) => `没找到“${plain(words)}”这家，写全名试试？`,
  paused: (place, moved, stuck) =>
    `${plain(place)}暂停了，${moved > 0 ? `${moved}份换了别家` : '没有要挪的预约'}${stuck > 0 ? `，${stuck}份没处可去，在“待处理”里` : ''}。`,
  pausedFor: (place, when, moved, stuck, scene) =>
    lines(
      `${plain(place)}${daysOf(when, scene)}暂停，记下了；${moved > 0 ? `${moved}份改了时间或换了家` : '没有要挪的预约'}${stuck > 0 ? `，${stuck}份还没处可去，在“待处理”里` : ''}。`,
      `提前恢复就回“恢复 ${plain(place)}”。`,
    ),
  askPauseTime: (place) =>
    lines(
      `${plain(place)}从什么时候停到什么时候？先没停。`,
      `回“暂停 ${plain(place)} 到周五”或“暂停 ${plain(place)} 明天下午”；不说时间就是马上停，到说恢复为止。`,
    ),
  medicinesLeft: (code) => `${code} 的药还没约：要就回“改派 ${code} 到 药房名”，不要就回“取消 ${code}”。`,
  notPaused: (place) => `${plain(place)}没有停过，一直在接着约，没改。`,
  resumed: (place) => `${plain(place)}恢复了，可以接着约；挪走的不动。`,
  alert: (line, scene) =>
    lines(`【请看】${toDoLine(line, scene)}`, line.what === 'emergency' ? '谁去看，回“我来”。' : ''),
  alertAgain: (line, scene) => lines(`【还没人接】${toDoLine(line, scene)}`, '谁去看，马上回“我来”。'),
  alertTaken: (label) => `${plain(label, 48)}这件有人去看了，记下了。完了回“处理好了”。`,
  alertClosed: (label) => `${plain(label, 48)}这件处理好了，记下了。`,
  alertSettled: (label) => `${plain(label, 48)}这件已经处理好了，之前就记下了，放心。`,
  askWhichIsNamed: (code, words, doubled, known) => {
    const [first = '', ...others] = words.map((word) => plain(word, 24))
    const how = `回“${code} ${first}是”加药名${others.length === 0 ? '' : '，一样一样说'}。`
    if (!known) return lines(`没记：这个药名目录里没有。`, `${how}用盒上的通用名。`)
    if (doubled !== null) return lines(`没记：${code}里已经有${plain(doubled, 24)}了。`, `真是同一种，${how}`)
    return lines(`没记：${code}里没认准的有${[first, ...others].join('、')}，是哪样？`, how)
  },
  whichAlert: (all, scene) =>
    lines(
      '是哪一件？引用那条提醒，或带上名字再说一声：',
      ...all.slice(0, most).map((line) => toDoLine(line, scene)),
      more(all.length - most),
    ),
  noAlert: () => '没找到这件事。引用那条提醒，或带上编号再说一遍。',
  tellThem: ({ name, phone }, words, code) =>
    lines(
      `${name}在这里没有群，也没有药师，请人打电话过去${phone === null ? '' : `（${phone}）`}：`,
      words,
      code === null ? '' : `那边应下了，回“${code} 说好了”，我再请居民去。`,
    ),
  toldThem: (label) => `${plain(label, 48)} 跟柜台说好了，记下了，正在告诉居民。`,
  capacityCut: (place, slot, booked, places, scene) =>
    lines(
      `${plain(place)} ${slotTime(slot, scene)} 约了${booked}份，现在只接${places}份。`,
      '一份都没丢；要挪的回“改派 编号 到 药房”。',
    ),
} satisfies Partial<Phrases>

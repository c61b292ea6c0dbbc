import type { DayNumbers } from '../../pickup/day-numbers.ts'
import type { SummaryView, ToCoordinators, ToDoLine } from '../phrases/coordinator.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { pharmacyNames, placedLegs } from '../views.ts'
import { more, mostListed, pendingWord } from './roster.ts'
import { daysOf, lines, moment, slotTime } from './words.ts'

const toDoWord: Readonly<Record<ToDoLine['what'], string>> = {
  ...pendingWord,
  waitlist: '排队等货或等时段',
  asked: '等居民回话',
  emergency: '紧急，先看人',
  'slot-passed': '时段过了，不知取没取',
  'not-fetched': '代办员没取到',
  'not-received': '药取走了，居民说没拿到',
  'runs-out': '急：家里没药了，还没送到',
  'by-phone': '要打电话跟柜台说',
  capacity: '时段超了',
  help: '居民要找人',
  'office-help': '同事要找人',
  attachment: '发了图片、语音或文件，等人看',
  urgent: '急单，今天排不上',
}

function toDoLine(line: ToDoLine, scene: Scene): string {
  const words = plain(line.words, 60)
  const who = [line.code ?? '', plain(line.label, 48)].filter((part) => part !== '').join(' ')
  return `${toDoWord[line.what]}｜${who}${words === '' ? '' : `：${words}`}（${moment(line.at, scene)}）`
}

/** Those that are not nought, each with its word. */
const counted = (all: readonly (readonly [count: number, word: string])[]): string =>
  all.flatMap(([number, word]) => (number === 0 ? [] : [`${word}${number}`])).join('，')

const done = ({ asked, due, ready, pickedUp, delivered, noshow, cancelled, refused }: DayNumbers): string =>
  counted([
    [asked, '新报'],
    [due, '约在今天'],
    [ready, '备好'],
    [pickedUp, '取走'],
    [delivered, '送到'],
    [noshow, '没来取'],
    [cancelled, '退了'],
    [refused, '没审过'],
  ])

/** 3单 of which day, and what of them is done: somebody reports it upwards as it stands. */
function summary({ today, week, open, late, pharmacies, waitingForPeople }: SummaryView): string {
  const total = Object.values(open).reduce((sum, number) => sum + number, 0)
  const standing = counted([
    [open.booked, '约好'],
    [open.arrived, '在柜台'],
    [open.waitlist, '排队'],
    [open.proposed, '等回话'],
    [open.pending, '等人定'],
  ])
  return lines(
    `今天（单）：${done(today) || '还没有动静'}。`,
    total === 0
      ? '手上没有没办完的。'
      : `手上还有${total}单没办完：${standing}。${late === 0 ? '' : `其中${late}单过了点，还没备好或没取。`}`,
    `连今天七天：${done({ ...week, due: 0 }) || '没有单子'}。`,
    '今天各家约了几份：',
    ...pharmacies.map(
      ({ name, booked, places, paused }) => `${name} ${booked}份，位子${places}个${paused ? '（暂停）' : ''}`,
    ),
    waitingForPeople === 0 ? '没有等人处理的。' : `等人处理${waitingForPeople}件，回“待处理”看。`,
    '要打印、要表格，回“看板”，里面有“名单”和“数字”。',
  )
}

export const toCoordinators: ToCoordinators = {
  summary,
  toDo: (all, scene, overdue = 0) =>
    lines(
      all.length === 0 ? '没有等人处理的。' : `等人处理${all.length}件：`,
      ...all.map((line) => toDoLine(line, scene)),
      overdue === 0 ? '' : `另有${overdue}单过了点还没备好或没取，回“哪些晚了”看。`,
    ),
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
        : `${left.slice(0, mostListed).join('、')}${left.length > mostListed ? `等${left.length}份` : ''}没挪：那家配不了，或者已经备好。`,
      `新单还会约到${plain(from)}；不想就回“暂停 ${plain(from)}”。`,
    ),
  whichPharmacy: (words, names) =>
    `“${plain(words)}”有几家，是哪一家？先没动：${names.join('、')}。写全名再说一遍就行。`,
  unknownPharmacy: (words) => `没找到“${plain(words)}”这家，写全名试试？`,
  paused: (place, moved, stuck) =>
    lines(
      `${plain(place)}暂停了，${moved > 0 ? `${moved}份换了别家` : '没有要挪的预约'}${stuck > 0 ? `，${stuck}份没处可去，在“待处理”里` : ''}。`,
      moved + stuck > 0 ? `停错了回“恢复 ${plain(place)}”，挪走的再回“挪回 ${plain(place)}”。` : '',
    ),
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
  resumed: (place, away) =>
    lines(
      `${plain(place)}恢复了，可以接着约；挪走的不动。`,
      away === 0 ? '' : `停的时候挪走了${away}份；要它们回来，回“挪回 ${plain(place)}”。`,
    ),
  alert: (line, scene) =>
    lines(`【请看】${toDoLine(line, scene)}`, line.what === 'emergency' ? '谁去看，回“我来”。' : ''),
  alertAgain: (line, scene) => lines(`【还没人接】${toDoLine(line, scene)}`, '谁去看，马上回“我来”。'),
  alertTaken: (label) => `${plain(label, 48)}这件有人去看了，记下了。完了回“处理好了”。`,
  attendedByAgent: (label) =>
    `${plain(label, 48)}那边有人照看了，记下了，正在告诉协调员。人要紧，别的单子先放一放。`,
  alertTakenBy: (label, who, words) =>
    lines(
      `【有人去看了】${plain(label, 48)}：${plain(who, 12)}说“${plain(words, 60)}”。`,
      '完了回“处理好了”。',
    ),
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
      ...all.slice(0, mostListed).map((line) => toDoLine(line, scene)),
      more(all.length - mostListed),
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
}

import type { DayNumbers } from '../../pickup/day-numbers.ts'
import type { SummaryView, ToCoordinators, ToDoLine } from '../phrases/coordinator.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { more, mostListed, pendingWord, where } from './roster.ts'
import { count, daysOf, lines, moment, slotTime } from './words.ts'

const toDoWord: Readonly<Record<ToDoLine['what'], string>> = {
  ...pendingWord,
  waitlist: 'waits for stock or a slot',
  asked: 'waits for the resident',
  emergency: 'EMERGENCY: the person first',
  'slot-passed': 'slot passed, picked up or not?',
  'not-fetched': 'agent came back without it',
  'not-received': 'handed out, but the resident has not got it',
  'runs-out': 'URGENT: nothing left at home, not delivered yet',
  'by-phone': 'phone the counter',
  capacity: 'slot over capacity',
  help: 'resident asks for a person',
  'office-help': 'colleague asks for a person',
  attachment: 'picture, voice message or file to look at',
  urgent: 'urgent, and nothing today',
}

function toDoLine(line: ToDoLine, scene: Scene): string {
  const words = plain(line.words, 60)
  const who = [line.code ?? '', plain(line.label, 48)].filter((part) => part !== '').join(' ')
  return `${toDoWord[line.what]} | ${who}${words === '' ? '' : `: ${words}`} (${moment(line.at, scene)})`
}

/** Those that are not nought, each with its word. */
const counted = (all: readonly (readonly [count: number, word: string])[]): string =>
  all.flatMap(([number, word]) => (number === 0 ? [] : [`${number} ${word}`])).join(', ')

const done = ({ asked, due, ready, pickedUp, delivered, noshow, cancelled, refused }: DayNumbers): string =>
  counted([
    [asked, 'asked for'],
    [due, 'booked for today'],
    [ready, 'ready'],
    [pickedUp, 'picked up'],
    [delivered, 'received'],
    [noshow, 'not fetched'],
    [cancelled, 'cancelled'],
    [refused, 'not approved'],
  ])

/** What was done, and what is not: somebody reports it upwards as it stands. */
function summary({ today, week, open, late, pharmacies, waitingForPeople }: SummaryView): string {
  const total = Object.values(open).reduce((sum, number) => sum + number, 0)
  const standing = counted([
    [open.booked, 'booked'],
    [open.arrived, 'at the counter'],
    [open.waitlist, 'in line'],
    [open.proposed, 'asked'],
    [open.pending, 'to decide'],
  ])
  return lines(
    `Today, in orders: ${done(today) || 'nothing yet'}.`,
    total === 0
      ? 'Nothing is open.'
      : `${count(total, 'order')} open: ${standing}.${late === 0 ? '' : ` ${late} of them late: not ready or not fetched in time.`}`,
    `Seven days with today: ${done({ ...week, due: 0 }) || 'no orders'}.`,
    'Booked today:',
    ...pharmacies.map(
      ({ name, booked, places, paused }) => `${name} ${booked} of ${places}${paused ? ' (paused)' : ''}`,
    ),
    waitingForPeople === 0
      ? 'Nothing waits for a person.'
      : `${waitingForPeople} waiting for a person; "to do" lists them.`,
    'To print or download: "board", then List or Numbers.',
  )
}

export const toCoordinators: ToCoordinators = {
  summary,
  toDo: (all, scene, overdue = 0) =>
    lines(
      all.length === 0 ? 'Nothing waits for a person.' : `${all.length} waiting for a person:`,
      ...all.map((line) => toDoLine(line, scene)),
      overdue === 0 ? '' : `${overdue} more past their time, not ready or not fetched: say "what's late".`,
    ),
  reassigned: (code, view, scene) => `${code} moved to ${where(view, scene)}; I'm telling the resident.`,
  cannotReassign: (code, place, why) => {
    if (why === 'too-late') return `${code} not moved: it's already prepared or fetched.`
    const reasons = {
      'not-serving': 'does not serve this street',
      prescription: 'may not dispense prescription drugs',
      condition: 'may not dispense for this condition',
      full: 'has no free slot',
      closed: 'is closed or paused',
      stock: 'does not have enough',
    }
    return `${code} not moved: ${plain(place)} ${reasons[why]}.`
  },
  movedAll: (from, to, moved, left) =>
    lines(
      moved === 0
        ? `Nothing at ${plain(from)} could be moved.`
        : `${moved} moved from ${plain(from)} to ${plain(to)}; I'm telling the residents.`,
      left.length === 0
        ? ''
        : `Not moved: ${left.slice(0, mostListed).join(', ')}${left.length > mostListed ? ` … (${left.length})` : ''}; it cannot supply them, or they are ready.`,
      `New orders may still go to ${plain(from)}; reply "pause ${plain(from)}" if they shall not.`,
    ),
  whichPharmacy: (words, names) =>
    `Several are called "${plain(words)}", and nothing was changed: ${names.join(', ')}. Which one? Please send the full name.`,
  unknownPharmacy: (words) => `I can't find "${plain(words)}"; could you send the full name?`,
  paused: (place, moved, stuck) =>
    lines(
      `${plain(place)} paused; ${moved > 0 ? `${moved} moved elsewhere` : 'nothing had to move'}${stuck > 0 ? `, ${stuck} with nowhere to go (see "to do")` : ''}.`,
      moved + stuck > 0 ? `By mistake? "resume ${plain(place)}", then "move back ${plain(place)}".` : '',
    ),
  pausedFor: (place, when, moved, stuck, scene) =>
    lines(
      `${plain(place)} pauses ${daysOf(when, scene)}, noted; ${moved > 0 ? `${moved} moved` : 'nothing had to move'}${stuck > 0 ? `, ${stuck} with nowhere to go yet (see "to do")` : ''}.`,
      `Open again sooner? "resume ${plain(place)}".`,
    ),
  askPauseTime: (place) =>
    lines(
      `From when to when shall ${plain(place)} pause? I changed nothing yet.`,
      `"pause ${plain(place)} until Friday", or without a time: from now until you resume it.`,
    ),
  medicinesLeft: (code) =>
    `The medicines of ${code} are not booked: "reassign ${code} to …" if they are wanted, "cancel ${code}" if not.`,
  notPaused: (place) => `${plain(place)} was not paused; nothing changed.`,
  resumed: (place, away) =>
    lines(
      `${plain(place)} is open again; what was moved stays where it is.`,
      away === 0 ? '' : `${away} were moved away; to have them back: “move back ${plain(place)}”.`,
    ),
  alert: (line, scene) =>
    lines(
      `[Please look] ${toDoLine(line, scene)}`,
      line.what === 'emergency' ? 'Who goes there, please reply "on it".' : '',
    ),
  alertAgain: (line, scene) =>
    lines(`[Nobody is on it yet] ${toDoLine(line, scene)}`, 'Who goes there, please reply "on it" at once.'),
  alertTaken: (label) => `${plain(label, 48)}: somebody is on it, noted. When done: "done".`,
  attendedByAgent: (label) =>
    `${plain(label, 48)}: good that you are there, noted; I'm telling the coordinators. Other orders can wait.`,
  alertTakenBy: (label, who, words) =>
    lines(
      `[Somebody is there] ${plain(label, 48)}: ${plain(who, 24)} says "${plain(words, 60)}".`,
      'Reply "done" when it is settled.',
    ),
  alertClosed: (label) => `${plain(label, 48)}: done, noted.`,
  alertSettled: (label) => `${plain(label, 48)}: somebody has settled this already, and it is noted.`,
  askWhichIsNamed: (code, words, doubled, known) => {
    const [first = '', ...others] = words.map((word) => plain(word, 24))
    const how = `Reply "${code} ${first} = …" with the medicine's name${others.length === 0 ? '' : ', one at a time'}.`
    if (!known) return lines('Not noted: no medicine of that name is in the list.', how)
    if (doubled !== null)
      return lines(`Not noted: ${code} has ${plain(doubled, 24)} already.`, `If it is the same: ${how}`)
    return lines(`Not noted: which of ${[first, ...others].join(', ')} in ${code} is it?`, how)
  },
  whichAlert: (all, scene) =>
    lines(
      'Which one is it? Quote its alert, or say it again with the name:',
      ...all.slice(0, mostListed).map((line) => toDoLine(line, scene)),
      more(all.length - mostListed),
    ),
  noAlert: () => 'I do not know which one you mean. Please quote the alert or send its code.',
  tellThem: ({ name, phone }, words, code) =>
    lines(
      `${name} has neither a group nor a pharmacist here, please phone${phone === null ? '' : ` ${phone}`}:`,
      words,
      code === null ? '' : `Once they agree, reply "${code} agreed" and I'll tell the resident to go.`,
    ),
  toldThem: (label) => `${plain(label, 48)}: the counter has agreed, noted; I'm telling the resident.`,
  capacityCut: (place, slot, booked, places, scene) =>
    lines(
      `${plain(place)}, ${slotTime(slot, scene)}: ${booked} booked, only ${count(places, 'place')} now.`,
      'Nobody was dropped; to move one: "reassign CODE to PHARMACY".',
    ),
}

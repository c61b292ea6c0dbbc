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
import { placedLegs } from '../views.ts'
import { standing } from './progress.ts'
import { day, items, lines, moment, pharmacy, sentence, slotTime } from './words.ts'

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

const what = (medicines: Medicines): string =>
  medicines.kind === 'private' ? `(${count(medicines.count, 'item')})` : items(medicines.items)

const milestoneWord: Readonly<Record<MilestoneName, string>> = {
  'card-collected': 'card collected',
  reviewed: 'reviewed',
  ready: 'ready',
  'picked-up': 'picked up',
  delivered: 'delivered',
}

const named = (code: string, label: string): string => (label === '' ? code : `${code} ${plain(label, 48)}`)

/** 0317-005 3-502 Wang: 2 boxes of Norvasc [urgent, reviewed] note: …; phone 138… */
function rosterLine(line: RosterLine, still = ''): string {
  const reached = line.milestones.map((name) => milestoneWord[name])
  const marks = [line.urgent ? 'urgent' : '', ...reached, still].filter((mark) => mark !== '')
  const notes = line.notes.map((note) => plain(note, 40)).filter((note) => note !== '')
  const after = [
    marks.length === 0 ? '' : ` [${marks.join(', ')}]`,
    notes.length === 0 ? '' : ` note: ${notes.join('; ')}`,
    line.phone === null ? '' : ` phone ${line.phone}`,
  ].join('')
  return `${named(line.code, line.label)}: ${what(line.medicines)}${after}`
}

const byUrgency = (all: readonly RosterLine[]): readonly RosterLine[] =>
  all.toSorted((a, b) => Number(b.urgent) - Number(a.urgent))

const rosterLines = (all: readonly RosterLine[]): readonly string[] =>
  byUrgency(all).map((line) => rosterLine(line))

const isReady = (line: RosterLine): boolean => line.milestones.includes('ready')

/** Why an agent would go for it in vain. */
const waitsFor = (line: RosterLine): string =>
  isReady(line) ? '' : line.toReview === true ? 'not reviewed yet, do not fetch' : 'not ready yet'

const pendingWord: Readonly<Record<PendingReason, string>> = {
  'too-much': 'more than the rule allows',
  'too-soon': 'the last supply should not be used up yet',
  'unknown-drug': 'medicine not recognised',
  'no-institution': 'no designated place may dispense it',
  'wrong-medicine': 'resident says the medicine is wrong',
  'after-danger': 'the person is looked after, the medicines are open',
  danger: 'signs of an emergency: the person first',
  unanswered: 'no answer to a question',
}

const toDoWord: Readonly<Record<ToDoLine['what'], string>> = {
  ...pendingWord,
  waitlist: 'waits for stock or a slot',
  asked: 'waits for the resident',
  emergency: 'EMERGENCY: the person first',
  'slot-passed': 'slot passed, picked up or not?',
  'not-fetched': 'agent came back without it',
  'not-received': 'handed out, but the resident has not got it',
  'by-phone': 'phone the counter',
  capacity: 'slot over capacity',
  help: 'resident asks for a person',
  attachment: 'picture, voice message or file to look at',
  urgent: 'urgent, and nothing today',
}

const where = (view: Parameters<Phrases['reassigned']>[1], scene: Scene): string =>
  placedLegs(view)
    .map(({ at }) => `${at.pharmacy.name}, ${slotTime(at.slot, scene)}`)
    .join('; ')

/** What is over the counter needs no review. */
const howToAnswer = (roster: readonly RosterLine[]): string =>
  roster.some((line) => line.toReview !== false)
    ? 'Reviewed: "approved CODE". Prepared: "CODE ready".'
    : 'Prepared: "CODE ready".'

const goneWord: Readonly<Record<GoneReason, string>> = {
  cancelled: 'No need to prepare, cancelled by the resident:',
  elsewhere: 'No need to prepare, moved elsewhere:',
  undecided: 'Please do not prepare yet, it was changed and waits for a decision:',
}

/** As many as somebody reads through on a phone. */
const most = 12
const more = (left: number): string => (left > 0 ? `… and ${left} more` : '')

/** tomorrow, tomorrow to Thu 19 Mar, tomorrow after 3 pm, today 12:00–6:00 pm. */
function daysOf({ from, to }: Interval, scene: Scene): string {
  const begins = isMidnight(from, scene)
  const ends = isMidnight(to, scene)
  if (begins && ends) return dayNames({ from, to }, scene)
  if (day(from, scene) !== day(to - 1, scene)) return `${moment(from, scene)} to ${moment(to, scene)}`
  if (begins || ends) return begins ? `before ${moment(to, scene)}` : `after ${moment(from, scene)}`
  return slotTime({ from, to }, scene)
}

function dayNames({ from, to }: Interval, scene: Scene): string {
  const first = day(from, scene)
  const last = day(to - 1, scene)
  return first === last ? first : `${first} to ${last}`
}

/** What each role can say, as people say it. */
const helpFor: Readonly<Record<Office['role'], string>> = {
  pharmacist: lines(
    'Just say it in your own words, with the code:',
    'approved 0317-005 | rejected 0317-005, because …',
    '0317-005 ready | a mistake: "0317-005 not ready"',
    'Norvasc out of stock | Norvasc back in stock, 20 boxes | stock',
    'how many orders today | closed tomorrow | closed today after 3 pm',
  ),
  agent: lines(
    'Just say it in your own words, several codes at once if you like:',
    'pick-up list | 0317-005 card collected',
    '0317-005, 006 picked up | all of them picked up | 0317-005 delivered | 0317-005 no-show',
    'a mistake: "0317-005 not picked up", "0317-005 not delivered"',
  ),
  coordinator: lines(
    'Just say it in your own words:',
    'summary | to do | board | 0317-005 (how that order stands)',
    'move 0317-005 to NAME | 0317-005 not delivered',
    'pause NAME | pause NAME until Friday | resume NAME',
    'to an alert: "on it", then "done"; quoting it makes it plain',
    'enrol pharmacist NAME | stop NAME',
  ),
  operator: lines(
    'To book for somebody on the phone, send me their words with community, door and phone number.',
    'For a link to the board, write "board" to me in private.',
  ),
}

export const toAnyRole = {
  standingForRole: (line, view, scene) => {
    const stands = view.status === 'proposed' ? 'waits for the resident' : standing(view)
    return lines(rosterLine(line), [stands, where(view, scene)].filter((part) => part !== '').join('; '))
  },
  noSuchOrder: (code) =>
    plain(code, 12) === ''
      ? 'Which order? Please name its code, such as 0317-005.'
      : `I cannot find ${plain(code, 12)}; is a digit wrong?`,
  whichOfThese: (roster) =>
    lines(
      'Which one is it? Please say it again with its code:',
      ...rosterLines(roster.slice(0, most)),
      more(roster.length - most),
    ),
  notTheirs: (name) => `${plain(name, 24)} is looked after by somebody else, so I noted nothing.`,
  helpForRole: (role) => helpFor[role],
  boardLink: (link) => lines('The board, for you alone; open it once, within 15 minutes:', link),
  boardInPrivate: () => 'A link to the board goes to one person only: please write “board” to me in private.',
} satisfies Partial<Phrases>

const mostOnShelf = 30

function shelfLine({ written, amount, promised }: ShelfNote): string {
  if (amount === 0) return `${plain(written)}: out of stock`
  if (amount === null) return `${plain(written)}: in stock`
  return `${plain(written)}: ${amount}${promised === 0 ? '' : `, ${promised} promised, ${Math.max(0, amount - promised)} left`}`
}

export const toPharmacists = {
  newAtPharmacy: (roster, slot, scene, byPhone = false) =>
    lines(
      `${roster.length} new for ${slotTime(slot, scene)}:`,
      ...rosterLines(roster),
      byPhone ? '' : howToAnswer(roster),
    ),
  changedAtPharmacy: (line, before, slot, scene, byPhone = false) => {
    const again = line.toReview === true && before.reviewed ? 'To be reviewed again. ' : ''
    const was = what(before.medicines)
    return lines(
      `Changed: ${rosterLine(line)}`,
      what(line.medicines) === was ? '' : `It was ${was}; please prepare it as it is now.`,
      before.slot.from === slot.from
        ? ''
        : `Now ${slotTime(slot, scene)}, before ${slotTime(before.slot, scene)}.`,
      byPhone ? '' : `${again}${howToAnswer([line])}`,
    )
  },
  goneFromPharmacy: (roster, why) =>
    lines(
      goneWord[why],
      ...rosterLines(roster.map((line) => ({ ...line, notes: [] }))),
      roster.some((line) => line.milestones.includes('ready'))
        ? 'What is ready can go back on the shelf.'
        : '',
    ),
  reviewed: (code, label, view, scene) => {
    const place = view === null ? '' : where(view, scene)
    return `${named(code, label)} noted as approved${place === '' ? '' : `; booked at ${place}`}.`
  },
  readyNoted: (code, label) => `${named(code, label)} noted as ready; I'm telling the resident.`,
  readyTakenBack: (code, label) =>
    lines(
      `${named(code, label)} is not ready after all; I'm telling the resident not to come.`,
      `Once it is: "${code} ready".`,
    ),
  wrongHandedOut: (code, label) =>
    `${named(code, label)} has been handed out! I'm telling the resident not to take it, and the coordinators; please check at once what it was.`,
  shelf: (place, notes, scene) =>
    notes.length === 0
      ? lines(
          `I have noted nothing of the stock of ${plain(place)} yet.`,
          'Say "Norvasc back in stock, 20 boxes" or "Norvasc out of stock".',
        )
      : lines(
          `What ${plain(place)} has said:`,
          ...notes
            .slice(0, mostOnShelf)
            .map((note) => `${shelfLine(note)} (said ${moment(note.saidAt, scene)})`),
          more(notes.length - mostOnShelf),
        ),
  notReviewedYet: (code) =>
    lines(
      `${code} has a prescription drug that is not reviewed, so I did not note it as ready.`,
      `Once reviewed: "approved ${code}".`,
    ),
  rejectNoted: (code) => `${code} noted as not approved; I'm telling the resident why.`,
  stillAsking: (code) => `${code} is not booked yet, so I did not note this; please wait a little.`,
  coordinatorDecides: (code) => `${code} is for a coordinator to decide, so I did not note this.`,
  outOfStock: (words, moved, waiting) => {
    const parts = [
      moved > 0 ? `${moved} moved elsewhere` : '',
      waiting > 0 ? `${waiting} waiting in line` : '',
    ].filter((part) => part !== '')
    return `${plain(words)} out of stock, noted; ${parts.length === 0 ? 'nothing had to move' : parts.join(', ')}.`
  },
  inStock: (words, served) =>
    `${plain(words)} in stock, noted; ${served === 0 ? 'nobody was waiting' : `${served} from the line booked`}.`,
  shelfLater: (words) =>
    lines(
      `Nothing noted of ${plain(words)} yet: when it is there, reply "${plain(words)} in stock again".`,
      `If you cannot supply it now, reply "${plain(words)} out of stock".`,
    ),
  shelfReturns: (words) =>
    `When it comes, reply "${plain(words)} in stock again"; whoever waits is booked at once.`,
  howToNote: (code) =>
    `I noted nothing of that. "${code} approved", "${code} rejected, reason" or "${code} ready" will do.`,
  askWhichDrug: (words) =>
    lines(
      `I don't know which medicine "${plain(words)}" is, so I noted nothing.`,
      'Please send the generic name or the name on the box.',
    ),
  askWhichIsOut: (code, words) =>
    lines(
      `${code} has ${words.length} medicines here: ${words.map((word) => plain(word)).join(', ')}. Which one is out?`,
      `Such as "${plain(words[0] ?? '')} out of stock".`,
    ),
  dayClosed: (place, isOwn, when, moved, waiting, scene) => {
    const parts = [moved > 0 ? `${moved} moved` : '', waiting > 0 ? `${waiting} with nowhere to go yet` : '']
    const became = parts.filter((part) => part !== '').join(', ')
    return lines(
      `${plain(place)} is closed ${daysOf(when, scene)}, noted; ${became === '' ? 'nothing had to move' : became}.`,
      isOwn ? `Open after all? Reply "${dayNames(when, scene)} open as usual".` : '',
    )
  },
  askClosingTime: () =>
    'Closed from when to when? I noted nothing yet. Say "closed today after 3 pm", or "closed tomorrow" for all day.',
  dayOpen: (when, wasClosed, scene) =>
    wasClosed
      ? `Open as usual ${daysOf(when, scene)}; what was moved stays where it is.`
      : `It was open ${daysOf(when, scene)} anyway, nothing changed.`,
  dayAtCounter: (at, stops, scene) => {
    const all = stops.flatMap((stop) => stop.lines)
    if (all.length === 0) return `Nothing left to hand over ${day(at, scene)}.`
    const undone = all.filter((line) => !isReady(line)).length
    return lines(
      `${sentence(day(at, scene))}: ${all.length} left, ${undone === 0 ? 'all ready' : `${undone} not ready`}:`,
      ...stops.flatMap((stop) => [`[${slotTime(stop.slot, scene)}]`, ...rosterLines(stop.lines)]),
    )
  },
  strengthNeeded: (code, drug) =>
    `${code}: the resident named no strength of ${plain(drug)}; please take it from the prescription or record.`,
  notHandedOut: (line, words) =>
    lines(
      'The volunteer came for this and went away without it, please look:',
      rosterLine(line),
      `They say: ${plain(words, 40)}`,
    ),
  nudgeReady: (codes, slot, scene) =>
    lines(
      `${sentence(slotTime(slot, scene))}: ${codes.length} not ready yet:`,
      codes.join(', '),
      'When prepared: "CODE ready".',
    ),
  reviewWanted: (code, label, medicines, reason) =>
    reason === 'wrong-medicine'
      ? lines(
          `Please check at once ${named(code, label)}: ${what(medicines)}`,
          'The resident says the medicine is wrong; please see what was handed out and tell the coordinator.',
        )
      : lines(
          `Please decide on ${named(code, label)}: ${what(medicines)}`,
          `${sentence(pendingWord[reason])}; booked only if you agree.`,
          `Reply "approved ${code}", or "rejected ${code}" with the reason.`,
        ),
} satisfies Partial<Phrases>

export const toAgents = {
  pickUpList: (stops, waiting, scene) => {
    const wait = waiting === 0 ? '' : `${waiting} more in line, nothing to fetch for them yet.`
    if (stops.length === 0) return lines('Nothing to fetch right now.', wait)
    const all = stops.flatMap((stop) => stop.lines)
    const ready = all.filter(isReady).length
    return lines(
      `${all.length} to fetch, ${ready === all.length ? 'all' : ready === 0 ? 'none' : ready} ready:`,
      ...stops.flatMap((stop) => [
        `[${pharmacy(stop.pharmacy)}] ${slotTime(stop.slot, scene)}, ${stop.lines.length}`,
        ...byUrgency(stop.lines).map((line) => rosterLine(line, waitsFor(line))),
      ]),
      wait,
      all.some(({ label }) => label === '') ? 'Where no door stands, ask me for the list in private.' : '',
    )
  },
  listSeen: (group, count) =>
    lines(
      `There is a list of medicines (${count}) in “${plain(group, 30)}”. It wasn't for me, so I did nothing.`,
      'If I shall book it, please have it posted again with "@volunteer" in front, or post a copy like that.',
    ),
  lookAgain: (line, step) =>
    lines(
      `A coordinator says that this was not ${step === 'delivered' ? 'delivered' : 'picked up'}, please look:`,
      rosterLine(line),
      `If it was, reply "CODE ${step === 'delivered' ? 'delivered' : 'picked up'}".`,
    ),
  notToFetch: (line) =>
    lines(
      "The pharmacy made a mistake, please don't fetch this yet; I'll tell you when it's ready:",
      rosterLine(line),
    ),
  cardNoted: (code, label) => `${named(code, label)} insurance card collected, noted.`,
  cardReturned: (code, label) => `${named(code, label)} insurance card given back, noted.`,
  cardNotCollected: (code, label, isTold) =>
    `${named(code, label)} insurance card not collected, noted${isTold ? '; the resident is being asked to have it ready' : ''}.`,
  cardStillOut: (code, label) => `${named(code, label)} insurance card not given back yet, noted.`,
  notFetched: (line, personCalled) =>
    lines(
      `${named(line.code, line.label)} not picked up, noted.`,
      personCalled
        ? "The pharmacy and a coordinator are being asked to look; I'll tell you."
        : `Out of stock, not ready, or something else? Tell me with ${line.code}, and I'll get somebody to look.`,
    ),
  notDelivered: (line, isFetched) =>
    isFetched
      ? lines(
          `${named(line.code, line.label)} not delivered, noted: it is still with you.`,
          'Once it is, reply "delivered".',
        )
      : `${named(line.code, line.label)} nobody met, noted.`,
  reallyFetched: (code, step, at, scene) =>
    lines(
      `${code} is not ready yet and is booked for ${moment(at, scene)}, so I noted nothing.`,
      `If you really have ${step === 'delivered' ? 'delivered' : 'fetched'} it, say "${code} ${step === 'delivered' ? 'delivered' : 'picked up'}" once more.`,
    ),
  pickedUpNoted: (codes) => `${codes.join(', ')} picked up, noted.`,
  deliveredNoted: (codes) => `${codes.join(', ')} delivered, noted. Thank you!`,
  phonePlease: (roster) => lines('Please phone these, they have not answered:', ...rosterLines(roster)),
  slotPassed: (roster, slot, scene) =>
    lines(
      `${sentence(slotTime(slot, scene))} is over. Were these picked up?`,
      ...rosterLines(roster),
      'Reply "CODE picked up", or "CODE no-show".',
    ),
  noShowNoted: (code) => `${code} not picked up, noted.`,
  alreadyNoted: (code) => `${code}: this was noted before, nothing changed.`,
} satisfies Partial<Phrases>

function toDoLine(line: ToDoLine, scene: Scene): string {
  const words = plain(line.words, 60)
  const who = [line.code ?? '', plain(line.label, 48)].filter((part) => part !== '').join(' ')
  return `${toDoWord[line.what]} | ${who}${words === '' ? '' : `: ${words}`} (${moment(line.at, scene)})`
}

function summary(view: SummaryView, scene: Scene): string {
  const { counts } = view
  const shown = (
    [
      ['proposed', 'asked'],
      ['pending', 'to decide'],
      ['waitlist', 'in line'],
      ['booked', 'booked'],
      ['arrived', 'at the counter'],
      ['fulfilled', 'received'],
      ['cancelled', 'cancelled'],
      ['noshow', 'not picked up'],
    ] as const
  ).filter(([status]) => counts[status] > 0)
  const total = shown.reduce((sum, [status]) => sum + counts[status], 0)
  const each = shown.map(([status, word]) => `${counts[status]} ${word}`)
  return lines(
    `${sentence(day(view.day, scene))}: ${count(total, 'order')}${each.length === 0 ? '' : ` (${each.join(', ')})`}.`,
    ...view.pharmacies.map(
      ({ name, booked, places, paused }) => `${name} ${booked}/${places}${paused ? ' (paused)' : ''}`,
    ),
    view.waitingForPeople === 0
      ? 'Nothing waits for a person.'
      : `${view.waitingForPeople} waiting for a person; "to do" lists them.`,
  )
}

export const toCoordinators = {
  summary,
  toDo: (all, scene) =>
    all.length === 0
      ? 'Nothing waits for a person.'
      : lines(`${all.length} waiting for a person:`, ...all.map((line) => toDoLine(line, scene))),
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
        : `Not moved: ${left.slice(0, most).join(', ')}${left.length > most ? ` … (${left.length})` : ''}; it cannot supply them, or they are ready.`,
      `New orders may still go to ${plain(from)}; reply "pause ${plain(from)}" if they shall not.`,
    ),
  unknownPharmacy: (words) => `I can't find "${plain(words)}"; could you send the full name?`,
  paused: (place, moved, stuck) =>
    `${plain(place)} paused; ${moved > 0 ? `${moved} moved elsewhere` : 'nothing had to move'}${stuck > 0 ? `, ${stuck} with nowhere to go (see "to do")` : ''}.`,
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
  resumed: (place) => `${plain(place)} is open again; what was moved stays where it is.`,
  alert: (line, scene) =>
    lines(
      `[Please look] ${toDoLine(line, scene)}`,
      line.what === 'emergency' ? 'Who goes there, please reply "on it".' : '',
    ),
  alertAgain: (line, scene) =>
    lines(`[Nobody is on it yet] ${toDoLine(line, scene)}`, 'Who goes there, please reply "on it" at once.'),
  alertTaken: (label) => `${plain(label, 48)}: somebody is on it, noted. When done: "done".`,
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
      ...all.slice(0, most).map((line) => toDoLine(line, scene)),
      more(all.length - most),
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
} satisfies Partial<Phrases>

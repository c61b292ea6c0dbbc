import type { NotChanged, OpenList, ToStaff } from '../phrases/staff.ts'
import { plain } from '../plain.ts'
import { more, mostListed, named, rosterLine } from './roster.ts'
import { call, lines, slotTime } from './words.ts'

const wanting: Readonly<Record<Parameters<ToStaff['stillToAsk']>[1], string>> = {
  drug: 'which medicine',
  wanted: 'whether these are wanted',
  amount: 'how many',
  address: 'which door',
  community: 'which community',
}

const heading: Readonly<Record<OpenList, string>> = {
  'to-deliver': 'Picked up and not delivered',
  'not-ready': 'Not ready',
  late: 'Past its time and not picked up',
  tomorrow: 'Tomorrow',
}
const none: Readonly<Record<OpenList, string>> = {
  'to-deliver': 'All that was picked up is delivered.',
  'not-ready': "Today's are all ready.",
  late: 'Nothing is past its time.',
  tomorrow: 'Nothing is booked for tomorrow yet.',
}

const whyNot: Readonly<Record<NotChanged, string>> = {
  'too-late': 'it was picked up already',
  'no-such-time': 'that time cannot be had, please name another one',
  unclear: 'which medicine it is was not clear, please name it',
  nothing: 'it is as it was',
}

export const toStaff: ToStaff = {
  whoseNeed: (words) =>
    lines(
      `For whom is ${words.map((word) => plain(word, 24)).join(', ')}? I booked nothing.`,
      `For yourself, say "I need ${plain(words[0] ?? '', 24)} for myself";`,
      'for a resident, give their door and name, or @ me in their group.',
    ),
  needsCommunity: (words) =>
    lines(
      `Whose is ${words.map((word) => plain(word, 24)).join(', ')}, and in which community? I booked nothing.`,
      'Give the community, the door and the name; if there is an order, its code.',
    ),
  carrierStays: (codes, carrier) =>
    lines(
      `${codes.length === 0 ? '' : `${codes.join(', ')}: `}nothing changed. Who carries goes by the community; I cannot change it order by order.`,
      `${carrier === null ? '' : `It is still ${plain(carrier, 24)}. `}Please agree it between you, and tell me the code with "delivered" once it is.`,
    ),
  patientStays: (codes) =>
    lines(
      `${codes.join(', ')}: nothing changed. Whose it is only whoever ordered it can change.`,
      'Ask them to @ me, or cancel it by its code and book anew.',
    ),
  howToSay: (code, role) =>
    role === 'agent'
      ? `I noted nothing of this. Say "${code} picked up", "${code} not picked up" or "${code} delivered".`
      : `I noted nothing of this. Say "${code} make it 2 boxes", "cancel ${code}" or "move ${code} to" and a pharmacy.`,
  passedOnToCoordinators: () =>
    'I have passed it on to the coordinators, who get in touch with the resident.',
  carriesNoMessages: (label) =>
    `I carry no messages, and passed nothing on. Please tell ${plain(label, 24)} yourself, or @ them in their group.`,
  nobodySo: () =>
    lines(
      'I find no open order of theirs: it may be looked after by somebody else, or received already.',
      'Ask me again with the door or the code.',
    ),
  doneFor: (hail, name) => call(hail, `${plain(name, 24)} has seen to this for you:`),
  notChangedFor: (code, why) => `${code} is not changed: ${whyNot[why]}. I told the resident nothing.`,
  leftNoted: (code, label, place) =>
    lines(
      `${named(code, label)}: left (${plain(place, 16)}), noted; I am telling the resident.`,
      'It is not delivered yet: they say so once they have it, or you do.',
    ),
  openList: (of, all, scene, late = 0) =>
    all.length === 0
      ? late === 0
        ? none[of]
        : `Nothing is on its way; ${late} past their time are still at the counters: say "what's late".`
      : lines(
          `${heading[of]}: ${all.length}`,
          ...all.slice(0, mostListed).map(({ line, at }) => {
            const where = at === null ? '' : ` (${plain(at.pharmacy, 24)}, ${slotTime(at.slot, scene)})`
            return `${rosterLine(line)}${where}`
          }),
          more(all.length - mostListed),
        ),
  doneToday: ({ ready, pickedUp, left }) =>
    `Today: ${ready} made ready, ${pickedUp} picked up, ${left} still here.`,
  onTheBoard: () =>
    lines('Printing, files and numbers are on the board.', 'Write "board" to me in private for a link.'),
  onDuty: (names) =>
    lines(
      names.length === 0
        ? 'The directory has no coordinator for these streets.'
        : `Coordinators here, in the order I call them: ${names.map((name) => plain(name, 24)).join(', ')}.`,
      'I keep no shifts: please tell each other; an alert is with whoever says "on it".',
    ),
  movedBack: (pharmacy, moved, left) =>
    lines(
      moved === 0
        ? `None could come back to ${plain(pharmacy)}.`
        : `${moved} came back to ${plain(pharmacy)}; I am telling the residents.`,
      left.length === 0 ? '' : `${left.slice(0, mostListed).join(', ')} stay where they are now.`,
    ),
  nothingToReturn: (pharmacy) =>
    pharmacy === null
      ? 'A pause has moved nothing away; nothing changed.'
      : `Nothing that was moved away from ${plain(pharmacy)} can come back; nothing changed.`,
  whichToReturn: (pharmacies) =>
    `Back to which one? ${pharmacies.map((pharmacy) => `“move back ${plain(pharmacy)}”`).join(', ')}`,
  stillPaused: (pharmacy, away) =>
    `${plain(pharmacy)} is still paused: say “resume ${plain(pharmacy)}” first, then “move back ${plain(pharmacy)}” (${away}).`,
  howToTakeBack: (pharmacies) =>
    lines(
      'I undo nothing by myself. What was paused just now comes back so:',
      ...pharmacies.map((pharmacy) => `“resume ${plain(pharmacy)}”, then “move back ${plain(pharmacy)}”`),
    ),
  alreadyThere: (code, pharmacy) => `${code} is at ${plain(pharmacy)} already; nothing changed.`,
  noBoard: () => 'The board is not open just now; whoever runs the program can open it.',
  unreachedNoted: (code, label) =>
    lines(
      `${named(code, label)}: not reached, noted; it waits.`,
      `Please try again later, and send "${code}" with the medicine and how many.`,
    ),
  stillToAsk: (code, missing) =>
    `Noted; still missing: ${wanting[missing]}. Tell me with ${code} once you know.`,
}

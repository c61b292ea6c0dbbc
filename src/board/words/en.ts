import type { AppointmentStatus } from '../../domain/appointment.ts'
import { item, moment, slotTime } from '../../replies/en/words.ts'
import type { Words } from './words.ts'

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const statuses: Readonly<Record<AppointmentStatus, string>> = {
  proposed: 'asked',
  pending: 'to decide',
  waitlist: 'waiting',
  booked: 'booked',
  arrived: 'arrived',
  fulfilled: 'delivered',
  cancelled: 'cancelled',
  noshow: 'not fetched',
}

const platforms: Words['platforms'] = {
  wechat: 'WeChat',
  telegram: 'Telegram',
  qq: 'QQ',
  console: 'terminal',
  simulator: 'trial chat',
  paste: 'pasted chat',
}

const milestones: Words['milestones'] = {
  'card-collected': 'card collected',
  reviewed: 'reviewed',
  ready: 'ready',
  'picked-up': 'picked up',
  delivered: 'delivered',
}

const values = new Map<string, string>([
  ...Object.entries(statuses),
  ...Object.entries(milestones),
  ['drug', 'asked which medicine'],
  ['wanted', 'asked whether it is wanted'],
  ['amount', 'asked how much'],
  ['address', 'asked for the building'],
  ['community', 'asked for the community'],
])

const reminders: readonly (readonly [RegExp, string])[] = [
  [/^slot-reminder /, 'reminded to come'],
  [/^not-ready /, 'told not to set out yet'],
  [/^nudge /, 'pharmacy nudged'],
  [/^slot-passed /, 'slot passed, asked who fetched it'],
  [/^card-wanted/, 'asked to have the card ready'],
  [/^really-fetched /, 'not ready yet, asked whether it is so'],
]

/** The board in English. */
export const en: Words = {
  tag: 'en',
  other: { language: 'zh', name: '中文' },

  brand: 'Yaoyue',
  board: 'Board',
  search: 'Search',
  signOut: 'Sign out',
  skip: 'Skip to content',
  live: 'live',
  lost: 'Connection lost, trying again; what you see may be old',
  over: 'Your session is over: please ask for another link',
  owner: 'this machine',
  roles: { agent: 'agent', pharmacist: 'pharmacist', coordinator: 'coordinator', operator: 'operator' },

  dayTitle: (day, isToday) => {
    const date = Temporal.PlainDate.from(day)
    const words = `${weekdays[date.dayOfWeek] ?? ''} ${date.day} ${months[date.month] ?? ''}`
    return isToday ? `Today · ${words}` : words
  },
  today: 'Back to today',
  dayBefore: 'Day before',
  dayAfter: 'Day after',
  bookedTomorrow: 'booked tomorrow',
  counts: { booked: 'booked', ready: 'ready', waiting: 'waiting', done: 'delivered' },
  countsTitle: 'Orders of this day',
  institutions: 'Institutions and slots',
  legend: 'Darker is fuller; the numbers are booked / places',
  loads: { free: 'free', some: 'open', nearly: 'nearly full', full: 'full', over: 'too many' },
  takenOf: 'booked',
  paused: 'paused',
  restFree: 'All other slots are free',
  idleInstitutions: (count) =>
    count === 1
      ? 'Nobody is booked at 1 more on this day.'
      : `Nobody is booked at ${count} more on this day.`,
  closedToday: 'closed on this day',
  noInstitutions: 'No institution is yours yet. Add one to the directory and it shows up here.',
  noBookings: (canTry) =>
    canTry
      ? 'Nothing is booked on this day yet. Ask for a medicine in the group and it appears here at once.'
      : 'Nothing is booked on this day yet.',
  tryIt: 'Try it in the group',

  dayList: {
    title: 'List',
    by: { pharmacy: 'by institution', agent: 'by agent' },
    download: 'Download table',
    empty: 'Nothing is to be fetched on this day.',
    noAgent: 'Communities without an agent',
    total: (count) => (count === 1 ? '1 order' : `${count} orders`),
    late: (count) => `${count} late`,
    columns: {
      day: 'Day',
      from: 'From',
      to: 'To',
      pharmacy: 'Where',
      code: 'Code',
      who: 'Who',
      community: 'Community',
      medicines: 'Medicines',
      stage: 'How far',
      late: 'Late',
      phone: 'Phone',
      notes: 'Notes',
    },
  },
  numbers: {
    title: 'Numbers',
    day: 'Day',
    today: 'Today',
    dayName: (day) => {
      const date = Temporal.PlainDate.from(day)
      return `${(weekdays[date.dayOfWeek] ?? '').slice(0, 3)} ${date.day}`
    },
    week: '7 days',
    names: {
      asked: 'asked',
      due: 'due',
      ready: 'ready',
      pickedUp: 'taken',
      delivered: 'received',
      noshow: 'missed',
      cancelled: 'cancelled',
      refused: 'not approved',
    },
    noneLate: 'Nothing is late.',
    hint: 'Due are those with a slot on that day; the others count on the day on which it was done. Orders are counted, however many medicines each has.',
  },

  newest: 'Just asked for',
  needs: 'Needs a person',
  needsNothing: 'Nothing waits for a person just now.',
  unsettled: 'not settled yet',
  settledAt: (at, scene) => `settled ${moment(at, scene)}`,
  moreNeeds: (count) => `${count} more will show as these are settled.`,
  why: {
    'too-much': 'a large amount',
    'too-soon': 'sooner than expected',
    'unknown-drug': 'unknown medicine',
    'no-institution': 'nowhere to get it',
    'wrong-medicine': 'maybe the wrong medicine',
    danger: 'may be dangerous',
    'after-danger': 'looked after; the medicines are open',
    unanswered: 'no answer',
    waitlist: 'waiting for stock or a slot',
    asked: 'waiting for an answer',
    emergency: 'emergency',
    'slot-passed': 'slot has passed',
    'not-fetched': 'not fetched',
    'not-received': 'handed out, not received',
    'runs-out': 'nothing left at home',
    'by-phone': 'counter to be phoned',
    capacity: 'fewer places now',
    help: 'asks for a person',
    'office-help': 'colleague asks for a person',
    attachment: 'sent a picture, voice or file',
    urgent: 'urgent',
  },
  by: {
    pharmacist: 'pharmacist’s word',
    coordinator: 'coordinator’s word',
    agent: 'agent’s word',
    resident: 'resident’s answer',
    stock: 'served when it arrives',
  },
  original: 'In their words',
  understood: 'Understood as',
  nothingUnderstood: 'No medicine could be read: somebody must look.',
  misread: 'Misread? Teach it',
  settle: (why, code, unnamed) => {
    if (why === 'danger' || why === 'emergency' || why === 'wrong-medicine')
      return 'Telephone first and ask how they are; when it is in hand, say “done” in the coordinators’ group'
    switch (why) {
      case 'help':
      case 'attachment':
      case 'urgent':
      case 'not-received':
      case 'runs-out':
      case 'not-fetched':
      case 'capacity':
        return code === null
          ? 'A coordinator writes “on it” to take it up, and “done” when it is settled'
          : `A coordinator writes “${code} 我来” to take it up, and “${code} 处理好了” when it is settled`
      case 'by-phone':
        return `Phone the counter; when they agree, a coordinator writes “${code ?? 'the code'} confirmed”`
    }
    if (code === null) return null
    switch (why) {
      case 'too-much':
      case 'too-soon':
        return `A pharmacist writes “approved ${code}”, or “rejected ${code}” with a reason`
      case 'unknown-drug':
        return unnamed.length === 0
          ? `A coordinator writes “${code} 是 …” with the medicine’s name`
          : `A coordinator writes ${unnamed.map((word) => `“${code} ${word} 是 …”`).join(', ')} with the medicine’s name`
      case 'after-danger':
        return `“reassign ${code} to …” if the medicines are wanted, “cancel ${code}” if not`
      case 'no-institution':
        return `A coordinator writes “move ${code} to …” with a pharmacy`
      case 'asked':
      case 'unanswered':
        return `When the phone has told it: “${code} medicine and amount”; “cancel ${code}” if it is not wanted`
      case 'waitlist':
        return `It is booked as soon as a pharmacist writes “medicine 到货”; a coordinator may write “move ${code} to …”`
      case 'slot-passed':
        return `“${code} picked up”, or “${code} 没来取”`
      default:
        return null
    }
  },

  stageNames: { ...statuses, ready: 'ready', 'picked-up': 'picked up' },
  late: { 'not-ready': 'late: not ready', 'not-fetched': 'late: not fetched', any: 'late' },
  milestones,
  medicines: (medicines) =>
    medicines.kind === 'private'
      ? `${medicines.count} ${medicines.count === 1 ? 'item' : 'items'}`
      : medicines.items.map(item).join(', '),
  slot: slotTime,
  moment,
  wish: ({ from, to }, scene) => {
    if (from !== null && to !== null) return `${moment(from, scene)} to ${moment(to, scene)}`
    if (from !== null) return `after ${moment(from, scene)}`
    return to === null ? '' : `before ${moment(to, scene)}`
  },
  urgent: 'urgent',
  waitingFor: 'waiting for stock',
  atNoCounter: 'no counter yet',

  slotTitle: (pharmacy) => pharmacy,
  elsewhere: (count) => `${count} more are not yours and only counted.`,
  slotEmpty: 'Nobody has this slot yet.',

  story: 'The whole story',
  parts: 'Where to fetch it',
  facts: 'Written down',
  history: 'What happened',
  fact: {
    phone: 'Phone',
    community: 'Community',
    writer: 'Name in the group',
    wish: 'Wanted',
    card: 'Insurance card at hand',
    prescription: 'Prescription',
    note: 'Note',
    asked: 'Asked at',
  },
  yes: 'yes',
  no: 'no',
  prescriptions: { has: 'yes', none: 'none', expired: 'expired' },
  steps: {
    requested: 'asked for',
    answered: 'question',
    amended: 'changed',
    placed: 'booked',
    moved: 'moved',
    waitlisted: 'put on the waiting list',
    decided: 'given to a person',
    refused: 'not approved',
    cancelled: 'taken back',
    milestone: '',
    voided: 'void',
    closed: 'closed',
    reopened: 'opened again',
    repeated: 'asked again',
    reminded: 'reminder',
  },
  carriedBy: (name) => `pasted by ${name === '' ? 'the owner' : name}`,
  doer: (by) => {
    switch (by.kind) {
      case 'bot':
        return 'Yaoyue'
      case 'writer':
        return 'the writer'
      case 'role':
        return by.name
      case 'someone':
        return 'another resident'
    }
  },
  value: (value) =>
    values.get(value) ??
    reminders.find(([mark]) => mark.test(value))?.[1] ??
    value.replace(/ ready(?=;|$)/gu, ' (ready)').replace(/\bwaitlist\b/gu, 'waiting list'),
  stages: ['booked', 'reviewed', 'ready', 'picked up', 'delivered'],

  unsent: {
    title: 'Could not be sent',
    intro: 'Whatever did not arrive is kept here. Once the cause is gone, send it again.',
    empty: 'Everything has been sent.',
    hidden: 'A private message: its words are not shown here, and are sent again as they were.',
    again: 'Send again',
    more: (count) => `${count} more will show as these are sent.`,
    to: ({ kind, name, platform }) => {
      const where = platforms[platform]
      if (kind === 'group') return name === null ? `an unknown group on ${where}` : `${where} group “${name}”`
      return `${where}, in private: ${name ?? 'a resident'}`
    },
    why: (obstacle, attempts) => {
      switch (obstacle) {
        case 'unreachable':
          return 'They cannot be written to in private: no contact, or the bot is blocked'
        case 'removed':
          return 'The bot is no longer in this group, or the group is gone'
        case 'offline':
          return 'Our account is not connected'
        case 'silent':
          return `No answer from the network, tried ${attempts === 1 ? 'once' : `${attempts} times`}`
        case 'refused':
          return 'The network does not take this message'
      }
    },
    how: {
      unreachable: 'Ask them to write the bot a private message, then send it again. If urgent, telephone.',
      removed: 'Invite the bot back, then send it again. If urgent, have somebody say it there.',
      offline: 'Send it again once the account is connected. If urgent, telephone.',
      silent: 'Send it again in a while. If urgent, telephone.',
      refused: 'Try once more; if it fails again, telephone.',
    },
  },
  platforms,

  searchLabel: 'Code, name, room or medicine',
  searchHint: 'For example 005, 3-502, 王阿姨, Norvasc',
  searchEmpty: 'Type a few characters. Brands and generic names both work.',
  found: (total) => (total === 1 ? '1 found' : `${total} found`),
  nothingFound: (query) =>
    `Nothing found for “${query}”. Try the last digits of the code, the room, or the start of a medicine’s name.`,
  foundMore: (shown, total) => `These are the newest ${shown} of ${total}. Type more to narrow it down.`,

  enterTitle: 'Open the board',
  enterText: 'This link works once. After that this browser stays signed in for 12 hours.',
  enter: 'Open the board',
  signInTitle: 'Please sign in',
  signInText: 'The board shows residents’ names and medicines, so it opens by link only.',
  signInHow: [
    'Started on this machine: the link is in the terminal.',
    'Coordinators, pharmacists, agents: send the bot a private message “board”, and it answers with a link.',
  ],
  badLinkTitle: 'This link does not work any more',
  badLinkText:
    'Each link works once, within 15 minutes. Send the bot a private message “board” for another one.',
  missingTitle: 'There is nothing here',
  missingText: 'The code may be off by a digit, or it is not yours to see.',
  brokenTitle: 'This page did not open',
  brokenText: 'Nothing is lost. Please open it again in a moment.',
  back: 'Back to the board',
  print: 'Print',
}

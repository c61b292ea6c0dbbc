import type { ToAgents } from '../phrases/agent.ts'
import type { Labelled } from '../phrases/closure.ts'
import type { RosterLine } from '../phrases/roster.ts'
import { plain } from '../plain.ts'
import { byUrgency, isReady } from '../views.ts'
import { onDuty } from './danger.ts'
import { named, rosterLine, rosterLines } from './roster.ts'
import { lines, moment, pharmacy, sentence, slotTime } from './words.ts'

/** Why an agent would go for it in vain. */
const waitsFor = (line: RosterLine): string =>
  isReady(line) ? '' : line.toReview === true ? 'not reviewed yet, do not fetch' : 'not ready yet'

const listed = (orders: readonly Labelled[]): string =>
  orders.map(({ code, label }) => named(code, label)).join(', ')

export const toAgents: ToAgents = {
  pickUpList: (stops, waiting, scene) => {
    const wait = waiting === 0 ? '' : `${waiting} more in line, nothing to fetch for them yet.`
    if (stops.length === 0) return lines('Nothing to fetch right now.', wait)
    const all = stops.flatMap((stop) => stop.lines)
    const ready = all.filter(isReady).length
    const asked = all.filter(({ fetch }) => fetch !== undefined).length
    const ofThose = asked === 0 || asked === all.length ? '' : `, ${asked} ask you to fetch theirs`
    return lines(
      `${all.length} to fetch, ${ready === all.length ? 'all' : ready === 0 ? 'none' : ready} ready${ofThose}:`,
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
  tellThemWhy: (line, reason) =>
    lines(
      'The pharmacist refused this; please tell the resident why, in private and not in the group:',
      rosterLine(line),
      `Reason: ${plain(reason, 80)}`,
    ),
  wentAstray: (code, label, how) =>
    lines(
      `${named(code, label)}: noted; I'm asking the pharmacy and the coordinator to look at it.`,
      how === 'elsewhere'
        ? 'Please fetch it back and tell that household not to take it; if they did and feel unwell, call 120.'
        : "I've told the resident not to take it; fetch it back with the box, and call 120 if they feel unwell.",
    ),
  whichWentAstray: () =>
    'Which order, and who has it? Say the code or the name; ask them not to take it. I have called the coordinator.',
  otherDoor: (noted, other) =>
    lines(
      `${named(noted.code, noted.label)}: no longer noted as delivered; I have told the coordinator.`,
      `Only the wrong door was said? Reply "${other.code} delivered".`,
      `The wrong medicine went there? Reply "${noted.code} ${other.code} gave the wrong ones" at once: I tell both not to take it.`,
    ),
  putRightPassedOn: (codes) =>
    `${codes.join(', ')}: I have told the coordinator; nobody takes it before they have looked.`,
  moneyIsNotNoted: (duty) =>
    lines(
      'Money is not for me, so nothing was noted.',
      `Please settle it with the resident; if it does not add up, ask ${duty === null ? 'the coordinator' : onDuty(duty)}.`,
    ),
  takenBack: (code, label, step) =>
    `${named(code, label)}: "${step === 'delivered' ? 'delivered' : 'picked up'}" is taken back, noted.`,
  fetchPlease: (line) =>
    lines(
      'They ask for somebody to fetch this. Can you go?',
      rosterLine(line),
      `Say "${line.code} I'll go" or "${line.code} can't go", and I tell them.`,
    ),
  fetchingNoted: (orders, goes) =>
    lines(
      `${orders.join(', ')}: ${goes ? 'you fetch it' : "you can't go"}. Noted, and I am telling them.`,
      goes ? 'Go when it is ready: see "list".' : 'I have told the coordinators as well.',
    ),
  errandChanged: (line, stops, scene) =>
    stops.length === 0
      ? lines('No need to fetch this any more:', rosterLine(line))
      : lines(
          `What you said you would fetch is now at ${stops.map(({ pharmacy: name, slot }) => `${plain(name, 24)}, ${slotTime(slot, scene)}`).join('; ')}:`,
          rosterLine(line),
          'Go when it is ready; if it does not suit, say "cannot go".',
        ),
  notToFetch: (line) =>
    lines(
      "The pharmacy made a mistake, please don't fetch this yet; I'll tell you when it's ready:",
      rosterLine(line),
    ),
  residentIsHere: (line, words) => lines(`The resident says: ${plain(words, 40)}`, rosterLine(line)),
  cardNoted: (code, label) => `${named(code, label)} insurance card collected, noted.`,
  cardReturned: (code, label) => `${named(code, label)} insurance card given back, noted.`,
  cardNotCollected: (code, label, isTold) =>
    `${named(code, label)} insurance card not collected, noted${isTold ? '; the resident is being asked to have it ready' : ''}.`,
  cardAstray: (code, label, how) =>
    how === 'lost'
      ? lines(
          `${named(code, label)}: the card is lost. I have told the coordinator, who speaks with the resident.`,
          `Think where you had it last; when it is found, reply "${code} card received". Don't fetch this one yet.`,
        )
      : lines(
          `${named(code, label)}: the card is with the wrong person. I have told the coordinator.`,
          `Please fetch it back first; when it is home, reply "${code} card returned".`,
        ),
  cardsHeld: (labels) =>
    labels.length === 0
      ? 'No card is noted as being with you.'
      : lines(
          `Noted as being with you: ${labels.length} card${labels.length === 1 ? '' : 's'}:`,
          labels.map((label) => plain(label, 48)).join(', '),
          'When one is home, reply with the name and "card returned".',
        ),
  cardStillOut: (code, label) => `${named(code, label)} insurance card not given back yet, noted.`,
  notFetched: (line, personCalled) =>
    lines(
      `${named(line.code, line.label)} not picked up, noted.`,
      personCalled
        ? "The pharmacy and a coordinator are being asked to look; I'll tell you."
        : `Out of stock, not ready, or something else? Tell me with ${line.code}, and I'll get somebody to look.`,
    ),
  shortHanded: (code, label, isToNote) =>
    lines(
      `${named(code, label)}: less than it should be. I am asking the pharmacy and the coordinator to look.`,
      isToNote ? `Nothing else is noted; take along what there is, and say "${code} picked up".` : '',
    ),
  notDelivered: (line, isFetched) =>
    isFetched
      ? lines(
          `${named(line.code, line.label)} not delivered, noted: it is still with you.`,
          'Once it is, reply "delivered".',
        )
      : `${named(line.code, line.label)} nobody met, noted.`,
  reallyFetched: (codes, step, doubt, at, scene) =>
    lines(
      `${codes.join(', ')}: ${doubt === 'not-reviewed' ? 'not reviewed yet' : 'not ready yet'}${at === null ? '' : `, and booked for ${moment(at, scene)}`}, so I noted nothing.`,
      `If you really have ${step === 'delivered' ? 'delivered' : 'fetched'} it, say "${codes.join(', ')} ${step === 'delivered' ? 'delivered' : 'picked up'}" once more.`,
    ),
  pickedUpNoted: (orders) => `${listed(orders)} picked up, noted.`,
  deliveredNoted: (orders) => `${listed(orders)} delivered, noted. Thank you!`,
  phonePlease: (roster) => lines('Please phone these, they have not answered:', ...rosterLines(roster)),
  slotPassed: (roster, slot, scene) =>
    lines(
      `${sentence(slotTime(slot, scene))} is over. Were these picked up?`,
      ...rosterLines(roster),
      'Reply "CODE picked up", or "CODE no-show".',
    ),
  noShowNoted: (code, label) => `${named(code, label)} not picked up, noted.`,
  alreadyNoted: (code, label) => `${named(code, label)}: this was noted before, nothing changed.`,
}

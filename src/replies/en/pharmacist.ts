import type { GoneReason, ShelfNote, ToPharmacists } from '../phrases/pharmacist.ts'
import { plain } from '../plain.ts'
import { isReady } from '../views.ts'
import { howToAnswer, more, named, pendingWord, rosterLine, rosterLines, what, where } from './roster.ts'
import { day, dayNames, daysOf, lines, moment, sentence, slotTime } from './words.ts'

const goneWord: Readonly<Record<GoneReason, string>> = {
  cancelled: 'No need to prepare, cancelled:',
  elsewhere: 'No need to prepare, moved elsewhere:',
  undecided: 'Please do not prepare yet, it was changed and waits for a decision:',
  withdrawn: 'No decision needed any more, cancelled:',
  settled: 'No decision needed any more, it is now:',
}

const mostOnShelf = 30

function shelfLine({ written, amount, promised }: ShelfNote): string {
  if (amount === 0) return `${plain(written)}: out of stock`
  if (amount === null) return `${plain(written)}: in stock`
  return `${plain(written)}: ${amount}${promised === 0 ? '' : `, ${promised} promised, ${Math.max(0, amount - promised)} left`}`
}

/** As many as a line holds. */
const mostCodes = 10

export const toPharmacists: ToPharmacists = {
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
      roster.some(isReady) ? 'What is ready can go back on the shelf.' : '',
    ),
  reviewed: (code, label, view, scene) => {
    const place = view === null ? '' : where(view, scene)
    return `${named(code, label)} noted as approved${place === '' ? '' : `; booked at ${place}`}.`
  },
  readyNoted: (orders) =>
    `${orders.map(({ code, label }) => named(code, label)).join(', ')} noted as ready; I'm telling the residents.`,
  readyTakenBack: (code, label) =>
    lines(
      `${named(code, label)} is not ready after all; I'm telling the resident not to come.`,
      `Once it is: "${code} ready".`,
    ),
  pickedUpTakenBack: (code, label) => `${named(code, label)}: not picked up after all, it is still with you.`,
  reviewTakenBack: (code, label) =>
    lines(`${named(code, label)}: review taken back.`, `Once it is reviewed, reply “${code} approved”.`),
  cannotTakeBack: (code) =>
    `${code}: the resident has been told, so I cannot take it back. Please tell a coordinator, or let them ask anew.`,
  elsewhereNow: (code, label, place) =>
    `${named(code, label)} is booked at ${plain(place)} now and no longer with you; nothing was noted.`,
  restNotReady: (code, label, rest) =>
    lines(
      `${named(code, label)} has ${rest.map((word) => plain(word)).join(', ')} as well; not noted as ready yet.`,
      `When all is ready reply “${code} ready”; if it is out, reply “${plain(rest[0] ?? '')} out of stock”.`,
    ),
  refusalTakenBack: (code, label) =>
    lines(
      `${named(code, label)}: the refusal is taken back, the resident is being told.`,
      `Once it is reviewed, reply “${code} approved”.`,
    ),
  mixedUp: (roster) =>
    lines(
      'Somebody went home with another’s medicine: a coordinator is told. Please phone as well, so that it is not taken.',
      ...(roster.length > 0 ? ['Nothing was changed on these:', ...rosterLines(roster)] : []),
      'For the order that was taken wrongly reply “code wrong item”, and I tell the resident at once.',
    ),
  refusalWasWrong: (line) =>
    lines(
      'The pharmacist made a slip: this one is not refused, no reason need be passed on:',
      rosterLine(line),
    ),
  nothingToTakeBack: () => 'You have noted nothing on it today, so there is nothing to take back.',
  askWhetherWrong: (code) =>
    `Is it ${code}, just noted, that is wrong? To take it back reply “${code} undo”.`,
  wrongHandedOut: (code, label) =>
    `${named(code, label)} has been handed out! I'm telling the resident not to take it, and the coordinators; please check at once what it was.`,
  wrongWasTaken: (line) =>
    lines(
      'The resident says it was taken! Please find out at once what it was, and phone them or the coordinator:',
      rosterLine(line),
    ),
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
  rejectNoted: (code, told) => {
    switch (told) {
      case null:
        return lines(
          `${code} noted as not approved, without a reason; the resident will ask.`,
          `Send it as "${code} rejected, reason" and I'll pass it on.`,
        )
      case 'here':
        return `${code} noted as not approved; I'm telling the resident why.`
      case 'in-private':
        return `${code} noted as not approved. The reason is not read out in the group; I'm telling the resident in private.`
      case 'by-person':
        return `${code} noted as not approved. The reason is not read out in the group; I'm asking the agent and the coordinator to tell the resident.`
    }
  },
  takenBackBefore: (code) => `${code} was cancelled and need not be prepared; I did not note this.`,
  refusedBefore: (code, again) =>
    lines(
      `${code} was refused before and is closed, so I did not note this.`,
      again === null
        ? "I'm telling the resident to order again; you'll have it at once."
        : `They have ordered again as ${again}: "approved ${again}".`,
    ),
  stillAsking: (code, label) =>
    `${named(code, label)} is not booked yet, so I did not note this; please wait a little.`,
  coordinatorDecides: (code) => `${code} is for a coordinator to decide, so I did not note this.`,
  outOfStock: (words, moved, waiting, codes = []) => {
    const parts = [
      moved > 0 ? `${moved} moved elsewhere` : '',
      waiting > 0 ? `${waiting} waiting in line` : '',
    ].filter((part) => part !== '')
    const which = codes.length === 0 ? '' : `: ${codes.slice(0, mostOnShelf).join(', ')}`
    return `${plain(words)} out of stock, noted; ${parts.length === 0 ? 'nothing had to move' : `${parts.join(', ')}${which}`}.`
  },
  stockLeft: (words, amount, wanted, short) =>
    short.length === 0
      ? `${plain(words)}: ${amount} left, noted; what is booked needs ${wanted}, so that will do.`
      : lines(
          `${plain(words)}: ${amount} left, noted; what is booked needs ${wanted}: ${short.slice(0, mostOnShelf).join(', ')}.`,
          `Get ready what you can, then say "${plain(words)} out of stock": I move the rest.`,
        ),
  shelfByStrength: (words, held) =>
    lines(
      `I keep no strengths apart, so I changed nothing for ${plain(words)}.`,
      held.length === 0
        ? ''
        : `Booked and not ready: ${held
            .slice(0, mostOnShelf)
            .map(
              ({ code, strength }) =>
                `${code} (${strength === null ? 'no strength given' : plain(strength)})`,
            )
            .join(', ')}.`,
      `Only if none of it is left say "${plain(words)} out of stock": I move what is not ready.`,
    ),
  partOnlyTold: (code, label, { amount }) =>
    `${named(code, label)}: only ${amount} there, the resident and the agent are being told; the order stands as it was.`,
  partOnlyToFetch: (line, { amount }) =>
    lines(`The pharmacist has only ${amount} for this one now:`, rosterLine(line)),
  askWhichIsShort: (code) =>
    `${code} has several medicines and I cannot tell which is short, so I noted nothing. Say "NAME out of stock".`,
  inStock: (words, served) =>
    `${plain(words)} in stock, noted; ${served === 0 ? 'nobody was waiting' : `${served} from the line booked`}.`,
  shelfLater: (words) =>
    lines(
      `Nothing noted of ${plain(words)} yet: when it is there, reply "${plain(words)} in stock again".`,
      `If you cannot supply it now, reply "${plain(words)} out of stock".`,
    ),
  shelfReturns: (words) =>
    `When it comes, reply "${plain(words)} in stock again"; whoever waits is booked at once.`,
  howToApproveAll: (codes) =>
    `A review names each order; if all of these pass, answer "approved ${codes.slice(0, mostCodes).join(', ')}".`,
  howToNote: (code, waitsFor) => {
    const words = {
      review: ['approved', 'rejected, reason'],
      ready: ['ready', 'out of stock'],
      'pick-up': ['picked up', 'no-show', 'undo'],
    }
    return `I noted nothing of that. ${words[waitsFor].map((word) => `"${code} ${word}"`).join(' or ')} will do.`
  },
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
  openAfterAll: (place, when, scene) =>
    `${plain(place)} is open as usual after all ${daysOf(when, scene)}; what was moved stays where it is.`,
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
  slotAtCounter: (stops, scene) =>
    lines(
      ...stops.flatMap(({ slot, lines: roster }) => [
        `${slotTime(slot, scene)}, ${roster.length}:`,
        ...rosterLines(roster),
      ]),
    ),
  strengthNeeded: (code, drug) =>
    `${code}: the resident named no strength of ${plain(drug)}; please take it from the prescription or record.`,
  notGivenOut: (line, words) =>
    lines(
      'A resident came for this and went away without it, please look:',
      rosterLine(line),
      `They say: ${plain(words, 40)}`,
    ),
  notHandedOut: (line, words) =>
    lines(
      'The volunteer came for this and went away without it, please look:',
      rosterLine(line),
      `They say: ${plain(words, 40)}`,
    ),
  fetchedUnreviewed: (line) =>
    lines('This was picked up without a review, please check it at once:', rosterLine(line)),
  nudgeReady: (stops, scene) =>
    lines(
      ...stops.map(
        ({ codes, slot }) =>
          `${sentence(slotTime(slot, scene))}: ${codes.length} not ready yet: ${codes.join(', ')}`,
      ),
      'When prepared: "CODE ready".',
    ),
  stillNotReady: (roster, slot, scene) =>
    lines(
      `${sentence(slotTime(slot, scene))} is over, and these are not ready yet:`,
      ...rosterLines(roster),
      'When prepared: "CODE ready"; if you have none: "NAME out of stock"; if it was fetched: "CODE picked up".',
    ),
  askedAfter: (line) =>
    lines(
      'The resident is asking; this one is past its time and not ready yet:',
      rosterLine(line),
      'When prepared: "CODE ready"; if you have none: "NAME out of stock".',
    ),
  reviewWanted: (code, label, medicines, reason) =>
    reason === 'wrong-medicine'
      ? lines(
          `Please check at once ${named(code, label)}: ${what(medicines)}`,
          'It may be the wrong medicine, or at the wrong door; please see what was handed out and tell the coordinator.',
        )
      : lines(
          `Please decide on ${named(code, label)}: ${what(medicines)}`,
          `${sentence(pendingWord[reason])}; booked only if you agree.`,
          `Reply "approved ${code}", or "rejected ${code}" with the reason.`,
        ),
}

import type { ToStaff } from '../phrases/staff.ts'
import { plain } from '../plain.ts'
import { named } from './roster.ts'
import { lines } from './words.ts'

const wanting: Readonly<Record<Parameters<ToStaff['stillToAsk']>[1], string>> = {
  drug: 'which medicine',
  wanted: 'whether these are wanted',
  amount: 'how many',
  address: 'which door',
  community: 'which community',
}

export const toStaff: ToStaff = {
  whoseNeed: (words) =>
    lines(
      `For whom is ${words.map((word) => plain(word, 24)).join(', ')}? I booked nothing.`,
      `For yourself, say "I need ${plain(words[0] ?? '', 24)} for myself";`,
      'for a resident, give their door and name, or @ me in their group.',
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
  nobodySo: () =>
    lines(
      'I find no open order of theirs: it may be looked after by somebody else, or received already.',
      'Ask me again with the door or the code.',
    ),
  unreachedNoted: (code, label) =>
    lines(
      `${named(code, label)}: not reached, noted; it waits.`,
      `Please try again later, and send "${code}" with the medicine and how many.`,
    ),
  stillToAsk: (code, missing) =>
    `Noted; still missing: ${wanting[missing]}. Tell me with ${code} once you know.`,
}

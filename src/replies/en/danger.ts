import type { Duty, InDanger } from '../phrases/danger.ts'
import { plain } from '../plain.ts'
import { call, lines } from './words.ts'

export const onDuty = ({ name, phone }: Duty): string =>
  `${plain(name, 24)}, who is on duty${phone === null ? '' : ` (${phone})`}`

const emergency: InDanger['emergency'] = (duty) => {
  const who = duty === null ? 'the coordinator' : onDuty(duty)
  return lines(
    "Please call 120 now. Don't wait for medicine or for me!",
    "I'm a machine and cannot phone; family or neighbours, please call now.",
    'Stay on the line and do what 120 tells you.',
    `I'm alerting ${who}; neighbours, please look in.`,
  )
}

const childFever: InDanger['childFever'] = (hail, duty) =>
  lines(
    call(hail, "A high fever in a small child: please don't just wait for medicine, see a doctor soon."),
    'If there are fits, fast breathing, or the child is hard to wake, call 120 at once.',
    `I'm a machine; I'm asking ${duty === null ? 'the coordinator' : onDuty(duty)} to get in touch with you.`,
  )

const unwell: InDanger['unwell'] = (hail, duty) =>
  lines(
    call(hail, "If you feel unwell, please don't just wait for the medicine; have somebody stay with you."),
    "If it gets worse, with chest pain, short breath, or you can't stand, call 120 at once.",
    `I'm a machine; I'm asking ${duty === null ? 'the coordinator' : onDuty(duty)} to get in touch with you.`,
  )

const wrongTaken: InDanger['wrongTaken'] = (hail, duty) =>
  lines(
    call(hail, 'please take no more, and keep the medicine and the box to show a doctor.'),
    "Unwell, or not sure? Call 120 now; don't wait for my answer.",
    `I'm a machine; I'm getting the pharmacy and ${duty === null ? 'the coordinator' : onDuty(duty)} to reach you.`,
  )

const stillCalling: InDanger['stillCalling'] = (hail, duty) =>
  lines(
    call(
      hail,
      `I'm here, but only a machine; I've asked ${duty === null ? 'the coordinator' : onDuty(duty)} to get in touch.`,
    ),
    duty?.phone == null ? '' : 'If nobody does, please call that number yourself.',
    "Don't wait for us: go to a hospital, or call 120.",
  )

const heardYou: InDanger['heardYou'] = (hail, duty) =>
  lines(
    call(hail, 'I hear you. Please stay with someone for now.'),
    `I'm asking ${duty === null ? 'the coordinator' : onDuty(duty)} to get in touch, and I've written to you in private.`,
  )

const notAlone: InDanger['notAlone'] = (hail, duty) =>
  lines(
    call(hail, 'I am worried to hear this. It is very hard just now, and you are not alone with it.'),
    'Please call 12356: someone there will listen. If nobody answers at once, ask family or a neighbour to sit with you.',
    'No medicine for now, and put away what is near you. If you have taken something, or may not hold out, call 120.',
    `I'm a machine; I'm asking ${duty === null ? 'the coordinator' : onDuty(duty)} to get in touch with you.`,
  )

export const inDanger: InDanger = {
  emergency,
  childFever,
  unwell,
  wrongTaken,
  stillCalling,
  heardYou,
  notAlone,
}

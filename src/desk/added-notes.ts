import type { Appointment } from '../domain/appointment.ts'
import { type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import type { Note } from '../domain/request.ts'
import type { Understanding } from '../intake/understanding.ts'
import { openOf } from './ledger.ts'
import { reply } from './replying.ts'
import { record, withRequest } from './revise.ts'
import { forWhom, namesDrugOf, quotedBy } from './targets.ts'
import type { Turn } from './turn.ts'
import { toWriters } from './writers.ts'

/** Who reads a note of each kind; what they cost is answered otherwise. */
const readers: Partial<Readonly<Record<Note['kind'], 'pharmacist' | 'agent'>>> = {
  health: 'pharmacist',
  substitution: 'pharmacist',
  door: 'agent',
  privacy: 'agent',
}

/**
 * 对了，我青霉素过敏; 敲门轻一点: said after the order, it goes with it to whoever must know. Of several people's orders all
 * get it where nobody is named: a pharmacist rather reads it once too often.
 *
 * @returns null where nothing is open, or something is asked or wanted beside it
 */
export function takeNote(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const open = openOf(turn.book, senderOf(message))
  const notes = [...read.notes.filter(({ kind }) => readers[kind] !== undefined), ...formIn(read, open)]
  const [first] = notes
  if (first === undefined || open.length === 0 || read.medicalQuestion) return null
  if (read.items.some(({ quantity }) => quantity !== null) || asks.test(read.text)) return null
  const quoted = quotedBy(turn, message)
  const meant = quoted.length > 0 ? open.filter((order) => quoted.includes(order)) : forWhom(open, read)
  const named = open.filter((order) => namesDrugOf(order, read))
  const concerned = meant.length > 0 ? meant : named.length > 0 ? named : open
  const noted = concerned.map((order) => withNotes(turn, order, notes))
  const reader = readers[first.kind] ?? 'agent'
  const isPrivacy = notes.every(({ kind }) => kind === 'privacy')
  if (isPrivacy) reply(turn, read.language, (say, hail) => say.privateFromNow(hail, true))
  else toWriters(turn, noted, (view, say) => say.noteAdded(view, reader))
  return 'done'
}

/** 是笔芯，不是特充; 换新的: which of its kinds or packs a medicine is, that nobody could tell from its name. */
function formIn(read: Understanding, open: readonly Appointment[]): readonly Note[] {
  const { text, mentions, intent } = read
  const said = text.replace(/@\S+/g, '').trim()
  const isOfTheirs = mentions.length === 0 || open.some((order) => namesDrugOf(order, read))
  const isForm = intent === 'other' && isOfTheirs && said.length <= longestForm && form.test(said)
  return isForm ? [{ kind: 'substitution', text: said }] : []
}

const longestForm = 30
const form =
  /换(?:成|个|一?[盒瓶支])?新的|新(?:的)?(?:包装|批号|日期|一批)|换(?:个|一个|种)?(?:包装|牌子|厂家)|笔芯|特充|预填充|缓释|控释|普通(?:的|片)|肠溶|咀嚼|泡腾|进口的?|国产的?|原研|[大小]盒(?:的|装)|\d+\s?(?:片|粒|支)装|(?:红|白|蓝|绿|黄|粉|紫)(?:色)?的?(?:盒|瓶|包装)|\b(?:cartridge|pen|extended[-\s]release|brand(?:ed)?|generic)\b/i

const asks = /[?？]|吗|伐$|么$|呢$|能不能|可不可以|怎么|\b(?:can|may|should|is it)\b/i

function withNotes(turn: Turn, appointment: Appointment, notes: readonly Note[]): Appointment {
  const known = new Set(appointment.request.notes.map(({ text }) => text))
  const more = notes.filter(({ text }) => !known.has(text))
  if (more.length === 0) return appointment
  const request = withRequest(appointment, { notes: [...appointment.request.notes, ...more] })
  return record(
    turn,
    appointment,
    'amended',
    { request },
    { old: null, new: more.map((n) => n.text).join('；') },
  )
}

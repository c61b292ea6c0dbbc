import { type Catalogue, namesOf } from '../../catalogue/catalogue.ts'
import { type Appointment, isOpen, milestonesOf, openLegs, statusOf } from '../../domain/appointment.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Chat, Post } from '../../domain/message.ts'
import type { Item } from '../../domain/request.ts'
import type { Instant, Interval } from '../../domain/time.ts'
import type { Replayed } from './run.ts'
import type { Transcript } from './transcript.ts'

/** The output of `replay --json`: DESIGN §6. */
export function asJson(
  { posts, appointments, eventOf }: Replayed,
  directory: Directory,
  catalogue: Catalogue,
) {
  const { timezone } = directory.district
  const iso = (at: Instant): string =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(timezone)
      .toString({ timeZoneName: 'never' })
  /** All by which it is called: a drug, or a class of which it is not known yet which. */
  const namesFor = ({ drug, written }: Item): readonly string[] => {
    const found = drug === null ? undefined : catalogue.drugs.get(drug)
    if (found !== undefined) return namesOf(found)
    return catalogue.classes.find(({ words }) => words.includes(written.toLowerCase()))?.words ?? []
  }
  const itemOf = (item: Item) => {
    const { strength, quantity, unit } = item
    return {
      drug: item.drug ?? item.written,
      names: namesFor(item),
      strength,
      quantity,
      unit,
    }
  }
  const slotOf = (slot: Interval | null) =>
    slot === null ? null : { from: iso(slot.from), to: iso(slot.to) }
  return {
    posts: posts.map((post) => ({
      at: iso(post.at),
      platform: post.to.platform,
      group: 'group' in post.to ? post.to.group : null,
      to: 'account' in post.to ? post.to.account : null,
      text: post.text,
      inReplyTo: post.inReplyTo,
    })),
    appointments: appointments.map((appointment) => ({
      code: appointment.code,
      from: eventOf.get(appointment.from) ?? appointment.from,
      resident: appointment.request.writer.id,
      items: appointment.request.items.map(itemOf),
      status: statusOf(appointment),
      milestones: milestonesOf(appointment),
      legs: (isOpen(appointment) ? openLegs(appointment) : appointment.legs).map((leg) => ({
        pharmacy: leg.pharmacy,
        slot: slotOf(leg.slot),
        items: leg.items.map(itemOf),
        status: leg.status,
      })),
      history: appointment.history.map((entry) => ({
        ...entry,
        at: iso(entry.at),
        by: entry.by.id,
        message: entry.message === null ? null : (eventOf.get(entry.message) ?? entry.message),
      })),
    })),
  }
}

/** The conversation as a person would read it: what was said where, and the bot's posts between. */
export function asConversation(transcript: Transcript, replayed: Replayed, directory: Directory): string {
  const { timezone } = directory.district
  const time = (at: Instant): string =>
    Temporal.Instant.fromEpochMilliseconds(at)
      .toZonedDateTimeISO(timezone)
      .toPlainTime()
      .toString()
      .slice(0, 5)
  const said = transcript.events.map((event) => ({
    at: event.at,
    order: 0,
    text: `${time(event.at)} ${placeOf(directory, chatOfEvent(event))} ${event.sender.name}: ${event.text}`,
  }))
  const answered = replayed.posts.map((post: Post) => ({
    at: post.at,
    order: 1,
    text: `${time(post.at)} ${placeOf(directory, post.to)} 药约: ${post.text.replaceAll('\n', `\n${' '.repeat(10)}`)}`,
  }))
  const lines = [...said, ...answered]
    .sort((a, b) => a.at - b.at || a.order - b.order)
    .map(({ text }) => text)
  const orders = replayed.appointments.map((appointment) => `  ${line(appointment, time)}`)
  return [`${transcript.id} ${transcript.about}`.trim(), '', ...lines, '', ...orders, ''].join('\n')
}

const chatOfEvent = (event: Transcript['events'][number]): Chat =>
  event.group === null
    ? { platform: event.platform, account: event.sender.id }
    : { platform: event.platform, group: event.group }

function placeOf(directory: Directory, chat: Chat): string {
  if ('account' in chat) {
    const person = directory.people.find((p) => p.platform === chat.platform && p.id === chat.account)
    return `[私聊 ${person?.name ?? chat.account}]`
  }
  const group = directory.groups.find((g) => g.platform === chat.platform && g.id === chat.group)
  return `[${group?.name ?? chat.group}]`
}

function line(appointment: Appointment, time: (at: Instant) => string): string {
  const items = appointment.request.items.map(
    (item) => `${item.written}${item.quantity ?? '?'}${item.unit ?? ''}`,
  )
  const legs = appointment.legs.map((leg) =>
    leg.slot === null ? 'waitlist' : `${leg.pharmacy} ${time(leg.slot.from)}`,
  )
  const done = milestonesOf(appointment).join(', ')
  return [appointment.code, statusOf(appointment), items.join('、'), legs.join('; '), done]
    .filter(Boolean)
    .join('  ')
}

import { expect } from 'vitest'
import { overbooked } from '../../src/booking/places.ts'
import { personOf } from '../../src/desk/people.ts'
import { type Appointment, isOpen, type MilestoneName, openLegs } from '../../src/domain/appointment.ts'
import type { Account, Post } from '../../src/domain/message.ts'
import { district, worldWith } from './district.ts'
import type { Life, Said } from './life.ts'

/** What must hold after everything that anybody may say. */
export async function expectInvariants(life: Life): Promise<void> {
  const book = await life.book()
  expect(overbooked(worldWith(book)), 'no slot is overbooked').toEqual([])
  for (const appointment of book.appointments.values()) {
    expectStanding(appointment)
    expectOffices(appointment)
  }
  for (const said of life.said) expectAnswered(said)
  const received = life.said.filter(({ outcome }) => outcome !== 'silent').length
  const outcomes = Object.groupBy(life.said, ({ outcome }) => outcome)
  const counted = (['booked', 'waiting', 'asked', 'declined', 'handed', 'done'] as const).map(
    (outcome) => outcomes[outcome]?.length ?? 0,
  )
  expect(
    counted.reduce((sum, n) => sum + n, 0),
    'the counts add up',
  ).toBe(received)
}

/** Nothing is dropped: what is open is somewhere, all of it. */
function expectStanding(appointment: Appointment): void {
  const { standing, request, code } = appointment
  if (standing.kind === 'placed') {
    const items = openLegs(appointment).reduce((sum, leg) => sum + leg.items.length, 0)
    expect(items, `${code} has a place or a turn for all that was asked`).toBe(request.items.length)
  }
  if (standing.kind === 'asking') expect(standing.missing.length).toBeGreaterThan(0)
  if (isOpen(appointment)) expect(openLegs(appointment).every((leg) => leg.status !== 'cancelled')).toBe(true)
}

const offices: Readonly<Record<MilestoneName, readonly string[]>> = {
  'card-collected': ['agent'],
  reviewed: ['pharmacist'],
  ready: ['pharmacist'],
  'picked-up': ['pharmacist', 'agent', 'coordinator'],
  delivered: ['agent', 'coordinator'],
}

/** Every step was said by somebody whose word it is; 收到了 is the resident's own. */
function expectOffices(appointment: Appointment): void {
  const steps = [...appointment.milestones, ...appointment.legs.flatMap((leg) => leg.milestones)]
  for (const { name, by } of steps) {
    const role = personOf(district, by)?.role ?? 'resident'
    const isOwn = name === 'delivered' && isWriter(appointment, by)
    expect(isOwn || offices[name].includes(role), `${appointment.code} ${name} by ${by.id}`).toBe(true)
  }
}

const isWriter = ({ request }: Appointment, { id }: Account): boolean => request.writer.id === id

/** What is for the bot is answered; what is not, never. What was taken back is not there to be answered. */
function expectAnswered({ message, outcome, answers }: Said): void {
  if (message.recalls !== undefined) {
    expect(answers).toEqual([])
    return
  }
  expect(answers.length > 0, `“${message.text}” ended as ${outcome}`).toBe(outcome !== 'silent')
  for (const { inReplyTo } of answers) expect(inReplyTo).toEqual([message.id])
}

const communityGroups = new Set(
  district.groups.flatMap((group) => (group.role === 'community' ? [group.id] : [])),
)

/**
 * What is said where residents read along holds no phone, nobody's name but that of who is spoken to, and no medicine
 * that is nobody's business.
 *
 * @param names of the residents and patients, each said by nobody else
 * @param secrets phones and sensitive medicines
 */
export async function expectDiscretion(
  life: Life,
  names: readonly string[],
  secrets: readonly string[],
): Promise<void> {
  const { appointments } = await life.book()
  const toGroups = life.posts.filter((post) => 'group' in post.to && communityGroups.has(post.to.group))
  for (const post of toGroups) {
    const shown = [post.text, ...(post.choices ?? []).map(({ label }) => label)].join('\n')
    for (const secret of secrets) expect(shown, 'said in a group').not.toContain(secret)
    const spokenTo = [
      ...post.about.map((id) => appointments.get(id)?.request.writer.name ?? ''),
      senderOf(life, post),
    ].join(' ')
    for (const name of names)
      if (post.text.includes(name)) expect(spokenTo, `“${post.text}” names somebody else`).toContain(name)
  }
}

const senderOf = (life: Life, post: Post): string =>
  life.said.find(({ message }) => post.inReplyTo.includes(message.id))?.message.sender.name ?? ''

import { createHash } from 'node:crypto'
import type { World } from '../dispatch/world.ts'
import { directoryNow } from '../domain/directory-now.ts'
import { accountKey, type Chat, chatKey, type Platform, type Post } from '../domain/message.ts'
import type { NetworkNews } from '../domain/news.ts'
import type { Decision } from '../domain/ports.ts'
import { days, type Instant } from '../domain/time.ts'
import { accountStands, waitsForPaste } from '../replies/network-words.ts'
import { trouble } from '../replies/trouble.ts'
import { coordinatorsChat, privateChat } from './people.ts'
import { theBot } from './turn.ts'

type Gap = Extract<NetworkNews, { kind: 'gap' }>
type NewIdentity = Extract<NetworkNews, { kind: 'new-identity' }>
type AccountNews = Extract<NetworkNews, { kind: 'account' }>
type Uncollected = Extract<NetworkNews, { kind: 'uncollected' }>

/** What a gap is taken by, as a message is by its own: told again after a crash, it says nothing. Null for what may recur. */
export function newsKey(news: NetworkNews): string | null {
  if (news.kind !== 'gap') return null
  const { platform, from, to, groups, people = [] } = news
  const places = createHash('sha256')
    .update(JSON.stringify([groups, people]))
    .digest('base64url')
  return `gap:${platform}:${from}-${to}:${places}`
}

/** Whom the news of a network concerns, and what they are told. Pure. */
export function tellNews(world: World, news: NetworkNews, now: Instant): Decision {
  switch (news.kind) {
    case 'gap':
      return tellGap(world, news, now)
    case 'new-identity':
      return tellNewIdentity(world, news, now)
    case 'uncollected':
      return tellUncollected(world, news, now)
    case 'account':
      return tellAccount(world, news, now)
  }
}

/** So long ago somebody may have written last and still wait for an answer; who was silent for longer is left in peace. */
const lately = days(1)

/**
 * Each group of the district that the account is in hears once from when to when it may not have been heard; and, where
 * only private messages are lost, whoever wrote some lately.
 */
function tellGap({ directory, book }: World, gap: Gap, now: Instant): Decision {
  const { platform, from, to, groups, people = [] } = gap
  const scene = { now, timezone: directory.district.timezone }
  const concerned = directoryNow(directory, book).groups.filter(
    (group) => group.platform === platform && groups.includes(group.id),
  )
  const text = trouble.zh.missed({ from, to }, scene)
  const writers = people.filter((id) => {
    const known = book.people.get(accountKey({ platform, id }))
    return known !== undefined && now - known.seenAt <= lately
  })
  const posts = [
    ...concerned.map(({ id }) => ({
      ...notice(`gap:${platform}:${from}-${to}:${id}`, text, now),
      to: { platform, group: id },
    })),
    ...writers.map((id) => ({
      ...notice(`gap:${platform}:${from}-${to}:p:${id}`, text, now),
      to: { platform, account: id },
    })),
  ]
  return { changes: [], posts, result: { outcome: 'done', appointments: [] } }
}

/** Coordinators must bind groups and people anew; until then it stands on their list. */
function tellNewIdentity({ directory, book }: World, news: NewIdentity, now: Instant): Decision {
  const { platform, isOtherAccount, groups } = news
  const known = coordinatorsChat(directoryNow(directory, book), null)
  const chat = known === null ? null : whereItIsNow(known, news)
  if (chat === null) return { changes: [], posts: [], result: { outcome: 'done', appointments: [] } }
  const text = trouble.zh.newIdentity(
    isOtherAccount,
    groups.map(({ name }) => name),
  )
  const id = `identity:${platform}:${now}`
  return {
    changes: [
      {
        table: 'alerts',
        key: id,
        value: {
          at: now,
          kind: 'help',
          street: null,
          chat,
          account: theBot,
          name: '群和账号的编号变了',
          text,
          appointment: null,
          closedAt: null,
        },
      },
    ],
    posts: [{ ...notice(id, text, now), to: chat, weight: 'urgent' }],
    result: { outcome: 'done', appointments: [] },
  }
}

/** The coordinators' own group may be among those whose id is gone. */
function whereItIsNow(chat: Chat, { platform, groups }: NewIdentity): Chat {
  if (!('group' in chat) || chat.platform !== platform) return chat
  const moved = groups.find(({ from }) => from === chat.group)
  return moved === undefined ? chat : { platform, group: moved.to }
}

/** Nothing of it leaves by itself, and the coordinators may not be looking at the board. */
function tellUncollected(
  { directory, book }: World,
  { platform, street, groups, isUrgent }: Uncollected,
  now: Instant,
): Decision {
  const chat = coordinatorsChat(directoryNow(directory, book), street)
  const post = notice(`uncollected:${platform}:${street}:${now}`, waitsForPaste(groups, isUrgent), now)
  return {
    changes: [],
    posts: chat === null ? [] : [{ ...post, to: chat, weight: isUrgent ? 'urgent' : 'notice' }],
    result: { outcome: 'done', appointments: [] },
  }
}

/** On the network that is down nobody would read it: coordinators hear of it on another, or see it on the board. */
function tellAccount(
  { directory, book }: World,
  { platform, footing, since }: AccountNews,
  now: Instant,
): Decision {
  const { groups, people, district } = directoryNow(directory, book)
  const elsewhere = <One extends { readonly platform: Platform }>(one: One): boolean =>
    one.platform !== platform
  const group = groups.find((one) => one.role === 'platform' && elsewhere(one))
  const chats: readonly Chat[] =
    group === undefined
      ? people.filter((person) => person.role === 'coordinator' && elsewhere(person)).map(privateChat)
      : [{ platform: group.platform, group: group.id }]
  const text = accountStands(platform, footing, since, { now, timezone: district.timezone })
  const posts = chats.map((to): Post => {
    const id = `account:${platform}:${footing}:${since}:${chatKey(to)}`
    return { ...notice(id, text, now), to, weight: footing === 'connected' ? 'notice' : 'urgent' }
  })
  return { changes: [], posts, result: { outcome: 'done', appointments: [] } }
}

const notice = (id: string, text: string, at: Instant): Omit<Post, 'to'> => ({
  id,
  at,
  text,
  inReplyTo: [],
  about: [],
  weight: 'notice',
  digest: null,
  language: 'zh',
})

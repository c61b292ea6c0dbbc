import { type Chat, chatKey, type Language, type Post } from '../domain/message.ts'
import type { Clock, Handout, Store } from '../domain/ports.ts'
import { foldDigest } from '../replies/digest.ts'

/**
 * Whether somebody comes for what is said there: no bot account lives where chats are pasted from, and a person takes
 * the texts over when they have time.
 */
export const isCollected = ({ platform }: Chat): boolean => platform === 'paste'

export interface CollectionParts {
  readonly store: Pick<Store, 'claim' | 'settle'>
  readonly district: string
  readonly timezone: string
  readonly clock: Clock
}

/** What waits until a person takes it into the group. */
export interface Collection {
  /** One text for each chat, the longest waiting first. Looking takes nothing away. */
  waiting(): Promise<readonly Handout[]>
  /**
   * A text was taken over: it does not wait any more.
   * @param networkId under which it will be known when it is quoted or comes back in a later stretch
   */
  taken(handout: Pick<Handout, 'posts'>, networkId: string): Promise<void>
}

const between = '\n\n'

export function createCollection({ store, district, timezone, clock }: CollectionParts): Collection {
  function handoutOf(posts: readonly [Post, ...Post[]]): Handout {
    const [first] = posts
    // What is urgent stands above the rest; everything else keeps its order.
    const ordered = [...posts.filter(isUrgent), ...posts.filter((post) => !isUrgent(post))]
    const scene = { now: clock.now(), timezone }
    const news = ordered.filter((post, index) => !isToldAgain(post, ordered.slice(index + 1)))
    const folded = foldDigest(news, scene, languageOf(posts), Number.POSITIVE_INFINITY)
    return {
      chat: first.to,
      text: folded.map(({ text }) => text).join(between),
      since: first.at,
      isUrgent: posts.some(isUrgent),
      posts: posts.map(({ id }) => id),
    }
  }

  return {
    async waiting() {
      const queues = new Map<string, [Post, ...Post[]]>()
      for (const { post } of await store.claim(district)) {
        if (!isCollected(post.to)) continue
        const queue = queues.get(chatKey(post.to))
        if (queue === undefined) queues.set(chatKey(post.to), [post])
        else queue.push(post)
      }
      return [...queues.values()].map(handoutOf)
    },
    async taken({ posts }, networkId) {
      for (const id of posts) await store.settle(district, id, { status: 'sent', at: clock.now(), networkId })
    },
  }
}

/** A booking of which a later post tells when and where again, because it was changed since: once is enough. */
const isToldAgain = ({ digest, about }: Post, later: readonly Post[]): boolean =>
  digest !== null &&
  later.some(
    (post) =>
      post.text.includes(digest.pharmacy) &&
      post.about.length === about.length &&
      about.every((id) => post.about.includes(id)),
  )

const isUrgent = ({ weight }: Post): boolean => weight === 'urgent'

/** English only where everybody who is spoken to wrote English. */
const languageOf = (posts: readonly Post[]): Language =>
  posts.every(({ language }) => language === 'en') ? 'en' : 'zh'

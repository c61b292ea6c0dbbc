import { describe, expect, it } from 'vitest'
import { tellNews } from '../../src/desk/network-news.ts'
import { applyChanges, type Change, emptyBook } from '../../src/domain/book.ts'
import type { NetworkNews } from '../../src/domain/news.ts'
import { coordinatorEast, eastGroup, platformGroup, westGroup, worldWith } from './district.ts'

const at = (time: string): number => Temporal.Instant.from(`2026-03-17T${time}+08:00`).epochMilliseconds
const now = at('10:30')

const gap = (rest: Partial<Extract<NetworkNews, { kind: 'gap' }>> = {}): NetworkNews => ({
  kind: 'gap',
  platform: 'simulator',
  from: at('10:05'),
  to: at('10:20'),
  groups: [eastGroup, 'a-group-of-friends'],
  ...rest,
})

const tell = (news: NetworkNews) => tellNews(worldWith(emptyBook()), news, now)

describe('what a network tells that nobody wrote', () => {
  it('tells each group of the district that was not heard, kindly, from when to when', () => {
    const { posts } = tell(gap())
    expect(posts.map(({ to }) => to)).toEqual([{ platform: 'simulator', group: eastGroup }])
    expect(posts[0]?.text).toContain('10:05')
    expect(posts[0]?.text).toContain('10:20')
    expect(posts[0]?.text).toContain('再发一次')
    expect(posts[0]).toMatchObject({ weight: 'notice', inReplyTo: [] })
  })

  it('tells each group once, however often the same gap is reported', () => {
    const ids = [tell(gap()), tell(gap({ groups: [westGroup, eastGroup] }))].flatMap(({ posts }) =>
      posts.map(({ id }) => id),
    )
    expect(ids).toHaveLength(3)
    expect(new Set(ids).size).toBe(2)
  })

  it('tells nobody on another network', () => {
    expect(tell(gap({ platform: 'wechat' })).posts).toEqual([])
  })

  it('tells in private whoever wrote lately, where their own messages may be lost, and nobody else', () => {
    const known = (id: string, hoursAgo: number): Change => ({
      table: 'people',
      key: `simulator:${id}`,
      value: {
        account: { platform: 'simulator', id },
        name: id,
        patient: null,
        lastAppointment: null,
        language: 'zh',
        private: false,
        reachable: true,
        seenAt: now - hoursAgo * 3_600_000,
      },
    })
    const book = applyChanges(emptyBook(), [known('wang', 1), known('li', 1), known('long-ago', 60)])
    const news = gap({ groups: [], people: ['wang', 'long-ago', 'never-seen'] })
    const { posts } = tellNews(worldWith(book), news, now)
    expect(posts.map(({ to }) => to)).toEqual([{ platform: 'simulator', account: 'wang' }])
    expect(posts[0]?.text).toContain('再发一次')
  })

  it('tells coordinators of an account that is down on another network, never on its own', () => {
    const down = { kind: 'account', footing: 'logged-out', since: at('10:20') } as const
    const { posts } = tell({ ...down, platform: 'wechat' })
    expect(posts.map(({ to }) => to.platform)).toEqual(['simulator'])
    expect(posts[0]).toMatchObject({ weight: 'urgent', text: expect.stringContaining('微信的机器人账号') })
    expect(tell({ ...down, platform: 'simulator' }).posts).toEqual([])
  })

  it('does not say a stretch where it was one moment', () => {
    expect(tell(gap({ from: at('10:05'), to: at('10:05') })).posts[0]?.text).toContain('10:05前后')
  })

  it('has coordinators bind anew whoever was known by an id that is gone', () => {
    const { posts, changes } = tell({
      kind: 'new-identity',
      platform: 'wechat',
      isOtherAccount: true,
      groups: [{ from: 'old@chatroom', to: 'new@chatroom', name: '东一小区群' }],
    })
    const [post] = posts
    expect([
      { platform: 'simulator', group: platformGroup },
      { platform: 'simulator', account: coordinatorEast.id },
    ]).toContainEqual(post?.to)
    expect(post?.text).toContain('东一小区群')
    expect(changes).toMatchObject([{ table: 'alerts', value: { kind: 'help', closedAt: null } }])
  })

  it('reaches the coordinators’ own group under its new id', () => {
    const { posts } = tell({
      kind: 'new-identity',
      platform: 'simulator',
      isOtherAccount: false,
      groups: [{ from: platformGroup, to: 'platform-anew', name: '平台群' }],
    })
    expect(posts.map(({ to }) => to)).toEqual([{ platform: 'simulator', group: 'platform-anew' }])
  })
})

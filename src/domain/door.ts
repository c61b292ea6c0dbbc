import type { Said } from './said.ts'

/** A port at which the other side of a network knocks, instead of being called. */
export interface Door {
  /** Null where it is open on every address of this machine. */
  readonly host: string | null
  readonly port: number
  readonly hasToken: boolean
  /** What was wrong with whoever came last; null since somebody was let in, or where nobody came. */
  readonly sentAway: SentAway | null
}

export type SentAway =
  /** Another token than ours, or none. */
  | 'token'
  /** A connection for events or for calls alone. */
  | 'half'
  /** It came and then did not answer. */
  | 'mute'

/** What whoever comes must enter on the other side. */
export function howToCome({ host, port, hasToken }: Door): Exclude<Said, string> {
  const at = (words: string): string => `ws://${words.includes(':') ? `[${words}]` : words}:${port}/`
  return {
    en: `reverse WebSocket (Universal) to ${at(host ?? '<address of this machine>')}, ${hasToken ? 'with the header “Authorization: Bearer <token>”, the same token as here' : 'without a token, from this machine alone'}`,
    zh: `反向WebSocket（Universal）${at(host ?? '这台机器的地址')}，${hasToken ? '请求头带 Authorization: Bearer <token>，token和这边一样' : '不用token，只许本机来连'}`,
  }
}

/** What was wrong with whoever came and was not let in. */
export const whySentAway: Readonly<Record<SentAway, Exclude<Said, string>>> = {
  token: {
    en: 'somebody came with another token, or with none',
    zh: '有人来连过，token不对，或者没带',
  },
  half: {
    en: 'somebody came for events or calls alone (it must be Universal)',
    zh: '有人来连过，只连了事件或调用的一半（要选Universal）',
  },
  mute: {
    en: 'somebody came and did not answer as a OneBot v11 server does',
    zh: '有人来连过，却不像OneBot v11服务器那样应答',
  },
}

/** Who is awaited, and what was wrong with whoever came. @param account that was there before, null where none was */
export function awaits(door: Door, account: string | null): Exclude<Said, string> {
  const how = howToCome(door)
  const wrong = door.sentAway === null ? null : whySentAway[door.sentAway]
  const waits =
    account === null
      ? { en: 'waits for the OneBot server', zh: '等OneBot服务器来连' }
      : { en: 'the OneBot server has gone; waits for it', zh: 'OneBot服务器断开了，等它再来连' }
  return {
    en: `${wrong === null ? '' : `${wrong.en}; `}${waits.en}: ${how.en}`,
    zh: `${wrong === null ? '' : `${wrong.zh}。`}${waits.zh}：${how.zh}`,
  }
}

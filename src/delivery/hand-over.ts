import { chatOf, type IncomingMessage, messageKey, senderOf } from '../domain/message.ts'
import type { Decision } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'

/**
 * What becomes of a message that the program itself failed on: a person is asked to look at it, and its writer hears so
 * when it was for the bot. Must not fail in its turn, so it leans on nothing that reads text.
 *
 * @param apology the kind answer
 */
export function handOver(message: IncomingMessage, now: Instant, apology: string): Decision {
  const key = messageKey(message)
  const chat = chatOf(message)
  return {
    changes: [
      {
        table: 'alerts',
        key: `alert:${key}`,
        value: {
          at: now,
          kind: 'help',
          street: null,
          chat,
          account: senderOf(message),
          name: message.sender.name,
          text: message.text,
          appointment: null,
          closedAt: null,
        },
      },
    ],
    posts: isPlainlyForTheBot(message)
      ? [
          {
            id: `${key}:handed`,
            at: now,
            to: chat,
            text: apology,
            inReplyTo: [message.id],
            about: [],
            weight: 'answer',
            digest: null,
            language: 'zh',
          },
        ]
      : [],
    result: { outcome: 'handed', appointments: [] },
  }
}

/** As far as can be told without reading: a mention by the network or in plain words, or a private message. */
export function isPlainlyForTheBot(message: IncomingMessage): boolean {
  return message.group === null || message.mentionsBot || /[@＠]\s*(?:志愿者|volunteer)/i.test(message.text)
}

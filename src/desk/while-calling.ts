import { streetOf } from '../dispatch/catchment.ts'
import type { Alert } from '../domain/book.ts'
import { chatKey, chatOf, type IncomingMessage, senderOf } from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { readAges } from '../intake/ages.ts'
import { readEveryday } from '../intake/everyday.ts'
import { readChildFever } from '../intake/fever.ts'
import { withoutMentions } from '../intake/mention.ts'
import type { Understanding } from '../intake/understanding.ts'
import { readUnwell } from '../intake/unwell.ts'
import { pattern } from '../pattern/pattern.ts'
import { sameAccount } from './ledger.ts'
import { dutyOf } from './people.ts'
import { answerWindow } from './questions.ts'
import { patientFrom } from './reading.ts'
import { reply } from './replying.ts'
import { closedNow } from './standing-text.ts'
import type { Turn } from './turn.ts'

/** Longer ones are told to neighbours. */
const longest = 30

const asksForAnybody = pattern(
  /(?:没|冇|无)(?:有)?人(?:理|管|应|回|来|睬|在)|(?:人|你们)(?:呢|在哪|去哪)|来个人|有(?:没有)?人(?:在|管|来|吗|伐|么)|(?:还|一直|怎么)(?:不|没)(?:来|联系|打)|\b(?:any(?:one|body)\s+(?:there|here)|hello\?+)/i,
)

/**
 * 有人吗, 一次能喂多少: from somebody who has just been told not to wait for medicine and that a person is called. It goes on
 * with what the bot said to them, with or without a mention.
 *
 * @returns null where nobody was called for such a thing, or it says something else
 */
export function takeWhileCalling(turn: Turn, message: IncomingMessage, read: Understanding): Outcome | null {
  const said = withoutMentions(read.text).trim()
  const isForAnybody = readEveryday(said) === 'greeting' || read.wantsPerson || asksForAnybody.test(said)
  if (said.length > longest || read.items.length > 0 || read.list !== null) return null
  if ((!isForAnybody && !read.medicalQuestion) || !isCalledFor(turn, message)) return null
  const { directory } = turn.world
  const street = streetOf(directory, patientFrom(read, message, turn.book, directory).community)
  const closed = closedNow(turn, street, read.language)
  reply(turn, read.language, (say, hail) =>
    isForAnybody
      ? say.stillCalling(hail, dutyOf(directory, street))
      : [say.medicalQuestion(hail), closed ?? ''].filter((line) => line !== '').join('\n'),
  )
  return isForAnybody ? 'handed' : 'done'
}

const isCalledFor = ({ book, now }: Turn, message: IncomingMessage): boolean =>
  book.alerts
    .values()
    .some(
      (alert) =>
        alert.closedAt === null &&
        now - alert.at <= answerWindow &&
        sameAccount(alert.account, senderOf(message)) &&
        chatKey(alert.chat) === chatKey(chatOf(message)) &&
        isOfIllness(alert),
    )

/** What is overheard of an emergency gets no word in the group; of these somebody has been told. */
const isOfIllness = ({ text }: Alert): boolean =>
  readChildFever(text, readAges(text)) !== null || readUnwell(text)

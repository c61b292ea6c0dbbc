import { streetOf } from '../dispatch/catchment.ts'
import type { Question } from '../domain/book.ts'
import {
  type Attachment,
  chatKey,
  chatOf,
  type IncomingMessage,
  referenceKey,
  senderOf,
} from '../domain/message.ts'
import type { Outcome } from '../domain/ports.ts'
import { minutes } from '../domain/time.ts'
import type { Understanding } from '../intake/understanding.ts'
import { addressLabel, hailOf } from '../replies/audience.ts'
import { originalWords } from '../replies/originals.ts'
import { plain } from '../replies/plain.ts'
import { advance } from './advance.ts'
import { fromMessage, raiseAlert } from './alerts.ts'
import { sameAccount } from './ledger.ts'
import { agentOf, communityOf, coordinatorsChat, groupOf, personOf, privateChat } from './people.ts'
import { patientFrom, requestFrom } from './reading.ts'
import { open } from './requests.ts'
import { phrases, type Turn } from './turn.ts'

/**
 * A picture, voice or file that a message shows: its own, one that it quotes ("要这个" under somebody's photo), or one that
 * its writer has sent just before.
 */
interface Shown {
  readonly kind: Attachment['kind']
  /** The network's id of the message that it came with, null where nobody knows which that was. */
  readonly original: string | null
  readonly how: 'own' | 'quoted' | 'before'
}

function shownBy(message: IncomingMessage): Shown | null {
  const [own] = message.attachments
  if (own !== undefined) return { kind: own.kind, original: message.id, how: 'own' }
  const [quoted] = message.quoted ?? []
  if (quoted !== undefined) return { kind: quoted.kind, original: message.quotes, how: 'quoted' }
  const [before] = message.shownBefore?.attachments ?? []
  if (before === undefined) return null
  return { kind: before.kind, original: message.shownBefore?.message ?? null, how: 'before' }
}

const pointing =
  /(?:这|那)(?:个|些|种|款|盒|瓶|支|药|张|样)|就?[要买配]这|图|照片|语音|文件|处方|方子|听一?[下听]|上面|刚刚?才?发|如上|\b(?:this|these|that one|photo|picture|voice message|file|prescription)\b/i

/** Whether a message is about what it shows: a quote may merely say which message is meant, and what was sent before nothing. */
function isAbout({ how }: Shown, { intent, thanksOnly, medicalQuestion, text }: Understanding): boolean {
  if (how === 'own') return true
  if (thanksOnly || medicalQuestion || ['status', 'cancel', 'received'].includes(intent)) return false
  return how === 'quoted' || pointing.test(text)
}

/** Whether a person must look at what a message shows before it can be taken. */
export function showsSomething(message: IncomingMessage, read: Understanding): boolean {
  const shown = shownBy(message)
  if (shown === null || !isAbout(shown, read)) return false
  return shown.how === 'own' || ['request', 'stock', 'other'].includes(read.intent)
}

/**
 * Whether somebody answers with a picture or a voice: on most networks neither can carry a mention, and the bot itself
 * asks for a photo of the box.
 */
export const answersWithOriginal = (
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): boolean =>
  shownBy(message)?.how !== 'before' && showsSomething(message, read) && missingIn(questions) !== null

/** The order of which something is missing that a picture or a voice may tell. */
function missingIn(questions: readonly Question[]): string | null {
  const about = questions.map((question) => question.about).find(({ kind }) => kind === 'missing')
  return about?.kind === 'missing' ? about.appointment : null
}

/** "要这个" under a photo of the box; of a voice nobody knows what it says. */
const wanting = /要|买|配|开|想|来.*[盒瓶]|want|need|buy/i
const asksForWhatItShows = (message: IncomingMessage, read: Understanding): boolean =>
  shownBy(message)?.kind === 'image' &&
  (read.intent === 'request' || (read.intent === 'other' && wanting.test(read.text)))

/**
 * A photo or voice message cannot be read here: it is acknowledged, and a person looks at it. Who wants what the photo
 * shows has an order from now on that lacks its drug: its name counts as the answer.
 */
export function takeAttachment(
  turn: Turn,
  message: IncomingMessage,
  read: Understanding,
  questions: readonly Question[],
): Outcome {
  if (isOneOfSeveral(turn, message)) return 'handed'
  const patient = patientFrom(read, message, turn.book, turn.world.directory)
  const asked = turn.book.appointments.get(missingIn(questions) ?? '') ?? null
  const begun =
    asked === null && asksForWhatItShows(message, read)
      ? advance(turn, open(turn, message, requestFrom(read, message, patient), null), { doubts: [] })
      : null
  const appointment = asked ?? begun
  const say = phrases(read.language)
  turn.answer(
    say.attachmentSeen(hailOf(message.sender.name)),
    read.language,
    appointment === null ? [] : [appointment],
  )
  raiseAlert(turn, { kind: 'attachment', ...fromMessage(message, patient.community, appointment) }, 'notice')
  return begun === null ? 'handed' : 'asked'
}

/** An album comes as several messages. */
const together = minutes(1)

/** Whether its sender has shown something here just before, and was told that it was received. */
function isOneOfSeveral(turn: Turn, message: IncomingMessage): boolean {
  if (message.attachments.length === 0) return false
  const here = chatKey(chatOf(message))
  return [...turn.book.alerts].some(
    ([key, { kind, account, chat, at }]) =>
      kind === 'attachment' &&
      turn.now - at < together &&
      sameAccount(account, senderOf(message)) &&
      chatKey(chat) === here &&
      !key.startsWith(`${turn.messageKey}|`),
  )
}

/**
 * What came with a message that was for the bot, or is quoted by it, reaches the agent of the sender's community, without
 * one the coordinators: as it is where the network can pass it on, else in words that say where it is.
 */
export function passOnOriginal(turn: Turn, message: IncomingMessage, read: Understanding): void {
  const shown = shownBy(message)
  const { directory } = turn.world
  // A changed caption has the same picture. Whoever has a role says for themselves what they mean.
  if (shown === null || message.edits != null || personOf(directory, senderOf(message)) !== null) return
  if (!isAbout(shown, read)) return
  const { community, address } = patientFrom(read, message, turn.book, directory)
  const agent = agentOf(directory, community)
  const to = agent === null ? coordinatorsChat(directory, streetOf(directory, community)) : privateChat(agent)
  const chat = chatOf(message)
  if (to === null || chatKey(to) === chatKey(chat)) return
  const from = [communityOf(directory, community)?.name ?? '', placeAndName(message, addressLabel(address))]
  const group =
    message.group === null ? null : (groupOf(directory, message)?.name ?? message.groupName ?? '群')
  const codes = turn.book.appointments.by('message', turn.messageKey ?? '').map(({ code }) => code)
  const { kind, original } = shown
  const where = {
    kind,
    isOwn: shown.how === 'own',
    from: plain(from.join(' '), 48),
    group,
    at: message.at,
    codes,
  }
  const about = [{ id: `original:${turn.messageKey ?? ''}` }]
  if (!isOneOfSeveral(turn, message))
    turn.tell(to, originalWords.came(where, withoutMention(message.text), turn.scene), 'zh', about)
  const seeThere = originalWords.seeThere(where, turn.scene)
  // A picture that was sent in private has reached them already.
  if (shown.how === 'before' && hasBeenSeen(turn, message, original)) return
  if (original === null) turn.tell(to, seeThere, 'zh', about)
  else turn.passOn(to, { chat, message: original }, seeThere, about)
}

/** Whom they call says nothing to the agent about what they sent. */
const withoutMention = (text: string): string => text.replace(/^(?:\s*@\S+)+\s*/, '')

/** Whether somebody was asked to look at it when it came. */
function hasBeenSeen({ book }: Turn, message: IncomingMessage, original: string | null): boolean {
  const key = original === null ? null : referenceKey(chatOf(message), original)
  return key !== null && [...book.alerts].some(([alert]) => alert.startsWith(`${key}|`))
}

/** 3-502 王阿姨: the address may stand in the name already. */
const placeAndName = ({ sender }: IncomingMessage, address: string): string =>
  address === '' || sender.name.includes(address)
    ? sender.name
    : `${address} ${hailOf(sender.name).name ?? sender.name}`

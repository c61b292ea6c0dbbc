import type { Catalogue } from '../catalogue/catalogue.ts'
import { catalogueNow } from '../catalogue/catalogue-now.ts'
import type { Lexicon } from '../catalogue/lexicon.ts'
import { lexiconOf } from '../catalogue/look-up.ts'
import type { Book } from '../domain/book.ts'
import type { Community } from '../domain/directory.ts'
import type { Holidays } from '../domain/holidays.ts'
import { noAddress } from '../domain/request.ts'
import type { Instant } from '../domain/time.ts'
import { readAmendMode, readRestated } from './amend-mode.ts'
import type { Amount } from './amounts.ts'
import { readAnswer } from './answer.ts'
import { readBereaved } from './bereavement.ts'
import { readPressure } from './blood-pressure.ts'
import { readSugarDanger } from './blood-sugar.ts'
import { readCard, readPrescription } from './card.ts'
import { doubtedIn, takenBackIn, type Weighed } from './certainty.ts'
import { readCodes } from './codes.ts'
import { readCommand } from './command.ts'
import { readGrievance, readMayHarm } from './complaint.ts'
import { readThanksOnly } from './courtesy.ts'
import { readDanger, readSelfHarm } from './danger.ts'
import { isDeclined } from './declined.ts'
import { readChildFever } from './fever.ts'
import { type Classifier, loadClassifier } from './intent/classifier.ts'
import { type IntentReading, readIntent } from './intent/intent.ts'
import { maskScanned } from './intent/mask.ts'
import { taughtIntent } from './intent/taught.ts'
import { chooseItems } from './items.ts'
import { readLanguage } from './language.ts'
import { readSameAsLast } from './last-order.ts'
import { isOfOneHousehold, readList } from './list.ts'
import { looseAmount } from './loose-amount.ts'
import { readMedicalQuestion } from './medical-question.ts'
import { readAddressed, withoutMentions } from './mention.ts'
import { moreBeside } from './more-beside.ts'
import { type Normalised, normalise } from './normalise.ts'
import { readNotes } from './notes.ts'
import { withObtained } from './obtained.ts'
import type { Loose } from './pairing.ts'
import { readWantsPerson } from './person.ts'
import { readPhone } from './phone.ts'
import { type Scan, scan } from './scan.ts'
import { takesBack } from './shares/staying.ts'
import { saidOfEach } from './shares/stretches.ts'
import { readShares, withEqual } from './shares.ts'
import type { Sighting } from './sightings.ts'
import { blank, hide } from './span.ts'
import { toldAmounts } from './told-amounts.ts'
import { withTorn } from './torn.ts'
import type { Mention, ReadItem, Understanding } from './understanding.ts'
import { readUnheard } from './unheard.ts'
import { readUnwell } from './unwell.ts'
import { readUrgent } from './urgency.ts'
import { type Judge, loadJudge } from './wanted/judge.ts'
import { leaveOutUnwanted } from './wanted/leave-out.ts'
import { isNoWishIn } from './when/asked.ts'
import { createTimesReader, createWhenReader, type TimesReader, type WhenReader } from './when.ts'
import {
  isOfSeveralHouseholds,
  readAddress,
  readCommunity,
  readOtherHouse,
  readShownAddress,
} from './where.ts'
import { readPatientName, readRecipient, withoutRefusedOwners } from './who.ts'

/** What a reader may know besides the text. */
export interface ReadingContext {
  readonly catalogue: Catalogue
  readonly communities: readonly Community[]
  readonly timezone: string
  readonly holidays: Holidays
}

export interface Utterance {
  readonly text: string
  readonly sentAt: Instant
  /** The sender's name as the group shows it. */
  readonly senderName: string
  /** What coordinators have taught so far; a table of the book, so that it is known by its identity. */
  readonly lessons?: Book['lessons']
}

export type Reader = (utterance: Utterance) => Understanding

/** More of one message is not read: the longest 接龙 of a community has a few thousand characters. */
const longestText = 16_384

/** Assembles the readers of single things into the reader of a message. Pure: the same text gives the same understanding. */
export function createReader(context: ReadingContext): Reader {
  const explain = createExplainer(context)
  return (utterance) => explain(utterance).understanding
}

/** An understanding with what the readers saw on the way, for `--explain`. */
export interface Explained {
  readonly understanding: Understanding
  readonly scan: Scan
  readonly intent: IntentReading
}

/** @param classify what is asked where no cue decides: the committed model, if not another one is tried */
export function createExplainer(
  context: ReadingContext,
  classify: Classifier = loadClassifier(),
): (utterance: Utterance) => Explained {
  const lexicon = lexiconOf(context.catalogue)
  const when = { timezone: context.timezone, holidays: context.holidays }
  const readWhen = createWhenReader(when)
  const tools: Tools = {
    context,
    lexicon,
    judge: loadJudge(),
    readWhen,
    readTimes: createTimesReader(when),
    classify,
  }
  return (utterance) => {
    const { lessons } = utterance
    if (lessons === undefined || lessons.size === 0) return understandParts(utterance, tools)
    const lexicon = lexiconOf(catalogueNow(context.catalogue, lessons))
    return understandParts(utterance, { ...tools, lexicon })
  }
}

interface Tools {
  readonly context: ReadingContext
  readonly lexicon: Lexicon
  readonly readWhen: WhenReader
  readonly readTimes: TimesReader
  readonly classify: Classifier
  readonly judge: Judge
}

/** A change that names people is read once as a whole, and once of each of them. */
function understandParts(utterance: Utterance, tools: Tools): Explained {
  const explained = understand(utterance, tools)
  const { text, intent, list, items } = explained.understanding
  const isChange = intent === 'amend' || intent === 'cancel'
  const besides = intent === 'amend' && list === null ? moreBeside(text, items) : null
  if (besides !== null) {
    const change = understand({ ...utterance, text: besides.change }, tools)
    const more = understand({ ...utterance, text: besides.more }, tools).understanding
    if (change.understanding.intent === 'amend' && more.items.length > 0)
      return {
        ...explained,
        understanding: { ...explained.understanding, ...ofChange(change.understanding), more },
      }
  }
  if (list !== null || (!isChange && items.length > 0)) return explained
  const body = withoutMentions(text)
  const said = saidOfEach(body, explained.scan, utterance.senderName)
  const isKeptOnly = said.kept.length > 0 && said.changed.length === 0 && !said.takesBack
  // 女儿的不要退: nothing is to be done.
  if (isKeptOnly && intent === 'cancel')
    return { ...explained, understanding: { ...explained.understanding, intent: 'status' } }
  // 婆婆的不要了 儿子的要两盒: what is taken back of one says that the other's is changed as well.
  const isOfTwo = said.takesBack && (said.kept.length > 0 || said.changed.length > 1)
  if (isKeptOnly || (!isChange && !isOfTwo)) return explained
  const readAlone = (stretch: string): Understanding =>
    understand({ ...utterance, text: stretch }, tools).understanding
  const parts = said.changed
    .map((stretch): Understanding => {
      const part = readAlone(stretch)
      if (said.kept.length > 0 && takesBack(stretch)) return { ...part, intent: 'cancel' }
      // 我的要三盒, beside what is changed of another.
      return part.intent === 'request' && part.items.length === 0 ? { ...part, intent: 'amend' } : part
    })
    .filter((part, _, all) => all.length === 1 || changesSomething(part))
  const whole = explained.understanding
  const understanding: Understanding = {
    ...whole,
    intent: isChange ? intent : parts.every((part) => part.intent === 'cancel') ? 'cancel' : 'amend',
    parts,
    kept: said.kept.map((stretch) => ({ ...readAlone(stretch), intent: 'other' })),
    answer: said.isRest ? { ...whole.answer, all: true } : whole.answer,
  }
  return { ...explained, understanding }
}

/** What tells of the change alone; what was read of the whole message stays as it is for everything else. */
const ofChange = ({
  items,
  mentions,
  amend,
  restated,
  answer,
  recipient,
  wish,
}: Understanding): Partial<Understanding> => ({
  amend,
  restated,
  items,
  mentions,
  answer,
  recipient,
  wish,
})

/** 公公已经配好了, behind 婆婆的不要了: tells why. */
const changesSomething = ({ intent, items, wish, time, answer, address }: Understanding): boolean =>
  intent === 'amend' ||
  intent === 'cancel' ||
  items.length > 0 ||
  wish !== null ||
  time !== null ||
  answer.amount !== null ||
  answer.strength !== null ||
  address.room !== null

function understand({ text: original, sentAt, senderName, lessons }: Utterance, tools: Tools): Explained {
  const normalised = normalise(original.slice(0, longestText))
  const { text } = normalised
  const body = withoutMentions(text)
  const found = readAddress(body)
  const place = found.span === null ? null : { start: found.span[0], end: found.span[1] }
  const scanned = withEqual(body, scan(body, tools.lexicon, place === null ? [] : [place]), senderName)
  const masked = maskScanned(body, scanned, place)
  const seen = leaveOutUnwanted(scanned, masked, tools.judge)
  const list = readList(body, sentAt, tools)
  const ofOne = list === null ? !isOfSeveralHouseholds(body) : isOfOneHousehold(list.list)
  const codes = readCodes(body)
  // 退烧药 is no fever that keeps anybody at home.
  const unnamed = hide(body, seen.sightings)
  const times = tools.readTimes(unnamed, sentAt)
  const named = list === null ? times.wish : list.wish
  const mentions = seen.sightings.map((sighting) => mentionOf(sighting, body, normalised, original))
  const thanksOnly = readThanksOnly(body)
  const medicalQuestion = readMedicalQuestion(unnamed)
  const selfHarm = readSelfHarm(body)
  const danger =
    selfHarm !== null ||
    readDanger(body) ||
    readPressure(body) === 'emergency' ||
    readSugarDanger(body, seen.sightings.some(isInsulin))
  const sameAsLast = readSameAsLast(body)
  const taught = lessons === undefined ? null : taughtIntent(lessons, masked)
  const intent: IntentReading =
    taught !== null
      ? { intent: taught, because: 'taught', lead: null }
      : readIntent(
          body,
          {
            paired: seen.paired,
            isList: list !== null,
            sameAsLast,
            medicalQuestion,
            thanksOnly,
            danger,
            hasWish: named !== null,
            hasAddress: found.span !== null,
            masked,
            hasLoose: seen.loose.amount !== null || seen.loose.strength !== null,
          },
          tools.classify,
        )
  const wish = isNoWishIn(intent.intent, body) ? null : named
  const phone = ofOne ? readPhone(body) : null
  const urgent =
    list === null ? readUrgent(body) : list.list.lines.some((line) => line.urgent && !line.declined)
  const told = seen.sightings.length === 0 ? toldAmounts(body, seen.amounts) : []
  const { readWhen } = tools
  const whole = { intent: intent.intent, writer: senderName, sentAt, wish, urgent, phone, readWhen }
  const plain =
    list === null
      ? medicalQuestion && intent.intent === 'other'
        ? []
        : weighed(
            chooseItems(body, withObtained(body, seen.paired, seen.amounts, intent.intent), intent.intent),
            { text: body, seen, reading: intent },
          )
      : list.list.lines.flatMap(({ items }) => items)
  const torn = list === null && !medicalQuestion ? withTorn(body, seen.sightings, plain) : null
  const items = torn ?? plain
  const understanding: Understanding = {
    text,
    language: readLanguage(text),
    addressed: readAddressed(text),
    // 络活喜还是代文我不记得了 wants one of them.
    intent: torn !== null && intent.intent === 'other' ? 'request' : intent.intent,
    taught: taught !== null,
    danger,
    childFever: readChildFever(body, seen.ages),
    unwell: readUnwell(unnamed),
    thanksOnly,
    medicalQuestion,
    items,
    mentions,
    amend: readAmendMode(body, seen.sightings),
    restated: readRestated(body, seen.sightings),
    mayHarm: readMayHarm(body),
    grievance: readGrievance(body),
    selfHarm,
    bereaved: readBereaved(body),
    wantsPerson: readWantsPerson(
      body,
      intent.intent === 'cancel' || (intent.intent === 'amend' && wish !== null),
    ),
    sameAsLast,
    address: ofOne ? found.address : noAddress,
    nameAddress: readShownAddress(senderName),
    otherHouse: list === null && found.address.building === null && readOtherHouse(body),
    community: readCommunity(body, tools.context.communities),
    patientName: readPatientName(unnamed),
    phone,
    wish,
    days: times.days,
    time: times.time,
    eachTime: times.each,
    urgent,
    recipient: ofOne ? readRecipient(withoutRefusedOwners(body, seen.sightings), senderName) : null,
    card: readCard(unnamed),
    prescription: readPrescription(unnamed),
    notes: readNotes(body),
    list: list?.list ?? null,
    unheard: list === null ? readUnheard(body, seen, intent.intent) : [],
    leftOut:
      list === null && torn === null
        ? mentions.filter((_, at) => isLeftOut(scanned.sightings[at], seen.sightings[at]))
        : [],
    shares: list === null ? readShares(body, seen, whole) : [],
    parts: [],
    kept: [],
    more: null,
    codes,
    command: readCommand(text, { mentions, codes, body }),
    answer: readAnswer(blank(body, [...seen.ages, ...told]), looseOf(body, seen, told)),
  }
  return { understanding, scan: seen, intent }
}

/** 两盒吧，家里还有一盒: what is told counts nothing of what is wanted. */
const looseOf = (text: string, { loose, amounts }: Scan, told: readonly Amount[]): Loose =>
  told.length === 0 || loose.amount === null ? loose : { ...loose, amount: looseAmount(text, amounts, told) }

function weighed(named: readonly ReadItem[], message: Omit<Weighed, 'items'>): readonly ReadItem[] {
  const takenBack = takenBackIn({ ...message, items: named })
  const items =
    takenBack.size === 0
      ? named
      : named.filter(({ match }) => match.kind !== 'drug' || !takenBack.has(match.drug))
  const doubted = doubtedIn({ ...message, items })
  if (doubted.size === 0) return items
  return items.map((item) =>
    item.match.kind === 'drug' && doubted.has(item.match.drug) ? { ...item, doubted: true } : item,
  )
}

/** By the judge alone, and no word of the message. */
const isLeftOut = (before: Sighting | undefined, after: Sighting | undefined): boolean =>
  before?.standing === 'wanted' && after?.standing === 'aside'

const isInsulin = ({ match }: Sighting): boolean => match.kind === 'drug' && match.drug.includes('胰岛素')

function mentionOf(sighting: Sighting, body: string, { origin }: Normalised, original: string): Mention {
  const start = origin(sighting.start)
  // Not origin(end): characters that were dropped may stand between the last one and the next.
  const last = origin(sighting.end - 1)
  const end = last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1)
  return {
    written: original.slice(start, end),
    start,
    end,
    match: sighting.match,
    refused: sighting.standing !== 'wanted',
    declined: isDeclined(body, sighting),
  }
}

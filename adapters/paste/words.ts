import type { AppointmentStatus } from '../../src/domain/appointment.ts'
import type { Attachment, Language } from '../../src/domain/message.ts'
import type { Outcome } from '../../src/domain/ports.ts'
import type { Line, Understood } from './bridge.ts'

/** What the paste bridge says to coordinators, on its page and in the terminal. */
export interface PasteWords {
  readonly title: string
  readonly intro: string
  readonly group: string
  readonly chat: string
  readonly chatHint: string
  readonly file: string
  readonly look: string
  readonly lookAgain: string
  readonly take: string
  readonly takeHint: string
  /** The same at a terminal. */
  readonly takeWithYes: string
  readonly understood: string
  readonly who: string
  readonly forBot: string
  readonly skip: string
  readonly anew: string
  /** Of an order that somebody must look at a picture for. */
  readonly noMedicine: string
  readonly willSay: string
  readonly texts: string
  readonly noTexts: string
  /** On the day's page, after their number. */
  readonly errands: string
  /** The way to teach a name that was read wrongly. */
  readonly misread: string
  readonly copy: string
  readonly copied: string
  readonly pasted: string
  readonly unknownGroup: string
  readonly nothing: string
  readonly cut: string
  readonly bare: string
  /** Above everything else. @param count lines of which nobody knows who said them */
  unnamed(count: number): string
  readonly state: Readonly<Record<Exclude<Line['state'], 'new'>, string>>
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly status: Readonly<Record<AppointmentStatus, string>>
  readonly shown: Readonly<Record<Attachment['kind'], string>>
  readonly allKnown: string
  /** @param count lines that were handed over @param heeded of those, lines that were for the bot */
  read(count: number, heeded: number): string
  /** @param count lines that were taken before */
  known(count: number): string
  readonly below: string
  readonly between: string
  readonly colon: string
  readonly betweenSentences: string
  /** @param to one person alone; null for the whole group */
  waitsFor(group: string, to: string | null): string
}

const zh: PasteWords = {
  title: '贴群聊',
  intro: '没有机器人的群，也能帮：把群里的话贴过来，看一遍，回一段话给你贴回群里。',
  group: '哪个群的',
  chat: '群里的话',
  chatHint: '手机或电脑上复制的、合并转发的、接龙，都行。重复贴不会多约。',
  file: '或者选导出的文本文件',
  look: '看看懂了多少',
  lookAgain: '改好了再看一遍',
  take: '都对，就这样约',
  takeHint: '到这一步才真的约。',
  takeWithYes: '还没约。都对，就加 --yes；哪行不对，用 --skip、--for-bot 说。',
  understood: '看懂的',
  who: '谁说的',
  forBot: '是找志愿者的',
  skip: '不管这句',
  anew: '是又说了一遍',
  noMedicine: '还不知道什么药',
  willSay: '会回',
  texts: '要贴回群里的话',
  noTexts: '现在没有要贴的。药备好了、有变动，都会出现在这里。',
  errands: '段话等着贴回群里',
  misread: '认错了？教它',
  copy: '复制',
  copied: '已复制',
  pasted: '贴好了',
  unknownGroup: '先选是哪个群。',
  nothing: '没找到什么话，贴全一点试试？',
  cut: '太长了，后面的没看，请分开贴。',
  bare: '（没写名字）',
  unnamed: (count) =>
    `当心：有${count}句没读出是谁说的，可能好几个人的话并成了一句，药会算错人。还没约就先别约：复制时把名字一起选上，或者一句一行写成“王阿姨: 话”再贴。`,
  state: { seen: '之前贴过，不会再办', own: '是我说的话', skipped: '不管' },
  outcome: {
    silent: '不是找我的',
    booked: '约好',
    waiting: '排队或等人定',
    asked: '还要问一句',
    declined: '办不了',
    handed: '转给人看',
    done: '办好',
  },
  status: {
    proposed: '等回答',
    pending: '等人定',
    waitlist: '等货',
    booked: '约好了',
    arrived: '人到了',
    fulfilled: '送到了',
    cancelled: '不要了',
    noshow: '没来取',
  },
  shown: { image: '图片', voice: '语音', file: '文件' },
  allKnown: '这些之前都贴过了，不用再贴回话。',
  read: (count, heeded) => `看了${count}句，${heeded === 0 ? '没有' : `${heeded}句是`}找我的。`,
  known: (count) => `有${count}句之前贴过，没再办，也不用再回。`,
  below: '要回的话在下面，贴回群里就行。',
  between: '、',
  colon: '：',
  betweenSentences: '',
  waitsFor: (group, to) => (to === null ? group : `${group}：私下发给${to}`),
}

const lines = (count: number): string => (count === 1 ? '1 line' : `${count} lines`)

const en: PasteWords = {
  title: 'Paste a chat',
  intro: 'For groups without a bot: paste what was said, check it, and get one text to paste back.',
  group: 'From which group',
  chat: 'What was said',
  chatHint:
    'Copied on a phone or a computer, forwarded, or a group list. Pasting it twice books nothing twice.',
  file: 'or choose an exported text file',
  look: 'See what is understood',
  lookAgain: 'Look again with these changes',
  take: 'All right, book it',
  takeHint: 'Nothing is booked before this.',
  takeWithYes: 'Nothing is booked yet. Where all is right, add --yes; --skip and --for-bot put lines right.',
  understood: 'Understood',
  who: 'Who',
  forBot: 'is for the bot',
  skip: 'leave it out',
  anew: 'was said anew',
  noMedicine: 'medicine not known yet',
  willSay: 'The answer',
  texts: 'To paste into the groups',
  noTexts: 'Nothing to paste now. What is ready or changes will appear here.',
  errands: 'texts to paste into groups',
  misread: 'misread? Teach it',
  copy: 'Copy',
  copied: 'Copied',
  pasted: 'Pasted',
  unknownGroup: 'Choose the group first.',
  nothing: 'Nothing was found in it. Is it all there?',
  cut: 'Too long: the end was not read. Please paste it in parts.',
  bare: '(no name)',
  unnamed: (count) =>
    `Careful: nobody knows who said ${count === 1 ? 'one of the lines' : `${count} of the lines`}; several people may be in one, and their medicine would go to the wrong one. If it is not booked yet, wait: copy the names as well, or write each line as "Name: words".`,
  state: { seen: 'pasted before, not taken again', own: 'the bot’s own words', skipped: 'left out' },
  outcome: {
    silent: 'not for the bot',
    booked: 'booked',
    waiting: 'waits',
    asked: 'a question is open',
    declined: 'declined',
    handed: 'goes to a person',
    done: 'done',
  },
  status: {
    proposed: 'a question is open',
    pending: 'a person decides',
    waitlist: 'waits for stock',
    booked: 'booked',
    arrived: 'at the counter',
    fulfilled: 'handed over',
    cancelled: 'cancelled',
    noshow: 'not fetched',
  },
  shown: { image: 'picture', voice: 'voice message', file: 'file' },
  allKnown: 'All of this was pasted before; there is nothing to paste back.',
  read: (count, heeded) => `${lines(count)} read, ${heeded === 0 ? 'none' : heeded} for the bot.`,
  known: (count) => `${lines(count)} pasted before: not taken again, and not answered again.`,
  below: 'What is to be said stands below, to paste into the group.',
  between: ', ',
  colon: ': ',
  betweenSentences: ' ',
  waitsFor: (group, to) => (to === null ? group : `${group}: to ${to} in private`),
}

const words: Readonly<Record<Language, PasteWords>> = { zh, en }

/** What came of a line that was pasted before; empty where it was not for the bot. */
export function becameInWords(
  { outcome, became }: Pick<Line, 'outcome' | 'became'>,
  words: PasteWords,
): string {
  if (became.length > 0)
    return became.map(({ code, status }) => `${code} ${words.status[status]}`).join(words.between)
  return outcome === 'silent' ? '' : words.outcome[outcome]
}

/** What an order asks for, as it was read: 络活喜（氨氯地平）2盒、达喜1盒. */
export const medicinesIn = ({ medicines }: Understood, words: PasteWords): string =>
  medicines.length === 0
    ? words.noMedicine
    : medicines
        .map(
          ({ written, drug, amount }) =>
            `${drug === null || drug === written ? written : `${written}（${drug}）`}${amount}`,
        )
        .join('、')

/** A picture, a voice or a file as the chat shows it: [文件 处方.pdf]. */
export const shownAs = ({ kind, name }: Attachment, { shown }: PasteWords): string =>
  `[${shown[kind]}${name === null ? '' : ` ${name}`}]`

export const pasteWords = (language: Language): PasteWords => words[language]

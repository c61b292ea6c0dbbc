import { pattern } from '../../pattern/pattern.ts'
import { englishCountPattern, readCount } from '../counts.ts'
import { oneSuch } from './behind.ts'
import { countedAt, endingOf, endOf, type Form, wholeOf } from './form.ts'
import { unitIn } from './units.ts'

// A number, or a unit, alone: an amount by what stands beside it.

/** Of what stands in front. */
export const politely: Form = {
  examples: ['□, 〔one〕 please', '□ 〔2〕 thanks'],
  words: pattern(
    new RegExp(
      `(?<=[,.;\u25a1]\\s{0,2})(?<count>\\d{1,2}|${englishCountPattern})\\s+(?=(?:please|pls|thanks|thx)\\b)`,
      'gi',
    ),
  ),
  read(match) {
    const [words] = match
    const { count = '' } = match.groups ?? {}
    return countedAt(match.index, match.index + words.trimEnd().length, readCount(count), null)
  },
}

/** Behind what is in a pack, at the end. */
export const ofPacks: Form = {
  examples: ['80mg, 28 tablets, 〔2〕', '□ 28片 〔2〕'],
  words: pattern(
    /(?<![\d.])(?:[5-9]|\d{2})\s?(?:片|粒|颗|(?:tablet|tab|pill|capsule|cap)s?)[\s,，]+(?<count>[1-9]|[一两二三])(?=[.。!！\s]*$)/gi,
  ),
  read: endingOf,
}

/** Only where a medicine follows. To look back costs much: only at a number. */
export const prefixed: Form = {
  examples: ['〔2x 〕□', 'need 〔1 〕□', '2 boxes of □ and 〔1 of the 〕□'],
  words: pattern(
    new RegExp(
      `(?<!\\w|\\d\\.)(?<times>\\d{1,2})\\s?[xX×]\\s?|(?=[\\da-z])(?<=(?:(?:^|[,.;:+&\\n]|要|和|加)\\s{0,40}|\\b(?:and|plus|needs?|wants?|gets?|order|add|send|bring|buy|grab|have|take|with|or|also|me|us|him|her|them|please|pls|for|volunteer)\\s{1,40}))(?<count>\\d{1,3}|${englishCountPattern})\\s+(?<of>of\\s+(?:the\\s+|my\\s+)?)?(?=[\u25a1])`,
      'gi',
    ),
  ),
  read(match, { begins, things }, found) {
    const { times, count = '', of } = match.groups ?? {}
    const end = endOf(match)
    if (!begins(end) || (!things.has(end) && count.length >= 3 && !/\D/.test(count))) return null
    const before = of === undefined ? undefined : found.findLast((one) => one.end <= match.index)
    // A thermometer is a piece; what a medicine comes in nobody has said.
    const unit = before?.unit ?? (times === undefined && things.has(end) ? '个' : null)
    return countedAt(match.index, end, readCount(times ?? count), unit)
  },
}

/** 份 says not what it comes in, and is said of papers and orders as well: only close to a medicine. */
export const portions: Form = {
  examples: ['□〔两份〕', '来〔三份〕□', '□、□各来〔一份〕', '□要〔2份〕'],
  words: pattern(
    /(?<![\d一两二三四五六七八九十])(?<count>\d{1,2}|[一两二三四五六七八九十])\s?份(?![量单心报处表材病额])/g,
  ),
  read(match, { text, begins }) {
    const end = endOf(match)
    const isOfMedicine =
      begins(end) ||
      begins(end + 1) ||
      besideMedicine.test(text.slice(Math.max(0, match.index - 12), match.index))
    return isOfMedicine ? wholeOf(match) : null
  },
}
const besideMedicine = /□[\s,，、]*(?:[各每](?:样|种)?)?(?:给我|帮我|来|要|拿|配|买|带|都|先|就)*\s?$/

/** One of it: only where a medicine follows, or 新的 for the one that broke. */
export const single: Form = {
  examples: ['搞〔瓶〕□', '订〔盒〕□', '坏了，买〔个〕新的'],
  words: pattern(
    /(?<=[搞来给拿要配买带开整弄攞多加换订捎]|[登报写订填约]记?的[\u4e00-\u9fff]{0,6}那)(?<unit>个(?=新的|[\u4e00-\u9fff]{1,8}(?:的|款|牌)(?=$|[\s,，。;；!]))|盒|瓶|支|袋|包|板|罐|樽|台|套|卷|管|桶)/g,
  ),
  read(match, { text, begins, things }) {
    const end = endOf(match)
    const isOfOne =
      begins(end) ||
      text.startsWith('新的', end) ||
      (text.startsWith('新', end) && begins(end + 1)) ||
      (things.size > 0 && oneSuch.test(text.slice(end)))
    return isOfOne ? countedAt(match.index, end, 1, unitIn(match.groups?.['unit'])) : null
  },
}

/** As many again for somebody else, in the unit that was said before. */
export const forAnother: Form = {
  examples: ['2 boxes of □ for my mum and 〔1〕 for me', '□ 2 boxes for my mum, 〔one〕 for my dad'],
  words: pattern(
    new RegExp(
      `(?<=(?:\\band|,)\\s{1,3})(?<count>\\d{1,2}|${englishCountPattern})(?=\\s+for\\s+(?:me|my|him|her|us|the|dad|mum|mom|myself)\\b)`,
      'gi',
    ),
  ),
  read(match, _, found) {
    const before = found.findLast((one) => one.end <= match.index)
    const { count = '' } = match.groups ?? {}
    return countedAt(match.index, endOf(match), readCount(count), before?.unit ?? null)
  },
}

/** Of every medicine, without a word for what it comes in. */
export const eachOne: Form = {
  examples: ['□、□各〔一〕'],
  words: pattern(/(?<=各)\s?(?<count>[一两二三四五六]|\d)(?=$|[\s,，。;；!！吧])/g),
  read: wholeOf,
}

/** Only where a medicine follows. */
export const pair: Form = {
  examples: ['再加〔俩〕□'],
  words: pattern(/(?<=[要来拿配买加带捎订开])俩/g),
  read: (match, { begins }) => (begins(endOf(match)) ? countedAt(match.index, endOf(match), 2, null) : null),
}

export const trio: Form = {
  examples: ['□ 〔仨〕', '来〔仨〕□'],
  words: pattern(/(?<![\u4e00-\u9fff])仨(?![\u4e00-\u9fff])|(?<=[要来拿配买])仨/g),
  read: (match) => countedAt(match.index, endOf(match), 3, null),
}

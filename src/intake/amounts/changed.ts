import { pattern } from '../../pattern/pattern.ts'
import { countPattern, englishCountPattern } from '../counts.ts'
import { endingOf, type Form } from './form.ts'
import { chineseUnit, englishUnit } from './units.ts'

// What another amount becomes: it has the unit of the old one.

export const changed: Form = {
  examples: ['from 2 boxes to 〔3〕', 'not 2 bottles but 〔three〕'],
  words: pattern(
    new RegExp(
      `(?:\\d+|${englishCountPattern})\\s+(?<unit>${englishUnit})(?:e?s)?\\s+(?:to|but)\\s+(?<count>\\d+|${englishCountPattern})(?![\\d.a-z]|\\s?(?:mg|g\\b|ml|box|pack|bottle|pen|tab|cap|strip|pm|am|o'clock))`,
      'gi',
    ),
  ),
  read: endingOf,
}

export const changedInChinese: Form = {
  examples: ['2盒改〔3〕', '两瓶加到〔4〕吧'],
  words: pattern(
    new RegExp(
      `${countPattern}\\s?(?<unit>${chineseUnit})\\s?[改换加减变转][成为到做]?\\s?(?<count>${countPattern})(?=$|[\\s,，。;；!！]|[吧啊哦呀了就])`,
      'g',
    ),
  ),
  read: endingOf,
}

export const remade: Form = {
  examples: ['instead of 2 boxes of □ make it 〔3〕'],
  words: pattern(
    new RegExp(
      `\\d+\\s+(?<unit>${englishUnit})(?:e?s)?\\b[^.;!?]{0,40}?\\bmake\\s+(?:it|that)\\s+(?<count>\\d{1,2})(?![\\d.:]|\\s?(?!(?:and|but|instead|please|pls|now|thanks?|thx|this|not)\\b)(?:[a-z]|o'clock))`,
      'gi',
    ),
  ),
  read: endingOf,
}

/** Of what was spoken of before. With a digit it may as well be an hour. */
export const madeIt: Form = {
  examples: ['actually make it 〔two〕', 'change mine to 〔a dozen〕 please'],
  words: pattern(
    new RegExp(
      `\\b(?:make|change)\\s+(?:it|that|mine)\\s+(?:to\\s+)?(?<count>${englishCountPattern})(?=\\s*(?:$|[.,;!?]|(?:and|instead|please|pls|thanks?)\\b))`,
      'gi',
    ),
  ),
  read: endingOf,
}

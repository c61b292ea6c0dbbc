import type { Recipient } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { rememberingLast } from '../pattern/remembering.ts'
import { chains, relations } from './kinship/chinese.ts'
import { englishRelations } from './kinship/english.ts'
import type { Words } from './kinship/words.ts'

/** Who has somebody: "my elderly mother", "for the kids"; a relation without an owner is talk. */
const owner = String.raw`(?:my|our|his|her|their|the|a|an|for|this|old|elderly|late|little|\d|two|three|for)`

/** 我daughter的, 帮我 mom: English inside of Chinese. */
const chineseOwner = '[我俺帮给替为](?:家|的)?\\s?'

const kinds = [...chains, ...relations, ...englishRelations]
const groupOf = (index: number): string => `k${index}`
const kindsByGroup = new Map(kinds.map((kind, index) => [groupOf(index), kind]))
const numbered = (words: readonly Words[], first: number): string =>
  words.map(([, alternatives], index) => `(?<${groupOf(first + index)}>${alternatives})`).join('|')

/** Of all groups a match has those of the words that were run, mostly one. */
function kindOf({ groups = {} }: RegExpExecArray): Words | undefined {
  for (const name in groups) if (groups[name] !== undefined) return kindsByGroup.get(name)
  return undefined
}

const chinesePattern = pattern(new RegExp(numbered([...chains, ...relations], 0), 'gi'))
/** Nearly no message has an English word behind an owner. */
const owned = pattern(/\b(?:my|our|for|the|his|her|their|an?)\b|[我俺帮给替为家的]\s?[a-z]/i)
const englishPattern = pattern(
  new RegExp(
    String.raw`\b(?<=\b${owner}(?:\s\w{1,20})?\s|${chineseOwner})(?:${numbered(englishRelations, chains.length + relations.length)})\b(?!['’]s\s(?:friend|phone|number|birthday|day))`,
    'gi',
  ),
)

/** "Mom needs…", "for grandpa": English uses these like names. */
const bare =
  '(?:mom|mum|mommy|mummy|mama|mother|dad|daddy|papa|father|grandma|granny|grandmother|grandpa|gramps|grandfather|hubby|husband|wife|son|daughter|sis(?:ter)?|bro(?:ther)?|wifey|kids?|kiddos?|baby|toddler|LO|[bg]f|[MF]IL)'
/** Keep dad's, make mum's 3 boxes: what is done to an order of theirs. */
const done =
  'keep|leave|make|cancel|drop|skip|scrap|remove|delete|change|move|update|only|just|not|touch|than|to|on|please'
const barely = pattern(new RegExp(`\\b${bare}\\b`, 'i'))
const barePattern = pattern(
  new RegExp(
    String.raw`(?<=(?:^|[,.;:!?\n(])\s{0,40}|\b(?:and|but|so|because|since|as|for|if|when)\s|\b(?:${done})\s(?=${bare}['’]s(?![a-z])))(?=${bare}\b(?:['’]s(?![a-z])|\s(?:needs?|wants?|says?|said|asks?|asked|is|has|takes?|ran|will|can|could|was|just|also|uses?|got|had|would|w(?=/)|with)\b|\s\d|[\s,.!?]*$|[,.!?]))(?:${numbered(englishRelations, chains.length + relations.length)})\b`,
    'gi',
  ),
)

/** 家公 and 家婆 are the husband's parents in Cantonese, the mother's in Hubei. */
const inLaws: ReadonlySet<string> = new Set(['家公', '家婆'])
const cantonese = /[嘅佢唔喺攞啲嘢哋冇咗嚟㗎]/

const maternal = pattern(/\bmaternal\b|\bm(?:o|u)m['’]s\sside|\bmother['’]s\sside/i)
/** Grandma, said once to be the maternal one. */
function onMothersSide(recipient: Recipient, word: string, text: string): Recipient {
  if (!maternal.test(text) || !/^g/i.test(word)) return recipient
  return recipient === '奶奶' ? '外婆' : recipient === '爷爷' ? '外公' : recipient
}

export interface Kin {
  readonly recipient: Recipient
  readonly word: string
  readonly at: number
}

/** Every word for a relation in the text; which of them the medicine is for is not said by the word. */
export const findKin = rememberingLast(kinIn)

function kinIn(text: string): readonly Kin[] {
  const found: Kin[] = []
  const add = (match: RegExpExecArray): void => {
    const kind = kindOf(match)
    if (kind === undefined) return
    const isInLaw = inLaws.has(match[0]) && cantonese.test(text)
    const recipient = isInLaw ? '其他' : onMothersSide(kind[0], match[0], text)
    found.push({ recipient, word: match[0], at: match.index })
  }
  for (const match of chinesePattern.all(text)) add(match)
  if (owned.test(text)) for (const match of englishPattern.all(text)) add(match)
  if (barely.test(text)) for (const match of barePattern.all(text)) add(match)
  return found
}

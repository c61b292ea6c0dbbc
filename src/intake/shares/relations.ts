import type { Recipient } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import { ailing } from '../ailing.ts'
import { findKin } from '../kinship.ts'
import { isPatient } from '../who/patient.ts'
import { speaksOfEach } from './apiece.ts'
import { type Person, person } from './person.ts'

/** Behind a person: the medicine was only spoken of. 我妈说要… speaks for itself. */
const told = pattern(
  /^(?:也|还|又|老|刚才?|今天|昨天)*(?:说|讲|提醒|告诉|推荐|建议|念叨|让我|叫我)(?![^,。;!?\n]{0,6}(?:[她他伊佢]|自己|(?<!不)要|想))|^\s(?:says?|said|told|thinks?|remind\w*|recommend\w*|suggest\w*)\b(?!\s(?:she|he|that\s(?:she|he)))/i,
)
const busy = pattern(/^[^,。;!?\n]{0,4}(?:走不开|没空|忙不过|抽不出|上班|上学|睡着)/)

/** 老二泰诺林1瓶: before a medicine it is a child, and no boss. */
const inOrderOfBirth = pattern(/(?<![\u4e00-\u9fff])老[大二三四](?!\p{L}*板)/u)

/** Relations of the writer. */
export function findRelations(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  const children = inOrderOfBirth.all(text).flatMap(({ index, 0: word }): readonly Person[] => {
    const end = index + word.length
    return starts.has(end) ? [person(text, index, end, { recipient: '孩子' })] : []
  })
  const relations = findKin(text).flatMap((kin) => {
    const end = kin.at + kin.word.length
    const after = text.slice(end, end + 24)
    if (!isPatient(text, kin, writer) || told.test(after, text) || busy.test(after, text)) return []
    return [person(text, kin.at, end, { recipient: kin.recipient })]
  })
  return [...relations, ...children, ...findCouples(text), ...findHeads(text), ...findElders(text)]
}

/** 爸妈都要络活喜，一人一盒: two in a word, where each of them gets something. */
const couple = pattern(/(?:爸妈|父母|爹妈|爹娘)(?!家|群)/)
/** 爸妈的都不要了: what each of them has ordered. */
const theirs = pattern(
  /(?:爸妈|父母|爹妈|爹娘)(?=(?:那?[两2几]?[份单])?[的嘅]?(?:那?[两2几]?[份单])?都)(?!都)/,
)

function findCouples(text: string): readonly Person[] {
  return (speaksOfEach(text) ? couple : theirs)
    .all(text)
    .flatMap(({ index }) => [
      person(text, index, index + 1, { recipient: '父亲' }),
      { ...person(text, index + 1, index + 2, { recipient: '母亲' }), start: index + 1 },
    ])
}

const heads: Readonly<Record<string, Recipient>> = {
  爸: '父亲',
  爹: '父亲',
  妈: '母亲',
  娘: '母亲',
  dad: '父亲',
  father: '父亲',
  mum: '母亲',
  mom: '母亲',
  mother: '母亲',
  grandma: '奶奶',
  grandpa: '爷爷',
  wife: '配偶',
  husband: '配偶',
  son: '孩子',
  daughter: '孩子',
}
/** 妈: 络活喜; Dad - Plavix: a bare word at the head of what is for them. */
const head = pattern(
  new RegExp(`(?<=^|[\\s,.;。])(?:${Object.keys(heads).join('|')})(?=\\s?(?::|-\\s))`, 'i'),
)

const findHeads = (text: string): readonly Person[] =>
  head.all(text).flatMap(({ index, 0: who }) => {
    const recipient = heads[who.toLowerCase()]
    return recipient === undefined ? [] : [person(text, index, index + who.length, { recipient })]
  })

/** 老太太要…, 老人便秘: an elder of the house, where somebody else is named as well. */
const elder = pattern(
  new RegExp(`(?<![我家\\u4e00-\\u9fff])(?:老太太?|老人家?)(?=要|的(?!话)|也|需|吃|${ailing})`),
)

const findElders = (text: string): readonly Person[] =>
  elder
    .all(text)
    .map(({ index, 0: who }) =>
      person(text, index, index + who.length, { recipient: who.startsWith('老太') ? '母亲' : '其他' }),
    )

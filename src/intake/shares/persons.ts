import { type Address, noAddress, type Recipient } from '../../domain/request.ts'
import { pattern } from '../../pattern/pattern.ts'
import { countPattern } from '../counts.ts'
import { ailing, findKin } from '../kinship.ts'
import { helping, named } from '../patient-name.ts'
import type { Span } from '../span.ts'
import { findAddresses } from '../where/candidates.ts'
import { isPatient, nextDoor } from '../who.ts'

/** Somebody for whom a text may want something, with the words that name them. */
export interface Person extends Span {
  /** Null for the writer, and for a household that is known by its address. */
  readonly recipient: Recipient | null
  /** 赵老师, where a name is written. */
  readonly name: string | null
  /** What they are called, which tells 公公 from 婆婆. */
  readonly word: string
  /** Said in the same breath: 隔壁503 is a room alone. */
  readonly address: Address
  /** 给我妈, 是我妈的, for my mum: may be said behind the medicine. */
  readonly given: boolean
}

/** Words that lead to a person and belong to them: 另外帮我…, for my …. */
const leading =
  /(?:(?:(?:另外|顺便|顺带|再|还|也|请)?(?:帮忙?|给|替|代|为|是)|\bfor)\s?)?(?:我们?家?|阿拉|俺|\b(?:my|our|his|her|the))?[的个嘅]?\s?$/i
const giving = pattern(/帮|给|替|代|为|是|\bfor\b/i)

/** Behind a person: the medicine was only spoken of. 我妈说要… speaks for itself. */
const told = pattern(
  /^(?:也|还|又|老|刚才?|今天|昨天)*(?:说|讲|提醒|告诉|推荐|建议|念叨|让我|叫我)(?![^,。;!?\n]{0,6}(?:[她他伊佢]|自己|(?<!不)要|想))|^\s(?:says?|said|told|thinks?|remind\w*|recommend\w*|suggest\w*)\b(?!\s(?:she|he|that\s(?:she|he)))/i,
)
const busy = pattern(/^[^,。;!?\n]{0,4}(?:走不开|没空|忙不过|抽不出|上班|上学|睡着)/)

function person(text: string, at: number, end: number, rest: Partial<Person>): Person {
  const before = leading.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? ''
  return {
    recipient: null,
    name: null,
    word: text.slice(at, end).replace(/^(?:我们?家?|阿拉|俺|[给帮替]|my\s)(?=.)/i, ''),
    address: noAddress,
    given: giving.test(before + text.slice(at, end)),
    start: at - before.length,
    end,
    ...rest,
  }
}

/** 老二泰诺林1瓶: before a medicine it is a child, and no boss. */
const inOrderOfBirth = pattern(/(?<![\u4e00-\u9fff])老[大二三四](?!\p{L}*板)/u)

function findRelations(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  const children = inOrderOfBirth.all(text).flatMap(({ index, 0: word }): readonly Person[] => {
    const end = index + word.length
    return starts.has(end) ? [person(text, index, end, { recipient: '孩子' })] : []
  })
  const relations = findKin(text).flatMap((kin) => {
    const end = kin.at + kin.word.length
    const after = text.slice(end, end + 24)
    if (!isPatient(text, kin, writer) || told.test(after) || busy.test(after)) return []
    return [person(text, kin.at, end, { recipient: kin.recipient })]
  })
  return [...relations, ...children]
}

const notTaken =
  '(?!\\s?(?:去|会|能|可以|过来|下[楼来]|拿|取|领|跑|在|有|带|走|开车|骑|买[了过]|来(?!\\s?(?:\\d|[一二两三半]))))'
/**
 * The writer as one who takes medicine: 我自己, 我的, 我也要, 我立普妥, 我2盒, myself. 我要 and 帮我 are said for others as well,
 * so "我要" counts only where it is set against somebody else.
 */
const self = pattern(
  new RegExp(
    [
      `(?:我|阿拉|俺)?(?:自己|自家|本人)${notTaken}`,
      '我[的嘅](?!手机|电话|号码?|微信|医保|社保|卡|病历|处方|地址|名字|姓|编号|单|订单|情况|意思|问题|天|妈)',
      `我(?=有?(?:${ailing}|高血压|糖尿病|胃|痛风|甲[亢减]))`,
      '我也(?:要|来|配|需|想|得|拿|买)',
      `我(?=\\s?${countPattern}\\s?[盒瓶板支袋包贴管罐])`,
      '\\b(?:for\\s)?(?:me|myself)\\b(?!\\s(?:know|when|if|call|have|get|a\\s(?:call|message)))',
      '\\bmine\\b|\\bmy\\sown\\b',
    ].join('|'),
    'i',
  ),
)
const against = pattern(
  /(?<=[,。;!?\n\s])我(?:呢|这边)?(?:要|来|买|需要|想要)(?!帮|替|给)|(?<=[,.;\n]\s?(?:and\s)?|\band\s)I(?:'d)?\s(?:also\s|just\s)?(?:need|want|would\slike|like|take)\b/i,
)
/** 他自己, 我妈自己: somebody else's own. */
const ofAnother = pattern(/(?:[她他伊佢你您妈爸爷奶公婆伯伴子儿女囡宝])们?$/)

function findSelf(text: string, starts: ReadonlySet<number>, others: readonly Person[]): readonly Person[] {
  const found = [...self.all(text), ...contrasted(text, others)]
    .filter(({ index }) => !ofAnother.test(text.slice(Math.max(0, index - 2), index)))
    .map((match) => person(text, match.index, match.index + match[0].length, {}))
  // 我立普妥1盒; and 我 beside somebody else: 我和老公, 老公跟我.
  const alone = [...text.matchAll(/我|\bI\b|\bme\b/g)].flatMap(({ index, 0: word }) => {
    const end = index + word.length
    const isDirect = starts.has(end) || (text[end] === ':' && others.length > 0)
    return isDirect || isBeside(text, { start: index, end }, others) ? [person(text, index, end, {})] : []
  })
  return [...found, ...alone]
}

/** 我妈要…, 我要…: only behind somebody else. */
const contrasted = (text: string, others: readonly Person[]): readonly RegExpExecArray[] =>
  against.all(text).filter(({ index }) => others.some(({ end }) => end <= index))

export const joint = /^\s?(?:和|跟|与|同|及|还有|加|、|&|\+|\band\b)\s?$/i

const isBeside = (text: string, { start, end }: Span, others: readonly Person[]): boolean =>
  others.some(
    (other) =>
      (other.start >= end && joint.test(text.slice(end, other.start))) ||
      (other.end <= start &&
        joint.test(text.slice(other.end, start)) &&
        /^(?!说|讲|一起)/.test(text.slice(end))),
  )

const surnamed = `(?:${named})`
const nextDoorPerson = pattern(
  new RegExp(
    `(?:${nextDoor}|邻居|邻舍|街坊(?!们))(?:的|家的?)?(?<room>\\d{3,4}[A-Z]?(?![\\dA-Z]|\\s?(?:m?g|ml|盒|瓶|片|粒|支)))?(?:室|号房)?的?(?<name>${surnamed})?(?:邻居|人家|家)?`,
    'i',
  ),
)
/** 帮赵老师…, 赵老师的, 赵老师也要. */
const helped = pattern(new RegExp(`${helping}(?:一下|独居的?|那位)?[^,。;!?\\n\\d]{0,4}$`))
const own = pattern(/^(?:家)?(?:的(?!话)|也?要(?!是|不)|也来|那份|:)/)
const noPatient = pattern(
  /^(?:的)?(?:药房|药店|超市|小店|诊所|医院|保安|门卫|物业|驿站|快递|[^,。;!?\n]{0,4}(?:帮|替|给|借|送)了?我|(?:也|都|刚)?(?:说|讲|推荐|介绍|告诉|有)(?![^,。;!?\n]{0,6}要))/,
)

function findNeighbours(text: string, starts: ReadonlySet<number>): readonly Person[] {
  return nextDoorPerson.all(text).flatMap((match) => {
    const { room = null, name = null } = match.groups ?? {}
    const end = match.index + match[0].length
    const after = text.slice(end, end + 16)
    if (noPatient.test(after)) return []
    const isMeant =
      room !== null ||
      name !== null ||
      starts.has(end) ||
      own.test(after) ||
      helped.test(text.slice(Math.max(0, match.index - 10), match.index))
    const address = { ...noAddress, room: room?.toUpperCase() ?? null }
    return isMeant ? [person(text, match.index, end, { recipient: '邻居', name, address })] : []
  })
}

const anybody = pattern(new RegExp(surnamed))
const isWriter = pattern(/(?:我是|我叫|我姓|本人|@)$/)
/** 小陈 is as often who runs. */
const nickname = pattern(/^[小老]/)

function findNamed(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  return anybody.all(text).flatMap(({ index, 0: name }) => {
    const end = index + name.length
    const before = text.slice(Math.max(0, index - 10), index)
    const after = text.slice(end, end + 8)
    if (isWriter.test(before)) return []
    const isHelped = helped.test(before)
    const isMeant = isHelped || (!nickname.test(name) && (own.test(after) || starts.has(end)))
    if (!isMeant) return []
    if (writer.trim().endsWith(name)) return isHelped ? [] : [person(text, index, end, {})]
    return [person(text, index, end, { recipient: '邻居', name })]
  })
}

/** Where two households or more name their rooms, each address stands for who lives there. */
function findHouseholds(text: string): readonly Person[] {
  const rooms = findAddresses(text).filter(
    ({ address }) => address.building !== null && address.room !== null,
  )
  const distinct = new Set(rooms.map(({ address }) => JSON.stringify(address)))
  if (distinct.size < 2) return []
  return rooms.map(({ address, start, end }) => ({
    recipient: null,
    name: null,
    word: text.slice(start, end),
    address,
    given: false,
    start,
    end,
  }))
}

/** Between two words for the same person: 我妈住5号楼301, 隔壁503的王阿姨. */
const same = /^(?:的|住在?|在|家里?|是|[:\s(]){0,3}$/

/**
 * Everybody for whom something may be wanted, in order; what names one person twice in a breath is one.
 *
 * @param text normalised, without mentions of the bot
 * @param starts where medicines begin
 * @param writer the name that the group shows
 */
export function findPersons(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  const others = [
    ...findNeighbours(text, starts),
    ...findRelations(text, starts, writer),
    ...findNamed(text, starts, writer),
    ...findHouseholds(text),
  ]
  const all = [...others, ...findSelf(text, starts, others)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  )
  const persons: Person[] = []
  for (const next of all) {
    const last = persons.at(-1)
    if (last === undefined) persons.push(next)
    else if (next.end <= last.end) continue
    else if (isSame(text, last, next)) persons[persons.length - 1] = asOne(last, next)
    else if (next.start >= last.end) persons.push(next)
  }
  return persons
}

const isSame = (text: string, last: Person, next: Person): boolean =>
  next.start < last.end ||
  (isHousehold(last) !== isHousehold(next) && same.test(text.slice(last.end, next.start))) ||
  (last.recipient === '邻居' && next.recipient === '邻居' && same.test(text.slice(last.end, next.start)))

const isHousehold = ({ recipient, name, address }: Person): boolean =>
  recipient === null && name === null && address.room !== null

const asOne = (one: Person, other: Person): Person => ({
  recipient: one.recipient ?? other.recipient,
  name: one.name ?? other.name,
  word: one.recipient === null ? other.word : one.word,
  address: isHousehold(other) || one.address.room === null ? other.address : one.address,
  given: one.given || other.given,
  start: one.start,
  end: Math.max(one.end, other.end),
})

import { noAddress } from '../../domain/request.ts'
import { inOrder } from '../../pattern/in-order.ts'
import { pattern } from '../../pattern/pattern.ts'
import { helping, isSurname, named, surname } from '../patient-name.ts'
import { type Candidate, findAddresses } from '../where/candidates.ts'
import { nextDoor } from '../who/next-door.ts'
import { type Person, person } from './person.ts'

const surnamed = `(?:${named})`
const nextDoorPerson = pattern(
  new RegExp(
    `(?:${nextDoor}|邻居|邻舍|街坊(?!们))(?:的|家的?)?(?:(?<house>\\d{1,3})(?:-|号楼|号|栋|幢)(?=\\d{3,4}))?(?<room>\\d{3,4}[A-Z]?(?![\\dA-Z]|\\s?(?:m?g|ml|盒|瓶|片|粒|支)))?(?:室|号房)?的?(?<name>${surnamed})?(?:邻居|人家|家)?`,
    'i',
  ),
)
/** 帮赵老师…, 赵老师的, 赵老师也要. */
const helped = pattern(
  new RegExp(`${helping}(?:一下|独居的?|那位)?(?:\\d[\\d号楼栋幢单元室弄-]{1,12}的?)?[^,。;!?\\n\\d]{0,4}$`),
)
const own = pattern(/^(?:家)?(?:的(?!话)|也?要(?!是|不)|也来|那份|:)/)
const noPatient = pattern(
  /^(?:的)?(?:药房|药店|超市|小店|诊所|医院|保安|门卫|物业|驿站|快递|[^,。;!?\n]{0,4}(?:帮|替|给|借|送)了?我|(?:也|都|刚)?(?:说|讲|推荐|介绍|告诉|有)(?![^,。;!?\n]{0,6}要))/,
)

/** 隔壁503, 隔壁5-507李伯, 邻居赵老师, 楼上的. */
export function findNeighbours(text: string, starts: ReadonlySet<number>): readonly Person[] {
  return nextDoorPerson.all(text).flatMap((match) => {
    const { room = null, name = null, house = null } = match.groups ?? {}
    const end = match.index + match[0].length
    const after = text.slice(end, end + 16)
    if (noPatient.test(after, text)) return []
    const isMeant =
      room !== null ||
      name !== null ||
      starts.has(end) ||
      own.test(after, text) ||
      helped.test(text.slice(Math.max(0, match.index - 10), match.index), text)
    const address = { ...noAddress, building: house, room: room?.toUpperCase() ?? null }
    return isMeant ? [person(text, match.index, end, { recipient: '邻居', name, address })] : []
  })
}

const anybody = pattern(new RegExp(surnamed))
const isWriter = pattern(/(?:我是|我叫|我姓|本人|@)$/)
/** 804老蒋: in the writer's own house. */
const roomOf = /(?<![\d-])([1-9]\d?(?:0[1-9]|[1-3]\d|40))(?:室)?的?\s?$/
/** 小陈 is as often who runs. */
const nickname = pattern(/^[小老]/)

/** 赵老师, 钱阿姨, where it is for them. */
export function findNamed(text: string, starts: ReadonlySet<number>, writer: string): readonly Person[] {
  return anybody.all(text).flatMap(({ index, 0: name }) => {
    const end = index + name.length
    const before = text.slice(Math.max(0, index - 22), index)
    const after = text.slice(end, end + 8)
    if (isWriter.test(before, text) || !(nickname.test(name) || isSurname(name.charAt(0)))) return []
    const isHelped = helped.test(before, text)
    const room = roomOf.exec(before)?.[1] ?? null
    const isMeant =
      isHelped || room !== null || (!nickname.test(name) && (own.test(after, text) || starts.has(end)))
    if (!isMeant) return []
    if (writer.trim().endsWith(name)) return isHelped ? [] : [person(text, index, end, {})]
    const address = { ...noAddress, room }
    return [person(text, index, end, { recipient: '邻居', name, address })]
  })
}

/** 202 老李: a room at the head of a clause, in a house that is named elsewhere. */
const roomAlone = pattern(
  /(?<=(?:^|[,;。\n]|[^\d\s]:)\s{0,12})(?:[1-9]\d?0[1-9]|[1-9]\d?[123]\d|[1-9]40)(?=\s?[\u4e00-\u9fff:])(?!\s?(?:元|块|年|月|号|日|个|[盒瓶片粒支袋包]|毫|克|微|单位))/,
)

/** 302唐 达喜1盒；402要可定2盒: whose rooms these are, where no house is named and any number might stand. */
const lived = new RegExp(`^(?:室|家|的|那?户|也?要|:|\\s?${surname}(?![\\u4e00-\\u9fff]{2}))`)

const twoRooms = pattern(/(?:\d{3}|[一二三四五六七八九零〇]{3})[\s\S]*?(?:\d{3}|[一二三四五六七八九零〇]{3})/)

/** Where two households or more name their rooms, each address stands for who lives there. */
export function findHouseholds(text: string): readonly Person[] {
  if (!twoRooms.test(text)) return []
  const written = findAddresses(text).filter(({ address }) => address.building !== null)
  const full = written.filter(({ address }) => address.room !== null)
  const bare = roomAlone.all(text).flatMap(({ index, 0: room }): readonly Candidate[] => {
    const house = (written.findLast(({ start }) => start < index) ?? written[0])?.address
    const isPart = written.some(({ start, end }) => index >= start && index < end)
    const end = index + room.length
    if (isPart || (house === undefined && !lived.test(text.slice(end, end + 6)))) return []
    return [{ address: { ...(house ?? noAddress), room }, start: index, end }]
  })
  const rooms = inOrder([...full, ...bare])
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

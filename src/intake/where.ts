import { type Address, noAddress } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { remembering } from '../pattern/remembering.ts'
import { normalise } from './normalise.ts'
import { addressKeys, type Candidate, findAddresses, merge, overlap } from './where/candidates.ts'

export { readCommunity } from './community.ts'

export interface FoundAddress {
  readonly address: Address
  /** Where it stands in the text, half-open; null where there is none. */
  readonly span: readonly [number, number] | null
}

const somethingLikeAnAddress = pattern(/\d|[号栋幢座弄室]|building|bldg|block|blk|tower/i)

const deniedBefore = pattern(
  /(?:不是|不在|(?<![遭受忍顶扛吃守憋挡禁熬撑])不住|唔系|勿是|弗是|并非|not)\s?(?:我家|我屋里|我的|我们|在|住|in|at)?\s?$/i,
)
const patientBefore = pattern(
  /(?:[她他伊佢渠爸妈爹娘婆公奶爷姨叔伯嬷]|姆妈|老师|人家|邻居|老人|老伴|her|his|their|dad|mom|mum|lives?)\s?(?:家|屋企|屋里|那里|人)?\s?(?:住在|住|是|在|系|地址|地址是|is|at|in)?\s?(?:at|in)?[::\s]*$/i,
)
const patientAfter = pattern(
  /^\s?(?:的|室)?\s?(?:独居|那位|嗰位)?[^,。\s\d]{0,4}(?:老师|阿姨|伯伯|婆婆|太婆|爷爷|奶奶|大爷|老人)/,
)
/** 工地在29栋旁边: only near where something is. */
const landmarkAfter = pattern(
  /^\s?(?:楼)?(?:的)?(?:旁边|边上|隔壁|对[面过门]|附近|斜对|后[面头边]|前[面头边]|(?:楼下|底下)(?=[的,。\s]|$))/,
)
const deliveryBefore = pattern(
  /(?:送到|送去|送至|送来|[放搁摆][到在至]|寄到|地址|门牌|改成|改到|改为|搬到|搬去|换到|现在住|is now|moved to)[是::\s]*$/i,
)
/** 送7-2-1502没人, 请放到…: where it shall not go. */
const emptyAfter = pattern(
  /^\s?(?:室|家|屋里)?(?:现在|白天|平时|暂时|都|也|那边|是)?(?:没[得有]?人|冇人|无人|不在|空着|不住|别送|莫送|不要送|不用送)/,
)
const ownBefore = pattern(
  /(?:我是|我家|我家住|我住|我住在|本人|我在|我屋企|i'?m in|i am in|i live (?:in|at)|this is)\s?$/i,
)
const formerBefore = pattern(
  /(?:原来|以前|之前|本来|上次|老地址)[^,。]{0,4}$|(?:填|写|登记?|报|输|打|留|选)(?:成|错成|的是|了)\s?$/,
)

/** For whom is it, rather than who writes: "我住18-2-802 … 佢屋企系18-2-402" is about the second. */
function weigh(text: string, { address, start, end }: Candidate): number {
  const before = text.slice(Math.max(0, start - 14), start)
  let weight = addressKeys.filter((key) => address[key] !== null).length * 0.5
  if (patientBefore.test(before, text) || patientAfter.test(text.slice(end, end + 10), text)) weight += 3
  if (deliveryBefore.test(before, text)) weight += 3
  if (landmarkAfter.test(text.slice(end, end + 6), text)) weight -= 3
  if (emptyAfter.test(text.slice(end, end + 10), text)) weight -= 4
  if (ownBefore.test(before, text)) weight -= 1
  if (formerBefore.test(before, text)) weight -= 4
  return weight
}

const corrected = pattern(/(?:写错|说错|打错|不对|错了|更正|搬|改)/)

/** Nobody writes an address behind so much text; what is longer is cut, so that hostile messages cost no more. */
const longest = 6_000

/** The address that the text gives for the patient. Floors are no rooms; 号 without a 弄 is the building. */
export function readAddress(text: string): FoundAddress {
  if (!somethingLikeAnAddress.test(text)) return { address: noAddress, span: null }
  const candidates = findAddresses(text.slice(0, longest)).filter(
    ({ start }) => !deniedBefore.test(text.slice(Math.max(0, start - 8), start), text),
  )
  const first = candidates[0]
  const last = candidates.at(-1)
  if (first === undefined || last === undefined) return { address: noAddress, span: null }
  let best = first
  if (candidates.length > 1) {
    let weight = weigh(text, first)
    for (const candidate of candidates.slice(1)) {
      const own =
        weigh(text, candidate) + (corrected.test(text.slice(best.end, candidate.start), text) ? 2 : 0)
      if (own > weight) [best, weight] = [candidate, own]
    }
  }
  return { address: complete(best, candidates), span: [best.start, best.end] }
}

/** "我住3号楼, …, 502室": a building and, elsewhere, a room. */
function complete(best: Candidate, candidates: readonly Candidate[]): Address {
  const rest = candidates.find(
    (other) =>
      other !== best &&
      (!overlap(other.address, best.address) ||
        says(other.address, best.address) ||
        isInHouse(best.address, other.address)),
  )
  return rest ? merge(best.address, rest.address) : best.address
}

/** The same house again, with its room: 33号甲… 没有甲，就是33号402. */
const says = (again: Address, address: Address): boolean =>
  address.room === null &&
  again.room !== null &&
  address.building !== null &&
  addressKeys.every((key) => again[key] === null || address[key] === null || again[key] === address[key])

const otherHouse = pattern(
  /(?:隔壁|对[面过]|前面|后面|旁边|边上|另外?|别的?)(?:那|的|一|我们?)*(?:[号]?楼|栋|幢|弄|单元|门洞)(?![上下道梯])(?:的|里)?(?=\s?(?:\d{3,4}|[\u3400-\u9fff]{1,3}(?:老师|阿姨|爷叔|伯|爷|奶|婆|公|叔|姐|哥|嫂|师傅|家)))/,
)

/** 隔壁楼102要…: in another house than the writer's, and nobody says in which. */
export const readOtherHouse = (text: string): boolean => otherHouse.test(text)

/** 给邻居301的伯伯 …, 送20-1-301: the same room again, with its house. */
const isInHouse = (room: Address, address: Address): boolean =>
  room.building === null && address.building !== null && room.room === address.room

/** A household opens its own row or clause: "3-502 络活喜2盒; 5-301 达喜1盒". */
const opensClause = /(?:^|[\n;。]|[家户报代记下单们]:)\s*(?:@\S+\s*)?(?:\d{1,2}[、.)]\s*)?$/

/** Whether the text names two households or more, each with a row or a clause of its own. */
export function isOfSeveralHouseholds(text: string): boolean {
  if (!somethingLikeAnAddress.test(text)) return false
  const opening = findAddresses(text.slice(0, longest)).filter(
    ({ address, start }) =>
      address.building !== null &&
      address.room !== null &&
      opensClause.test(text.slice(Math.max(0, start - 24), start)),
  )
  const named = new Set(
    opening.map(({ address }) => `${address.lane}-${address.building}-${address.unit}-${address.room}`),
  )
  return named.size > 1 && !corrected.test(text)
}

/** As many people as a group has. */
const mostNames = 500

/** The address that a group name shows: "3-502 王阿姨", "13号 老裘", "Stefan 20-1-801". */
export const readNameAddress = remembering(nameAddressIn, mostNames)

/** The same, of a name as its network shows it: not normalised. */
export const readShownAddress = remembering((name) => readNameAddress(normalise(name).text), mostNames)

function nameAddressIn(name: string): Address {
  // 9-804 米粒妈, 26号 早起的老邹: nothing is counted or dated in a name, and what follows is who lives there. 3_502 is 3-502.
  const written = name
    .slice(0, 64)
    .replace(/^(\d{1,2})[\s_.](?=\d{3,4}(?!\d))/, '$1-')
    .replace(/(?<=[\d号楼栋幢座室])\s+(?=[\u3400-\u9fff])/g, ',')
  const found = readAddress(written)
  if (found.span !== null) return found.address
  const [, building = null, unit = null] = buildingAndUnit.exec(name) ?? []
  return { ...noAddress, building, unit }
}

/** 13-2 郑师傅: too short for a room. */
const buildingAndUnit = pattern(/^\s*([1-9]\d?)-([1-9])(?![\d.:/-])/)

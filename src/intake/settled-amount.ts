import type { Unit } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import type { Amount } from './amounts.ts'
import { correction, placing, sharing } from './corrections.ts'

/** 之前写了一支: what was asked for until now. */
const askedBefore = pattern(
  /(?:写|报|登记?|填|订)(?:了|咗|的|过)\s?$|(?:先前|之前|原来|原先|本来|上回|上次|前面|昨[天日晚])[^,，。\s]{0,3}(?:写|报|登记?|填|订|要)(?:了|咗|的|过|成)?\s?$/,
)

/** 多了一盒 两盒就好: by how much it was wrong, where it is said how much it shall be. */
const tooMany = pattern(/[多少](?:了|出|(?:报|写|登|填|订|要)了?)\s?$/)

/** 一瓶200丸 要两瓶: what is in one, and then how many. */
const thenWanted = pattern(/(?:^|[\s,]|装的?|[片粒丸支贴袋]的?)(?:我|就)?(?:要|来|拿|配)\s?$/)

/** 1盒 我妈说要2盒, 医生讲两盒: somebody knows better. */
const knownBetter = pattern(
  /(?:[爸妈爷奶公婆]|老伴|老头子?|医生|大夫|药师|[他她伊佢])(?:刚才|现在|又|非)?(?:说|讲|话|叫|让)(?:是|还是|要|得|配|拿|来|改成?|够)*\s?$/,
)

interface Kept {
  readonly quantity: number
  readonly unit: Unit | null
  readonly end: number
  /** 50只一包: so many pieces were said to be in it. */
  readonly ofPieces: boolean
}

/** How much of one medicine is wanted, of all that was said of it: the first, unless what follows takes it back. */
export function settledAmount(
  text: string,
  all: readonly Amount[],
): { readonly quantity: number; readonly unit: Unit | null } | null {
  const amounts = all.length < 2 ? all : unlessTakenBack(text, all)
  const total = amounts.findLast((amount) => amount.total)
  if (total !== undefined) return total
  return amounts.reduce<Kept | null>((kept, amount) => reckon(text, kept, amount), null)
}

/** Those that were not put right by another; all where nothing else is left. */
function unlessTakenBack(text: string, all: readonly Amount[]): readonly Amount[] {
  const fresh = all.filter(({ start }) => !askedBefore.test(text.slice(Math.max(0, start - 10), start), text))
  const exact = fresh.filter(({ start }) => !tooMany.test(text.slice(Math.max(0, start - 6), start), text))
  return [exact, fresh, all].find(({ length }) => length > 0) ?? all
}

/** 1支 我妈的 医生叫备一支: whose one of two amounts is, is said right in front of it or behind. */
const lastClause = /[^\s,，。;；]*[\s,，。;；]*$/
const wordBehind = (text: string, end: number): string =>
  /^\s?[^\s,，。;；]*/.exec(text.slice(end, end + 4))?.[0] ?? ''
/** A correction stands so near in front of what it corrects. */
const farthest = 120

/** What stands of an amount when another is said behind it. */
function reckon(text: string, kept: Kept | null, amount: Amount): Kept {
  const own = { ...amount, ofPieces: false }
  if (kept === null) return own
  const between = text.slice(Math.max(kept.end, amount.start - farthest), amount.start)
  const isRestated =
    kept.quantity === 1 &&
    kept.unit === amount.unit &&
    (thenWanted.test(between, text) || (kept.ofPieces && between.trim() === ''))
  // 半打 六支: the same, and now with what it is counted in.
  const isNamedUnit = kept.unit === null && kept.quantity === amount.quantity
  if (isRestated || isNamedUnit || correction.test(between)) return own
  const said = lastClause.exec(between)?.[0] ?? ''
  if (kept.unit === amount.unit && knownBetter.test(said, text)) return own
  const isPart = sharing.test(said + wordBehind(text, amount.end)) || placing.test(between)
  if (kept.unit === amount.unit && isPart)
    return { ...kept, quantity: kept.quantity + amount.quantity, end: amount.end }
  return isPackOf(kept.unit, amount.unit, between) ? { ...amount, ofPieces: true } : kept
}

/** 20片 1盒, 登一个X 1盒: the box counts, and of 10支 2盒 too, where they stand together. */
const isPackOf = (piece: Unit | null, pack: Unit | null, between: string): boolean =>
  piece !== null &&
  pack !== null &&
  ((pieces.has(piece) && !pieces.has(pack)) ||
    (wrapped.has(piece) && packs.has(pack) && together.test(between)))
const pieces: ReadonlySet<Unit> = new Set<Unit>(['片', '粒', '天', '个'])
const wrapped: ReadonlySet<Unit> = new Set<Unit>(['支', '袋', '贴', '板', '管'])
const packs: ReadonlySet<Unit> = new Set<Unit>(['盒', '包', '套', '桶'])
const together = /^[\s(]*(?:装|的|那种|这种|那款|规格)*[\s(]*$/

import { doseForms } from '../catalogue/dose-forms.ts'
import { isKindName } from '../catalogue/kind-names.ts'
import { pattern } from '../pattern/pattern.ts'
import { correction, sharing } from './corrections.ts'
import type { Paired } from './pairing.ts'
import type { Standing } from './standing/rule.ts'
import type { Intent, ReadItem } from './understanding.ts'

/** The items of a message, in the order named, as its intent wants them: see GUIDE, "items". */
export function chooseItems(text: string, paired: readonly Paired[], intent: Intent): readonly ReadItem[] {
  const meant = settle(text, specify(text, paired))
  switch (intent) {
    case 'request':
    case 'amend':
    // A short answer has no intent of its own; what it names is read like a wish.
    case 'other':
      return join(text, dropHeadings(text, dropGuesses(askedIn(text, meant)))).map(itemOf)
    case 'cancel': {
      const taken = known(meant).filter(
        ({ sighting: { standing, end } }) =>
          standing === 'refused' ||
          (standing === 'replaced' && struckOff.test(text.slice(end, end + struckOffWithin))),
      )
      const left = taken.length > 0 ? taken : without(known(meant), 'replaced', 'aside', 'barred')
      return join(
        text,
        dropHeadings(text, left.length === 0 && isThatOne.test(text) ? known(meant) : left),
      ).map(itemOf)
    }
    case 'status':
    case 'stock':
    case 'received':
    case 'wrong': {
      const asked = without(known(meant), 'refused', 'replaced', 'aside', 'barred')
      return join(text, dropHeadings(text, asked.length > 0 ? asked : known(meant))).map(itemOf)
    }
  }
}

/** X过敏, 这个药撤单: what nobody may have is what is taken back. */
const isThatOne = /[这那]个?(?:药|单|盒|瓶|支)/

/** X取消 医院给我换了Y: of the two X is what was ordered. */
const struckOff =
  /^[片粒]?\s?(?:那[单份个]|的?预约|就|都|也|请)?(?:取消|撤|退[单掉了订]|作废|销|不[要用配]|[勿弗唔]要|覅|cancel)/i
const struckOffWithin = 12

/** 上个月配的X 这个月还要: what was only told of is asked for, where nothing else is and it is wanted once more. */
function askedIn(text: string, meant: readonly Paired[]): readonly Paired[] {
  const asked = onlyWanted(text, meant.filter(isAsked))
  if (asked.length > 0 || !onceMore.test(text)) return asked
  return meant.filter(({ sighting }) => sighting.standing === 'aside')
}

const only = pattern(/(?:^|[^不])(?:只|光|单单?|仅|就)(?:[缺差少要]|要配|要拿)(?:一|个|那个|[盒瓶])?$/)
/** X跟Y我都吃, 这回只缺Y: what is bare in front of the only one is spoken of. */
function onlyWanted(text: string, asked: readonly Paired[]): readonly Paired[] {
  const at = asked.findIndex(({ sighting }) =>
    only.test(text.slice(Math.max(0, sighting.start - 8), sighting.start), text),
  )
  return asked.filter((one, index) => index >= at || hasSaid(one))
}

const onceMore = pattern(
  /(?<![没不勿])(?:还[要想得需]|又要|再(?:要|来|配|买|拿|开|带)(?!说)|接着(?:吃|配|要)|续上|续一?[点盒]|照旧|照样|老规矩)|\b(?:again|refill|once more|same)\b/i,
)

/** A guess of which nothing is said, beside medicines of which something is, is more likely no medicine. */
function dropGuesses(paired: readonly Paired[]): readonly Paired[] {
  if (!paired.some(hasSaid)) return paired
  return paired.filter((one) => {
    const { match } = one.sighting
    return hasSaid(one) || match.kind !== 'drug' || match.sure
  })
}

/** What is asked about is a medicine if one is named, else a class, and a guess at an unknown name only if there is no more. */
function known(paired: readonly Paired[]): readonly Paired[] {
  for (const kind of ['drug', 'class'] as const) {
    const found = paired.filter(({ sighting }) => sighting.match.kind === kind)
    if (found.length > 0) return found
  }
  return paired
}

const without = (paired: readonly Paired[], ...standings: readonly Standing[]): readonly Paired[] =>
  paired.filter(({ sighting }) => !standings.includes(sighting.standing))

const drugOf = ({ sighting: { match } }: Paired): string | null => (match.kind === 'drug' ? match.drug : null)
const hasSaid = ({ quantity, strength }: Paired): boolean => quantity !== null || strength !== null

const gone: ReadonlySet<Standing> = new Set<Standing>(['refused', 'replaced'])
/** Refusals by medicine, in their order: a long message is not searched again for each of its medicines. */
const refusalsIn = (paired: readonly Paired[]) =>
  Map.groupBy(
    paired.flatMap((one, at) =>
      gone.has(one.sighting.standing) && drugOf(one) !== null ? [{ at, refused: one }] : [],
    ),
    ({ refused }) => drugOf(refused),
  )

/**
 * The last word on a medicine counts: "拜阿… 不对拜阿还有" takes it back, and what was said of its amount goes to what is
 * named in its place.
 */
function settle(text: string, paired: readonly Paired[]): readonly Paired[] {
  const settled: Paired[] = []
  const refusals = refusalsIn(paired)
  let orphan: Paired | null = null
  paired.forEach((one, index) => {
    const { standing } = one.sighting
    const drug = drugOf(one)
    const refusal = refusals
      .get(drug)
      ?.find(
        ({ at, refused }) => at > index && !isOtherForm(one, refused) && !isOtherMake(text, one, refused),
      )?.refused
    const isTakenBack = standing === 'wanted' && refusal !== undefined && !isBefore(text, refusal)
    if (isTakenBack || standing === 'refused' || standing === 'replaced') {
      if (
        hasSaid(one) &&
        (isTakenBack ||
          standing === 'replaced' ||
          /不是|唔[系係]|not\s$|成了?$/i.test(
            text.slice(Math.max(0, one.sighting.start - 4), one.sighting.start),
          ))
      )
        orphan = one
      settled.push(isTakenBack ? withStanding(one, 'refused') : one)
      return
    }
    const last = settled.at(-1)
    if (standing === 'alternative' && last !== undefined && last.quantity === null && one.quantity !== null)
      settled[settled.length - 1] = inherit(last, one)
    // X4盒, Y1盒… Y算了只要X: of X is said how much, here or behind.
    const isCounted = (): boolean =>
      drug !== null && paired.some((other) => drugOf(other) === drug && other.quantity !== null)
    const heir: Paired =
      orphan !== null && one.quantity === null && standing === 'wanted' && !isCounted()
        ? inherit(one, orphan)
        : one
    if (standing === 'wanted') orphan = null
    settled.push(heir)
  })
  // 要X不是Y 一盒: what is counted behind the refused one is the other.
  const only = settled.filter(({ sighting }) => sighting.standing === 'wanted')
  const [left] = only
  if (orphan === null || left === undefined || only.length > 1 || left.quantity !== null) return settled
  const heir = inherit(left, orphan)
  return settled.map((one) => (one === left ? heir : one))
}

/** 戒烟贴, 尼古丁口香糖: a name that ends in its form. */
const formInName = /(?:口香糖|咀嚼胶|贴膏?|贴片|糖|膏|栓|喷雾|喷剂|凝胶|滴剂|洗剂)$/
const formOf = ({ sighting: { form, written } }: Paired): string | null =>
  form ?? formInName.exec(written)?.[0] ?? null

/** 达克宁散一盒, 不要达克宁乳膏: of one medicine, another form is refused. */
function isOtherForm(one: Paired, other: Paired): boolean {
  const [form, otherForm] = [formOf(one), formOf(other)]
  return form !== null && otherForm !== null && form !== otherForm
}

/** 格列美脲两盒，不要亚莫利 要国产的: of one medicine, another make is refused. */
const otherMake =
  /^[片粒]?[\s,，。]*(?:我?要|换|来)[^,，。;；]{0,3}(?:国产|进口|原研|仿制|集采|便宜|普通|别的牌)/
/** 络活喜两盒 (不是氨氯地平): no is said at once to the same medicine by its other name. */
const notTheOther = pattern(
  /(?:不是|不要|别(?:给|配|拿|换|开)?成?|[勿弗唔]要|覅|\bnot(?:\s+the)?)[那个\s]*$/i,
)

function isOtherMake(
  text: string,
  one: Paired,
  { sighting: { match, start, end }, quantity }: Paired,
): boolean {
  if (match.kind !== 'drug' || one.sighting.match.kind !== 'drug' || match.brand === one.sighting.match.brand)
    return false
  const isNamedInstead = one.quantity !== null && quantity === null
  return (
    (isNamedInstead && notTheOther.test(text.slice(Math.max(0, start - 10), start))) ||
    (match.brand !== null && otherMake.test(text.slice(end, end + 12)))
  )
}

/** "上次的格华止还有" behind a fresh wish for it is about another time. */
const isBefore = (text: string, { sighting }: Paired): boolean =>
  /(?:上次|上回|之前|以前|那批|那批的|旧)的?[^,，。]{0,6}$/.test(
    text.slice(Math.max(0, sighting.start - 10), sighting.start),
  )

const inherit = (one: Paired, from: Paired): Paired => ({
  ...one,
  strength: one.strength ?? strengthLeft(one, from),
  quantity: from.quantity,
  unit: from.unit,
})
/** What nobody knows by its wrong name was made as what was meant is made. */
const strengthLeft = ({ sighting }: Paired, { sighting: { match }, strength }: Paired): string | null =>
  match.kind === 'unknown' && strength !== null && sighting.strengths.includes(strength) ? strength : null
const withStanding = (one: Paired, standing: Standing): Paired => ({
  ...one,
  sighting: { ...one.sighting, standing },
})

/** Whether a medicine is asked for; what is merely spoken of is, where an amount was given to it. */
export const isAsked = ({ sighting, quantity }: Paired): boolean =>
  sighting.standing === 'wanted' ||
  ((sighting.standing === 'aside' || sighting.standing === 'barred') && quantity !== null)

/** 降糖药: 格华止, 拜唐苹: a class beside its medicines is a heading. With an amount of its own it is wanted as well. */
function dropHeadings(text: string, paired: readonly Paired[]): readonly Paired[] {
  return dropClasses(
    text,
    paired.filter((one, index) => !isTopic(text, one, paired[index + 1])),
  )
}

const naming =
  /^(?:[,，.…\s]*(?:就[^,，。;；\s\d]{1,4}[吃用喝]的(?:那个|那种)|叫(?:啥子?|什么|做|个)?|就是|也就是|牌子[是要]?|那个|那种)+\s?|\s?\()?$/
/** Of these kinds the generic names tell that they belong to them. */
const members: readonly (readonly [kind: RegExp, member: RegExp])[] = [
  [/^(?:益生菌|probiotics?)$/i, /菌|酵母|乳酸/],
  [/^(?:补?钙片|钙剂|calcium tablets)$/i, /钙/],
  [/^漱口水$/, /漱|含氯|氯己定/],
  [/^维生素$/, /维生素/],
  [/^人工泪液$/, /玻璃酸|卡波姆|聚丙烯酸|羧甲|羟丙|右旋糖酐|聚乙烯醇/],
  [/^试纸$/, /试纸/],
  [/^口罩$/, /口罩/],
]
const isMember = ({ sighting: { written } }: Paired, next: Paired): boolean =>
  members.some(([of, member]) => of.test(written) && member.test(drugOf(next) ?? ''))
/** 钙片吃完了，钙尔奇一瓶: that there is none of the kind is why its member is wanted. */
const usedUp =
  /^(?:又|也|都|快|就?要|已经|马上|早就)*(?:[吃用喝滴]?(?:完|光|没)|没得?|见底|不够)了?[,，。\s]+(?:再|要|来|配|就|给我|帮我|拿|买)*(?:[一两二三\d][盒瓶支袋桶]的?)?$/
const rather = /^[,，.…\s]*(?:我|就|是|只)?(?:要|用|拿|来|配|买)(?:的是|那个|那种)?\s?$/
/** 那个钙片，钙尔奇，一瓶. */
const comma = /^\s?[,，]\s?$/
/** 益生菌那个 我来取消 X: what is taken back, and then its name. */
const thenItsName = /^[^,，。;；\d一二两三]{0,8}(?:取消|退|撤|不要|不用)(?:了|掉)?[,，\s]+(?:是|叫|就是)?$/
const suchBehind = /^\s?的?(?:那|这)[种个款盒]/
/** 钙片两瓶 钙尔奇就中. */
const justThat = /^就(?:行|中|好|可以|成|得)(?=$|[\s,，。])/
const meaning = /^[,，.…\s]*(?:就是|我?要的是|是|指的是|说的是)\s?$/

/**
 * What is named behind its kind, and nothing more said of it, is the thing itself: 益生菌妈咪爱1盒, 钙片三瓶 叫啥子碳酸钙D3,
 * 益生菌一盒 要妈咪爱. So is 人工牛黄甲硝唑那种 behind 甲硝唑一盒.
 */
function specify(text: string, paired: readonly Paired[]): readonly Paired[] {
  if (paired.length < 2) return paired
  return paired.flatMap((one, index) => {
    const [before, next] = [paired[index - 1], paired[index + 1]]
    if (next !== undefined && (isFormOf(text, one, next) || isSaidOf(text, one, next)))
      return [inherit({ ...one, end: next.end }, next)]
    if (before !== undefined && (isFormOf(text, before, one) || isSaidOf(text, before, one))) return []
    if (next !== undefined && isKindOf(text, one, next)) return []
    if (before === undefined || !isKindOf(text, before, one)) return [one]
    const { standing } = before.sighting
    const isAsBefore = one.sighting.standing === 'aside' || standing === 'refused'
    const meant = isAsBefore ? withStanding(one, standing) : one
    return [meant.quantity === null ? inherit(meant, before) : meant]
  })
}

const form: ReadonlySet<string> = new Set([...doseForms, '药片'])
const formBehind = /(?:[要换想]的?是?|应?该?是|[改换]成)(?:那个|那种|个)?$|^\)$/
/** X 搞成片剂了 我要的是滴眼液 1支, X(络活喜)眼膏, X要星鲨那个: the form or the make is that of the medicine named in front. */
const isFormOf = (text: string, one: Paired, next: Paired): boolean =>
  next.sighting.match.kind === 'class' &&
  one.sighting.match.kind === 'drug' &&
  one.quantity === null &&
  (form.has(next.sighting.written)
    ? formBehind.test(text.slice(one.end, next.sighting.start))
    : /^\s?(?:就|我)?[要用认吃](?:的是)?$/.test(text.slice(one.end, next.sighting.start)) &&
      /^的?(?:那[个种款]|这[个种款]|牌|家的)/.test(text.slice(next.sighting.end)))

/** X 40mg，胃药，家里放一盒: what it is for stands between a medicine and its amount. */
const isSaidOf = (text: string, one: Paired, next: Paired): boolean =>
  next.sighting.match.kind === 'class' &&
  /药$/.test(next.sighting.written) &&
  one.sighting.match.kind === 'drug' &&
  one.sighting.standing === next.sighting.standing &&
  one.quantity === null &&
  next.quantity !== null &&
  /^\s?[,，(]\s?(?:是|就是|治|那个)?$/.test(text.slice(one.end, next.sighting.start)) &&
  /^\s?[,，)]/.test(text.slice(next.sighting.end))

function isKindOf(text: string, one: Paired, next: Paired): boolean {
  if (next.sighting.match.kind !== 'drug' || next.sighting.standing === 'refused') return false
  if (one.quantity !== null && next.quantity !== null) return false
  const between = text.slice(one.end, next.sighting.start)
  if (isMember(one, next) && justThat.test(text.slice(next.sighting.end, next.sighting.end + 5))) return true
  if (one.sighting.standing === 'refused')
    return next.quantity === null && isMember(one, next) && thenItsName.test(between)
  if (isKindName(one.sighting.written)) {
    if (naming.test(between) || isInLatin(text.slice(one.sighting.end, next.sighting.end))) return true
    const isNext = rather.test(between) || usedUp.test(between) || (comma.test(between) && !hasSaid(one))
    if (isNext && isMember(one, next)) return true
  }
  const isPointedAt = suchBehind.test(text.slice(next.sighting.end, next.sighting.end + 4))
  return (
    (isWithin(one, next) && (meaning.test(between) || isPointedAt)) ||
    (isOfOneFamily(one, next) && isPointedAt && apart.test(between))
  )
}

/** What stands between two that are named one behind the other, where the first may have been counted. */
const apart = /^[\s,，.…、]*$/
/** 低分子肝素5支 依诺肝素那个: the substances of one family end alike. */
function isOfOneFamily(one: Paired, next: Paired): boolean {
  const [family, member] = [drugOf(one), drugOf(next)]
  if (family === null || member === null || family === member) return false
  return one.quantity !== null && next.quantity === null && family.slice(-2) === member.slice(-2)
}

/** 甲硝唑 in 人工牛黄甲硝唑, of which nothing more is said. */
const isWithin = (one: Paired, next: Paired): boolean =>
  one.sighting.match.kind === 'drug' &&
  drugOf(one) !== drugOf(next) &&
  !hasSaid(next) &&
  next.sighting.written.length > one.sighting.written.length &&
  next.sighting.written.includes(one.sighting.written)

/** 漱口水 chlorhexidine. */
const isInLatin = (behind: string): boolean => /^ [a-z-]+$/i.test(behind)

/** 钙片要钙尔奇1瓶: what kind it shall be is said behind the kind. */
const isTopic = (text: string, one: Paired, next: Paired | undefined): boolean =>
  next !== undefined &&
  !hasSaid(one) &&
  (/^[\s.…]*(?:就|只)?(?:要|用|选|买|配)\s?$/.test(text.slice(one.sighting.end, next.sighting.start)) ||
    (/^\s?\($/.test(text.slice(one.sighting.end, next.sighting.start)) &&
      /^(?:那种|这种|那个|的|款|牌)*\)/.test(text.slice(next.sighting.end, next.sighting.end + 8))))

const joinsWith = /^\s?(?:[和跟与及同+加]|还有|以及|and)\s?$/i
/** 高血压药和糖尿病药: two, and not one said in two ways. */
const joins = /^\s?(?:[和跟与及同加+、]|还有|and)\s?$/i

function dropClasses(text: string, paired: readonly Paired[]): readonly Paired[] {
  const hasMedicine = paired.some(({ sighting }) => sighting.match.kind !== 'class')
  if (!hasMedicine)
    return paired.filter((one, index) => {
      const next = paired[index + 1]
      if (hasSaid(one) || next === undefined || next.sighting.start - one.end > 2) return true
      return joins.test(text.slice(one.end, next.sighting.start))
    })
  const kept: Paired[] = []
  let heading: Paired | null = null
  for (const one of paired) {
    if (one.sighting.match.kind === 'class') {
      if (heading !== null && (hasSaid(heading) || isOneMore(text, kept.at(-1), heading, undefined)))
        kept.push(heading)
      heading = one
      continue
    }
    const isMeant = heading !== null && one.sighting.start - heading.end <= 4 && one.quantity === null
    if (heading !== null && isOneMore(text, kept.at(-1), heading, one)) kept.push(heading, one)
    else if (heading !== null && isMeant)
      kept.push({ ...one, quantity: heading.quantity, unit: heading.unit })
    else {
      if (heading !== null && hasSaid(heading)) kept.push(heading)
      kept.push(one)
    }
    heading = null
  }
  if (heading !== null && (hasSaid(heading) || isOneMore(text, kept.at(-1), heading, undefined)))
    kept.push(heading)
  return kept
}

const adds =
  /(?:还有|另外|以及|[和跟与及同]|再(?:来|带|要|拿|加|配|给|帮我)*|也(?:要|来|带|拿|配))(?:[一有]?[点些]|几?[种个]|那个|那种|要)*$/
/** X两盒 再来点胃药, 眼药水还有Y: a kind that is joined to a medicine by a word is no heading, but one thing more. */
function isOneMore(
  text: string,
  before: Paired | undefined,
  kind: Paired,
  next: Paired | undefined,
): boolean {
  const behind = next === undefined ? null : text.slice(kind.end, next.sighting.start)
  if (behind !== null && joinsWith.test(behind)) return true
  if (before === undefined || !adds.test(text.slice(before.end, kind.sighting.start))) return false
  return behind === null || behind.length > 2
}

/** One item for a medicine that is named twice, by whatever names; two where two strengths are wanted. */
function join(text: string, paired: readonly Paired[]): readonly Paired[] {
  const joined: Paired[] = []
  for (const one of paired) {
    const drug = drugOf(one)
    const index = drug === null ? -1 : joined.findLastIndex((other) => drugOf(other) === drug)
    const before = joined[index]
    if (before === undefined) {
      joined.push(one)
      continue
    }
    const between = text.slice(before.end, one.sighting.start)
    const corrected = correction.test(between)
    const isOtherStrength =
      before.strength !== null && one.strength !== null && before.strength !== one.strength
    if (!corrected && (isOtherStrength || isOtherBrand(before, one))) {
      joined.push(one)
      continue
    }
    joined[index] =
      isOneOfTwoNames(text, before, one) || (!corrected && isTornBetween(text, before, one))
        ? underBothNames(before, one)
        : merge(text, before, one, corrected, sharing.test(between))
  }
  return joined
}

const eachOfBoth = /^[^。;；!！?？]{0,16}各/
/** 氨氯地平和络活喜各一盒: two names for one medicine, and a box for each name. How many are meant, nobody can tell. */
const isOneOfTwoNames = (text: string, a: Paired, b: Paired): boolean =>
  a.quantity !== null &&
  a.quantity === b.quantity &&
  a.sighting.written !== b.sighting.written &&
  /^\s?(?:和|跟|与|、|还有|以及|\+|加)\s?$/.test(text.slice(a.sighting.end, b.sighting.start)) &&
  eachOfBoth.test(text.slice(b.sighting.end, b.sighting.end + 18))

/** 络活喜1盒 氨氯地平2盒: so much by one name and so much by the other. */
const isTornBetween = (text: string, a: Paired, b: Paired): boolean =>
  a.quantity !== null &&
  b.quantity !== null &&
  a.quantity !== b.quantity &&
  a.unit === b.unit &&
  a.sighting.written !== b.sighting.written &&
  /^\s?[,，、和加还有再来]*\s?$/.test(text.slice(a.end, b.sighting.start)) &&
  !isRestated(text, b)

const underBothNames = (a: Paired, b: Paired): Paired => ({
  ...a,
  sighting: { ...a.sighting, written: `${a.sighting.written}（也就是${b.sighting.written}）` },
  quantity: null,
  unit: null,
})

/** 辅舒酮 and 辅舒良, 布洛芬1盒 and 美林一瓶, each with its amount, are two things to fetch. */
const isOtherBrand = (a: Paired, b: Paired): boolean => {
  const [first, second] = [a.sighting.match, b.sighting.match]
  if (first.kind !== 'drug' || second.kind !== 'drug' || first.brand === second.brand) return false
  if (a.quantity === null || b.quantity === null) return false
  return (first.brand !== null && second.brand !== null) || a.unit !== b.unit || isOtherForm(a, b)
}

/** X、Y各两瓶… Y是两包: of what was named before the amount is said once more. */
const isRestated = (text: string, { sighting, end }: Paired): boolean =>
  /^\s?(?:应该|其实|的?话)?(?:是|只要|就要|要的是|改)|[,，\s]那?我?就(?:来|要|拿|配)/.test(
    text.slice(sighting.end, end),
  ) || /^就?(?:行|够|好|可以)/.test(text.slice(end, end + 3))

function merge(text: string, before: Paired, one: Paired, corrected: boolean, shared: boolean): Paired {
  const strength = corrected ? (one.strength ?? before.strength) : (before.strength ?? one.strength)
  const sum =
    shared && !corrected && before.quantity !== null && one.quantity !== null && before.unit === one.unit
  const isLast = corrected || before.quantity === null || (!shared && isRestated(text, one))
  const amount = one.quantity !== null && isLast ? one : before
  return {
    sighting: {
      ...(corrected ? clearer(before, one) : before).sighting,
      form: before.sighting.form ?? one.sighting.form,
      release: before.sighting.release ?? one.sighting.release,
    },
    strength,
    pack: before.pack ?? one.pack,
    quantity: sum ? (before.quantity ?? 0) + (one.quantity ?? 0) : amount.quantity,
    unit: amount.unit,
    end: one.end,
  }
}

/** 拜心同 打错了 是拜新同: the one that is no guess. */
const clearer = (before: Paired, one: Paired): Paired => (isGuess(before) && !isGuess(one) ? one : before)
const isGuess = ({ sighting: { match } }: Paired): boolean => match.kind === 'drug' && !match.sure

export function itemOf({ sighting, strength, pack, quantity, unit }: Paired): ReadItem {
  const { match, written, form, release, standing } = sighting
  return {
    written,
    drug: match.kind === 'drug' ? match.drug : null,
    brand: match.kind === 'drug' ? match.brand : null,
    form,
    release,
    strength,
    pack,
    quantity,
    unit,
    match,
    // 氯雷他定过敏 一盒: what it is for, or what nobody may have.
    doubted: standing === 'barred',
  }
}

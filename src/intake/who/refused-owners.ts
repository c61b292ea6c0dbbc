import { pattern } from '../../pattern/pattern.ts'
import type { Sighting } from '../sightings.ts'
import { blank, hide, type Span } from '../span.ts'

const owner = pattern(
  /(?:[^\s,，。;；:：!！?？]{1,8}[的嘅](?:药[:：是]?)?|\b(?:(?:my|our|his|her)\s)?[a-z]+'s\s)$/i,
)
/** X是我妈的, her share of it being none of what is wanted. */
const ownerBehind = /^(?:那[个盒份瓶])?是[^\s,，。;；]{1,5}[的嘅](?=$|[\s,，。;；])/
/** 俺爹的X还有 就要Y: of theirs as well. */
const restOfThem = pattern(
  /^[^。;!?\n]{0,10}(?:就|只|光|单)(?:要|配|拿|补|来|差|缺)|^[^。;!?\n]{0,8}[,\s](?:就|也|都)?[改换转](?:成|用|吃|配|打|为|做|服)/,
)

/** 老妈那份她自己配不用管, 康康的不用: a share that is not wanted, of no medicine that is named. 妈妈的不要了，换成X is hers. */
const shareLeft = pattern(
  /(?<=^|[\s,，。;；])([^\s,，。;；\u25a1]{1,6}?)(?:那份|那边|嗰份|的份|[的嘅](?:药)?)(?:这[次回]|先|暂时|就|也|算了|搞忘记?了|[,，]|[他她伊佢]|自己(?:[配买拿领]|有|会)|不急|已经[有配买]了?)*(?:不(?:[用要必配拿买领取]|需要)(?:管|配|买|拿|了)?|[别莫甭]管|[勿弗唔]要|唔使|下[次回]再(?:说|讲|配|买)|算了)(?=了|[\s,，。;；!！]|$)(?!了?[\s,，]*(?:就|都|也|给我|帮我)?[改换转](?:成|用|吃|配|为))/g,
)

/**
 * The text without those whose medicine is not wanted, where another is: "老伴的钙片暂不要, 代文2盒" is for the writer. The
 * names of medicines are hidden: there is a 他 in 阿托伐他汀.
 */
export function withoutRefusedOwners(original: string, sightings: readonly Sighting[]): string {
  const text = hide(
    original,
    sightings.filter(({ match }) => match.kind === 'drug'),
  )
  if (!sightings.some(({ standing }) => standing === 'wanted')) return text
  const owners = sightings.flatMap(({ standing, start, end }): Span[] => {
    const behind = standing === 'wanted' ? null : ownerBehind.exec(text.slice(end, end + 12))
    if (behind !== null) return [{ start: end, end: end + behind[0].length }]
    if (standing !== 'refused' || restOfThem.test(text.slice(end, end + 20))) return []
    const found = owner.exec(text.slice(Math.max(0, start - 24), start))
    return found === null ? [] : [{ start: start - found[0].length, end: start }]
  })
  const shares = shareLeft
    .all(text)
    .map(({ index, 1: who = '' }): Span => ({ start: index, end: index + who.length }))
  return owners.length + shares.length === 0 ? text : blank(text, [...owners, ...shares])
}

import { pattern } from '../../pattern/pattern.ts'
import type { Sighting } from '../sightings.ts'
import { blank, hide, type Span } from '../span.ts'

const owner = pattern(
  /(?:[^\s,，。;；:：!！?？]{1,8}[的嘅](?:药[:：是]?)?|\b(?:(?:my|our|his|her)\s)?[a-z]+'s\s)$/i,
)
/** 俺爹的X还有 就要Y: of theirs as well. */
const restOfThem = pattern(/^[^。;!?\n]{0,10}(?:就|只|光|单)(?:要|配|拿|补|来|差|缺)/)

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
    if (standing !== 'refused' || restOfThem.test(text.slice(end, end + 20))) return []
    const found = owner.exec(text.slice(Math.max(0, start - 24), start))
    return found === null ? [] : [{ start: start - found[0].length, end: start }]
  })
  return owners.length === 0 ? text : blank(text, owners)
}

import type { Hit } from './hit.ts'
import { isKindName } from './kind-names.ts'
import type { Named } from './names.ts'

/**
 * Words that name a kind of medicine alone, and behind a name only what it is made into: Travatan eye drops. Inhalers and
 * patches are counted as well, so that they stay words of their own.
 */
const kindOfForm =
  /^(?:(?:eye|ear|nose|nasal)\s?(?:drops?|spray|ointment|gel)|creams?|ointments?|gels?|syrups?|drops|sprays?|眼药水|眼药膏|滴眼液|眼膏|鼻喷剂?|喷鼻剂?|滴鼻液?|滴耳液?|喷雾剂?|吸入剂|外用药|药膏|药水)$/i
const isFormOf = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  last.form === null &&
  hit.class !== null &&
  /^ ?$/.test(text.slice(last.end, hit.start)) &&
  kindOfForm.test(text.slice(hit.start, hit.end))

/** 美林退烧药, 络活喜降压片: close behind a name a class says what it is for. */
const isKindOf = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  hit.class !== null &&
  last.end === hit.start &&
  /[药片剂膏水贴的]$/.test(text.slice(hit.start, hit.end)) &&
  text.charAt(hit.end) !== '各'

/** 氯己定漱口水: sold alone as well, but close behind a name it is what that is made into. */
const madeInto = /^(?:漱口水|人工泪液)$/
const isMadeInto = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  !last.isDevice &&
  last.end === hit.start &&
  madeInto.test(text.slice(hit.start, hit.end)) &&
  !severally.test(text.slice(hit.end, hit.end + 2))

/** 维生素D(星鲨): in brackets a word that may mean this medicine or others says no more. */
const isMeantBy = (text: string, last: Hit, hit: Hit): boolean =>
  last.drug !== null &&
  hit.class?.choices.includes(last.drug) === true &&
  /^\s?\($/.test(text.slice(last.end, hit.start))

/** 氯沙坦押氢氯噻嗪: a character that joins nothing is what became of a salt. */
const stray = /^(?![和跟与及同加或配兼带的再换改转变各都和要来拿还非不比盒瓶支片粒])[\u3400-\u9fff]$/

/** 缬沙坦安氯地平, of which one half is written wrongly, is the fixed combination all the same. */
function combined(last: Hit, hit: Hit, find: (name: string) => Named | null): Hit | null {
  const named = find(`${last.drug}${hit.drug}`) ?? find(`${hit.drug}${last.drug}`)
  const [drug, ...others] = named?.drugs ?? []
  if (drug === undefined || others.length > 0) return null
  const sure = last.sure && hit.sure
  return { ...hit, start: last.start, drug: drug.generic, strengths: drug.strengths, sure, near: [] }
}

/** 替米沙坦格列美脲各两盒: two things, whatever is sold in one tablet. */
const severally = /^\s?(?:各|分别|都|全|统统|两样)/

/** 缬沙坦氢氯噻嗪 where the catalogue has only the parts: neither part is what was meant. */
export function joinNeighbours(
  hits: readonly Hit[],
  text: string,
  find: (name: string) => Named | null,
): readonly Hit[] {
  if (hits.length < 2) return hits
  const joined: Hit[] = []
  for (const [index, hit] of hits.entries()) {
    const last = joined.at(-1)
    const next = hits[index + 1]
    // 维生素C维生素B2谷维素: three in a row are a list.
    const isInRow =
      (next?.start === hit.end && next.drug !== null) ||
      (last !== undefined && joined.at(-2)?.end === last.start)
    if (last !== undefined && isFormOf(text, last, hit)) {
      joined[joined.length - 1] = { ...last, end: hit.end, form: text.slice(hit.start, hit.end) }
      continue
    }
    if (
      last !== undefined &&
      (isKindOf(text, last, hit) || isMadeInto(text, last, hit) || isMeantBy(text, last, hit))
    ) {
      joined[joined.length - 1] = { ...last, end: hit.end }
      continue
    }
    const between = last === undefined ? '' : text.slice(last.end, hit.start)
    const isStray = stray.test(between)
    const pair = last !== undefined && (isStray || between === '/') ? combined(last, hit, find) : null
    if (pair !== null) {
      joined[joined.length - 1] = { ...pair, sure: pair.sure && !isStray }
      continue
    }
    if (
      last === undefined ||
      last.end !== hit.start ||
      last.drug === hit.drug ||
      isKindName(text.slice(last.start, last.end)) ||
      last.drug === null ||
      hit.drug === null ||
      last.brand !== null ||
      hit.brand !== null ||
      last.form !== null ||
      last.isDevice ||
      hit.isDevice ||
      isInRow ||
      severally.test(text.slice(hit.end, hit.end + 2))
    ) {
      joined.push(hit)
      continue
    }
    joined[joined.length - 1] = combined(last, hit, find) ?? {
      ...last,
      end: hit.end,
      form: hit.form,
      release: hit.release,
      sure: false,
      near: [...last.near, hit.drug],
    }
  }
  return joined
}

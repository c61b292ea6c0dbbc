import type { DrugClass } from '../domain/drug.ts'
import { Characters } from '../pattern/characters.ts'
import { pattern } from '../pattern/pattern.ts'
import { remembering } from '../pattern/remembering.ts'
import { doseForms, releases, salts } from './dose-forms.ts'
import type { Named } from './names.ts'

/** Which medicine a stretch of text names. */
export interface Hit {
  /** Half-open, in the text that was searched; salts, forms and release words at both ends belong to it. */
  readonly start: number
  readonly end: number
  /** Generic name; null for a class. */
  readonly drug: string | null
  readonly class: DrugClass | null
  readonly brand: string | null
  readonly form: string | null
  readonly release: string | null
  /** All strengths that the drug is made in. */
  readonly strengths: readonly string[]
  readonly isDevice: boolean
  /** False where it was a guess: a misspelling, a name of several drugs, a part of a longer name. */
  readonly sure: boolean
  /** Generic names of the other drugs that it may be; itself among them where it is asked about even if there are none. */
  readonly near: readonly string[]
}

/** A name of which nobody can say what it stands for. */
export const unknownHit = {
  drug: null,
  class: null,
  brand: null,
  form: null,
  release: null,
  strengths: [],
  isDevice: false,
  sure: false,
  near: [],
} as const

const prefix = new RegExp(`(?:${salts.join('|')})+$`)
const endsOfSalts = endsOf(salts)
const suffix = pattern(
  new RegExp(
    `^(?:酸?[钠钾钙镁](?![\u3400-\u9fff])|酸钠|[钠钾](?=片|缓|肠|胶|滴|注|颗)|\\([ⅠⅡⅢIV]+\\))?\\s?((?:${releases.join('|')}|薄膜衣)*)(${doseForms.join('|')})?(?:剂(?!量))?`,
  ),
)
/** 丹参多酚酸片: what stands between a name and a form makes another name of it, if it says no purpose, kind or number. */
const runsOn = pattern(
  /^(?![嚼含舌糖薄和跟与及加还再要降止退消感胃安抗助补小儿成大进国原新老普])(?:(?![的那这一二两三四五六七八九十半每次天早晚中睡吃服用配开拿])[\u3400-\u9fff]){1,3}(?:胶囊|颗粒|口服液|软膏|乳膏|滴眼液|注射液|糖浆|合剂|凝胶|[片丸散栓])(?=$|[^\u3400-\u9fff]|[一二两三四五六七八九十半])/,
)
/** 导尿管固定贴, 轮椅坐垫: what belongs to a thing is another thing, which the catalogue does not know. */
const belonging = pattern(
  /^(?:[固坐靠脚头手腰背连防收置外替][\u3400-\u9fff]{0,2})?[贴带套夹架垫罩绳巾塞帽](?=$|[^\u3400-\u9fff]|[一二两三四五六七八九十半]|各)/,
)
const latinRelease = pattern(/^[\s-]?(?:xr|sr|cr|er|mr|la|xl|od)(?![a-z])/i)
/** In front of a name these make another substance of it, so that the rest alone is no sure reading. */
const modifier = pattern(/(?:复方|左旋|右旋|左|右|艾司|去甲|双氢|精蛋白|非诺)$/)
/** The hit with what surrounds the name: 盐酸 in front of 二甲双胍, 缓释片 behind it. */
export function hitOf(
  named: Named,
  start: number,
  end: number,
  text: string,
  near: readonly string[] | null = null,
): Hit {
  const salt = saltBefore(text, start)
  const whole: { start: number; end: number; release: string | null; form: string | null } = {
    start: start - salt.length,
    end,
    release: null,
    form: null,
  }
  const tail = mayBeginSuffix(text, end) ? suffix.exec(text.slice(end, end + 16)) : null
  const written = text.slice(whole.start, end)
  const behind = `${tail?.[1] ?? ''}${tail?.[2] ?? ''}`
  if (named.class === null && tail !== null && (behind !== '' || /^\S/.test(tail[0])))
    whole.end = end + tail[0].trimEnd().length
  if (named.class === null && behind === '') {
    const mark = latinRelease.exec(text.slice(whole.end, whole.end + 5), text)
    if (mark !== null) whole.end += mark[0].length
  }
  const form = behind !== '' ? behind : (formIn(written) ?? named.brand?.form ?? null)
  const drug = named.drugs[0]
  const isDevice = drug?.supply === 'device'
  const rest = isDevice ? belonging.exec(text.slice(end, end + 6)) : null
  if (rest !== null) return { ...unknownHit, start, end: end + rest[0].length }
  // 复方甘草酸铵 is no 复方甘草: what it is part of is not known, and it must be asked about.
  const isPartOfLonger =
    near === null &&
    (modifier.test(text.slice(Math.max(0, start - 3), start), text) ||
      (behind === '' && runsOn.test(text.slice(whole.end, whole.end + 8), text)))
  const others = near ?? named.drugs.slice(isPartOfLonger ? 0 : 1).map(({ generic }) => generic)
  return {
    ...whole,
    drug: drug?.generic ?? null,
    class: named.class,
    brand: named.brand?.name ?? null,
    form,
    release: form === null ? null : (releases.find((release) => form.includes(release)) ?? null),
    strengths: drug?.strengths ?? [],
    isDevice,
    sure: near === null && named.drugs.length <= 1 && !isPartOfLonger,
    near: others,
  }
}

const startsOfSuffixes = new Characters([
  ...'酸钠钾钙镁(薄剂',
  ...[...releases, ...doseForms].map((word) => word.charAt(0)),
])
/** By its first character, maybe behind a space: behind most names stands no such word. */
const mayBeginSuffix = (text: string, at: number): boolean =>
  startsOfSuffixes.areAt(text, at) ||
  (startsOfSuffixes.areAt(text, at + 1) && whiteSpace.test(text.charAt(at)))
const whiteSpace = /\s/

const namedForm = new RegExp(`(?:${releases.join('|')})?(?:${doseForms.join('|')})$`)
const endsOfForms = endsOf(doseForms)

/** By their last characters: nearly all names are known at once to have none of such words there. */
function endsOf(words: readonly string[]): Characters {
  return new Characters(words.map((word) => word.slice(-1)))
}

const saltBefore = (text: string, start: number): string =>
  endsOfSalts.areAt(text, start - 1)
    ? (prefix.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '')
    : ''

/** Many a name; most messages name one of a few hundred. */
const mostNames = 1000
const formOf = remembering((name) => namedForm.exec(name)?.[0] ?? null, mostNames)
const formIn = (name: string): string | null =>
  endsOfForms.areAt(name, name.length - 1) ? formOf(name) : null

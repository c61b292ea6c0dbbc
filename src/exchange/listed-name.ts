import { formAtEnd, takeApart } from '../catalogue/generic-name.ts'

/** What a formulary's name column says, taken apart. */
export interface ListedName {
  /** The shortest usual name: 二甲双胍. */
  readonly generic: string
  readonly form: string | null
  readonly release: string | null
  /** 0.9%, in front of the name. */
  readonly concentration: string | null
  /** A name in brackets behind it, which is often the brand. */
  readonly aside: string | null
}

const mark = /^[*△▲◆◇☆★●○#※\s]+/
const concentration = /^(\d+(?:\.\d+)?%)(?=\p{Script=Han})/u
const opening = /[([【{]/
const bracket = /[([【{]([^)\]】}]*)[)\]】}]/g
/** A mixture's ratio or formula: another mixture is another medicine (30/70, 50R, 18AA-IX). */
const mixture = /^(?=.*\d)[0-9a-z/.:+-]{1,10}$/i
const numberAtEnd = /(?:[IVX]{1,4}|J)$/
/** How it is given, which is left over when the form is taken away: 吸入用布地奈德混悬液, 奥硝唑阴道栓. */
const route =
  /(?:(?:雾化)?吸入(?:用|粉雾剂用)?|注射用浓?|鼻用|眼用|阴道(?:用|泡腾)?|灌肠液?用?|口服(?:溶液|液|混悬液)?用|局部用|外用|组合包装|复合包装|预装注射笔|(?<=.{3})浓)$/
const han = /\p{Script=Han}/u

/** Takes a name of a list apart; null where there is no name in it. */
export function readListedName(written: string): ListedName | null {
  let name = written.normalize('NFKC').replace(mark, '').trim()
  const strong = concentration.exec(name)?.[1] ?? null
  if (strong !== null) name = name.slice(strong.length)

  const { aside, ratio } = opening.test(name) ? readBrackets(name) : noBrackets
  name = withoutFormulaNumber(name.replace(bracket, '')).trim()
  if (name === '') return null

  const { stem, form, release } = takeApart(name)
  // 门冬胰岛素30注射液 and 门冬胰岛素注射液(30) are one; digits alone behind Latin letters would run together.
  const generic = inCapitals(withoutRoute(stem) + ratio)
  return { generic, form, release, concentration: strong, aside }
}

interface Brackets {
  readonly aside: string | null
  readonly ratio: string
}
const noBrackets: Brackets = { aside: null, ratio: '' }

function readBrackets(name: string): Brackets {
  let { aside, ratio } = noBrackets
  for (const [, inside = ''] of name.matchAll(bracket)) {
    const text = inside.trim()
    if (mixture.test(text)) ratio += text.replace(/-/g, '')
    else if (han.test(text) && !formAtEnd.test(text)) aside ??= text
  }
  return { aside, ratio }
}

/** Its Latin letters as capitals: nearly all names have none. */
const inCapitals = (name: string): string =>
  small.test(name) ? name.replace(/[a-z]+/g, (letters) => letters.toUpperCase()) : name
const small = /[a-z]/

/** The number of a formula behind the form (氨麻美敏片II): residents do not say it. */
function withoutFormulaNumber(name: string): string {
  const shorter = name.replace(numberAtEnd, '')
  return shorter !== name && formAtEnd.test(shorter) ? shorter : name
}

function withoutRoute(stem: string): string {
  const shorter = stem.replace(route, '')
  if (shorter === stem || shorter.length < 2) return stem
  return withoutRoute(takeApart(shorter).stem)
}

import { remembered } from '../domain/remembered.ts'
import type { Hail } from './phrases/scene.ts'
import { plain } from './plain.ts'

const elderTitles =
  '阿姨|大姨|小姨|姨|大伯|伯伯|伯|叔叔|叔|婶|嬸|婆|爷|爺|奶|嫂|嫂子|公公|阿公|外公|老公公|大妈|大娘|大爷|姆妈|好婆|' +
  '老师|老師|师傅|師傅|师母|先生|女士|太太|医生|教授|老伯|老太|老头|老人|老人家|老革命'
const otherTitles = '姐|姐姐|妹|妹妹|小妹|哥|弟|妈|爸|妈妈|爸爸|媽|囡'

const elder = new RegExp(`(?:${elderTitles})$|^(?:老|爷爷|奶奶)\\p{Script=Han}{1,2}$`, 'u')
const titled = new RegExp(
  `(?:[\\p{Script=Han}](?:${elderTitles}|${otherTitles})|[老小阿]\\p{Script=Han})$`,
  'u',
)

/** Whether a name says that one speaks to it with 您: 王阿姨, 李伯伯, 吴老师, 老顾. */
export const isElder = (name: string): boolean => elder.test(name)

const han = /\p{Script=Han}/u
/** [玫瑰], [CQ:at,qq=all]: what a network writes for a picture or an action. */
const codes = /\[[^\]]{0,60}\]/gu
/** Where in the houses somebody lives, and every other number. */
const places =
  /\d+\s*(?:弄|号楼|号|幢|栋|座|单元|门|室|楼|层|网格员?|期)|[一二三四五六七八九十]+楼的?|\d+(?:[-–—/.#]\d+)*/gu
const communities = /\S{1,8}(?:新村|小区|居民区|居委会?|社区|花园|公寓|大厦|街道|村委?)(?=$|\s)/gu
/** What each of them ends with: without a look at that they cost more than all the others. */
const endOfCommunity = /[村区会委园寓厦道]/
/** Nobody is called by a word that would lend them a role or address everybody. */
const roles =
  /网格员|志愿者|居委会?|代办员|协调员?|管理员|群主|药师|机器人|系统|客服|物业|所有人|全体成员|大家|volunteer|everyone|everybody|here|channel|admin|all|bot/giu
/** Somebody's relation to another: no name to be called by. */
const relations = /^(?:儿子|女儿|媳妇|儿媳|女婿|孙子|孙女|老婆|老公|先生|太太|家属)$/u
const platformWords = /^(?:qq|wx|vx|tg|wh|noname|null|user|test|anonymous)$/iu
/** An English title, which is no name without one behind it. */
const title = /^(?:mr|mrs|ms|miss|dr|mdm|madam|prof)$/iu
const titledForeign =
  /(?<![\p{L}\d])(mr|mrs|ms|miss|dr|mdm|madam|prof)(?:\.\s?|\s)(\p{Script=Latin}{2,14})(?!\p{L})/iu
const separators = /[\s\-—–_/.,，。、;；:：·|()（）#&+~!！?？'"“”‘’=…]+/u

/** `失眠的阿辉` → 阿辉, `Linda在悉尼` → Linda: a name without what it tells about its owner. */
function core(word: string): string {
  const afterDe = word.slice(word.lastIndexOf('的') + 1)
  const beforeZai = afterDe.split('在')[0] ?? ''
  return beforeZai.length > 1 ? beforeZai : afterDe
}

const lettersIn = (word: string): number => [...word].length

/** A word fit to call somebody by, null if it is none. */
function call(word: string): string | null {
  const name = core(word)
  if (!/^[\p{L}]+$/u.test(name) || platformWords.test(name) || relations.test(name)) return null
  if (/^\p{Script=Latin}{1,10}(?:妈妈?|爸爸?|奶奶|爷爷|外婆|外公|阿姨|老师)$/u.test(name)) return name
  const chinese = name.match(/\p{Script=Han}+/u)?.[0] ?? ''
  if (lettersIn(chinese) >= 2) return lettersIn(chinese) <= 4 ? chinese : (titled.exec(chinese)?.[0] ?? null)
  const foreign = name.replace(/\p{Script=Han}+/gu, '')
  if (title.test(foreign)) return null
  return lettersIn(foreign) >= 2 && lettersIn(foreign) <= 14 ? foreign : null
}

/** Mrs Koh: by the title and the name. */
function foreignWithTitle(line: string): string | null {
  const [, before = '', word = ''] = titledForeign.exec(line) ?? []
  const name = call(word)
  return name === null ? null : `${before.charAt(0).toUpperCase()}${before.slice(1).toLowerCase()} ${name}`
}

/** How good a word is to be called by: a Chinese name with a title before a bare one, a capitalised foreign one before a small one. */
function rank(name: string): number {
  if (han.test(name)) return titled.test(name) || isElder(name) ? 3 : 2
  return /^\p{Lu}/u.test(name) ? 1 : 0
}

/** An answer speaks to somebody in several places, and the same people write again. */
const mostNames = 500

/**
 * How to speak to somebody with this display name: without rooms, communities, roles and decoration; `name` null where
 * nothing is left that one could safely say. Who cannot be named is spoken to with 您.
 */
export const hailOf: (displayName: string) => Hail = remembered((displayName: string): Hail => {
  const line = plain(
    displayName
      .slice(0, 200)
      .normalize('NFKC')
      .replace(codes, ' ')
      .replace(/\d{7,}/gu, ' ')
      .replace(/_/gu, ' '),
    40,
  )
  const withoutPlaces = line.replace(places, ' ')
  const shown = (
    endOfCommunity.test(withoutPlaces) ? withoutPlaces.replace(communities, ' ') : withoutPlaces
  ).replace(roles, ' ')
  const words = shown.split(separators)
  const names = words.flatMap((word) => call(word) ?? [])
  const best = [...names].sort((a, b) => rank(b) - rank(a))[0] ?? null
  const english = best === null || han.test(best) ? null : foreignWithTitle(shown)
  if (english !== null) return { name: english, elder: true }
  return best === null ? { name: null, elder: true } : { name: best, elder: isElder(best) }
}, mostNames)

import { pattern } from '../pattern/pattern.ts'
import { remembering } from '../pattern/remembering.ts'
import type { Kin } from './kinship.ts'

/** 21-3-502 糯米妈, Leo爸: parents call themselves after their child in the groups of their house. */
const parent = pattern(
  /(?<name>[\u4e00-\u9fff]{2,4}?|[A-Za-z]{2,12})\s?(?:妈妈|妈咪|麻麻|妈|爸爸|爸比|粑粑|爸|的?(?:老妈|老爸)|['’]?s?\s(?:mom|mum|dad))$/i,
)

/** 豆豆奶奶: so do grandparents, by a name said twice or with 小 in front; 李秀英奶奶 is a name of her own. */
const grandparent = pattern(
  /(?<name>([\u4e00-\u9fff])\2|小[\u4e00-\u9fff])(?:奶奶|爷爷|外婆|外公|姥姥|姥爷|阿奶|阿爷|好婆|好公|婆婆|家家|嘎嘎)$/,
)

/** Behind the name it is somebody else of the family. */
const another = pattern(/^\s?(?:妈|爸|麻麻|粑粑|爷|奶|外[公婆]|姥|家|['’]s\s(?:mom|mum|dad))/)

const mother = /^\s?(?:妈妈|妈咪|妈|麻麻|['’]s\s(?:mom|mum))/i
const father = /^\s?(?:爸爸|爸比|爸|粑粑|['’]s\sdad)/i
const isFather = pattern(/(?:爸爸|爸比|粑粑|爸|dad)$/i)

/** 毛毛爸 6-1-1602: the house stands behind the name as well as in front of it. */
const withoutHouse = (writer: string): string =>
  writer.trim().replace(/[\s(_-]+[\d#栋幢号楼单元室-]+\)?$/, '')

/** After whom the writer is called; null of most. Remembered for as many people as a group has. */
const childOf = remembering((writer) => {
  const called = withoutHouse(writer)
  return (parent.exec(called) ?? grandparent.exec(called))?.groups?.['name'] ?? null
}, 500)

/** Where the text speaks of the child after whom its writer is called, or of its other parent. @param writer the name that the group shows */
export function findNamedChild(text: string, writer: string): readonly Kin[] {
  const name = childOf(writer)
  if (name === null) return []
  const found: Kin[] = []
  const called = withoutHouse(writer)
  const isGrandparent = !parent.test(called)
  const other = isFather.test(called) ? mother : father
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    const after = text.slice(at + name.length)
    const spouse = isGrandparent ? undefined : other.exec(after)?.[0]
    if (spouse !== undefined) found.push({ recipient: '配偶', word: name + spouse, at })
    else if (!another.test(after)) found.push({ recipient: '孩子', word: name, at })
  }
  return found
}

import { namesOf } from '../catalogue/catalogue.ts'
import { foldName } from '../catalogue/generic-name.ts'
import type { World } from '../dispatch/world.ts'
import type { Drug } from '../domain/drug.ts'
import { aliasKey } from '../domain/lesson.ts'
import type { Item } from '../domain/request.ts'

/** What only residents call so, as it was taught or by half a name, a counter reads behind the name that it knows. */
export function forCounter(world: World, item: Item): Item {
  const drug = drugOf(world, item)
  if (drug === undefined || (!isTaught(world, item) && isNamed(item, drug))) return item
  return { ...item, written: `${drug.generic}（${item.written}）` }
}

/** 络活喜（罗活洗）: whoever has written it wrongly reads as what it was understood. */
export function forWriter(world: World, item: Item): Item {
  const drug = drugOf(world, item)
  if (drug === undefined || !allHan.test(item.written)) return item
  const names = namesOf(drug)
  // 玻璃酸钠 of 玻璃酸钠滴眼液 is a part of it, and right.
  const isRight = isNamed(item, drug) || names.some((name) => name.includes(item.written))
  if (isRight || isTaught(world, item)) return item
  const meant = item.brand ?? names.find((name) => isNearly(item.written, name)) ?? null
  return meant === null ? item : { ...item, written: `${meant}（${item.written}）` }
}

const allHan = /^[\u3400-\u9fff]{3,}(?<!药)$/

/** Half of its characters are there; 感冒药 is near to no name that it is answered with. */
const isNearly = (written: string, name: string): boolean =>
  [...name].filter((character) => written.includes(character)).length * 2 >= Math.max(4, name.length)

const drugOf = ({ catalogue }: World, { drug }: Item): Drug | undefined =>
  drug === null ? undefined : catalogue.drugs.get(drug)

const isTaught = ({ book }: World, { written }: Item): boolean => book.lessons.has(aliasKey(written))

function isNamed({ written }: Item, drug: Drug): boolean {
  const folded = foldName(written)
  return namesOf(drug).some((name) => folded.includes(foldName(name)))
}

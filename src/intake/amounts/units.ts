import type { Unit } from '../../domain/request.ts'

export const chineseUnits: Readonly<Record<string, Unit>> = {
  盒: '盒',
  // What voice input makes of 盒.
  合: '盒',
  瓶: '瓶',
  樽: '瓶',
  板: '板',
  排: '板',
  片: '片',
  粒: '粒',
  颗: '粒',
  支: '支',
  枝: '支',
  只: '支',
  袋: '袋',
  贴: '贴',
  包: '包',
  管: '管',
  罐: '罐',
  桶: '桶',
  筒: '桶',
  套: '套',
  台: '台',
  个: '个',
  卷: '卷',
}

export const englishUnits: Readonly<Record<string, Unit>> = {
  box: '盒',
  bx: '盒',
  pack: '盒',
  pk: '盒',
  packet: '盒',
  bottle: '瓶',
  btl: '瓶',
  strip: '板',
  blister: '板',
  tablet: '片',
  tab: '片',
  pill: '片',
  capsule: '粒',
  cap: '粒',
  sachet: '袋',
  bag: '袋',
  tube: '支',
  pen: '支',
  inhaler: '支',
  vial: '支',
  patch: '贴',
  roll: '卷',
  set: '套',
  can: '罐',
  piece: '个',
}

const makersDevice =
  /^(?:turbuhaler|accuhaler|evohaler|diskus|respimat|ellipta|handihaler|flexpen|kwikpen|solostar)$/i
/** inhaler, pen, turbuhaler: what medicines come in, though it may name a kind of them as well. */
export const isEnglishUnit = (word: string): boolean =>
  Object.hasOwn(englishUnits, word.toLowerCase().replace(/s$/, '')) || makersDevice.test(word)

/** Sources of expressions for the words of units; an English one may be in the plural. */
export const chineseUnit = `(?:${Object.keys(chineseUnits).join('|')})`
export const englishUnit = `(?:${Object.keys(englishUnits).join('|')})`

export const unitIn = (word = ''): Unit | null =>
  chineseUnits[word] ?? englishUnits[word.toLowerCase()] ?? null

/** Why a row of a list, or a cell of it, was not taken: in English as it is kept, and in Chinese. */
const reasons = {
  'has no name': '没有药名',
  'is too long for a name': '太长，不像药名',
  'is too short for a name': '太短，不像药名',
  'is laboratory or optical goods': '是化验或眼镜类用品',
  'is something for the house, and no medicine': '是日用品，不是药',
  'is a salt and no medicine': '是盐，不是药名',
  'is an ordinary word without form or strength': '是平常的词，又没写剂型和规格',
  'is a total, and no drug': '是合计，不是药',
  'is too short for a brand': '太短，不像商品名',
  'is what a cure is praised as, and no name': '是夸它好的说法，不是药名',
  'is no brand': '不是商品名',
  'is the name of a drug, not a brand': '是药名，不是商品名',
  'stands at too many drugs to be a brand': '好多药都写了它，不像商品名',
  'is no institution of the directory': '名册里没有这家机构',
  'is not in the catalogue': '药品目录里没有',
  'has no amount': '没有写库存',
} as const

export type LeftOut = keyof typeof reasons

/** A row, or a cell of it, that was not taken, and why. */
export interface Skipped {
  readonly row: number
  readonly what: string
  readonly why: LeftOut
}

export const inChinese = (why: LeftOut): string => reasons[why]

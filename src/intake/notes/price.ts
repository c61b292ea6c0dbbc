import type { Saying } from '../saying.ts'

/** What it costs, and who pays. */
export const price: readonly Saying[] = [
  {
    examples: ['多少钱一盒', '多少铜钿', '几钿', '几块一盒', 'how much is it'],
    words: ['多少(?:钱|铜钿)', '几(?:钱|多钱|钿|块)', 'how much (?:is|does|are|will)'],
  },
  {
    examples: [
      '贵就不要',
      '便宜点的',
      '价格',
      '价钱',
      '预算不多',
      'the price',
      'it costs a lot',
      'expensive',
      'cheap',
    ],
    words: ['贵|便宜', '价格|价钱|预算', 'price|cost', 'expensive|cheap'],
  },
  { examples: ['能报销吗', '自费也行', '医保能报'], words: ['报销|自费', '医保[能可]?报'] },
]

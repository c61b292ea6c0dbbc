import type { Saying } from '../../saying.ts'

/** Whatever there was to ask before. */
export const atLast: readonly Saying[] = [
  {
    examples: ['现在药取走了', '终于拿到手了', '刚刚领回了'],
    words: [
      '(?:现在|刚刚?|终于|总算|好歹|已经)[^,，。;；?？\\s]{0,4}(?:[取拿领收攞][走到回齐]|到手)[^,，。;；?？\\s]{0,3}[了啦喇哉](?![吗伐么没])',
    ],
  },
]

/** Told of, and nothing is wrong. */
export const unharmed: readonly Saying[] = [
  { examples: ['没得事', '不碍事', '没关系的'], words: ['没得?事', '不碍事', '没关系'] },
  { examples: ['不要紧', '冇事', '呒没关系', '没影响'], words: ['不要紧', '冇事', '呒没关系', '没影响'] },
  {
    examples: ['里头是干的', '药完好'],
    words: ['(?:里[头面]|药)[^,，。;；]{0,3}(?:是|还)?(?:干|好|完好)的?(?:$|[\\s,，。])'],
  },
  {
    examples: ['no worries', 'they are fine', 'still good'],
    words: ['\\b(?:no\\s+(?:worries|problem|harm)|(?:is|are)\\s+fine|still\\s+(?:fine|good|ok))\\b'],
  },
]

/** What somebody had of it is no complaint of what came. */
export const oldOne: readonly Saying[] = [
  {
    examples: ['家里那瓶过期了', '老的血压计坏了'],
    words: [
      '(?:家里|家中|屋里|屋企|手头|抽屉里?|药箱里?|冰箱里?|原来|以前|[老旧])(?:的|那|这|存|放|囤|剩)*[^,，。;；\\s]{0,6}(?:过期|失效|坏|碎|漏|摔|受潮|发霉|不准)[了的]?',
    ],
  },
]

/** Says in so many words that it is a complaint. */
export const complainsOutright: readonly Saying[] = [
  { examples: ['我要投诉'], words: ['(?<!再不[^。;；]{0,12})投诉'] },
  {
    examples: ['少给我一盒', '要退货'],
    words: ['少(?:给|发|拿|配|送)(?:了)?我?(?:一|两|半|几|\\d)', '要退货'],
  },
  { examples: ['瓶盖是开的', '封口破了'], words: ['瓶盖[^,，。]{0,4}开', '封口[^,，。]{0,4}(?:开|破)'] },
]

/** 收到, of a message: what was said has been heard, and nothing has come. */
export const acknowledges: readonly Saying[] = [
  {
    examples: ['好的收到 明天来', '收到 辛苦你'],
    words: ['^\\s?(?:好的?|嗯|行|ok)?\\s?(?:收到)+\\s(?!.*(?:药|东西|货|三样|两样|全|都))[^\\s]'],
  },
]

/** Papers are no medicine that has come. */
export const papers: readonly Saying[] = [
  {
    examples: ['医保卡带了', '处方我拿着'],
    words: [
      '(?:医保|社保)?卡[^,，。;；\\s]{0,6}(?:带|拿|放|备|挂|有)(?:好|着|了|在)*',
      '(?:处方|病历|方子)[^,，。;；\\s]{0,8}(?:带|拿|放|备|开|有)(?:好|着|了|在)*',
    ],
  },
  {
    examples: ["I don't have my card with me"],
    words: [
      "\\b(?:do|did)(?:\\s?n['’\\s]?t|\\snot)\\s(?:have|bring|carry)\\b[^,.;]{0,24}\\bcards?\\b(?:\\swith\\s(?:me|us|him|her))?",
    ],
  },
]

/** Whoever says so has nothing in their hands. */
export const asksOrDenies: readonly Saying[] = [
  {
    examples: ['小陈取走了吗', '被谁领走了'],
    words: [
      '(?:取|拿|领|送)(?:走|到|来|掉)?(?:了)?(?:吗|伐|么|没有?)(?=$|[\\s,，。?？])',
      '谁[^,，。;；]{0,5}(?:取|拿|领)',
    ],
  },
  {
    examples: ['我没拿过', '怎么取走的'],
    words: [
      '(?:没|未|冇)(?:有)?(?:人)?(?:去|来)?(?:取|拿|领|收)(?:过|到|着)',
      '怎么[^,，。;；]{0,4}(?:取|拿|领)走',
    ],
  },
]

import type { Saying } from '../saying.ts'

/** Whether it may be of another make, and what may come in its place. */
export const substitution: readonly Saying[] = [
  {
    examples: ['莫换厂家', '千万别给我换', '不可以替', '不要拿别的', '唔好改其他'],
    words: [
      '(?:莫|别|不要|不能|勿|唔好|唔要|勿要|不可以?|甭)(?:给我|帮我)?(?:换|替|代替|改(?:别|其他)|拿别的)',
    ],
  },
  {
    examples: ['别的牌子不要', '别的厂家吃了过敏', '换别的牌子'],
    words: [
      '别的(?:牌子|厂家|厂)[^,。]{0,8}(?:不要|不行|不吃|勿|唔|没用|过敏)',
      '换成?(?:别的|其他)(?:牌子|厂家)',
    ],
  },
  {
    examples: ['没有波立维泰嘉也可以', '缺货就换', '冇的话代替', '可以找替代'],
    words: [
      '(?:没有?|冇|缺)[^,。;!?\\n]{1,12}(?:也可以|也行|都可以|可以|就要|就换|换成|就拿|也得|代替)',
      '替代',
    ],
  },
  {
    examples: ['只要进口的', '只要这个牌子', '只要三九牌', '原研的', '国产的也行'],
    words: ['只要(?:进口|国产|这个牌子|[^,。]{1,6}牌)', '原研|进口的', '国产(?:的)?(?:也|就|都)?(?:可以|行)'],
  },
  {
    examples: ['要原来那个厂家的', '上次的牌子', '随便什么牌子', '随便厂家', '什么牌子都可以'],
    words: [
      '(?:原来|上次|以前)(?:那个?|的)?(?:厂|牌)',
      '随便(?:什么|啥|哪[个种])?(?:牌子|厂)',
      '(?:什么|哪个|啥)牌子都',
    ],
  },
  // Of a needle, a dressing or a stocking: no strength, and the wrong one is of no use.
  {
    examples: [
      '针头要4mm的',
      '针头 32G',
      '5厘米宽的胶布',
      '护膝要加大号的',
      '成人纸尿裤XL码',
      'needles 4 mm',
    ],
    words: [
      '(?<![\\d.])\\d{1,2}(?:\\.\\d)?\\s?(?:mm|cm|毫米|厘米)(?![a-z])',
      '(?<![\\d.a-z])(?:2[1-9]|3[0-4])\\s?G(?![a-z])',
      '(?:加大|特大|加小|[大中小])[号码](?:的|$)',
      '(?<![a-z])(?:S|M|L|X{1,3}L)[号码]',
    ],
  },
  {
    examples: ['no substitutes', 'no generics please', 'same brand please', 'brand only'],
    words: ['no substitut', 'no generic', 'same brand|brand only'],
  },
  {
    examples: [
      'any brand is fine',
      'generic is ok',
      'or any equivalent',
      'the blue one instead if you have it',
    ],
    words: [
      'any brand',
      'generic (?:is )?(?:ok|fine)',
      'or (?:any )?(?:equivalent|alternative|similar)',
      'instead if',
    ],
  },
]

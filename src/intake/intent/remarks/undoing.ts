import type { Saying } from '../../saying.ts'

/** 先不要X了: of the masked text. */
export const dismissesNamed: readonly Saying[] = [
  {
    examples: ['先不要{达喜}了', '唔使{达喜}啦'],
    words: ['(?:[不勿唔弗]要|不用|不需要|唔使|不配|不拿)(?:那个|我的|这个)?Ⓓ(?:了|啦|喇|哉)'],
  },
]

/** Whatever is asked besides, the order stands. */
export const keepsOrder: readonly Saying[] = [
  { examples: ['我没说过不要', '没说退'], words: ['没(?:有)?说过?(?:不要|不用|要?退|要?取消)'] },
  {
    examples: ['别取消', '先不退掉', "don't cancel"],
    words: [
      "(?:不要|不用|别|莫|勿要|唔好|唔使|不能|千万别|没有?(?:要|想|说)|[先暂]时?不|不想|\\b(?:don'?t|do\\s+not|please\\s+don'?t))\\s?(?:给我|把我的?|帮我)?(?:那?单)?(?:取消|撤单|退单|退了|退掉|cancel)",
    ],
  },
]

/** It is wanted, only not yet. */
export const keepsFor: readonly Saying[] = [
  {
    examples: ['先帮我留着', '麻烦保留一下'],
    words: ['(?:先|帮我|给我|替我|麻烦)[^,，。;；!！?？\\d]{0,4}(?:留|保留|存)(?:着|住|好|一下|下来)'],
  },
  {
    examples: ['hold it for me', 'keep mine a day'],
    words: ['\\b(?:keep|hold)\\s+(?:it|them|that|mine|my\\s+\\w+)\\s+(?:for\\s+me|a\\s+(?:bit|while|day))'],
  },
]

/** It stands again. */
export const wantedAgain: readonly Saying[] = [
  {
    examples: ['取消的那单还是要的', '退了的 又要'],
    words: ['(?:取消|退)掉?了?的[^,，。;；]{0,10}(?:还是要|又要|恢复|继续)'],
  },
  {
    examples: ['我反悔了 还要', '恢复那单'],
    words: ['反悔[^。;；]{0,10}要', '恢复[^,，。;；]{0,4}(?:单|预约|登记)'],
  },
  { examples: ['cancel my cancel'], words: ['cancel\\s+my\\s+cancel'] },
]

/** What is called off is no order. */
export const callsOff: readonly Saying[] = [
  {
    examples: ['不要叫救护车了', 'no need for an ambulance'],
    words: [
      "(?:不要|不用|不必|别|勿要|唔使|莫|don'?t\\s+call|no\\s+need\\s+(?:to\\s+call|for))[^,，。;；!！?？]{0,6}(?:120|救护车|急救车|ambulance)",
    ],
  },
]

/** Not yet taken back: it depends. */
export const onlyIf: readonly Saying[] = [
  {
    examples: ['没货就取消', '送不到的话就算了'],
    words: [
      '(?:没有|没得|冇|[没缺断]货|[送配买到拿赶取]不[到上及成])(?:的话|嘅话)?[^,，。;；]{0,4}(?:就|那|帮我|再)[^,，。;；]{0,4}(?:取消|算|退|不[要用配买])',
    ],
  },
]

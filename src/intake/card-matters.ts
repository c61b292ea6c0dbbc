import { hearing, type Saying } from './saying.ts'

// What whoever carries cards says of them that is no step of an order.

/** It is lost. */
export const lost: readonly Saying[] = [
  {
    examples: ['甲阿姨的卡弄丢了', '卡不晓得掉哪里去了', '卡被偷了', '医保卡落在车上了', '我掉了一张卡'],
    words: [
      '卡[^,，。;；]{0,8}(?:丢(?!下)|掉(?:了|哪|在)|遗失|被偷|落在|弄没)',
      '(?:丢|掉)了[^,，。;；]{0,6}卡',
    ],
  },
  {
    examples: ['I lost her card', 'the card is lost'],
    words: ['\\blost\\b[^.?!]{0,16}\\bcards?\\b', '\\bcards?\\b[^.?!]{0,10}\\blost\\b'],
  },
]

/** It cannot be found: by whoever has it, it is as good as lost. */
export const missing: readonly Saying[] = [
  {
    examples: ['孙师傅的卡找不到了', '卡不见了', '卡没了影'],
    words: ['卡[^,，。;；]{0,8}(?:找不(?:到|着)|不见|没了影|没影)'],
  },
  { examples: ["can't find the card"], words: ["can(?:'?t|not)\\s+find\\b[^.?!]{0,16}\\bcards?\\b"] },
]

/** Somebody else has it now. */
export const misgiven: readonly Saying[] = [
  {
    examples: ['1-102的卡还错了', '卡给错人了', '两家的卡还反了', '卡交混了'],
    words: ['卡[^。;；]{0,12}(?:还|给|交|送|拿)(?:得|的)?[错反混串]'],
  },
  { examples: ['还错卡了', '给反了卡'], words: ['(?:还|给|交|送)[错反混串](?:了)?[^,，。;；]{0,6}卡'] },
  {
    examples: ['1-102的卡 我还给1-101了 搞错了', '卡交给隔壁了，弄错了'],
    words: ['卡[^。;；]{0,8}(?:还|给|交|送)(?:给|到|了)[^。;；]{1,12}[搞弄还给交]错'],
  },
  {
    examples: ['gave the wrong card', 'the card to the wrong person'],
    words: ['\\bwrong\\s+cards?\\b', '\\bcards?\\b[^.?!]{0,24}\\bwrong\\b'],
  },
]

/** Which cards they have. */
export const asksHeld: readonly Saying[] = [
  {
    examples: ['我手上几张卡', '还有多少张卡没还', '卡一共几张'],
    words: ['(?:几|多少)张(?:医保|社保)?卡', '卡[^,，。;；]{0,6}(?:几|多少)张'],
  },
  {
    examples: ['谁的卡还在我这', '哪些卡没还', '哪几家的卡在我手里'],
    words: ['(?:谁|哪)[^,，。;；]{0,6}卡[^,，。;；]{0,4}(?:在我|没还|要还|未还)'],
  },
  {
    examples: ['which cards do I have', 'how many cards'],
    words: ['\\b(?:which|how\\s+many|what)\\s+cards?\\b'],
  },
]

const [isLost, isMissing, isMisgiven, isAsked] = [
  hearing(lost),
  hearing(missing),
  hearing(misgiven),
  hearing(asksHeld),
]

/** 掉哪里去了 asks nobody. */
const asks = /[?？]|[吗伐]|是不是|有没有|会不会|谁/
/** 卡托普利, 卡马西平, 银行卡: no insurance card. */
const medicines = /卡[托马培维洛格博左比那铂莫前替泊尼巴瑞介路]|(?:银行|信用|交通|公交|贺|饭|电话|门禁|房)卡/g

/** @param text normalised, without codes */
export function readCardMatter(text: string): 'lost' | 'missing' | 'misgiven' | 'held' | null {
  if (!/卡|card/i.test(text)) return null
  const said = text.replace(medicines, ' ')
  if (isAsked.test(said)) return 'held'
  if (asks.test(said)) return null
  if (isMisgiven.test(said)) return 'misgiven'
  return isLost.test(said) ? 'lost' : isMissing.test(said) ? 'missing' : null
}

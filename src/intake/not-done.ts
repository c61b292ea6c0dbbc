import { pattern } from '../pattern/pattern.ts'

/** What somebody who carries cards and medicines says did not happen. */
export type NotDone = 'card-collected' | 'card-returned' | 'picked-up' | 'delivered'

/** 没问题 denies nothing. */
const not = '(?:没(?!问题|事|关系|错)|未|冇)(?:有|能|法|来得及)?'
const some = (most: number): string => `[^,，。;；]{0,${most}}?`

const cardNotReturned = pattern(
  new RegExp(
    `${not}${some(5)}(?:归还|还给|还(?!没|未|有|收|拿|取|在)|退)${some(8)}卡|卡${some(5)}${not}${some(2)}(?:归还|还|退)|(?:\\b(?:not|never)|n't)\\b[^.,;]{0,12}\\b(?:return(?:ed)?|g[ai]ven?\\s+back|handed\\s+back)\\b[^.,;]{0,8}\\bcards?\\b|\\bcards?\\b[^.,;]{0,12}(?:\\b(?:not|never)|n't)\\b[^.,;]{0,8}\\b(?:returned|given\\s+back|handed\\s+back)\\b`,
    'i',
  ),
)
/** 没收到卡, 卡没给我, 不肯把卡给我, 卡拿不到, 忘了收卡. */
const cardNotCollected = pattern(
  new RegExp(
    [
      `卡${some(5)}${not}${some(4)}(?:收|拿|取|交|给|带|找|到)`,
      `${not}${some(6)}(?:收|拿|取|交|给|带|把)${some(8)}卡`,
      `(?:不|拒绝)(?:肯|愿意?|想|放心|让|给|交|同意)${some(6)}卡`,
      `卡${some(5)}(?:不(?:肯|愿意?|想|放心|让|给|交|见)|(?:收|拿|取|找|要)不(?:到|着|来)|忘)`,
      `忘(?:记|掉)?(?:了)?(?:收|拿|带|取|给)${some(5)}卡`,
      String.raw`(?:\b(?:not|never|no)|n't)\b[^.,;]{0,24}\bcards?\b`,
      String.raw`\bcards?\b[^.,;]{0,16}(?:\b(?:not|never|missing)|n't)\b`,
    ].join('|'),
    'i',
  ),
)
const notDelivered = pattern(
  new RegExp(
    [
      `${not}(?:人(?:在(?:家|屋)?|开门|应|接|收)|送(?:到|达|成|出去?|掉|上门|过去)?|交(?:到|给|成|出去))`,
      '(?:^\\s*|\\d室?\\s?|门口|送(?:到|去|过去)?了?[^,，。;；]{0,3})(?:没|冇)(?:有)?人(?=$|[\\s,，。;；])',
      '(?:家|屋)里?(?:都|也)?(?:没|冇)(?:有)?人|不在家|没(?:有)?开门|(?:敲|按|叫)(?:了)?(?:半天)?(?:门|铃)?[^,，。;；]{0,3}(?:不开|不应)|送不(?:到|了|成|进去?|上去?)|拒收|不肯收',
      String.raw`\bnot\s+delivered\b|\b(?:could|did)(?:n't|\s+not)\s+deliver\b|\b(?:nobody|no\s+one)\s+(?:was\s+|is\s+)?(?:at\s+)?(?:home|in)\b`,
    ].join('|'),
    'i',
  ),
)
const notPickedUp = pattern(
  new RegExp(
    [
      `${not}(?:去)?(?:取|拿|领|提)(?:到|着|成|走)?(?:药|东西)?(?=$|[\\s,，。;；了呢])`,
      `(?:取|拿|领|提)不(?:到|着|了|成|出来)|白跑|${not}给我(?=$|[\\s,，。;；])`,
      '^\\s*(?:他们|窗口)?说?(?:没|缺|断)(?:有)?货',
      '(?:药房|药店|医院|柜台|窗口|药师|那边|他们)[^,，。;；]{0,5}(?:没(?:有)?(?:货|药|备|配|开门?|给)|缺货|断货|不(?:给|肯|让|开门)|关门|停电)',
      String.raw`\bnot\s+picked\s+up\b|\b(?:could|did)(?:n't|\s+not)\s+(?:pick\s+(?:it|them)\s+up|get\s+(?:it|them))\b`,
    ].join('|'),
    'i',
  ),
)

/** In this order: of a card that was not given nobody fetches a medicine, and what was fetched may not be delivered. */
const denied: readonly (readonly [NotDone, { test(text: string): boolean }])[] = [
  ['card-returned', cardNotReturned],
  ['card-collected', cardNotCollected],
  ['delivered', notDelivered],
  ['picked-up', notPickedUp],
]

/** @param said normalised, without codes and mentions; null where nothing is denied */
export const readNotDone = (said: string): NotDone | null =>
  denied.find(([, words]) => words.test(said))?.[0] ?? null

/** 药房说没货, 关门了: why it was not to be had, which only a person can put right. */
const reason = pattern(
  /没(?:有)?(?:货|药|备|配|开门?)|缺货|断货|不(?:给|肯|让|够|对|能)|少了|关门|停电|过期|处方|白跑|out\s+of\s+stock|closed|refused?|wrong/i,
)
export const tellsWhy = (said: string): boolean => reason.test(said)

/** 没收到卡 denies what its words seem to say. @param front what stands before the words of the step */
export const isDenied = (front: string): boolean => denial.test(front)

/** 别的都备好了 and 没问题，都备好了 deny nothing. */
const denial =
  /(?:没(?!问题|事|关系|错|货|药)(?:有|能|法)?|未|冇|不(?!过|错|好意思|但|同|少)|(?<![特个类区])别(?![的人家处])|勿|莫|甭)\s?[^\s,，。;；、\d]{0,3}$|(?:\b(?:not|never|no|without|cannot)|n't)\s(?:\w+\s){0,2}$/i

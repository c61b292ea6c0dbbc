import { pattern } from '../pattern/pattern.ts'

const cannotCome = pattern(
  /(?:来|去|赶|到|走|取|拿)(?:不了|不及|不成|勿及|唔到)|(?:赶|过)不(?:过)?(?:来|去)|(?:没|冇)(?:有)?(?:空|时间|办法|法子)(?:来|去|过来|过去|拿|取|领)|\b(?:can'?t|cannot|can\s+not|won'?t\s+be\s+able\s+to|unable\s+to)\s+(?:come|make\s+it|get\s+there|pick\s+(?:it|them)\s+up|be\s+there)/i,
)

/** 我来不了了: the time that is fixed does not suit. Which one does is read by itself. @param text normalised */
export const readCannotCome = (text: string): boolean => cannotCome.test(text)

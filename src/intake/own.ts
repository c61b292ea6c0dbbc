import { pattern } from '../pattern/pattern.ts'
import { findKin } from './kinship.ts'

const myself = pattern(/我?(?:自己|自家|本人)|\b(?:myself|mine)\b|\bmy\sown\b/i)
const my = pattern(
  /(?<![和跟与])(?:我|阿拉|俺)[的嘅个](?!手机|电话|卡|医保|病历|处方|地址|编号|单|订单|意思)|\bmine\b/i,
)

/**
 * Whether somebody who has ordered for others as well speaks of what is their own: 我自己的不要了. "我的药到了吗" may ask
 * about all that they have ordered.
 */
export const readOwn = (text: string): 'surely' | 'maybe' | null =>
  findKin(text).length > 0 ? null : myself.test(text) ? 'surely' : my.test(text) ? 'maybe' : null

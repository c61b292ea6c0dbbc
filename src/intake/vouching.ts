import { pattern } from '../pattern/pattern.ts'

/** Somebody answers for another: 是的，她本人跟我讲过了; 不是她的意思. */
export type Vouching = 'confirms' | 'denies'

const denies = pattern(
  /不是[^,，。]{0,5}(?:意思|本人)|没(?:有)?(?:说|讲|提|同意|答应)过?|不(?:同意|答应|肯)|(?:别|不要|不用|不能|莫|勿要)(?:给|帮|替)?(?:他|她|伊|人家)?(?:取消|改|动|退)|[搞弄]错|误会|乱说|瞎说|\b(?:not\s(?:true|hers|his|theirs)|did\s?n['’]?t\s(?:say|ask)|do\s?n['’]?t\s(?:cancel|change))\b/i,
)
const confirms = pattern(
  /本人[^,，。]{0,8}(?:说|讲|同意|确认|要|意思|知道|答应)|(?:跟|和|同|对)我(?:说|讲|打过?招呼)|(?:说|讲)过了|(?:打过电话|电话里|当面|上门)[^,，。]{0,6}(?:问|说|讲|确认)|问过[^,，。]{0,4}了?|同意|确认|属实|是真的|没错|是(?:她|他|伊)(?:本人|自己|的意思)|\b(?:confirm(?:ed|s)?|agreed?s?|told\sme|asked\s(?:her|him|them))\b/i,
)

/** What is said for somebody else of a change that waits for a yes; null where it is neither. @param text normalised */
export const readVouching = (text: string): Vouching | null =>
  denies.test(text) ? 'denies' : confirms.test(text) ? 'confirms' : null

import { pattern } from '../pattern/pattern.ts'
import { withoutShortCodes } from './codes.ts'
import { bareWords } from './command.ts'

/** 取消错了: a cancellation is spoken of, and that it should not have been. */
const wronglyCancelled = pattern(
  /(?:取消|退|撤|删)(?:得|的)?(?:错|岔)|错(?:误)?(?:地)?取消|(?:不(?:该|应该?)|没(?:有)?(?:要|说|叫|让)?(?:你)?|[别甭]|不(?:要|用|能)?)(?:给)?(?:\S{1,3}(?<!不))?取消(?!吗)|(?:撤[销回]|收回|恢复)[^,，。]{0,6}取消|没(?:有)?(?:说|讲|叫|让)(?:过)?(?:要)?(?:不要|退)(?!吗)|取消(?:的|掉的|那[个单条])[^,，。]{0,12}(?:不算|作废|撤[销回]|收回|恢复|还(?:是)?要)|\b(?:do\s?n['’]?t|did\s?n['’]?t|not)\s+cancel|\bcancel\w*\s+by\s+mistake|\b(?:undo|revert|take\s+back)\s+(?:the\s+)?cancel|\bun-?cancel/i,
)
/** 还要的, 恢复, of an order that is named beside it. */
const wantedAgain = pattern(
  /还(?:是)?(?:得|需)?要(?:的|配|取|拿|呀|啊|了)*(?=$|[\s,，。!！])|又(?:说|讲)?(?:还)?要(?:了|的)|恢复|(?:加|放|拿|弄|补)回(?:去|来)|重新(?:约|放|加|弄)(?:上|回|一下|好)?(?=$|[\s,，。!！])|\b(?:restore|reinstate|still\s+(?:wants?|needs?)|wants?\s+it\s+after\s+all)\b/i,
)
const asks = /[?？吗伐]|多久|几[天时盒]|要不要|是不是|怎么/
const longest = 60

/**
 * How plainly somebody with an office takes a cancellation back: by the word itself (取消错了), or only where the order that
 * they name beside it was cancelled (还要的). Null where they say nothing of it.
 */
export function readRestoring(text: string): 'plain' | 'of-named' | null {
  const said = withoutShortCodes(bareWords(text)).trim()
  if (said.length > longest || asks.test(said)) return null
  if (wronglyCancelled.test(said)) return 'plain'
  return wantedAgain.test(said) ? 'of-named' : null
}

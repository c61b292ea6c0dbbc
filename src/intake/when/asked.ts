import type { Intent } from '../../domain/intent.ts'
import { pattern } from '../../pattern/pattern.ts'

/** Another time is proposed, or somebody says when they come: 明天行吗, 我周五来拿. */
const proposes = pattern(
  /行[吗伐不么]|可以[吗伐不么]|可不可以|能不能|得唔得|好[吗伐不]|[改换挪推提延]|方便|来不了|没空|不在|(?:我|家里|叫|让)[^,。;!?\n]{0,10}(?:来|去|取|拿|领|在家)|\bcan\b|\bcould\b|instead|\bI(?:'ll|'m|\s)/i,
)

/**
 * Whether a time in such a message is asked about, promised or reported, and no wish: 今天几号楼先送, 上次你们说礼拜四来. Who asks
 * how an order stands or whether there is any (这周补货了没), or says what has come, wishes for nothing but where they
 * propose it.
 */
export const isNoWishIn = (intent: Intent, text: string): boolean =>
  intent === 'received' ||
  intent === 'cancel' ||
  ((intent === 'status' || intent === 'stock') && !proposes.test(text))

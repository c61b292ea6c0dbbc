import { pattern } from '../pattern/pattern.ts'

/** How somebody says that what they have just said was meant otherwise. */
export type Slip =
  /** 取消错了, and nothing else: it shall be as it was. */
  | 'undo'
  /** 说反了, and nothing else: another was meant, and nobody has said which. */
  | 'bare'
  /** 说反了，是…: what was meant stands beside it. */
  | 'meant'

const slip =
  '(?:(?:取消|退|撤|[说讲搞弄写打发报点选看记])(?:反|错|颠倒|倒)(?:了|掉了|脱了|咯|老|啦)?|(?<![\\u3400-\\u9fff])[反错]了|不对(?!吗|伐)|\\b(?:wrong\\s(?:one|way|order)|other\\sway(?:\\s(?:round|around))?|mixed\\s(?:them\\s)?up|i\\smeant|meant\\sthe|sorry|oops)\\b)'
const slipped = pattern(
  new RegExp(`${slip}|(?:不|勿|弗)是(?:我?[这那][个份单样]|[^,，。]{1,8}[,，]\\s*(?:而)?是)`, 'i'),
)
const bare = new RegExp(
  `^(?:哎呀?|啊|哦|噢|唉|呃|额|我|刚才|刚刚|前面|[,，。!！\\s])*${slip}(?:[啊呀哦哈了,，。!！~\\s])*$`,
  'iu',
)
const undoes = /(?:取消|退|撤)错/
/** 我爸的也取消, 说错了，都不要: more goes, and nothing comes back. */
const asWell = pattern(/也|都|全|一起|还有|\b(?:too|also|both|as\s+well|all)\b/i)
/** Said of anything. */
const ofAnything = /不对|sorry|oops/i

/**
 * Whether a message corrects what its writer has said before; null where it does not.
 *
 * @param text normalised, without mentions of the bot
 */
export function readSlip(text: string): Slip | null {
  if (!slipped.test(text) || asWell.test(text)) return null
  if (!bare.test(text)) return 'meant'
  return undoes.test(text) ? 'undo' : ofAnything.test(text) ? null : 'bare'
}

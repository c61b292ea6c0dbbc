import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'
import type { Understanding } from './understanding.ts'

/** Stands for the medicine in what these expressions read. */
const medicine = '□'

const sigh = '[哎唉诶欸哦噢喔啊呀额呃\\s,，。.!！~]'
/** Said of what one has written oneself. 给错了, 拿错了, 发错了 are said of a counter. */
const slip = `(?:刚才|刚刚|刚|上面|药名|名字|我|又)*(?:[写打说讲报搞弄念记]错|错)(?:了|啦|咯|咧)?`
const denial = '(?:不对|不是(?=[\\s,，])|唔[系係啱](?=[\\s,，])|等等|等一?下|慢着)'
const meant =
  '(?:我|俺|阿拉|想|说|讲|写|打|吃|用|配|订|约|要|的|应该|应当|其实|本来|是|係|系|换成?|改成?|成|那个|这个|才|\\s)'
const amount = '(?:\\s?[\\d一两二三四五六七八九十]{1,2}\\s?[盒瓶支板袋包])?'
const end = `(?:的|${sigh}|谢谢|麻烦(?:了|你|您)?|才对|吧|哈)*$`

/** 打错了，氯沙坦 says enough; behind 不对 it must be said that it is meant: 不对，氯沙坦是我邻居在吃 is no order. */
const inChinese = pattern(
  new RegExp(
    `^${sigh}*(?:(?:${slip}${sigh}*){1,3}|${denial}${sigh}*(?=[^${medicine}]*[是係系要换改]))${meant}*${medicine}${amount}${end}`,
    'u',
  ),
)
const inEnglish = pattern(
  new RegExp(
    `^(?:(?:sorry|oops|wait|no|my\\s(?:bad|mistake)|wrong\\s(?:one|name))[\\s,.!-]+)+(?:i\\s(?:meant?|need|want(?:ed)?)|it\\s?(?:'s|is|should\\sbe)|should\\sbe|make\\s(?:it|that))\\s(?:to\\ssay\\s)?(?:the\\s)?${medicine}(?:\\s(?:please|not\\s\\S+|instead))*[\\s.!]*$`,
    'iu',
  ),
)

/** Nobody puts a name right in more words. */
const longest = 40

/**
 * 不对 是氯沙坦; 打错了 要的是代文; sorry, I meant losartan: the one medicine that it names was meant all along, and says of itself
 * neither in the place of what nor who said it before.
 */
export function isNamedInstead({ text, items, mentions }: Understanding): boolean {
  const [item, ...others] = items
  if (item === undefined || others.length > 0 || mentions.length !== 1 || text.length > longest) return false
  return inChinese.test(told(text, item.written)) || inEnglish.test(told(text, item.written))
}

const told = (text: string, name: string): string => withoutMentions(text).trim().replace(name, medicine)

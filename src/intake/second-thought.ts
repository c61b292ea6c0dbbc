import { pattern } from '../pattern/pattern.ts'

/** Said without a mention right after an order, it can only be about that order, or sounds as if it were. */
export type SecondThought =
  /** 刚才的不要了: it says itself of what. */
  | 'taken-back'
  /** 不要了, 开玩笑的, and nothing else. */
  | 'perhaps-taken-back'
  /** 哎不对，是3盒. */
  | 'another-amount'
  /** 还有可定一盒. */
  | 'more'

const unit = '(?:大|小)?[盒瓶支板袋包罐管片粒贴]'
const amount = `(?:\\d{1,2}|[一两二三四五六七八九十]{1,2})\\s?${unit}`
const sigh = '[哎唉诶欸哦噢喔啊呀额呃那\\s,，。.!！~]*'
const end = '(?:吧|啊|呀|哦|的|了|好了|够了|就行|就够了|谢谢|麻烦|[\\s,，。.!！~🙏])*$'
const corrects =
  '(?:等等|等(?:一?下|会)|慢着|不对|不是|[写打说讲发按点报搞]?[错岔]了?|改(?:一?下|成)?|应该|还是)'
/** No word of it can be read in two ways, and none as one that corrects. */
const filler = '(?:[哎唉诶哦噢啊呀那我还就是要来配拿\\s,，。.!！~]|不对|不是|等等|改成?|应该|错了?)*'

const anotherAmount = pattern(
  new RegExp(
    `^${sigh}(?:帮我)?${corrects}${filler}(?:${amount}${filler})?${amount}${end}|^(?:sorry|oops|wait|no)[,.!\\s]+(?:make\\s+(?:it|that)\\s+|i\\s+(?:meant|need|want)\\s+)?(?:\\d{1,2}|two|three|four|five|six)\\s+(?:boxes|box|bottles?|packs?)(?:\\s+please)?[.!\\s]*$`,
    'iu',
  ),
)
const jokes = '(?:(?:开|跟你开)(?:个)?玩笑|逗你?|[发说写]着)玩?(?:的|呢|儿)?|just\\s+kidding'
const goes = '(?:(?:还是|就|都)?不(?:要|用|需要|约|配|买|拿)了|(?:帮我)?(?:取消|退)(?:了|掉)?)'
const takenBack = pattern(
  new RegExp(
    `^${sigh}(?:算了${sigh})?(?:我)?(?:刚才|刚刚|刚|上面|前面|方才)(?:那|我|约|说|报|发|要|登记|订)*(?:的|个|样|份|单)*(?:药)?(?:那个|都)?${sigh}${goes}${end}|^(?:sorry[,.\\s]+)?(?:please\\s+)?cancel\\s+(?:that|my\\s+order|the\\s+order)[.!\\s]*$`,
    'iu',
  ),
)
const perhapsTakenBack = pattern(new RegExp(`^${sigh}(?:算了${sigh})?(?:${goes}|${jokes})${end}`, 'iu'))
const more = pattern(
  new RegExp(
    `^${sigh}(?:(?:对了|忘了|哦?对|另外)${sigh})?(?:还有|还要|再(?:加|要|来|配|带)|加上?|另外|顺便)|^(?:oh\\s+)?(?:and|also|plus)\\b`,
    'iu',
  ),
)

/** Nobody takes back or corrects what they have just said in more words. */
const longest = 60

/** @param text normalised */
export function readSecondThought(text: string): SecondThought | null {
  if (text.length <= longest) {
    if (takenBack.test(text)) return 'taken-back'
    if (perhapsTakenBack.test(text)) return 'perhaps-taken-back'
    if (anotherAmount.test(text)) return 'another-amount'
  }
  return more.test(text) ? 'more' : null
}

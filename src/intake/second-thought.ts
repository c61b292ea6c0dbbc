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
  /** 给我爸的, and nothing else. */
  | 'for-whom'
  /** 我老婆也要一盒. */
  | 'as-well'
  /** 哎等下 还是要的. */
  | 'wanted-back'

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
    `^${sigh}(?:帮我)?${corrects}${filler}(?:${amount}${filler})?${amount}${end}|^(?:sorry|oops|wait|no|actually)[,.!\\s]+(?:(?:it['’]?s|make\\s+(?:it|that))\\s+)?\\d{1,2}[.!\\s]*$|^(?:sorry|oops|wait|no|actually)[,.!\\s]+(?:make\\s+(?:it|that)\\s+|i\\s+(?:meant|need|want)\\s+)?(?:\\d{1,2}|two|three|four|five|six)\\s+(?:boxes|box|bottles?|packs?)(?:\\s+please)?[.!\\s]*$`,
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
/** 不要了 家里找到了: why, and nothing that would be wanted instead. */
const reason =
  '(?:[\\s,，。]+(?:家里|屋里|我|已经|医生|他|她|孩子)?[^\\s,，。要换改加]{0,6}(?:有了?|找到了?|买到?了|配到?了|好了|够了|够|不吃了|停了)[啊呀哦的\\s。.!！]*)?'
const perhapsTakenBack = pattern(
  new RegExp(`^${sigh}(?:算了${sigh})?(?:${goes}|${jokes})(?:${end}|${reason}$)`, 'iu'),
)
const more = pattern(
  new RegExp(
    `^${sigh}(?:(?:对了|忘了|哦?对|另外)${sigh})?(?:还有|还要|再(?:加|要|来|配|带)|加上?|另外|顺便)|^(?:oh\\s+)?(?:and|also|plus)\\b`,
    'iu',
  ),
)

const person =
  '(?:我|阿拉|俺)?家?(?:老?[爸妈]|爸爸|妈妈|老公|老婆|爱人|老伴|先生|太太|爷爷|奶奶|外公|外婆|公公|婆婆|儿子|女儿|孩子|宝宝|哥哥?|姐姐?|弟弟?|妹妹?)'
const forWhom = pattern(
  new RegExp(
    `^${sigh}(?:(?:这)?是|都是)?(?:给|帮|替|为)${person}(?:的|吃的|用的|配的|要的|拿的|吃|用)?${end}`,
    'iu',
  ),
)
const asWell = pattern(
  new RegExp(`^${sigh}(?:还有|对了)?${sigh}${person}也(?:要|来|配|需要)(?:一份|${amount})${end}`, 'iu'),
)
const wantedBack = pattern(
  new RegExp(
    `^${sigh}(?:等等|等一?下|慢着|别取消|不取消|不对)?${sigh}(?:我|还是)*(?:还是|还|又)要(?:的|了|吧)?${end}|^(?:oh\\s)?(?:no\\s)?wait[,.\\s]+(?:keep\\sit|i\\s(?:still\\s)?(?:need|want)\\sit)[.!\\s]*$`,
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
    if (wantedBack.test(text)) return 'wanted-back'
    if (forWhom.test(text)) return 'for-whom'
    if (asWell.test(text)) return 'as-well'
  }
  return more.test(text) ? 'more' : null
}

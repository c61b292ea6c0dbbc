import { pattern } from '../pattern/pattern.ts'

const end =
  /(?:[的了呀啊哦呢吧啦哈噢喔嘅额呐哒滴谢\s👍👌🙏]|一下|thanks?|please|it|that|those|them)*(?:$|[,，。.!！])/iu
    .source
const wants = pattern(
  new RegExp(
    `^(?:[是对嗯恩好行要得中系]|👍|👌|✅|也?都?[要配买]|要[的配买]|一起[要配]?|加上|对的|是的|好的|可以|没错|yes|yeah|yep|yup|sure|right|ok(?:ay)?|please)${end}`,
    'iu',
  ),
)
const declines = pattern(
  new RegExp(
    `^(?:(?:这个|那个|它|都|也)?(?:不|不要|不用|不是|不需要|不必|不配|不买|勿要|勿是|弗要|覅|唔要|唔使|唔系|冇|甭|莫|算了)(?:配|买|拿|登)?|没有|no|nope|nah|not|not\\s+(?:needed|that|those|this)|don'?t|skip)${end}`,
    'iu',
  ),
)
/** 就前面两样: what is asked about is not among them. */
const onlyRest = pattern(
  /^(?:不[,，\s]*)?(?:就|只|光|净)(?:要|配|拿|买|登|是)?(?:前|上|头|刚才|那|这|其他|别的|另外)|^(?:no[,\s]+)?(?:just|only)\s+(?:the\s+)?(?:first|other|rest|two|ones)/iu,
)

/**
 * Reads an answer to "X也要吗？": 要, 不要, 就前面两样.
 *
 * @returns null where it is neither
 */
export function readAsWell(text: string): boolean | null {
  const short = text.replace(/@\S+/g, '').trim()
  if (declines.test(short) || onlyRest.test(short)) return false
  return wants.test(short) ? true : null
}

import { Characters } from '../pattern/characters.ts'

/**
 * A name that is written as it should be may be what is left of a longer one of which something else is written wrongly:
 * 缬沙坦氯噻, 氯己定佐卡因. What gives it away are the characters beside it, which no sentence has there.
 */

/** Of chemistry: one of them beside a name is a piece of another. */
const chemical = new Characters(
  // Without 甲, 乙, 丁 and 己, which number things as well, and 茶, 孕, 匹 and 菲, which are words.
  '酮胺醇酸酯酚氨氯氟溴碘氢氧铵钠钾钙镁锌铝铋铂硫磷硼硒硅羟羧酰酐醛醚腈肼胍脲肟苷肽酶嗪唑啶吡咯哌啉喹嘌呤嘧喃呋噻吩噁哚吲苯苄萘蒽茚丙戊庚辛烷烯炔氮碱莨菪泮啡雌睾',
)

/** By which foreign names are written: two of them beside a name are a piece of another, one may be anything. */
const foreign = new Characters(
  '阿艾奥巴贝比波伯博布达丹德迪恩尔伐法芬非夫福伽格胡吉卡考克库拉莱兰雷利林罗洛鲁马玛曼莫纳奈尼诺欧帕培佩普齐奇恰乔屈瑞萨塞赛沙舒司斯索塔泰坦汀汤特替托瓦韦维沃西希锡夏雅亚依扎珠佐匹',
)

const isPieceBehind = (text: string, end: number): boolean =>
  chemical.areAt(text, end) ||
  (chemical.areAt(text, end + 1) && isHan(text.charCodeAt(end)) && !joining.areAt(text, end)) ||
  (foreign.areAt(text, end) && foreign.areAt(text, end + 1))

const isPieceInFront = (text: string, start: number): boolean =>
  chemical.areAt(text, start - 1) || (foreign.areAt(text, start - 1) && foreign.areAt(text, start - 2))

/** Behind these another name may begin. */
const joining = new Characters('和跟与及同加或配兼带的再换各都要还有无不没')
const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** Where a medicine stands in a text. */
interface Placed {
  readonly start: number
  readonly end: number
}

/**
 * Whether a piece of another name stands right beside one, going by the characters there that belong to no name.
 *
 * @param previous the name in front of it, and `next` the one behind: theirs are no pieces
 */
export function hasResidue(
  text: string,
  { start, end }: Placed,
  previous: Placed | undefined,
  next: Placed | undefined,
): boolean {
  const isFree = (from: number, to: number): boolean =>
    (previous === undefined || previous.end <= from) && (next === undefined || next.start >= to)
  return (
    (isFree(start - 2, start) && isPieceInFront(text, start)) ||
    (isFree(end, end + 2) && isPieceBehind(text, end))
  )
}

/**
 * A name that is written as it should be may be what is left of a longer one of which something else is written wrongly:
 * 缬沙坦氯噻, 氯己定佐卡因. What gives it away are the characters beside it, which no sentence has there.
 */

/** Of chemistry: one of them beside a name is a piece of another. */
const chemical = new Set(
  '酮胺醇酸酯酚氨氯氟溴碘氢氧铵钠钾钙镁锌铝铋铂硫磷硼硒硅羟羧酰酐醛醚腈肼胍脲肟苷肽酶嗪唑啶吡咯哌啉喹嘌呤嘧喃呋噻吩噁哚吲苯苄萘蒽菲茚茶丙乙甲丁戊己庚辛烷烯炔氮碱莨菪泮啡匹孕雌睾',
)
// 甲乙丙丁 also number things, and 茶, 孕 and 匹 are words.
for (const character of '甲乙丁己茶孕匹菲') chemical.delete(character)

/** By which foreign names are written: two of them beside a name are a piece of another, one may be anything. */
const foreign = new Set(
  '阿艾奥巴贝比波伯博布达丹德迪恩尔伐法芬非夫福伽格胡吉卡考克库拉莱兰雷利林罗洛鲁马玛曼莫纳奈尼诺欧帕培佩普齐奇恰乔屈瑞萨塞赛沙舒司斯索塔泰坦汀汤特替托瓦韦维沃西希锡夏雅亚依扎珠佐匹',
)

const isPieceBehind = (text: string, end: number): boolean =>
  chemical.has(text.charAt(end)) ||
  (isHan(text.charAt(end)) && chemical.has(text.charAt(end + 1)) && !joining.has(text.charAt(end))) ||
  (foreign.has(text.charAt(end)) && foreign.has(text.charAt(end + 1)))

const isPieceInFront = (text: string, start: number): boolean =>
  chemical.has(text.charAt(start - 1)) ||
  (foreign.has(text.charAt(start - 1)) && foreign.has(text.charAt(start - 2)))

/** Behind these another name may begin. */
const joining = new Set('和跟与及同加或配兼带的再换各都要还有无不没')
const isHan = (character: string): boolean => character >= '\u3400' && character <= '\u9fff'

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

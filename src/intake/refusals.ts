import { pattern } from '../pattern/pattern.ts'

/**
 * What people say of a medicine that they name and do not ask for. Each expression looks at the words on one side of the
 * name, within its sentence; `before` ends where the name begins, `clause` begins where it ends and stops at a comma. Both
 * are parts of `text`, which has all that they have.
 */

const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`

const verbs =
  '(?:再|要|给我|给|配|买|拿|开|带|送|换|有|放|吃|登记|那个|这个|那种|那|the|my|any|more|上次的?|之前的?|\\s)*'
const refusal = oneOf(
  '(?<![要是])不要',
  '不需要',
  '不用',
  '不想要',
  '不必',
  '(?<![特区个级分类])别',
  '莫',
  '[勿弗]要',
  '覅',
  '勿',
  '唔要',
  '唔使',
  '(?<!能)不[吃食服]',
  '甭',
  '无需',
  '除了',
  '\\bminus',
  'excluding',
  'apart\\s+from',
  '不含',
  "don'?t\\s+(?:need|want)",
  'do\\s+not\\s+(?:need|want)',
  "(?:do\\s+not|don'?t|never)\\s+(?:give|bring|get|send|include|add|buy|order)(?:\\s+(?:me|us|him|her))?",
  '(?<=[,;]\\s?(?:and\\s|but\\s)?)hold\\s+the',
  'no\\s+need\\s+(?:for|of)',
  '\\bno\\b',
  '\\bnot\\b',
  'without',
  'except',
  'forget(?:\\s+about)?',
  'skip',
  'leave\\s+out',
  'hold\\s+off(?:\\s+on)?',
  '\\b(?:good|fine|okay|set|covered|sorted)\\s+(?:on|for)',
  '\\bno\\s+more',
  '\\bplenty\\s+of',
  '(?:took|taken|came|come|coming|put)\\s+(?:(?:me|him|her|us)\\s+)?off',
  '\\bstopped(?:\\s+taking)?',
  '(?:mix|confus|mistak)\\w*\\s+(?:(?:it|them|this|that|up)\\s+)*(?:with|for)',
  '(?:still|already)\\s+have\\s+(?:some|plenty|enough|lots|a\\s+lot)?(?:\\s+of)?',
  'have\\s+(?:plenty|enough|lots)\\s+of',
)
const refusalInFront = pattern(new RegExp(`${refusal}${verbs}$`, 'i'))

const refusalOfOther = pattern(
  new RegExp(`\\S{2}(?:暂时|暂|先)?${refusal}了?\\s+(?:要|换|来|配|拿)?\\s?$`, 'i'),
)

/**
 * 不要X, not X.
 * @param isCounted whether an amount follows X: in "那只药不要 X2盒" it is what stands in front that is refused
 */
export const refusesBefore = (before: string, isCounted: boolean, text: string): boolean =>
  refusalInFront.test(before, text) && !(isCounted && refusalOfOther.test(before, text))

/** 不是X, 不是速效那个X. */
const correctionInFront = pattern(
  /(?<!是)(?:不是|勿是|弗是|唔[系係]|并非|而非)\s?(?:(?:要|那个|说|普通的?|单[纯方]?的?|我?要的?|指)*|[^,，。;；!！?？\s]{0,6}(?:那|这|嗰|搿)[个种款盒瓶支只]?)\s?$/,
)
/** 不是X, where no question follows. */
export const deniesBefore = (before: string, clause: string, text: string): boolean =>
  correctionInFront.test(before, text) && !/吗|嘛|\?/.test(clause) && !stumbles.test(before)
/** 快乐喜…不是 Y: a name that came out wrong, whatever it was. */
const stumbles = /[\u3400-\u9fff]{2}(?:…|\.{2,})\s?[啊哦噢唉]?(?:不是|[勿弗]是|唔[系係])[\s,，]+$/

const withdrawal = oneOf(
  '停掉',
  '停用',
  '停了',
  '取消',
  '退掉',
  '退了?',
  '撤掉',
  '去掉',
  '划掉',
  '删掉',
  'cancel',
  'drop',
  'remove',
  'scratch',
  '停咗',
)
const withdrawalInFront = pattern(
  new RegExp(`${withdrawal}\\s?(?:了|那个|那单|昨天的?|上次的?|我的|我那个|the|my|\\s)*$`, 'i'),
)
/** 取消X; in "W退掉 X" it is W that is given back. @param isBehind whether another name stands in front of `before` */
export const withdrawsBefore = (before: string, isBehind: boolean, text: string): boolean =>
  withdrawalInFront.test(before, text) && !(isBehind && /^[^\s,，、].*\s$/.test(before))

const atHome = '(?:家里|屋里|屋企|手头|手里|这边|自己|我|她|他|佢|伊|已经|上次的?)*'
const still = '(?:还|仲|都|也|是)?'
const enough = pattern(
  new RegExp(
    `^[^。;；!！?？\\n,，]{0,8}?${oneOf(
      `${atHome}${still}(?<![没冇方历卡单])有(?:了|的(?!话)|着(?!落)|好多|很多|不少|[一两三四五六七八九\\d]+[盒瓶板支])`,
      `(?:家里|屋里|屋企|手头)${still}有(?![没冇])`,
      '(?:还|仲)有(?![没冇吗伐货么嘛不卖得呢])',
      '(?:上回|上次|上趟|之前|前头|刚刚?|已经|昨天)?(?:多|才|刚|已经)(?:买|配|开|拿|领)(?:了|过|咗)(?!吗|没|伐)',
      '(?:医院|社区医院|卫生院)里?(?:已经|刚刚?|都)?(?:给)?(?:配|拿|领)[了咗](?!吗|没|伐)',
      '(?:他|她|佢|伊|我|侬)?(?:自己|家里|那里|那边|这里|这边)?(?:也|都|还|倒)?(?<![没冇方历卡单只])有(?=[,，。;；]|$)',
      '(?:上回|上次|上趟|之前)?(?:配|买|开|拿|领)?的?(?:还|都)?[没未](?:怎么)?(?:动|拆|开封)(?:过)?',
      '(?<![只才刚不没])够(?:了|的|(?:吃|用|食)(?!到|[^,，。]{1,6}的?(?:量|药)?[就即](?:行|可|好|成|中)))',
      '剩(?:好多|很多|不少|蛮多)',
      '(?:随身|身上|包里|抽屉里|家里|屋里)[^,，。;；]{0,2}(?:带|备|放|存|囤)着',
      '还?[没未冇](?:吃|用|打|滴|食|喝)(?:完|光|晒)',
      // "安坦有 心得安有": bare, where nothing is asked.
      `^\\s?${still}有(?:的)?(?=[\\s,，、。;；!！]|$)`,
      '(?:still|already)\\s+(?:have|got|picked|collected|bought|half|full)',
      "(?:i|we)(?:'ve)?\\s+(?:have|got)\\s+(?:some|enough|plenty|it|them|that|one|left|mine)",
    )}`,
    'i',
  ),
)
const none = pattern(/[没冇]有?[了喇]|[没冇]有?\s*$|有(?:没有|吗|伐|货)/)
const counted = pattern(/\d\s?[盒瓶板支]|[一两三]\s?[盒瓶]/)
/** 三瓶就够了: so many are wanted. */
const soMany = pattern(/(?:\d|[一二两三四五六七八九十])\s?[盒瓶板支袋包贴片粒颗个]\s?就够/)

/** X还有, X家里有; what was counted first ("X2盒 家里还有一点") is wanted all the same. */
export const hasEnough = (clause: string, text: string): boolean =>
  enough.test(clause, text) &&
  !none.test(clause, text) &&
  !soMany.test(clause, text) &&
  !counted.test(clause.split(/不|有|剩|够/, 1)[0] ?? '', text)

const someOf =
  '(?:(?:[一两三四五六七八九十几半好多\\d]+)?[台个盒瓶支板袋包](?:多)?|[^,，。;；\\s]{0,6}的|\\s?some)?'
const homeInFront = pattern(
  new RegExp(
    `(?:家[里中]|屋里|屋企|手[头边里]|身边|抽屉里?|柜子?里|药箱里?|冰箱里?|\\b(?:i|we)\\s+(?:still\\s+)?have)(?:还|仲|已经|都|是|里|正好|翻出|找到|存)*有?(?<=有|have|翻出|找到|存)${someOf}\\s?$`,
    'i',
  ),
)
/** 隔壁给了我一盒X, 儿子带了两盒X回来: come by another way. */
const givenInFront = pattern(
  new RegExp(
    `(?:(?:给|送|借|让|匀)了(?:我|我们|阿拉)?|(?:给|帮|替)(?:我|我们|阿拉)(?:送|带|寄|买|捎|配)了|(?:已经|自己|从[^,，。]{1,6})(?:买|带|配|寄|捎)(?:到?了|回了?))${someOf}\\s?$`,
  ),
)
/** What is spoken of as had may still come to an end. */
const usedUp = pattern(/没|冇|完|光|不够|唔够|坏|过期|快|见底|最后|running|out|low/i)
/** 家里有X了, where it is not said that it comes to an end. */
export const isAtHome = (before: string, clause: string, text: string): boolean =>
  // 翻出一瓶 X2瓶: what is counted again behind a space is spoken of anew.
  !(/[\u3400-\u9fff]\s$/.test(before) && /^\s?[\d一二两三四五六七八九十]+[盒瓶支袋板包]/.test(clause)) &&
  (homeInFront.test(before, text) || givenInFront.test(before, text)) &&
  !usedUp.test(clause, text) &&
  !/吗|伐|\?/.test(clause)

/** X还能吃半个月, and on to the next: of what is left for a while nothing is asked. */
export const isLasting = (between: string): boolean =>
  /^[^,，。;；]{0,4}还(?:能|可以|够|可)(?:吃|用|打|撑|顶|喷)[^,，。;；]{0,6}[,，。;；\s]*$/.test(between)

const wishBehindHaving = pattern(
  /^\s?(?:也|都|还|倒|是)?有的?[\s,，]+(?:那就|那|就)?(?:给我|帮我|我)?(?:来|要|拿|带|整|买)?\s?(?:\d+|[一二两三四五六七八九十半]+)\s?[盒瓶支袋板包罐贴](?![\u3400-\u9fff])/,
)
/** X有 来一盒: it can be had, and is wanted. */
export const isHadAndWanted = (after: string, text: string): boolean => wishBehindHaving.test(after, text)

/** X有, and nothing more is said: it is not needed. */
export const isThere = (clause: string): boolean => /^(?:我|也|都|还|倒|是)?有(?=\s|$)/.test(clause)

const restWanted = pattern(
  /^[了啦]?[,，\s]*(?:那|所以)?(?:我|伊|她|他)?(?:就|只|再|还)*(?:要|拿|配|来|添|补)\s?(?:\d+|[一二两三四五六七八九十])\s?[盒瓶支袋板包](?=就|够|$|[\s,，。;；!！吧])/,
)
/** "家里还有一盒X，那就只要1盒": what is at home is reckoned with, and the rest is wanted. */
export const isRestWanted = (after: string, text: string): boolean => restWanted.test(after, text)

const kept = pattern(
  /^(?![^。;；!！?？\n,，]{0,2}?(?:其[他它余]|别的|[剩余]下|另外|旁的|(?:others?|rest)\b))[^。;；!！?？\n,，]{0,4}?(?:(?<![量数儿])不变|不动|(?:不用|不要|别|勿要|唔使)[动改换变郁](?:它|了)?|不改|不换|留着|保留|留住|仍要|还是要的|unchanged|(?:stays?|remains?)\b|as\s+(?:is|it\s+is))/i,
)
/** X不变, X留着: of what was asked for before, this stays as it is. */
export const isKept = (clause: string, text: string): boolean => kept.test(clause, text)

/** 不要让人知道, 不要颗粒 speak of something else: a dismissal ends where the clause does. */
const done = '(?=[了啦咯喇哉嘞吧噻嘛哈呀哦()]|$|[\\s,，。、])'
const fetching = '[配拿买送带开订取攞要搞弄整]'
const dismissal = pattern(
  new RegExp(
    `^[^。;；!！?？\\n,，]{0,12}?${oneOf(
      `(?:不要|不用|不需要|不必|不消|不劳|[勿唔弗]要|覅|唔使|唔需要|[无毋]需|[先时]不(?:要|用)?)(?:再|给我|帮我|替我)*(?:${fetching}|麻烦|费心|费事|操心|准备|登记)?${done}`,
      `[别莫勿甭免](?:再|就)*(?:(?:给|帮|替)我${fetching}?|${fetching}(?!错))${done}`,
      '不是(?:那个|这个|它|嗰个)',
      '[先时]不[配拿买要用开登]',
      '(?<![走离分打想躲脱抽解拉睁张迈腾]|(?<!放)放)不[配拿买开订领取登报](?!得|到|出|了口|销)',
      '销[掉了](?:吧|$|[\\s,，。])',
      '算了(?!(?:还是|那|就|要|只|来)*[^\\s,，]{0,2}(?:[\\d一二两三四五六七八九十半]+)(?:[盒瓶板支袋包]|个?(?:半月|月|星期|礼拜)的?量?))',
      '停(?:[了掉药用]|$|(?=[\\s,，。]))',
      `不[吃服打食](?:的|那个|这个|它)${done}`,
      '取消',
      '退[掉了脱忒]',
      '撤[了掉吧]',
      '作废',
      '不取了',
      '(?<![避豁减难])免(?:了|掉|啦|咯)',
      '[去划删]掉',
      '(?:is|are)?\\s?not\\s+needed',
      'no\\s+need',
      'no\\s+longer',
      "don'?t\\s+need",
      'can\\s+wait',
      'no,?\\s+thanks?',
    )}`,
    'i',
  ),
)
const bothBehind = /^[^,，。;；!！?？\n]{0,4}?(?:都|全|统统|通通|一[起齐道并]|两[样种个只]|[三四五]样)/
/** X和Y, X、Y, and XY都: named in one breath, with nothing said of the first; `after` stands behind the second. */
export const bindsTogether = (between: string, after: string): boolean =>
  /^\s?(?:和|跟|与|及|同|、|还有|以及|\+|&|and)\s?$/i.test(between) ||
  (between.trim() === '' && bothBehind.test(after))
/** …都不要了, 不用买了: no answer to what stands in front of the name. */
export const isDismissedBehind = (after: string, text: string): boolean => {
  const clause = after.split(/[,，。;；!！?？\n]/, 1)[0] ?? ''
  return dismissal.test(clause, text) || enough.test(clause, text)
}

/** Something else is named between the amount and what is dismissed: "1支 顺峰 不要了". */
const somethingElse = pattern(/[盒瓶支板袋包片粒]\s+(?![那这家屋我现先暂就也都还已不别算])[\u3400-\u9fff]{2}/)
/** 没有就算了: of what comes if there is none. */
const ifNone =
  /(?:没有?|没得|没货|冇货?|缺货|断货|[买配]不到)(?:的话|嘅话)?(?:就|那就|也就)?(?:算了|不[要用买配]了?|拉倒|作罢|免了)/
/** 妈妈要两盒X 我自己不要: who writes wants none for himself. */
const refusedForOneself = pattern(
  /(?:[妈爸爷奶公婆伴]|他|她|家|宝|娃|儿|女|人)[^,，。;；]{0,6}[要来配拿买带开][^,，。;；]{0,6}$/,
)
const notForOneself =
  /^[片粒]?[\s,，]+(?:我|俺|咱|阿拉)(?:自己|自家|个人)?(?:就|的)?(?:不要|不用|不需要|不配|不拿|[勿弗]要|唔要)(?:了|啦|的|$|[\s,，。])/
/** @param before in front of the name, with what is counted there */
export const isForAnother = (before: string, after: string, text: string): boolean =>
  notForOneself.test(after) && refusedForOneself.test(before, text)

/** X不要了. */
export const dismisses = (clause: string, text: string): boolean => {
  const rest = clause.replace(ifNone, '')
  const found = dismissal.exec(rest, rest === clause ? text : rest)
  return found !== null && !somethingElse.test(found[0])
}

const takenBackInFront = pattern(
  /(?:取消|退掉?|撤掉?|删掉?|划掉|\b(?:cancel|remove|drop|delete|scrap))(?:掉|了)?(?:我|我家?的|[他她]的|那个|[一两三\d][盒瓶支])?(?:\s(?:my|our|his|her|the|both|order|for|of|both|all)){0,3}\s?$/i,
)
/** 取消X和Y, cancel my X and Y: said in front of the first of a row. */
export const takesBackRow = (before: string, text: string): boolean => takenBackInFront.test(before, text)

/** X? No, …: asked and answered by the writer. */
export const isDeniedAtOnce = (after: string): boolean =>
  /^\s?[?？]\s?(?:no\b(?!\s+(?:rush|hurry|worr|problem|need|prescription|card|more|matter|big))|nope|不是|不用(?!急)|不要(?!急|紧)|不对|勿是|唔系)/i.test(
    after,
  )

const joining = /(?:还有|还要|另外|加上|以及|仲有|再加)\s*$/
/** X 还有一盒Y, where nothing is counted behind Y. */
const joiningCounted =
  /(?:还有|还要|另外|加上|以及|仲有|再加)\s*(?:(?:\d+|[一二两三四五六七八九十半])\s?[盒瓶支板袋包罐桶卷贴]的?|$)$/
const trailingRefusal = pattern(new RegExp(`(${refusal})(${verbs})$`, 'i'))

/**
 * Words behind one name that belong to the next: "2盒 还有Y", "还有一盒Y", "2盒 不要Y". In "X屋里还有不要 Y" the refusal runs on from
 * X and is parted from Y, so it stays.
 */
export function withoutNextsWords(after: string, isNextCounted: boolean, text: string): string {
  const rest = after.replace(isNextCounted ? joining : joiningCounted, '')
  const cue = trailingRefusal.exec(rest, text)?.[0] ?? ''
  return cue === '' || refusalRunsOn(rest, isNextCounted, text)
    ? rest
    : rest.slice(0, rest.length - cue.length)
}

/**
 * Does the refusal at the end of the words between two names belong to the first of them? It belongs to the name that it
 * is written close to; where it stands apart from both, not to the one that is counted.
 */
export function refusalRunsOn(between: string, isNextCounted: boolean, text: string): boolean {
  const [whole = '', cue = '', behind = ''] = trailingRefusal.exec(between, text) ?? []
  if (cue === '' || /[a-z]/i.test(cue)) return false
  const front = between.slice(0, between.length - whole.length)
  const isClose = !/[\s,，、]$/.test(front)
  // 不要 要Y: a wish begins behind it.
  if (/^[\s,，]*(?:要|换|来)/.test(behind) && (isClose || /\s/.test(behind))) return true
  if (!/\s/.test(behind)) return false
  return isClose || (isNextCounted && !counted.test(front, text))
}

const sigh = '(?:哦哟|哎呀|等等|等下|哦|噢|啊|诶|欸|唉|哎|呃|额)*'
const mistake =
  '(?:(?:不是|不对|勿对|[勿弗]是(?:格|个|迭个|搿个)?(?=[,，\\s])|勿是|弗是|唔[系係]|[讲说打写报记弄搞]?错(?:名字?|药名|字)?(?:了|咗|啦)|[讲说打写报记弄搞]错)[,，!！\\s]*)+'
const thenIs = '(?:应该|我?要的|我?说的|其实|实际上?)?(?:是|系|係)'
const oops =
  '(?:no\\s+wait|wait,?\\s+no|no,?\\s+sorry|sorry,?\\s+(?:i\\s+mean(?:t)?|no)|i\\s+mean(?:t)?|scratch\\s+that)'
const little = '[^。;；!！\\n,，、]{0,12}?'
const retraction = pattern(
  new RegExp(
    `^${oneOf(
      // X…不是，问问Y
      `${little}[.…]+\\s?${sigh}[,，\\s]*${mistake}(?:${thenIs}|要|换成?|问问|先问|想要)?`,
      // X 不对，Y; X错了 是Y
      `${little}[,，\\s]?${sigh}[,，\\s]*${mistake}(?:(?<=[,，]\\s?)|${thenIs})`,
      // X... sorry, Y
      `[^\\n]{0,16}?(?:\\.{2,}|…|—|\\s-)\\s?(?:oh,?\\s)?sorry[,\\s]+(?:the\\s+|it'?s\\s+)?`,
      // X… 算了，先问Y
      // 我说的X其实是Y
      '(?:其实|实际上?|应该)(?:是|要|系)',
      // X…医生让喝的是Y
      `${little}(?:\\.{2,}|…)\\s?(?:医生|大夫|医院|药师|方子|处方|单子|病历|盒子)上?[^。;；!！\\n,，、]{0,6}的?是`,
      `${little}[.…]+\\s?算了[,，\\s]*(?:先|就|还是)?(?:问问?|要|拿|配)?`,
      // X? 不是 Y: asked and answered by the writer.
      '\\s?[?？]\\s?(?:[哦噢啊唉])?(?:不是|不对|[勿弗]是|唔[系係])(?:[,，\\s]+|(?:应该)?是|要的是)',
      // X 不是 Y, as voice input writes it; X 啊不 刚找到了 就要Y
      '\\s(?:不是|不对|唔[系係]|勿是)\\s',
      `${little}[,，]?\\s?(?:啊不|哦不|噢不|哎不|不不不?)[,，\\s][^。;；!！\\n]{0,14}`,
      `[^\\n]{0,16}?\\b${oops}[,\\s]+(?:(?:s?he|they|we|it|(?:the|my|his|her)\\s\\w+)\\s[^.;!?\\n]{0,20}?[\\s—-]+)?(?:(?:to|the|it'?s)\\s+)?`,
    )}\\s*$`,
    'i',
  ),
)
/** "X… 不对 是Y", "X no wait Y": do the words between take back what was just said? */
export const retracts = (between: string, text: string): boolean =>
  between.length <= 48 && retraction.test(between, text)

const onlyAfterAll = pattern(
  /(?:\b(?:actually|scratch\s+that|no\s+wait|on\s+second\s+thoughts?|sorry)[,\s]+(?:i(?:'ll|\s+will)?\s+)?(?:just|only)\s+(?:need\s+|take\s+|want\s+)?(?:the|my)?|(?:算了|还是|干脆|想了想|不了)[,，\s]*(?:就|只|光)(?:要|拿|配|来|买|登))\s?$/i,
)
/** X and Y… actually just the X: of a medicine that is named again, nothing else is wanted. */
export const wantsOnly = (before: string, text: string): boolean => onlyAfterAll.test(before, text)

const speaksBack = pattern(
  /^(?:是[^,，。;；]{1,6}的)?[,，]\s?(?:(?:那个|这个|它|嗰只|搿只)[^,，。;；]{0,4}?(?:停|不要|不用|勿要|唔要|算了|退掉)|[他她伊佢][^,，。;；]{0,3}?(?:还|都|也)有(?=$|[\s,，。]))/,
)
/** X，那个停了不用配: the next clause speaks of it. */
export const isDroppedBehind = (after: string, text: string): boolean => speaksBack.test(after, text)

const takenBack = pattern(
  /(?:forget(?:\s+about)?|skip|cancel|never\s?mind|drop|no\s+need\s+for|don'?t\s+need)\s+(?:the|my|that|those)\s+([a-z]+(?:\s[a-z]+)?)/gi,
)
/** "… saline nose spray … forget the nose spray": the words by which things are taken back later on. */
export const wordsTakenBack = (text: string): readonly { readonly words: string; readonly at: number }[] =>
  [...takenBack.all(text)].map((match) => ({ words: (match[1] ?? '').toLowerCase(), at: match.index }))

const englishCondition =
  /\b(?:if|unless|in\s+case)\s+(?:(?:there'?s|there\s+is|there\s+are|you\s+have|they\s+have)\s+)?no\s+$/i
const conditionInFront = pattern(
  /(?:没有|没得|没|冇|缺|断|\b(?:if|unless|in\s+case)\s+(?:(?:there'?s|there\s+is|there\s+are|you\s+have|they\s+have)\s+)?no)\s?$/i,
)
const conditionBehind = pattern(/^\s?(?:的话|就|那就|我就|嘅话|缺货的话|也|换|来)/)
/** 没有X就…: what comes of it if there is none. */
export const isCondition = (before: string, after: string, text: string): boolean =>
  englishCondition.test(before) || (conditionInFront.test(before, text) && conditionBehind.test(after, text))

const unavailable = pattern(
  /(?:^|[,，])\s?(?:没得|没有|冇|缺货|断货|无货|没货)[^,，。]{0,4}(?:的话|就|嘅话|换|那|来)|[,，]\s?(?:没得|没有|冇)(?:拿|要|配)|^\s?(?:is|are)\s+(?:out|gone|sold\s+out|unavailable|not\s+available)/i,
)
/** Y也行, behind an X that is wanted. */
export const isSecondBest = (after: string): boolean =>
  /^\s?(?:(?:也|都)(?:行|可以|好|得|中|ok)|(?:is|would\s+be|works?)\s+(?:fine|ok|okay|good|too))/i.test(after)

/** "没有X就要Y", "X没得的话Y也行": is Y, behind `between`, only in the place of X? */
export const isAlternative = (beforePrevious: string, between: string, text: string): boolean =>
  between.length <= 20 &&
  !/[。;；!！?？\n]/.test(between) &&
  (unavailable.test(between, text) ||
    /\bif\s+not,?\s+(?:then\s+)?(?:the\s+|some\s+)?$/i.test(between) ||
    (englishCondition.test(beforePrevious) && /^(?:,|\s+then\b)/.test(between)) ||
    (conditionInFront.test(beforePrevious, text) && /就|也|那|换|的话|嘅话|或/.test(between)))

const replacing = pattern(
  /(?:改成|为|作|换成|换|变成|改|->|→|⇒|=>|替换成|调成|转成|\bto)\s?(?:的|了|配|要|吃|the|a|\s)*(?:[一二两三四五六七八九十\d]+[盒瓶支板袋]的?)?$/i,
)
/** "swap X for Y", "replace X with Y"; else what follows is what X is used for, or taken with. */
const swapping = pattern(/\b(?:swap|swop|exchang|trad|switch|chang|replac|substitut)\w*\b[^.;!?]{0,24}$/i)
/** "X换成Y": do the words between, and those in front of X, make Y take the place of X? */
export const replaces = (before: string, between: string, text: string): boolean =>
  between.length <= 16 &&
  !/[。;；!！?？\n]/.test(between) &&
  (replacing.test(between, text) ||
    (/\b(?:for|with)\s(?:the\s|a\s|my\s)?$/i.test(between) && swapping.test(before, text))) &&
  !unavailable.test(between, text) &&
  !/[莫别不]换|医生(?![^换]{0,6}停)/.test(between)

/** X早就不吃了, and nothing in its place. */
export const isStopped = (clause: string): boolean =>
  /^\s?(?:已经|早就|早|现在|医生说)?不(?:再)?(?:吃|服|打|食)(?:了|啦|喇)/.test(clause)

/** Y退了 吃X好了: it has taken the place of what is given back, and nobody is asked for it. */
export const isTakenInstead = (before: string, clause: string): boolean =>
  /(?:^|[\s,，我他她俺妈爸就改换先])[吃喝用涂]$/.test(before) &&
  /^[片粒]?(?:就?好|就行|就可以|算)了?(?=$|[\s,，。])/.test(clause)

/** X换掉了, X不吃了. */
export const isGivenUp = (clause: string): boolean =>
  /换掉|换了|换下来|不吃了|停了|停一[停下]|(?:叫|喊|要|让|先)停|暂停/.test(clause)

const allergyBehind = pattern(/^\s?(?:类|的)?药?(?:物)?过敏|^\s?allerg/i)
const allergyInFront = pattern(/(?:过敏史[:：]?|过敏[:：]|allergic\s+to)\s?$/i)
/** X过敏: the one thing that must not be bought. */
export const isAllergy = (before: string, after: string, text: string): boolean =>
  allergyBehind.test(after, text) || allergyInFront.test(before, text)
/** 过敏 X, 对X: perhaps what it is for. */
export const isPerhapsAllergy = (before: string): boolean => /(?:过敏|对)\s?$/.test(before)

const ingredientInFront =
  /(?:(?<!不)含有?|[水液剂片丸]里?[头面]?有|(?<![家屋店房箱柜])里[头面]有|^里[头面]?有|成分[是有为])\s?$/
/** 水里有X: what another medicine is made of. */
export const isIngredient = (before: string, clause: string): boolean =>
  ingredientInFront.test(before) && !/吗|伐|么|没|呢|\?/.test(clause)

const storyBehind = pattern(
  /^\s?[^。;；!！?？\n,，]{0,6}(?:吃不惯|受不了|吃不消|吃了?难受|冇得用|冇用|勿灵|不灵|无效|不顶用|不起作用|不打架|打架|勿好|(?<![肾肝胃心眼腿脚脑肠脾肺睡腰耳])不好|冲突|[^,，]{0,4}(?:指标|转氨酶|肌酐)[^,，]{0,2}(?:高|升|超)|相克|一起吃|同吃|同服|吃了(?:胃|拉|头|过|不|难|恶|吐|没|会)|吃出|不管用|没用|没效|副作用|伤[胃肝肾心]|不算|算不算|[两三几]年了|很久了)|^\s?(?:did\s?n[o']?t|does\s?n[o']?t|never)\s(?:agree|suit|work|help)|^\s?(?:is|are|would\s+be)\s(?:fine|ok|okay|good)\sif\b|^\s?(?:makes?|made|gave|gives)\s(?:me|him|her|us|the|my)\b/i,
)
const storyInFront = pattern(
  /(?:吃不惯|受不了|吃不消|嫌|推荐|[跟和]我?那个|(?<![日天号点底节午晚末周年月一二三四五六])(?:以前|之前)|上次|上回|上趟|上个月|原来|原先|过去|从前|本来|去年|小时候|(?<!现)在吃|吃着|一直吃|长期吃|刚打完|打了|吃了|代替|替代|(?:药[店房]|超市|医院|店里|那[里边儿]|他们)(?:就|只|光)(?:有|剩|卖)|(?:拿|送|发|给|配|买|开)(?:错了?|成了?)(?:是|成)|instead\s+of|\blike|similar\s+to|used\s+to\s+(?:take|be\s+on)|(?:usually|normally|always)\s+(?:take|use|get|buy|have)|(?:recommend|suggest)\w*|switched\s+from|(?:is|are|was)\s+(?:sending|bringing)(?:\s+(?:me|us))?|\b(?:bought|brought)|was\s+on|am\s+on|is\s+on|i'?m\s+on|[a-z]'s\s+on)[^。;；!！?？\n,，、]{0,8}$/i,
)
/** 打诺和锐的 针头用完了; 血压计量出来160: what somebody lives with. */
const userInFront = /(?:^|[\s,，]|[我你他她伊佢妈爸爷奶公婆])(?:是|在|一直|都)?[打吃用服]$/
const userBehind = /^的(?=$|[\s,，])/
const measured = /^\s?(?:一?[量测]|显示)(?:出|了|着|得|到|下|是)/
const unsure = pattern(/(?:不知道|不晓得|不清楚|记不[清得]|忘了|[分搞]不清|唔知|勿晓得)[^,，。]{0,6}$/)
/** 不知道是X还是Y: one of them, and nobody knows which. */
export const isEither = (beforeFirst: string, between: string, text: string): boolean =>
  /^\s?(?:还是|或者?|抑或)/.test(between) && unsure.test(beforeFirst, text)

const clashing = pattern(/^[^,，。;；]{0,4}(?:冲突|相克|打架|相冲|不能(?:一起|同))/)
/** X跟Y冲突: said of both. */
export const clashes = (behind: string, text: string): boolean => clashing.test(behind, text)

/** Told, not asked for: what was taken once, what goes badly together. */
export const isStory = (before: string, after: string, text: string): boolean =>
  storyBehind.test(after, text) ||
  storyInFront.test(before, text) ||
  measured.test(after) ||
  (userInFront.test(before) && userBehind.test(after))

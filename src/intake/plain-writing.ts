/**
 * What is written otherwise and means the same, written as the readers look for it, whichever reader it is: words that
 * hands or ears often get wrong, an amount said twice over, quotation marks around a name, a face between two words.
 */

/** A text, and where in the original its characters stand. */
export interface Written {
  readonly text: string
  origin(index: number): number
}

interface Habit {
  readonly example: string
  /** Global: the stretch that is replaced. */
  readonly written: RegExp
  /** What stands there instead; null: what its group has caught. */
  readonly plain: string | null
}

/** Faces as phones write them in brackets. Not [药] or [2盒], which say something. */
const faces =
  '微笑|撇嘴|色|发呆|得意|流泪|害羞|闭嘴|睡|大哭|尴尬|发怒|调皮|呲牙|惊讶|难过|囧|抓狂|吐|偷笑|愉快|白眼|傲慢|困|惊恐|憨笑|悠闲|咒骂|疑问|嘘|晕|衰|骷髅|敲打|再见|擦汗|抠鼻|鼓掌|坏笑|鄙视|委屈|快哭了|阴险|亲亲|可怜|笑脸|脸红|破涕为笑|恐惧|失望|无语|嘿哈|捂脸|奸笑|机智|皱眉|耶|吃瓜|加油|汗|天啊|Emm|社会社会|旺柴|打脸|哇|翻白眼|666|让我看看|叹气|苦涩|裂开|爱心|心碎|拥抱|握手|胜利|抱拳|拳头|合十|玫瑰|月亮|太阳|庆祝|礼物|烟花|爆竹|跳跳|发抖|转圈'
/** Signs that are an answer (👌 👍) or a verdict (✅ ❌) stay. */
const pictures =
  '(?:(?![👌👍👎🙅🙆🆘])[\\u{1F300}-\\u{1F64F}\\u{1F680}-\\u{1F6FF}\\u{1F900}-\\u{1FAFF}\\u2600-\\u26FF\\u2764])'
const opening = '[【「『“‘《"]'
const closing = '[】」』”’》"]'
const count = '(?:\\d{1,2}|[一二两三四五六七八九十])'
const held = '身[边上]|手[里上边头中]|老家|[这那][里边儿]|此地|楼下|单位|公司|学校|居委'

const habits: readonly Habit[] = [
  {
    example: '五盒 [呲牙]拜唐平, 一盒,💊暖宫贴: nothing at the head of a line, where a sign may open a row',
    written: new RegExp(
      `^(?:\\[(?:${faces})\\]|${pictures})+ ?(?=@)|(?<=[^\\n\\s]) ?(?:\\[(?:${faces})\\]|${pictures})+ ?(?=[\\p{L}\\d])`,
      'gu',
    ),
    plain: ' ',
  },
  {
    example: '达喜1[抱拳]',
    written: new RegExp(`(?<=[\\p{L}\\d])(?:\\[(?:${faces})\\]|[\\u{1F600}-\\u{1F644}])+$`, 'gu'),
    plain: '',
  },
  {
    example: '8 月 8 号, 隔壁 102的: keyboards and ears part numbers from words',
    written:
      /(?<=\d) (?=月 ?\d{1,2} ?[号日]|[号日](?=[上下中早晚前之]|$|[\s,，。])|弄 ?\d|(?:号楼|栋|幢|单元) ?\d)|(?<=月) (?=\d{1,2} ?[号日])|(?<=隔壁|对门|楼[上下]) (?=\d{3,4}(?!\d))/gu,
    plain: '',
  },
  {
    example: '一盒「达喜」, two “Ventolin” inhalers: as if the marks were not there',
    written: new RegExp(
      `(?<=[^\\n\\s] ?)${opening}([\\p{L}\\d](?:[^\\n,，。;；!！?？、:：()（）【】「」『』“”‘’《》"]{0,16}[\\p{L}\\d)%])?)${closing}`,
      'gu',
    ),
    plain: null,
  },
  {
    example: '再要一包*无菌纱布*, 10mg*28片*2盒 being a pack',
    written: /(?<![\d片粒支袋贴丸] ?)\*(\p{L}[^\n,，。*\d]{1,12})\*/giu,
    plain: null,
  },
  {
    example: '两盒两盒: said twice, and not 一支一支的, which is how it comes',
    written: new RegExp(
      `(${count}[盒瓶支袋包板罐])\\1+(?![盒瓶支袋包板罐的地])(?<!(?:分别|依次|各自)[^\\n。]{0,12})`,
      'gu',
    ),
    plain: null,
  },
  { example: '不要不要秋水仙碱', written: /(?<!要)(不要|不用)\1+/gu, plain: null },
  { example: '20-1304~', written: /(?<=\d)~+(?=$|[\s,，。])/gu, plain: '' },
  {
    example: '医保卡不再身边, 再我女儿那里',
    written: new RegExp(
      `(?<=现)再|(?<=不)再(?=家)|再(?=[^\\s,，。;；!！?？\\d一两二三要来配买拿送给加开补登订带放等问去到帮跑过看说]{0,5}(?:${held}))|(?<=卡[^\\s,，。;；]{0,4})再(?=我|屋|[^\\s,，。;；要]{0,4}抽屉)`,
      'gu',
    ),
    plain: '在',
  },
  { example: '卡和病历都再', written: /(?<=[卡历方册本也都全])再(?=$|[\s,，。;；!！呢])/gu, plain: '在' },
  {
    example: '我妈哒, 一个月滴量, 28天地量',
    written:
      /(?<![吲滴])哒(?![帕嗪莫酮哒])|(?<=[月周天年期拜])[滴地得](?=量|药|份|用量)|(?<=[我你他她伊佢咱们爸妈爷奶公婆姐哥弟妹儿女娃伯叔姑姨舅家人友月周天期拜次单药服话开配订登报写说新旧老记子])滴(?![眼耳鼻丸剂虫注管定瓶滴了着完头服入上下进得的过几每\d一二两三四五])/gu,
    plain: '的',
  },
  { example: '收道了', written: /(?<=收)道(?=[了啦咯没\s,，。]|$|[一二两三\d])/gu, plain: '到' },
  {
    example: '太宁拴一盒, 肛泰拴: a form of medicine, and no dog on a lead',
    written:
      /(?<=[\u3400-\u9fff]|[\u3400-\u9fff] )拴(?=$|[\s,，。;；!！\d一二两三四五六七八九十半剂])|(?<=血)拴/gu,
    plain: '栓',
  },
  { example: '邦我拿', written: /邦(?=我|忙|[她他]|俺)/gu, plain: '帮' },
]

/** Whether anything of it may be there: most messages have none of it. */
const any = new RegExp(
  `[\\u2600-\\u26FF\\u2764\\ud83c-\\ud83e\\[【「『“‘《"*~哒滴邦再拴]|道(?<=收道)|不(?:要不要|用不用)| (?:[月号日弄栋幢单](?<=\\d .)|\\d(?<=(?:月|隔壁|对门|楼[上下]) .))|[地得](?<=[月周天年期拜].)|([盒瓶支袋包板罐])${count}\\1`,
)

/** The text in plain writing. */
export const withPlainWriting = (written: Written): Written =>
  any.test(written.text) ? habits.reduce(rewrite, written) : written

function rewrite(before: Written, { written, plain }: Habit): Written {
  let text = ''
  let done = 0
  /** Where each character stood before. */
  const places: number[] = []
  const put = (part: string, from: number): void => {
    text += part
    for (let index = 0; index < part.length; index += 1) places.push(from + index)
  }
  for (const { index, 0: whole, 1: caught = '' } of before.text.matchAll(written)) {
    put(before.text.slice(done, index), done)
    put(plain ?? caught, plain === null ? index + whole.indexOf(caught) : index)
    done = index + whole.length
  }
  if (done === 0) return before
  put(before.text.slice(done), done)
  const { length } = before.text
  return { text, origin: (index) => (index < 0 ? 0 : before.origin(places[index] ?? length)) }
}

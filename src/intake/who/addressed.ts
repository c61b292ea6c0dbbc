import { pattern } from '../../pattern/pattern.ts'
import { isSurname, surname } from '../patient-name.ts'
import type { Rule } from './rule.ts'

/** 李奶奶, 张阿婆: a title after a surname, and nobody's grandmother. */
const isTitle = pattern(/^(?:奶奶|爷爷|婆婆|阿婆|阿公|公公|太婆|伯母)$/)
/** 朱家姆妈: what a whole lane calls her. */
const isMotherly = /^(?:姆妈|妈妈?|爸爸?|阿爹|阿爸|娘|奶奶|爷爷|婆婆|阿婆|阿公|公公|伯母|媳妇|阿哥|阿姐)$/
const ofFamily = pattern(new RegExp(`(?<![我他她们俺])${surname}家$`))
/** 闺女们辛苦了, 幺儿些: many are spoken to; "孩子们都烧了" are spoken of. */
const spokenToAll = pattern(
  /^(?:们|些)[^,。!?\n]{0,2}(?:辛苦|好|谢|多谢|唔该|跑|受累|费心|麻烦|难为|帮|莫|加油|棒|[,。!~]|\s|$)/,
)
/** 侬好呀小朋友, 门卫大叔: who is spoken to, or keeps the door. */
const spokenTo = pattern(
  /(?:[你您侬]们?好[呀啊哇]?|哈[啰喽]|辛苦了?|受累了?|难为|多谢|谢谢|感谢|麻烦)(?:了|[你您侬]|各位|这些|这?群里?的?|大家|[小好女男])*[,\s]?$/,
)
const called = /^子?(?:$|[,。!~\s]|[啊呀哦哟]|[们些](?:$|[,。!~\s]))/
/** 小朋友侬好, 闺女啊 大娘想要: who is spoken to at the head of a message, by one who goes on with 我. */
const addressed =
  /^(?:们|些|伢|家)?(?:[啊呀哎哟诶嘞喽]|[你您侬]们?好?哇?|早|新年好|[,。!~\s:])+[^!?\n]{0,8}?(?:我(?!家?的?[儿女孩娃妈爸])|[给帮替](?!他|她|[我俺]?[妈爸儿女孩娃])|俺|阿拉|大娘|大爷|大妈|奶奶|爷爷|阿婆|阿公|好婆|好公|外婆|外公|婆婆|老太|老头|谢|辛苦)/
/** 幺儿给我登记, 闺女帮大娘配点: spoken to, without a stop between. */
const askedFor =
  /^(?:你|侬)?(?:给|帮|替)(?:我(?!家?的?[妈爸爷奶公婆儿女孩娃])|俺(?!家?的?[妈爸爷奶公婆儿女孩娃])|阿拉(?!妈|爸|爷|娘)|嬢嬢|大[娘爷妈叔]|阿[婆公]|婆婆|奶奶|爷爷|外[婆公]|老[太头])/
/** Nothing but signs and words of greeting in front. */
const atHead =
  /^(?:[^\p{L}\p{N}]|(?<=@\S{0,12})\S|[你您侬]们?好?|早(?:上好?|安)?|[上中下]午好|晚上好|好[呀啊]?|在[吗不伐]|不好意思(?:刚看到)?|打[扰搅]一?[下了]?|麻烦[你您侬]?(?:一下|了)?|问个?事|请问|(?:上次|多)?谢谢?[你您侬]?们?|辛苦[你您侬]?了?|我?(?:来|要)?(?:登记|报名)(?:一下)?|我是新来的|师傅|那[个啥]|[哎喂诶嗯呃小]|各位|姑娘)*$/u
/** 老太婆我, 奶奶我今年82: what old people call themselves. */
const calledMyself = pattern(/^我(?![妈爸家们给帮替带陪]|[的个嘅]?[儿女孩娃])|^(?:一个|一枚)[,\s]/)
const amOne = pattern(/我(?:这个?|是个?|就?一个)$/)
/** 小阿弟, 阿婆眼睛不好, 帮我配: the old one speaks to somebody young of herself. */
const callsTheYoung = pattern(
  /^\s*(?:@\S+)?\s*(?:[小阿]{1,2}(?:弟|妹|姑娘|囡|朋友)|小伙子|小同志|孩子|囡囡)[\s,!:]/,
)
const oldAge = pattern(/^(?:阿婆|阿公|奶奶|爷爷|外婆|外公|好婆|好公|婆婆|公公)$/)
const theYoung = pattern(/^(?:孩子|姑娘|闺女|小伙子?|囡囡|小囡|伢|丫头|娃儿?|孩儿)$/)
const oldWriter = /(?:[奶爷婆公]|大[爷娘妈]|老[太伯头汉]|伯伯|爹爹|阿伯)(?=$|\s)/
const ofSomebody = pattern(/(?:我|阿拉|俺|我家|[她他伊佢]|my|our|her|his)(?:个|的|嘅)?\s?$/i)
/** 我是她女儿, 沐沐奶奶自己要: the writer. */
const writerBefore = pattern(
  /(?:我是|我系|俺是|阿拉是|这是|在下|本人)(?:(?![帮替给代为畀])[^,。;!?\s]){0,6}$/,
)
/** 这是我妈的单子. */
const thisIs = /这是[^,。;!?\s]{0,3}$/
const beingOne = pattern(/(?:当|做|为人|身为|作为)(?:了|上|着|个|一个)?$/)
const oneself = pattern(/^[^,。;!?\n]{0,2}(?:自己|本人|我自己|自家)|^(?:又|再)?要?来?(?:麻烦|烦劳|打扰|打搅)/)

/** 冬至阿婆 33弄6号104: where somebody lives may stand behind how they are called. */
const isPartOfName = (writer: string, word: string): boolean =>
  writer.split(' ').some((part) => part.endsWith(word))

/** Words for a relation that say who writes, or whom the writer speaks to, and nobody who is ill. */
export const addressing: readonly Rule[] = [
  {
    example: '李奶奶要两盒',
    words: [isTitle],
    when: ({ word, before }) => isTitle.test(word) && isSurname(before.at(-1) ?? ''),
  },
  {
    example: '朱家姆妈要的',
    words: [ofFamily],
    when: ({ text, word, before }) => ofFamily.test(before, text) && isMotherly.test(word),
  },
  { example: '闺女们辛苦了', words: [spokenToAll], when: ({ text, after }) => spokenToAll.test(after, text) },
  {
    example: '侬好呀小朋友',
    words: [spokenTo],
    when: ({ text, before, after }) => spokenTo.test(before, text) && called.test(after),
  },
  {
    example: '闺女啊 大娘想要两盒钙片',
    when: ({ recipient, lead, after }) =>
      recipient === '孩子' && (addressed.test(after) || askedFor.test(after)) && atHead.test(lead()),
  },
  {
    example: '老太婆我今年82',
    words: [calledMyself, amOne],
    when: ({ text, before, after }) =>
      calledMyself.test(after, text) || (amOne.test(before, text) && !/^的/.test(after)),
  },
  {
    example: '小阿弟, 阿婆眼睛不好, 帮我配',
    words: [callsTheYoung],
    when: ({ text, word, before }) =>
      oldAge.test(word) &&
      callsTheYoung.test(text) &&
      !ofSomebody.test(before, text) &&
      /帮我|给我|替我/.test(text),
  },
  {
    example: '我是她女儿',
    words: [writerBefore],
    when: ({ before, after }) =>
      writerBefore.test(before.slice(-10)) && !(thisIs.test(before) && /^[的嘅]/.test(after)),
  },
  { example: '我当奶奶的人了', words: [beingOne], when: ({ text, before }) => beingOne.test(before, text) },
  { example: '沐沐奶奶自己要', words: [oneself], when: ({ text, after }) => oneself.test(after, text) },
  {
    example: '药拿到了 孩子 辛苦你了',
    words: [theYoung],
    when: ({ text, word, before, after, writer }) =>
      theYoung.test(word, text) && oldWriter.test(writer) && /[\s,]$/.test(before) && /^[\s,]/.test(after),
  },
  {
    // 施阿婆 writes "阿婆眼睛花": she speaks of herself.
    example: '阿婆眼睛花',
    when: ({ text, recipient, word, before, writer }) =>
      recipient !== '孩子' &&
      (isPartOfName(writer, word) ||
        (oldAge.test(word) && before.trim() === '' && isPartOfName(writer, word.slice(-1)))) &&
      !ofSomebody.test(before, text),
  },
]

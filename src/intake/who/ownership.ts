import { pattern } from '../../pattern/pattern.ts'
import { ailing } from '../ailing.ts'
import type { Weight } from './rule.ts'

/** 太太的希罗达已经拿到手: whose it is, whoever fetched it. */
export const isOwner =
  /^(?:[的嘅啲]|[那嗰搿][个份盒瓶支单只种](?![时辰]))(?!电话|手机|微信|号码|联系|车|单位|医保|身份|1\d{10})/

const helpedBefore = pattern(
  /(?:帮|替|给|为|代|畀|俾|同|for)(?:我家?|阿拉|俺|他|她|佢|伊)?[个嘅的]?\s?(?:my|our|the)?\s?$/i,
)
const helpedWord = /^[帮替给为畀俾]/
const ofThePatient = pattern(
  /^(?:[的嘅个用吃食要也]|那[个份盒瓶单只种](?![时辰])|'s|(?:和|跟|与|、)?(?:爷爷|奶奶|外公|外婆|爸|妈|老伴))/,
)
const ails = pattern(new RegExp(`^${ailing}`))
/** Hidden medicines are squares: see `withoutRefusedOwners`. */
const oneOfTheirs = pattern(
  /[\s,。][她他伊佢](?:[的嘅个][^,。\s]{0,3}药|[的嘅]?(?:心脏|血压|血糖|膝盖|腿|眼睛|胃|腰))|[她他伊佢][的嘅个]\u25a1|[帮替给代][她他伊佢](?:代|来|一起)?(?:发|报|登|配|买|写|订|下单|带)|[要让叫给][她他伊佢][吃用服]|\bfor (?:her|him|them)\b/,
)
/** 我嗓子疼, 轮到我了, 我一个人住: the writer speaks of no one else's need. */
const aboutMyself = pattern(
  new RegExp(
    `(?<![给帮替跟和陪对让叫教是])我(?!也想?要|们?家)(?:也|自己|现在|今[天朝早]|又|就|才|本人|这|人)*(?:${ailing}|想?需?要(?!帮|给|替|不|去|来|上班|出|走|带|跟|问|报)|[应]?该吃|得吃|一个人)|(?:轮到我了?(?=$|[\\s,。])|没人[帮管照顾]{1,2}我)(?![妈爸家])|我也?(?:快了|中招|阳)|先?给我来`,
  ),
)

/** 母亲节送妈一台血压计. */
const givenTo = pattern(/(?:送|孝敬|寄|买)给?(?:我家?|俺|咱)?[老]?$/)
const oneThing = /^(?:[一二两三]|\d{1,2})[台盒瓶个支桶套罐]/

/** Looked for before what costs more to look for. */
const another = /[她他伊佢]|for/i

/** Words that say whose the medicine is, or who is ill. */
export const ownership: readonly Weight[] = [
  {
    example: '给妈妈配',
    weight: 2,
    when: ({ text, before, word }) => helpedBefore.test(before, text) || helpedWord.test(word),
  },
  {
    example: '送妈一台血压计',
    weight: 3,
    words: [givenTo],
    when: ({ text, before, after }) => givenTo.test(before, text) && oneThing.test(after),
  },
  {
    example: '爸爸高血压',
    weight: 1,
    words: [ofThePatient, ails],
    when: ({ text, after }) => ofThePatient.test(after, text) || ails.test(after, text),
  },
  {
    example: '奶奶叫我写的 她的心脏药没了',
    weight: 2,
    words: [oneOfTheirs],
    when: ({ text, after }) => another.test(after) && oneOfTheirs.test(after, text),
  },
  {
    example: '女儿在上班 轮到我了',
    weight: -1,
    words: [aboutMyself],
    when: ({ text, after }) => after.includes('我') && aboutMyself.test(after, text),
  },
]

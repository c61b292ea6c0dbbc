import { pattern } from '../../pattern/pattern.ts'
import type { Rule } from './rule.ts'

/** 母亲节, 儿童车: no person at all. */
const thing = pattern(
  /^(?:[儿子]?的?(?:疫苗本|接种[证本卡]|预防针本|作业|书包|校服|家长群|老师)|节(?!日)|家长|证|会(?=[,。\s]|$)|群|圈|妈群|多走|生日快乐|谷|车|座|房(?!颤)|票|餐|金水|霜|巴士)/,
)
const denied = pattern(
  /\b(?:no,?\s(?:that|it|this)(?:'?s|\sis|\swas)|not)\s(?:for\s)?(?:my|our|his|her)?\s?$|(?:不是|唔系|勿是|弗是|不给)[我给帮]?[^,。;!?\n]{0,2}$/i,
)
/** 给俺爹... 算了, 舅妈她自己买了, 孩子没事: not for them after all. */
const forgone = pattern(
  /^(?![的嘅])[^,。;!?\s]{0,3}?(?:\.{2,}|…)\s?(?:算了|不用|不对|不是)|^[^。;!?\n]{0,14}[她他伊佢]自己(?:已经|都)?(?:买|配|拿|有)[了过]|^(?:[都也全]|现在)*(?:没事|挺好|好着|好好)[的呢了]?(?:[\s,。]|$)|^\s(?:is|are)\s(?:all\s)?(?:fine|ok|okay|well|better)\b/i,
)
/** 来大姨妈: as women call it. */
const monthlyBefore = pattern(/(?:来|痛|疼|[第头]一?天)[了大]?$/)
const monthlyAfter = pattern(/^妈?(?:来了|驾到|[疼痛]|推迟|提前|不调|期间|第|[你您侬]懂|懂的)/)
const doorkeeper = pattern(
  /(?:门卫|保安|物业|快递|驿站|跑腿|骑手|送[药货来]|社区|居委|站里|值班)的?(?:小|那个|那位)?$/,
)
/** 班上的娃娃, 单位里几个同事: of whom one hears. */
const passingBefore = pattern(
  /(?:班[上里级]|幼儿园|托儿所|学校|学堂|单位|公司|厂里|医院|群里|小区|网上)(?!放学)[^,。;!?\s]{0,6}(?<!的|我们?家?)$/,
)
const asksMe = /^[^,。;!?\s]{0,3}(?:[要托]|[让叫喊]我)/
const heardBefore = pattern(/(?:医[生师]|大夫|药师|店员|经理|主任)(?:就)?[是系]我?的?$/)
/** 跟我女儿一样的, 像我爸那种. */
const likeBefore = pattern(/(?:跟|和|同|像|与)(?:上[次回趟]|之前|以前)?(?:我家?|阿拉|俺|[她他佢伊])?$/)
const likeAfter = pattern(/^(?:[的嘅]?(?:一样|同款|那种|差不多|一式)|上次(?:的|一样))/)
/** 上次帮我妈配过: of another time. */
const oncefor = pattern(/(?:上[次回趟]|以前|之前|去年|早先)(?:[帮替给]|是)?(?:我家?|阿拉|俺)?$/)
const onceDone = pattern(/^[^,。;!?\s]{0,6}(?:过|的那[个种次]|那[次回趟])/)
/** 被娃传染, 抱孙子闪了腰, 遗传我妈: through whom the writer has it. */
const through = pattern(
  /(?:遗传|随了?|像|抱|背|追|和|跟|同|与|被)(?:了|着)?(?:我们这种)?(?:我|俺|咱|阿拉)?(?:家|个)?[小大老皮臭]?$/,
)
const toTheWriter = pattern(
  /^[^,。;!?\s]{0,4}(?:传染|传给|踢|撞|各[自报登写订下填]|吵|生气|气的|气得|闪了?|扭了?|累|走不动|\s?我)|^[\s,](?!的)/,
)
/** 联系人写我儿子, 前头那个电话是我女儿的: whose number it is. */
const numberOf = pattern(
  /(?:电话|号码|手机|联系人|联系方式|[取领]药人|收件人)[^。;!?\n]{0,32}?(?:是|写|填|留|登|打|找|[改换]成?|为)(?:的是|的|了)?(?:我家?|阿拉|俺)?$|(?:联系人|收件人|[取领]药人)[:\s]?(?:我家?|阿拉|俺)?$/,
)
const ownsNumber = pattern(/^(?:的|嘅)?(?:$|[\s,。;!\d])/)
/** 卡给我妹拿走了, 病历落女儿那里了: who has a paper, and not the medicine. */
const paperWith = pattern(
  /(?:卡|病历|本子?|处方|方子|单子|证|钥匙)[^,。;!?\n]{0,4}(?:被|给|让|[在落放忘丢]在?)(?:我家?|阿拉|俺)?[小大老]?$/,
)
const hasIt = /^[^,。;!?\s]{0,3}?(?:拿|带|借|收|揣|那[里边儿]?|手[里上]|家|包里|$|[\s,。])/
/** 同事传染的, 同学传给我: whom the writer has it from. */
const infects = pattern(
  /^(?:们|那[里边儿])?(?:也|[^,。;!?\s我给]{1,5}(?=传染给我))?(?:传染|传(?:给[了]?我|的|上了?我?|过来)|过给)(?!给?(?:孩|娃|老|我[妈爸家]|[他她]))/,
)

/** 别告诉我婆婆, 瞒着老公配的: who shall not hear of it. */
const notTold = pattern(
  /(?:[别莫勿甭]|不[要能想]|唔好|千万)[^,。;!?\s]{0,2}(?:告诉|通知|惊动)(?:我家?|俺|阿拉)?$|瞒(?:着|住|到|过)?(?:我家?|俺|阿拉)?$/,
)
const toldNot = pattern(
  /(?:[别莫勿甭]|不[要能想]|唔好)[^,。;!?\s]{0,2}(?:让|给|叫|跟|和|同|对|畀|俾)(?:我家?|俺|阿拉)?$/,
)
const hears = /^(?:也|们)?(?:知道|知|晓得|看[到见]|发现|听[到见]|[说讲提]|听说)(?:$|[^怎])/
/** 中午客人少, 同事都下班了: how busy the place is. */
const howMany = /^们?(?:[太很比较最都]*(?:少|多)(?=[\s,。;!]|$|的|了)|走光|来得?多)/
/** 想要孩子, 准备生二胎: a child that is not there yet. */
const toBeBorn =
  /(?:(?:想|准备|打算|计划|考虑|备孕|以后|还没|没)(?:着|再)?(?:要|生|怀|养)|要生|怀)(?:个|上|二|三)?$/
const itsOwn = /^[子儿女]?(?:的|[吃用喝服]|要|发|咳|拉)/
/** My card is at my mother's place: where a paper is. */
const paperAt = pattern(
  /\b(?:cards?|prescriptions?|records?|booklets?)\b[^.;!?]{0,20}\b(?:at|with|in)\s(?:my|our|his|her|their)\s$/i,
)

/** 带孩子走不开. */
const minds = pattern(/(?:带|哄|照看)(?:着|个)?$/)
const thatIsAll = /^[子女]?(?:$|[,。;!\s])/
const seenBefore = pattern(/(?:看|见|听)(?:着|到|见|了)?(?:我家?|阿拉|俺|人家)?$/)
const triesToo = pattern(/^[^。;!?\n]{0,16}我(?:也|都|就)?(?:也|想|要)(?:想|要|试|吃|买|来|配)/)
const minded = pattern(
  /(?:带|哄|管|照看|照顾|看着|陪着|抱着|盯着?|奶|喂|伺候|服侍)(?:我家?|着|住)?(?:个|两个|三个|[大小])?$/,
)
const busy = pattern(/^[^,。;!?\n]{0,4}(?:走不开|没空|忙|抽不出|脱不开|唔得闲|出不了|不方便)/)

/** Words for a relation in passing: of no person, of another time, of somebody the writer only compares with. */
export const passing: readonly Rule[] = [
  {
    example: '来大姨妈疼得厉害',
    words: [monthlyBefore, monthlyAfter],
    when: ({ text, word, before, after }) =>
      (monthlyBefore.test(before, text) || monthlyAfter.test(after, text)) && /^大?姨妈/.test(word + after),
  },
  { example: '妈妈群里看到的', words: [thing], when: ({ text, after }) => thing.test(after, text) },
  { example: '不是我妈', words: [denied], when: ({ text, before }) => denied.test(before.slice(-24), text) },
  { example: '孩子没事了, 谢谢', words: [forgone], when: ({ text, after }) => forgone.test(after, text) },
  { example: '门卫爷爷收的', words: [doorkeeper], when: ({ text, before }) => doorkeeper.test(before, text) },
  {
    example: '班上娃娃都咳',
    words: [passingBefore],
    when: ({ text, before, after }) => passingBefore.test(before, text) && !asksMe.test(after),
  },
  {
    example: '医生是我同学',
    words: [heardBefore],
    when: ({ text, before }) => heardBefore.test(before, text),
  },
  {
    example: '跟我女儿一样的',
    words: [likeBefore],
    when: ({ text, before, after }) => likeBefore.test(before, text) && likeAfter.test(after, text),
  },
  {
    example: '上次帮我妈配过',
    words: [oncefor],
    when: ({ text, before, after }) => oncefor.test(before, text) && onceDone.test(after, text),
  },
  {
    example: '被娃传染',
    words: [through],
    when: ({ text, before, after }) => through.test(before, text) && toTheWriter.test(after, text),
  },
  {
    example: '联系人写我儿子',
    words: [numberOf],
    when: ({ text, before, after }) => numberOf.test(before, text) && ownsNumber.test(after, text),
  },
  {
    example: '带孩子走不开',
    words: [minded],
    when: ({ text, before, after }) =>
      minded.test(before, text) && (busy.test(after, text) || toTheWriter.test(after, text)),
  },
  {
    example: '卡给我妹拿走了',
    words: [paperWith],
    when: ({ text, before, after }) => paperWith.test(before, text) && hasIt.test(after),
  },
  {
    example: '别告诉我婆婆',
    words: [notTold, toldNot],
    when: ({ text, before, after }) =>
      notTold.test(before, text) || (toldNot.test(before, text) && hears.test(after)),
  },
  {
    example: '想要孩子',
    when: ({ recipient, before, after }) =>
      recipient === '孩子' && toBeBorn.test(before) && !itsOwn.test(after),
  },
  {
    example: '中午客人少 12点来拿',
    when: ({ recipient, after }) => recipient === '其他' && howMany.test(after),
  },
  {
    example: "my card is at my mother's",
    words: [paperAt],
    when: ({ text, before }) => paperAt.test(before, text),
  },
  { example: '同事传染的', words: [infects], when: ({ text, after }) => infects.test(after, text) },
  {
    example: '白天在女儿家带外孙',
    words: [minds],
    when: ({ text, before, after }) => minds.test(before, text) && thatIsAll.test(after),
  },
  {
    example: '看我妈吃这个效果好我也想试',
    words: [seenBefore],
    when: ({ text, before, after }) => seenBefore.test(before, text) && triesToo.test(after, text),
  },
]

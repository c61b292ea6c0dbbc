import { among } from '../../pattern/among.ts'
import { pattern } from '../../pattern/pattern.ts'
import { rememberingLast } from '../../pattern/remembering.ts'
import { ailing } from '../ailing.ts'
import { isOwner } from './ownership.ts'
import { elders, type Weight } from './rule.ts'

/** The person fetches, brings, phones or decides, and is not the one who takes the medicine. */
const errand = [
  // 我要去女儿家: a place.
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:回不来|来不了|定居)/,
  // 孩子都忙, 闺女在外地打工, 儿子一家不回来: why nobody of the house fetches it.
  /^(?:[他她]?们|些|孩子|儿子|[儿闺]?女(?:儿(?!女(?!婿)))?|媳妇|女婿|一家|两口子)*(?:[也又都还老总全]|最近|这[几两]天|今[天朝早年]|平时|过[年节]|难得|真的?|实在)*(?:[太很好蛮]?忙|[冇没](?:有)?(?:时间|空|得闲|[功工]夫)|走不[开掉]|抽不|[不唔]得闲|有事|不回|回不|难得回|不来(?!例假|月经|事)|来不|(?:加班|值班)(?![累熬])|在(?:外[地面头]|国外|单位)(?:打工|工作|上班|成家)?(?:$|[,。;!\s]))/,
  /^(?:家|屋企|屋里|那里|那边|那儿|嗰?度)(?:里|住)?(?:$|[\s,，。;；!！吃住拿去养陪过暂带帮照看])/,
  // 儿子那儿还有: at whose place some is left.
  /^(?:家|那)(?:里|边|儿)?(?:还|也|都)?(?:有|剩)(?!病|高|低|糖|点)/,
  // 儿子结婚忙忘了: why the writer was late.
  /^[^,。;!?\s]{0,6}(?:结婚|婚礼|出嫁|[高中]考|考试|开学|毕业|搬家|满月|生日|住院|装修)[^,。;!?\s]{0,3}(?:忙|忘|顾不|没顾|耽[误搁])/,
  /^(?:的|嘅)?(?:包|车|手|兜|抽屉)[里上]/,
  /^(?![的嘅]|[拿配买取]药|[也都还]?[要想](?:拿|取|攞|执|领)\u25a1)[^,。;!?\s]{0,10}?(?:拿|取(?!消)|领|拎|攞|执|接(?![种着下上连受])|跑一趟|过来|来一趟|(?<![接摔跌掉滑滚])下来)(?!不|唔|勿|了)/,
  /^(?:的|嘅)?(?:电话|手机|微信|号码|联系方式|车|单位|公司|医保|身份证号|1\d{10})/,
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:寄(?!宿|住|养)|带回|带来|带[了走去]|拿走|捎|给(?:我)?[买装弄换][的过]|发的|写(?:的|了|好)|给了我|送了?我|[送给拿带买寄匀]咗|[送带匀](?:畀|俾|给)我|[畀俾]咗我|[送给拿带]了(?=$|[\s,。!])|给了[一两几好些三]|送了[一两几好些三]|[分匀转]给?了?我|借了?我|让给我|点头|同意|付(?=$|[\s,。钱款费了])|出(?:钱|$|[\s,。])|买单|结账|垫(?:付|钱)|的账|付钱|转[账给交]|买(?:到|了|来|好|回|咗|返)|送来|(?<!(?:医院|出院|手术|化疗|透析|看病|看好病)[^,。;!?\s]{0,2})回家|下班|陪我|帮我|帮手|教(?:我|的|给)|问我|催我|替我|代我|(?<![不勿]会?)打的?字(?![不打慢难])|打电话|推荐|介绍|顺路|也?用过|联系|接电话|开车|在美团|网上|从[^,。;!?\s]{1,6}(?:开|配|买|带|寄|拿|捎|发|领|弄|搞)|出差|出门|上班|加班(?!累|熬)|开会|没空|商量|排队)/,
  /^(?:也|又|刚|今[天朝早]|昨[天日]|晚上|老|总|天天|每天|一直)*(?:提醒|催|问|叮嘱|嘱咐)/,
  // 老太婆还笑我胆子小, 把我骂了一顿: what is done to the writer.
  /^(?:[也又还都就老总]|今[天朝]|昨[天日晚]|天天|一直|刚)*(?:[骂笑怪训吼哄逼劝夸烦嘲]了?我(?!妈|爸|家|们)|不(?:让|许|准)(?:我|[吃用喝打买配])|(?:把|对)我[^,。;!?\s]{0,2}[骂训说笑吼凶]|拿我)/,
  // 老伴走亲戚去了, 老婆出国了: away from home, or no more.
  /^[^,。;!?\s]{0,5}?(?:走亲戚|回娘家|回老家|去旅游|旅游去|出国|走得早|去世|过世|不在了|走了(?:以后|之后|后|好?多?[年久]|[一二三两四五六七八九十几\d]+年)|没了好?多?[年久])/,
  // 老公不在家, 孩子上学去了我才有空: why the writer asks.
  /^(?![的嘅])[^,。;!?\s]{0,3}(?:不在(?:家|屋|身边|上海|国内|跟前|$|[\s,。])|走了(?:$|[\s,。])|[^,。;!?\s]{0,6}(?:才|就)(?:有空|得空|得闲|有时间|能来))/,
  /^(?:也|都|已经?|帮我)*(?:拍了?照|拍好|影咗相)/,
  // 老公带娃, 我来拿: who looks after the children meanwhile.
  /^(?:[在要得又还也]|天天|一个人)*(?:带|凑|哄|看|陪|抱|奶)(?:紧|着|住)?(?:[两俩一]?个|我家)?[大小]?(?:孩子|小孩|娃|仔|女儿|囡|bb|伢|[外]?孙|宝宝|儿子)[们子儿女娃]?(?!的?药|看[病医门急])/,
  // 孩子在上网课, 轻点敲门.
  /^(?:还|都|也)?(?:在|要)?(?:上网课|上课|写作业|做作业|午睡|午休|补课|练琴)/,
  // 女儿在家, 随时可以送; 娃睡了别按铃.
  /^[^,。;!?\s]{0,3}(?:在家|在屋|在屋企)[\s,]?(?:随时|可以|能|会|收|等|有人|就|都)/,
  /^[^,。;!?\s]{0,3}睡(?:着|觉|下|了)*[\s,]?[^,。;!?\s]{0,3}\s?(?:请|麻烦|别|莫|勿|唔好|不要|轻[点声])/,
  /^(?:\s[\w.]+){0,4}?\s(?:pick(?:s|ing)?(?: (?:it|them|the \w+))? up|collect|come|fetch|go\b|get it|'?ll be|brought|sent|bought|work|take(?:s|n)?\s(?:the|my)\s(?:elevator|lift|door|key|card))/i,
  /^(?:'s|\s(?:has|have))?\s(?:already\s)?(?:picked|bought|got|found|had)\s(?:some|it|them|one|a\s\w+|that|these|the\s\w+)\b(?!\s(?:for\s(?:her|him)self|fever))/i,
  /^(?:'s)?\s(?:phone|number|mobile|cell)|^(?:'s|\s(?:is|are))\s(?:away|abroad|travell?ing|out of town|at work|on (?:a|his|her) (?:business )?trip)/i,
  /^(?:\s\w+)?\s(?:typed|types|wrote|writes|says?|said|told|tells|thinks?|helps?|helped|recommend\w*|reminded|found|asked|asks|(?:is|are) (?:a?sleep|asleep|sleeping|napping|home|writing|typing))\b(?![^.;!?]{0,60}\b(?:she|he|they|her|him|his|their)\b)/i,
  /^(?:\s\w+){0,2}?\s(?:gave|lent|gives|handed|passed)\s(?:me|us)\b/i,
].map(pattern)
const errandsIn = rememberingLast(among(errand, (one) => [one]))
/** 我公公家住复兴东路900弄4号: where the medicine goes, and no visit; in 回女儿家住 it is one. */
const livesAt = pattern(
  /^(?:家|屋企|屋里|那里|那边)?(?:里|是)?住(?:在|的是)?[^,。;!?\s]{0,12}?\d+(?:[弄号栋幢座楼#]|-\d)/,
)
const staysWith = pattern(/(?:在|去|到|来|回|住)(?:了|着)?(?:我|俺|阿拉)?$/)
/** My mother says three boxes: of her own. */
const saysHowMuch = pattern(
  /^\s(?:says?|said|wants?)\s[^.;!?]{0,16}?\b(?:\d|one|two|three|four|half|enough)\b/i,
)
/** 表哥从老家来, 忘带药了: who is here without. */
const leftBehind = pattern(
  /^[^。;!?\n]{0,14}?(?:忘记?了?带|没带|忘在|没拿)[^。,;!?\n卡]{0,6}药|^[^。;!?\n]{0,10}药[^,。;!?\s]{0,2}(?:忘|没带|落在)/,
)
/** 老公开车久了腰痛, 我妈打电话来说药没了, 儿子出差要带: what else they do is why they need it. */
const suffers = pattern(
  new RegExp(
    `^[^,。;!?\\s我俺]{1,12}?(?:${ailing}|静脉曲张|[摔跌]|药(?:没(?![到来收买])|吃完|用完|快没|只剩|断|忘))|^[^,。;!?\\s我]{0,4}(?:出差|出国|旅游|高考|考试|开学|住校|军训)[^,。;!?\\s]{0,3}(?:要|得|需)?(?:备|带(?!孩|娃))|^[^,。;!?\\s我]{0,10}\\s?先?备(?:着|点|好)`,
  ),
)
/** 我婆婆接过来住了半年，糖尿病…: who came to stay, and what is the matter with them. */
const cameToStay = pattern(
  new RegExp(
    `^(?:[^,。;!?\\s我]{0,10}?(?:接(?:过来|回来?|来|到)|(?:过来|搬来|[来到][^,。;!?\\s]{0,8}?)(?:一起|常)?[住养]|(?:过来|来)(?:带|帮|过)))[^,。;!?\\s]{0,10}[,。\\s](?:[^。;!?\\n我]{0,6})(?:${ailing})`,
  ),
)
const seesDoctor = /^(?:看[完好过](?:病|医生|门诊)|复[查诊](?!去))/
/** 孩子临时要打疫苗, in a message about coming later: why somebody cannot come. */
const occupied = pattern(
  /^[^,。;!?\s]{0,6}?(?:打(?:疫苗|预防针)|接种|家长会|考试(?![前焦紧])|开学|[上下放]学|上课|放假|军训|比赛|面试|结婚|婚礼|毕业|出嫁|要生了)/,
)
const comesLater = pattern(
  /[取拿来去领攞]不[成了到]|没空|走不开|延[到期后迟]|推迟|挪[到至个一]|调到|改[到成天期周下明后]|换个?(?:时间|日子|天)/,
)
/** 让我儿子…, 打给女儿: who runs or answers, unless it goes on with "的". */
const runsBefore = pattern(
  /(?:让|叫|请|喊|派|等|麻烦|由|托|问|打给|打|找|陪|像|以为)(?:我|阿拉|俺|我家|我们家?)?[个嘅的]?[小大老]?$/,
)
/** 医生让老妈打X: who is told to take it. */
const doctorLets =
  /(?:医[生师院]|大夫|专家|主任|门诊)(?:说|建议|要求)?(?:让|叫|要)(?:我|我家|我们家?|俺|阿拉)?[小大老]?$/
const isTreated =
  /^(?:每天|天天|长期|先|再|也|都|要|得|改|换|加)*(?:打|吃|用|服|喝|贴|滴|涂|吸|注射|备|[换改]成?)(?!电话|的|车|印)/

/** 去看儿子, 陪女儿: where the writer is going. */
const visited = pattern(
  /\b(?:(?:stay(?:s|ing)?|lives?|living)\s(?:with|at)|(?:got|caught)\s(?:it|this)\sfrom|infected\sby)\s(?:my|our|his|her|their)\s$|(?:去|来|回|到|陪|看|探望|探|接|等|送)(?:[^,。;!?\s]{0,4}?(?:看|探望|陪|接))?我?$/,
)

/** What else people of the house do in a message about medicine: they fetch, bring, phone, pay, are away, are visited. */
const typed = /^[^,。;!?\s]{0,6}?打的(?=[\s,。])/
/** 下午两点到四点我小儿子在家: who opens the door. */
const atHome = pattern(
  /^(?:都|也|会|就|一直|全天|整天|正好|应该)*(?:在家|在屋[里头企]?|喺屋企|[勒辣]屋里)[里头的呢哈哦]?(?=$|[,。;!\s])/,
)
const opensWhen = pattern(
  /(?:[今明后前]天|明早|今晚|[上下中]午|傍晚|晚上|夜里|早上|白天|点|周[一二三四五六日末]|礼拜|星期|平时|随时|家里|送|敲门|上门)[^,。;!?\n]{0,12}$/,
)
const opens = pattern(/^[^。;!?\n]{0,16}(?:收|签|开门|敲门|按铃|送|上门|交给|随时|等[着你])/)

export const errands: readonly Weight[] = [
  {
    example: '我儿子来拿',
    weight: -2,
    words: [...errand],
    when: ({ text, recipient, before, after }) =>
      !isOwner.test(after) &&
      !(livesAt.test(after, text) && !staysWith.test(before, text)) &&
      errandsIn(text).some((one) => one.test(after, text)) &&
      !(elders.has(recipient) && saysHowMuch.test(after, text)) &&
      !leftBehind.test(after, text) &&
      !(elders.has(recipient) || recipient === '其他' ? cameToStay.test(after, text) : false) &&
      !suffers.test(after, text),
  },
  {
    example: '明天下午我小儿子在家',
    weight: -2,
    words: [atHome],
    when: ({ text, before, after }) =>
      atHome.test(after, text) && (opensWhen.test(before, text) || opens.test(after, text)),
  },
  {
    // 奶奶打的: she injects it.
    example: '孙子打的 有错别字请包涵',
    weight: -2,
    when: ({ recipient, after }) =>
      recipient !== '配偶' && !elders.has(recipient) && typed.test(after) && !isOwner.test(after),
  },
  {
    example: '孩子临时要打疫苗, 明天来不了',
    weight: -2,
    words: [occupied],
    when: ({ text, after }) => !isOwner.test(after) && occupied.test(after, text) && comesLater.test(text),
  },
  {
    example: '让我儿子下楼',
    weight: -1,
    words: [runsBefore],
    when: ({ text, before, after }) =>
      runsBefore.test(before, text) &&
      !(/^[的嘅]/.test(after) || seesDoctor.test(after)) &&
      !(doctorLets.test(before) && isTreated.test(after)),
  },
  {
    example: '去看儿子',
    weight: -1,
    words: [visited],
    when: ({ text, before, after }) =>
      visited.test(before, text) && !(/^[的嘅要吃]/.test(after) || seesDoctor.test(after)),
  },
]

import type { Recipient } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { findNamedChild } from './child-name.ts'
import { ailing, findKin, type Kin } from './kinship.ts'
import { helping, isForNamed, isSurname } from './patient-name.ts'
import type { Sighting } from './sightings.ts'
import { blank, hide, type Span } from './span.ts'

export { readPatientName } from './patient-name.ts'

const person =
  '(?:老师|阿姨|爷叔|太婆|婆婆|公公|奶奶|爷爷|老太|老人|老伯|伯伯|爹爹|嗲嗲|嬢嬢|孃孃|大爷|大妈|大叔|大伯|大姐|阿婆|阿公|阿伯|师傅|先生|太太|叔叔|婶|嫂|姐|哥|小朋友|[老小][\\u4e00-\\u9fff]|姓|邻居|家|住户|嗰[位个]|那[位个户]|独居|孤[老寡]|盲人|老?两口|两口子|小两口|夫妻|一家|的(?!蜜|超|店|药房|药店|志愿|快递|小店))'
export const nextDoor =
  '(?:隔壁|隔离屋|(?<!单位|公司|厂里?|学校|医院|办公室?|宿舍|店里?)楼[上下]|对[门面]|对过(?!敏|[一几\\d]?[次遍]|[了吗账数])|同一?[楼层]|隔篱)'
const elderly =
  '(?:大爷|大妈|大哥|大姐|大叔|大伯|阿姨|爷叔|伯伯|老伯|奶奶|爷爷|婆婆|阿婆|阿公|老人|老太|孤老|老师|师傅|叔叔|太太)'
/** Somebody of the house: a word of helping before 隔壁, or a person close after it. 送到楼下 is neither. */
const neighbour = pattern(
  new RegExp(
    `${helping}[^,。;!?\\n]{0,6}(?:${nextDoor}|邻居|邻舍)(?!的?(?:药房|药店|超市|小店|诊所|医院))|${nextDoor}(?:的?\\d[\\d号楼栋幢单元室弄-]{0,12}的?)?(?:邻居|邻舍|人家|[^,。;!?\\n\\d\\s]{0,4}${person})|${helping}(?:\\d[\\d号楼栋幢单元室弄-]{1,12}|[一二三四五六七八九十]{1,2}楼)的?[^,。;!?\\n\\d\\s我妈爸]{0,6}${elderly}|(?:[\\d一二三四五六七八九十]{1,2}楼|(?:我们|阿拉|咱们?|同|本|这|俺们)(?:单元|楼[里组道]?|栋|楼组))里?的?[^,。;!?\\n\\d\\s]{0,6}(?:夫妻|两口子|党员|${elderly})(?=[^,。;!?\\n]{0,4}(?:[托让叫喊]|要|[他她]|拜))|${helping}[^,。;!?\\n\\d]{0,4}(?:孤寡|独居|空巢|残疾)(?:老人|人)|邻居|邻舍|街坊(?!们)|老姐妹|\\b(?:Auntie|Aunty|Uncle|Mrs?|Ms|Madam|Granny|Teacher)\\.?\\s[A-Z][a-z]+\\s(?:in|from|at|of|on|upstairs|downstairs|next)\\b`,
  ),
)
const notNeighbour = pattern(
  /(?:隔壁|对面|楼下)(?:[^,。;!?\n]{0,4})?(?:保安|门卫|驿站|物业|药房|药店|超市|店|诊所|小区|施工|装修|工地|在|给了?我|送了?我|借了?我)|(?:隔壁|对[门面]|楼[上下]|邻居|邻舍)[^,。;!?\n]{0,4}(?:[帮替给]我(?:领|拿|取|带|收|代)|转[给交])|(?:隔壁|邻居|邻舍|楼[上下]|对门)(?:也|都|刚刚?)?(?:说|讲|话|问|告诉)(?![^,。;!?\n]{0,6}要)|(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n\s]{0,6}(?:推荐|介绍)|(?:交|放|送|寄|留|摆)[给到在]?我?(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])|(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n\s]{1,4}(?:说|讲|话)(?:你们|群里|这[里边]|现在|志愿)|(?<![帮替给代为])(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n]{0,4}?(?:送|借|匀|分|让)了?(?:我|过来|来|[一两三半几点些]|[^,。;!?\n]{1,8}?(?:过来|来了))|我是(?:隔壁|楼上|楼下|对门)|(?:是|叫)[^,。]{0,4}邻居|邻居们|各位邻居|好邻居/,
)

/** The person fetches, brings, phones or decides, and is not the one who takes the medicine. */
const errand = [
  // 我要去女儿家: a place.
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:回不来|来不了|定居)/,
  // 孩子都忙, 闺女在外地打工, 儿子一家不回来: why nobody of the house fetches it.
  /^(?:[他她]?们|些|孩子|儿子|[儿闺]?女儿?|媳妇|女婿|一家|两口子)*(?:[也又都还老总全]|最近|这[几两]天|今[天朝早年]|平时|过[年节]|难得|真的?|实在)*(?:[太很好蛮]?忙|[冇没](?:有)?(?:时间|空|得闲|[功工]夫)|走不[开掉]|抽不|[不唔]得闲|有事|不回|回不|难得回|不来(?!例假|月经|事)|来不|(?:加班|值班)(?![累熬])|在(?:外[地面头]|国外|单位)(?:打工|工作|上班|成家)?(?:$|[,。;!\s]))/,
  /^(?:家|屋企|屋里|那里|那边|那儿|嗰度)(?:里|住)?(?:$|[\s,，。;；!！吃住拿去养陪过暂])/,
  /^(?:的|嘅)?(?:包|车|手|兜|抽屉)[里上]/,
  /^(?![的嘅]|[拿配买取]药)[^,。;!?\s]{0,10}?(?:拿|取(?!消)|领|攞|执|接(?![种着下上连受])|跑一趟|过来|来一趟|(?<![接摔跌掉滑滚])下来)(?!不|唔|勿|了)/,
  /^(?:的|嘅)?(?:电话|手机|微信|号码|联系方式|车|单位|公司|医保|身份证号|1\d{10})/,
  /^(?![的嘅])[^,。;!?\s]{0,6}?(?:寄(?!宿|住|养)|带回|带来|带[了走去]|拿走|捎|给(?:我)?[买装弄换]的|发的|写(?:的|了|好)|给了我|送了?我|借了?我|让给我|点头|同意|付钱|转[账给交]|买(?:到|了|来|好|回|咗|返)|送来|(?<!(?:医院|出院|手术|化疗|透析|看病|看好病)[^,。;!?\s]{0,2})回家|下班|陪我|帮我|帮手|教(?:我|的|给)|问我|催我|替我|代我|(?<![不勿]会?)打的?字(?![不打慢难])|打的(?=[\s,。])|打电话|推荐|介绍|顺路|也?用过|联系|接电话|开车|在美团|网上|从[^,。;!?\s]{1,6}(?:开|配|买|带|寄|拿|捎)|出差|出门|上班|加班(?!累|熬)|开会|没空|商量|排队)/,
  /^(?:也|又|刚刚?|今[天朝早]|昨[天日]|晚上|老|总|天天|每天|一直)*(?:提醒|催|问|叮嘱|嘱咐)/,
  // 老太婆还笑我胆子小, 把我骂了一顿: what is done to the writer.
  /^(?:[也又还都就老总]|今[天朝]|昨[天日晚]|天天|一直|刚刚?)*(?:[骂笑怪训吼哄逼劝夸烦嘲]了?我(?!妈|爸|家|们)|不(?:让|许|准)我|(?:把|对)我[^,。;!?\s]{0,2}[骂训说笑吼凶]|拿我)/,
  // 老伴走亲戚去了, 老婆出国了: away from home, or no more.
  /^[^,。;!?\s]{0,5}?(?:走亲戚|回娘家|回老家|去旅游|旅游去|出国|走得早|去世|过世|不在了|走了(?:以后|之后|后|好?多?[年久]|[一二三两四五六七八九十几\d]+年)|没了好?多?[年久])/,
  // 老公不在家, 孩子上学去了我才有空: why the writer asks.
  /^(?![的嘅])[^,。;!?\s]{0,3}(?:不在(?:家|屋|身边|上海|国内|跟前|$|[\s,。])|(?:都|已经)*好了(?:$|[\s,。])|走了(?:$|[\s,。])|[^,。;!?\s]{0,6}(?:才|就)(?:有空|得空|得闲|有时间|能来))/,
  /^(?:也|都|已经?|帮我)*(?:拍了?照|拍好|影咗相)/,
  // 女儿在家, 随时可以送; 娃睡了别按铃.
  /^[^,。;!?\s]{0,3}(?:在家|在屋|在屋企)[\s,]?(?:随时|可以|能|会|收|等|有人|就|都)/,
  /^[^,。;!?\s]{0,3}睡(?:着|觉|下|了)*[\s,]?[^,。;!?\s]{0,3}\s?(?:请|麻烦|别|莫|勿|唔好|不要|轻[点声])/,
  /^(?:\s[\w.]+){0,4}?\s(?:pick(?:s|ing)?(?: (?:it|them|the \w+))? up|collect|come|fetch|go\b|get it|'?ll be|brought|sent|bought|work|take(?:s|n)?\s(?:the|my)\s(?:elevator|lift|door|key|card))/i,
  /^(?:'s)?\s(?:phone|number|mobile|cell)|^(?:'s|\s(?:is|are))\s(?:away|abroad|travell?ing|out of town|at work|on (?:a|his|her) (?:business )?trip)/i,
  /^(?:\s\w+)?\s(?:typed|types|wrote|writes|says?|said|told|tells|thinks?|helps?|helped|recommend\w*|reminded|found|asked|asks|(?:is|are) (?:a?sleep|asleep|sleeping|napping|home|writing|typing))\b(?![^.;!?]{0,60}\b(?:she|he|they|her|him|his|their)\b)/i,
  /^(?:\s\w+){0,2}?\s(?:gave|lent|gives|handed|passed)\s(?:me|us)\b/i,
]
/** 女儿讲冰箱里还有: the young who speak are spoken of only where it goes on with them; a parent speaks of their own medicine. */
const speaks = pattern(
  /^(?:也|又|刚刚?|今[天朝早]|昨[天日]|晚上|老|总)*(?:说|讲|话(?!梅)|念叨|嫌|发现|看到|听说)(?![^,。;!?\n]{0,14}[她他佢伊]|[^,。;!?\n]{0,28}[帮替给][她他佢伊])(?!\s?[^,。;!?\n\s]{0,10}(?:自己|(?<!不|唔|勿)要(?!多久|等|不|写|记|小心|注意|先)|没(?!到|来|关系)|完|断|头|胃|腿|脚|腰|[疼痛痒晕咳喘胀酸闷]|吃不|睡|难|不舒服|血[压糖]|眼|膝|甜|苦|酸溜|好[吃喝咽闻]|难[咽喝闻]|有效|灵光|管用|舒服|咽))/,
)
/** 我妈说群里能登记, 我爸让我别拖: what the writer heard of the service, or was told to do. */
const sends = pattern(
  /^(?:也|又|刚刚?|今[天朝早]|昨[天日]|老|总)*(?:[说讲听看]|告诉我?|推荐)(?:了|到|过)?(?:这个?|那个)?(?:群|这[里边儿]|你们|侬|志愿者|居委|可以登|能登|能在|找你)|^(?:让|叫|喊|要|劝)我(?:别|莫|不要|少|多|赶[紧快]|快|早点|注意|小心|去看|去查|来找)/,
)
/** My mother says three boxes: of her own. */
const saysHowMuch = pattern(
  /^\s(?:says?|said|wants?)\s[^.;!?]{0,16}?\b(?:\d|one|two|three|four|half|enough)\b/i,
)
/** 表哥从老家来, 忘带药了: who is here without. */
const leftBehind = pattern(
  /^[^。;!?\n]{0,14}?(?:忘记?了?带|没带|忘在|没拿)[^。,;!?\n卡]{0,6}药|^[^。;!?\n]{0,10}药[^,。;!?\s]{0,2}(?:忘|没带|落在)/,
)
/** 儿子让我跟你们说一声: by whose advice it is written. */
const advises = pattern(/^(?:让|叫|喊)我(?:(?:跟|同|和)?(?:你们|群里|志愿者)|来?(?:问|说|讲|写|登|报|试))/)
const elders: ReadonlySet<Recipient> = new Set(['母亲', '父亲', '爷爷', '奶奶', '外公', '外婆'])
/** 去看儿子, 陪女儿: where the writer is going. */
const visited = pattern(
  /\b(?:(?:stay(?:s|ing)?|lives?|living)\s(?:with|at)|(?:got|caught)\s(?:it|this)\sfrom|infected\sby)\s(?:my|our|his|her|their)\s$|(?:去|来|回|到|陪|看|探望|探|接|等|送)(?:[^,。;!?\s]{0,4}?(?:看|探望|陪|接))?我?$/,
)
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
const helpedBefore = pattern(
  /(?:帮|替|给|为|代|畀|俾|同|for)(?:我家?|阿拉|俺|他|她|佢|伊)?[个嘅的]?\s?(?:my|our|the)?\s?$/i,
)
const helpedWord = /^[帮替给为畀俾]/
const ofThePatient = pattern(
  /^(?:[的嘅个用吃食要也]|那[个份盒瓶单只种](?![时辰])|'s|(?:和|跟|与|、)?(?:爷爷|奶奶|外公|外婆|爸|妈|老伴))/,
)
/** 我是她女儿, 沐沐奶奶自己要: the writer. */
const writerBefore = pattern(/(?:我是|我系|俺是|阿拉是|这是|在下|本人)[^,。;!?\s]{0,6}$/)
const oneself = pattern(/^[^,。;!?\n]{0,2}(?:自己|本人|我自己|自家)|^(?:又|再)?要?来?(?:麻烦|烦劳|打扰|打搅)/)
const denied = pattern(
  /\b(?:no,?\s(?:that|it|this)(?:'?s|\sis|\swas)|not)\s(?:for\s)?(?:my|our|his|her)?\s?$|(?:不是|唔系|勿是|弗是|不给)[我给帮]?[^,。;!?\n]{0,2}$/i,
)
/** 侬好呀小朋友, 门卫大叔: who is spoken to, or keeps the door. */
const spokenTo = pattern(
  /(?:[你您侬]们?好[呀啊哇]?|哈[啰喽]|辛苦了?|受累了?|难为|多谢|谢谢|感谢|麻烦)(?:了|[你您侬]|各位|这些|这?群里?的?|大家|[小好])*[,\s]?$/,
)
const called = /^(?:$|[,。!~\s]|[啊呀哦哟]|[们些](?:$|[,。!~\s]))/
/** 小朋友侬好, 闺女啊 大娘想要: who is spoken to at the head of a message, by one who goes on with 我. */
const addressed =
  /^(?:们|些|伢|家)?(?:[啊呀哎哟诶嘞喽]|[你您侬]们?好?[呀啊哇]?|早|新年好|[,。!~\s:])+[^!?\n]{0,8}?(?:我(?!家?的?[儿女孩娃妈爸])|[给帮替](?!他|她|[我俺]?[妈爸儿女孩娃])|俺|阿拉|大娘|大爷|大妈|奶奶|爷爷|阿婆|阿公|婆婆|老太|老头|谢|辛苦)/
const atHead = /^\s*(?:@\S+)?\s*(?:哎|喂|诶|小|各位|姑娘|好)?$/
/** 老太婆我, 奶奶我今年82: what old people call themselves. */
const calledMyself = pattern(/^我(?![妈爸家们给帮替带陪]|[的个嘅]?[儿女孩娃])|^(?:一个|一枚)[,\s]/)
const amOne = pattern(/我(?:这个?|是个?|就?一个)$/)
/** 给俺爹... 算了, 舅妈她自己买了, 孩子没事: not for them after all. */
const forgone =
  /^[^,。;!?\s]{0,3}?(?:\.{2,}|…)\s?(?:算了|不用|不对|不是)|^[^。;!?\n]{0,14}[她他伊佢]自己(?:已经|都)?(?:买|配|拿|有)[了过]|^(?:[都也全]|现在)*(?:没事|挺好|好着|好好)[的呢了]?[\s,]|^\s(?:is|are)\s(?:all\s)?(?:fine|ok|okay|well|better)\b/i
const doorkeeper = pattern(
  /(?:门卫|保安|物业|快递|驿站|跑腿|骑手|送[药货来]|社区|居委|站里|值班)的?(?:小|那个|那位)?$/,
)
/** 闺女们辛苦了, 幺儿些: many are spoken to; "孩子们都烧了" are spoken of. */
const spokenToAll = pattern(
  /^(?:们|些)[^,。!?\n]{0,2}(?:辛苦|好|谢|多谢|唔该|跑|受累|费心|麻烦|难为|帮|莫|加油|棒|[,。!~]|\s|$)/,
)
/** 小阿弟, 阿婆眼睛不好, 帮我配: the old one speaks to somebody young of herself. */
const callsTheYoung = pattern(
  /^\s*(?:@\S+)?\s*(?:[小阿]{1,2}(?:弟|妹|姑娘|囡|朋友)|小伙子|小同志|孩子|囡囡)[\s,!:]/,
)
const oldAge = pattern(/^(?:阿婆|阿公|奶奶|爷爷|外婆|外公|好婆|好公|婆婆|公公)$/)
/** 班上的娃娃, 单位里几个同事: of whom one hears. */
const passingBefore =
  /(?:班[上里级]|幼儿园|托儿所|学校|学堂|单位|公司|厂里|医院|群里|小区|网上)(?!放学)[^,。;!?\s]{0,6}(?<!的|我们?家?)$/
const asksMe = /^[^,。;!?\s]{0,3}(?:[要托]|[让叫喊]我)/
const heardBefore = pattern(/(?:医[生师]|大夫|药师|店员|经理|主任)(?:就)?[是系]我?的?$/)
/** 跟我女儿一样的, 像我爸那种. */
const likeBefore = pattern(/(?:跟|和|同|像|与)(?:上[次回趟]|之前|以前)?(?:我家?|阿拉|俺|[她他佢伊])?$/)
/** 上次帮我妈配过: of another time. */
const oncefor = pattern(/(?:上[次回趟]|以前|之前|去年|早先)(?:[帮替给]|是)?(?:我家?|阿拉|俺)?$/)
const onceDone = pattern(/^[^,。;!?\s]{0,6}(?:过|的那[个种次]|那[次回趟])/)
/** 我嗓子疼, 轮到我了, 我一个人住: the writer speaks of no one else's need. */
const aboutMyself = pattern(
  new RegExp(
    `(?<![给帮替跟和陪对让叫教是])我(?!也想?要)(?:也|自己|现在|今[天朝早]|又|就|才|本人|这|人)*(?:${ailing}|想?需?要(?!帮|给|替|不|去|来|上班|出|走|带|跟|问|报)|[应]?该吃|得吃|一个人)|(?:轮到我了?(?=$|[\\s,。])|没人[帮管照顾]{1,2}我)(?![妈爸家])|我也?(?:快了|中招|阳)|先?给我来`,
  ),
)
/** 被娃传染, 抱孙子闪了腰, 遗传我妈: through whom the writer has it. */
const through = pattern(
  /(?:遗传|随了?|像|抱|背|追|和|跟|同|与|被)(?:了|着)?(?:我们这种)?我?(?:家|个)?[小大老]?$/,
)
const toTheWriter = pattern(
  /^[^,。;!?\s]{0,4}(?:传染|传给|踢|撞|吵|生气|气的|气得|闪了?|扭了?|累|走不动|\s?我)|^[\s,](?!的)/,
)
/** 联系人写我儿子, 前头那个电话是我女儿的: whose number it is. */
const numberOf = pattern(
  /(?:电话|号码|手机|联系人|联系方式|[取领]药人|收件人)[^。;!?\n]{0,32}?(?:是|写|填|留|登|打|找|[改换]成?|为)(?:的是|的|了)?(?:我家?|阿拉|俺)?$/,
)
const ownsNumber = pattern(/^(?:的|嘅)?(?:$|[\s,。;!\d])/)
const likeAfter = pattern(/^(?:[的嘅]?(?:一样|同款|那种|差不多|一式)|上次(?:的|一样))/)
/** 带孩子走不开. */
const minded = pattern(
  /(?:带|哄|管|照看|照顾|看着|陪着|抱着|盯着?|奶|喂|伺候|服侍)(?:我家?|着|住)?(?:个|两个|三个|[大小])?$/,
)
const busy = pattern(/^[^,。;!?\n]{0,4}(?:走不开|没空|忙|抽不出|脱不开|唔得闲|出不了|不方便)/)
/** Hidden medicines are squares: see `withoutRefusedOwners`. */
const oneOfTheirs = pattern(
  /[\s,。][她他伊佢](?:[的嘅个][^,。\s]{0,3}药|[的嘅]?(?:心脏|血压|血糖|膝盖|腿|眼睛|胃|腰))|[她他伊佢][的嘅个]\u25a1|[帮替给代][她他伊佢](?:代|来|一起)?(?:发|报|登|配|买|写|订|下单|带)|[要让叫给][她他伊佢][吃用服]|\bfor (?:her|him|them)\b/,
)
/** 老公开车久了腰痛, 我妈打电话来说药没了, 儿子出差要带: what else they do is why they need it. */
const suffers = pattern(
  new RegExp(
    `^[^,。;!?\\s我俺]{1,12}?(?:${ailing}|静脉曲张|[摔跌]|药(?:没(?![到来收买])|吃完|用完|快没|只剩|断|忘))|^[^,。;!?\\s我]{0,4}(?:出差|出国|旅游|高考|考试|开学|住校|军训)[^,。;!?\\s]{0,3}(?:要|得|需)?(?:备|带(?!孩|娃))|^[^,。;!?\\s我]{0,10}\\s?先?备(?:着|点|好)`,
  ),
)
const seesDoctor = /^(?:看[完好过](?:病|医生|门诊)|复[查诊](?!去))/
const ails = pattern(new RegExp(`^${ailing}`))
/** 我本人用, for me: then nobody is spoken of but in passing. */
const forOneself = pattern(
  /(?:我?本人|我自己|我自家|自己|自家)(?:要?[用吃服食打滴]|嘅|的药|的(?=[^,。;!?\n]{0,12}[\d一两二三四五六][盒瓶支袋包]))|(?<!不|弗)是?自用|\bfor (?:me|myself)\b(?!\s(?:and|&))/i,
)
/** 母亲节, 儿童车: no person at all. */
const thing = pattern(
  /^(?:节|家长|证|会(?=[,。\s]|$)|群|圈|妈群|多走|生日快乐|谷|车|座|房(?!颤)|票|餐|金水|霜|巴士)/,
)
/** 李奶奶, 张阿婆: a title after a surname, and nobody's grandmother. */
const isTitle = pattern(/^(?:奶奶|爷爷|婆婆|阿婆|阿公|公公|太婆|伯母)$/)
/** No bite of a cat, no 狗皮膏, and no cough like a dog's. */
const pets = pattern(
  /(?<!不是|不系|唔系|勿是|弗是|不养|没养?|没有|像|只|条|被|热|属|怕|吸|野|流浪|邻居家?的?)(?:[小大]?[猫狗]){1,2}(?!叫|皮|毛|尿|屎|粮|抓|咬|挠|舔|脊|爪)|宠物|兽医/,
)

/** 老头子就是我爸, 家家(外婆), 妹妹是我家老二: the second says who the first is. */
const apposition = pattern(
  /^\s?(?:\(|,?\s?(?:也|就|即|都|其实)?[是系即]|[^,。;!?\n]{0,6}\s(?:对|就是|是|也就是)\s?)(?:我家?|阿拉|俺|我们家?|就是)?\s?$/,
)

/** 我爹(就是孩子爷爷): what the children call him says nothing new. */
const throughChild = pattern(/^(?:孩子|小孩|娃|宝宝|儿子|女儿|囡囡|小囡|伢).{2}/)

const ofSomebody = pattern(/(?:我|阿拉|俺|我家|[她他伊佢]|my|our|her|his)(?:个|的|嘅)?\s?$/i)

/** How much the words around say that the medicine is for this person; 0 or less: it is not. */
function weigh(text: string, { word, at, recipient }: Kin, writer: string): number {
  const before = text.slice(Math.max(0, at - 44), at)
  const after = text.slice(at + word.length, at + word.length + 64).replace(/^(?:\([^()]{0,8})?\)/, '')
  if (isTitle.test(word) && isSurname(before.at(-1) ?? '')) return 0
  if (
    spokenToAll.test(after) ||
    (passingBefore.test(before) && !asksMe.test(after)) ||
    heardBefore.test(before)
  )
    return 0
  if ((likeBefore.test(before) && likeAfter.test(after)) || (minded.test(before) && busy.test(after)))
    return 0
  if (/^[^,。]{0,2}(?:说|道|讲)声/.test(after) || sends.test(after)) return 0
  if ((oncefor.test(before) && onceDone.test(after)) || (numberOf.test(before) && ownsNumber.test(after)))
    return 0
  if (calledMyself.test(after) || (amOne.test(before) && !/^的/.test(after))) return 0
  if (recipient === '孩子' && atHead.test(text.slice(0, at)) && addressed.test(after)) return 0
  if (
    oldAge.test(word) &&
    callsTheYoung.test(text) &&
    !ofSomebody.test(before) &&
    /帮我|给我|替我/.test(text)
  )
    return 0
  if (doorkeeper.test(before) || (spokenTo.test(before) && called.test(after))) return 0
  if (forgone.test(after)) return 0
  if (thing.test(after) || denied.test(before) || writerBefore.test(before) || oneself.test(after)) return 0
  // 施阿婆 writes "阿婆眼睛花": she speaks of herself.
  if (recipient !== '孩子' && writer.trimEnd().endsWith(word) && !ofSomebody.test(before)) return 0
  if (through.test(before) && toTheWriter.test(after)) return 0
  let weight = aboutMyself.test(after) ? 0 : 1
  // 太太的希罗达已经拿到手: whose it is, whoever fetched it.
  const isOwner =
    /^(?:[的嘅啲]|那[个份盒瓶单只种](?![时辰]))(?!电话|手机|微信|号码|联系|车|单位|医保|身份|1\d{10})/.test(
      after,
    )
  const hasNone = !isOwner && leftBehind.test(after)
  const isOwnWish = elders.has(recipient) && saysHowMuch.test(after)
  if (!isOwner && !isOwnWish && !hasNone && !suffers.test(after) && errand.some((one) => one.test(after)))
    weight -= 2
  if (!isOwner && occupied.test(after) && comesLater.test(text)) weight -= 2
  if ((speaks.test(after) || advises.test(after)) && !elders.has(recipient)) weight -= 2
  if (runsBefore.test(before) && !(/^[的嘅]/.test(after) || seesDoctor.test(after))) weight -= 1
  if (visited.test(before) && !(/^[的嘅要吃]/.test(after) || seesDoctor.test(after))) weight -= 1
  if (helpedBefore.test(before) || helpedWord.test(word)) weight += 2
  if (ofThePatient.test(after) || ails.test(after)) weight += 1
  // 奶奶叫我写的 她的心脏药没了.
  if (oneOfTheirs.test(after)) weight += 2
  return weight
}

/** Whether the words around say that medicine is for this person, and not that they fetch, bring or phone. */
export const isPatient = (text: string, kin: Kin, writer = ''): boolean => weigh(text, kin, writer) > 0

/**
 * For whom it is when not for the writer; null for oneself or not said. Who only fetches, brings or answers the
 * telephone (我儿子来拿) is not the recipient, nor is the writer (我是她女儿).
 * @param writer the name that the group shows of who writes
 */
export function readRecipient(text: string, writer = ''): Recipient | null {
  let best: { readonly kin: Kin; readonly weight: number } | null = null
  let first = text.length
  const all = [...findKin(text), ...findNamedChild(text, writer)].sort((a, b) => a.at - b.at)
  for (const [index, kin] of all.entries()) {
    if (kin.recipient === '孩子' && pets.test(text)) continue
    const previous = all[index - 1]
    const isExplained =
      previous !== undefined &&
      !throughChild.test(kin.word) &&
      apposition.test(text.slice(previous.at + previous.word.length, kin.at)) &&
      weigh(text, previous, writer) > 0
    const weight = weigh(text, kin, writer) + (isExplained ? 5 : 0)
    if (weight <= 0) continue
    first = Math.min(first, kin.at)
    if (best === null || weight > best.weight) best = { kin, weight }
  }
  const also = alsoFor.exec(text)?.index ?? text.length
  if (Math.min(first, neighbour.exec(text)?.index ?? text.length) > also) return null
  // 隔壁王奶奶 is a neighbour, whatever else she is; "我妈托隔壁…" stays with the mother.
  const next = neighbour.exec(text)
  if (next !== null && next.index <= first && !notNeighbour.test(text)) return '邻居'
  if (best !== null && best.weight < 2 && forOneself.test(text)) return null
  const isChild =
    namedChild.test(text) || caughtAtSchool.test(text) || (youngAge.test(text) && !pets.test(text))
  return best?.kin.recipient ?? readFromRole(text) ?? (isChild ? '孩子' : null)
}

/** 2盒; 另外帮对门带…: the first are the writer's own, and of two households none is the recipient. */
const alsoFor = pattern(
  /[\d一二两三四五六七八九十][盒瓶支板袋包贴罐卷][^\n]{0,24}?(?:另外|顺便|顺带|捎带)(?:也|再|请)?(?:帮|替|给|代|为)/,
)

/** Leo发烧, Mia咳了一夜: of whom only a foreign first name is written, and what is wrong with them, is the writer's child. */
const namedChild = pattern(
  new RegExp(`(?<![A-Za-z\\d])[A-Z][a-z]{2,8}(?:小朋友|宝宝|弟弟|妹妹)?\\s?(?:花粉|鼻炎)?${ailing}`),
)

/** 5岁 发烧39: the age of a child and what it has. */
const youngAge = pattern(
  /(?<![\d.第一二三四五六七八九十])(?:[1-9]|1[0-5]|[一二两三四五六七八九]|十[一二三四]?)(?:个?半|周)?(?:岁|个?多?月大)(?!以|的?[猫狗])/,
)

/** 幼儿园中招了: what is caught there is caught by a child. */
const caughtAtSchool = pattern(
  /(?:幼儿园|托儿所|托班|[小中大]班|小学)[^,。;!?\n\s个们孩友人]{0,5}?(?:中招|传染|染上|带回来|交叉感染|倒了一片|轮着来|发?烧|体温|[打来]电话|接回)/,
)

const role = pattern(/(?:我是|我系)(?<whose>[她他])[的嘅个]?(?:女儿|儿子|囡|仔|女(?!婿))/)

/** "我是她女儿": then it is for her mother; "帮独居的任老师配": for somebody of the house. */
function readFromRole(text: string): Recipient | null {
  const { whose } = role.exec(text)?.groups ?? {}
  if (whose !== undefined) return whose === '她' ? '母亲' : '父亲'
  return isForNamed(text) ? '邻居' : null
}

const owner = pattern(
  /(?:[^\s,，。;；:：!！?？]{1,8}[的嘅](?:药[:：是]?)?|\b(?:(?:my|our|his|her)\s)?[a-z]+'s\s)$/i,
)

/** 俺爹的X还有 就要Y: of theirs as well. */
const restOfThem = pattern(/^[^。;!?\n]{0,10}(?:就|只|光|单)(?:要|配|拿|补|来|差|缺)/)

/**
 * The text without those whose medicine is not wanted, where another is: "老伴的钙片暂不要, 代文2盒" is for the writer. The
 * names of medicines are hidden: there is a 他 in 阿托伐他汀.
 */
export function withoutRefusedOwners(original: string, sightings: readonly Sighting[]): string {
  const text = hide(
    original,
    sightings.filter(({ match }) => match.kind === 'drug'),
  )
  if (!sightings.some(({ standing }) => standing === 'wanted')) return text
  const owners = sightings.flatMap(({ standing, start, end }): Span[] => {
    const isAboutRest = restOfThem.test(text.slice(end, end + 20))
    const found =
      standing === 'refused' && !isAboutRest ? owner.exec(text.slice(Math.max(0, start - 24), start)) : null
    return found === null ? [] : [{ start: start - found[0].length, end: start }]
  })
  return owners.length === 0 ? text : blank(text, owners)
}

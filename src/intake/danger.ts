import { pattern } from '../pattern/pattern.ts'

/**
 * Signs of an emergency that is happening now, in the languages of the groups. Of medicine one can take too much, and not of
 * oranges: 橘子吃多了, 吃多了胃胀.
 */
const signs = pattern(
  /(?:摔|跌|跤|滑倒)[^。!！?？\n]{0,8}(?:爬不起|起不来|站不起|动不了|不能动|[流出冒]血|(?:满|一)地(?:都是|是|的)?血|头破|昏|骨折)|(?:打|叫|拨|喊)\s?120(?![\d元块粒片颗mM盒])|(?:叫|喊|快来|要)[个辆部]?(?:救护车|急救车)|快来人(?!拿|取|领|接)|call(?:ed|ing)?\s(?:an\s)?ambulance|(?<![没冇])救命(?!药|丸|钱|恩|稻草)|煤气中毒|食物中毒|(?:痛|疼)[得到嘅][^。!！?？\n]{0,8}(?:打滚|受不了|晕|昏|直不起)|(?:烧|热)[^。!！?？\n]{0,8}(?:抽筋|抽搐|惊厥|说胡话)|活着没(?:有)?(?:意思|劲)|不想(?:再)?活(?!动)|人发昏|(?:哮喘|喘)(?:急性)?发作了|着火了|fell\s+(?:down\s+)?and\s+can'?t|can'?t\s+get\s+up|胸(?:口|前|部)?(?:很|好|一阵|突然|压榨|剧)?(?:痛|疼)(?!的[药片喷]|药(?!还没|还不|怎么还|啥|什么|几)|片|贴|膏)|心(?:口|绞|脏)(?:很|好|突然|一阵)?(?:痛|疼)(?!的[药片喷]|药(?!还没|还不|怎么还|啥|什么|几)|片)|喘不[上过]来?气|透不过来?气|气(?:都|也|就|快|要|又)*(?:喘|透|上|呼|吸|接)不(?:上|过|出|大出)来?|[喘透]不(?:上来|过来)|气(?:都|也|就)*[喘透上]不来|喘得?[^,，。]{0,5}(?:[说讲]不出|躺不)|(?:头晕|头昏)[^,，。]{0,4}站[都也]?站?不[住稳起]|(?:晕|昏|难受|喘)得?(?:我|人|都|也|快|要|已经|根本)*(?:站(?:[都也]站?)?不[住稳起]|(?:爬|坐)(?:[都也][爬坐]?)?不起|走(?:[都也]走?)?不[动了]|睁不开眼|要倒)|透勿过气|气也?透勿|唞唔到气|唔到气|呼吸(?:困难|不了|不过来)|(?:上|吸)不来气|昏(?:迷|倒|过去)|晕(?:倒|过去|死)|不省人事|叫不醒|叫勿醒|唤不醒|嗌唔醒|没(?:有)?(?:意识|反应|呼吸|心跳)|意识(?:不清|模糊)|休克|口吐白沫|抽搐不停|一直(?:在)?抽搐|抽筋停不|半边(?:身体|身子|脸)?(?:不能动|动不了|麻了|没知觉)|嘴(?:角|巴)?歪(?:了|掉)|说话(?:突然)?(?:含糊|不清)|大出血|血(?:流|止)不(?:停|住)|止不住血|吐血|便血不止|(?<![子瓜肉酒饭鱼虾蟹果糖饼面汤茶鲜锅烤辣冰菜豆糕圆枝梨桃蛋鸡鸭鹅腻奶食饮梅莓枣])(?:吃|服|喝|吞|误)(?:了)?(?:多|错|太多|过量)(?:了)?(?:药|片|粒)?(?:怎么|咋|了(?!\s?[,，]?[^,，。\s]{0,3}(?:胃|肚|积食|不?消化|撑|胀|上火))|,|，|。|!|！|$)|误(?:服|食|吞)|药(?:吃|食)(?:多|错)(?:了|咗)|过量(?:服|吃)|服药过量|吞(?:了|咗).{0,6}(?:瓶|整板|安眠药)|(?:想|要)(?:自杀|轻生|寻死)|唔想做人|把[^,，。]{0,14}(?:瓶|板|盒|药)[^,，。]{0,10}(?:都|全)?(?:吃|喝|吞)(?:了|掉|光|完|下)|(?:孩子|小孩|宝宝|小囡|细路|娃|伢)[^,，。]{0,12}(?:误|偷|乱)(?:吃|喝|吞)|过敏性休克|喉咙(?:肿|堵)|脸(?:都)?肿(?:了|起来).{0,6}(?:喘|气)|chest\s+pain|can'?t\s+breathe|cannot\s+breathe|trouble\s+breathing|not\s+breathing|unconscious|passed\s+out|collapsed|unresponsive|won'?t\s+wake|overdos|took\s+too\s+(?:many|much)|swallowed\s+(?:a\s+whole|the\s+whole|too)|having\s+a\s+(?:stroke|seizure|heart\s+attack)|heart\s+attack|suicid|kill\s+(?:myself|himself|herself)|bleeding\s+(?:heavily|won'?t\s+stop)/gi,
)

/** It was once, it might be, or it is what a medicine is kept at hand for. */
const notNow = pattern(
  /等得(?=[^,，。]{0,3}(?:气|喘))|忙得|笑得|备用|备着|平时|(?:以前|之前|上次|上回)(?![^,，。]{0,4}(?:[要报订约配]|登记)[^,，。]{0,4}的)|去年|前年|上个?月|年轻|曾经|有过|得过|小时候|万一|如果|要是|假如|以防|预防|怕|防止|如遇|请拨|治|用于|听说|新闻|电视|讲座|科普|转发|不痛|不疼|没有?(?:胸痛|昏迷)|已经好|(?<![药备配])好了(?![吗没伐么])|缓过来|出院|一年前|多年|老毛病|家里备|备一|史[,，。]|in\s+case|just\s+in|used\s+to|last\s+(?:year|month|week)|history\s+of|years?\s+ago|standby|backup|prevent/i,
)

/** The wish to die was there once; that it is feared (怕他想不开) makes it no less. */
const isPast = pattern(
  /以前|之前|上次|去年|前年|年轻|曾经|小时候|听说|新闻|电视|电影|转发|科普|讲座|used\s+to|years?\s+ago/i,
)

/** 药没了怎么办, 我的药还没到: where the medicine is, asked in the same breath. */
const askingFor =
  '[,，、\\s]+(?:(?:我|阿拉)?(?:的|那个)?(?:药|单子?)[^。!！?？\\n\\d]{0,10}(?:没|断|完了|啥|什么时|几时|几点|到了|好了|来了|来吗|有吗|哪|快|怎么|咋)|[^。!！?？\\n\\d]{0,14}(?:怎么办|咋办|哪能办))'

/**
 * A tight chest, or breath that comes hard, said as what somebody feels, and nothing else in the same breath: many live
 * with it for years, so a medicine for it (治胸闷的), a habit (有点胸闷就吃) and an order beside it are no emergency. Where
 * their medicine is may be asked beside it.
 */
const complaint = pattern(
  new RegExp(
    `(?:^|[,，。!！;；~…\\s])(?:(?:我|阿拉|我家|家里)?(?:我?[爸妈]|爸爸|妈妈|姆妈|老伴|老公|老婆|爷爷|奶奶|外公|外婆|老人)?(?:这会儿?|现在|刚|突然|忽然|今天|感觉|感到|觉得|有点儿?|有些|好像|一直|又|很|好|特别|非常|人)*)(?:(?:胸(?:口|里)?|心(?:口|里头?)?)(?:都|很|好|特别|有点)?(?:发)?[闷堵](?:得)?|[喘](?:得|的)(?=厉害|很|不行|要命|难受|慌|受)|心(?:里)?慌(?:得|的)(?=厉害|不行|要命|受))(?:很|厉害|难受|要命|不行|受不了|死|慌|气短|气急|心慌|胸闷|出冷汗|[,，、\\s]|了|啊|呀|的|哦)*(?:怎么办|咋办|哪能办|$|[。!！?？~…]|${askingFor})|chest\\s+(?:feels?|is)\\s+(?:so\\s+|very\\s+|really\\s+)?tight`,
    'i',
  ),
)

/** 不要叫救护车, don't call an ambulance: the call alone is taken back, not what else is said. */
const isCall = pattern(/120|救护车|急救车|ambulance/i)
const calledOff = pattern(
  /(?:不要|不用|不必|不需要|别|勿要|唔使|莫|don'?t|do\s+not|no\s+need\s+to)\s?(?:再|去|帮我|给我|help\s+me)*\s?$/i,
)

/** Words of an emergency that is happening now. 备用, 平时, 以前 in the same sentence make none of it. */
export function readDanger(text: string): boolean {
  const felt = complaint.exec(text.slice(0, 200))
  if (
    felt !== null &&
    !notNow.test(text.slice(Math.max(0, felt.index - 16), felt.index + felt[0].length + 16))
  )
    return true
  for (const match of signs.all(text)) {
    if (isCall.test(match[0]) && calledOff.test(text.slice(0, match.index))) continue
    const start = Math.max(
      text.lastIndexOf('。', match.index),
      text.lastIndexOf('\n', match.index),
      match.index - 24,
    )
    const around = text.slice(Math.max(0, start), match.index + match[0].length + 12)
    if (!notNow.test(around)) return true
  }
  return false
}

/** 疼得想死, 想死你了 are ways of speaking. */
const againstThemselves = pattern(
  /(?:不想|唔想|没(?:有)?(?:意思|劲)再?)(?:再)?(?:活(?!动)|做人)|活着(?:真)?没(?:有|啥)?(?:意思|劲)|活够了|(?:不如|还是|干脆)死了(?:算|好)|死了算了|一了百了|(?<!得)想死(?!你|我了|他|她|侬)|(?:想|要)(?:自杀|轻生|寻死|了结自己)|\bsuicid|\bkill\s+(?:myself|himself|herself)|\bend\s+(?:my\s+life|it\s+all)\b|\bwant(?:s)?\s+to\s+die\b|\b(?:don'?t|do\s+not|doesn'?t)\s+want\s+to\s+(?:live|be\s+alive)\b/i,
)

/** It has been done already: 吃了一把药, 割了腕. */
const isDone = pattern(
  /(?:吃|吞|喝|服|食|咽)(?:下去?|掉|光|完|咗|了)|割(?:了|脉|腕了)|药(?:都|全)(?:吃|吞|喝|食)|\b(?:took|taken|swallowed|drank)\b|overdos/i,
)

/**
 * Somebody may do themselves harm: no medicine is written down from such a message, not even for a person to decide.
 *
 * @returns `wish` where nothing says that it has begun; null where it is not said at all
 */
export function readSelfHarm(text: string): 'wish' | 'done' | null {
  const said = againstThemselves.exec(text)
  if (said === null || isPast.test(text.slice(Math.max(0, said.index - 24), said.index))) return null
  return isDone.test(text) ? 'done' : 'wish'
}

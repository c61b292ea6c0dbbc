import type { Saying } from '../../saying.ts'

/** Of an order that is there already: 前天那单加两盒, 昨天写错的. */
export const changesThatOne: readonly Saying[] = [
  {
    examples: ['前天那单加两盒', '这张单子改成三盒'],
    words: ['(?:那|这)(?:一|个|张)?(?:单子?|订单|预约|登记)[^,，。;；]{0,6}(?:[加减添补](?!急)|改成|换成)'],
  },
  {
    examples: ['昨天写错了', '早上报错的'],
    words: ['(?:昨[天日晚]|前天|上次|早上|上午)[^,，。;；\\s]{0,4}[写报登填打说讲记弄选点勾订]错'],
  },
]

/** One that is on its way already makes room for another; of the masked text. */
export const exchanges: readonly Saying[] = [
  {
    examples: ['{达喜}不要了，换{洛赛克}', '{达喜}别拿了 改拿{洛赛克}'],
    words: [
      'Ⓓ(?:[别莫勿甭免]|不用|不要|不必|唔使|[勿弗唔]要)(?:再|[给帮替]我)*[拿配买取领送带开订登备]?[了啦喇哉][,，\\s]*(?:就|请|麻烦|[给帮替]我)*[改换](?![天日时])[^\\s,，。;；ⒹⒸ]{0,4}Ⓓ',
    ],
  },
]

/** Something else is to come with what is left; of the masked text. */
export const addsInstead: readonly Saying[] = [
  { examples: ['另外帮我加一盒'], words: ['(?:再|另外|顺便)?(?:帮我|给我)?加(?:一|上|个|点|份)'] },
  { examples: ['我要{达喜}', '不要那个 换<胃药>'], words: ['(?:^|\\s)(?:我|还是|就|改)?(?:要|给我|换)[ⒹⒸ]'] },
  { examples: ['please add {达喜}', '{达喜} instead'], words: ['\\badd\\b', '\\binstead\\b'] },
]

/** So many until now. */
export const becomesSoMany: readonly Saying[] = [
  {
    examples: ['两盒变四盒', '一瓶变成两瓶'],
    words: ['[\\d一两二三四五六七八九十半]\\s?[盒瓶支板袋包]变(?:成|为)?\\s?[\\d一两二三四五六七八九十半]'],
  },
  {
    examples: ['那个变三盒', '另外一样改成2瓶', '减到一盒'],
    words: [
      '(?:[变改]|[增加减降](?=[到至为]))(?:成|为|到|至)?\\s?[\\d一两二三四五六七八九十]+\\s?[盒瓶支板袋包罐]',
    ],
  },
]

/** It begins with what is added to the order that is there. */
export const addsAtOnce: readonly Saying[] = [
  {
    examples: ['再加一盒可定', '另外帮我加棉签', '请再加两支'],
    words: ['^\\s*(?:请|麻烦|那|就)?(?:再|另外|还要?)(?:请|麻烦)?(?:帮我|给我)?加(?![急快量])'],
  },
]

/** The writer got it wrong, not the one who brought it. */
export const ownMistake: readonly Saying[] = [
  {
    examples: ['房号写错了', '漏写了电话', '我打错咗', '落错单'],
    words: ['(?:写|报|登记?|填|打|说|讲|记|选|输|落)(?:错|漏|反)', '漏(?:写|填)', '错咗', '落错'],
  },
  {
    examples: ['I wrote 3', 'earlier I said two', 'sorry that was wrong', 'it should have been four'],
    words: [
      'i\\s+(?:wrote|put|meant|said)',
      'earlier',
      'sorry[^.]{0,12}\\bwrong',
      'should\\s+(?:be|have\\s+been)',
    ],
  },
]

/** Of what was asked for before, this says by itself that it shall be different. */
export const decided: readonly Saying[] = [
  { examples: ['我要改一下', '我要换'], words: ['我要[换改](?:一下|下)?(?=$|[\\s,，:])'] },
  {
    examples: ['忘了报碘伏 帮我补上', '少了一样，请加进去'],
    words: [
      '(?:(?:忘(?:了|记)?|没|漏|少)(?:报|写|登记?|填)|[漏少缺](?:了|个|一样))[^。;；]{0,24}[补添加填写塞](?:上|进|入|一[下笔])',
    ],
  },
  {
    examples: ['不要3盒了，1盒就够', '别写两盒 一盒就行了'],
    words: [
      '(?:(?:不要|不用)再?(?:给我|帮我)?|(?<![特区个级分类])[别莫]再?(?:给我|帮我)?(?=[按算配登报照写填记订]))(?:按|算|配|登|报|照|写|填|记|订)*\\s?[\\d一两二三四五][盒瓶支板袋包](?:配|登|报|算|要)?了?[,，\\s]+[^,，。;；]{0,4}[\\d一两二三四五][盒瓶支板袋包]就?(?:足?够|行|好|可)',
    ],
  },
  {
    examples: ['两盒变三盒', '那个变三盒'],
    words: ['变\\s?[\\d一两二三四五六七八九十]+\\s?[盒瓶支板袋包罐]'],
  },
  {
    examples: ['要多了', '增到三盒', '数量减至一盒'],
    words: ['[写报登要填](?:多|少)了', '增(?:至|到|为)', '减(?:至|为|脱|掉)'],
  },
  { examples: ['电话改成新的'], words: ['改(?!天再|天来|吃|主意)'] },
  { examples: ['漏填了', '改主意了 还是要'], words: ['漏(?:写|填)', '改主意[^,，。]{0,4}(?:还是|要|想)'] },
  {
    examples: ['换个药房', '手机号换了'],
    words: ['换个?(?:时间|日子|药房|地方|电话|人)', '(?:电话|手机号|号码)码?(?:错|不对|变|换)'],
  },
  { examples: ['以这条为准', '更正一下'], words: ['为准', '更正'] },
  {
    examples: ['降到一盒', '转做星期六', '换成颗粒'],
    words: ['(?:减|降)(?:到|成|一)', '转做', '换(?:成|到|做|作|为)'],
  },
  {
    examples: ['数量填错了', '打错咗', '名字写成了我的'],
    words: [
      '(?<!别|[莫勿没]|不[要能会]|唔好|怕)(?:写|报|登|填|打|说|讲|记|弄|搞|选|输)(?:错|漏|反)',
      '错咗',
      '(?:写|报|登|填|点|选|勾)成了',
    ],
  },
  {
    examples: ['一瓶变成两瓶'],
    words: ['[\\d一两二三四五六七八九十半]\\s?[盒瓶支板袋包]变(?:成|为)?\\s?[\\d一两二三四五六七八九十半]'],
  },
  { examples: ['昨天少报一盒', '多登了'], words: ['少(?:报|写|登|讲)', '多(?:报|写|登)'] },
  { examples: ['不够吃 再来一盒'], words: ['(?<!够)[不唔]够.{0,6}(?:一共|总共|给我|再|加到)'] },
  { examples: ['加到五盒', '减到两盒', '地址更新一下'], words: ['加到', '减到', '更新'] },
  {
    examples: [
      'make it two',
      'swap the syrup',
      'change it please',
      'tablets instead',
      'can we reschedule',
      'update my phone',
      'postpone to Monday',
      'switch to tablets',
    ],
    words: [
      'make\\s+(?:it|that|(?:the|my|his|her|our)\\s\\w+)',
      '\\bswap\\b',
      'change',
      'instead',
      'reschedul',
      'update',
      'postpone',
      'switch',
    ],
  },
]

/** Another time, which says so much by itself. */
export const moved: readonly Saying[] = [
  {
    examples: ['挪到周五', '提早一天', '提到明天'],
    words: ['挪(?:到|一|个|至)', '(?:提|改)早(?:到|一|半|点|些)', '提到(?:今|明|后|周|下|上)'],
  },
  { examples: ['想提前', '往后推迟', '延后两天'], words: ['提前(?!谢|感谢)', '推迟', '延[后期到]'] },
  {
    examples: ['改期吧', '改时间', '改约周三', '改到下午', '改在周末', '换个日子', '时间变了'],
    words: ['改期', '改时间', '改约', '改到', '改在', '换个(?:时间|日子)', '时间变'],
  },
  { examples: ['please reschedule', 'postpone it'], words: ['reschedul', 'postpone'] },
  {
    examples: ['I would rather come Friday', 'push it to Monday'],
    words: ['\\brather\\s+(?:come|collect|pick|get|have)\\b', '\\bpush\\s+(?:it|my)\\b'],
  },
  {
    examples: ['hold it till Monday', 'keep them until Friday'],
    words: ['\\b(?:hold|keep|delay|leave)\\b[^.!?]{0,16}\\b(?:till|until)\\b'],
  },
]

/** What else is in the order stays as it is. */
export const keepsTheRest: readonly Saying[] = [
  {
    examples: ['其他不变', '别的照旧'],
    words: ['(?:其[他它余]|别的|[剩余]下的?|另外的?)[^,，。;；]{0,4}(?:不[动变改换]|照[旧常样]|一样)'],
  },
  {
    examples: ['the rest stays', 'others unchanged'],
    words: [
      '\\b(?:rest|others?)\\b[^.;!?]{0,12}\\b(?:same|unchanged|as\\s+(?:is|before|they\\s+are)|stays?)\\b',
    ],
  },
]

/** Of what was said a moment ago. */
export const beginsAnew: readonly Saying[] = [
  {
    examples: ['wait no, 2 boxes is right', 'actually three', 'I mean two', 'oh no, sorry'],
    words: ['^\\s?(?:(?:no,?\\s)?wait(?:,?\\sno)?|(?:oh\\s)?no,?\\ssorry|sorry|actually|i\\smean)\\b'],
  },
  { examples: ['啊不，两盒就行', '不对 是三盒'], words: ['^\\s?(?:啊|哦|噢|哎|唉|喔)?不(?:是|对)?[\\s,，]'] },
]

/** A new prescription is a fresh order, however much has changed in it. */
export const byDoctor: readonly Saying[] = [
  {
    examples: ['医生给我换了药', '医生说要加'],
    words: ['医生[^,，。;；]{0,10}?(?:换|改|调|加)了?(?:药|方|吃|成)?'],
  },
]

/** Why it is not needed: X去掉, 我改去医院打吊瓶. */
export const treatedElsewhere: readonly Saying[] = [
  {
    examples: ['改去医院了', '换中医', '改打吊针', '改吃中药'],
    words: [
      '[改换](?:去|到|成|为|用|在)?了?(?:[^,，。;；]{0,4}(?:医院|门诊|急诊|诊所|卫生[院所]|中医)|看|挂[水瓶号急]|打(?:针|吊|点滴|胰岛素)|输液|住院|[吃喝用](?:中药|汤药|医生|别的|其他)|针灸|理疗)',
    ],
  },
]

/** A change that somebody else made, or that is not to be. */
export const notYet: readonly Saying[] = [
  {
    examples: ['药师给我换成了国产的', '上次换成仿制的'],
    words: [
      '药[剂]?师(?:给|帮|自己|硬)[^,，。;；]{0,4}换(?:成|了)',
      '(?:上次|上回|之前|药房|店里|医院|硬)[^,，。;；]{0,6}换(?:成|了)',
    ],
  },
  { examples: ['别换', '没想好换'], words: ['[莫别不]要?换', '没(?:决定|想好)换'] },
  { examples: ['漏报的补'], words: ['漏报的?补'] },
]

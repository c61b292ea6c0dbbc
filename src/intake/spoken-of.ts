import { isSurname, named } from './patient-name.ts'

// Of whom somebody at work says that a step is done. Whether there is an order of theirs, only the book can tell: a name
// that it does not know must not be passed over, or the step is noted of somebody else.

/** Where what has been done begins; whoever it is done for stands before. */
const step =
  /审|备|配|(?<=的药?|[家单份个])[好齐]|[好过齐](?:了|啦)|通过|批|取|拿|领|送|交|收|还(?!没|有)|没|未|冇|不|来|去|到了|[少漏](?=[给了一两二三\d])|放(?=门|在|邻|物)|打不|怎么|搞定|弄好|\b(?:is|are|was|picked|collected|delivered|ready|approved|done|got|did)\b/i

/** What may stand beside a step without naming anybody, from which names are told by being none of it. */
const beside = new RegExp(
  [
    '[今昨前明后][天日早晚]|大后天|(?:这|下|上)个?(?:周|星期|礼拜)[一二三四五六日天末]?|(?:周|星期|礼拜)[一二三四五六日天末]|上午|中午|下午|早上|晚上|傍晚|刚才|刚刚|刚|现在|早就|终于|总算|马上|立刻|最后|一?会儿?|等下|目前|暂时',
    '\\d+(?:[:：]\\d\\d)?[点分半号月日时]?|半小时|小时|分钟|[一二两三四五六七八九十几]+(?:个|份|单|家|位|盒|瓶|点|楼|样)半?',
    '我们|咱们|咱|我|你们|[你您]|[他她它](?:们|家|自己|本人)?|阿拉|大家|人家|自己|本人|家属|家里人?|居民|病人|患者|客人|顾客|老人家?|老太太?|老伯伯?|老爷子|婆婆|阿婆|阿姨|爷爷|奶奶|儿子|女儿|媳妇|老[公婆伴头]|邻居|隔壁',
    '[这那](?:一)?(?:个|单|份|几[个单份]|些|边|里|位|家|批|样|次|盒)?|[前上后下]面|其[他它余]|剩下?|余下|别的|所有|全部|统统|一共|总共|每[个位家]|第[一二三四五]个?|都|全|也|就|又|再|才|已经?|一起|一并|分别|基本|差不多',
    '药房|药店|医院|社区|中心|门诊|卫生站|居委会?|小区|楼[上下]|门口|家|柜台|窗口|店里?|这里|那里|车上|路上|外面|里面|回来|出来|出门|到家|手上|手里',
    '处方药?|方子|单子?|药品|药物|药盒|药|东西|袋子|医保卡?|社保卡?|病历卡?|卡|发票|钱|货|快递|件|包裹?|盒|瓶|份|编号|群里|名单|清单|手续|老规矩',
    '顺利|成功|平安|安全|准时|按时|亲手|亲自|当面|可能|应该|可以|好像|真的?|确实|其实|因为|所以|但是?|不过|然后|而且|以及|和|跟|与|及|给|帮|替|由|让|请|把|被|将|在|从|去|到|来|了|过|着|吧|呢|啊|呀|哦|噢|哈|嗯|哎|好|行|对|是|的|没问题|没事|谢谢|辛苦|报告|麻烦|不好意思|您好|你好',
    '药师|医生|大夫|护士|主任|同事|老板|领导|系统|电脑|机器|检查|核对|核实|看|查|问|说|打|电话|排队|排|队|开车|骑车|敲门|按铃|开门|跑|走|等|办|做|弄|搞|拿|取|送|跑腿|小时',
    '[\\d\\-—－_#、,，.。·~*()（）\\s]+|室|号楼?|弄|栋|幢|单元',
  ].join('|'),
  'gi',
)

const clauses = /[,，。;；!！?？\n]+/
/** Letters of which no name is made up. */
const ofGrammar = /[了着过的得地很没不还这那哪都吗呢吧]/
const titled = new RegExp(named, 'g')
/** 刘建国的, 刘建国那单: whoever stands before it is named, whatever they are called. */
const owning = /^(?:他|她|家|本人)?(?:里)?(?:的|[那这][份单个]|家)/
/** 钱桂芳的, though 钱 by itself is none: with a surname, at the head of what is said. */
const ownersName = /(?:^|[\s、和跟与给替帮把])(\p{Script=Han}{2,3})(?=(?:他|她)?(?:的|家|[那这][份单个]))/gu
/** 取到刘建国的了, 送到刘建国家了. */
const behindStep = /(?:[送取拿领交给][给到好了]{0,3})(\p{Script=Han}{2,3}?)(?=家|的|手[里上]|那|本人|$)/gu
const foreign = /\b(?:(?:Mrs?|Ms|Miss|Mdm|Dr)\.?\s)?\p{Lu}\p{Ll}+(?=(?:'s)?\s|的|$)/gu
const english =
  /^(?:The|All|Everything|Both|Ok|Just|Now|Today|It|They|We|Got|Done|Ready|Picked|Delivered|Collected|Approved|And|Already|Yes|No|Sorry|Hi|Hello|Card|Cards)$/

/**
 * Those who are named beside what was done, as they are named; of a counter, which says little, whatever is no word of
 * its work, be it a medicine that nobody knows.
 *
 * @param said normalised, without mentions and codes
 * @param known words that are names of something else: of medicines, places, and those who have an order
 */
export function readNamedBeside(
  said: string,
  known: readonly string[],
  isCounter: boolean,
): readonly string[] {
  const rest = known.reduce((text, word) => (word === '' ? text : text.replaceAll(word, ' ')), said)
  const found = rest.split(clauses).flatMap((clause) => {
    const at = clause.search(step)
    const front = at < 0 ? '' : clause.slice(0, at)
    const behind = [...clause.matchAll(behindStep)].flatMap(([, name = '']) =>
      isSurname(name.charAt(0)) && isName(name) ? [name] : [],
    )
    const whole = [...front.matchAll(ownersName)].flatMap(([, name = '']) =>
      isSurname(name.charAt(0)) && name.replace(beside, '') !== '' && !ofGrammar.test(name) ? [name] : [],
    )
    const withTitle = [...clause.matchAll(titled)].map(([name]) => name)
    const plain = front
      .replace(titled, ' ')
      .replace(beside, ' ')
      .split(' ')
      .filter(
        (word) =>
          isName(word) &&
          (isCounter || isSurname(word.charAt(0)) || isNickname(word) || isOwner(front, word)),
      )
    const inLatin = [...front.matchAll(foreign)].flatMap(([name]) => (english.test(name) ? [] : [name]))
    return [...whole, ...withTitle, ...plain, ...behind, ...inLatin]
  })
  return [...new Set(found)].filter((name) => !found.some((other) => other !== name && other.includes(name)))
}

const isName = (word: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(word) && !ofGrammar.test(word) && word.replace(beside, '') === word

const isNickname = (word: string): boolean => /^[小老阿大]\p{Script=Han}{1,2}$/u.test(word)

const isOwner = (front: string, word: string): boolean =>
  owning.test(front.slice(front.indexOf(word) + word.length))

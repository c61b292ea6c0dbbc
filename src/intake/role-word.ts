import type { Role } from '../domain/directory.ts'
import { pattern } from '../pattern/pattern.ts'
import { readShortCodes, withoutShortCodes } from './codes.ts'
import { bareWords, outOfStock, question, readCommand } from './command.ts'
import { countPattern, readCount } from './counts.ts'
import { withoutEnds } from './ends.ts'
import { readListAsked } from './list-asked.ts'
import { readNotDone } from './not-done.ts'
import { readLatePause } from './pause.ts'
import { readLeftWith, saysUnreached } from './staff-word.ts'
import type { Command, Understanding } from './understanding.ts'

// What people say in their office, in the words of every day. A resident means something else by them, or nothing, so
// they are read only where the sender has the role.

const cannotDispense = pattern(
  /(?:没有?|无|缺|少|忘带)(?:了)?处方|处方(?:已经?)?(?:过期|过了期|不对|不符|不全)|(?:配|发|给|开)不了|不(?:能|给|予|好)(?:配|发|开)|不合适|不合规|不适合|不对症|有禁忌|重复用药|can'?t\s+(?:dispense|supply)|no\s+prescription|not\s+suitable/i,
)
/** 0317-003 不同意，孩子太小. */
const refuses = pattern(
  /不(?:同意|批准?|准(?!备|时)|让过|给过|予?通过)|未通过|驳回|退回|(?:不能|不可以|没法|不给)(?:通过|过|批)|通过不了|(?:通|审|批)不过|过不了|没(?:有)?批|^不行|^no\s+way|\bcan'?t\s+approve/i,
)
const notDecided = /(?:先|还|暂时?|目前|尚)\s*(?:不|没|未|通不|过不|批不)/
export const closes =
  /休息|休(?:假|[一二两三四五六七\d]天|了?$)|歇(?!斯)|盘库|不开门|不开(?!药|单|方|处|空调)|关门|打烊|下班|不营业|停业|歇业|盘点|放假|不上班|不接单|停诊|不出诊|不(?:接诊|看诊|坐诊)|没人(?:在|上班|值班)?|(?:不|停止?|没法|不能|无法)再?(?:配|发|抓|取|接|约)(?:药|单)?|[配发]不了药?|\bclosed\b|\bday\s+off\b|not\s+open/i
const opens = /照常|正常(?:营业|上班|开门|接单)|(?<!不)(?:开门|营业|上班)|\bopen\s+as\s+usual\b/i
const partOfDay =
  /上午|中午|下午|晚上|早上|半天|提前|早点|晚点|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})(?:点半?|[:：]\d\d)|(?<!盘)点|(?<!明)以?[前后](?!天)|开始|(?:after|before|from|until|till)\s\d{1,2}(?::\d\d)?\s?(?:[ap]m)?|morning|afternoon|evening|early|half/i
/** 诺和锐只剩1支了: what is on the shelf, said without 货. */
const stockLeft = pattern(
  /(?:只有|就有|还有|只剩|还剩|剩下?|库存)(?:下|了|最后)?\s?(\d{1,4})\s?[盒瓶支板袋包个](?:了|的|而已)?$/,
)
const passes = pattern(
  /^(?:(?:前面|上面|刚刚|上一?)?[那这]?[单个份]|也|都|全部?|就|那(?![单个份])|一样|嗯|好|刚才)*(?:已经?)?(?:审核?过?了?|重新|看过了?|核过了?)?[,，\s]*(?:可以|能|都|也)*(?:通过|过了)(?:了|啦|的)?$|^(?:已经?)?审(?:核|方)?(?:完毕?|结束|已?过)(?:了|啦)?$|^(?:处方|审核?|方子)(?:都|也)?(?:没(?:有)?问题|没毛病|ok|对的)(?:了|的)?$|^\S{2,10}(?<![今昨前明后]天|刚才|[早晚]上|[上下中]午|[前上]面)的(?:处方|方子)?(?:也|都|已经)*审?过(?:了|啦)$|^(?:all\s+)?pass(?:ed)?$/i,
)
/** 白好了, 备号了: slips of the keyboard. */
/** 005过. */
const passesCoded = /^(?:也|都|全部?|已经?|审核?)*过(?:了|啦|的)?$/
const isReady = pattern(
  /^(?:也|都|全部?|已经?)*(?:备|配|弄|搞|抓|装|包|[白被背倍])?[好号](?:了|啦)$|^(?:药)?(?:都|全)?齐(?:了|啦)$|^(?:已经?|都)*搞定(?:了)?$|^done$/i,
)
/** 桑阿姨的好了, 全好了: without a code it must be plain that medicines are meant. */
const allReady = pattern(
  /^(?:都|全部?)(?:已经?)?(?:备|配)?好(?:了|啦)$|^\S{2,10}的药?(?:也|都|全|已经)*(?:备|配)?好(?:了|啦)$/,
)
/** 本人来取了, 给掉了: it has left the counter. */
const gone = pattern(
  /(?:取|拿|领)(?:走|掉|好)?(?:了|啦)$|^(?:已经?|都)(?:取|拿|领)(?:走)?$|(?:给|发|交)(?:给|掉|出去?)?(?:本人|家属|家里人|他|她|人)?(?:了|啦)$/,
)
/** 医保卡忘拿了: that is no medicine. */
const ofPapers = /卡|病历|处方|方子|发票|[钱款]|忘/
/** 明天可以来取了: nobody has come yet. */
const toCome = /可以|能来|[明后]天|(?:周|星期)[一二三四五六日天]|再来|[要会]来/
const theirsGone = pattern(/^\S{2,10}?的?药?(?:已经?)?(?:取|拿|领)走(?:了|啦)$/)
/** 今天4点关门 is from then on, 4点到5点 is not. */
/** What is said of opening and closing, however long it is about when. */
const ofOpening = /不营业|停业|歇业|不(?:能)?[配发]药|停诊|不接单|[关开]门|不上班|[配发]不了/
const fromThen =
  /^(?!.*(?:到|至|[-~—])).*(?:点(?:半|\d+分?)?|:\d\d)(?:就|要|先)?(?:关门|打烊|下班|停诊|歇|休|不)/
/** 关门了: without a time it may be the evening as always, or that nobody is to come any more. */
const shutNow = pattern(
  /^(?:我们|咱们|本店|店里?|药房|药店|这里|这边)*(?:今[天日])?(?:要|已经?|先|都|得|准备)*(?:关门|打烊|停业|歇业|不营业|停诊|不配药|不发药|[配发]不了药|不接单|暂停(?:接单|预约)?|停止?(?:接单|预约)|[别不]要?(?:再)?(?:约|派)(?:单|过来)?(?:我们家?|这里|了)*)(?:了|啦|咯)?$/,
)
/** A day off is the pharmacist's own. */
const ownDay = /我(?!们)/
/** What may stand beside the day and the closing; a sentence with more in it is talk. */
const besideClosing = pattern(
  /\d+月|就|盘[点库]|大?后天|[今明后]+[天日]|(?:这|下|本)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末]?|\d+[月号日]|[到至和、]|我们|咱们|本店|店里?|药房|药店|医院|这里|这边|门店|[全整一两三]天|因为?|(?:单子?|预约)?(?:先|都|请|帮忙?)*(?:挪|转|改|调)(?:一下|走|开|掉|到别家)+|(?:清明|国庆|元旦|春节|端午|中秋|劳动|五一)节?|装修|停[电水]|断[电网]|开会|培训|学习|体检|检修|(?:医保|电脑)?(?:系统|网络|机器)(?:坏|故障|升级|维护|断)(?:了|掉)?|过节|[先就]?(?:请|叫|让)?(?:大家|居民|他们)?(?:先|暂时|都)?(?:别|不要?|勿)(?:再)?(?:往(?:这里?|那里?|我们这|那边)?)?(?:约|来|跑|派|去|过去)(?:药|单)?(?:过来|过去|了)?|都|也|要|会|得|了|哈|啊|哦|啦|呢|的|[,，。!！\s]|\b(?:we|are|is|the|on|for|all|day|today|tomorrow|tmr|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gi,
)
/** Whether nothing but these words is said, and of when. */
export const saysOnlyOfOpening = (said: string, words: RegExp): boolean =>
  besideClosing.replace(said, '').replace(new RegExp(words.source, 'gi'), '') === ''
/** A place that a coordinator names stands before the day. */
const place = pattern(/^(\S{2,24}?)\s*(?=[今明后]天|[今明后]日|大后天|这?周|下?星期|下周|\d{1,2}[月号日])/)
const howMany = pattern(
  /(?:还有|还剩|一共|总共|有|要)?(?:几|多少)(?:单|份|个|家|户|人)|(?:单子|预约)(?:有)?(?:几|多少)|how\s+many\s+(?:orders?|left|today)|orders?\s+left/i,
)
/** 谁还没备好, 还有几个没配好. */
const asksNotReady = pattern(
  /(?:谁|哪些|哪几\S|几[个份单家]|还有|还剩|有没有|什么)[^,，。]{0,8}?[没未](?:有)?(?:备|配|准备|弄)(?:好|齐|妥)?|[没未](?:备|配)(?:好)?的(?:有)?(?:哪|谁|几|呢|单)|what'?s\s+not\s+ready/i,
)
/** 哪些晚了, 过时没取的有哪些, 还有几个没来拿. */
const asksLate = pattern(
  /(?:谁|哪些|哪几\S|几[个份单家]|有没有)[^,，。]{0,6}(?:晚|超时|过时|过点|过期|逾期|迟)(?:了|的)|(?:过时|超时|逾期|过点|晚)(?:了)?(?:还)?[没未][来取拿领]|(?:晚|超时|过时|逾期)了?的(?:有)?(?:哪|谁|几|单|吗)|what'?s\s+(?:late|overdue)/i,
)
/** 还剩几个没来拿. */
const asksNotCome = pattern(
  /^(?:今天|昨天|前天|昨日|昨晚)?(?:的)?(?:还有|还剩|有)?(?:谁|哪些|哪几\S|几[个份单家]|多少[个份单]?)(?:还)?没(?:有)?(?:来)?(?:取|拿|领)?(?:走)?(?:的|过|呢)?$/,
)
/** 还有哪些没送, 谁没送到, 今天收工了. */
const asksToDeliver = pattern(
  /(?:谁|哪些|哪几\S|几[个份单家]|还有|还剩|有没有|什么)[^,，。]{0,8}?[没未](?:有)?送|[没未]送(?:到|达|完|掉)?的(?:有)?(?:哪|谁|几|呢|单)|送完(?:了)?(?:没|吗)|^(?:我)?(?:今天|今朝)?(?:就)?(?:都)?(?:收工|跑完|做完|送完|弄完)(?:了)?(?:吗|没|吧)?$|what'?s\s+left\s+to\s+deliver/i,
)
/** 今天取了几个, 一共做了多少. */
const asksDone = pattern(
  /(?:取|拿|领|备|配|做|弄|发)(?:走|好|掉|完)?了?(?:多少|几)(?:个|份|单|家)?(?:了)?$|(?:一共|总共|共)(?:做|备|配|弄|取|发|处理)了?(?:多少|几)|取走的?(?:有)?(?:多少|几)|^(?:今天的?)?(?:统计|小结|汇总|总数)(?:一下)?$/,
)
const asksPaper = pattern(
  /打印|导出|导(?:一下|个表|表)|(?:发|要|出|做)(?:个|一下|一份|张|份)?(?:表格?|excel|报表|周报|月报)|(?:这|本|上)(?:个)?(?:星期|礼拜|周|月)[^,，。]{0,6}(?:多少|几|统计|汇总|数)|给领导|\bprint\b|\bexport\b/i,
)
const asksDuty = pattern(
  /值班|接班|交班|换班|当班|轮班|^(?:那)?我(?:先)?(?:下班|走)了|\bon\s+duty\b|\bshift\b/i,
)
/** 今天要取哪些, 还有谁的卡没收, 还有谁没来. */
const asksWho =
  /^(?:今[天日]|明天|现在|等下)?(?:还|我)?(?:要|该)?(?:去)?(?:取|拿|领|送|跑)(?:哪些|什么|几份|几单|哪几(?:份|单|家|个))|(?:谁|哪些|哪几[家个位单])[^,，。]{0,6}没(?:有)?(?:收|取|送|拿|来|领|给)|没(?:取|拿|来|领)的(?:有)?(?:谁|哪些|几)/
/** 我今天要拿哪些, 今天有我的吗, 先去哪家. */
const asksOwnRun =
  /^我?(?:今[天日]|明天|现在|等下)?我?(?:还)?(?:要|该|得)(?:去)?(?:取|拿|领|送|跑)(?:哪|什么|几|多少)|^(?:今天|明天|现在)?(?:有|还有)(?:没有)?我的(?:活|单子?|份)?(?:吗|没|没有)?$|^我(?:今[天日]|明天|上午|下午|现在)*(?:都|还|要)?有(?:哪些|哪几[单份家个]|什么|啥|几[单份])(?:单子?|药)?(?:要)?(?:去)?[取拿送跑]?(?:的|呢)?$|^(?:我)?(?:先|该|要)(?:去|跑)哪(?:家|里|儿|个)/
/** 今天有哪些, 明天都有谁. */
const asksWhich =
  /^(?:今[天日]|明天|后天|上午|下午|现在)+(?:都|还)?(?:有|要)?(?:哪些|什么|谁|啥)(?:单子?|药|人|预约|活)?(?:要(?:备|配|做|弄))?(?:的|呢)?$/
const lists = pattern(/(?:今天|今日|明天|后天)的?(?:单子|单|名单|清单|预约)(?:呢|发我|看看|给我)?$/)

const isShutNow = pattern(
  /^(\S{2,20}?(?:药房|药店|医院|中心|门诊|卫生站))(?:已经?|都|也|要|先)?(?:停诊|关门|停业|歇业|不营业|不接单|不配药)(?:了|啦)?$/,
)
const movesAll = pattern(
  /^(?:请|麻烦|先|把|将)*([^\s,，]{2,20}?)(?:那边|这边)?((?:[今明后]天|大后天|(?:这|下)?(?:周|星期)[一二三四五六日天]|现在|所有|全部)*)的?(?:所有|全部)?(?:单子?|预约|订单)(?:,|，|\s)*(?:都|全部?|统统|一起|先)+(?:挪|转|改派|调|移|换|搬)(?:到|去|给|至)?([^\s,，]{2,20}?)(?:去)?(?:吧|哈|啊)?$/,
)

const movesBack = pattern(
  /^(?:请|麻烦|把|将|刚才|刚刚|那|就)*(?:挪走的|挪掉的|那些|单子|那几[份单个])?(?:请|再|都|全部?|统统)*(?:挪|移|搬|换|调|转)回(?:去|到)?\s*([^\s,，]{2,20}?)(?:去|来)?(?:吧)?$/,
)
const movesTheirsBack = pattern(
  /^(?:请|把|将)*([^\s,，]{2,20}?)(?:那边)?(?:挪走)?的(?:单子?)?(?:请|再|都|全部?)*(?:挪|移|搬|换|调|转)回(?:去|来)(?:吧)?$/,
)
/** 刚才挪错了，挪回去. */
const movesBackBare = pattern(
  /^(?:刚才|刚刚|都|我|单子?|那)*(?:(?:挪|移|停|改|换|弄|搞)错了?)?[,，\s]*(?:请|再|把|它们?|单子?|那些|挪走的|都|全部?)*(?:挪|移|搬|换|调|转)回(?:去|来)(?:吧|一下)?$/,
)
/** 叫他们先别去, 欧阳路惠民的都先别去: of what lies ready at a closed counter. */
const holdsBack = pattern(
  /^(?=.*(?:叫|让|喊|通知|告诉|跟|[他她]们|居民|备好|药房|药店|医院|中心|tell))(?:好的?|行|嗯|那|要的?|对)?[,，\s]*(?:请|麻烦|帮我|你)*(?:叫|让|喊|通知|告诉|跟)?(?:([^\s,，]{2,16}?(?:药房|药店|医院|中心|惠民|康乐))(?:那边|那里)?的?)?(?:他们|她们|人家|居民|大家|[这那]?[几\d]{1,2}[个位家份]|备好的)*(?:说)?(?:一声)?[,，]?(?:都|先|今天|暂时)*(?:别|不要|不用|勿)(?:先|再)?(?:过)?(?:去|来|跑)(?:了|拿|取|那里|那边)*([^\s,，]{2,12}?(?:药房|药店|医院|中心))?(?:拿药|取药|了|吧|哈|一下)*$|^tell\s+them\s+not\s+to\s+(?:go|come)(?:\s+(?:yet|there))?$/i,
)
const takesBack = pattern(
  /^(?:算了)?[,，\s]*(?:请)?(?:撤销|撤回|撤掉)(?:一下|刚才|刚刚|上一[步条个]|那[个条步]|的|暂停|操作)*$|^(?:刚才|刚刚|上面|前面)(?:那[个条步句]|的)?(?:不算数?|作废|(?:搞|弄|停|挪|点|发)错了?|错了)(?:[,，\s](?!.*[挪移搬换调转]回).{0,12})?$|^(?:算了)?[,，\s]*(?:不|别|先不|不用)停了$|^(?:不好意思|哎呀?|啊|不对|我|刚才|刚刚|[,，\s])*(?:暂停|停|关)错(?:了|啦)(?:一?家)?(?:啊|吧)?$|^undo$/i,
)
const takes = pattern(
  /^(?:好的?|行|嗯|ok|收到)?[,，\s]*(?:这(?:个|件|单|事)?|那(?:个|件|单)?)?(?:由|让|给|交给)?我?(?:来|去|先)?(?:接手|接了|接一下|接|处理|跟进|负责|去看看|去一趟|上门看看|联系|办)(?:这(?:个|件|单))?(?:了|吧|一下|哈)?$|^(?:交给我|算我的|我的)$|^(?:mine|i\s+have\s+it|i\s+got\s+this|taking\s+(?:it|this))$/i,
)
/** 李伯伯的我来, 3-503我来处理. */
const takesFor = pattern(
  /^\S{1,12}?(?:(?:的|那件|那边|这件|家)\s*我[来去](?:接手|处理|跟进|负责|联系|看看|看)?|\s*我[来去](?:接手|处理|跟进|负责|联系))(?:了|吧|一下)?$/,
)
const asksToDo = pattern(
  /(?:有|还有|还)(?:没有|什么|啥|哪些|几件|多少|没)?(?:事|单子?)?(?:要|需要|没有?|没人|未|等着?)(?:我|人)?(?:们)?(?:去)?(?:处理|办|看|定|管|弄|解决)|(?:处理|办|解决)(?:完|好|干净)(?:了)?(?:没|吗)|有(?:什么|啥|没有)事(?:要办|吗|没)?|what'?s\s+left|anything\s+(?:for\s+me|left|to\s+do)|what\s+needs/i,
)

/** 0317-005 说好了: a counter that nobody can write to has agreed by phone. */
const hasSpoken =
  /(?:说|讲|谈|联系|通知|沟通|确认|打)(?:好|妥|上|到|过)(?:电话)?(?:了|啦)|电话打(?:过|通|好)了|(?:他们|那边|药房|医院)?(?:答应|同意|知道)了|\b(?:agreed|confirmed|(?:called|phoned)\s+them|told\s+them)\b/i

/** What an agent has done, where no code says with whose order. */
const did: readonly (readonly ['picked-up' | 'delivered' | 'card-returned' | 'card-collected', RegExp])[] = [
  [
    'card-returned',
    /(?:卡|病历)[^,，。]{0,6}(?:还|退|送回)(?:给|掉|好|回)?(?:了|啦)|还(?:了|掉)?[^,，。]{0,4}卡/,
  ],
  [
    'card-collected',
    /(?:卡|病历)[^,，。]{0,6}(?:收|拿|取|交)(?:到|好|齐|上来|走)?(?:了|啦)|收(?:了|到)[^,，。]{0,4}卡/,
  ],
  ['delivered', /送(?:到|达|完|好|掉|上门|去|过去|回去)?(?:了|啦)|送到|delivered/i],
  [
    'picked-up',
    /(?:取|拿|领|提)(?:到|好|齐|完|回来|出来|走)?(?:了|啦)|[取拿领](?:到|好(?=$|[\s,，。;；]))|到手(?:了|啦)|picked\s+(?:it|them|everything)\s+up|picked\s+up/i,
  ],
]
/** 备错了，先别来: it was noted as ready. */
const notReady = pattern(
  /(?:备|配|拿|弄|搞|装|发)(?:的)?(?:错|岔)|(?:还没|没有?|未)(?:备|配|弄|准备)(?:好|齐|妥)|(?:先|请|叫(?:他|她|人|[^\s,，]{2,6})?)*(?:别|不要|勿|莫|不用)(?:先|再)?(?:让|叫)?(?:他|她|人|居民)?(?:来|取|拿|过来)|备好(?:取消|作废|收回)|还?没(?:备|配|弄)?好|\bnot\s+ready\b|\bwrong\s+(?:one|item|box)|\bdon'?t\s+come\b/i,
)
/** 刚才那个不算, 005不算, 全部收回: whatever it was that was noted. */
const takenBack = pattern(
  /不(?:能)?算数?(?:了|的|哦|啊)?$|不算[,，]|收回|撤[销回消]|作废|当我没说|\bundo\b|\btake\s+(?:it|that)\s+back\b/i,
)
/** 我看错了: of an order, or of anything. */
const slipped = pattern(/(?:看|记|说|写|打|报|点|按|弄|搞)错(?:了|啦|单|号)|\bmy\s+mistake\b/i)
/** 010不对，波立维没找到: of what was noted as ready. */
const missing = /(?:没(?:有)?找到|找不到|不见了|漏(?:配|装|放)了?|(?:少|漏|忘)(?:配|装|放)了)/
/** 没取, 没拿走: it was noted as fetched. */
const notFetched = pattern(
  /^(?:还|其实|没,|不对,?)*(?:没有?|未)(?:人)?(?:取|拿|领)(?:走|掉)?(?:呢|的)?(?:[,，\s]*(?:我|是)?[看认记搞弄]错(?:人|了|单)*)?$/,
)
const shelf = pattern(
  /^(?:看|查|报|现在|我们|本店|店里)*(?:的)?库存(?:呢|多少|有哪些|情况|清单|列表|表|怎么样)?$|^(?:our\s+|the\s+)?stock(?:\s+list)?$/i,
)
/** 帮助, 怎么用, and nothing else. */
const asksHow = pattern(
  /^(?:请问|这个|这|你|机器人|要)*(?:帮助|使用(?:说明|方法|帮助)|说明书?|怎么(?:用|使|操作|弄|说)|(?:会|能|可以)(?:做|干|帮|说)(?:什么|啥|哪些)|有(?:什么|哪些)(?:命令|指令|功能|用法)|指令|命令|\?)(?:呢|啊|呀|的)?$|^(?:help|usage|commands?|how\s+(?:do\s+i|to)\s+use(?:\s+(?:this|it|you))?|what\s+can\s+(?:you|i)\s+(?:do|say))$/i,
)
/** 还没取到 of nobody in particular is how the day goes. */
const isOfNone = pattern(/^(?:我|都|全|还|暂时|现在)*[没未](?:有)?[去]?[取拿领送]\S{0,2}[呢了]?$/)
const notDone = /没|未|冇|别|不/
/** 没取 at the end is no question here. */
const asksSo = pattern(/[?？]|吗|谁|怎么|为什么|什么时候/)
const ownThings = pattern(/我(?:的|妈|爸|家|老|女|儿)|帮我/)
const longest = 60

export type Reading = Pick<
  Understanding,
  'text' | 'mentions' | 'codes' | 'days' | 'time' | 'eachTime' | 'patients'
>

/** @returns null where somebody of that role says nothing to the bot by it */
export function readRoleWord(role: Role, read: Reading): Command | null {
  const said = withoutNames(withoutShortCodes(bareWords(read.text)), read.patients)
    .replace(/^[\s、,，和&+]+/, '')
    .replace(greeting, '')
    .trim()
  if (said === '' || said.length > longest) return null
  if (role !== 'resident' && asksHow.test(said)) return { kind: 'help' }
  const asked =
    isOfficer(role) && read.codes.length === 0 && read.mentions.length === 0 ? readAsked(role, said) : null
  if (asked !== null) return asked
  switch (role) {
    case 'pharmacist':
      return readPharmacistWord(said, read)
    case 'agent':
      return readAgentWord(said, read)
    case 'coordinator':
      if (read.codes.length > 0 && readUndone(said, read) !== null) return readUndone(said, read)
      if (read.codes.length > 0 && hasSpoken.test(said) && !notDone.test(said)) return { kind: 'close-alert' }
      if (takes.test(said) || takesFor.test(said)) return { kind: 'take-alert' }
      if (asksToDo.test(said)) return { kind: 'to-do' }
      if (read.codes.length === 0 && read.mentions.length === 0) {
        const back = readBack(said)
        if (back !== null) return back
      }
      return readMoveOfAll(said) ?? readClosing(said, read) ?? readLatePause(said) ?? readShut(said, read)
    case 'operator':
    case 'resident':
      return null
  }
}

const isOfficer = (role: Role): boolean => role === 'pharmacist' || role === 'agent' || role === 'coordinator'

/** What any office asks of what is theirs. */
function readAsked(role: Role, said: string): Command | null {
  const list = role === 'coordinator' ? readListAsked(said) : null
  if (list !== null) return list
  if (asksNotReady.test(said)) return { kind: 'open-list', of: 'not-ready' }
  if (role !== 'pharmacist' && asksToDeliver.test(said)) return { kind: 'open-list', of: 'to-deliver' }
  // 还有谁没来取, of an agent, is whom they still go to.
  if (asksLate.test(said) && !/卡/.test(said)) return { kind: 'open-list', of: 'late' }
  if (role === 'coordinator' && asksNotCome.test(said)) return { kind: 'open-list', of: 'late' }
  if (role === 'pharmacist' && asksDone.test(said)) return { kind: 'done-today' }
  if (asksPaper.test(said)) return { kind: 'where', what: 'paper' }
  return role === 'coordinator' && asksDuty.test(said) ? { kind: 'where', what: 'duty' } : null
}

function readBack(said: string): Command | null {
  const hold = holdsBack.exec(said)
  if (hold !== null) return { kind: 'hold-back', pharmacy: hold[1] ?? hold[2] ?? null }
  if (takesBack.test(said)) return { kind: 'undo-move' }
  if (movesBackBare.test(said)) return { kind: 'move-back', pharmacy: null }
  const pharmacy =
    /^move\s+(?:them\s+|all\s+)?back\s+(?:to\s+)?(\S.{1,40})$/i.exec(said)?.[1] ??
    movesBack.exec(said)?.[1] ??
    movesTheirsBack.exec(said)?.[1]
  return pharmacy === undefined ? null : { kind: 'move-back', pharmacy }
}

/** 赤峰路医院明天的单子都挪到惠民药房: all that is booked at the one, on the days that are named. */
function readMoveOfAll(said: string): Command | null {
  const [, from, , pharmacy] = question.test(said) ? [] : (movesAll.exec(said) ?? [])
  // 都挪到惠民药房了 tells what has been done.
  return from === undefined || pharmacy === undefined || /[了过没]$/.test(pharmacy)
    ? null
    : { kind: 'reassign-all', from, pharmacy }
}

/** Without a code it is the agent's, of whoever is named beside it. */
function readUndone(said: string, { mentions }: Pick<Reading, 'mentions'>): Command | null {
  // 打过电话了，没人接: nobody answered, which is of no medicine.
  if (mentions.length > 0 || asksSo.test(said) || /电话/.test(said) || saysUnreached(said)) return null
  const step = readLeftWith(said) === null ? readNotDone(said) : 'delivered'
  return step === null ? null : { kind: 'undone', step }
}

/** Whether it is said whose order it is: by its code, the end of one, or a name. */
export const namesOrder = ({
  text,
  codes,
  patients = [],
}: Pick<Reading, 'text' | 'codes' | 'patients'>): boolean =>
  codes.length > 0 || readShortCodes(text).length > 0 || patients.length > 0

/** 李奶奶已取 is as plain as with the code of her order. */
export function readNamed(
  { text, mentions }: Pick<Reading, 'text' | 'mentions'>,
  patients: readonly string[],
): Command | null {
  const command = readCommand(withoutNames(text, patients), { mentions, codes: patients })
  return command !== null && ofOneOrder.has(command.kind) ? command : null
}
const ofOneOrder: ReadonlySet<Command['kind']> = new Set([
  'approve',
  'reject',
  'ready',
  'picked-up',
  'no-show',
])

/** 李奶奶那单取了: what is said of her order. */
export const withoutNames = (said: string, names: readonly string[] = []): string =>
  names.reduce(
    (rest, name) =>
      rest
        .split(name)
        .map((piece, at) => (at === 0 ? piece : piece.replace(besideName, '')))
        .join(' '),
    said,
  )
const besideName = /^(?:家|他|她|本人)?(?:的|那|这)?(?:个|单|份|一[单份])?的?药?/

/** 1030那拨有谁, 下午2点半的有哪些: who comes at that time. */
const asksSlot =
  /^(?:[今明后]天)?(?:上午|下午|中午|早上)?(\d{1,2})(?:[:：点]?([0-5]\d)分?|点?(半)|点)(?:的|那|这)*(?:[拨批波一些]{0,2}|时段)?(?:还|都)?(?:有|是)(?:谁|哪些|哪几\S?|几[个单份人家]|多少)(?:人|单|份|来|要来)?$/
function readSlotAsked(said: string): number | null {
  const [all, hour, minute, half] = asksSlot.exec(said) ?? []
  return all === undefined ? null : Number(hour) * 60 + (half === undefined ? Number(minute ?? 0) : 30)
}

function readPharmacistWord(said: string, read: Reading): Command | null {
  const { mentions, codes, days, time } = read
  const isCoded = namesOrder(read)
  const named = mentions.filter(({ match }) => match.kind !== 'unknown')
  if (named.length === 0 && shelf.test(said)) return { kind: 'shelf' }
  const back =
    asksSo.test(said) || (named.length > 0 && !(isCoded && missing.test(said)))
      ? null
      : readTakenBack(said, isCoded)
  if (back !== null) return back
  const asksDay = [howMany, lists, asksWho, asksNotCome, asksWhich].some((words) => words.test(said))
  const at = named.length === 0 ? readSlotAsked(said) : null
  if (at !== null) return { kind: 'day-list', days, at }
  if (named.length === 0 && asksDay) return { kind: 'day-list', days }
  if (named.length > 0 && codes.length === 0 && asksLeft.test(said)) return { kind: 'shelf' }
  const part = isCoded ? readPartOnly(said) : null
  if (part !== null) return part
  if (question.test(said)) return null
  if (codes.length > 0 && outOfStock.test(said)) return { kind: 'out-of-stock-there', mentions: named }
  const closing = isCoded || named.length > 0 ? null : readClosing(said, { mentions, days, time }, true)
  if (closing !== null) return closing
  if (named.length === 0 && !isCoded && shutNow.test(said))
    return { kind: 'close-part', time: null, pharmacy: null }
  if (isCoded && refuses.test(said) && !notDecided.test(said))
    return { kind: 'reject', reason: reasonOf(said) }
  const isOfOrders = isCoded || days === null || !ofOpening.test(said)
  if (isOfOrders && cannotDispense.test(said)) return { kind: 'reject', reason: said }
  const left = codes.length === 0 && named.length > 0 ? (stockLeft.exec(said)?.[1] ?? null) : null
  if (left !== null) return { kind: 'in-stock', mentions: named, amount: Number(left), left: true }
  if (named.length === 0 && (passes.test(said) || (isCoded && passesCoded.test(said))))
    return { kind: 'approve' }
  if (named.length === 0 && (isCoded ? isReady : allReady).test(said)) return { kind: 'ready' }
  if (
    named.length === 0 &&
    !notDone.test(said) &&
    !toCome.test(said) &&
    !ofPapers.test(said) &&
    (isCoded ? gone : theirsGone).test(said)
  )
    return { kind: 'picked-up' }
  const mayClose = named.length === 0 && !isCoded && said.length <= 24 && (days !== null || time !== null)
  return mayClose && ofOpening.test(said) && !ownDay.test(said)
    ? { kind: 'close-part', time: null, pharmacy: null }
    : null
}

/** 倍他乐克还有几盒. */
const asksLeft = /(?:还有|还剩|剩|有|库存)(?:几|多少)[盒瓶支板袋包个]?|还有(?:没有|吗|没)$|有没有货/
/** 只配到1盒，下午再来拿另一盒. */
const ofPart = new RegExp(
  `(?:[只就才仅先](?:能|够|有|剩|来)?(?:有|剩|配|备|给|拿|发|出)(?:得?[到出好了齐])?|[只就才仅]够)\\s?(${countPattern})\\s?([盒瓶支板袋包])`,
)
const whenTheRest =
  /((?:[今明后]天|大后天|(?:下?个?(?:周|星期|礼拜))[一二三四五六日天])?(?:早上|上午|中午|下午|傍晚|晚上)?)(?:再|才)?(?:能)?(?:来|到|有|补|给|拿|取|发|配)/

function readPartOnly(said: string): Command | null {
  const [all, count = '', unit = '盒'] = ofPart.exec(said) ?? []
  const amount = all === undefined ? null : readCount(count)
  if (all === undefined || amount === null) return null
  const when = whenTheRest.exec(said.replace(all, ' '))?.[1] ?? ''
  return { kind: 'part-only', amount, unit, rest: when === '' ? null : when }
}

/** Without a code it is of what they have just noted. */
function readTakenBack(said: string, isCoded: boolean): Command | null {
  if (isCoded && notFetched.test(said)) return { kind: 'undone', step: 'picked-up' }
  if (isCoded && (notReady.test(said) || missing.test(said))) return { kind: 'undone', step: 'ready' }
  if (takenBack.test(said)) return said.length > 16 && !isCoded ? null : { kind: 'take-back' }
  if (isCoded && slipped.test(said)) return { kind: 'take-back' }
  if ((justNow.test(said) || madeWrong.test(said)) && said.length <= 16) return { kind: 'take-back' }
  return slipped.test(said) && said.length <= 8 && !/[点:：]/.test(said)
    ? { kind: 'take-back', asks: true }
    : null
}

/** 丁先生的备错了, 刚才那两个备错了. */
const madeWrong = pattern(/(?<!不会|没有?|没|别)(?:备|配)错(?:了|啦)$/)
/** 备错了，先别来, of nobody by name: what has just been noted as ready. */
const justNow = pattern(
  /^(?:不对|不好意思|等等|等一下|哎呀?|啊|刚才(?:那个|那单)?|刚刚(?:那个|那单)?|[,，\s])*(?:备|配)错(?:了|啦)?(?:[,，\s]*(?:先|请|叫他|叫她|叫人)*(?:别|不要)(?:叫)?(?:他|她|人)?(?:来|取|拿)(?:了)?)?$|^(?:不对|等等|等一下|[,，\s])*先?(?:别|不要)(?:叫|让)(?:他|她|人|居民)来(?:了|取|拿)?$/,
)

/** 赤峰路医院停诊了: from when is asked. */
function readShut(said: string, { codes }: Pick<Reading, 'codes'>): Command | null {
  const pharmacy = codes.length > 0 ? undefined : isShutNow.exec(said)?.[1]
  return pharmacy === undefined ? null : { kind: 'close-part', time: null, pharmacy }
}

/** 不同意，孩子太小: the reason stands behind the word, or before it. */
function reasonOf(said: string): string | null {
  const reason = withoutEnds(refuses.replace(said, ' '), /[\s,，:：。-]/, /[\s,，。]/)
  return /^(?:审核?)?$/.test(reason) ? null : reason
}

/** 早，今天有啥. */
const greeting =
  /^(?:大家|各位)?(?:早上?好?|上午好|下午好|[你您]好|hi|hello|morning)(?:啊|呀|大家)?[,，!！\s]+/i

type Closing = Extract<Command, { readonly kind: 'close-day' | 'open-day' | 'close-part' }>

/** @param isOwn without a place it is the speaker's own counter */
export function readClosing(
  said: string,
  { mentions, days, time }: Pick<Reading, 'mentions' | 'days' | 'time'>,
  isOwn = false,
): Closing | null {
  const pharmacy = isOwn ? null : (place.exec(said)?.[1] ?? null)
  const rest = said.replace(pharmacy ?? '', '')
  if ((days === null && time === null) || mentions.length > 0 || (pharmacy === null && !isOwn)) return null
  if (ownDay.test(said) || question.test(said)) return null
  const kind = closes.test(rest) ? 'close-day' : opens.test(rest) ? 'open-day' : null
  if (kind === null) return null
  const partly = rest.replace(new RegExp(partOfDay.source, 'gi'), '')
  if (!saysOnlyOfOpening(partly, kind === 'close-day' ? closes : opens)) return null
  if (partly !== rest) {
    if (kind !== 'close-day') return null
    // 下午停电，4点后不配药: two times, and nobody can say which.
    const times = rest.split(/[,，;；。]/).filter((piece) => partOfDay.test(piece))
    if (times.length > 1) return { kind: 'close-part', time: null, pharmacy }
    const evening = fromThen.test(rest) ? { toEvening: true as const } : {}
    return { kind: 'close-part', time, pharmacy, ...evening }
  }
  return days === null ? null : { kind, days, pharmacy }
}

function readAgentWord(said: string, { mentions, codes }: Reading): Command | null {
  if ([howMany, lists, asksWho, asksOwnRun].some((words) => words.test(said))) return { kind: 'pick-up-list' }
  if (ownThings.test(said)) return null
  const denied = isOfNone.test(said) && codes.length === 0 ? null : readUndone(said, { mentions })
  if (denied !== null) return denied
  if ([question, notDone].some((words) => words.test(said))) return null
  const kind = did.find(([, words]) => words.test(said))?.[0]
  // 代文取到了 is as plain as with a name; 代文2盒拿了 may be an order.
  const isOfMedicine = mentions.length > 0 && /\d|[一两二三几]\s?[盒瓶支]/.test(said)
  return kind === undefined || isOfMedicine ? null : { kind }
}

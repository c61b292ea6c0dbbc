import { pattern } from '../../pattern/pattern.ts'
import { ailing } from '../ailing.ts'
import { dayMinutes } from './calendar.ts'
import { daysOf, type Expression, hasClock, hasPart, isDayOnly } from './expression.ts'
import type { Moment } from './token.ts'

/** How likely the words around a time make it a wish for getting the medicine. */
export type Verdict = 'wish' | 'maybe' | 'no'

const clauseEnd = pattern(/[,。;!?\n…()]|\.{2,}|\.\s|——/)
const mark = pattern(/[,。;!?\n…()]/)

/** Alternatives of a pattern, written with white space between them. */
const alternatives = (list: string): string => list.trim().split(/\s+/).join('|')
const anywhere = (list: string): RegExp => new RegExp(alternatives(list), 'i')
/** Within so many characters of the same clause. */
const near = (distance: number, list: string): RegExp =>
  new RegExp(`^[^,。;!?\\n]{0,${distance}}?(?:${alternatives(list)})`)

/** To fetch, to bring, to be at home for it. */
const getting = anywhere(String.raw`
    取 拿 领(?!导) 攞 执 送 配(?!合) 要(?![断没去出走紧复]|开[会学]|上[班学]|吃完|做手|打针|不要) 给我 畀我 俾我 可以 行[吗不吧伐么]? 得唔得 好[吗伐不]
    方便 有空 得闲 在家 在屋 来一?趟 过来 下来 下楼 自提 买 需 想 登记 预约 约 安排 派 寄 带[来一] 捎 弄 搞 拎 交给 等(?!会) 收 到货 能到 返到 返屋企 最好 都行 合适
    pick collect \bget\b fetch deliver drop \bneed\b \bwant\b please \bpls\b great \bbest\b \bworks?\b
    \bgood\b \bfine\b \bok\b possible \bfree\b available \bhome\b bring send \bcan\b \bcould\b come
    \bby\b instead`)

/** What was asked before: 早上接龙的, 下午登记的美林. */
const asked = pattern(
  /^\s*(?:刚刚?|已经?|就|才|都|我|在?群里|[给帮替][^,。;!?\s要]{1,4}?){0,2}(?:下的单|(?:登记?|报名?|订|预约|预订|下单|说|讲|话|发|写|填|问|接龙|约|申请|提交|漏)(?:上去|上来)?(?:的(?!话|时候)|了|过|好了|嘅|咗|[那嗰搿][支盒瓶单份个些批]|(?:里|上)?的?第|(?=[\s,。]|$))|说要(?![来去取拿领送配]))/,
)
/** 今朝先登 X: when it is written down, not when it is fetched. */
const writtenDown = pattern(
  /^\s?(?:先|就|来|再|一起|顺便)?(?:登记?|报|接龙)(?:一下|一记|下|个|上|好)?(?=[\s,。:]|$)/,
)
/** 汇总今天的: whose orders these are. */
const summedUp = pattern(/(?:汇总|统计|整理|归拢|收集|合并)(?:了|一下|好)?$/)
/** 有的话我明天再登记: then it will be asked for. */
const askedLater = pattern(
  /^\s?(?:我|再|来|就|才){1,3}(?:去|来)?(?:登记|下单|报名|接龙|预约)(?=[\s,。!]|$)|^\s?(?:登记|下单|报名|接龙)(?:$|[。!])/,
)
/** 今儿个要麻烦你: when it is asked, in a polite way. */
const thanksAhead = pattern(
  /^\s*个?(?:又|要|得|还|真|再|来|是|只好|不好意思)*(?:麻烦|辛苦|打扰)(?:你|您|侬|志愿者|大家|各位|小\S)?们?(?:了|啦|咯|一下|下)?(?=[\s,。!]|$)/,
)
/** 大清早打扰您, 这么晚还打搅: when it is written, in a polite way. */
const disturbs = pattern(/^\s*的?(?:还|又|就|来|要|真)*(?:打扰|打搅|叨扰|吵醒|惊动)/)
/** 牙科预约排到下个月去了: when another gets his turn. */
const queuedBefore = pattern(/(?:[排拖约挂]到|排[在到]了)\s?$/)
const queuedAfter = /^\s?(?:去了|才[有能轮看])/
/** 晚饭后就喂了第一顿: taken already, whatever the clock says. */
const swallowed = pattern(/^\s*(?:我|就|已经?|刚)*(?:喂|喝|服|吃|滴|涂|贴)(?:了|过)(?!药?(?:就|再|来|给))/)
/** Have a nice weekend, enjoy your evening. */
const wellWished = pattern(
  /\b(?:nice|good|great|lovely|happy|merry|wonderful|restful|enjoy(?: the| your)?)\s?$/i,
)
/** What is over: 今天上午取回来了, 中秋配的那批. */
const done = pattern(
  /^\s*(?:刚刚?|已经?|才|都)(?:领|取|拿|收|买|配|送|攞)(?:到|齐|着|妥)|^\s*我?(?:顺[路便带]|自己|刚好?|正好)*(?:(?:领|取|拿|收|买|配|攞)(?:到|齐|着|妥)[了啦咯喇哉嘞]|收到(?=$|[\s,。!~])|到手(?=$|[\s,。!~了啦咯]))|^\s*(?:刚刚?|已经?|就|才|都|我)?(?:补|量|测|查|买|配|开|取|拿|领|收到?|送来?|送到|到手|汇总|统计|[^,。;!?\s]{0,8}(?:交|拿|送|递|给)给?我|去|看|吃|喂|喝|服|涂|滴|贴|煮|泡|打|痛|攞|定|到)(?:的(?!话|时候)|了|过(?![来去])|回来了|嘅|咗|脱|掉了|到了|完(?![^,。;!?\s]{0,6}来?[拿取领攞]))/,
)
/** 早上好像把一盒写成两盒, 下午多报了一盒: when the mistake was made. */
const mistaken = pattern(
  /^[^,。;!?]{0,12}?(?:(?:写|报|登|填|打|选)(?:成|错|漏|重|反)|(?<![要再想])[多少漏错重](?:报|写|登|填)[了的])/,
)
/** 上午去抽了血, 下午去做了个B超: what was done, whatever the hour. */
const wasExamined = pattern(
  /^\s*(?:我|她|他|刚|带[^,。\s]{1,3})*去(?:医院|社区|门诊)?(?:做|拍|抽|查|验|照|测|量|挂)了(?![^,。;!?\s]{0,6}(?:再|就|来|去))/,
)
/** 今天医生听了说是肺炎: what was found and said. */
const examined = pattern(
  /^[^,。;!?\s]{0,6}(?:医生|大夫|护士|医院|专家|药师)[^,。;!?\s]{0,6}?(?:听|看|查|量|开|加|换|改|调|停|减|说|讲|诊断|确诊|关照|交代|叮嘱)[了过]/,
)
/** 放工再拎给他: when it is passed on to another, who has it by then. */
const passedOn = pattern(
  /^[^,。;!?\n]{0,10}?再(?:去|来)?(?:[拎拿交转带送递捎]|攞)(?:上去|过去|上楼|下去)?(?:给|畀|俾|与)(?:[她他佢伊]|我?[爸妈公婆爷奶])/,
)
/** 下班顺路自己买到了: no hour that is ahead, whenever work is over. */
const gotAlready = pattern(
  /^\s*(?:我|顺[路便带]|自己|就|已经?)*(?:领|取|拿|买|配|攞)(?:到|齐|好)[了啦咯喇](?!再|就|给|联系|通知|告诉|跟|和|打|发|叫|喊|[我你])/,
)
/** 处方明天才拿到: when a paper comes that the medicine waits for. */
const ofPapers = pattern(
  /(?:处方(?!药)|方子|病历|报告|化验单|医保卡|社保卡|prescription)[^,。;!?\s有没在带齐]{0,4}$|(?:处方(?!药)|方子|病历)还?没有?[,\s]*$|(?:处方(?!药)|方子)(?:医生|大夫)?(?:说|讲)?(?:要|得)?$/i,
)
const obtained =
  /^\s*(?:我|他|她|伊|佢)?(?:才|先|就)?(?:能|可以|会)?(?:去(?:医院|社区|门诊|找医生)?)?(?:给我?)?(?:[拿取办寄开出补攞有]|给[你侬您]|拿?[带送交]给?(?:[你侬您]|过[来去])|下来|交[给到]|拍[给照]|[送带][给到去]|come|arrive)(?!药)/
/** 要明天才能给: the card, not the medicine. */
const handedOver = pattern(/^\s*才(?:能|可以|会)?(?:给|交|拍|补|传|(?:拿|取|带|还|寄)(?:得)?(?:回|来))/)
/** How long the medicine lasts, or since when it is gone. */
const supplyBefore = pattern(
  /(?:吃|用|喝|滴|涂|食|够|撑|顶|剩|维持|坚持|熬|捱|挨|忍|烧|疼|痛|咳|喘|痒|吐|拉|哭|闹|折腾|打|有效期?|保质期|过期)[^,。;!?\n]{0,3}(?:到|得到|不到|至|唔到)\s*$|\b(?:no|nothing|none|enough|last)\b[^.,;!?]{0,16}\b(?:for|until|till|through|one|pill|tablet|dose)\s*$|\benough\s*$|\brun(?:s|ning)? out(?: of)?(?: (?!can|could|please|need|get|by)[^\s.,;!?]+){0,3}\s*$/i,
)
const supplyAfter = pattern(
  /^\s*(?:就|已经?)?(?:是|系)?最后[一1]?[天日次粒片颗顿]|^[^,。;!?\n]{0,8}(?:断药|断档|断顿|没药|没得[药吃]|没的吃|冇得食|没有药|冇药|吃完|用完|吃光|要断|断了|会断|不够|停药|过期|到期|见底|没了|没得了|食晒|食完|用晒)|^\s*(?:就|便)(?:没|断|冇)|run(?:s|ning)? out|run out/i,
)
/** 每天, every: a habit; and what is taken at that time. */
const habitBefore = pattern(
  /(?:每|逢|每个|每隔|every|each|daily|一般|通常|平时|总是|老是|天天|一到|每到|哪天|哪一天|任[何意]一?天)\s*(?:天|日|周|个)?\s*$/i,
)
const doseAfter = pattern(
  /^\s*(?:就|又|还)?(?:要|得|该)[打吃用服]了|^\s*(?:各|空腹|饭[前后]|餐[前后])?\s*(?:吃|服|食|喝|打针|注射|滴|涂|擦|抹|搽|敷|贴|用药|一次(?![配拿取领买送开备办])|各一|[一半两]顿|[一二两三半\d]\s?[片粒颗滴支]半?(?!装|要|取|拿|送)(?:[,。;\s]|$|晚|早)|血压|血糖|低压|高压)/,
)
/** The life of the writer: where they are and what they do then. Not a wish by itself. */
const life = near(
  10,
  String.raw`
    去医院 医院 吊水 吊针 挂水 挂瓶 输液 陪(?:我|她|他|伊)?(?:家|妈|爸|老|孩|娃|小|婆|公|爷|奶|去|看) 看病 看医生 门诊 复诊 复查 体检 化验 开会 上班 加班 值班 出差 出门 出远 外出 老家 旅游 手术 住院 出院 睡 醒 起床 起夜 发烧 退烧 又烧 烧到 拉肚子 拉稀
    咳 痛 疼 晕 吐 喘 血压 血糖 生日 快乐 过节 考试 (?:送|高|中|赶)考 面试 开学 上学 上课 理疗 针灸 推拿 按摩 康复 跳舞 打球 检修 停电 停水 下雨 天气 降温 冷 热 疫苗 核酸 放假 搬家 飞 没空 没人 不在 唔得闲 冇人 有事 (?<!帮)忙 取不了
    来不了 拿不了 取不到 走不开 (?<!能)不能 (?<![行得])不行 作废 取消 退掉 不要 不用 勿要 唔要 没来 没收到 没到 还没 一直 到现在 休息 开始 起就 满月 周年 团购 活动 讲座 通知 义诊 摔 流感 开[档工铺店] 的?(?:火车|高铁|飞机|航班|动车) (?:才|再)?回[来国沪](?![拿取时]) 接(?:孩子|小孩|娃|小囡|人|站|机) 有(?:课|会|班|约|安排|应酬) 还?有[一两三四\\d]+[门场科节台] 出发 动身 收摊 交班 看[牙眼骨皮妇] 甲流
    露营 爬山 郊游 徒步 军训 夏令营 探亲 回国 出国 (?:要|会|得)去[^,。;!?\\s]{0,4}家
    住(?!院|的|在?\\d)[^,。;!?\\s]{0,6}(?:家(?!里有|的)|那[里边儿]|屋企|宾馆|酒店|娘家)
    过敏 化疗 透析 出去玩 旅行 聚餐 扫墓 上坟 走亲戚 喝喜酒 吃席 太热 团 忌日 清明 \d{2}(?:\.\d)?\s?[度°]`,
)
/** 夜里一趟趟上厕所, 晚上咳得睡不着, 早上起来头晕: what somebody suffers at that time. */
const suffered = pattern(
  new RegExp(
    `^(?:老|总|又|还|也|都|就|经常|常|容易|会|要)*(?:${ailing}|(?:[^,。;!?\\n]{0,5}?[一二两三四五六几\\d]+[次趟回遍](?!性|[拿取送领配开买备])|[^,。;!?\\n]{0,6}?(?:厕所|小便|小解|解手|尿尿|起来|惊醒|哭[闹醒]|盗汗|出汗|翻来覆去|憋醒|冻醒|发作)(?![拿取]))(?![^,。;!?\\s]{0,6}[拿取领送]))`,
  ),
)
/** 过年前怕开不到, 周末又配不着: why it is asked for. */
const feared = pattern(
  /^\s?(?:就|又|我|都|也|还|实在|只|可能)*(?:怕|担心|恐怕|生怕|愁|[开配买约挂拿取]不[到上着])/,
)
/** 早上空腹血糖9点几: no time on the dial. */
const measuredBefore = pattern(
  /(?:血糖|血压|空腹|[餐饭]后2?小?时?|尿酸|体温|高压|低压|糖化|指标)[^,。;!?\n\d]{0,4}$/,
)
/** 周三刚做完胃镜: what is behind somebody. */
const justDone = pattern(/^\s?(?:我|他|她|伊|佢)?刚刚?(?![好巧需]|下班|放[学工])/)
/** 明天要去外地: where somebody is to go, unless it is where medicine is had. */
const goesAway = pattern(
  /^\s?(?:我们?|一家|全家)?(?:要|得|会|准备|打算)(?:去|回|出|飞)(?![^,。;!?\s]{0,5}(?:居委|你们|[你那]里|那[边儿]|药[房店]|社区|站|点|服务|门[口卫]|取|拿|领|配|买))[^,。;!?\s]{1,6}(?=$|[,。;!?\s])/,
)
/** 明天上午我要去医院，顺路去拿; 礼拜一我休息，那天来拿: what somebody does then, and fetches by the way. */
/** 八点我上班前来窗口, 接孩子前顺路来取: what somebody does only afterwards. */
const beforeThat = pattern(
  /^([^,。;!?\s]{0,8}?)(?:之前|以前|前)(?=[^,。;!?\s]{0,4}(?:来|到|过来|去|取|拿|领|送))/,
)
/** 上午去社区医院代配: who goes there for others. */
const goesForOthers = pattern(/^[^,。;!?\n]{0,12}?(?:代[配购买开取拿领]|统一[配取拿领买])/)
const byTheWay = pattern(
  /^[^。;!?\n]{0,14}[,\s]?(?:顺[路便道带脚]|那天|正好|刚好|到时候?|回来(?:时|的时候|路上)?)[^,。;!?\s]{0,6}(?:拿|取|领|攞|带走)/,
)
/** 下个月再说: put off. */
const putOff = pattern(/^(?:的时候)?再(?:说|讲|看(?!病|医)|议|考虑)/)
const lifeEnglish = pattern(
  /^[^.,;!?\n]{0,24}\b(?:meetings?|busy|away|out of town|fever|pain|since|appointment|surgery|hospital|doctor|birthday|flight|travel\w*|seafood|was|were|had|didn't|not|can't|cannot|won't|no longer|ago|started|sick|vomit\w*|everyone)\b/i,
)
const lifeBefore = pattern(
  /(?:不是|唔系|[勿弗]是|(?:(?<!\S)(?:不要|不用|别)|(?:不要|不用|别)(?=\S|$)|(?:不用|不必|不要|别|没必要)(?:非得?|一定得?|急着|赶着)要?)|除了|原来|本来|原定|之前|前头|先头|以前|上次|头先|instead of|rather than|not|except|cancel|提交于|登记于|下单于|(?:提交|登记|下单)时间|几点|什么时候|啥时候|啥辰光|since|was|were|busy|in meetings|bad \w+ on|leaving|(?:train|flight|class|shift)(?: is)?|starts?|on leave|away|out)\s*(?:说|讲|话|约|订|定|报|的|是)*\s*(?:的|on|at|the|this|all)?\s*$/i,
)
/** 昨天讲下午到, 到现在还没看到: what was promised. */
const promisedBefore = pattern(
  /(?:昨[天日晚朝]|前[天日]|琴日|寻日|上[周次回])(?:你们?|侬|[他她伊佢]们?|志愿者|群里)?(?:说|讲|话|答应|通知)(?:好)?(?:是|在)?$/,
)
/** 说好这两天的, 话今日有: the same, as it goes on behind the time. */
const told = pattern(/(?:说|讲|话|答应|通知|约)(?:好|定)?[了咗]?(?:是|在)?$/)
const promisedAfter = /^(?:的(?=$|[\s,。!?])|(?:就|会|能)?(?:有(?:货|的)?|来货|到货|到)(?=$|[\s,。!?]))/
const happenedBefore = pattern(
  /\b(?:seafood|dinner|ate|ordered|asked|wrote|sent|texted|messaged|posted|requested|filed|placed|signed|booked|registered|told|said|submitted|fell|injured|hurt|saw|went|was|were|had|visited|diagnosed|prescribed|operated|used|took|finished|arrived|came|received|(?:got|picked up|collected|fetched)(?! (?:time|off|to))|delivered|stay(?:s|ing)|visiting|since|like|as of|left|leaving|flying)\b[^.]{0,26}$/i,
)
/** 预产期下个月, 复诊定在周五: when something else is. */
const eventBefore = pattern(/(?:预产期|手术|复查|复诊|考试|婚礼|开庭)(?:定在|约在|就?[是在])?$/)
/** 从周一等到今天: since when somebody waits. */
const since = pattern(/(?:从|自从?)\s*$/)
const changedAfter = pattern(
  /^\s*(?:的)?(?:那[单个份次]|取|拿)?(?:的)?(?:改|换|挪|推迟|延|提前)(?:成|到|为|做|至)/,
)
const fetchAtOnce = pattern(/^[^,。\s]{0,10}(?:取|拿|来拿|送来|攞|领)(?!不|唔)/)
/** 今天的药, 这个月的量, 早上那个X改2粒, 一个月内的新日期: belongs to a noun. */
const nounAfter = pattern(
  /^\s*(?:的)?(?:那|嗰|这)[个盒瓶支][^,。;!?\s]{1,12}(?:改|换|不要|取消|退|加|减)|^\s?的?(?:新鲜?)?(?:的?生产)?日期|^\s*(?:的)?(?:那|嗰|这)(?:[单份笔批条行](?!时)|个?(?:单子?|预约|订单|登记|接龙))|^\s*(?:份)?(?:的|嘅)(?:单子?|那单|订单|登记|接龙|名单|汇总|清单|统计|小结|量|药费|班|课|会|火车|飞机|号|饭|天气|药(?!.*[取拿送]))|^\s*(?:的)?(?:用药|需求|购药|代[购配]|慢性?病|药品|配药|居民)*(?:汇总|清单|统计|小结|报表)/,
)
/** 早晨！我想…, Morning all: a greeting and no time. */
const goodMorning = /^(?:早晨|morning|afternoon|evening)$/i
const saluted = /^\s*(?:大家|各位|各位邻居|你好|您好|哈[啰罗]|hi|hello|good)?\s*$/i
const salutes =
  /^(?:$|\s*[,。!~]|\s*(?:啊|呀|各位|大家|志愿者|我|想|唔该|麻烦|请问?|帮|all\b|everyone|everybody|team|guys|folks|there\b))/i
/** The weekdays and festivals of greetings and announcements. */
const greeting = pattern(/^\s*(?:好|快乐|愉快|安|辛苦|见|了)(?:[,。!\s]|$|呀|啊|吧)/)

/** 今天情人节, 明天母亲节, 今天是我生日: what day it is. */
const whatDayItIs = pattern(
  /^\s*(?:是|就是|又是|正好是?|刚好是?|过)?(?:[\u3400-\u9fff]{1,3}节|冬至|除夕|元旦|腊八|小年|[我他她]?[^,。!\s]{0,3}生日)(?=$|[\s,。!~])/,
)

const correcting = pattern(
  /(?<![^….,。\s])不[,\s]|改|换|还是|不对|不是|算了|错了|更正|推迟|延后|延到|延迟|提前|挪到|作废|哦不|噢不|唔系|instead|actually|rather|change|make (?:it|that)|move|resched|scratch|sorry/i,
)
const fallback = pattern(
  /不行(?:的话)?就?|实在|要么|要不然|否则|或者?|也行|也可以|otherwise|if not|or else|\bor\b/i,
)

/** What the words around say about a time. */
export function judge(
  text: string,
  expression: Expression,
  next: Expression | undefined,
  moment: Moment,
): Verdict {
  if (expression.past) return 'no'
  const before = lastClause(text.slice(Math.max(0, expression.start - 36), expression.start), text)
  const after = firstClause(
    text.slice(expression.end, Math.min(expression.end + 40, next?.start ?? text.length)),
    text,
  )
  if (
    habitBefore.test(before, text) ||
    lifeBefore.test(before, text) ||
    promisedBefore.test(before, text) ||
    eventBefore.test(before, text) ||
    happenedBefore.test(before, text) ||
    supplyBefore.test(before, text)
  )
    return 'no'
  if (told.test(before, text) && promisedAfter.test(after)) return 'no'
  if (expression.joint === null && since.test(before, text)) return 'no'
  if (wellWished.test(before, text) && /^\s*(?:$|[.!~,])/.test(after)) return 'no'
  if (
    goodMorning.test(text.slice(expression.start, expression.end)) &&
    saluted.test(before) &&
    salutes.test(text.slice(expression.end, expression.end + 12))
  )
    return 'no'
  if ((ofPapers.test(before, text) && obtained.test(after)) || handedOver.test(after, text)) return 'no'
  if (changedAfter.test(after, text) || nounAfter.test(after, text) || greeting.test(after, text)) return 'no'
  if (supplyAfter.test(after, text) || doseAfter.test(after, text)) return 'no'
  const days = daysOf(expression)
  const laterDay = days !== null && days.first > moment.today
  if (days === null && measuredBefore.test(before, text) && hasClock(expression)) return 'no'
  const isOver =
    swallowed.test(after, text) ||
    examined.test(after, text) ||
    mistaken.test(after, text) ||
    wasExamined.test(after, text)
  if (isOver && !laterDay) return 'no'
  if (
    feared.test(after, text) ||
    askedLater.test(after, text) ||
    putOff.test(after, text) ||
    (suffered.test(after, text) && (hasPart(expression) || hasClock(expression)))
  )
    return 'no'
  if (passedOn.test(after, text) || (days === null && gotAlready.test(after, text))) return 'no'
  if (whatDayItIs.test(after, text) && isDayOnly(expression)) return 'no'
  if (disturbs.test(after, text)) return 'no'
  if (queuedBefore.test(before, text) && queuedAfter.test(after)) return 'no'
  const isOfToday =
    writtenDown.test(after, text) || thanksAhead.test(after, text) || summedUp.test(before, text)
  if (isOfToday && isTodayAlone(expression, moment)) return 'no'
  if (
    isTodayAlone(expression, moment) &&
    isWhyMoved(text.slice(Math.max(0, expression.start - 24), expression.start), text)
  )
    return 'no'
  // 周二登记的: a weekday of which nothing is said may be behind us.
  if (asked.test(after, text) && (!laterDay || days?.weekly === true)) return 'no'
  if (done.test(after, text) && !laterDay && beginsBy(expression, moment)) return 'no'
  if (!laterDay && beginsBy(expression, moment) && /[^要好行可以]了\s*$/.test(after)) return 'no'
  if (goesForOthers.test(after, text)) return 'wish'
  const does = beforeThat.test(after, text) ? after.replace(/^[^,。;!?\s]{0,8}?前/, '') : after
  const isLife = goesAway.test(does, text) || life.test(firstWords(does))
  if (isLife && byTheWay.test(text.slice(expression.end, expression.end + 40), text)) return 'wish'
  if (
    (isLife && !fetchAtOnce.test(after, text)) ||
    lifeEnglish.test(after, text) ||
    justDone.test(after, text)
  )
    return 'no'
  const isTold = hasClock(expression) || hasPart(expression) || laterDay || days?.open === true
  // "今天" alone is more often about the day than about the medicine: only what stands close by counts.
  const closeBy = isTold ? after : after.slice(0, 8)
  const closeBefore = isTold || !chineseWord.test(before) ? before : ''
  if (getting.test(closeBy) || getting.test(closeBefore) || after.trim().length <= 2) return 'wish'
  return isTold || after.startsWith(' ') ? 'maybe' : 'no'
}

const movedTo = pattern(
  /(?:改|换|挪|推迟?|延后?|调|顺延)(?:到|成|为|去)[^。;!?\n\s,]{2,12}([\s,][^。;!?\n]{0,8})$/,
)
/** 换到明天下午 伊今朝要带孙子: of the day from which it is moved only the reason is told. */
function isWhyMoved(before: string, text: string): boolean {
  const between = movedTo.exec(before, text)?.[1]
  return between !== undefined && !correcting.test(between, text)
}

const isTodayAlone = (expression: Expression, { today }: Moment): boolean =>
  isDayOnly(expression) && daysOf(expression)?.first === today

/** Today's time has begun when the message is written, so that something can have been done then. */
function beginsBy(expression: Expression, { now, today }: Moment): boolean {
  const { clock = null, part = null } = expression.points[0] ?? {}
  // 晚上七点 begins in the evening.
  const begins = Math.max(clock?.from ?? 0, part?.from ?? 0)
  return today * dayMinutes + begins <= now
}

/**
 * No wish by itself, but what follows may still be about that day: 明天我休息, 下午来拿; 周三上午不行, 下午可以;
 * 明天重阳节, 下午来拿.
 */
export const keepsItsDay = (text: string, { end }: Expression): boolean =>
  whatDayItIs.test(firstClause(text.slice(end, end + 16), text), text) ||
  /^[^,。;!?\n]{0,10}(?:休息|放假|轮休|不上班|不行|不了|不到|没空|不在|唔得|唔喺|吊针|挂水|挂瓶|输液|去医院|复[查诊]|有事|开会|疫苗|理疗|针灸|体检|门诊|看病|上课|跳舞|透析|化疗|放疗|(?<![吃用喝打服滴])完)/.test(
    text.slice(end, end + 16),
  )

/** In Chinese a space begins a new thought: 要退热贴 这两天没胃口. */
const chineseWord = /[\u3400-\u9fff]\s$/

/** 中午12点 我一点要上班: what else somebody does at another hour. */
const otherHour = pattern(
  /^\s(?:我们?|俺|他|她|伊|佢|孩子|小孩|小囡|家里)*(?:还|又|就)?(?:要|得)?[\d一二两三四五六七八九十]{1,3}(?:点|:\d)/,
)
/** In Chinese a space ends what is said of a time: "今晚能送吗 宝宝咳了一夜". */
const firstWords = (after: string): string =>
  otherHour.test(after) ? '' : (/^\s?[^\s]*/.exec(after)?.[0] ?? after)

const firstClause = (words: string, text: string): string => {
  const stop = clauseEnd.exec(words, text)
  return stop === null ? words : words.slice(0, stop.index)
}

/** Dots do not end it: 3.20. */
const lastClause = (words: string, text: string): string => {
  const last = mark.all(words, text).at(-1)
  return last === undefined ? words : words.slice(last.index + 1)
}

/** Of two wishes the later stands where the words between them correct; "最好…不行就…" keeps the first. */
export function supersedes(
  text: string,
  earlier: Expression,
  later: Expression,
): 'corrects' | 'falls back' | 'follows' {
  const between = text.slice(earlier.end, later.start)
  if (correcting.test(between, text)) return 'corrects'
  return fallback.test(between, text) ? 'falls back' : 'follows'
}

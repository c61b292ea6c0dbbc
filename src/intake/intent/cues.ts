import { pattern } from '../../pattern/pattern.ts'
import { hearing } from '../saying.ts'
import * as amend from './cues/amend.ts'
import * as cancel from './cues/cancel.ts'
import * as received from './cues/received.ts'

/**
 * Words that decide what a message is for. Each expression is one way of life's saying one thing, in Mandarin, Shanghainese,
 * Cantonese, the speech of Wuhan, and English; `text` is normalised and without the mention of the bot.
 */

export const cancels = hearing(cancel.cancels)

export const cancelsNot = hearing(cancel.cancelsNot)

export const amends = hearing(amend.amends)

const day =
  '(?:\\d{1,2}月\\d{1,2}[号日]|(?:大?[今明后听当]|琴)[天日晚早朝]|[下这本]?个?(?:周|礼拜|星期|拜)[一二三四五六日天末]|下周|\\d{1,2}[号点]|早上|一早|上午|中午|下午|傍晚|晚上|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next week)'
const notThen =
  "(?:[不别莫勿唔甭][要用必消使]?|[来去取走拿]不[了成到]|can'?t|cannot|won'?t|don'?t|not|unable)"
const rest = '[^,，。;；.!?\\s]'
const pause = '[,，;；.!\\s]+'
/** 换明天上午, 放到周四. */
export const movesToDay = pattern(
  new RegExp(`(?:[改换挪推拖延移调]|[放留][到在])(?:到|成|去|在|至|为|个)?\\s?${day}`, 'i'),
)
/** 今晚不拿了, 明天下班拿; 不用跑了, 周四再送; 不用今天送, 周末也行. What is got elsewhere is taken back. */
export const putsOff = pattern(
  new RegExp(
    `${day}${rest}{0,6}${notThen}${rest}{0,6}${pause}(?:${rest}{0,8}${pause})?${rest}{0,6}${day}(?!${rest}{0,10}(?:医院|门诊|医生|看病|复[查诊]|自己[去买配]|[买配开带寄]))|${notThen}${rest}{0,8}${pause}${rest}{0,6}${day}${rest}{0,8}再(?:来|去|拿|取|领|送|攞|嚟)|[不别莫勿唔][用要必]?${day}[送来拿取]${rest}{0,3}${pause}${rest}{0,4}${day}|\\b${notThen} [^.!?]{0,24}\\b${day}[^.!?]{0,4}${pause}[^.!?]{0,24}\\b${day}\\b[^.!?]{0,24}\\b(?:instead|rather|then)\\b`,
    'i',
  ),
)

/** Speaks of an order that is there already. */
export const ownOrder = pattern(
  /^\s*(?:更正|纠正|更改|修改|订正)(?:一下|下)?[:,，\s]|(?:跟|和|同)(?:前面|刚才|上面|早上|上午|前头)(?:的|那个|那单|那些)?一[起道块]|(?:前面|上面|刚才|早上)?那(?:个|张)单子?|我(?:的|那|个|嗰|这|哪|们)?(?:那|嗰|这|个|张|份)?(?:一)?(?:单|订单|预约|登记|接龙)|(?:那|嗰|这|呢)(?:单|张单|一单|个单|条)|(?:刚才|刚刚|方才|头先|啱啱|先头|昨[天日晚]|琴日|寻日|前[天日头面]|上[午昼周]|早上|今早|朝早|下午|之前|先前|早先|上趟|上个?礼拜).{0,10}(?:登|报|订|接龙|预约|写|说|讲|约|落|要|话|填|配的|申请|发)|(?:登记?|报|订|接龙|预约|约|写|申请)(?:的|过|咗|嘅|了|完)|(?:早上|上午|下午|中午|晚上|前面|上面|刚才)的(?:单子?|登记|预约|接龙|那条)|要(?:过|咗|嘅)|第\s?[\d一二三四五六七八九十]+\s?(?:条|行|个|位)|\bmy\s+(?:\S+\s+)?(?:order|request|appointment|booking|meds?|medicines?|prescription|\S+\s+order)|\bearlier\b|\byesterday\b|this\s+morning|(?:i|we)\s+(?:ordered|asked|requested|booked|put|said|wrote)|\bmine\b|the\s+order/i,
)

/** Takes back, within one and the same message, what was said a moment ago: no change of an earlier order. */
export const selfCorrects = pattern(
  /[?？]\s?[哦啊噢]?不对|(?:\.{2,}|…|等等|等下|慢着)[,，\s]*[他她伊佢]?(?:又|刚)?[说讲]?要?(?:改|换|变)|\s(?:不是|不对|唔[系係])\s[^,，。]{1,10}\s?[说讲写打]错|[盒瓶支板袋包][,，\s]*(?:哦|啊|哎)?[写说打讲报]错(?:字|名字?|药名)?了?[,，\s]|(?:\.{2,}|…)\s?(?:哦|噢|啊|唉|诶|呃|额|哦哟)?[,，\s]*(?:不是|不对|唔[系係]|勿是|弗是|[讲说打写报]错|no\b|sorry)|\bno\s+wait\b|\bwait,?\s+no\b|\bscratch\s+that\b|(?:哦|噢|啊|唉|诶|呃|额|等等|\.\.\.|…+)\s?(?:不对|错了|不是|说错|写错)|(?<=\S{2}\s?)(?:哎呀?|唉|哦|噢|啊|呃|额|诶|哟)\s?[说写打讲报填输发]错了?|不对[,，不哦 ]|actually\s+(?:forget|no|never)/i,
)

export const receives = hearing(received.receives)
export const receivesNot = hearing(received.receivesNot)

export const forgetsToFetch = hearing(received.forgetsToFetch)

/** Something is wrong with what came, or it should have come. */
export const complains = pattern(
  /(?:收到|拿到|送来|送到|到手|给我)的?[^。;；!！?？]{0,14}[\s,，](?:还|怎么|好像|就)?少(?:了|咗)?(?:Ⓝ|[一两半几\d][盒瓶板粒片支样袋包])|投诉|瓶盖[^,，。]{0,4}开(?:的|了|过)|(?:发|送|拿|配|给|取|装)(?:错|混|反|串)(?:了|咗|咯|脱|药|货|人|盒|单)|(?:给|发|配|拿|送)成了|(?:给|发|配|拿|送)成[ⒹⒸ]了|药(?:给|被)?弄错|(?:名字对|药不对|多给了|里面混了|封口|开过的|没冷藏|化了)|(?:拿|送|发|给)(?:来)?的?(?:药)?(?:不对|勿对|错的|唔啱|[^,，。]{0,10}我要的(?:不?是)?)|(?:这|拿到的|送来的|收到的|给我的|发的)[^,，。]{0,6}不是我(?:要|订|的|登记|报)|跟我?(?:要|订|报)的(?:不|勿)(?:一样|对)|少(?:了|给|发|送|拿|装|咗|忒|脱)(?:我)?(?:[ⓃⒹⒸ]|(?:一|两|半|几|\d)(?:盒|瓶|板|粒|片|支|样|袋|包))|缺(?:了)?(?:一|两|\d)(?:盒|瓶|样|支)|漏(?:了|发|送|给|装)(?:了)?(?:一|两|\d|我)|(?:盒子|瓶子?|药|包装|袋子?|收到|[一两三几\d][盒瓶支袋板]).{0,6}(?<![没未冇不勿怕][有会得]?[摔压打碰挤震]?)(?:破|碎|漏|坏|烂|湿|压扁|裂)(?:了|的|掉|开|损)?|(?<![没未无冇]有?)破损|但是?少|(?<![没未冇]有?)过(?:了)?期(?:了|的|药)|过保质期|没收到|未收到|冇收到|没有收到|没拿到|(?:吃|用|服|喝|涂|滴)(?:了|完|过)(?:以后|之后|这个|后)?.{0,8}(?:不舒服|难受|恶心|呕吐|吐了|头晕|起疹|过敏|拉肚|发痒|更痛|反应)|wrong\s+(?:medicine|drug|box|item|strength|one|order|dose|pills?)|(?:one|two|\d)\s+(?:box|bottle)e?s?\s+(?:is\s+|are\s+)?(?:missing|short)|\bmissing\b|\bdamaged\b|\bbroken\b|\bexpired\b|\bcrushed\b|\bleaking\b|never\s+(?:arrived|received|came)|(?:didn'?t|did\s+not|haven'?t|have\s+not|hasn'?t)\s+(?:get|receive|arrive|received|arrived|got)|not\s+(?:what\s+i\s+ordered|mine)|feel(?:ing)?\s+(?:sick|dizzy|ill)\s+after/i,
)

/** Asks how one's own order stands. */
export const asksStatus = pattern(
  /(?:[怎咋]|还)(?:么|个)?[^,，。;；\s]{0,3}(?:没(?:得|有)?|冇|不见)(?:个|得)?(?:影(?:子|儿)?|动静|声响|音信|回音|着落)|(?<!谁)有(?:没有?|冇|无)?人(?:去|来|帮忙?)?(?:攞|取|领(?!养)|拿)|还有(?:几天|多久)(?:能|可以|才)|(?:发货|寄出|发出|出库|出仓|揽收|发车|装车)了?(?:吗|没有?|未|伐)|(?:[怎咋点]|什|^|\s)么?样了|[^,，。\s]了(?:没有?|未|冇|没得|冒)[呀啊呢哇]|咗未|还(?:要|得)(?:等)?(?:几天|多久|多长|几个)|是否(?:已经?)?(?:下单|登记|处理|受理|安排|收到|审核|通过|到|配|完成|成功)|(?:核对|核实)(?:一下|下|哈)?|排到号|有没有(?:登记|安排|排|轮|配|订|审)(?:上|到|好)|到(?:了)?(?:药房|药店|医院|店里|居委|家|志愿者)[^,，。]{0,4}(?:没有?|吗|伐|未|冇)(?:$|[\s,，。?？])|^\s*(?:请问)?(?:我|我家|我妈|我爸|阿拉)?(?:的|嘅|那个)(?:药|单子|订单|预约)[呢?？!！。.~\s]*$|(?:到|送|走|排|轮|弄|搞|办|配|订)(?:到)?(?:哪|哪里|哪儿|边度|啥地方|第几|几号|谁)|(?<![幸恰]|[还正刚](?=好))(?:到|好|来|齐|妥|成|轮到我?|审过|搞好|弄好|配好|备好|审好|审核好|审核通过|配到|订到|订上|排到|排上|约上|约好|约到|到货|下来|批|通过|处理|登记上|登上|报上|记上|安排|安排上|拿到|取到|送到|送|取|出发|开始配|执好|攞到|有着落|办好)(?:了)?(?:吗|没|没有|伐|哇|冇|冒|未|不|不了|没得|么|嘛|否|\?)|(?:好|到|取|配|送|订|审|备|收|登记|报|拿|约)(?:好|到|上|了)?没(?:有)?(?:啊|呀|呢|得|\?|$|[,，。 ])|进度|进展|状态|什么情况|啥情况|咩情况|怎么样了|咋样了|[到好来齐送配拿取]了吧\s?[?？]|哪能了|点样|点呀|怎么(?:还|到现在)(?:没|不|勿)|(?:还|都|仲)(?:没|没有|未|冇|不)(?:到|送|配|取|好|收到|来|消息|通知|人|联系|动静|轮)|(?:几时|几点|几号|啥辰光|什么时候|何时|多久|多少时间|哪天|明天几点|今天几点|大概几点).{0,6}(?:到|送|好|来|能|可以|拿|取|轮|领|配|通知|攞|有)|(?:到|送|好|来|拿|取).{0,4}(?:几时|几点|啥辰光|什么时候|多久)|在哪(?:里|儿|呢|呀|啊|边|$|[?？])|(?:在|去|到)(?:哪|哪家|哪里|边度|哪个药房|啥地方)(?:家|个)?(?:店|药房|医院)?(?:拿|取|领|攞)|(?:还要|要|得)等(?:多久|多长|几天)|配没配|到没到|好没好|轮到(?:我|没)|我?(?:约|订|报|登记)的(?:是)?(?:几点|哪|什么时候|啥辰光)|(?:卡|病历).{0,4}(?:还(?:我(?!了)|了没|回来)|在(?:谁|哪|小))|(?:我|我的|我那|那我的).{0,10}(?:怎么办|怎么回事|咋办|点算|是不是(?:排|还在|在)|还在)|为(?:什么|啥)我的|编号(?:是)?多少|(?:我|我的|我那)[^,，。]{0,6}呢$|是(?:今|明|后|上|下|几)[^,，。]{0,6}还是|(?:药|卡).{0,3}(?:没见|不见|冇见)|(?:到|好|审|批|接|处理|生效|通过|成功|咗|了)[^,，。]{0,4}(?:没|未|冇)$|(?:几点|谁|有人)[^,，。]{0,8}我(?:的|啲|嗰)|没人(?:联系|理|管|回|通知)|有(?:没有)?(?:着落|消息|下文|结果|回音|眉目|动静)|催(?:一|下|问)|(?:查|问|看)(?:一|下|一下|哈|问|看)*(?:我的|我那|进度|单|订单|状态|到哪|前天|昨天)|(?:查|核对)(?:一下|下|哈|查)[^,，。;；]{0,12}(?:预约|登记|单子?|订单)(?!号?错)|准信|后续|下文|前(?:头|面)还有几(?:个|位)|\bwhere(?:'?s|\s+is|\s+are|\s+do|\s+has)\b(?!\s+(?:the\s+(?:nearest|closest)|a|an|there)\b)|\bstatus\b(?!\s?[:=]\s?(?:closed|done|ok|received|complete))|\bstill\s+not\s+(?:here|arrived|come|ready)\b|\bany\s+(?:update|news|word|progress)|\bready\b(?:\s+(?:yet|now))?\s*\?|\b(?:is|are|has|have|was|were|did)\s+(?:my|the|mine|it|they|that|anyone|someone|you)\b[^.!]{0,60}\?|\b(?:arrived?|ready|done|picked\s+up|approved|confirmed|delivered)\s+(?:yet|already)|\b(?:did|has|have)\s+(?:you|anyone|anybody|the\s+pharmacist|someone)\s+(?:get|got|see|receive|pick|approve|process|handle|check)|on\s+the\s+list|which\s+pharmacy\s+do\s+i|on\s+(?:the|his|her)\s+way|\bhas\s+(?:my|mine)\b|\b(?:could|can|would)\b[^.!?]{0,30}\b(?:be\s+checked|look(?:ed)?\s+into)|\border(?:ed)?\s+(?:was\s+)?placed\b|\bchance\s+to\s+(?:check|look)\b|\bwhen\s+(?:will|can|is|are|do|does|should)\b|\bhow\s+(?:long|much\s+longer|is\s+my)\b|\bstill\s+(?:waiting|nothing|no)\b|what(?:'s|\s+is|\s+has)?\s+happen(?:ed|ing)|follow(?:ing)?\s+up|\beta\b|checking\s+(?:on|in\s+on)/i,
)

/** 取件码多少: of what is waiting in a locker. */
export const asksForCode = pattern(
  /取[件药货]码[^,，。;；]{0,6}(?:多少|几|啥|什么|咩|呢|发|没|[?？])|(?:多少|啥|什么|发|要)[^,，。;；]{0,3}取[件药货]码/,
)

/** Asks whether or where something can be had. */
export const asksStock = pattern(
  /\b(?:is|are)\b[^.!]{0,30}\bsold\b|(?:配|买|拿|订|搞|开)得出|(?:药房|药店|店里|医院|库存|你们|那边)[^,，。]{0,4}够(?:不够|吗|伐|么)|有(?:现)?货(?:吗|伐|没|不|么|嘛|了|哇|咩|\?|$|[,，。 ])|有(?:没有|冇|得卖|得买|得配|卖|库存|现货|冇货|无)(?!关系|影响|问题|事|用|效|人(?!知|晓)|空|时间|消息|着落|可能|必要)|有(?:吗|伐|么|嘛|无|哇|咩|得伐|不\b|不有|唔|否)|(?:能|可以|能不能|可不可以|能否|好|可否|得唔得|会)(?:不能)?(?:配|买|拿|订|开|搞|弄|进)(?:得)?(?:到|着|来)?(?:吗|伐|么|不|没|嘛|哇|\?|$)|(?:能|可以|能不能|好|还能)(?:配|买|拿|订|开|搞|弄|进)(?:得)?(?:到|着)|(?:买|配|拿|订|搞|开)(?:得|唔|不|勿)(?:到|着)|(?:哪里|哪儿|哪家|哪个(?:店|药房|药店|医院|地方)|边度|边间|啥地方|哪点|哪块|啥里|谁家).{0,8}(?:有|能|可以|买|配|卖|得|好)|缺货(?:吗|伐|了吗|没)|断货(?:了)?(?:吗|伐|没)|库存|还有(?:货|吗|没|伐|么|没有|的?卖|得卖|存货|现货)|仲有(?:冇|货)|有冇(?!人(?!知|晓))|有售|(?:多少钱|几多钱|几钱|什么价|啥价钿|价格)|只(?:是)?(?:问|打听)|先问|问一(?:声|问|记|哈|下)|问(?:问|哈|下|声)(?!.{0,6}(?:进度|登记|到哪))|打听|\bin\s+stock\b|\bavailable\b|\b(?:do|does)\s+(?:you|they|we|anyone|any|the|your)\b[^.!]{0,50}\b(?:have|stock|carry|sell|know(?=\s+(?:where|if|whether|(?:of\s+)?an?y?\s+(?:shop|store|place|pharmac))))\b|\b(?:is|are)\s+there\s+(?:any|a|still)\b|\bany\s+(?:place|pharmacy|shop|chance\s+of\s+finding)|\bsold\s+out\b|where\s+(?:can|could|do|to)\s+(?:i|we|one)?\s?(?:get|buy|find)|can\s+(?:i|we|you)\s+(?:still\s+)?(?:get|buy|find|order)\s+\S+\s+(?:somewhere|anywhere|here|these\s+days|in|at)|\bhow\s+much\s+(?:is|does|for)\b|\bin\s+any\s+pharmac|有货?的?话我[^,，。]{0,4}(?:登记|下单|报名)|\bstock\b[^.]{0,20}\?/i,
)

/** The same about a medicine that is named; on the masked text. */
export const asksStockOf = pattern(
  /[ⒹⒸ]Ⓢ?(?:[^ⒹⒸ\s,，。]{0,8}(?:药[房店]|店里|医院|社区|小区|这边|那边|站里))?[^ⒹⒸ\s,，。]{0,2}(?:[缺断]货|进货?|上货|补货|到货)了?(?:没得|没有?|未|冇|冒|不)[啊呀哦呢哇]?(?=$|[\s,，。?？])|(?:(?<!还)有|卖|备|进|还有(?=[^ⒹⒸ]{0,6}[ⒹⒸ][^ⒹⒸ]{0,8}(?:吗|伐|没|么|嘛|未|冇|哇|呢|冒|\?)))(?:没有|冇|冒得|没得|得|不)?[^ⒹⒸ ]{0,6}[ⒹⒸ][^ⒹⒸ]{0,8}?(?:吗|伐|没|不(?![要用必想急])|么|嘛|未|冇|哇|呢|冒|\?|$)|(?:有冇|有没有|有冒得|有无)[^ⒹⒸ]{0,10}[ⒹⒸ]|[ⒹⒸ]Ⓢ?(?:的|药房|现在|还|社区|你们|这边|那边|医院|有|\s){0,4}有(?:货)?(?:吗|伐|没|不|冇|未|么|呢|\?)|[ⒹⒸ]Ⓢ?\s?(?:多少钱|几多钱|几钱|几钿|什么价|啥价|贵不贵|哪家便宜|是不是断货|断货|缺货了?(?:吗|伐))|(?:any|have|stock|sell|carry|find|there)\s[^ⒹⒸ]{0,12}[ⒹⒸ]|[ⒹⒸ][^ⒹⒸ]{0,20}\b(?:in\s+stock|available|anywhere|left)\b/i,
)

/** Asks for goods without naming a medicine that the catalogue knows. */
export const asksGoods = pattern(
  /(?:哪[个种样家]|谁家)有现?货|有(?:现)?货(?:吗|伐|没|未|不|么|了?\?|$)|(?:有得|哪里有)(?:卖|配|买)|in\s+stock|(?:哪里|哪家|哪儿|边度|啥地方).{0,8}(?:配|买)(?:得)?(?:到|着)|does\s+any(?:one|body|where|\s+pharmacy)\s+(?:stock|have|sell|carry)/i,
)

/** Speaks of a shortage and asks about it. */
export const asksShortage = pattern(/缺货|断货|脱销|没货|out\s+of\s+stock/i)

/** A price is asked for, whatever the pack is called. */
export const asksPrice = pattern(/多少钱|几多钱|几钱|几钿|什么价|啥价|how\s+much\s+(?:is|does|for|are)/i)

/** A question about stock that says itself that nothing is ordered. */
export const ordersNot = pattern(
  /摸个?底|(?:问|看|想|商量)(?:了|好|过)?再(?:定|说|决定|买|要)|再定(?:$|[,，。])|有货?的?(?:话|就)我?[^,，。]{0,4}(?:登记|下单|报名)|(?:就|就是|只)(?:想)?问|先别|先不(?:要|用|下|订|登)|还没(?:决定|想好|定)|不急着?要|只(?:是)?(?:问|打听)|问问(?:而已|先)|先问|随便问|暂时不(?:要|买)|just\s+(?:asking|checking|wondering|curious)|not\s+ordering|don'?t\s+order/i,
)

/** Wants medicines. */
export const requests = pattern(
  /(?:帮|替|代|麻烦|请|劳驾|拜托|求|辛苦).{0,12}(?:配|购|买|拿|带|取|订|开|弄|搞|登记|报|预约|约|领|捎|攞|搞|送|加|要|申请|记)|我(?:家|妈|爸|们|自己|也|还)?.{0,6}(?:要|想要|需要|需|想配|想买|想订)|(?:想|要|需要|需|求|登记|预约|配|买|拿|带|订|开|攞|囤|备|补|报名|报一|来)(?:一|两|点|个|些|几|下|记|哈|只|几|\d|三|四|五|六)|(?:要|配|买|订|开|带|登记)(?!了|不|紧|是)|没(?:有)?(?:了|啦|得了)|(?:吃|用|喝|食)(?:完|光|晒|掉)|快(?:没|吃完|用完|断|食)|(?:只|就|还|光)[缺差]|断(?:药|了|粮)|只剩|仅剩|见底|要配|配一|配点|取药|拿药|代配|团(?:一|个)|\b(?:need|want|get|pick\s?up|order|could|please|pls|plz|would\s+like|'d\s+like|book|refill|request|looking\s+for|running\s+(?:low|out)|ran\s+out|out\s+of|can\s+(?:you|i|someone|anyone|we))\b|\bfor\s+(?:me|my|him|her|us)\b/i,
)

/** Wants medicines without naming one yet. */
export const requestsUnnamed = pattern(
  /(?:帮|替|代|麻烦|请|劳驾|想|要|需要|求|(?<![生夫师院家])给).{0,8}(?:配|买|开|拿|带|攞|捎|订)(?:个|点|些|下|一下|一点|几样|啲|哈子)?(?:降压|感冒|退烧|慢性病|慢病)?药(?!.{0,6}(?:到|好|来)(?:了|没|吗))|^(?:配|买|代配|登记配)(?:个|点|些)?药|药(?:也|又|都|快|马上)?(?:要|得|该|需要?)(?:配|开|买|拿|续|补)(?!.{0,3}(?:吗|没|伐|不))|\b(?:need|want|get|order|pick\s+up|buy)\b[^.?!]{0,20}\b(?:some\s+)?(?:medicines?|medication|meds|prescription)\b/i,
)

/**
 * 要药, 我老婆的那个药, 白色的小药片，管血压的: a medicine and nothing that is asked or told of it, in words that are all the
 * message has.
 */
export const describesMedicine = pattern(
  /^\s*(?![^药]*[谢冇没不])(?:[您你]好[,，\s]*)?(?:(?:我|我们|阿拉|帮我|给我|麻烦)?(?:就|也|还|是)?(?:想要?|要|需要|来点|拿点|配点|买点|求)?(?:配|买|开|约|订)?(?:[^,，。;；?？\d]{0,6}[的嘅])?(?:那|这|嗰)?(?:个|种|几样|些)?药(?:[吧啊呀哦呢](?<!呢)|一下)?[\s。!！.~]*$|[^?？]{0,12}(?:[白红蓝绿黄粉棕]|圆|长|扁|小|大)[色的]?[^,，。;；?？]{0,6}(?:药片|药丸|片子|胶囊|药水|药膏|小药|药粒)(?![^?？]*(?:吗|伐|么|掉|过期|碎|错))[^?？\d]{0,20}$)|^\s*(?:hi\W+|hello\W+|please\s+)?(?:i(?:'m|\s+am)?\s+)?(?:need|want|get|order)(?:ing)?\s+(?:me\s+)?(?:my|some|the|more)?\s*(?:medicines?|medications?|meds|pills?|tablets?)(?:\s+(?:please|pls|again|today|now))*[\s.!]*$|^[^?]{0,24}\b(?:white|pink|blue|red|yellow|green|small|little|round|tiny)\s+(?:pills?|tablets?|capsules?)\b(?![^?]*\b(?:broken|wrong|expired|lost|dropped)\b)[^?\d]{0,40}$/i,
)

/** 我要的那个药叫什么来着, 药名忘记了: wants one whose name has slipped their mind. */
export const forgetsName = pattern(
  /(?:药名|名字|叫(?:什么|啥))[^,，。;；?？]{0,6}(?:不记得|记不[得起清]|忘了|忘记|忘脱|想不起|不晓得|说不[上出])|(?:不记得|记不[得起清]|忘了|忘记|忘脱|想不起|不晓得|不知道)[^,，。;；?？]{0,6}(?:药名|叫(?:什么|啥)药?)|药[^,，。;；?？]{0,4}(?:叫不出|说不[上出]|想不起)|药[^,，。;；?？]{0,3}叫(?:什么|啥)(?:名字)?来着|\b(?:forgot|can(?:'?t|not)\s+remember)\b[^.?!]{0,16}\b(?:name|called)\b/i,
)

/** What may stand beside medicines in an order that is nothing but a list of them. */
const besideMedicines =
  /[ⒹⒸⓈⓃⒶ\s+/片盒取拿来我要和跟急药的0]|那个|这个|那种|谢谢|麻烦|还有|今天|明天|后天|上午|下午|中午|早上|傍晚|晚上|下班|(?:这|下)?(?:周|礼拜|星期)[一二三四五六日天]|\d{1,2}点半?|please|thanks|and|the/y

/** Nothing but medicines, amounts and where and when: on the masked text. */
export const isOnlyMedicines = (masked: string): boolean =>
  /[ⒹⒸ]/.test(masked) && isMadeOf(besideMedicines, masked)

/** Whether matches of a sticky expression follow upon one another to the end: most texts have something else at once. */
function isMadeOf(expression: RegExp, text: string): boolean {
  expression.lastIndex = 0
  while (expression.lastIndex < text.length) if (!expression.test(text)) return false
  return true
}

/** Not about medicines for oneself: news, offers, dinners, lost things. */
export const announces = pattern(
  /【转】|照常(?=$|[\s,，。])[^?？]{0,30}(?:请|提前|登记)|请(?:大家|各位|居民|业主)[^,，。;；?？]{0,8}(?:登记|报名|提前|留人|在家|注意|查收|配合|知悉|转告)|(?:放假|值班)[^。?？]{0,20}(?:大家|各位|请|望)[^。?？]{0,6}(?:提前|登记|报|知悉)|闲置|[一二三四五六七八九]成新|(?:[送出转箱斤元块]|地[址点]|门口|包邮)[^,，。]{0,8}自提|自提[^,，。]{0,6}(?:[元块]|私[聊信])|二手|转让|包邮|顺丰|[箱斤件]起|姐妹们(?:冲|[^,，。]{0,6}(?:看过来|快来|福利|抢|闭眼入|囤))|兄弟们冲|【[^】]{0,10}(?:通知|公告|提醒|招聘|公示|温馨|活动|讲座)[^】]{0,6}】|^(?:转发?|转载|扩散)[:：!！\s]|[互相]相?转告|过时(?:不候|顺延|作废)|特此(?:通知|公告)|敬请(?:谅解|周知)|起[^,，。;；]{0,6}(?:登记|[取领配]药|代配|接龙|报名|药房|窗口|门诊|服务站|卫生站)[^,，。;；]{0,6}(?:改|调整|暂?停|恢复|搬|移|截止|延)|^(?:通知|公告|提醒)[:：]|(?:@|艾特)(?:全体|所有人)|转(?:给|发)(?:群里|所有|更多|家人|身边)|老中医|祖传(?=[秘良验配老中方])|偏方|秘方|根治|包治|特效|(?<![请帮托找求替给])代购|拼(?:单|团)|团购|秒杀|优惠|打折|红包|扫码|加(?:我)?微信|砍一刀|出租|招聘|免费(?:送|给|领|拿)|谁要(?:的|可以|自取|来)|有人(?:要|需要)[^,，。]{0,12}(?:吗|伐|\?).{0,12}(?:多|送|免费)|多(?:出来|余).{0,8}(?:谁|送|免费|可以来)|义诊|免费(?:测|量|检|体)|失物|捡到|lost\s+and\s+found|for\s+sale/i,
)

/** What groups talk about besides: beside an order it is only the story of it. */
export const chatters = pattern(
  /停[水电]|检修|维修|讲座|体检|谁的|谁家|物业|快递(?!柜)|外卖(?!小?哥|员|骑手)|接种|疫苗|核酸|麻将|广场舞|报名参加|[涨降跌]了?价|假货|假药|听说|电视[里上]|新闻|朋友圈|抖音|视频号|猫|狗|宠物|垃圾|parcel|package\s+(?:from|at)|taobao|gym|yoga/i,
)

/** Asked about before, and nothing ordered: 前两天问过的X 到货没. */
export const askedBefore = pattern(
  /(?:问|打听|咨询)(?:过|起)?的(?![^,，。]{0,4}(?:单|预约))|\b(?:asked\s+about|enquired\s+about)\b/i,
)

/** 还有两盒 这次不报了, 这轮跳过: sits one round out, and nothing was ordered. */
export const sitsOut = pattern(
  /^(?![^?？]*(?:[我那这张个订]单|取消|退[掉了]|[登订报]的))[^?？]*[这本今](?:一)?(?:次|回|批|轮|趟|期|月)[^,，。;；\d]{0,4}(?:[不勿唔弗](?:用|要|必|消)?(?:再)?(?:报|登记?|参加|参与|接龙|凑|跟|算我|带我|加我)|跳过|略过)|\b(?:count\s+me\s+out|skip(?:ping)?\s+this\s+(?:round|time)|sit(?:ting)?\s+this\s+one\s+out)\b/i,
)

/** …哈哈开玩笑的: the last word is that nothing of it is meant. 没开玩笑 is no such word. */
export const jokes = pattern(
  /(?<![没不别]|不是)(?:开个?玩笑|[说闹讲]着玩|说说而已|逗(?:你|侬|大家)们?|[不没][是想]?真(?:的)?(?:要|想|买|配)|\b(?:just\s+)?(?:kidding|joking)|\bjk\b|\bnot\s+really\s+(?:ordering|serious))(?:的|玩|啦|哈|呀|嘿|呵|咯|lol|haha|[\s。.!！~,，])*$/i,
)

/** News of what is sold for something else: nobody asks where to buy it. */
export const warnsOfFakes = pattern(/315|[卖售买到造]假|假冒|曝光|counterfeit/i)

/** 登记表打不开, 小程序进不去: of the means and no order. */
export const meansFail = pattern(
  /(?:表格?|文件|链接|小程序|二维码|公众号|网页|在线文档|app|link|form)[^,，。;；]{0,8}(?:打不开|[登上进点填][不勿]|改不了|没反应|闪退|失效|卡住|加载|doesn'?t\s+(?:open|work|load)|won'?t\s+(?:open|load))/i,
)

/** Sells or gives away what the writer has. */
export const sells = pattern(
  /闲置|[一二三四五六七八九]成新|(?:低价|便宜)(?:出|转)|转让|出售|包邮|厂家直销|直播间|(?:私[聊信]我?|加我?(?:微信|[Vv][Xx]?))[^,，。]{0,3}下单|(?:家人|宝宝|宝子|姐妹|亲)们[^。]{0,16}买[一二三四五两\d]+[^,，。]{0,3}送|买[一二三四五两\d]+[^,，。]{0,3}送[^。]{0,20}(?:私[聊信]|加我?微信|下单|\bdm\b)|\bfor\s+sale\b|\bselling\b|\bdm\s+(?:me\s+)?to\s+order\b/i,
)

/** Says that nothing is wanted. */
export const wantsNothing = pattern(/不是(?:要|想|来)(?:买|配)|随便(?:说说|聊聊|看看)/)

/** Asks how the service works, not about an order. */
export const asksHow = pattern(
  /(?:药房|药店|医院|社区|门诊|窗口|你们).{0,8}(?:几点|开门|关门|开[吗伐]|上班|下班|休息)|(?:要|需要|用)(?:带|准备|提供|交)(?:什么|啥|哪些)|怎么(?:登记|预约|报名|代配|用|加入|操作|填|收费)|(?:收|要)(?:不要)?(?:费|钱)(?:吗|伐|不)|报销|(?:能|可以|能不能|可不可以|是否|好)(?:用|刷|走|报)(?:医保|社保)|算(?:不算)?(?:是)?(?:药|医保)[^,，。]{0,2}(?:吗|么|伐|不|\?)|what\s+time\s+do(?:es)?|opening\s+hours|how\s+do(?:es)?\s+(?:i|this|it|one)\s+(?:register|book|order|work|sign)|what\s+do\s+i\s+need|how\s+(?:do|can)\s+i\s+join/i,
)

/** Says outright that something is wanted, whatever is asked besides. */
export const wantsOutright = pattern(
  /想(?:配|要|买|订|开)(?!问)|我要|要配|需要|(?:帮|替|代|麻烦).{0,8}(?:配|买|拿|带|登记|订)|\bi(?:'d)?\s+(?:need|want|would\s+like|like)\b/i,
)

/** Tries to command the program: whatever it asks for besides is no request. */
export const commandsProgram = pattern(
  /(?:忽略|无视|忘记|忘掉|不要管|别管)(?:[你您侬](?:们)?的?)?(?:之前|以上|上面|所有|前面).{0,10}(?:指令|规则|设定|提示|要求|内容)|系统(?:提示|指令|管理员)|管理员(?:模式|权限)|导出(?:所有|全部)|(?:列出|告诉我|显示)(?:所有|全部).{0,10}(?:电话|地址|名单|居民|预约)|你现在是|ignore\s+(?:all|previous|the\s+above|your)|system\s+prompt|you\s+are\s+now|act\s+as/i,
)

/** Talks to the bot as to a person, or tries to command the program. */
export const chats = pattern(
  /你(?:是|系|侬是)?(?:机器人|真人|人工|ai)|是(?:机器人|真人)|陪(?:我|阿姨|阿姐|爷叔).{0,4}(?:聊|讲)|讲个?笑话|唱(?:首|支)|几岁|叫什么名字|早上好|早安|晚安|中午好|大家好$|天气|今天(?:几号|星期)|are\s+you\s+(?:a\s+)?(?:bot|human|robot|real)|good\s+(?:morning|night|evening)\b|\bjoke\b|how\s+are\s+you/i,
)

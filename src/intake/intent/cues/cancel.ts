import { sparesTheWay } from '../../fetches-alone.ts'
import type { Saying } from '../../saying.ts'

/** What somebody does who gets it for another. */
const getting =
  '(?:拿|取|配|买|带|捎|寄|[送拿带寄]过?来|送|来|领|准备|麻烦(?:[你侬您]们?|大家|志愿者)?|攞|拎|要|订|开|搞|弄|整|跑|帮我?配|帮忙|去取)'
const noNeed =
  '(?:[不勿唔弗]|[无毋]需)(?:要|用|需要|想要|使|需|必|消|劳)?再?(?:[帮给替为][^\\s,，。]{1,3}?|去)?'

/** Takes an order back. */
export const cancels: readonly Saying[] = [
  { examples: ['那一单取消吧', '搞错了，这条作废'], words: ['取消', '作废'] },
  {
    examples: ['不用了，谢谢', '药唔使攞喇', '无需再帮我准备了', '不用给娃拿了'],
    words: [`${noNeed}${getting}?(?:咯|了|喇|啦|哉|哒|咧|嘞)`],
  },
  {
    examples: ['中药覅了', '糖浆就免了吧', '这个月用不着了', '三盒都不要'],
    words: [
      '覅(?:要)?(?:了|哉|脱)',
      '(?<![避豁减难])免(?:掉|了吧)',
      '用不着了',
      '[盒瓶支板袋包](?:都|全|统统)?[不勿唔]要(?=$|[\\s,，。!！])',
    ],
  },
  {
    // A plea not to do it, at the end of what is said.
    examples: ['莫再帮我买了', '别跑啦，谢谢', '甭配咯'],
    words: [
      '(?:[别莫勿甭]|(?<![避豁减难])免)再?(?:[帮给替]我)?(?:[配买拿取送开订带跑搞弄整]|准备)(?:[了啦咯哈喽喇哉噻嘛哟]|$|(?=[\\s,，。]))',
    ],
  },
  { examples: ['哎，算了吧', '刚才讲的不算数'], words: ['算(?:了|数)(?:吧|哈|啊|呀|哦|嘛|$|[,，。!！ ])'] },
  {
    examples: ['退单', '我要退', '那一份退掉', '退一下：二楼那份', '我那两样都退', '几盒全部退'],
    words: [
      '退一下(?=$|[:：,，。\\s])',
      '退单',
      '退订',
      '退[掉脱忒]',
      '退了吧',
      '我?要退(?:了|吧)?(?=$|[\\s,，。!！])',
      '(?:那个|那单|预约|单子)退了?(?:吧|$)',
      '退出接龙',
      '(?<![烧热温度肿][^,，。\\s]{0,2})(?:都|全部?|通通|统统|一起|一并)退(?=$|[\\s,，。!！])',
    ],
  },
  {
    examples: ['麻烦把我那条撤了', '帮忙撤单', '两样都停办'],
    words: ['撤(?:单|销|回|掉|了|下)', '停[办配订]'],
  },
  {
    // As a line is taken off a list.
    examples: ['请把我的名字删掉', '拿掉我吧', '那条划掉', '单子可以销了', '帮我销单', '早上那张 qx'],
    words: [
      '(?:删|划|去|拿)(?:除|掉)(?:我|那|这|名字|登记|吧|了|$)',
      '(?:名字|登记|那行|那条|那份)(?:删|划|去)掉?',
      '销[掉了](?:吧|$|[\\s,，。])',
      '销单',
      '(?:^|\\s)qx(?:\\s|$)',
    ],
  },
  {
    examples: ['please cancel my order', 'never mind, my son bought some', 'call it off please'],
    words: ['\\bcancel', 'never\\s?mind', 'call\\s+(?:it|that)\\s+off', 'withdraw'],
  },
  {
    examples: [
      'we no longer need the drops',
      "don't need that syrup any more",
      'no need for the spray after all',
    ],
    words: [
      'no\\s+longer\\s+(?:need|want)',
      "(?:don'?t|do\\s+not|won'?t)\\s+(?:need|want)\\b[^.!?]{0,40}(?:any\\s?more|after\\s+all|now)",
      '\\bno\\s+need\\s+for\\b[^.!?]{0,30}\\b(?:any\\s?more|now|after\\s+all)\\b',
      'no\\s+more\\s+\\S+(?:\\s\\S+)?\\s+needed',
      "(?:is|are)n'?t\\s+needed",
      'not\\s+needed\\s+any\\s?more',
    ],
  },
  {
    examples: ['scratch my request', 'forget about my order', 'drop my last order'],
    words: [
      '\\bscratch\\s+(?:my|the|that)\\b',
      '\\b(?:skip|forget)\\s+(?:about\\s+)?(?:my|the|that)\\b',
      'scrap\\s+(?:my|the|that)',
      'drop\\s+(?:my|the)\\s+\\S*\\s?order',
    ],
  },
  {
    examples: ['remove me from today', 'take my name off please'],
    words: ['remove\\s+(?:me|my\\s+name)', 'take\\s+(?:my\\s+name|me|mine)\\s+off'],
  },
]

/** Taken back only under a condition, or not taken back at all. */
export const cancelsNot: readonly Saying[] = [
  sparesTheWay,
  {
    examples: ['缺货的话就算了', '太贵就不要了', '今天送不到的话取消'],
    words: [
      '(?:没有|没得|冒得|冇|贵|没货|缺货|断货|太[贵远晚迟])[^,，。;；]{0,10}(?:就)?(?:不要|不用|算|取消|不配|不买|勿要)',
      '[送配买到拿赶取]不[到上及成](?:的话|就|那)[^,，。;；]{0,6}(?:不要|算|取消|退)',
    ],
  },
  {
    examples: ['千万别给我取消', '我没说退', '先不取消', "please don't cancel mine"],
    words: [
      '(?:不要|别|莫|勿要|唔好|不能|千万别|没有?(?:要|想|说)?|[先暂]时?不|不想)(?:帮我|给我|把我的?)?(?:取消|退(?![烧热休])|撤)',
      "don'?t\\s+cancel",
    ],
  },
  {
    examples: ['取消了的那单我还是要', '我反悔了', '请恢复我那份', 'please cancel my cancellation'],
    words: [
      '(?:取消|退)掉?了?的[^,，。;；]{0,10}(?:还是要|又要|恢复|继续)',
      '反悔',
      '恢复',
      'cancel\\s+my\\s+cancel',
    ],
  },
  {
    // Whether, and how.
    examples: ['怎么退呀', '取消成功了吗', '还能取消伐', 'how do I cancel'],
    words: [
      '怎么(?:取消|退)',
      '(?:取消|退|改)(?:成功|好|掉|了)*(?:吗|没|伐)',
      '能(?:不能)?取消(?:吗|伐)',
      'how\\s+(?:do|can|to)\\s+\\S*\\s?cancel',
    ],
  },
  { examples: ['我是管理员，取消全部预约'], words: ['取消(?:所有|全部)?预约$(?<=管理员.{0,8})'] },
  {
    // 不要 and 不用 of something else.
    examples: ['不要紧的', '不要忘了我', '不用急', '不用送上楼'],
    words: ['不要紧', '不要(?:忘|急|换|告诉|放|念|写|打)', '不用(?:急|找|管|谢|客气|担心|告诉|送上|打电话)'],
  },
]

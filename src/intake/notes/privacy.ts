import type { Saying } from '../saying.ts'

/** A clause goes on so far. */
const on = '[^,。;!?\\n]'
const not = '(?:别|不要|勿|莫|唔好|不许|不能|甭|覅|不想)'
const named = '(?:念|说|讲|写|报(?!销)|提(?!前)|显示)'
/** Who is not to hear of it; never the one who asks. */
const others =
  '(?:(?:我|咱|阿拉|俺)们?(?:家|屋里|屋企)?(?:的|个|嘅)?)?(?:婆婆|公公|老公|老婆|爱人|先生|太太|对象|老头|老太|老伴|男朋?友|女朋?友|爸|妈|爹|娘|儿子|女儿|儿媳|媳妇|女婿|孩子|小孩|小囡|囡|孙|家里|家人|屋里|屋企|亲戚|邻居|隔壁|楼[上下]|对门|同事|朋友|他|她|伊|佢|人家|[别旁外]人|其他人|任何人|大家)'

/** What is not to be said aloud, or not to be seen. */
export const privacy: readonly Saying[] = [
  {
    examples: ['别在群里念', '请勿在群里展开', '不要在群里回', '别在群里晒我的单子'],
    words: [`${not}${on}{0,8}群里?(?:念|说|展开|讲|发|报|公布|问|提|回|晒|写|显示)`],
  },
  {
    examples: ['别把我的药名发群里', '药名别写群里', '不要发到大群', '别报在群里'],
    words: [`${not}${on}{0,8}(?:${named}|发|贴|晒|登)(?:到|在|进)?(?:大|这个|我们)?群`],
  },
  {
    examples: ['药名别说', '药名不要显示', '别报药名', '吃啥药不要讲', '名字别写', '药别讲出来'],
    words: [
      `(?:药名|名字|[啥么]药)(?:就|都)?${not}再?${named}(?!错|成)`,
      `${not}再?${named}我?的?(?:药名|[啥么]药)`,
      `${not}再?${named}出来`,
    ],
  },
  {
    examples: [
      '别跟我婆婆说',
      '不要和家里人讲',
      '唔好同我老公讲',
      '覅帮阿拉婆婆讲',
      '别告诉我老公',
      '莫跟屋里老头子讲',
      '不要对别人提',
    ],
    words: [
      `${not}再?(?:跟|和|同|对|给|帮|与)${others}${on}{0,4}(?:说|讲|提|透露)`,
      `${not}再?(?:告诉|透露给)${others}`,
    ],
  },
  {
    examples: ['瞒着我婆婆', '不要让隔壁晓得', '别让小王看到', '唔好俾我妈知'],
    words: [
      `(?:瞒着|瞒牢|背着)${others}`,
      `${not}再?(?:让|给|被|俾|叫|拨)(?!我(?:知道|看|晓得|们知))${on}{0,8}?(?:知道|晓得|看到|看见|知(?!会|名|识))`,
    ],
  },
  {
    examples: [
      '药名别念出来',
      '别写我名字',
      '不要写药名',
      '请勿公开',
      '莫声张',
      '不许外传',
      '别提我',
      '不要贴出来',
    ],
    words: [`${not}${on}{0,8}(?:念|写我名|写名字|写药名|说出来|公开|声张|公布|外传|曝光|提我|贴出来)`],
  },
  {
    examples: ['莫让我屋里人晓得', '别让邻居看见', '不要告诉别人', '不能被人知道'],
    words: [
      `${not}${on}{0,8}(?:让${on}{0,6}?(?:人|老公|老婆|爸|妈|孩|邻居|他|她)${on}{0,2}(?:知道|晓得|看到|看见)|告诉(?:别人|其他人|人)|被人知道)`,
    ],
  },
  {
    examples: ['请保密', '涉及隐私', '私下说', '私聊我', '悄悄给我', '单独联系', '不好意思说', '蛮难为情'],
    words: [
      '(?<!不用|不必|不需要?|没什么|无需|用不着)(?:保密|隐私)',
      '私下|私聊|私信|悄悄',
      '单独(?:说|联系|发)',
      '不好意思说|难为情',
    ],
  },
  { examples: ['用黑袋子装', '拿不透明的塑料袋'], words: ['(?:黑|不透明)的?(?:塑料)?袋'] },
  {
    examples: [
      "please don't post it",
      "don't read this out",
      "don't tell my neighbour",
      "don't show the name here",
      "don't let my husband know",
      'my wife must not know',
      "don't put my pills in the group",
    ],
    words: [
      "don'?t (?:post|share|mention|read (?:it|this) out|(?:tell|show)(?! me)|say|announce|write|let \\w+(?: \\w+)? (?:know|see))",
      "(?:must|should|may)(?: not|n'?t) know",
      "don'?t \\w+ [^.,!?\\n]{0,20}\\bin (?:the|this) (?:group|chat)",
    ],
  },
  {
    examples: ['keep it private', 'this is confidential', 'pm me', 'please reply privately'],
    words: ['private|confidential|discreet', '\\b(?:dm|pm) me\\b'],
  },
]

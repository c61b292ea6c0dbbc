import { hearing, type Saying } from './saying.ts'

/** Asks about a medicine itself: what to take, how, with what, for whom, and whether it does harm. */
export const aboutMedicine: readonly Saying[] = [
  {
    examples: ['有什么药推荐吗', '这个要紧伐', '要不要紧', '推荐个感冒药', '咳嗽吃什么药好'],
    words: [
      '药推荐',
      '要紧(?:吗|伐|不(?:$|[\\s,，。?？])|么)',
      '要不要紧',
      '推荐(?:一下|个|点|一[种款])?[^,，。]{0,4}药',
      '(?:吃|用|买)(?:点|些)?(?:什么|啥)药(?:好|呢|啊|$|[?？])',
    ],
  },
  // When in the day.
  { examples: ['是饭前吗', '饭后还是空腹'], words: ['饭前', '饭后(?:吃|服)?(?:还是|好)'] },
  { examples: ['空腹可以吃吗'], words: ['空腹.{0,4}(?:吃|服).{0,4}(?:吗|伐|还是)'] },
  // How.
  {
    examples: ['这个怎么吃', '点食', '哪能吃', '咋吃'],
    words: ['怎么(?:吃|服|用|喝|涂|打|存放)', '点(?:食|样食|用)', '哪能吃', '咋吃'],
  },
  {
    examples: ['感冒流鼻涕该吃啥', '嗓子疼吃什么', '皮肤痒擦点什么好'],
    words: [
      '(?:该|应该|要|得|可以|能)?(?:吃|喝|涂|擦|抹|用)(?:点|些)?(?:什么|啥|哪种|咩)(?:药)?(?:比较)?(?:好|合适|管用|有用|灵)?(?:[呢啊呀哦]|$|[?？])',
    ],
  },
  // How many of it.
  {
    examples: ['一天吃几片', '一次吃几粒'],
    words: ['(?:一天|每天|一次)(?:要)?(?:吃|服)?几(?:片|粒|次|颗)', '吃几(?:片|粒|天|次)'],
  },
  // With something else, or no more. 不好吃 and 好吃个… are no questions.
  {
    examples: ['可以和牛奶吃吗', '能不能停一下啊', '一起吃行吗'],
    words: [
      '(?:(?<!不)能|可以|可否|能否|(?<![不勿唔弗])好|可唔可以|可不可以|能不能|可以不可以)(?:不能|不可以)?(?:和|跟|同|一起|一道|一齐|同时|停|混|断|减|换(?!个?(?:时|早|晚|别的时))|加量|吃|服|喝|掰|配着)(?<!好吃(?=[个的得嘞哈哦~!]*(?:$|[\\s,。])))[^,，。;；]{0,10}(?:吗|伐|么|嘛|不|呢|呀|啊|哇|\\?|$)',
      '一起(?:吃|服|食).{0,6}(?:吗|伐|么|行|得|好|没|\\?)',
    ],
  },
  {
    // Put on or into somebody.
    examples: ['这个药膏小孩能涂吗', '眼药水娃可以滴吗', '孕妇能不能贴', '奶奶高血压能用吗'],
    words: [
      '(?:(?<!不)能|可以|可否|能否|可唔可以|可不可以|能不能)(?:不能|不可以)?(?:涂|抹|擦|敷|滴|贴(?![门墙个张单纸])|喷|塞(?![门信])|含|冲服)[^,，。;；]{0,6}(?:吗|伐|么|嘛|不|\\?|$)',
      '(?:小孩子?|孩子|娃|宝宝|小朋友|孕妇|怀孕|哺乳期?|喂奶|老人|老年人|高血压|糖尿病|胃不好)(?:的人)?(?:也|还)?(?:(?<!不)能|可以|可不可以|能不能)(?:用|打|吸)(?:吗|伐|么|嘛|不|\\?|$)',
    ],
  },
  { examples: ['要停药吗', '能不能停'], words: ['(?:好|该|要)停药?(?:吗|伐|\\?)', '能不能停'] },
  {
    examples: ['再加半片行不行', '减两个单位可以吗'],
    words: [
      '[再多少]?[加减吃补](?:[半一两三四]|\\d{1,2})?个?(?:单位|[片粒])[^,，。;；]{0,8}(?:行不行|可不可以|中不中)',
      '再?[加减](?:[半一两三四]|\\d{1,2})?个?(?:单位|[片粒])[^,，。;；]{0,3}(?:行不行|[行好成][吗伐]|可以[吗伐不]|可不可以|中不中)',
    ],
  },
  {
    examples: ['要不要停', '是不是饭后吃'],
    words: [
      '要不要(?:再|多|先|少|马上)*(?:吃|停|减|加(?:[半一两\\d]?个?(?:[片粒颗]|单位)|量|倍)|补(?:[半一两]?[片粒颗]|吃|服)|服|打针|隔)',
      '(?:是不是|是否)(?:要|应该|得|可以|能)?(?:空腹|饭[前后]|睡前|早上|晚上|长期|一直|一辈子)?(?:吃|服)',
    ],
  },
  // Taken by accident.
  {
    examples: ['误服了两片', '猫偷吃了', '孩子吞了一颗', '把它当成糖吃了'],
    words: ['误[吞食服]', '偷吃', '吞[了下]', '当成[^,，。]{1,6}(?:吃|服|喝)'],
  },
  { examples: ['这两个是不是一回事'], words: ['是不是一回事'] },
  { examples: ['隔几个小时', '间隔多长'], words: ['隔(?:多久|几个?小时)', '间隔多'] },
  // What it does besides.
  {
    examples: ['有副作用吗', '不良反应大吗', '有没有影响'],
    words: ['副作用', '不良反应', '有没有(?:关系|影响|事|问题)'],
  },
  // How it differs.
  {
    examples: ['有什么区别', '有啥区别', '有咩分别', '分别系咩', '区别在哪里'],
    words: ['什么区别', '啥区别', '有咩分别', '分别系咩', '区别(?:是|在)'],
  },
  // Whether it is the same.
  {
    examples: ['是不是一样的药吗', '是同一种药'],
    words: [
      '(?:是不是|是)?一样的?(?:药)?(?:伐|吗|么|\\?)',
      '是(?:不是)?(?:一个|同一个|一种|同一种)(?:药|东西)',
    ],
  },
  // Which is better. 哪家好买 asks where it is to be had.
  {
    examples: ['哪种好', '边只好'],
    words: [
      '(?:哪(?:一)?(?:种|个|样|款|家)(?:的)?(?:牌子|品牌)?|(?:什么|啥|咩)(?:牌子|品牌)(?:的)?)(?:用起来)?(?:更|比较|最)?(?:好(?![买配拿])|准|靠谱|耐用|管用|有效|安全)',
      '边只好',
    ],
  },
  // Whether it helps.
  {
    examples: ['管用吗', '有用没有', '靠谱不'],
    words: [
      '管用(?:吗|伐|不)',
      '(?:有(?:效|用)|管用)(?:吗|伐|不|没有?(?=$|[\\s,，。?？]))',
      '靠谱(?:吗|伐|不|么|没)',
    ],
  },
  // What it is for.
  {
    examples: ['治什么', '起什么作用', '有什么作用', '是啥药'],
    words: ['治(?:什么|啥|咩)', '起什么作用', '什么作用', '是(?:什么|啥)药'],
  },
  // Whether it harms.
  {
    examples: ['伤肝吗', '会上瘾吗，上瘾伐', '会不会过敏'],
    words: ['伤(?:肝|肾|胃)(?:吗|伐|不|\\?)', '上瘾(?:吗|伐|\\?)', '会不会(?:过敏|上瘾|伤|有事|影响)'],
  },
  // A dose that was missed; 老忘记吃 and 怕漏吃 tell why somebody wants it.
  { examples: ['昨天忘记吃', '漏服一次'], words: ['(?<![老总常爱会])忘记?吃', '(?<!怕)漏(?:吃|服)'] },
  // How long.
  { examples: ['吃多久', '要吃一辈子'], words: ['吃多久', '要吃(?:一辈子|多长)'] },
  // Who may have it.
  {
    examples: ['孕妇能吃', '小孩可以吃', '好吃伐'],
    words: [
      '(?:孕妇|哺乳期|小孩|小囡|儿童|老人|猫|狗|猫咪)(?:能|可以|好)(?:不能)?(?:吃|用)',
      '好吃(?:伐|吗)',
    ],
  },
  // What came of it.
  {
    examples: ['吃了头晕正常吗', '正常么', '血压150算高', '要不要去医院'],
    words: [
      '吃了(?:以后)?.{0,10}(?:正常吗|要紧吗|怎么办|要紧伐|咋办|点算)',
      '正常(?:吗|伐|么|\\?)',
      '(?:血压|血糖|体温|指标|尿酸).{0,12}(?:高吗|要紧吗|怎么办|正常|算高)',
      '要不要去医院',
    ],
  },
  { examples: ['过期一个月还能吃'], words: ['过期.{0,8}(?:能|可以|还能)'] },
  {
    examples: ['before meals', 'any side effects?'],
    words: ['(?:before|after|with)\\s+(?:food|meals?|breakfast|dinner)', 'side\\s+effects?'],
  },
  {
    examples: [
      'can I still take it',
      'can it be taken together with milk',
      'do they go together',
      'on an empty stomach',
      'safe to drink',
    ],
    words: [
      '(?:can|could|may|should)\\s+(?:i|we|he|she|they|one|(?:my|our|the)\\s+\\S+(?:\\s+\\S+)?)\\s+(?:still\\s+|also\\s+)?(?:take|mix|drink|stop|combine|use)',
      '\\b(?:take|taken|taking|use|used|mix|mixed)\\b[^.!?]{0,30}(?:together|along)\\s+with\\b',
      '\\bgo\\s+(?:well\\s+)?together\\b',
      '\\bon\\s+(?:an?\\s+)?(?:empty|full)\\s+stomach',
      '(?:safe|ok|okay|fine)\\s+to\\s+(?:take|mix|use|combine|stop|drink|eat|drive|have)',
    ],
  },
  {
    examples: ['how many should I take'],
    words: [
      'how\\s+(?:many|often|much)\\s+(?:should|do|times|can)\\s+(?:i|we|he|she|they)?\\s*(?:take|use|a\\s+day)?',
    ],
  },
  {
    examples: ["what's the difference", 'is it better', 'better than the other'],
    words: [
      "what(?:'s|\\s+is)\\s+the\\s+difference",
      'is\\s+\\S+\\s+(?:better|the\\s+same|stronger|safe)',
      'better\\s+than',
    ],
  },
  { examples: ['what dosage', 'do they interact'], words: ['dosage', 'interact'] },
]

/** Whether to go on with it, and how much of it. */
export const goingOn: readonly Saying[] = [
  // What stops, and is no medicine (停诊), is none of it.
  {
    examples: ['开刀前要停几天吗', '抽血那天还能吃'],
    words: [
      '(?:好|该|要|需要|得)(?:先|提前|暂时)?(?:停|断|减)(?![诊业电水车工课])[^,，。;；]{0,10}(?:吗|伐|么|不|\\?)',
      '(?:手术|开刀|拔牙|抽血|化验|胃镜|肠镜|体检|打针|打疫苗)[^。;；]{0,12}(?:停|断|(?:还|照常|照样)(?:能|可以|好|要)?(?:吃|服|打|用))',
    ],
  },
  {
    examples: ['停几天', '吃多少', '喂几毫升', '一天要吃多少', '一次喝几毫升'],
    words: [
      '停(?:药)?(?:几天|多久|多长)',
      '(?:吃|喂)(?:多少|几(?:毫升|滴|格))',
      '(?:一天|每天|一次|每次)(?:要)?(?:吃|服|打|喝|用)(?:多少|几(?:毫升|滴|格))',
    ],
  },
  // What others say of it.
  {
    examples: ['邻居说不能停，是不是真的', '医生讲要减量 对伐'],
    words: [
      '(?:医[生师院]|大夫|护士|药师|邻居|人家|网上|群里|[她他]们?|听人|都)(?:说|讲|话)[^。;；!！?？]{0,20}(?:[该要得](?:加|减|换|停)|[加减]量|换药|停药|伤[肝肾胃]|上瘾|副作用|不能[吃停])[^。;；!！]{0,10}(?:是不是真|真的吗|真的假的|对不对|对[吗伐]|有道理[吗伐]|你们(?:觉得|说)|[是系]真)',
    ],
  },
  {
    examples: ['should I skip a day'],
    words: ['should\\s+(?:i|he|she|we|they|my\\s+\\w+)\\s+(?:skip|pause|keep\\s+taking|hold)'],
  },
]

const [asksAbout, asksToGoOn] = [hearing(aboutMedicine), hearing(goingOn)]

/** Asks something about medicine itself: gets "please ask the pharmacist", never advice. */
export const readMedicalQuestion = (text: string): boolean => asksAbout.test(text) || asksToGoOn.test(text)

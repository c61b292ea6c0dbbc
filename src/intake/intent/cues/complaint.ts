import type { Saying } from '../../saying.ts'

/** Something is wrong with what came, or it should have come. */
export const complains: readonly Saying[] = [
  { examples: ['我要投诉'], words: ['(?<!再不[^。;；]{0,12})投诉'] },
  {
    examples: ['药发错了', '怎么给成了胶囊', '送成{达喜}了', '药被弄错'],
    words: [
      '(?:发|送|拿|配|给|取|装)(?:错|混|反|串)(?:了|咗|咯|脱|药|货|人|盒|单)',
      '(?:给|发|配|拿|送)成了',
      '(?:给|发|配|拿|送)成[ⒹⒸ]了',
      '药(?:给|被)?弄错',
    ],
  },
  {
    examples: [
      '昨天给我的药错了',
      '发给我的那盒不对',
      '送来的不对',
      '这不是我要的',
      '跟我订的不一样',
      '里面混了别人的',
    ],
    words: [
      '(?:拿|送|发|给|配)(?:来|到|给)?(?:我|我们|我家|我妈|我爸)?的(?:那|这)?(?:盒|瓶|个|份)?(?:药|东西)?(?:都|是|好像|全)?(?:[弄拿搞]?错了|[不勿]对)',
      '(?:拿|送|发|给)(?:来)?的?(?:药)?(?:不对|勿对|错的|唔啱|[^,，。]{0,10}我要的(?:不?是)?)',
      '(?:这|拿到的|送来的|收到的|给我的|发的)[^,，。]{0,6}不是我(?:要|订|的|登记|报)',
      '跟我?(?:要|订|报)的(?:不|勿)(?:一样|对)',
      '(?:名字对|药不对|多给了(?![我们]*[一两]?[张份个]?(?:登记|宣传|会员|卡|袋子|单子|表|纸|说明书|小样|口罩))|里面混了|封口|开过的|没冷藏|化了)',
    ],
  },
  {
    examples: ['少给我两盒{达喜}', '收到的袋子里 少了一盒', '还缺一瓶', '漏发了一样', '都好但少东西'],
    words: [
      '少(?:了|给|发|送|拿|装|咗|忒|脱)(?:我)?(?:[ⓃⒹⒸ]|(?:一|两|半|几|\\d)(?:盒|瓶|板|粒|片|支|样|袋|包))',
      '(?:收到|拿到|送来|送到|到手|给我)的?[^。;；!！?？]{0,14}[\\s,，](?:还|怎么|好像|就)?少(?:了|咗)?(?:Ⓝ|[一两半几\\d][盒瓶板粒片支样袋包])',
      '缺(?:了)?(?:一|两|\\d)(?:盒|瓶|样|支)',
      '漏(?:了|发|送|给|装)(?:了)?(?:一|两|\\d|我)',
      '但是?少',
    ],
  },
  {
    examples: ['盒子压破了', '外面有破损', '瓶盖是开过的'],
    words: [
      '(?:盒子|瓶子?|药|包装|袋子?|收到|[一两三几\\d][盒瓶支袋板]).{0,6}(?<![没未冇不勿怕][有会得]?[摔压打碰挤震]?)(?:破|碎|漏|坏|烂|湿|压扁|裂)(?:了|的|掉|开|损)?',
      '(?<![没未无冇]有?)破损',
      '瓶盖[^,，。]{0,4}开(?:的|了|过)',
    ],
  },
  {
    // Of a prescription or a card it is nothing that anybody swallows.
    examples: ['这个过期了', '已经过保质期'],
    words: [
      '(?<!(?:处方|方子|病历|医保|卡)[^,，。;；]{0,6})(?<![没未冇]有?)过(?:了)?期(?:了|的|药)',
      '过保质期',
    ],
  },
  {
    examples: ['我没收到', '药还没拿到'],
    words: ['没收到', '未收到', '冇收到', '(?<!有)没有收到', '没拿到'],
  },
  {
    examples: ['吃了以后头晕', '涂过之后发痒'],
    words: [
      '(?:吃|用|服|喝|涂|滴)(?:了|完|过)(?:以后|之后|这个|后)?.{0,8}(?:不舒服|难受|恶心|呕吐|吐了|头晕|起疹|过敏|拉肚|发痒|更痛|反应)',
    ],
  },
  {
    examples: ['you sent the wrong strength', 'this is not mine', 'one box is missing'],
    words: [
      'wrong\\s+(?:medicine|drug|box|item|strength|one|order|dose|pills?)',
      'not\\s+(?:what\\s+i\\s+ordered|mine)',
      '(?:one|two|\\d)\\s+(?:box|bottle)e?s?\\s+(?:is\\s+|are\\s+)?(?:missing|short)',
      '\\bmissing\\b',
    ],
  },
  {
    examples: ['the bottle is leaking', 'my box is crushed', 'the drops are expired'],
    words: ['\\bdamaged\\b', '\\bbroken\\b', '\\bcrushed\\b', '\\bleaking\\b', '\\bexpired\\b'],
  },
  {
    examples: ['my inhaler never came', "I haven't received it"],
    words: [
      'never\\s+(?:arrived|received|came)',
      "(?:didn'?t|did\\s+not|haven'?t|have\\s+not|hasn'?t)\\s+(?:get|receive|arrive|received|arrived|got)",
    ],
  },
  { examples: ['I feel sick after the new pills'], words: ['feel(?:ing)?\\s+(?:sick|dizzy|ill)\\s+after'] },
]

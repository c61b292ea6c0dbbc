import type { Saying } from '../saying.ts'

/** A clause goes on so far. */
const on = '[^,。;!?\\n]'

/** What an agent should know who comes to the door. */
export const door: readonly Saying[] = [
  {
    examples: ['卡放门口鞋柜', '医保卡压在地垫下', '卡留在门卫'],
    words: [
      `卡${on}{0,4}?[放挂搁摆塞压留在][在到了]?${on}{0,4}?(?:门口|门外|门卫|门岗|门房|门把|把手|楼下|信箱|邮箱|鞋柜|地垫|花盆|窗台|保安|物业|居委|邻居|隔壁|奶箱|牛奶箱|电表箱|水表箱)`,
    ],
  },
  {
    examples: [
      '放门卫就好',
      '放在我家门口',
      '药挂门把手上',
      '门把手',
      'leave it at the door',
      'with the concierge',
    ],
    words: [
      '放[在到系]?(?:我家|我们?|我屋里)?(?:门口|门外|门卫|门岗|门把|门边|楼下|信箱|鞋柜|保安|快递柜|居委|窗台|大堂)',
      '挂在?(?:门|把手)|门把手',
      'leave (?:it|them)|at the door|door ?(?:handle|knob)',
      'concierge|lobby|guard|front desk',
    ],
  },
  {
    examples: [
      '请多敲几下门',
      '敲门就好',
      '按门铃',
      '敲门轻点',
      'please knock',
      'ring the bell',
      'the doorbell',
    ],
    words: ['敲门|多敲|别敲|门铃', '轻[点声]', 'knock|ring (?:the )?bell|door ?bell'],
  },
  { examples: ['送上楼', '送到门口'], words: ['送上[门楼]|送到(?:门口|楼上|家|门岗|门卫)'] },
  {
    examples: ['他耳朵不好', '听不见', '眼睛看不清', '下不了楼', '腿脚不便', '坐轮椅'],
    words: [
      '耳朵(?:不好|背|聋)|听不[见到清]',
      '眼睛(?:不好|看不)',
      '(?:下不了|下不来|走不了|爬不动|下不得)楼|腿脚|坐轮椅',
    ],
  },
  {
    examples: ['没有电梯', '门禁坏了', '麻烦从后门进', '走侧门', '密码锁'],
    words: ['电梯', '门禁|单元门|密码', '[前后侧边]门进|[从走][前后侧边]门'],
  },
  {
    examples: ['先打电话', '打座机', 'call me first', 'call before you come'],
    words: ['打电话|先打|座机', 'call (?:me )?(?:first|before|when)'],
  },
  { examples: ['家里有狗'], words: ['狗'] },
  {
    examples: ['要冷藏', '放冰袋', 'keep it cold', 'it must stay cold'],
    words: ['冷藏|冰袋', '(?:stay|keep(?: it)?) cold'],
  },
]

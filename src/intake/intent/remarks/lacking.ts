import type { Saying } from '../../saying.ts'

const already =
  '(?:我|[他她伊佢]|家里|屋里|这里|今[天日晚朝]|昨[天日晚]|刚刚?|刚才|已经?|都|也|全|又|就|真的?)*'

/** What they take has come to an end at home; of the masked text. 快没了 is no haste, and no shop is spoken of. */
export const hasRunOut: readonly Saying[] = [
  {
    examples: ['{达喜}没有了 今晚要吃', '<胰岛素>今天没了', '{达喜}冇晒喇', '<胰岛素>用完了，夜里怎么办'],
    words: [
      `[ⒹⒸ]Ⓢ?[\\s,，]?${already}(?:没有?了|冇(?:晒|咗)?[喇啦了]|[吃用打喝滴喷贴食](?:完|光|没|晒)掉?[了喇啦咗])`,
    ],
  },
  {
    examples: ['<胰岛素>一滴都不剩了', '{达喜}一粒都没了', '<胰岛素>断了怎么办', '<胰岛素>空了'],
    words: [
      `[ⒹⒸ]Ⓢ?[\\s,，]?${already}一[滴支粒片颗针口袋包][都也]?(?:不剩|[没冇]有?(?=[了喇啦,，。\\s]|$))`,
      `[ⒹⒸ]Ⓢ?[\\s,，]?${already}(?:断|空)(?:掉|药|档|顿)?了`,
    ],
  },
  {
    examples: [
      'I need <insulin> now, none left',
      'we have no {Talcid} left',
      'there is no more {Talcid} for tonight',
    ],
    words: [
      '[ⒹⒸ][^.!?]{0,20}\\b(?:none|nothing)\\s+left\\b',
      '\\bno\\s+(?:more\\s+)?[ⒹⒸ]\\s(?:\\w+\\s){0,2}?(?:left|at\\s+home|for\\s+(?:today|tonight|tomorrow))\\b',
    ],
  },
]

/** What shall become of it, behind what has come to an end: it asks for a way, and not for words. */
export const asksForWay: readonly Saying[] = [
  { examples: ['怎么办', '怎么弄', '咋办', '哪能办'], words: ['怎么[办弄搞]', '咋[办整弄]', '哪能办'] },
]

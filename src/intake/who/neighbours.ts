import { helping } from '../patient-name.ts'
import type { Saying } from '../saying.ts'
import { nextDoor } from './next-door.ts'

const person =
  '(?:老师|阿姨|爷叔|太婆|婆婆|公公|奶奶|爷爷|老太|老人|老伯|伯伯|爹爹|嗲嗲|娭毑|[嬢孃娘]{2}|大[爷妈娘婶嫂]|大叔|大伯|大姐|阿婆|阿公|阿伯|师傅|先生|太太|叔叔|婶|嫂|姐|哥|小朋友|[老小][\\u4e00-\\u9fff]|姓|邻居|家|住户|嗰[位个]|那[位个户]|独居|孤[老寡]|盲人|老?两口|两口子|小两口|夫妻|一家|的(?!蜜|超|店|药房|药店|志愿|快递|小店))'
const elderly =
  '(?:大爷|大妈|大哥|大姐|大叔|大伯|阿姨|爷叔|伯伯|老伯|奶奶|爷爷|婆婆|阿婆|阿公|老人|老太|孤老|老师|师傅|叔叔|太太|夫妻|两口子|盲人|孕妇|住户)'
/** A clause goes on so far; a name has no numbers in it. */
const [on, name] = ['[^,。;!?\\n]', '[^,。;!?\\n\\d\\s]']
const house = '\\d[\\d号楼栋幢单元室弄-]'

/** Somebody of the house: a word of helping before 隔壁, or a person close after it. 送到楼下 is neither. */
export const neighbours: readonly Saying[] = [
  {
    examples: ['络活喜两盒 邻居的', '邻舍', '老街坊托我', '我老姐妹要的'],
    words: ['邻居|邻舍|街坊(?!们)|老姐妹'],
  },
  {
    examples: ['帮隔壁小情侣买一盒', '替我楼下邻居', '给对门也配'],
    words: [`${helping}${on}{0,6}(?:${nextDoor}|邻居|邻舍)(?!的?(?:药房|药店|超市|小店|诊所|医院))`],
  },
  {
    examples: ['隔壁王奶奶', '楼上502的阿婆', '对门人家', '楼下的要'],
    words: [`${nextDoor}(?:的?${house}{0,12}的?)?(?:邻舍|人家|${name}{0,4}${person})`],
  },
  {
    examples: ['隔壁503也要', '楼上那家802室想要', '隔壁楼102', '对面单元的301'],
    words: [
      `${nextDoor}(?:那?[家个])?的?\\d{3,4}(?:室|家)?的?(?:也|还)*(?:想|需)?要`,
      '(?:隔壁|对[面过])(?:那|一)*(?:楼|栋|幢|单元|弄)的?\\d{3,4}',
    ],
  },
  {
    examples: ['帮3号楼202的孤老', '给五楼的李阿姨', '替独居老人'],
    words: [
      `${helping}(?:${house}{1,12}|[一二三四五六七八九十]{1,2}楼)的?[^,。;!?\\n\\d\\s我妈爸]{0,6}${elderly}`,
      `${helping}[^,。;!?\\n\\d]{0,4}(?:孤寡|独居|空巢|残疾)(?:老人|人)`,
    ],
  },
  {
    examples: ['三楼的张大爷托我问', '我们楼里王奶奶不会打字', '同单元党员要的'],
    words: [
      `(?:[\\d一二三四五六七八九十]{1,2}楼|(?:我们|阿拉|咱们?|同|本|这|俺们)(?:单元|楼[里组道]?|栋|楼组))(?:里|\\d{3,4}室?)?的?${name}{0,6}(?:党员|${elderly})(?=${on}{0,4}(?:[托让叫喊]|要|[他她]|拜|不[会识懂]|看不|行动|腿脚))`,
    ],
  },
  {
    examples: ['for Auntie Shen in 402', 'Mr. Lee upstairs'],
    words: [
      '\\b(?:[Aa]untie|[Aa]unty|[Uu]ncle|[Mm]rs?|[Mm]s|[Mm]adam|[Gg]ranny|[Tt]eacher)\\.?\\s[A-Za-z][a-z]+\\s(?:in|from|at|of|on|upstairs|downstairs|next)\\b',
    ],
  },
]

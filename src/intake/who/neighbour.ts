import { pattern } from '../../pattern/pattern.ts'
import { helping } from '../patient-name.ts'

const person =
  '(?:老师|阿姨|爷叔|太婆|婆婆|公公|奶奶|爷爷|老太|老人|老伯|伯伯|爹爹|嗲嗲|嬢嬢|孃孃|大爷|大妈|大叔|大伯|大姐|阿婆|阿公|阿伯|师傅|先生|太太|叔叔|婶|嫂|姐|哥|小朋友|[老小][\\u4e00-\\u9fff]|姓|邻居|家|住户|嗰[位个]|那[位个户]|独居|孤[老寡]|盲人|老?两口|两口子|小两口|夫妻|一家|的(?!蜜|超|店|药房|药店|志愿|快递|小店))'
export const nextDoor =
  '(?:隔壁|隔离屋|(?<!单位|公司|厂里?|学校|医院|办公室?|宿舍|店里?)楼[上下]|对[门面]|对过(?!敏|[一几\\d]?[次遍]|[了吗账数])|同一?[楼层]|隔篱)'
const elderly =
  '(?:大爷|大妈|大哥|大姐|大叔|大伯|阿姨|爷叔|伯伯|老伯|奶奶|爷爷|婆婆|阿婆|阿公|老人|老太|孤老|老师|师傅|叔叔|太太)'
/** Somebody of the house: a word of helping before 隔壁, or a person close after it. 送到楼下 is neither. */
const neighbour = pattern(
  new RegExp(
    `${helping}[^,。;!?\\n]{0,6}(?:${nextDoor}|邻居|邻舍)(?!的?(?:药房|药店|超市|小店|诊所|医院))|${nextDoor}(?:的?\\d[\\d号楼栋幢单元室弄-]{0,12}的?)?(?:邻居|邻舍|人家|[^,。;!?\\n\\d\\s]{0,4}${person})|${helping}(?:\\d[\\d号楼栋幢单元室弄-]{1,12}|[一二三四五六七八九十]{1,2}楼)的?[^,。;!?\\n\\d\\s我妈爸]{0,6}${elderly}|(?:[\\d一二三四五六七八九十]{1,2}楼|(?:我们|阿拉|咱们?|同|本|这|俺们)(?:单元|楼[里组道]?|栋|楼组))里?的?[^,。;!?\\n\\d\\s]{0,6}(?:夫妻|两口子|党员|${elderly})(?=[^,。;!?\\n]{0,4}(?:[托让叫喊]|要|[他她]|拜))|${helping}[^,。;!?\\n\\d]{0,4}(?:孤寡|独居|空巢|残疾)(?:老人|人)|邻居|邻舍|街坊(?!们)|老姐妹|\\b(?:Auntie|Aunty|Uncle|Mrs?|Ms|Madam|Granny|Teacher)\\.?\\s[A-Z][a-z]+\\s(?:in|from|at|of|on|upstairs|downstairs|next)\\b`,
  ),
)
const notNeighbour = pattern(
  /(?:隔壁|对面|楼下)(?:[^,。;!?\n]{0,4})?(?:保安|门卫|驿站|物业|药房|药店|超市|店|诊所|小区|施工|装修|工地|在|给了?我|送了?我|借了?我)|(?:隔壁|对[门面]|楼[上下]|邻居|邻舍)[^,。;!?\n]{0,4}(?:[帮替给]我(?:领|拿|取|带|收|代)|转[给交])|(?:隔壁|邻居|邻舍|楼[上下]|对门)(?:也|都|刚刚?)?(?:说|讲|话|问|告诉)(?![^,。;!?\n]{0,6}要)|(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n\s]{0,6}(?:推荐|介绍)|(?:交|放|送|寄|留|摆)[给到在]?我?(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])|(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n\s]{1,4}(?:说|讲|话)(?:你们|群里|这[里边]|现在|志愿)|(?<![帮替给代为])(?:隔壁|邻居|邻舍|楼[上下]|对[门面过])[^,。;!?\n]{0,4}?(?:送|借|匀|分|让)了?(?:我|过来|来|[一两三半几点些]|[^,。;!?\n]{1,8}?(?:过来|来了))|我是(?:隔壁|楼上|楼下|对门)|(?:是|叫)[^,。]{0,4}邻居|邻居们|各位邻居|好邻居/,
)

/** Where the text names somebody of the house; null where nobody is. */
export const findNeighbour = (text: string): number | null => neighbour.exec(text)?.index ?? null

/** Whether the house only helps, tells, recommends, or is a place to leave things at. */
export const isNeighbourAside = (text: string): boolean => notNeighbour.test(text)

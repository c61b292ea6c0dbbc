import { type Pattern, pattern } from '../pattern/pattern.ts'

/** The surnames of nearly everybody; a rarer one is read where "患者:" or the like leads it in. */
export const surname =
  '[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠甄曲封储靳段焦巴牧隗山谷车侯全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄白蒲从鄂赖卓蔺屠蒙池乔阴苍闻党翟谭劳姬申堵冉宰雍桑桂牛寿边燕浦尚农温庄晏柴瞿阎连习容向古易慎戈廖居衡耿满匡国文寇广欧沃利蔚隆师巩聂晁勾敖融冷辛阚简饶曾沙丰关查游权盖益桓肖付涂代佘]'
const title =
  '(?:老师(?!傅)|阿姨|爷叔|伯伯|爷爷|奶奶|婆婆|阿婆|太婆|阿公|大爷|大妈|大叔|叔叔|老太太?|老先生|老伯|师傅|先生|女士|太太|小姐|大姐|大哥|医生|主任|嬢嬢|孃孃|伯母|伯(?![父母])|婶|嫂子?|老|工)'
/** 老师, 老板, 老样子 are no 老 and a surname. */
const nickname = `[小老](?![师板家样是路街年]|时(?![家也要在的说])|包装|程序|毛病)${surname}(?!${title})`
/** Source of an expression for a surname with a title, 小张, 老钱. */
export const named = `(?:${surname}${title}|${nickname})`

const surnames = pattern(new RegExp(`^${surname}$`))
/** Surnames that are oftener another word before a title: 和奶奶, 从爷爷. */
const oftenAnotherWord = '和从都向应单全常时于关计成容方安能连解查易祖'

export const isSurname = (character: string): boolean =>
  surnames.test(character) && !oftenAnotherWord.includes(character)

/** Words of helping, before the person who is helped. */
export const helping = '(?:帮|替|给|代|为|同(?!志)|跟|畀|俾|搭|带)'

/** 能不能帮我; 2盒 小陈来拿一下. 帮小王去取 is for him. */
const helps =
  '(?:能不能|可不可以|能|可以|有空|方便|顺便|顺路|(?:今|明)天|[上下]午|来|去)*(?:(?:帮|替|给|代)(?:我|阿拉|忙|一?下)|(?<=[\\s,，盒瓶支]\\S{2,8}[来去])[拿取领跑])'

/** 患者: 欧阳娜. */
const labelled = pattern(
  /(?:患者|病人|姓名|名字)(?:是|叫)?[::\s]*(?<name>[\u4e00-\u9fff]{2,3})(?![\u4e00-\u9fff])/,
)
const patterns: readonly Pattern[] = [
  // 交给小徐: who took it, and not for whom. Nor is whoever shall help: 叫小陈去拿, 小陈帮我带.
  pattern(
    new RegExp(
      `(?<![交寄递发拿送还留转])${helping}[^,。;!?\\n]{0,16}?(?<![叫请喊找派]|麻烦|让)(?<name>${named})(?!${helps})`,
    ),
  ),
  pattern(
    new RegExp(`(?<name>${named})[头家]?(?:拜?托|叫|请|让|喊)我(?:帮[她他])?(?:报|配|买|登记|带|拿|写)`),
  ),
  pattern(new RegExp(`(?<name>${named})[^,。;!?\\n]{0,4}(?:说|讲|话)[她他佢伊]?(?:也|还|都)?(?:想|需)?要`)),
  pattern(
    new RegExp(
      `(?<name>${named})[^。!?\\n]{0,40}我(?:来)?[替帮代][她他伊佢](?:发|登|报|写|问|填|下单|录|说|讲)`,
    ),
  ),
  pattern(new RegExp(`(?:爸爸?|妈妈?|爷爷|奶奶|外公|外婆|邻居|隔壁|楼上|楼下|对门)(?<name>${named})`)),
  labelled,
  pattern(
    new RegExp(`(?<name>${surname}(?:老师|阿姨|伯伯|爷爷|奶奶|婆婆|阿婆|大爷|老太))(?:是|住|要|的药|在)`),
  ),
]

/** Without it none of them is there but `labelled`. */
const anybody = pattern(new RegExp(named))

/** Those who help are named as often as those who are helped. */
const staff = pattern(/志愿|代办|居委|药师|协调|医[生师]|大夫|主任|护士|@/)

function find(text: string, choice: readonly Pattern[]): string | null {
  for (const expression of choice) {
    const match = expression.exec(text)
    const { name } = match?.groups ?? {}
    if (match === null || name === undefined) continue
    const words = text.slice(Math.max(0, match.index - 3), match.index) + match[0]
    if (!staff.test(words)) return name
  }
  return null
}

/** A third person by name, for whom it is: 任老师, 袁老师, 老钱. Null where none is written. */
export const readPatientName = (text: string): string | null =>
  find(text, anybody.test(text) ? patterns : [labelled])

const atDoor = pattern(
  new RegExp(
    `\\d(?:室|号楼?)?(?:的|[,，])?\\s?(?<name>${named}|[\\u4e00-\\u9fff](?<![要想给帮替的住是有在和跟])${title})`,
  ),
)

/** 4-401的陈奶奶, whose need somebody with an office brings. Null where nobody is named behind a door. */
export const readNameAtDoor = (text: string): string | null => atDoor.exec(text)?.groups?.['name'] ?? null

/** Somebody is asked for by name, with a word of helping: 帮独居的任老师配, 张老太太托我报. */
export const isForNamed = (text: string): boolean =>
  anybody.test(text) && find(text, patterns.slice(0, 4)) !== null

const anyNamed = new RegExp(named, 'g')
const selfNamed =
  /((?:我(?:是|叫|姓)|本人|姓名|名字|患者|病人)(?:是|叫)?[::\s]*)([\u4e00-\u9fff]{1,3})(?=$|[^\u4e00-\u9fff]|的|住|家|要)|((?:i'?m|i am|this is|my name is|name:?)\s)([a-z]+(?:\s[a-z]+)?)/gi

/** The text with 某 in the place of every name of a person that can be told from other words. */
export const hideNames = (text: string): string =>
  text
    .replace(anyNamed, (name) => name.replace(new RegExp(surname), '某'))
    .replace(selfNamed, (_, lead = '', _name, englishLead = '') => `${lead}${englishLead}某`)

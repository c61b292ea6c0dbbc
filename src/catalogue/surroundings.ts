import { pattern } from '../pattern/pattern.ts'
import { doseForms, releases } from './dose-forms.ts'

/**
 * Many short brand names are pieces of everyday speech: 天可 stands in 每天可以, 特耐 in 特耐心. A short name counts only
 * where the words around it let a medicine stand there.
 */

const before =
  /(?:^|[^\u3400-\u9fff]|[要配买拿取领带开来帮的和跟与及加有是点把成个份盒瓶板支袋罐包叫吃服用到订报里换寄送登记购批预约需求代消退改给啲揾差续补攞食嘅那嗰搿就种款添同箱佢话没止漏补]|[今明后昨][天日]|[那这嗰][单份样次]|[齐到收拿领取]了|作废|[今明]朝|所以|因为|药|药[房店]|医院|水|还剩|复方|没有|[冇没]得|缺|现在|目前|最近|刚[才刚]|[我咱]们|这[边里]|店里|柜上|这[两几]天|[上下这本]个?[周月]|问问?|查查|一?[下声哈记]|家里|[给帮替](?:[我他她]|我?[爸妈]|老[公婆伴])|药名|名[称字]|牌子)$/
const after =
  /^(?:$|[^\u3400-\u9fff]|那[个单盒瓶支]|这[个单盒瓶支]|[的有要还也没不吃服用放配开改换和跟与及加到多少缺断收拿取买哪是能可我你他她给帮来了就都再几各每一二两俩三仨四五六七八九十半快够已剩现什怎先说在备停卖吗呢吧伐哦啊呀呗哈嘛唔冇係仲同喺畀嗰只才刚又送饭空睡药给退撤贵家屋医那这个过完断早晚治管老因从别莫勿弗覅免嘅啲噶咯喇嘞呗吖哉额啱净系食么撒噻嘎急]|[今明][天日朝早晚]|后天|等(?![级待离腰边号角])|暂[时不停]|[写填登][成错漏了]|坏|见底|好伐|单(?:子|加|改)|去(?=$|[^\u3400-\u9fff])|涨|凭|啥|[冒莫]得|[打滴涂贴喷][完光]|[用吃喝][完光]|轮子|办[好妥]|千万|[以之]外|[去划删]掉|留[着牢下]|[啥何]时|为[啥什]|国产|进口|超市|[多减漏洒拆瘪化][了咗到过]|隔|免费|单位|全部?有|排[上队到]|麻烦|谢谢|顺便|另外|一起|一共|应该|库存|最后|恢复|进[货了]|预计|近效期|算了|借|[上下][次回午周]|早上|晚上|中午|太[贵]|真的)/
/** Medicines are talked of as well as asked for: 吃了达喜不见好, 便秘福松有用, 对可定过敏. */
const talkedBefore = pattern(
  /(?:[吃喝服用涂抹擦喷滴含嚼贴打输挂喂停换开备或像如予冲比]|(?<!不)对|或者|比如|例如|外用|口服|注射|雾化|联合|配合|建议|推荐|考虑|试试|首选|最好|长期|期间|加上|给予|感冒|[痛疼炎痒烧泻咳压脂敏晕疹秘干喘肿胀酸麻热闷慌])(?:[了过点着]|用[了过]?)?$/,
)
const talkedAfter = pattern(
  /^(?:对[胃肝肾身心孩宝]|(?:胃|感冒)药|效果|副?作用|过敏|孕妇|小[孩儿朋]|儿童|宝宝|成人|好不好|雾化|或|即可|为主|试试|止[咳痛泻]|消炎|降[压糖脂]|退[烧热]|化痰|通便|[禁慎]用|减[量半]|[无有见]效|比较好|[以之][后前]|期间|后|引起|导致|联[合用]|外[用涂]|口服|治疗|[打挂输][了过]|嚼|掰|冲水|空腹|随餐|隔[开日]|太苦|虽|比(?![赛例如])|时(?![代尚间光])|属于|含有?|主要|成分|说明书|里面|适[用合]|用于|剂量|最[多好]|必须|需要?|会|应|才)/,
)
/** With the forms as voice input hears them: 三金骗一盒. */
const medicine = pattern(
  new RegExp(
    `^\\s?(?:${releases.join('|')}|${doseForms.filter((form) => form.length > 1).join('|')}|片|丸|贴|膏|水|(?:[骗篇]|颗[力立]|胶浪)(?=\\s?[\\d一二两三四五六七八九十半]))|^\\s*[xX×*]?\\s*(?:\\d|[一二两俩三仨四五六七八九十半]+\\s?(?:盒|瓶|板|支|袋|罐|包|粒|片|贴|管|桶|套|打(?![针吊点])|毫克|克|毫升|个月))`,
  ),
)

/**
 * Lists hold medicines that are called by what they are for (感冒软胶囊, 保胎丸). Without its form such a name is a complaint.
 */
const complaint =
  /^(?:小儿|复方|儿童)?(?:伤风|感冒|流感|咳嗽|止咳|化痰|祛痰|平喘|哮喘|咳喘|退热|退烧|发烧|清热|解毒|消炎|头痛|牙痛|胃痛|止痛|镇痛|痛经|调经|腹泻|止泻|便秘|通便|痔疮|保胎|安胎|安神|安眠|失眠|明目|健胃|养胃|胃炎|肠炎|消食|补血|补肾|养血|降压|降糖|降脂|鼻炎|咽炎|肝炎|皮炎|湿疹|风湿|过敏|减肥|戒烟|晕车|中暑|防暑|冻疮|烫伤|烧伤|结石|前列腺|(?:口腔|胃|皮肤)?溃疡|高血压|糖尿病)+$/
export const isComplaint = (name: string): boolean => complaint.test(name)

const window = 6

/** A medicine may stand here, going by the words on both sides. */
export const mayStand = (text: string, start: number, end: number): boolean =>
  before.test(text.slice(Math.max(0, start - window), start)) &&
  (after.test(text.slice(end, end + window)) || isFollowedByDose(text, end))

/** As `mayStand`, for two names of which the second stands where the first ends: 安坦息宁都不要了. */
export const mayStandTogether = (text: string, start: number, end: number): boolean =>
  before.test(text.slice(Math.max(0, start - window), start)) &&
  (together.test(text.slice(end, end + window)) || isFollowedByDose(text, end))
const together = pattern(/^(?:都|全|各|也|[和跟与、]|[不要没有]|$|[^\u3400-\u9fff])/)

/** What was taken is a medicine, whatever follows but food (吃大白菜); 好吃 and 舒服 take nothing. */
const taken = pattern(
  /(?:(?<!好)[吃喝]|(?<![衣舒克佩征])服|[喂嚼涂抹擦滴]|口服|外用|注射|雾化)(?:[了过完上]|一?[点些])?$/,
)

const food = /^[菜兔糖汤粥茶饭鱼虾肉蛋酒糕饼面豆果瓜奶油]/

/** 爸可定2盒, 我自己达喜1盒: for whom it is. */
const person = pattern(/[我己家爸妈爷奶公婆伴哥姐弟妹娃子女儿囡宝壁门师姨伯叔傅太]$|老[大二三]$/)

const usedUp = /^(?:快|也|又|都|已经?|刚)*(?:[用吃喝打滴涂喷][完光]|没[了得]|见底|断了)/

/** 5mg, 两盒: what a medicine comes in, so that the words in front of it need not be looked at. */
const packs = pattern(
  new RegExp(
    `^(?:${releases.join('|')})?(?:${doseForms.filter((form) => form.length > 1).join('|')}|[片丸贴膏])?\\s?(?:各|[xX×*]|(?:就|只)?要|[改变换减加](?:成|为|到)?)?\\s?(?:\\d+(?:\\.\\d+)?|[一二两俩三仨四五六七八九十]+)\\s?(?:[盒瓶板支罐包袋卷]|个(?![人月半星小钟礼多])|mg|ml|ug|毫克|微克|毫升|单位)`,
  ),
)
const halved = pattern(/[今明后昨前每几哪两三一多当]天|[不许认尚]可|[稳决一肯]定|[天安]安/)
/** 今天可…, 不可定: a name that begins here would cut a word in two. */
export const isHalved = (text: string, start: number): boolean =>
  halved.test(text.slice(start - 1, start + 1))

/** As `mayStand`, for a name that is written as it should be: it may also stand where medicines are talked of. */
export function mayBeTalkedOf(text: string, start: number, end: number): boolean {
  const front = text.slice(Math.max(0, start - window), start)
  const behind = text.slice(end, end + window)
  return (
    (taken.test(front) && !food.test(behind)) ||
    (packs.test(text.slice(end, end + 16)) && !isHalved(text, start)) ||
    (person.test(front) && (isFollowedByDose(text, end) || usedUp.test(behind))) ||
    ((before.test(front) || talkedBefore.test(front)) &&
      (after.test(behind) || talkedAfter.test(behind) || isFollowedByDose(text, end)))
  )
}

/** 咽炎宁 is not sure to be 炎宁: no word that may stand in front of a medicine ends where this one begins. */
export function mayBeTail(text: string, start: number): boolean {
  const front = text.slice(Math.max(0, start - window), start)
  return ![before, talkedBefore, taken, person, neighbour].some((may) => may.test(front))
}
/** 小李可定一盒. */
const neighbour = /(?:^|[^\u3400-\u9fff])[老小阿][\u3400-\u9fff]$|[室楼栋号]$/

/** What follows belongs to a medicine: a form, a strength, an amount. */
export const isFollowedByDose = (text: string, end: number): boolean =>
  medicine.test(text.slice(end, end + 12))

import { pattern } from '../pattern/pattern.ts'

/** Words by which somebody takes back what they have just said: "2盒 哦不对 3盒". */
export const correction = pattern(
  /(?:^|[\s,，.…—])不[,，\s]|^不$|(?:\.{2}|…)\s?不\s|加到|减到|[太忒][少多]|遭不住|吃不赢|(?:用|贴|喝|打|抹|涂|滴)(?:不|勿)(?:完|了|掉)|吃(?:不|勿)(?:完|了|忒|掉)|多(?:[报写登填]|)了|少了|等等|等下|不对|错[了咗啦]|[写说讲报打弄搞记看填登选点勾开发]错|(?:^|[\s,，])错(?=[\s,，])|不是|唔[系係]|应[该当为]|改|变$|保?留(?:下|着)?$|[要报订说登]的(?:明明|才|其实)?是$|其实|还是|更正|纠正|算了|[啊哦噢哎唉诶欸]不|不不|一共|总共|不够|[?？][^,，。?？]{0,6}先(?:按|来|配|要|拿|开|买)|要不|干脆|现在|只要|\b(?:actually|correction|no\s+wait|wait\s+no|i\s+mean|sorry|make\s+(?:it|that)|rather|instead|now\s+says|scratch)\b/i,
)

/** Where a part of it is kept: 床头放1盒厂里放2盒. */
export const placing = pattern(
  /(?:[家厂店车包屋柜床身](?:里|头|上|边)|抽屉里?|公司|单位|学校|办公室?|宿舍|客厅|卧室|老家|楼上|楼下)(?:里|头|上)?(?:也|再|各)?(?:放|备|留|摆|搁)?\s?$|(?:放|备|留|摆|搁)(?:在)?(?:[家厂店车包屋柜床身](?:里|头|上|边)|抽屉里?|公司|单位|学校|办公室?|宿舍|客厅|卧室|老家|楼上|楼下)(?:里|头|上)?\s?$/,
)

/** Words that split an amount between people: "妈妈1盒我2盒". */
export const sharing = pattern(
  /给|畀|分(?![两三几\d]?[次批回])|我|爸|妈|爷|奶|公|婆|老伴|老婆|老公|自己|邻居|弟|姐|妹|哥|(?<!小)儿(?!童)|女|一人|两人|老大|老二|[大二三小]宝|娃|\b(?:for|me|my|him|her)\b/i,
)

import type { Saying } from '../../saying.ts'

const greeting = '^\\s*(?![^药]*[谢冇没不])(?:[您你]好[,，\\s]*)?'
const want =
  '(?:我|我们|阿拉|帮我|给我|麻烦)?(?:就|也|还|是)?(?:想要?|要|需要|来点|拿点|配点|买点|求)?(?:配|买|开|约|订)?'
const thatMedicine = '(?:[^,，。;；?？\\d]{0,6}[的嘅])?[那这嗰]?(?:个|种|几样|些)?药(?:[吧啊呀哦]|一下)?'
const looks = '(?:[白红蓝绿黄粉棕]|圆|长|扁|小|大)[色的]?[^,，。;；?？]{0,6}'
const pills = '(?:药片|药丸|片子|胶囊|药水|药膏|小药|药粒)'
const iNeed =
  "^\\s*(?:hi\\W+|hello\\W+|please\\s+)?(?:i(?:'m|\\s+am)?\\s+)?(?:need|want|get|order)(?:ing)?\\s+(?:me\\s+)?"
const myPills =
  '(?:my|some|the|more)?\\s*(?:medicines?|medications?|meds|pills?|tablets?)(?:\\s+(?:please|pls|again|today|now))*'
const colouredPills =
  '\\b(?:white|pink|blue|red|yellow|green|small|little|round|tiny)\\s+(?:pills?|tablets?|capsules?)\\b'

/** A medicine and nothing that is asked or told of it, in words that are all the message has. */
export const describesMedicine: readonly Saying[] = [
  {
    examples: ['要药', '你好，我要我老公的那个药'],
    words: [`${greeting}${want}${thatMedicine}[\\s。!！.~]*$`],
  },
  {
    examples: ['白色的小药片，管血压的'],
    words: [`${greeting}[^?？]{0,12}${looks}${pills}(?![^?？]*(?:吗|伐|么|掉|过期|碎|错))[^?？\\d]{0,20}$`],
  },
  { examples: ['hi, I need my pills today'], words: [`${iNeed}${myPills}[\\s.!]*$`] },
  {
    examples: ['the little pink tablets for my heart'],
    words: [`^[^?]{0,24}${colouredPills}(?![^?]*\\b(?:broken|wrong|expired|lost|dropped)\\b)[^?\\d]{0,40}$`],
  },
]

/** Wants one whose name has slipped their mind. */
export const forgetsName: readonly Saying[] = [
  {
    examples: ['药名我记不清了', '想不起那个叫啥药', '降压的 我说不上名字'],
    words: [
      '(?:药名|名字|叫(?:什么|啥))[^,，。;；?？]{0,6}(?:不记得|记不[得起清]|忘了|忘记|忘脱|想不起|不晓得|说不[上出])',
      '(?:不记得|记不[得起清]|忘了|忘记|忘脱|想不起|不晓得|不知道)[^,，。;；?？]{0,6}(?:药名|叫(?:什么|啥)药?)',
      '(?:说|叫)不[上出来]{1,2}(?:药名|名字)',
    ],
  },
  {
    examples: ['那个药我叫不出', '我要的那个药叫什么来着'],
    words: [
      '药[^,，。;；?？]{0,4}(?:叫不出|说不[上出]|想不起)',
      '药[^,，。;；?？]{0,3}叫(?:什么|啥)(?:名字)?来着',
    ],
  },
  {
    examples: ["I can't remember the name"],
    words: ["\\b(?:forgot|can(?:'?t|not)\\s+remember)\\b[^.?!]{0,16}\\b(?:name|called)\\b"],
  },
]

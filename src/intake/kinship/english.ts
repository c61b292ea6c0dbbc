import { any, type Words } from './words.ts'

const upstairs = '(?:upstairs|downstairs|next[- ]door)'
const [grandmother, grandfather] = ['grand(?:ma|mother|mom|mum)', 'grand(?:pa|father|dad)']
const [mother, father] = ['(?:mother|mom|mum|ma|mama)', '(?:father|dad|pa|papa)']
export const englishRelations: readonly Words[] = [
  ['外婆', `maternal\\s${grandmother}|${mother}['’]s\\s(?:side\\s${grandmother}|${mother}(?!\\w|[-\\s]in))`],
  ['外公', `maternal\\s${grandfather}|${mother}['’]s\\s(?:side\\s${grandfather}|${father}(?!\\w|[-\\s]in))`],
  ['奶奶', `paternal\\s${grandmother}|${father}['’]s\\s(?:side\\s${grandmother}|${mother}(?!\\w|[-\\s]in))`],
  ['爷爷', `paternal\\s${grandfather}|${father}['’]s\\s(?:side\\s${grandfather}|${father}(?!\\w|[-\\s]in))`],
  [
    '其他',
    String.raw`(?:husband|wife|partner|friend|colleague|boss|boyfriend|girlfriend|roommate|cousin)['’]s\s(?:old\s|elderly\s|little\s)?(?:mother|mom|mum|father|dad|parents|sister|brother|son|daughter|kid|child|wife|husband|aunt|uncle|grandma|grandmother|grandpa|grandfather)`,
  ],
  [
    '其他',
    any(String.raw`
      (?:mother|father|mom|mum|dad|son|daughter|brother|sister|parents?)s?[-\s]in[-\s]law in-?laws aunt(?:ie|y)? uncle
      cousin nephew niece [MFSB]ILs? [bg]f step-?\s?(?:dad|mom|mum|mother|father|son|daughter) grand(?:son|daughter|child|kids?) nanny ayi helper maid colleague co-?worker friend
      room-?mate flat-?mate boyfriend girlfriend partner's landlord tenant boss guest student`),
  ],
  [
    '邻居',
    any(String.raw`
      neighbou?rs? (?<!my\s)(?:old|elderly)\s(?:man|lady|gentleman|woman|couple) (?:lady|man|guy|woman|couple|granny|grandma|grandpa|person|family|teacher)\s(?:who\slives\s)?(?:upstairs|downstairs|next\sdoor|across\sthe\shall)
      ${upstairs}\s(?:lady|man|guy|woman|couple|granny|grandma|neighbou?r)`),
  ],
  ['奶奶', any('grand(?:ma|mother|mom|mum) gran(?:ny)? nana nan nai\\s?nai')],
  ['外婆', any('lao\\s?lao wai\\s?po po\\s?po')],
  ['外公', any('wai\\s?gong lao\\s?ye gong\\s?gong')],
  ['爷爷', any('grand(?:pa|father|dad) gramps ye\\s?ye')],
  ['母亲', any('ma\\s?ma mother moms? mums? mama mommy mummy ma')],
  ['父亲', any('ba\\s?ba (?<=my\\s)old\\sman father dads? daddy papa pa')],
  [
    '配偶',
    any(
      'lao\\s?(?:gong|po) wife husbands? hubby spouse wifey partner(?!\\s(?:pharmac|hospital|clinic|store|shop|institution)) missus better\\shalf other\\shalf',
    ),
  ],
  [
    '孩子',
    any(
      '(?:little|lil)\\s(?:guy|girl|boy|man|one) teen kiddos? LO son daughter kids? child children baby babies toddler infant newborn twins teenager boy girl (?:1[0-5]|\\d)\\s?-?(?:yo|y/o|yr-?old|year-old|years?\\sold|month-old|months?\\sold)',
    ),
  ],
  ['兄弟姐妹', any('brother sister sis bro sibling (?:ge\\s?ge|di\\s?di|jie\\s?jie|mei\\s?mei)')],
]

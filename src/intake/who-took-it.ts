import { pattern } from '../pattern/pattern.ts'

/** 谁拿走了我的药, 被人领了, 不是我家里人取的, 我没去取过: it went out, and not to them. */
const elsewhere = pattern(
  new RegExp(
    [
      '谁[^,，。;；?？]{0,5}(?:拿|取|领)(?:走|掉|去)|谁[^,，。;；?？]{0,5}(?:拿|取|领)(?:了|的)',
      '(?:被|给|让)(?:别|旁|人|谁|啥人|边个|不认识)[^,，。;；]{0,5}(?:拿|取|领|偷|提)|(?:拿|取|领)(?:走|掉)?的(?:人)?(?:是谁|系边个|是啥人)',
      '(?:别人|人家|其他人|旁人|陌生人)[^,，。;；]{0,5}(?:拿|取|领)(?:走|掉|去)|冒(?:领|取)|(?:拿|取|领)错(?:了)?人',
      '(?:不|勿|并非)(?:是|系)?(?:我|阿拉|本人|家里|屋里)(?:们|家|屋)?(?:里)?(?:的)?(?:人|自己|本人)?[^,，。;；]{0,3}(?:拿|取|领|提)(?:走)?(?:的|过|啊|呀|$)',
      '(?:没|未|冇)(?:有)?(?:人)?(?:去|来)?(?:拿|取|领|提)过|怎么(?:会|就|说|变)?[^,，。;；]{0,4}(?:已经?)?(?:被)?(?:拿|取|领)走?(?:了|过)',
      String.raw`\bwho\s+(?:has\s+)?(?:took|taken|picked|collected|got)\b|\b(?:some(?:body|one)\s+else|a\s+stranger)\b[^.?!]{0,16}\b(?:took|picked|collected|got)\b|\b(?:i|we|nobody\s+here)\s+(?:never|did(?:n't|\s+not))\s+(?:pick|collect|fetch|take)|\bwasn't\s+(?:me|us|picked\s+up\s+by\s+(?:me|us))\b`,
    ].join('|'),
    'i',
  ),
)

/** 没收到, 药不见了: nobody has said yet that it went out. */
const notHad = pattern(
  /(?:没|未|冇)(?:有)?(?:人)?(?:收|拿|领|取|见|看)(?:到|着|过)|没到(?:我)?手|(?:药|东西)[^,，。;；]{0,4}(?:不见|没了影|找不到|丢)|(?:\b(?:never|not)|n't)\b[^.?!]{0,12}\b(?:got|get|received?|arrived?)\b|\bwhere\s+did\s+(?:it|my)\b/i,
)

/** Whether somebody says that their medicine went to others, or that they have not had it; null where neither. */
export const readNotInHand = (text: string): 'taken' | 'not-had' | null =>
  elsewhere.test(text) ? 'taken' : notHad.test(text) ? 'not-had' : null

import { pattern } from '../pattern/pattern.ts'

const wantsPerson = pattern(
  /找(?:个|一下)?人(?!参)|转?人工(?:服务|客服|处理)|帮我(?:家)?带(?:一下|回|上|过|来|$|[,，。!！])|(?:叫|请|让|喊)[^,，。]{0,8}(?:联系我|打(?:个)?电话)|给我(?:打|回)(?:个)?电话|打(?:个)?电话(?:给|到|去)|给(?:她|他|伊|我妈|我爸|老人)[^,，。]{0,3}(?:打|回)(?:个)?电话|(?:真|活)人(?:来|在|客服|吗|伐)|投诉你们|(?:删掉|删除|清除)[^,，。]{0,6}(?:记录|信息|资料|数据)|我的?(?:记录|信息|资料|数据)[^,，。]{0,4}(?:删|清)|存了我|(?:让|叫|请|喊)[^,，。]{1,6}(?:帮|替|代)我(?:去)?(?:拿|取|领|带)|谁(?:能|可以|来|好)?(?:帮|替|代)我?(?:去|来)?(?:拿|取|领|跑|配)|\b(?:talk|speak)\s+(?:to|with)\s+(?:a\s+|some)?(?:person|human|someone|body)|\bcall\s+me\s+(?:back|please)|delete\s+my\s+(?:data|records?|information)|need\s+a\s+(?:person|human)/i,
)

const cannotGo = pattern(
  /走[不勿]开|行唔开|走不动|下不(?:了|来)楼|出不了(?:门|屋)|腿脚不(?:方)?便|行动不(?:方)?便/,
)

/**
 * Asks for a person instead of the program: 找人, 给我打个电话, 走不开.
 *
 * @param hasOwnWay whether it says what shall be done instead: 改明天吧，今天走不开
 */
export const readWantsPerson = (text: string, hasOwnWay: boolean): boolean =>
  wantsPerson.test(text) || (!hasOwnWay && cannotGo.test(text))

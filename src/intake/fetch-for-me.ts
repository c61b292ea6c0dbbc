import { pattern } from '../pattern/pattern.ts'

const fetch = '(?:拿|取|领|带|买|跑)'
const asked = pattern(
  new RegExp(
    `(?<![不没别])代(?:拿|取|领|跑|买)(?![过了])|(?:叫|请|让|找|派|喊|要)(?:个|一个|位)?(?:志愿者|义工|代办员?|小[\\u4e00-\\u9fff]|居委|社区|别?人|谁)(?:来|去|们)*(?:帮(?:我|忙)?|替我?|给我)?(?:一起|代|去|来)*${fetch}|(?:有|谁)(?:没)?(?:有)?(?:人|谁)?(?:能|可以)?(?:帮|替)我?(?:去|跑一趟)?(?:拿|取|领)一下|\\b(?:have|ask|could)\\s+(?:some(?:one|body)|a\\s+volunteer)\\b[^.?!]{0,16}\\b(?:fetch|collect|pick)`,
    'i',
  ),
)

/**
 * 叫志愿者代拿: somebody else is to fetch it. 帮我拿两盒 is how people order.
 *
 * @param said without mentions of the bot
 */
export const readFetchForMe = (said: string): boolean => asked.test(said)

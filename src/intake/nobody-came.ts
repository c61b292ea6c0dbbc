import { pattern } from '../pattern/pattern.ts'

const nobodyCame = pattern(
  new RegExp(
    [
      '(?:小\\p{Script=Han}|志愿者|代办员?|送药的?人?|跑腿的?|他|她|伊|你们|人)(?:今天|今朝|怎么|到现在|一直|都|也|又|还|是)*(?:没|勿|冇|未|呒没)(?:有)?(?:人)?(?:来|送|到(?!货)|见|看见)',
      '(?:到现在|一直|还|都|等到?\\S{0,3})(?:没|冇|未|呒没)(?:有)?(?:人)?(?:来|送|敲门)',
      '(?:没|冇)(?:有)?人(?:来|送|给我送)|(?:白|干)等了|等了(?:一|半|整)\\S{0,2}(?:天|上午|下午|晚上|个钟头)',
      String.raw`\b(?:nobody|no\s+one|he|she|they|the\s+volunteer)\s+(?:never\s+|hasn'?t\s+|haven'?t\s+|didn'?t\s+|has\s+not\s+)?(?:came|come|show(?:ed)?\s+up)\b`,
    ].join('|'),
    'iu',
  ),
)

/** 小陈没来啊, 等了半天没人送: whoever should have brought it has not come. @param said normalised, without mentions */
export const saysNobodyCame = (said: string): boolean => nobodyCame.test(said)

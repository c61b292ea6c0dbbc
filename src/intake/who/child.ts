import { pattern } from '../../pattern/pattern.ts'
import { ailing } from '../ailing.ts'

/** No bite of a cat, no 狗皮膏, and no cough like a dog's. */
const pets = pattern(
  /(?<!不是|不系|唔系|勿是|弗是|不养|没养?|没有|像|只|条|被|热|属|怕|吸|野|流浪|邻居家?的?)(?:[小大]?[猫狗]){1,2}(?!叫|皮|毛|尿|屎|粮|抓|咬|挠|舔|脊|爪)|宠物|兽医/,
)
/** Leo发烧, Mia咳了一夜: of whom only a foreign first name is written, and what is wrong with them, is the writer's child. */
const namedChild = pattern(
  new RegExp(`(?<![A-Za-z\\d])[A-Z][a-z]{2,8}(?:小朋友|宝宝|弟弟|妹妹)?\\s?(?:花粉|鼻炎)?${ailing}`),
)
/** 5岁 发烧39: the age of a child and what it has. */
const youngAge = pattern(
  /(?<![\d第一二三四五六七八九十]|\d\.)(?:[1-9]|1[0-5]|[一二两三四五六七八九]|十[一二三四]?)(?:个?半|周)?(?:岁|个?多?月大)(?!以|的?[猫狗])/,
)
/** 幼儿园中招了: what is caught there is caught by a child. */
const caughtAtSchool = pattern(
  /(?:幼儿园|托儿所|托班|[小中大]班|小学)[^,。;!?\n\s个们孩友人]{0,5}?(?:中招|传染|染上|带回来|交叉感染|倒了一片|轮着来|发?烧|体温|[打来]电话|接回)/,
)

/** Whether pets are spoken of, which have children of their own. */
export const hasPets = (text: string): boolean => pets.test(text)

/** Whether a text that names no child speaks of one: by a first name, its age, its school. */
export const isOfChild = (text: string): boolean =>
  namedChild.test(text) || caughtAtSchool.test(text) || (youngAge.test(text) && !pets.test(text))

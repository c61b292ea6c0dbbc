import { question } from './command.ts'
import { hearing, type Saying } from './saying.ts'

/** What was handed over was not what it should have been. Whose hands it is in, only the book can tell. */
export const wrongOne: readonly Saying[] = [
  {
    examples: ['我拿错了', '给错药了', '抓错了', '盒子装错了', '发的岔了', '配药配错了'],
    words: ['(?<!(?:没|不会|怕|别|未|没有))(?:拿|给|发|配|装|抓|包|备|付|递)的?[错岔]'],
  },
  {
    examples: ['给成了比索洛尔', '拿成10毫克的了', '发成隔壁那盒了'],
    words: ['(?:拿|给|发|配|装|抓|包)成(?!功|品|套|分)'],
  },
  {
    examples: ['药搞错了', '两份弄反了', '跟乙伯的搞混了'],
    words: ['药[^,，。;；]{0,2}[搞弄]错', '[给拿发装搞弄][反混串]了'],
  },
  {
    examples: ['gave him the wrong box', 'it was the wrong medicine'],
    words: ['\\bwrong\\s+(?:one|box|bag|pills?|tablets?|med(?:icine|s)?|drug|strength)\\b'],
  },
]

/** They must not take it. 饭前别吃, 别跟酒一起吃 is how it is taken. */
export const notToTake: readonly Saying[] = [
  {
    examples: [
      '叫他别吃',
      '让她先不要吃',
      '赶紧通知家属勿服',
      '那盒药不能吃了',
      '先别用',
      '停药',
      '千万别打',
    ],
    words: [
      '(?<![前后腹酒柚奶茶睡][^,，。;；]{0,4})(?:别|不要|勿|莫|不能|不可以|甭)(?:再|先|让[他她]|给[他她])*(?:吃|服|喝|用|打|吞|滴|贴|涂|擦)(?:了|药|那个?|这个?|[那这]盒|先|下去|啊|哦|呀)*(?=$|[\\s,，。;；!！])',
      '停(?:掉|药|吃|服|用)(?:吧|了|$)',
    ],
  },
  {
    examples: ['tell him not to take it', "please don't take them"],
    words: [
      "\\b(?:not\\s+(?:to\\s+)?|don'?t\\s+|stop\\s+)(?:take|taking|use|using)\\s+(?:it|them|any|that)\\b",
    ],
  },
]

const isWrong = hearing(wrongOne)
const isNotToTake = hearing(notToTake)
/** 外卖拿错了，别吃. */
const ofMeals = /外卖|饭|餐|点心|蛋糕|奶茶|咖啡|水果|面包/

/**
 * What a counter says of a medicine that may be in the wrong hands: `wrong` where it is not the right one, `stop` where
 * nothing more is said than that it must not be taken.
 *
 * @param said normalised, without codes
 */
export function readWrongHandedOut(said: string): 'wrong' | 'stop' | null {
  if (question.test(said) || ofMeals.test(said)) return null
  if (isWrong.test(said)) return 'wrong'
  return isNotToTake.test(said) ? 'stop' : null
}

/** 发错了 叫人家别吃: said at work, of nobody in particular, it can hardly be of anything but a medicine that is out. */
export const saysWrongIsOut = (said: string): boolean =>
  readWrongHandedOut(said) === 'wrong' && isNotToTake.test(said)

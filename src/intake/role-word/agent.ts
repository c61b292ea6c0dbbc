import { pattern } from '../../pattern/pattern.ts'
import { question } from '../command.ts'
import type { Command } from '../understanding.ts'
import { isRunAsked } from './asked.ts'
import type { Reading } from './reading.ts'
import { readUndone } from './taken-back.ts'

/** 给她了, 给她妈了, 交给本人了. */
const receiver =
  '(?:(?:[他她伊]|老人)?的?(?:家里人?|家属|妈妈?|爸爸?|儿子|女儿|老[公婆伴]|媳妇|女婿|孙[子女])|[他她伊]|本人|老人家?|阿姨|爷叔|伯伯|奶奶|爷爷)'

/** What an agent has done, where no code says with whose order. */
const did: readonly (readonly ['picked-up' | 'delivered' | 'card-returned' | 'card-collected', RegExp])[] = [
  [
    'card-returned',
    /(?:卡|病历)[^,，。]{0,6}(?:还|退|送回)(?:给|掉|好|回)?(?:了|啦)|还(?:了|掉)?[^,，。]{0,4}卡|卡[^,，。给]{0,4}给(?:回|到)?(?:[他她伊]|本人|家属|老人家?)(?:手[里上])?(?:了|啦)/,
  ],
  [
    'card-collected',
    /(?:卡|病历)[^,，。]{0,6}(?:收|拿|取|交)(?:到|好|齐|上来|走)?(?:了|啦)|收(?:了|到)[^,，。]{0,4}卡|卡[^,，。]{0,4}在我(?!家|妈|爸)|我[^,，。]{0,3}(?:拿|收|保管)着[^,，。]{0,6}卡|卡[^,，。]{0,4}(?:给|交给?)我(?:了|啦)|\bcards?\s?[收拿]到/i,
  ],
  [
    'delivered',
    new RegExp(
      `送(?:到|达|完|好|掉|上门|去|过去|回去)?(?:了|啦)|送到|^[^卡]*(?:给|交)(?:给|到|了)*${receiver}(?:手[里上])?(?:了|啦)|delivered`,
      'i',
    ),
  ],
  [
    'picked-up',
    /(?:取|拿|领|提)(?:到|好|齐|完|回来|出来|走)?(?:了|啦)|[取拿领](?:到|好(?=$|[\s,，。;；]))|到手(?:了|啦)|picked\s+(?:it|them|everything)\s+up|picked\s+up/i,
  ],
]

const ownThings = pattern(/我(?:的|妈|爸|家|老|女|儿)|帮我/)
/** 还没取到 of nobody in particular is how the day goes. */
const isOfNone = pattern(/^(?:我|都|全|还|暂时|现在)*[没未](?:有)?去?[取拿领送]\S{0,2}[呢了]?$/)
const denies = /没|未|冇|别|不/

/** 哦不对，卡还在我这: what holds stands behind it. */
const putRight =
  /^(?:哦|噢|啊|哎呀?|等等|不好意思|[,，\s])*(?:不对|不是|错了|[搞说弄记看]错了?)[,，。!！\s]+(?=\S)/

/** @param whole without codes, names and a greeting */
export function readAgentWord(whole: string, { mentions, codes }: Reading): Command | null {
  const said = whole.replace(putRight, '')
  if (isRunAsked(said)) return { kind: 'pick-up-list' }
  if (ownThings.test(said)) return null
  const undone = isOfNone.test(said) && codes.length === 0 ? null : readUndone(said, { mentions })
  if (undone !== null) return undone
  if (question.test(said) || denies.test(said)) return null
  const kind = did.find(([, words]) => words.test(said))?.[0]
  // 代文取到了 is as plain as with a name; 代文2盒拿了 may be an order.
  const isOfMedicine = mentions.length > 0 && /\d|[一两二三几]\s?[盒瓶支]/.test(said)
  return kind === undefined || isOfMedicine ? null : { kind }
}

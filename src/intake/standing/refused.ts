import { pattern } from '../../pattern/pattern.ts'
import { examplesOf } from '../saying.ts'
import { refusalInFront, refusalRunsOn, refusals, refusesBefore } from './refusing.ts'
import { retracts } from './retraction.ts'
import type { Named, Rule } from './rule.ts'

/** 不是X, 不是速效那个X. */
const correctionInFront = pattern(
  /(?<!是)(?:不是|勿是|弗是|唔[系係]|并非|而非)\s?(?:(?:要|那个|说|普通的?|单[纯方]?的?|我?要的?|指)*|[^,，。;；!！?？\s]{0,6}(?:那|这|嗰|搿)[个种款盒瓶支只]?)\s?$/,
)
/** 快乐喜…不是 Y: a name that came out wrong, whatever it was. */
const stumbles = /[\u3400-\u9fff]{2}(?:…|\.{2,})\s?[啊哦噢唉]?(?:不是|[勿弗]是|唔[系係])[\s,，]+$/
/** X 不是 Y: what is put right is the one named before. */
const isMeantInstead = ({ previous, hit, between, isCounted, text }: Named): boolean =>
  previous !== undefined && previous.drug !== hit.drug && retracts(between, isCounted, text)

export const denied: Rule = {
  because: 'it is said not to be this one',
  examples: ['不是【达喜】，是洛赛克', '要洛赛克不是普通的【达喜】'],
  standing: 'refused',
  words: [correctionInFront],
  when: (named) =>
    correctionInFront.test(named.before, named.text) &&
    !/吗|嘛|\?/.test(named.clause) &&
    !stumbles.test(named.before) &&
    !isMeantInstead(named),
}

const forms =
  '(?:缓释|控释|肠溶|普通|速效|短效|长效|[平胶片针]|颗粒|口服液|滴剂|混悬液|糖浆|喷雾|鼻喷|吸入|[软乳眼]?膏|散|凝胶|栓|贴|[片针]剂|胶囊|软胶囊|混悬剂|眼药水|药水|滴[眼耳鼻]|口服|外用|进口|国产|原研|[吃涂擦抹贴喷打冲喝](?=的)|泡腾|分散|咀嚼)+(?:[片剂膏丸液]|胶囊|颗粒|的|那种|那个|款)*'
const otherFormWanted = pattern(
  new RegExp(
    `^(?:\\s?的?${forms})?(?:就|我)?(?:不要|不是|[勿弗唔]要|别拿|别配|算了)[了哈啦哦]*[\\s,，。]+(?:就|我|还是|改|换)*(?:要|拿|来|配|换|是)?(?:成)?(?:个|那个|那种)?${forms}`,
  ),
)

const saysForm = new RegExp(`^\\s?的?${forms}`)

export const otherForm: Rule = {
  because: 'no is said to one of its forms, and another is asked for',
  examples: ['【达喜】胶囊不要 要颗粒的两盒'],
  standing: 'wanted',
  words: [otherFormWanted],
  when: ({ hit, beyond, text }) =>
    otherFormWanted.test(beyond, text) && (hit.form !== null || saysForm.test(beyond)),
}

export const refused: Rule = {
  because: 'no is said to it in front',
  examples: examplesOf(...refusals),
  standing: 'refused',
  words: [refusalInFront],
  when: ({ before, between, previous, isCounted, text }) =>
    refusesBefore(before, isCounted, text) &&
    !(previous !== undefined && refusalRunsOn(between, isCounted, { text, start: previous.start })),
}

const givingBack =
  '(?:停掉|停用|停了|取消|退掉|(?<![不没勿弗]|[烧热温度](?:已经?|都|全|也|刚|才|终于|总算|慢慢)*)退了?|撤掉|去掉|划掉|删掉|cancel|drop|remove|scratch|停咗)'
const givenBackInFront = pattern(
  new RegExp(`${givingBack}\\s?(?:了|个|那个|那单|昨天的?|上次的?|我的|我那个|the|my|\\s)*$`, 'i'),
)
/** W 以前吃 现在停了 X两盒. */
const endedBefore = /停(?:掉|用|了|咗)\s$/
/** X取消Y照旧. */
const staysBehind = /^[片粒]?(?:照[旧常样拿配]|还[是要]|不变|保留|留着)/
/** 取消X; in "W退掉 X" it is W that is given back. */
const isGivenBack = ({ before, after, between, previous, isCounted, text }: Named): boolean =>
  givenBackInFront.test(before, text) &&
  !(previous !== undefined && staysBehind.test(after)) &&
  !(
    previous !== undefined &&
    between === before &&
    (/^[^\s,，、].*\s$/.test(before) || (isCounted && endedBefore.test(before)))
  )

export const givenBackAndWhy: Rule = {
  because: 'it is taken back, and what is named behind a comma is told as the reason',
  examples: ['取消【达喜】，我换洛赛克了'],
  standing: 'refused',
  words: [givenBackInFront],
  when: (named) => isGivenBack(named) && named.clause.length < named.behind.length,
}

export const givenBack: Rule = {
  because: 'it is taken back',
  examples: ['取消【达喜】', '麻烦划掉昨天的【达喜】', 'please cancel my 【Talcid】'],
  standing: 'refused',
  words: [givenBackInFront],
  when: isGivenBack,
}

import type { Duty, InDanger } from '../phrases/danger.ts'
import { plain } from '../plain.ts'
import { call, lines, you } from './words.ts'

export const dutyNamed = ({ name, phone }: Duty): string =>
  `值班${plain(name, 12)}${phone === null ? '' : `（${phone}）`}`

const emergency: InDanger['emergency'] = (duty) => {
  const who = duty === null ? '协调员' : dutyNamed(duty)
  return lines(
    '请马上打120，别等药，也别等我回话！',
    '我是机器人，打不了电话；家人或邻居现在就打。',
    '电话别挂，听120一步步说。',
    `我正在通知${who}，请邻居去看一眼。`,
  )
}

const childFever: InDanger['childFever'] = (hail, duty) =>
  lines(
    `${call(hail)}孩子小、烧得不轻，别光等药：尽快带去医院看。`,
    '抽筋、叫不醒、喘得急，马上打120。',
    `我是机器人，正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}。`,
  )

const unwell: InDanger['unwell'] = (hail, duty) =>
  lines(
    `${call(hail)}人不舒服别光等药，身边叫个人陪着。`,
    '要是重起来，胸痛、喘不上气、站不住，马上打120。',
    `我是机器人，正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}。`,
  )

const wrongTaken: InDanger['wrongTaken'] = (hail, duty) =>
  lines(
    `${call(hail)}别再吃了，药和盒子留着，给医生看。`,
    '人不舒服，或者心里没底，马上打120，别等我回话。',
    `我是机器人，正在请药房和${duty === null ? '协调员' : dutyNamed(duty)}马上联系${you(hail)}。`,
  )

const stillCalling: InDanger['stillCalling'] = (hail, duty) =>
  lines(
    `${call(hail)}我在，可我只是机器人；${duty === null ? '协调员' : dutyNamed(duty)}已经在叫了。`,
    duty?.phone == null ? '' : `等不到就直接打上面的电话。`,
    '人要紧，别等我们：去医院，或者打120。',
  )

const heardYou: InDanger['heardYou'] = (hail, duty) =>
  lines(
    `${call(hail)}我听到了，先别一个人待着。`,
    `我正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}，私下也给${you(hail)}写了几句。`,
  )

const notAlone: InDanger['notAlone'] = (hail, duty) =>
  lines(
    `${call(hail)}听到这话我很挂心。这会儿很难熬，但${you(hail)}不是一个人。`,
    '现在就打12356，有人听，慢慢说；一时打不通，先叫家里人或邻居来陪着。',
    `药先不配，手边的药放远一点；要是已经吃了，或者怕忍不住，马上打120。`,
    `我是机器人，正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}。`,
  )

export const inDanger: InDanger = {
  emergency,
  childFever,
  unwell,
  wrongTaken,
  stillCalling,
  heardYou,
  notAlone,
}

import type { EverydayAnswers, InstitutionView } from '../phrases/everyday.ts'
import type { Scene } from '../phrases/scene.ts'
import type { Phrases } from '../phrases.ts'
import { earliest, runner } from '../views.ts'
import { bring } from './booking.ts'
import { call, lines, medicines, moment, slotTime, you } from './words.ts'

/** 惠民药房：今天上午8:00–晚上8:00. */
function hoursOf({ pharmacy, openings, next, allDay }: InstitutionView, scene: Scene): string {
  const open = allDay
    ? '24小时开门'
    : openings.length > 0
      ? openings.map((opening) => slotTime(opening, scene)).join('、')
      : next === null
        ? '这两周都不开'
        : `关着，${moment(next, scene)}开门`
  return `${pharmacy.name}：${open}`
}

/** 惠民药房：欧阳路12号，电话021-…. Of some the directory has nothing. */
function addresses(at: readonly InstitutionView[]): string {
  const unknown = at.filter(({ pharmacy }) => pharmacy.address === null && pharmacy.phone === null)
  const known = at.flatMap(({ pharmacy: { name, address, phone } }) => {
    const said = [address ?? '', phone === null ? '' : `电话${phone}`].filter((part) => part !== '')
    return said.length === 0 ? [] : [`${name}：${said.join('，')}`]
  })
  const names = unknown.map(({ pharmacy }) => pharmacy.name).join('、')
  return lines(...known, names === '' ? '' : `${names}，门牌、电话我都没有记；找不到就@我说“找人”。`)
}

/** 江湾镇惠民药房（021-…）. */
const reachable = ({ pharmacy: { name, phone } }: InstitutionView): string =>
  phone === null ? name : `${name}（${phone}）`

const fromStreet = '住哪个居委？@我连居委一起问，我才知道是哪几家。'
const callMe = '走不开就@我说“找人”，我问问谁能帮着带。'

const everydayAnswers: EverydayAnswers = {
  hours: (hail, { at }, scene) =>
    `${call(hail)}${at.length === 0 ? fromStreet : lines(...at.map((each) => hoursOf(each, scene)))}`,
  address: (hail, { at }) => `${call(hail)}${at.length === 0 ? fromStreet : addresses(at)}`,
  'at-night': (hail, { at, duty }, scene) => {
    const open = at.filter(({ allDay }) => allDay)
    if (open.length > 0) return `${call(hail)}夜里也开：${lines(...open.map(reachable))}`
    const next = earliest(at)
    return lines(
      `${call(hail)}咱们街道定点的没有24小时的。`,
      next?.next == null ? '' : `下一个开门的：${next.pharmacy.name}，${moment(next.next, scene)}。`,
      duty?.phone == null ? '夜里急用@我说“找人”。' : `夜里急用打值班电话${duty.phone}（${duty.name}）。`,
      '人不舒服别等，打120。',
    )
  },
  'to-bring': (hail, { order }, scene) =>
    order === null
      ? `${call(hail)}带医保卡；处方药再带病历或处方。`
      : `${call(hail)}${bring(order, scene)}编号${order.code}`,
  'without-card': (hail, { at }) =>
    lines(
      `${call(hail)}没有卡能不能取，要柜台说了算，先问一声再去。`,
      at.length === 0 ? '' : `${at.map(reachable).join('、')}。`,
      '家里人能带上卡最好；电子医保凭证、自费认不认，一起问问。',
      '要改天去，@我说个时间就行。',
    ),
  'lost-card': (hail, { at }) =>
    lines(
      `${call(hail)}卡先挂失、再补，街道社区事务受理服务中心能办。`,
      `补好以前能不能取，柜台说了算${at.length === 0 ? '，先问一声再去。' : `，先问一声再去：${at.map(reachable).join('、')}。`}`,
      '电子医保凭证、自费认不认，一起问问。',
    ),
  swindle: (hail, { order }) =>
    lines(
      `${call(hail)}我只在这里回话，短信不是我发的。`,
      order === null
        ? `${you(hail)}现在没有在约的药。`
        : `${medicines(order.medicines, order)}${order.milestones.includes('ready') ? '备好了' : '还没备好，先别出门'}，编号${order.code}。`,
      '谁来要钱、要验证码、叫点链接的，都别理；拿不准@我说“找人”。',
    ),
  'to-the-door': (hail, { order }, scene) => {
    if (order?.fetching.by !== 'agent') return lines(`${call(hail)}药要自己或者请家里人去取。`, callMe)
    const { leaves } = order.fetching
    const goes = leaves > scene.now ? `${moment(leaves, scene)}去取` : '去取'
    return `${call(hail)}${medicines(order.medicines, order)}${runner(order.fetching)}${goes}，回来给${you(hail)}送。`
  },
  'go-now': (hail) =>
    lines(`${call(hail)}${you(hail)}现在没有在约的药，先别跑。`, '要约药，@我发药名和盒数，约好了再去。'),
  price: (hail, { at }) =>
    lines(
      `${call(hail)}价钱和报销我这里看不到，${at.length === 0 ? '要问药房' : `请问药房：${at.map(reachable).join('、')}`}；取药时在柜台付。`,
      `我不收钱；谁叫${you(hail)}先转账、扫码付药钱，都别理。`,
    ),
  machine: (hail) => lines(`${call(hail)}我是机器人，帮大家约药的。`, `要找真人，@我说“找人”，我去请。`),
  'for-another': (hail) =>
    lines(
      `${call(hail)}可以的，@我说给谁、住哪、药名和几盒，比如“我妈的络活喜2盒，3号楼502”。`,
      '取药要带用药人的医保卡。',
    ),
  usage: (hail) =>
    lines(
      `${call(hail)}要药就@我说药名和几盒，比如“络活喜2盒，明天下午”。`,
      '改、取消、到了没有，也@我直接说；拿不准药名就拍药盒。',
      '要找真人，@我说“找人”。药怎么吃、怎么用，请问药师或医生。',
    ),
  greeting: (hail) => `${call(hail)}我在。要什么药、几盒，跟我说就行。`,
  heard: (hail) => `好的，${call(hail)}有事随时@我。`,
}

/** The answers to what people ask besides ordering. */
export const everyday: Phrases['everyday'] = (asked, hail, known, scene) =>
  everydayAnswers[asked](hail, known, scene)

import type { Interval } from '../../domain/time.ts'
import type { AppointmentView, Duty, Phrases, Scene, StockView } from '../phrases.ts'
import { plain } from '../plain.ts'
import { isUnspoken, placedLegs, runner } from '../views.ts'
import { again, call, lines, medicines, moment, papers, pharmacy, slotTime, you } from './words.ts'

const notAllowed: Phrases['notAllowed'] = (hail, role) => {
  const who = {
    pharmacist: '审核、备药要药师本人来，这句我没记。',
    agent: '收卡、取药、送药要社区代办员来报，这句我没记。',
    coordinator: '这件事要协调员来定，这句我没记。',
  }
  return lines(`${call(hail)}谢谢热心。${who[role]}`, '着急的话@我说“找人”，我去催。')
}

/** 惠民药房（上午10:05说的，还有5）. */
function has(place: StockView['at'][number], scene: Scene): string {
  const said = place.saidAt === null ? '' : `${timeOrDay(place.saidAt, scene)}说的`
  const left = place.amount === null ? '' : `还剩${place.amount}`
  const detail = [said, left].filter((part) => part !== '').join('，')
  return `${place.pharmacy.name}有${detail === '' ? '' : `（${detail}）`}`
}

const timeOrDay = (at: number, scene: Scene): string => moment(at, scene).replace(/^今天/u, '')

function stockLine(view: StockView, scene: Scene): string {
  const parts = [
    ...view.at.map((place) => has(place, scene)),
    ...(view.unsaid.length === 0
      ? []
      : [
          `${view.unsaid.map(({ name }) => name).join('、')}${view.at.length > 0 ? '也' : ''}能配，有没有货还没说`,
        ]),
    ...(view.out.length === 0 ? [] : [`${view.out.map(({ name }) => name).join('、')}说没有`]),
  ]
  const what = plain(view.written)
  return `${what === '' ? '这个药' : what}：${parts.length === 0 ? '咱们街道定点的几家都配不了' : parts.join('；')}。`
}

const stock: Phrases['stock'] = (hail, drugs, scene) => {
  const [first, ...others] = drugs
  if (first === undefined) return lines(`${call(hail)}问哪个药？照药盒上的名字发我就行。`)
  const canBook = drugs.some((drug) => drug.at.length + drug.unsaid.length > 0)
  return lines(
    `${call(hail)}${stockLine(first, scene)}`,
    ...others.map((drug) => stockLine(drug, scene)),
    canBook ? '要的话@我说名字和几盒，我来约。' : '急用就@我说“找人”，我请协调员看。',
  )
}

function tooLate(view: AppointmentView): string {
  const placed = placedLegs(view)
  const why = placed.some((leg) => leg.pickedUp)
    ? '已经取出来了'
    : placed.some((leg) => leg.ready)
      ? '已经配好了'
      : '来不及动了'
  return lines(
    `${call(view.hail)}${medicines(view.medicines, view)}${why}，这会儿改不了。`,
    `一定要改就@我说“找人”，我请协调员看。编号${view.code}`,
  )
}

function noSuchTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`)
  return lines(
    `${call(view.hail)}${you(view.hail)}说的时间约不上，${medicines(view.medicines, view)}还是原来的：`,
    `${where.join('；')}。`,
    others.length === 0
      ? `要换别的时间，@我说一声就行。编号${view.code}`
      : `还能约${others.map((slot) => slotTime(slot, scene)).join('、')}，要换就@我说一声。编号${view.code}`,
  )
}

function counterCannot(view: AppointmentView, place: string, scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`)
  return lines(
    `${call(view.hail)}${plain(place, 24)}这单约不了，${medicines(view.medicines, view)}还是原来的：`,
    `${where.join('；')}。`,
    `去那家有难处，@我说“找人”。编号${view.code}`,
  )
}

const dutyNamed = ({ name, phone }: Duty): string =>
  `值班${plain(name, 12)}${phone === null ? '' : `（${phone}）`}`

const emergency: Phrases['emergency'] = (duty) => {
  const who = duty === null ? '协调员' : dutyNamed(duty)
  return lines(
    '请马上打120，别等药，也别等我回话！',
    '我是机器人，打不了电话；家人或邻居现在就打。',
    '电话别挂，听120一步步说。',
    `我正在通知${who}，请邻居去看一眼。`,
  )
}

const childFever: Phrases['childFever'] = (hail, duty) =>
  lines(
    `${call(hail)}孩子小、烧得不轻，别光等药：尽快带去医院看。`,
    '抽筋、叫不醒、喘得急，马上打120。',
    `我是机器人，正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}。`,
  )

const heardYou: Phrases['heardYou'] = (hail, duty) =>
  lines(
    `${call(hail)}我听到了，先别一个人待着。`,
    `我正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}，私下也给${you(hail)}写了几句。`,
  )

const notAlone: Phrases['notAlone'] = (hail, duty) =>
  lines(
    `${call(hail)}听到这话我很挂心。这会儿很难熬，但${you(hail)}不是一个人。`,
    '现在就打12356，有人听，慢慢说；一时打不通，先叫家里人或邻居来陪着。',
    `药先不配，手边的药放远一点；要是已经吃了，或者怕忍不住，马上打120。`,
    `我是机器人，正在请${duty === null ? '协调员' : dutyNamed(duty)}联系${you(hail)}。`,
  )

function remindSlot(view: AppointmentView, scene: Scene): string {
  const placed = placedLegs(view).filter((leg) => !leg.pickedUp)
  const what = medicines(view.medicines, view)
  if (view.fetching.by === 'agent') {
    const { leaves, cutoff } = view.fetching
    const agent = runner(view.fetching)
    const bag =
      view.cardWithAgent === null
        ? `请${moment(cutoff, scene)}前把${papers(view)}装袋挂门把手。`
        : `医保卡在${view.cardWithAgent}那里了。`
    return lines(
      `${call(view.hail)}提醒一声：${agent}${moment(leaves, scene)}去取${what}。`,
      bag,
      `编号${view.code}`,
    )
  }
  const where = placed.map(({ at }) => `${slotTime(at.slot, scene)}，${pharmacy(at.pharmacy)}`).join('；')
  const ready = placed.length > 0 && placed.every((leg) => leg.ready)
  const spoken = placed.length > 0 && placed.every((leg) => leg.ready || leg.byPhone === 'agreed')
  const card =
    view.cardWithAgent === null
      ? `带${papers(view)}`
      : `医保卡先跟${view.cardWithAgent}拿${view.needsPrescription ? '，再带病历或处方' : ''}`
  return lines(
    `${call(view.hail)}提醒一声，别忘了取${what}：`,
    where === '' ? '' : `${where}。`,
    `${card}，报${view.code}${ready ? '，药备好了' : spoken ? '，那边说好了' : `；药备好我再叫${you(view.hail)}`}。`,
  )
}

const neutral: Phrases['neutral'] = (label) => {
  const whom = plain(label, 16)
  return whom === '' ? '刚才找我的邻居，回我一下。' : `${whom}，回我一下。`
}

export const answers = {
  nothingOpen: (hail, grief = false) =>
    grief
      ? lines(`${call(hail)}请节哀。没有还在约的药。`, '有什么要帮忙的，@我说“找人”。')
      : lines(`${call(hail)}${you(hail)}现在没有在约的药。`, '要约药，@我发药名和盒数就行。'),
  noLastOrder: (hail) =>
    lines(`${call(hail)}上次要的药我没找到。`, '这次要什么？@我，照药盒发名字和盒数就行。'),
  tooLate,
  noSuchTime,
  unknownCode: (hail, code) =>
    plain(code, 12) === ''
      ? `${call(hail)}说的是哪一单？请带上编号，比如0317-005。`
      : lines(
          `${call(hail)}没找到${plain(code, 12)}这个编号，看看是不是错了一位？`,
          `不记得也行，@我问“我的药到了吗”，我查${you(hail)}名下的。`,
        ),
  notYours: (hail) =>
    lines(`${call(hail)}这单是别人报的，我不好说，也不好动。`, '请报的人来说一声；要紧就@我说“找人”。'),
  notAllowed,
  stock,
  medicalQuestion: (hail) =>
    lines(`${call(hail)}这个我说不好，怎么吃、能不能吃，请问药师或医生。`, '人很不舒服就别等，打120。'),
  medicalQuestionAsWell: () => '怎么吃、能不能吃我说不好，取药时问药师，或者问医生。',
  counterCannot,
  whichCounter: (hail, names) =>
    names.length === 0
      ? lines(`${call(hail)}别家这会儿都配不了，还是原来那家。`, '去那家有难处，@我说“找人”。')
      : lines(`${call(hail)}换哪家？能配的还有：${names.join('、')}。`, '@我说“换到”加药房名就行。'),
  standsBeside: (view) =>
    lines(
      `${call(view.hail)}这句我没听懂；${again(view.medicines, view)}还照旧。`,
      '要改要退@我直接说，要找真人@我说“找人”。',
    ),
  notHere: () => lines('这里是工作群，没有约。', '自己要药，私下发我就行；居民要的，请在居民群里@我。'),
  notUnderstood: () => lines('这句我没看懂，没有记。', '带上编号再说一遍；回“帮助”，看我听得懂哪些话。'),
  alreadySettled: (hail) => `${call(hail)}这一问已经过去了，什么都没动。要改，@我说一声就行。`,
  smallTalk: (hail, isTalk = false) =>
    isTalk
      ? lines(`${call(hail)}我是帮大家约药的机器人，聊天不在行。`, '要约药，@我发药名和盒数就行。')
      : lines(
          `${call(hail)}这句我没听懂，我是帮大家约药的机器人。`,
          '要药就@我发药名和盒数，比如“络活喜2盒”；说不上名字就拍药盒。',
          `要找真人，@我说“找人”，我请人打给${you(hail)}。`,
        ),
  personCalled: (hail, sorry = false) =>
    sorry
      ? lines(`${call(hail)}对不起，让${you(hail)}不痛快了。`, `正在找人听${you(hail)}说，留意电话和消息。`)
      : lines(`好的，${call(hail)}正在帮${you(hail)}找人，留意电话和消息。`, '人不舒服就别等，打120。'),
  attachmentSeen: (hail) =>
    lines(`${call(hail)}收到了。我看不懂图片、听不了语音，正请人看。`, '想快些，就打几个字：药名和盒数。'),
  privateFromNow: (hail) =>
    lines(`好的，${call(hail)}往后群里不念${you(hail)}的药名。`, '想知道细的，私下发我就行。'),
  unheard: (hail, words) => {
    const named = words.length === 0 ? '还有一样' : words.map((word) => `“${plain(word, 24)}”`).join('、')
    return lines(
      `${call(hail)}${named}我没认出是什么药，还没约。`,
      '照药盒上的名字@我说一声，我加上；说不上来@我回“帮我看”。',
    )
  },
  numbersShown: (hail, identity) =>
    lines(
      `${call(hail)}号码收到了，我不会在群里念。群里那条请撤回，免得被人抄了去。`,
      identity ? '约药用不着身份证号，往后不用写。' : `往后要留电话，私下发我就行。`,
    ),
  emergency,
  childFever,
  heardYou,
  notAlone,
  neutral,
  outsideHours: (until, scene, duty = null) =>
    duty === null
      ? `这会儿没人值班，${moment(until, scene)}有人接着办；人不舒服别等，打120。`
      : `药房都关门了，${moment(until, scene)}接着办；急事找${dutyNamed(duty)}，人不舒服别等，打120。`,
  remindSlot,
  notReadyAfterAll: (view) =>
    lines(
      `${call(view.hail)}对不起，${medicines(view.medicines, view)}药房没备对，${view.fetching.by === 'agent' ? '要晚些' : '先别来取'}。`,
      `重新备好我马上告诉${you(view.hail)}。编号${view.code}`,
    ),
  notReadyYet: (view) =>
    lines(
      isUnspoken(view)
        ? `${call(view.hail)}${medicines(view.medicines, view)}还没跟药房说好，先别出门。`
        : view.fetching.by === 'agent'
          ? `${call(view.hail)}${medicines(view.medicines, view)}还没备好，${runner(view.fetching)}这趟也许要晚些。`
          : `${call(view.hail)}${medicines(view.medicines, view)}还没备好，先别出门。`,
      `${isUnspoken(view) ? '说好' : '备好'}我马上告诉${you(view.hail)}。编号${view.code}`,
    ),
} satisfies Partial<Phrases>

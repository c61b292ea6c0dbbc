import type { Refusal } from '../../dispatch/place.ts'
import type { Interval } from '../../domain/time.ts'
import type { Answers, StockView } from '../phrases/answer.ts'
import type { AppointmentView } from '../phrases/appointment.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { placedLegs } from '../views.ts'
import { dutyNamed } from './danger.ts'
import { again, call, lines, medicines, moment, slotTime, you } from './words.ts'

const notAllowed: Answers['notAllowed'] = (hail, role) => {
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

const stock: Answers['stock'] = (hail, drugs, scene) => {
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

function whichTime(view: AppointmentView, others: readonly Interval[], scene: Scene): string {
  const where = placedLegs(view).map(({ at }) => `${slotTime(at.slot, scene)}，${at.pharmacy.name}`)
  return lines(
    `${call(view.hail)}行，${medicines(view.medicines, view)}换到什么时候？原来约的是${where.join('；')}。`,
    others.length === 0
      ? '@我说个日子，上午还是下午，我来换。'
      : `还能约${others.map((slot) => slotTime(slot, scene)).join('、')}，@我说一个就换。`,
    `没定之前还是原来的。编号${view.code}`,
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

/** Behind an institution's name. */
const cannotBecause: Readonly<Record<Refusal, string>> = {
  'not-serving': '不管咱们街道，按规定约不了',
  prescription: '配不了处方药',
  condition: '配不了这种药',
  closed: '暂停收单',
  stock: '这会儿没有这个药',
  full: '这个时间约不上',
}

const neutral: Answers['neutral'] = (label) => {
  const whom = plain(label, 16)
  return whom === '' ? '刚才找我的邻居，回我一下。' : `${whom}，回我一下。`
}

export const answers: Answers = {
  nothingOpen: (hail, grief = false) =>
    grief
      ? lines(`${call(hail)}请节哀。没有还在约的药。`, '有什么要帮忙的，@我说“找人”。')
      : lines(`${call(hail)}${you(hail)}现在没有在约的药。`, '要约药，@我发药名和盒数就行。'),
  noLastOrder: (hail) =>
    lines(`${call(hail)}上次要的药我没找到。`, '这次要什么？@我，照药盒发名字和盒数就行。'),
  tooLate,
  noSuchTime,
  whichTime,
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
  askingWhoFetches: (name) => `代拿的事我正在问${plain(name ?? '协调员', 12)}，说定之前先别等人。`,
  medicalQuestionAsWell: () => '怎么吃、能不能吃我说不好，取药时问药师，或者问医生。',
  counterCannot,
  notAtCounter: (place, why) =>
    place === null
      ? '您说的那家不去，可别家这会儿配不了，先约在这里；有难处@我说“找人”。'
      : `${plain(place, 24)}${cannotBecause[why]}，先约在这家；有难处@我说“找人”。`,
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
  notOurs: (hail) => lines(`${call(hail)}这个我帮不上，我只管帮大家约药。`, '要约药，@我发药名和盒数就行。'),
  personCalled: (hail, sorry = false) =>
    sorry
      ? lines(`${call(hail)}对不起，让${you(hail)}不痛快了。`, `正在找人听${you(hail)}说，留意电话和消息。`)
      : lines(`好的，${call(hail)}正在帮${you(hail)}找人，留意电话和消息。`, '人不舒服就别等，打120。'),
  saidToAll: (hail) => `好的，${call(hail)}大家在群里看得到；单子都照旧，这句我没有记。`,
  addedToComplaint: (hail) => `${call(hail)}记下了，跟${you(hail)}刚才说的放在一起，正在看的人读得到。`,
  gladItIsSettled: (hail) => `${call(hail)}那就好，我跟正在看的人说一声。再有什么，@我就行。`,
  agentAway: (hail, codes) =>
    lines(
      `好的，${call(hail)}正在请协调员找人顶上。`,
      codes.length === 0
        ? `手上没有要${you(hail)}取、要${you(hail)}送的单子，放心。`
        : `${you(hail)}手上的${codes.length}份也写给他们了：${codes.join('、')}。`,
    ),
  attachmentSeen: (hail) =>
    lines(`${call(hail)}收到了。我看不懂图片、听不了语音，正请人看。`, '想快些，就打几个字：药名和盒数。'),
  privateFromNow: (hail, isOnOrder) =>
    lines(
      `好的，${call(hail)}往后群里不念${you(hail)}的药名。`,
      isOnOrder ? '送药的人也看得到这句。想知道细的，私下发我就行。' : '想知道细的，私下发我就行。',
    ),
  unheard: (hail, words) => {
    const named = words.length === 0 ? '还有一样' : words.map((word) => `“${plain(word, 24)}”`).join('、')
    return lines(
      `${call(hail)}${named}我没认出是什么药，还没约。`,
      '照药盒上的名字@我说一声，我加上；说不上来@我回“帮我看”。',
    )
  },
  notInIt: (hail, words) =>
    `${call(hail)}${words.map((word) => plain(word)).join('、')}我没算进去；要的话@我说几盒，我加上。`,
  numbersShown: (hail, identity) =>
    lines(
      `${call(hail)}号码收到了，我不会在群里念。群里那条请撤回，免得被人抄了去。`,
      identity ? '约药用不着身份证号，往后不用写。' : `往后要留电话，私下发我就行。`,
    ),
  neutral,
  answeredInPrivate: (hail) => `好的，${call(hail)}私下回${you(hail)}了，看一下。`,
  outsideHours: (until, scene, duty = null, isCalled = false) =>
    duty === null
      ? `这会儿没人值班，${moment(until, scene)}有人接着办；人不舒服别等，打120。`
      : `药房都关门了，${moment(until, scene)}接着办；${isCalled ? '正在通知' : '急事找'}${dutyNamed(duty)}，人不舒服别等，打120。`,
}

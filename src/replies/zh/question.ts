import type { OrderView } from '../phrases/appointment.ts'
import type { Questions } from '../phrases/question.ts'
import type { Scene } from '../phrases/scene.ts'
import { plain } from '../plain.ts'
import { asToldBefore } from '../views.ts'
import { whenAndWhere } from './booking.ts'
import {
  amount,
  call,
  day,
  item,
  lines,
  medicines,
  moment,
  pharmacy,
  shortMedicines,
  slotTime,
  whose,
  you,
} from './words.ts'

/** Choices side by side, as people read them on a phone. */
const numbered = (choices: readonly string[]): string =>
  choices.map((choice, index) => `${index + 1} ${choice}`).join('　')

const askBox: Questions['askBox'] = (hail, words) => {
  const what = plain(words)
  return lines(
    `${call(hail)}${what === '' ? '这个药' : what}有好多种，我不敢猜。`,
    '药盒上写的什么名字？照着发我就行。',
    '看不清就拍下药盒，我请药师看。',
  )
}

const askDrug: Questions['askDrug'] = (hail, words, choices) => {
  const what = plain(words)
  const [only, ...others] = choices.map((choice) => plain(choice))
  if (only === undefined) return askBox(hail, words)
  const named = what === '' ? '这个药' : what
  // A known name within a longer word: it would be asked whether it is itself.
  const whole = named === only ? `名字我没认全，是${only}，还是别的药` : `“${named}”是${only}吗`
  return lines(
    others.length === 0
      ? `${call(hail)}${what === '' ? `这个药是${only}吗` : whole}？弄错了可不行。`
      : named.startsWith(`${only}还是`)
        ? `${call(hail)}${named}，是哪种？不能弄错。`
        : `${call(hail)}${named}有好几种，不能弄错，是哪种？`,
    numbered(
      others.length === 0 ? [named === only ? `是${only}` : '是', '不是'] : [only, ...others, '都不是'],
    ),
    '回数字就行；不确定就拍下药盒，我请药师看。',
  )
}

/** 您妈妈的 is 妈妈的 in their own mouth. */
const fromThem = (word: string): string => word.replace(/^[您你](?:自己的|家?(?=.{1,3}的))/u, '')

const saidBack = (you: string) => ({
  why: `多问这一句，是怕给${you}配错、配多。`,
  'which-name': '就是药盒正面最大的那几个字，照着发我就行；看不清就拍个照。',
  looks: `光看样子我认不准，怕弄错。药盒正面最大的字发我，或者拍个照；说不上来就回“帮我看”，我请人打给${you}。`,
  pack: '一盒几片，各家进的不一样，要柜台才说得准。要几盒先回个数就行。',
})

const askAmount: Questions['askAmount'] = (hail, words) => {
  const named = words.map((word) => plain(word)).filter((word) => word !== '')
  const secret = words.length - named.length
  const help = `拿不准就回“帮我看”，我请人打给${you(hail)}。`
  const [first] = named
  if (words.length <= 1) return lines(`${call(hail)}${first ?? ''}要几盒？`, '回个数就行，比如“2盒”。', help)
  const all = [...named, ...(secret > 0 ? [`${first === undefined ? '这' : '另外'}${secret}样`] : [])].join(
    '、',
  )
  const example = named
    .slice(0, 2)
    .map((word, index) => `${fromThem(word)}${2 - index}盒`)
    .join('，')
  const how = example === '' ? '连名字一起私下发我就行。' : `连名字一起回，比如“${example}”。`
  return lines(`${call(hail)}${all}各要几盒？`, how, help)
}

const askWanted: Questions['askWanted'] = (hail, medicines, isBeside) => {
  const items = medicines.kind === 'named' ? medicines.items : []
  const what = items.length === 0 ? '有样药' : items.map(item).join('、')
  const isCounted = items.length > 0 && items.every(({ quantity }) => quantity !== null)
  const yes = isCounted ? '要就回“要”' : `要就${items.length > 1 ? '连名字' : ''}回几盒`
  return lines(
    `${call(hail)}${what}${items.length === 0 ? '我没弄清，' : ''}${isBeside ? '也要吗？' : '是要配吗？'}`,
    `${yes}，不要就回“不要”${isBeside ? '，别的照配' : ''}。`,
  )
}

const askAddOrReplace: Questions['askAddOrReplace'] = (hail, words, before, now) => {
  const was = amount(before)
  const wants = amount(now)
  const total =
    before.unit === now.unit && before.quantity !== null && now.quantity !== null
      ? `（一共${amount({ quantity: before.quantity + now.quantity, unit: now.unit })}）`
      : ''
  const what = plain(words)
  if (before.written !== words)
    return lines(
      `${call(hail)}${you(hail)}已经约了${plain(before.written)}${was}；${what}跟它成分一样，牌子不同，不是一回事。`,
      `两样都要，就回“加”。`,
      `不要${plain(before.written)}、只要${what}${wants}，就回“换”。`,
    )
  return lines(
    `${call(hail)}${what === '' ? '这个药' : what}${you(hail)}已经要了${was === '' ? '一份' : was}，这次怎么算？`,
    `再加${wants === '' ? '这份' : wants}${total}，就回“加”。`,
    `只要${wants === '' ? '这份' : wants}，就回“换成${wants === '' ? '这份' : wants}”。`,
  )
}

const askAnother: Questions['askAnother'] = (view, difference, scene) =>
  lines(
    `${call(view.hail)}${medicines(view.medicines, view)}已经约过一份了：`,
    whenAndWhere(asToldBefore(view), scene).join('；'),
    difference === 'time'
      ? '另外再要一份就回“再要一份”，只是换时间就回“换时间”。'
      : '给另一个人再要一份就回“再要一份”，就是那份就回“不用”。',
    `不回就还是原来那份。编号${view.code}`,
  )

const labelled = (order: OrderView, when: string): string =>
  `${whose(order)}${shortMedicines(order.medicines)}${when}（${order.code}）`

const orderLabel: Questions['orderLabel'] = (order) => labelled(order, '')

const itemLabel = (order: OrderView): string => `${whose(order)}${shortMedicines(order.medicines)}`

/** The day tells two orders of the same medicine apart. */
const dated = (order: OrderView, scene: Scene): string =>
  labelled(order, order.from === null ? '' : `，${day(order.from, scene)}`)

export const questions: Questions = {
  askOfWhich: (hail, example) =>
    lines(
      `${call(hail)}说的是哪一样？`,
      example === null ? '连药名一起私下发我就行。' : `连名字一起回，比如“${plain(example)}3盒”，别的不动。`,
    ),
  othersHeard: (count) => `另外${count}样收到了，问清这样一起约。`,
  askWhat: (hail) =>
    lines(
      `${call(hail)}要什么药？照药盒上的名字发我就行。`,
      '要几盒也一起说，比如“络活喜2盒”。',
      `说不上名字就拍药盒，或者回“帮我看”，我请人打给${you(hail)}。`,
    ),
  askDrug,
  askBox,
  askAmount,
  askWanted,
  askAddress: (hail, ofNeighbour = false) =>
    lines(`${call(hail)}${ofNeighbour ? '邻居' : you(hail)}住几号楼几室？`, '回“3号楼502”这样就行。'),
  askCommunity: (hail) =>
    lines(`${call(hail)}${you(hail)}住哪个小区、哪个居委？`, `回个名字就行，好给${you(hail)}找对药房。`),
  askAddOrReplace,
  askAnother,
  askWhich: (hail, choices, scene) =>
    lines(
      `${call(hail)}说的是哪一单？`,
      numbered(choices.map((order) => dated(order, scene))),
      '回数字就行。',
    ),
  askWhichItem: (hail, choices) => {
    const [only, ...more] = choices
    if (only !== undefined && more.length === 0)
      return lines(
        `${call(hail)}是${only.medicines.kind === 'private' ? '那样药' : itemLabel(only)}不要了吗？`,
        '回“是”或“不是”，回话前我不动。',
      )
    const which = `${call(hail)}哪样不要了？怕弄错，我先一样没动。`
    if (choices.filter(({ medicines: { kind } }) => kind === 'private').length > 1)
      return lines(which, '群里不念药名，私下跟我说名字就行。')
    return lines(which, numbered([...choices.map(itemLabel), '都留着']), '回数字就行。')
  },
  askWhatMakesRoom: (hail, choices, wanted) => {
    const [only, ...others] = choices
    const wants = `${call(hail)}${wanted === '' ? '' : `要${plain(wanted)}，`}`
    const isOne = only !== undefined && others.length === 0 && only.medicines.kind !== 'private'
    const which = `${wants}${isOne ? `是换下${shortMedicines(only.medicines)}，还是另加` : '换下哪样'}？怕弄错，我先没动。`
    if (choices.some(({ medicines: { kind } }) => kind === 'private'))
      return lines(which, '群里不念药名，私下跟我说名字就行。')
    return lines(which, numbered([...choices.map(itemLabel), '都留着，另加']), '回数字就行。')
  },
  itemLabel,
  orderLabel,
  askStillWanted: (views) => {
    const hail = views[0]?.hail ?? { name: null, elder: false }
    const what = views.map((view) => shortMedicines(view.medicines)).join('、')
    const codes = views.map(({ code }) => code).join('、')
    return `${call(hail)}${you(hail)}那句话拿掉了，${what}（${codes}）是不要了吗？回“不要了”就取消，不回照旧留着。`
  },
  askConfirmForOther: (hail, what, view, isListed) =>
    lines(
      `${call(hail)}${isListed ? '名单上这位自己' : '有人'}来说，${medicines(view.medicines, view)}${what === 'cancel' ? '不要了' : '要改一下'}（${view.code}）。`,
      `是${you(hail)}的意思吗？回“是”或“不是”，回话前我不动。`,
    ),
  posterAnswers: (hail) => `${call(hail)}听到了。这份是贴名单的邻居报的，请报的人回一声同样的，我就办。`,
  waitsForConfirmation: (hail) => `${call(hail)}这单是别人报的，我先问一声，那边点头了就办。`,
  offer: (view, slot, place, until, scene) =>
    lines(
      `${call(view.hail)}${you(view.hail)}要的时间空出来一个：`,
      `${slotTime(slot, scene)}，${pharmacy(place)}。`,
      `要就回“要”，给${you(view.hail)}留到${moment(until, scene)}；不回就还是原来的。`,
      `编号${view.code}`,
    ),
  offerDeclined: (hail) => `好的，${call(hail)}还是原来的时间，没动。`,
  remindQuestion: (hail) =>
    lines(
      `${call(hail)}刚才那句还等${you(hail)}回一下，回了我就接着办。`,
      '过后再回，@我说一声；打字不方便也没事，我请社区的人打电话问。',
    ),
  counterQuestion: (hail, said) => `${call(hail)}${saidBack(you(hail))[said]}`,
}

import type { ToStaff } from '../phrases/staff.ts'
import { plain } from '../plain.ts'
import { named } from './roster.ts'
import { lines } from './words.ts'

const wanting: Readonly<Record<Parameters<ToStaff['stillToAsk']>[1], string>> = {
  drug: '是哪种药',
  wanted: '要不要这几样',
  amount: '要几盒',
  address: '住几号',
  community: '住哪个小区',
}

export const toStaff: ToStaff = {
  whoseNeed: (words) => {
    const first = plain(words[0] ?? '', 24)
    return lines(
      `${words.map((word) => plain(word, 24)).join('、')}是谁要的？先没约。`,
      `您自己要，就说“我自己要${first}”；`,
      '替居民约，带上门牌和姓名，或者在居民群里@我。',
    )
  },
  carrierStays: (codes, carrier) =>
    lines(
      `${codes.length === 0 ? '' : `${codes.join('、')} `}没有改：谁来送是按居委定的，我这里不能一单一单换人。`,
      carrier === null
        ? '请直接跟对方说好；送到了带编号回我“已送达”就行。'
        : `现在还是${plain(carrier, 24)}。请直接跟两边说好；送到了带编号回我“已送达”就行。`,
    ),
  patientStays: (codes) =>
    lines(
      `${codes.join('、')} 没有改：这单给谁，要订的人自己说才好改。`,
      '请居民自己@我；不要了就回“取消”加编号，再重新约。',
    ),
  howToSay: (code, role) =>
    role === 'agent'
      ? `这句没记。回“${code} 已取”“${code} 没取到”或“${code} 已送达”，我就记。`
      : `这句没记。要改要退说“${code} 改成2盒”“取消 ${code}”，换药房说“改派 ${code} 到”加药房名。`,
  nobodySo: () =>
    lines('没找到这位在约的单子，也许不归这边管，也许已经收到了。', '带上门牌或编号再问我一声。'),
  unreachedNoted: (code, label) =>
    lines(
      `${named(code, label)} 没联系上，记下了，先等着。`,
      `晚点再试一次；问到了回“${code}”加药名、盒数。`,
    ),
  stillToAsk: (code, missing) => `这些记下了，还差：${wanting[missing]}。问到了带${code}说一声。`,
}

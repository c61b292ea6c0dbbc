import type { NotChanged, OpenList, ToStaff } from '../phrases/staff.ts'
import { plain } from '../plain.ts'
import { more, mostListed, named, rosterLine } from './roster.ts'
import { call, lines, slotTime, you } from './words.ts'

const wanting: Readonly<Record<Parameters<ToStaff['stillToAsk']>[1], string>> = {
  drug: '是哪种药',
  wanted: '要不要这几样',
  amount: '要几盒',
  address: '住几号',
  community: '住哪个小区',
}

const heading: Readonly<Record<OpenList, string>> = {
  'to-deliver': '取了还没送到',
  'not-ready': '还没备好',
  late: '过了时间还没取',
  tomorrow: '明天约了',
}
const none: Readonly<Record<OpenList, string>> = {
  'to-deliver': '取来的都送到了，没有剩的。',
  'not-ready': '今天要的都备好了。',
  late: '没有过了时间还没取的。',
  tomorrow: '明天还没有约。',
}

const whyNot: Readonly<Record<NotChanged, string>> = {
  'too-late': '药已经取走了',
  'no-such-time': '那个时间约不上，换个时间再说一遍',
  unclear: '没看出改的是哪样药，写上药名再说一遍',
  nothing: '跟原来一样',
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
  needsCommunity: (words) =>
    lines(
      `${words.map((word) => plain(word, 24)).join('、')}是哪个小区、谁要的？先没约。`,
      '连小区、门牌、姓名一起说一遍；已经有单子的，带上编号。',
    ),
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
  passedOnToCoordinators: () => '已经转给协调员了，请他们跟居民联系。',
  carriesNoMessages: (label) => `传话我做不了，这句没转。请直接跟${plain(label, 24)}说，或者在群里@。`,
  nobodySo: () =>
    lines('没找到这位在约的单子，也许不归这边管，也许已经收到了。', '带上门牌或编号再问我一声。'),
  doneFor: (hail, name) => `${call(hail)}这是${plain(name, 24)}帮${you(hail)}办的：`,
  notChangedFor: (code, why) => `${code} 没有改：${whyNot[why]}。居民那边我没说。`,
  leftNoted: (code, label, place) =>
    lines(
      `${named(code, label)} 药放在${plain(place, 12)}，记下了，正在告诉居民。`,
      '还不算送到；居民拿到会回“收到”，您知道拿到了就回“已送达”。',
    ),
  openList: (of, all, scene, late = 0) =>
    all.length === 0
      ? late === 0
        ? none[of]
        : `眼下没有取了没送的；另有${late}单过了点还没取，回“哪些晚了”看。`
      : lines(
          `${heading[of]}${all.length}份：`,
          ...all.slice(0, mostListed).map(({ line, at }) => {
            const where = at === null ? '' : `（${plain(at.pharmacy, 24)}，${slotTime(at.slot, scene)}）`
            return `${rosterLine(line)}${where}`
          }),
          more(all.length - mostListed),
        ),
  doneToday: ({ ready, pickedUp, left }) =>
    lines(
      `今天备好${ready}份，取走${pickedUp}份，还有${left}份没取走。`,
      left === 0 ? '' : '回“今天还有几单”，我一份一份列给您。',
    ),
  onTheBoard: () => lines('打印、导出、统计都在看板上。', '私下回“看板”，我发链接。'),
  onDuty: (names) =>
    lines(
      names.length === 0
        ? '名册上这条街道没有协调员。'
        : `这边的协调员：${names.map((name) => plain(name, 24)).join('、')}，有事按这个顺序叫。`,
      '换班我这里记不了，请互相说一声；提醒来了谁回“我来”就是谁的。',
    ),
  movedBack: (pharmacy, moved, left) =>
    lines(
      moved === 0
        ? `${plain(pharmacy)}一份也没能挪回来。`
        : `${moved}份挪回${plain(pharmacy)}了，正在告诉居民。`,
      left.length === 0
        ? ''
        : `${left.slice(0, mostListed).join('、')}${left.length > mostListed ? `等${left.length}份` : ''}没挪成，还在现在那家。`,
    ),
  nothingToReturn: (pharmacy) =>
    pharmacy === null
      ? '没有因为暂停挪走的单子，什么都没动。'
      : `没有从${plain(pharmacy)}挪走、还能挪回来的单子，什么都没动。`,
  whichToReturn: (pharmacies) =>
    lines('挪回哪一家？先没动：', pharmacies.map((pharmacy) => `“挪回 ${plain(pharmacy)}”`).join('、')),
  stillPaused: (pharmacy, away) =>
    `${plain(pharmacy)}还停着，先回“恢复 ${plain(pharmacy)}”，再回“挪回 ${plain(pharmacy)}”，那${away}份就能回来。`,
  howToTakeBack: (pharmacies) =>
    lines(
      '我不会自己撤，怕撤错。刚停过的可以这样收回：',
      ...pharmacies.map((pharmacy) => `“恢复 ${plain(pharmacy)}”，再回“挪回 ${plain(pharmacy)}”`),
      '别的，带上编号跟我说。',
    ),
  alreadyThere: (code, pharmacy) => `${code} 本来就在${plain(pharmacy)}，没有动。`,
  noBoard: () => lines('看板这会儿没开，请管程序的人打开。', '急着要数，回“汇总”或“今天还有几单”。'),
  unreachedNoted: (code, label) =>
    lines(
      `${named(code, label)} 没联系上，记下了，先等着。`,
      `晚点再试一次；问到了回“${code}”加药名、盒数。`,
    ),
  stillToAsk: (code, missing) => `这些记下了，还差：${wanting[missing]}。问到了带${code}说一声。`,
}

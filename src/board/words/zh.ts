import type { AppointmentStatus } from '../../domain/appointment.ts'
import { item, moment, slotTime } from '../../replies/zh/words.ts'
import type { Words } from './words.ts'

const weekdays = ['', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日']

const statuses: Readonly<Record<AppointmentStatus, string>> = {
  proposed: '等回答',
  pending: '等人定',
  waitlist: '等货',
  booked: '约好了',
  arrived: '人到了',
  fulfilled: '送到了',
  cancelled: '不要了',
  noshow: '没来取',
}

const platforms: Words['platforms'] = {
  wechat: '微信',
  telegram: 'Telegram',
  qq: 'QQ',
  console: '终端',
  simulator: '模拟群聊',
  paste: '贴群聊',
}

const milestones: Words['milestones'] = {
  'card-collected': '卡收了',
  reviewed: '审过了',
  ready: '备好了',
  'picked-up': '取走了',
  delivered: '送到了',
}

const values = new Map<string, string>([
  ...Object.entries(statuses),
  ...Object.entries(milestones),
  ['drug', '问是哪种药'],
  ['wanted', '问要不要'],
  ['amount', '问要几盒'],
  ['address', '问住几号楼'],
  ['community', '问是哪个小区'],
])

const reminders: readonly (readonly [RegExp, string])[] = [
  [/^slot-reminder /, '提醒来取'],
  [/^not-ready /, '请先别出门，药还没备好'],
  [/^nudge /, '催药房备药'],
  [/^slot-passed /, '时段过了，问取了没有'],
  [/^card-wanted/, '请居民准备好医保卡'],
  [/^really-fetched /, '还没备好，问是不是真取了'],
]

/** The board in Chinese. */
export const zh: Words = {
  tag: 'zh-CN',
  other: { language: 'en', name: 'English' },

  brand: '药约',
  board: '看板',
  search: '查找',
  signOut: '退出',
  skip: '跳到正文',
  live: '实时',
  lost: '连接断了，正在重连，下面的内容可能旧了',
  over: '登录已过期，请再要一个链接',
  owner: '本机',
  roles: { agent: '代办员', pharmacist: '药师', coordinator: '协调员', operator: '接线员' },

  dayTitle: (day, isToday) => {
    const date = Temporal.PlainDate.from(day)
    return `${isToday ? '今天 · ' : ''}${date.month}月${date.day}日 ${weekdays[date.dayOfWeek] ?? ''}`
  },
  today: '回到今天',
  dayBefore: '前一天',
  dayAfter: '后一天',
  bookedTomorrow: '明天约好',
  counts: { booked: '约好了', ready: '备好了', waiting: '等货', done: '送到了' },
  countsTitle: '这一天的单子',
  institutions: '各家各时段',
  legend: '颜色越深越满，数字是“已约 / 名额”',
  loads: { free: '空', some: '有位', nearly: '快满', full: '满', over: '超了' },
  takenOf: '已约',
  paused: '暂停接单',
  restFree: '别的时段都空着',
  idleInstitutions: (count) => `还有${count}家这天没人约。`,
  closedToday: '这天不开门',
  noInstitutions: '还没有归您管的药店或医院。名册里加上，这里就有了。',
  noBookings: (canTry) =>
    canTry ? '这天还没有预约。到群里说一句要什么药，这里马上就有。' : '这天还没有预约。',
  tryIt: '去群里试一句',

  dayList: {
    title: '名单',
    by: { pharmacy: '按药房', agent: '按代办员' },
    download: '下载表格',
    empty: '这天没有要取的药。',
    noAgent: '没有代办员的小区',
    total: (count) => `${count}份`,
    late: (count) => `晚了${count}份`,
    columns: {
      day: '日期',
      from: '几点起',
      to: '几点止',
      pharmacy: '在哪取',
      code: '编号',
      who: '谁',
      community: '小区',
      medicines: '药',
      stage: '到哪一步',
      late: '晚了没有',
      phone: '电话',
      notes: '交代',
    },
  },
  numbers: {
    title: '数字',
    day: '哪天',
    today: '今天',
    dayName: (day) => {
      const date = Temporal.PlainDate.from(day)
      return `${date.day}日 ${weekdays[date.dayOfWeek]?.replace('星期', '周') ?? ''}`
    },
    week: '七天',
    names: {
      asked: '报了',
      due: '约在',
      ready: '备好',
      pickedUp: '取走',
      delivered: '送到',
      noshow: '没来',
      cancelled: '不要',
      refused: '没审过',
    },
    noneLate: '没有晚了的。',
    hint: '“约在”是时段在这天的，别的哪天做的算哪天。数的是单子，一单有几样药也算一单。',
  },

  newest: '刚报上来的',
  needs: '等人处理',
  needsNothing: '眼下没有等人处理的，都在路上。',
  unsettled: '还没人说处理好',
  settledAt: (at, scene) => `${moment(at, scene)}处理好了`,
  moreNeeds: (count) => `还有${count}件，处理掉上面的就会露出来。`,
  why: {
    'too-much': '量太大',
    'too-soon': '要得太早',
    'unknown-drug': '认不出的药',
    'no-institution': '没有能配的地方',
    'wrong-medicine': '药可能不对',
    danger: '可能有危险',
    'after-danger': '人看过了，药还没定',
    unanswered: '问了没回',
    waitlist: '等货或等位',
    asked: '等本人回答',
    emergency: '紧急',
    'slot-passed': '时段过了',
    'not-fetched': '没取到',
    'not-received': '取走了，本人没拿到',
    'runs-out': '家里没药了，还没送到',
    'by-phone': '要打电话给柜台',
    capacity: '名额少了',
    help: '找人帮忙',
    'office-help': '同事找人帮忙',
    attachment: '发了图片、语音或文件',
    urgent: '急',
  },
  by: {
    pharmacist: '等药师',
    coordinator: '等协调员',
    agent: '等代办员',
    resident: '等本人',
    stock: '到货自动补上',
  },
  original: '原话',
  understood: '读成了',
  nothingUnderstood: '没读出药来，要人看一眼。',
  misread: '读错了？教它一次',
  settle: (why, code, unnamed) => {
    if (why === 'danger' || why === 'emergency' || why === 'wrong-medicine')
      return '先打电话问人怎么样；有人管了，就在平台群回“处理好了”'
    switch (why) {
      case 'help':
      case 'attachment':
      case 'urgent':
      case 'not-received':
      case 'runs-out':
      case 'not-fetched':
      case 'capacity':
        return code === null
          ? '协调员回“我来”，就算有人接手；办好了回“处理好了”'
          : `协调员回“${code} 我来”，就算有人接手；办好了回“${code} 处理好了”`
      case 'by-phone':
        return `打电话跟柜台说；说好了，协调员回“${code ?? '编号'} 说好了”`
    }
    if (code === null) return null
    switch (why) {
      case 'too-much':
      case 'too-soon':
        return `药师回“审核通过 ${code}”，或“审核不通过 ${code}”加理由`
      case 'unknown-drug':
        return unnamed.length === 0
          ? `协调员回“${code} 是某某药”`
          : `协调员回${unnamed.map((word) => `“${code} ${word}是某某药”`).join('，')}`
      case 'after-danger':
        return `药要就回“改派 ${code} 到 药房名”，不要就回“取消 ${code}”`
      case 'no-institution':
        return `协调员回“改派 ${code} 到某某药房”`
      case 'asked':
      case 'unanswered':
        return `打电话问到了，就回“${code} 药名几盒”；不要了回“取消 ${code}”`
      case 'waitlist':
        return `药房回“药名 到货”就自动补上；想换一家，协调员回“改派 ${code} 到 药房名”`
      case 'slot-passed':
        return `取了回“${code} 已取”，没来回“${code} 没来取”`
      default:
        return null
    }
  },

  stageNames: { ...statuses, ready: '备好了', 'picked-up': '取走了' },
  late: { 'not-ready': '晚了，还没备好', 'not-fetched': '晚了，还没来取', any: '晚了' },
  milestones,
  medicines: (medicines) =>
    medicines.kind === 'private' ? `${medicines.count}样` : medicines.items.map(item).join('、'),
  slot: slotTime,
  moment,
  wish: ({ from, to }, scene) => {
    if (from !== null && to !== null) return `${moment(from, scene)}到${moment(to, scene)}`
    if (from !== null) return `${moment(from, scene)}以后`
    return to === null ? '' : `${moment(to, scene)}以前`
  },
  urgent: '急',
  waitingFor: '排队等货',
  atNoCounter: '还没定在哪家',

  slotTitle: (pharmacy) => pharmacy,
  elsewhere: (count) => `另有${count}份不归您管，只计数。`,
  slotEmpty: '这个时段还空着。',

  story: '从头到尾',
  parts: '在哪取',
  facts: '记下的',
  history: '经过',
  fact: {
    phone: '电话',
    community: '小区',
    writer: '群里的名字',
    wish: '想什么时候要',
    card: '医保卡在手边',
    prescription: '处方',
    note: '交代',
    asked: '报单时间',
  },
  yes: '在',
  no: '不在',
  prescriptions: { has: '有', none: '没有', expired: '过期了' },
  steps: {
    requested: '报了',
    answered: '问答',
    amended: '改了',
    placed: '约上了',
    moved: '换了地方或时间',
    waitlisted: '排上队了',
    decided: '交给人定',
    refused: '审核没过',
    cancelled: '不要了',
    milestone: '',
    voided: '作废',
    closed: '了结',
    reopened: '重新打开',
    repeated: '又报了一次',
    reminded: '提醒',
  },
  carriedBy: (name) => `${name === '' ? '管理员' : name}贴来的`,
  doer: (by) => {
    switch (by.kind) {
      case 'bot':
        return '药约'
      case 'writer':
        return '本人'
      case 'role':
        return by.name
      case 'someone':
        return '另一位居民'
    }
  },
  value: (value) =>
    values.get(value) ??
    reminders.find(([mark]) => mark.test(value))?.[1] ??
    value.replace(/ ready(?=;|$)/gu, '（已备好）').replace(/\bwaitlist\b/gu, '等货'),
  stages: ['约好', '审过', '备好', '取走', '送到'],

  unsent: {
    title: '没送出去的',
    intro: '试过了还是没送到的都在这里，一条也不丢。原因解决了，就再发一次。',
    empty: '都送出去了，没有卡住的。',
    hidden: '私下的话，这里不显示，再发一次照样原话送到。',
    again: '再发一次',
    more: (count) => `还有${count}条，上面的送出去就会露出来。`,
    to: ({ kind, name, platform }) => {
      const where = platforms[platform]
      if (kind === 'group') return name === null ? `${where}里一个不认得的群` : `${where}群「${name}」`
      return `${where}私聊 ${name ?? '一位居民'}`
    },
    why: (obstacle, attempts) => {
      switch (obstacle) {
        case 'unreachable':
          return '对方收不到机器人的私信，不是好友，或者拉黑了'
        case 'removed':
          return '机器人不在这个群里了，或者群没了'
        case 'offline':
          return '这边的账号没连上'
        case 'silent':
          return `试了${attempts}次，对面一直没应`
        case 'refused':
          return '对面不收这一条'
      }
    },
    how: {
      unreachable: '请对方私下给机器人发一句话，再点“再发一次”。急的先打电话。',
      removed: '把机器人拉回群里，再点“再发一次”。急的请人在群里说一声。',
      offline: '账号连上以后，再点“再发一次”。急的先打电话。',
      silent: '过一会儿再发一次。急的先打电话。',
      refused: '再发一次试试；还不行，请打电话告诉对方。',
    },
  },
  platforms,

  searchLabel: '编号、名字、房号或药名',
  searchHint: '比如 005、3-502、王阿姨、络活喜',
  searchEmpty: '写几个字就开始找。药的商品名、通用名都认得。',
  found: (total) => `找到${total}份`,
  nothingFound: (query) => `没找到“${query}”。换个写法试试：编号后三位、房号，或药名的头两个字。`,
  foundMore: (shown, total) => `这里是最近的${shown}份，一共${total}份。再写几个字就少了。`,

  enterTitle: '打开看板',
  enterText: '这个链接只能用一次，用完就留在这个浏览器里，12小时内不用再登录。',
  enter: '进入看板',
  signInTitle: '请先登录',
  signInText: '看板上有居民的姓名和用药，所以只凭链接进来。',
  signInHow: [
    '在这台机器上启动的：链接印在终端里。',
    '协调员、药师、代办员：给机器人发私信“看板”，它回您一个链接。',
  ],
  badLinkTitle: '这个链接用不了了',
  badLinkText: '每个链接只能用一次，15分钟内有效。给机器人发私信“看板”，再要一个就行。',
  missingTitle: '这里没有东西',
  missingText: '可能是编号错了一位，也可能这份不归您管。',
  brokenTitle: '这一页没打开',
  brokenText: '东西没丢，都记着。过一会儿再打开一次。',
  back: '回看板',
  print: '打印',
}

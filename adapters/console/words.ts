import type { Role } from '../../src/domain/directory.ts'
import type { CastMember } from './setting.ts'

/** What the console itself says; what the bot says is not its business. */
export interface Words {
  readonly bot: string
  readonly privately: string
  welcome(scene: { district: string; sample: boolean; name: string; place: string }): readonly string[]
  readonly help: readonly string[]
  /** Where and who one is now, and what such a person says. */
  here(name: string, place: string, role: Role): readonly string[]
  /** Said in a group and taken by nobody: how the bot is spoken to. */
  unheard: string
  who(name: string, place: string, cast: readonly CastMember[]): readonly string[]
  groups(names: readonly string[], here: string, more: number): readonly string[]
  choose(names: readonly string[]): readonly string[]
  /** A script is not asked which of several people it means. */
  tookFirst(count: number): string
  noSuchGroup(name: string): string
  noSuchRole(role: string): string
  nameMissing: string
  noSuchMessage(number: number): string
  elsewhere: string
  quoting(number: number): string
  pasting: string
  pasteEmpty: string
  tooLong: string
  unknownCommand(word: string): string
  /** Something arrived in a chat that is not looked at now. */
  arrived(place: string, firstWords: string): string
  joined(others: string): string
  closed: string
  failed(why: string): string
  goodbye: string
}

const zhHints: Readonly<Record<Role, readonly string[]>> = {
  resident: [],
  agent: ['  可以说：@志愿者 取药单 · @志愿者 0317-001 医保卡收了 · @志愿者 0317-001 已取 · …已送达'],
  pharmacist: ['  可以说：审核通过 0317-001 · 0317-001 已备好 · 审核不通过 0317-001 处方过期 · 氨氯地平缺货'],
  coordinator: ['  可以说：汇总 · 待处理 · 改派 0317-001 到 赤峰路医院 · 暂停 赤峰路医院 · 恢复 赤峰路医院'],
  operator: [],
}

const zh: Words = {
  bot: '药约',
  privately: '私聊',
  welcome: ({ district, sample, name, place }) => [
    sample ? `药约 · ${district}（样板：药房和人都是虚构的）` : `药约 · ${district}`,
    `您现在是“${name}”，在「${place}」里。照着打打看：`,
    '',
    '  @志愿者 我妈的络活喜两盒，明天下午取',
    '  @志愿者 我的药到了吗',
    '  /as 药师            换成药师，去药房的群里审核、备药',
    '',
    '/help 全部说明　/quit 退出　English: /lang en',
  ],
  help: [
    '直接打字               在群里说话；对机器人说，带上 @志愿者',
    '/as 王阿姨 3-502       换成一位居民，名字就是群名片',
    '/as 药师（志愿者、协调员）  换成名册里的人；几位都合适，就回数字选',
    '/group                 看有哪些群；/group 欧三 换个群；/group 私聊 单独找机器人',
    '/quote 4 改成3盒       引用第4条来说',
    '/paste                 贴好几行（接龙）：贴完打一个空行',
    '/who                   我是谁，这里还有谁',
    '/lang en               换成英文说明',
    '/quit                  退出（Ctrl-C 也行）',
  ],
  here: (name, place, role) => [`您现在是“${name}”，在「${place}」里。`, ...zhHints[role]],
  unheard: '机器人没接这句：在群里对它说话，开头带上 @志愿者；或者 /私聊 单独找它。',
  who: (name, place, cast) => [
    `您是“${name}”，在「${place}」里。`,
    ...(cast.length > 0 ? [`管这里的：${cast.map((one) => one.name).join('、')}`] : []),
  ],
  groups: (names, here, more) => [
    ...names.map((name, at) => `${String(at + 1).padStart(3)} ${name}${name === here ? '  ← 在这里' : ''}`),
    ...(more > 0 ? [`还有${more}个别的街道的群：/group all`] : []),
    '回数字换群，或者打 /group 加群名里的几个字；/group 私聊 单独找机器人',
  ],
  choose: (names) => [
    ...names.map((name, at) => `${String(at + 1).padStart(3)} ${name}`),
    '是哪一位？回数字。',
  ],
  tookFirst: (count) => `有${count}位，先当第一位；要别的就写全名，比如 /as 名册里的名字`,
  noSuchGroup: (name) => `没有叫“${name}”的群。打 /group 看看有哪些。`,
  noSuchRole: (role) => `名册里没有${role}。`,
  nameMissing: '换成谁？比如 /as 王阿姨 3-502，或者 /as 药师',
  noSuchMessage: (number) => `没有第${number}条。每条前面的 #号 就是。`,
  elsewhere: '那一条不在这个群里，引用不了。先 /group 过去。',
  quoting: (number) => `下一句会引用第${number}条。`,
  pasting: '请贴进来，贴完打一个空行。',
  pasteEmpty: '什么也没贴，没发出去。',
  tooLong: '太长了，没发出去。请分成几段。',
  unknownCommand: (word) => `没有 ${word} 这个说法。打 /help 看全部。`,
  arrived: (place, firstWords) => `「${place}」有新消息：${firstWords}`,
  joined: (others) => `已连上正在开着的药约：${others}`,
  closed: '先开的那个窗口退出了，这边也跟着收摊。都记下了，再打 npm start 接着来。',
  failed: (why) => `这句没收进去：${why}。请再发一次。`,
  goodbye: '都记下了，回见。',
}

const enHints: Readonly<Record<Role, readonly string[]>> = {
  resident: [],
  agent: [
    '  for example: @volunteer 取药单 (pick-up list) · @volunteer 0317-001 已取 (fetched) · …已送达 (delivered)',
  ],
  pharmacist: [
    '  for example: 审核通过 0317-001 (approve) · 0317-001 已备好 (ready) · 氨氯地平缺货 (out of stock)',
  ],
  coordinator: ['  for example: 汇总 (summary) · 待处理 (to do) · 改派 0317-001 到 赤峰路医院 (move)'],
  operator: [],
}

const en: Words = {
  bot: 'Yaoyue',
  privately: 'private chat',
  welcome: ({ district, sample, name, place }) => [
    sample
      ? `Yaoyue · ${district} (a sample: its pharmacies and people are invented)`
      : `Yaoyue · ${district}`,
    `You are “${name}” in “${place}”. Type, for a start:`,
    '',
    '  @volunteer two boxes of Norvasc for my mum, tomorrow afternoon',
    '  @volunteer where is my order?',
    '  /as pharmacist      become the pharmacist, in the pharmacy’s own group',
    '',
    '/help tells everything　/quit leaves　中文：/lang zh',
  ],
  help: [
    'just type              talk in the group; to the bot with @volunteer',
    '/as 王阿姨 3-502       become a resident with this name in the group',
    '/as pharmacist         (agent, coordinator) become a person of the directory; choose by number if several fit',
    '/group                 list groups; /group 欧三 goes there; /group private talks to the bot alone',
    '/quote 4 make it 3     quote message 4',
    '/paste                 several lines at once (a 接龙 list), ended by an empty line',
    '/who                   who I am, and who is responsible here',
    '/lang zh               中文说明',
    '/quit                  leave (Ctrl-C does it, too)',
  ],
  here: (name, place, role) => [`You are “${name}” in “${place}” now.`, ...enHints[role]],
  unheard: 'The bot did not take this: in a group, begin with @volunteer; or talk to it alone with /private.',
  who: (name, place, cast) => [
    `You are “${name}” in “${place}”.`,
    ...(cast.length > 0 ? [`Responsible here: ${cast.map((one) => one.name).join(', ')}`] : []),
  ],
  groups: (names, here, more) => [
    ...names.map(
      (name, at) => `${String(at + 1).padStart(3)} ${name}${name === here ? '  ← you are here' : ''}`,
    ),
    ...(more > 0 ? [`and ${more} groups of other streets: /group all`] : []),
    'Type a number, or /group and a part of the name; /group private talks to the bot alone',
  ],
  choose: (names) => [
    ...names.map((name, at) => `${String(at + 1).padStart(3)} ${name}`),
    'Which one? Type the number.',
  ],
  tookFirst: (count) =>
    `${count} people fit, so you are the first; for another write the whole name: /as NAME`,
  noSuchGroup: (name) => `There is no group “${name}”. /group lists them.`,
  noSuchRole: (role) => `The directory has no ${role}.`,
  nameMissing: 'As whom? For example /as 王阿姨 3-502, or /as pharmacist',
  noSuchMessage: (number) => `There is no message ${number}. Each carries its number after the #.`,
  elsewhere: 'That message is in another chat and cannot be quoted here. /group goes there.',
  quoting: (number) => `What you type next will quote message ${number}.`,
  pasting: 'Paste now, and end with an empty line.',
  pasteEmpty: 'Nothing was pasted, nothing was sent.',
  tooLong: 'Too long, not sent. Please send it in parts.',
  unknownCommand: (word) => `There is no ${word}. /help lists all.`,
  arrived: (place, firstWords) => `New in “${place}”: ${firstWords}`,
  joined: (others) => `Joined the Yaoyue that is already running: ${others}`,
  closed:
    'The window that was opened first has been quit, so this one closes, too. Nothing is lost: npm start.',
  failed: (why) => `This was not taken: ${why}. Please send it again.`,
  goodbye: 'All written down. Goodbye.',
}

export const wordsIn = { zh, en }
export type ConsoleLanguage = keyof typeof wordsIn

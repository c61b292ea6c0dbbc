import type { Role } from '../../src/domain/directory.ts'
import type { Language } from '../../src/domain/message.ts'

/** What the simulator itself says; what the bot says is not its business. */
export interface ChatWords {
  readonly title: string
  readonly bot: string
  readonly roles: Readonly<Record<Role, string>>
  readonly privately: string
  readonly choose: string
  readonly where: string
  readonly who: string
  readonly residents: string
  readonly staff: string
  readonly stranger: string
  readonly otherName: string
  readonly namePlaceholder: string
  readonly become: string
  readonly elsewhere: string
  readonly newWindow: string
  readonly openWindow: string
  readonly examples: string
  readonly say: string
  readonly placeholder: string
  readonly send: string
  readonly mention: string
  readonly photo: string
  readonly photoName: string
  readonly quoting: string
  readonly dropQuote: string
  readonly recall: string
  recalled(name: string): string
  readonly recalledHint: string
  tapToQuote(name: string): string
  tapToMention(name: string): string
  onBoard(code: string): string
  privateNews(count: number): string
  readonly empty: string
  readonly emptyPrivate: string
  readonly sending: string
  readonly tooLong: string
  readonly nothing: string
  readonly notTaken: string
  readonly gone: string
}

const zh: ChatWords = {
  title: '群聊',
  bot: '药约',
  roles: {
    resident: '居民',
    agent: '代办员',
    pharmacist: '药师',
    coordinator: '协调员',
    operator: '接线员',
  },
  privately: '和药约私聊',
  choose: '换群 · 换人',
  where: '在哪说',
  who: '我是谁',
  residents: '居民',
  staff: '管这里的人',
  stranger: '冒名的陌生人',
  otherName: '换个群名片',
  namePlaceholder: '比如 6-203 赵老师',
  become: '就是我',
  elsewhere: '别的街道',
  newWindow: '再开一个窗口，就是另一个人。两边的话马上都看得到。',
  openWindow: '新窗口',
  examples: '点一句试试',
  say: '要说的话',
  placeholder: '说点什么，回车发送',
  send: '发送',
  mention: '@志愿者',
  photo: '照片',
  photoName: '药盒.jpg',
  quoting: '引用',
  dropQuote: '不引用了',
  recall: '撤回',
  recalled: (name) => `${name}撤回了一条消息`,
  recalledHint: '药约已经读过的照样算数；不要了，就跟它说“取消”。',
  tapToQuote: (name) => `引用${name}这句`,
  tapToMention: (name) => `@${name}`,
  onBoard: (code) => `看板上看 ${code}`,
  privateNews: (count) => `私聊里有药约的${count}条消息`,
  empty: '群里还没人说话。点下面一句，再按发送。',
  emptyPrivate: '这里只有您和药约。不用@，直接说就行。',
  sending: '正在送…',
  tooLong: '太长了，请分几次发。',
  nothing: '还没写字呢。',
  notTaken: '这句没收进去，请再发一次。',
  gone: '程序关了，请重新打开。',
}

const en: ChatWords = {
  title: 'Group chat',
  bot: 'Yaoyue',
  roles: {
    resident: 'resident',
    agent: 'agent',
    pharmacist: 'pharmacist',
    coordinator: 'coordinator',
    operator: 'operator',
  },
  privately: 'Private chat with Yaoyue',
  choose: 'Group and person',
  where: 'Where',
  who: 'Who I am',
  residents: 'Residents',
  staff: 'In charge here',
  stranger: 'stranger under that name',
  otherName: 'Another group name',
  namePlaceholder: 'For example 6-203 赵老师',
  become: 'That’s me',
  elsewhere: 'Other streets',
  newWindow: 'Another window is another person. Both see at once what is said.',
  openWindow: 'new window',
  examples: 'Tap one to try',
  say: 'Your message',
  placeholder: 'Say something, Enter sends',
  send: 'Send',
  mention: '@volunteer',
  photo: 'Photo',
  photoName: 'box.jpg',
  quoting: 'Quoting',
  dropQuote: 'No quote',
  recall: 'Recall',
  recalled: (name) => `${name} recalled a message`,
  recalledHint: 'What Yaoyue has read still counts; to take an order back, tell it to cancel.',
  tapToQuote: (name) => `Quote ${name}`,
  tapToMention: (name) => `@${name}`,
  onBoard: (code) => `${code} on the board`,
  privateNews: (count) =>
    count === 1 ? 'Yaoyue sent you a private message' : `Yaoyue sent you ${count} private messages`,
  empty: 'Nobody has said anything yet. Tap an example below, then Send.',
  emptyPrivate: 'Only you and Yaoyue are here. No mention is needed.',
  sending: 'Sending…',
  tooLong: 'Too long: please send it in parts.',
  nothing: 'There is nothing written yet.',
  notTaken: 'This was not taken. Please send it again.',
  gone: 'The program has closed. Please open it again.',
}

export const chatWords = (language: Language): ChatWords => (language === 'en' ? en : zh)

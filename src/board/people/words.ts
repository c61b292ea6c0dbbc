import type { Person } from '../../domain/directory.ts'
import type { Language } from '../../domain/message.ts'

/** The words of the page on which roles are given and taken. */
export interface PeopleWords {
  readonly title: string
  readonly intro: string
  readonly give: string
  readonly role: string
  readonly place: string
  readonly name: string
  readonly nameHint: string
  readonly giveCode: string
  readonly newPhone: string
  readonly stop: string
  readonly people: string
  readonly find: string
  readonly findHint: string
  readonly findButton: string
  readonly nobody: string
  readonly groups: string
  readonly unassigned: string
  readonly noUnassigned: string
  readonly community: string
  readonly communities: string
  readonly institutions: string
  /** The coordinators' own group. */
  readonly ownGroup: string
  readonly assign: string
  readonly roles: Readonly<Record<Person['role'], string>>
  groupLabel(number: number, name: string | null, platform: string): string
}

const zh: PeopleWords = {
  title: '人和群',
  intro: '给谁一个角色，就给他一个登记码：私下发给机器人，一次有效，24小时内用。',
  give: '给一个登记码',
  role: '角色',
  place: '哪里的',
  name: '怎么称呼',
  nameHint: '不写就用他自己的名字',
  giveCode: '出码',
  newPhone: '换新号',
  stop: '停用',
  people: '有角色的人',
  find: '找一个人',
  findHint: '名字、居委或药房',
  findButton: '找',
  nobody: '没找到，换个写法试试。',
  groups: '群',
  unassigned: '还不知道是谁的群',
  noUnassigned: '没有不认得的群。',
  community: '归谁',
  communities: '居委',
  institutions: '药房和医院',
  ownGroup: '协调员的平台群',
  assign: '就归这里',
  roles: { agent: '代办员', pharmacist: '药师', coordinator: '协调员', operator: '接线员' },
  groupLabel: (number, name, platform) => `群${number}${name === null ? '' : `「${name}」`}（${platform}）`,
}

const en: PeopleWords = {
  title: 'People and groups',
  intro: 'A role is given with a code that its owner sends to the bot in private: good once, for 24 hours.',
  give: 'Give a code',
  role: 'Role',
  place: 'Where',
  name: 'Name',
  nameHint: 'their own name if left empty',
  giveCode: 'Make a code',
  newPhone: 'New account',
  stop: 'Stop',
  people: 'People with a role',
  find: 'Find somebody',
  findHint: 'name, community or pharmacy',
  findButton: 'Find',
  nobody: 'Nobody is called so: try another way.',
  groups: 'Groups',
  unassigned: 'Groups that nobody has claimed',
  noUnassigned: 'No group is unknown.',
  community: 'Whose',
  communities: 'Communities',
  institutions: 'Institutions',
  ownGroup: 'the coordinators’ own group',
  assign: 'It belongs here',
  roles: { agent: 'agent', pharmacist: 'pharmacist', coordinator: 'coordinator', operator: 'hotline' },
  groupLabel: (number, name, platform) => `Group ${number}${name === null ? '' : ` “${name}”`} (${platform})`,
}

const words: Readonly<Record<Language, PeopleWords>> = { zh, en }

export const peopleWords = (language: Language): PeopleWords => words[language]

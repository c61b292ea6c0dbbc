import type { Language } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import { call as callEn, moment as momentEn } from './en/words.ts'
import type { Hail, Scene } from './phrases/scene.ts'
import { plain } from './plain.ts'
import { call, lines, moment, you } from './zh/words.ts'

/** What is said of who does what, which group is whose, and who cannot be reached. Names come as the directory has them. */
export interface OfficeWords {
  // -- to whoever sends a code
  enrolled(hail: Hail, office: string): string
  wrongCode(hail: Hail): string
  tooManyGuesses(hail: Hail): string
  /** A code that was said where everybody reads it. */
  codeInGroup(hail: Hail): string

  // -- to coordinators
  codeGiven(code: string, office: string, until: Instant, scene: Scene): string
  codeOnlyInPrivate(): string
  codeVoid(code: string): string
  /** @param by who gave the code */
  enrolledNote(name: string, office: string, by: string): string
  /** A new account has taken the place of the old one. */
  movedNote(name: string, office: string, by: string): string
  /** @param left communities that nobody looks after now */
  stopped(name: string, office: string, left: readonly string[]): string
  /** A phone is lost: what to say so that its account has no weight any more. */
  howToStop(names: readonly string[]): string
  /** @param others who is called so as well, and is not stopped */
  stoppedBefore(names: readonly string[], others: readonly string[]): string
  /** Who was stopped comes back with a code. */
  howToReturn(name: string): string
  stoppedNote(name: string, office: string, by: string): string
  codeWasInGroup(office: string): string
  guessing(name: string): string
  unknownPerson(words: string): string
  whichPerson(names: readonly string[]): string
  onlyCoordinator(name: string): string
  unknownOffice(words: string): string

  // -- groups
  /** Three lines to a group that the directory does not have. */
  welcome(): string
  newGroup(name: string, number: number): string
  assigned(group: string, community: string): string
  unknownGroup(words: string): string
  /** No group waits for somebody to say whose it is. */
  noNewGroup(words: string): string
  unknownCommunity(words: string): string
  temper(group: string, temper: 'normal' | 'quiet' | 'digest'): string

  // -- reach
  /** To somebody who cannot be written to, in a group that everybody reads. @param label what the group shows itself */
  writeMeFirst(label: string): string
}

const zh: OfficeWords = {
  enrolled: (hail, office) =>
    lines(
      `${call(hail)}登记好了，${you(hail)}是${plain(office, 40)}。`,
      `该${you(hail)}说的话我都照办，手机丢了马上请协调员停用。`,
    ),
  wrongCode: (hail) =>
    lines(`${call(hail)}这个登记码不对，或者用过、过期了。`, '请跟协调员再要一个，照着发我就行。'),
  tooManyGuesses: (hail) =>
    lines(`${call(hail)}试了好几次都不对，先歇10分钟，这会儿发我也不认。`, '请跟协调员再要一个。'),
  codeInGroup: (hail) =>
    lines(`${call(hail)}登记码大家都看到了，我已经把它作废。`, '请跟协调员再要一个，私下发我，别发群里。'),
  codeGiven: (code, office, until, scene) =>
    lines(
      `登记码 ${code}（${plain(office, 40)}）`,
      `到${moment(until, scene)}有效，只能用一次。`,
      '请本人私下发给我，别发群里。',
      `不用了回“停用 ${code}”。`,
    ),
  codeOnlyInPrivate: () => '登记码不能在群里说，请私下跟我说一遍。',
  codeVoid: (code) => `登记码 ${plain(code, 12)} 作废了。`,
  enrolledNote: (name, office, by) =>
    lines(
      `登记：${plain(name, 24)} 现在是${plain(office, 40)}，码是${plain(by, 24)}给的。`,
      `不对就回“停用 ${plain(name, 24)}”。`,
    ),
  movedNote: (name, office, by) =>
    lines(
      `换号：${plain(name, 24)}（${plain(office, 40)}）换了新号，旧号停了，码是${plain(by, 24)}给的。`,
      `不对就回“停用 ${plain(name, 24)}”。`,
    ),
  stopped: (name, office, left) =>
    lines(
      `${plain(name, 24)}（${plain(office, 40)}）停用了，从现在起那个号说的不算。`,
      `换好新手机，回“登记 ${plain(name, 24)}”要码。`,
      left.length === 0
        ? ''
        : `${left.map((one) => plain(one, 24)).join('、')}现在没有人代取代送；谁来顶，回“登记 志愿者 ${plain(left[0] ?? '', 24)}”加名字。`,
    ),
  howToStop: (names) =>
    lines(
      ...(names.length > 1
        ? ['是哪一位？马上回一句，那个号说的就不算了：']
        : ['马上回这句，那个号说的就不算了：']),
      names.map((name) => `“停用 ${plain(name, 24)}”`).join('、'),
      '换好新手机，再回“登记”加名字要码。',
    ),
  stoppedBefore: (names, others) =>
    lines(
      `${names.map((name) => plain(name, 24)).join('、')}已经停用了，那个号说的不算。`,
      others.length === 0
        ? ''
        : `同名的还有别人，没动；真是他，马上回：${others.map((name) => `“停用 ${plain(name, 24)}”`).join('、')}`,
    ),
  howToReturn: (name) =>
    `要让${plain(name, 24)}回来，私下回“登记 ${plain(name, 24)}”要个码，本人发给我就好。`,
  stoppedNote: (name, office, by) => `${plain(by, 24)}停用了${plain(name, 24)}（${plain(office, 40)}）。`,
  codeWasInGroup: (office) => `${plain(office, 40)}的登记码被发到群里，我作废了，请再给一个。`,
  guessing: (name) => `⚠ “${plain(name, 24)}”连着发错登记码，10分钟内不再认。不是自己人就留意一下。`,
  unknownPerson: (words) => `没找到“${plain(words)}”这个人，写名册上的全名试试？`,
  whichPerson: (names) =>
    lines('是哪一位？写全名再说一遍：', names.map((name) => plain(name, 24)).join('、')),
  onlyCoordinator: (name) => `${plain(name, 24)}是最后一位协调员，停不得；先登记一位再停。`,
  unknownOffice: (words) =>
    lines(
      `“${plain(words)}”没认出来，先没给码。`,
      '比如“登记 药师 惠民药房”“登记 代办员 欧二”“登记 协调员 欧阳路街道”。',
    ),
  welcome: () =>
    lines(
      '大家好，我是药约，帮邻居约药的机器人。',
      '要药就@志愿者，写药名和几盒，比如“@志愿者 络活喜2盒”。',
      '这个群是哪个居委的，我正请协调员认；没认好也能约，我会多问一句。',
    ),
  newGroup: (name, number) =>
    lines(
      `来了个新群：${name === '' ? '' : `“${plain(name, 30)}”，`}群${number}。`,
      `是哪个居委的？回“归属 群${number} 欧二”这样就行，楼群加上楼号：“归属 群${number} 欧二 3号楼”。`,
      '不是咱们的群就不用管。',
    ),
  assigned: (group, community) => `${plain(group, 30)}归${plain(community, 30)}，记下了。`,
  unknownGroup: (words) => `没找到“${plain(words)}”这个群，写“群3”这样的编号试试？`,
  noNewGroup: (words) =>
    lines(
      `没有“${plain(words)}”：现在没有不认得的群。`,
      '机器人进了新群，有人在里面说句话，我就告诉您它是群几。',
    ),
  unknownCommunity: (words) => `“${plain(words)}”是哪个居委、哪家药房？写全名再说一遍。`,
  temper: (group, temper) => {
    const how = {
      normal: '有事就说',
      quiet: '攒一攒，十分钟说一次，问话和急事照说',
      digest: '约好的一小时汇总一次，问话和急事照说',
    }
    return `好的，${plain(group, 30)}往后${how[temper]}。`
  },
  writeMeFirst: (label) => {
    const whom = plain(label, 16)
    return lines(
      whom === '' ? '刚才找我的邻居，我有话私下说，发不过去。' : `${whom}，我有话私下说，发不过去。`,
      '加我好友，私下随便发我一句就行。',
    )
  },
}

const en: OfficeWords = {
  ...zh,
  enrolled: (hail, office) =>
    callEn(
      hail,
      `you are enrolled: ${plain(office, 40)}.\nIf you lose this phone, have a coordinator stop it at once.`,
    ),
  wrongCode: (hail) =>
    callEn(hail, 'that code is wrong, or was used, or is over.\nPlease ask a coordinator for another one.'),
  tooManyGuesses: (hail) =>
    callEn(
      hail,
      'that was wrong several times. I take no code from you for ten minutes.\nPlease ask a coordinator for another one.',
    ),
  codeInGroup: (hail) =>
    callEn(
      hail,
      'everybody has seen that code, so it no longer works.\nAsk for another one and send it to me in private.',
    ),
  codeGiven: (code, office, until, scene) =>
    `Code ${code} (${plain(office, 40)})\nGood once, until ${momentEn(until, scene)}.\nThey send it to me in private, never in a group.`,
  codeOnlyInPrivate: () => 'A code is not for a group: say that again in private.',
  codeVoid: (code) => `Code ${plain(code, 12)} no longer works.`,
  stopped: (name, office, left) =>
    lines(
      `${plain(name, 24)} (${plain(office, 40)}) is stopped: what that account says has no weight from now on.`,
      'With a new phone they need a new code.',
      left.length === 0
        ? ''
        : `Nobody fetches for ${left.map((one) => plain(one, 24)).join(', ')} now; to enrol somebody else: “enrol agent ${plain(left[0] ?? '', 24)}” and a name.`,
    ),
  howToStop: (names) =>
    `Say it at once, and that account has no weight any more: ${names.map((name) => `“stop ${plain(name, 24)}”`).join(', ')}`,
  stoppedBefore: (names, others) =>
    lines(
      `${names.map((name) => plain(name, 24)).join(', ')} is stopped already.`,
      others.length === 0
        ? ''
        : `Somebody else is called so; if it is them, say at once: ${others.map((name) => `“stop ${plain(name, 24)}”`).join(', ')}`,
    ),
  howToReturn: (name) =>
    `To bring ${plain(name, 24)} back, say “enrol ${plain(name, 24)}” in private; they send me the code.`,
  unknownPerson: (words) => `Nobody is called “${plain(words)}”. Is that the name in the directory?`,
  whichPerson: (names) => `Which one? Say the whole name: ${names.map((name) => plain(name, 24)).join(', ')}`,
  onlyCoordinator: (name) =>
    `${plain(name, 24)} is the last coordinator and cannot be stopped: enrol another one first.`,
  unknownOffice: (words) => `“${plain(words)}” is no role that I know, so there is no code yet.`,
  assigned: (group, community) => `${plain(group, 30)} belongs to ${plain(community, 30)} now.`,
  unknownGroup: (words) => `There is no group “${plain(words)}”.`,
  noNewGroup: (words) =>
    lines(
      `There is no “${plain(words)}”: every group is known just now.`,
      'When somebody speaks in a new group, I tell you its number.',
    ),
  unknownCommunity: (words) => `Which community or pharmacy is “${plain(words)}”? Say its whole name.`,
  writeMeFirst: (label) => {
    const whom = plain(label, 16)
    return `${whom === '' ? 'To the neighbour who asked me' : whom}: I cannot write to you in private.\nAdd me and send me any word there.`
  },
}

export const officeWords: Readonly<Record<Language, OfficeWords>> = { zh, en }

import type { Language } from '../domain/message.ts'
import type { Instant, Interval } from '../domain/time.ts'
import { call as callEn, moment as momentEn } from './en/words.ts'
import type { Hail, Scene } from './phrases/scene.ts'
import { plain } from './plain.ts'
import { call, lines, moment, momentBeside, you } from './zh/words.ts'

/** What is said when the program itself is in trouble, or was. */
export interface TroubleWords {
  /** To somebody whose message cannot be kept now: nothing of it has happened. */
  cannotKeep(hail: Hail): string
  /** To coordinators. @param isFull there is no room; otherwise the disk fails in another way */
  cannotStore(isFull: boolean): string
  /** To coordinators, afterwards. @param refused how many messages were sent back */
  storesAgain(refused: number): string
  /** To coordinators: what the daily check found. @param codes of appointments @param rest how many more there are */
  doesNotAddUp(codes: readonly string[], rest: number): string
  /** Above the answers to what was written while the bot was away. */
  late(count: number, since: Instant, scene: Scene): string
  /** To a group: what was written in this time was perhaps not read. */
  missed(gap: Interval, scene: Scene): string
  /** To coordinators: after a new login ids are others. @param groups names of groups under another id */
  newIdentity(isOtherAccount: boolean, groups: readonly string[]): string
}

const zh: TroubleWords = {
  cannotKeep: (hail) =>
    `${call(hail)}对不住，我这会儿记不下来，这条还没约上。\n${you(hail)}过半小时再发一次；药等不及就直接打电话找人。`,
  cannotStore: (isFull) =>
    isFull
      ? '⚠ 磁盘满了，新的需求我记不下来，正在请大家晚点再发。\n已约好的都在。请让管机器的人腾地方，腾好自动恢复。'
      : '⚠ 磁盘写不进去，新的需求我记不下来，正在请大家晚点再发。\n已约好的都在。请让管机器的人看看。',
  storesAgain: (refused) =>
    `磁盘好了，新的需求又能记了。\n这期间有${refused}条没记下，已请他们再发；有谁急用请留意。`,
  doesNotAddUp: (codes, rest) =>
    `⚠ 每日对账：有${codes.length + rest}件对不上，请看一眼：\n${codes.join('、')}${rest > 0 ? `，另有${rest}件在日志里` : ''}`,
  late: (count, since, scene) => `我掉线了一阵，${moment(since, scene)}起的${count}条现在补上，久等了：`,
  missed: (gap, scene) =>
    `${stretch(gap, scene)}我掉线了，这期间的消息可能没看到，对不住。\n这段时间约过药、还没收到我回话的，麻烦再发一次；约好的都在。`,
  newIdentity: (isOtherAccount, groups) =>
    lines(
      isOtherAccount ? '⚠ 机器人换了账号登录。' : '⚠ 机器人重新登录后，群的编号变了。',
      groups.length === 0
        ? null
        : `这些群要重新认领（看板“人和群”，或回“归属”）：${groups.map((name) => plain(name, 24)).join('、')}`,
      '药师、代办员、协调员如果说话不算数了，请在看板“人和群”里重新出登记码；在那之前权限先停着。',
    ),
}

function stretch({ from, to }: Interval, scene: Scene): string {
  const [begins, ends] = [moment(from, scene), moment(to, scene)]
  return begins === ends ? `${begins}前后` : `${begins}到${momentBeside(to, from, scene)}`
}

const en: TroubleWords = {
  cannotKeep: (hail) =>
    callEn(
      hail,
      "sorry, I can't write anything down just now, so this isn't booked yet.\nPlease send it again in half an hour, or phone somebody if it can't wait.",
    ),
  cannotStore: zh.cannotStore,
  storesAgain: zh.storesAgain,
  doesNotAddUp: zh.doesNotAddUp,
  late: (count, since, scene) =>
    `I was offline for a while. Here are the answers to ${count} messages since ${momentEn(since, scene)}:`,
  missed: ({ from, to }, scene) =>
    `I was offline from ${momentEn(from, scene)} to ${momentEn(to, scene)} and may have missed messages, sorry.\nIf you asked for medicine then and had no answer, please send it again; what is booked stands.`,
  newIdentity: zh.newIdentity,
}

export const trouble: Readonly<Record<Language, TroubleWords>> = { zh, en }

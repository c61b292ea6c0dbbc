import type { Language } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import { call as callEn, moment as momentEn } from './en/words.ts'
import type { Hail, Scene } from './phrases.ts'
import { call, moment, you } from './zh/words.ts'

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
}

export const trouble: Readonly<Record<Language, TroubleWords>> = { zh, en }

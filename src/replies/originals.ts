import type { Attachment } from '../domain/message.ts'
import type { Instant } from '../domain/time.ts'
import type { Scene } from './phrases/scene.ts'
import { plain } from './plain.ts'
import { lines, moment } from './zh/words.ts'

/** Where a picture or voice can be found, for somebody who cannot be shown it. */
export interface Whereabouts {
  readonly kind: Attachment['kind']
  /** It came with the message itself, not with an earlier one that it speaks of. */
  readonly isOwn: boolean
  /** The sender with their place, as a role is told. */
  readonly from: string
  /** The group's name; null in private. */
  readonly group: string | null
  readonly at: Instant
  /** Codes of the orders that came of the message. */
  readonly codes: readonly string[]
}

/** What agents and coordinators are told of pictures, voices and files: they read Chinese. */
export interface OriginalWords {
  /** Comes before the thing itself. @param words what was written with it; empty where nothing was */
  came(where: Whereabouts, words: string, scene: Scene): string
  /** Instead of the thing itself. */
  seeThere(where: Whereabouts, scene: Scene): string
}

const thing: Readonly<Record<Attachment['kind'], string>> = { image: '图片', voice: '语音', file: '文件' }
const oneOf: Readonly<Record<Attachment['kind'], string>> = { image: '一张', voice: '一条', file: '一个' }
const inGroup = (name: string): string => `“${plain(name, 24)}”`

export const originalWords: OriginalWords = {
  came({ kind, isOwn, from, group, at, codes }, words, scene) {
    const said = plain(words, 120)
    const place = group === null ? '私下' : `在${inGroup(group)}`
    const what = isOwn ? `发来${thing[kind]}` : `指着${oneOf[kind]}${thing[kind]}`
    return lines(
      `${from}${moment(at, scene)}${place}${what}${said === '' ? '' : `：“${said}”`}${codes.length === 0 ? '' : `（${codes.slice(0, 3).join('、')}）`}`,
      '我看不懂图片、听不了语音，麻烦看一下，回个话。',
    )
  },
  seeThere({ kind, isOwn, from, group, at }, scene) {
    const there = isOwn ? '那条' : `那条说的${thing[kind]}`
    return group === null
      ? `这${thing[kind]}我转不过来，是私下发给我的：请直接找${from}看。`
      : `这${thing[kind]}我转不过来，请到${inGroup(group)}看${moment(at, scene)}${there}。`
  },
}

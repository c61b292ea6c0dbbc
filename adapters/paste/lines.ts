import { dayPattern, stampPattern } from './moment.ts'

/** What a line of a pasted chat is, looked at by itself. */
export type LineKind =
  | { readonly kind: 'blank' }
  /** 「王阿姨和李伯伯的聊天记录」, 以下为新消息, 张三加入了群聊: nobody says it. */
  | { readonly kind: 'system' }
  /** A day, or a day and a time, between messages. */
  | { readonly kind: 'day'; readonly stamp: string }
  /** A name with a time; what is said follows, perhaps in the same line. */
  | { readonly kind: 'head'; readonly name: string; readonly stamp: string; readonly text: string }
  /** `王阿姨: …`, which may also be words of somebody who writes with colons. */
  | { readonly kind: 'colon'; readonly name: string; readonly text: string }
  | { readonly kind: 'text' }

/** No head, day or notice is longer; what somebody says may be. */
const longestMark = 140
const name = '([^\\s:：[\\]–—,，。、-](?:[^\\n:：[\\]]{0,38}?[^\\s:：[\\]])?)'

const dayLine = new RegExp(
  `^[-—–─=*\\s]{0,40}(${dayPattern}(?:\\s{0,3}(?:星期|周)[一二三四五六日天])?(?:\\s{0,3}${stampPattern})?|${stampPattern})[-—–─=*\\s]{0,40}$`,
)
const title =
  /^[「“"《]?.{1,60}的?(?:聊天记录|聊天|会话)(?:如下)?[」”"》]?[:：]?$|^(?:转发的)?聊天记录[:：]?$|^Chat history .{0,60}$/i
const notice =
  /^[“"]?[^@：:]{0,40}[”"]?\s?(?:(?:撤回了|recalled )一?条?|邀请[“"].{0,60}加入了?群聊|(?:通过扫描.{0,40})?加入了?群聊|退出了?群聊|被.{0,24}移出了?群聊|将.{0,24}移出了?群聊|修改群名为|拍了拍|成为新群主|领取了.{0,40}红包|开启了|关闭了|发起了语音|结束了语音)[^@]{0,80}$|^(?:以[上下](?:是|为).{0,16}(?:消息|内容|聊天)|你已添加了.{0,60}|.{0,30}现在可以开始聊天了?。?|点击查看.{0,20}|\.{3,}|…+|查看更多消息)$/

/** In brackets nothing but a moment stands like that. */
const headForms: readonly (readonly [RegExp, 'name-first' | 'stamp-first'])[] = [
  // [2026/3/17 09:12] 王阿姨: …
  [new RegExp(`^[[【(（](${stampPattern})[\\]】)）]\\s{0,3}${name}\\s?[:：]\\s?(.*)$`), 'stamp-first'],
  // 王阿姨, [17.03.2026 09:12]       王阿姨 (2026-03-17 09:12): …
  [new RegExp(`^${name},?\\s{0,3}[[【(（](${stampPattern})[\\]】)）]\\s?[:：]?\\s?(.*)$`), 'name-first'],
]
const stampNameColon = new RegExp(`^(${stampPattern})\\s{1,3}${name}\\s?[:：]\\s?(.*)$`)
const nameThenStamp = new RegExp(`^${name}(\\s{1,8}|\\t)(${stampPattern})$`)
const stampThenName = new RegExp(`^(${stampPattern})\\s{1,8}${name}$`)
const sure = new RegExp(`${dayPattern}|[:：]\\d{2}[:：]`)

/** Words that a sentence with a time at its end has, and a name has not. */
const sentence = /[，。！？,!?;；@]|今天|明天|后天|上午|下午|晚上|大概|[取送拿到约前后]$|盒|药/

/** `(1234567)` and `<a@b.c>` behind the name in some exports. */
const account = /\s{0,3}(?:[(（]\d{4,16}[)）]|<[^<>\s]{3,80}>)$/

export function kindOf(line: string, isAfterBlank: boolean): LineKind {
  const text = line.trim()
  if (text === '') return { kind: 'blank' }
  if (text.length <= longestMark) {
    const day = dayLine.exec(text)?.[1]
    if (day !== undefined) return { kind: 'day', stamp: day }
    if (title.test(text) || notice.test(text)) return { kind: 'system' }
  }
  const head = headOf(text.slice(0, longestMark), isAfterBlank)
  if (head !== null) {
    // What follows the head in the same line may be long.
    return { ...head, text: head.text === '' ? '' : head.text + text.slice(longestMark) }
  }
  return colonOf(text) ?? { kind: 'text' }
}

function headOf(text: string, isAfterBlank: boolean): Extract<LineKind, { kind: 'head' }> | null {
  for (const [form, order] of headForms) {
    const [, one = '', two = '', rest = ''] = form.exec(text) ?? []
    if (one !== '')
      return order === 'stamp-first'
        ? { kind: 'head', stamp: one, name: cleanName(two), text: rest }
        : { kind: 'head', stamp: two, name: cleanName(one), text: rest }
  }
  const [, stamp = '', who = '', words = ''] = stampNameColon.exec(text) ?? []
  if (stamp !== '' && isHead(who, stamp, true))
    return { kind: 'head', stamp, name: cleanName(who), text: words }
  const [, front = '', gap = '', behind = ''] = nameThenStamp.exec(text) ?? []
  if (front !== '' && isHead(front, behind, gap.length > 1 || isAfterBlank))
    return { kind: 'head', stamp: behind, name: cleanName(front), text: '' }
  const [, before = '', after = ''] = stampThenName.exec(text) ?? []
  if (before !== '' && isHead(after, before, isAfterBlank))
    return { kind: 'head', stamp: before, name: cleanName(after), text: '' }
  return null
}

/** A whole date or seconds are not what people write by hand; a bare time is a head only where it stands like one. */
const isHead = (front: string, stamp: string, standsAlone: boolean): boolean =>
  !/[@，。！？]/.test(front) && (sure.test(stamp) ? true : standsAlone && !sentence.test(front))

const nameAlone = new RegExp(`^${name}$`)

/**
 * A name in a line of its own, a time in the next, then what is said: as some programs for computers copy it. A time
 * between two messages of a phone looks alike, but then the line behind it says who speaks.
 */
export function withHeadsOfTwoLines(
  rows: readonly string[],
  kinds: readonly LineKind[],
): readonly LineKind[] {
  const stamps = kinds.flatMap((kind, index) =>
    kind.kind === 'day' && clocked.test(kind.stamp) ? [index] : [],
  )
  const begins = stamps.filter((index) => isNameAlone(rows[index - 1] ?? '', kinds[index - 1]))
  const first = kinds.findIndex(({ kind }) => kind !== 'blank' && kind !== 'system')
  const isOtherwise = stamps.every((index) => spokenBehind(kinds, index)?.kind === 'colon')
  if (begins[0] !== first + 1 || isOtherwise || kinds.some(({ kind }) => kind === 'head')) return kinds
  const stampOf = new Map(begins.map((index) => [index - 1, kinds[index]]))
  const isPart = new Set(begins)
  return kinds.map((kind, index): LineKind => {
    const stamp = stampOf.get(index)
    if (stamp?.kind === 'day')
      return { kind: 'head', name: cleanName((rows[index] ?? '').trim()), stamp: stamp.stamp, text: '' }
    return isPart.has(index) ? { kind: 'blank' } : kind
  })
}

const clocked = /\d[:：]\d/

const spokenBehind = (kinds: readonly LineKind[], index: number): LineKind | undefined =>
  kinds.slice(index + 1, index + 4).find(({ kind }) => kind !== 'blank')

const isNameAlone = (row: string, kind: LineKind | undefined): boolean =>
  kind?.kind === 'text' && nameAlone.test(row.trim()) && !sentence.test(row)

const cleanName = (words: string): string => words.replace(account, '').trim()

const colon = /^([^:：\n]{1,32}?)\s?[:：]\s?([^\n]*)$/
const listed = /^\s*(?:\d{1,3}\s?[.、)）]|[①-⑳⑴-⒇❶-❿]|\d\ufe0f?\u20e3|[-*•·]\s)/u
const noName = /[，。！？；,!?;@#「」『』《》“”"\\/=<>{}|]|^\d+$|^\s|https?$|[了的吗呢吧]$/i
/** 今天上午9:30 */
const timeOfDay = /\d[:：]\d{2}(?!\d)/
/** What stands before a colon in a form, an order or an announcement. */
const field =
  /(?:电话|手机|号码|联系(?:人|方式)?|地址|住址|住|姓名|名字|名称|药名|药品|品名|药|规格|剂量|数量|盒数|份数|时间|日期|备注|注意|说明|通知|公告|要求|格式|例|示例|举例|接龙|编号|单号|病历|医保卡?|用法|年龄|地点|费用|价格|合计|共|注|另外?|还有|需要|要|比如|例如|如下|内容|重要|提醒|请|问|答|P\.?S|Re|Tel|Phone|Name|Address|Note|e\.g|Room|Time)$/i

function colonOf(text: string): Extract<LineKind, { kind: 'colon' }> | null {
  const found = colon.exec(text.slice(0, 4000))
  const words = found?.[1]?.trim() ?? ''
  if (found === null || words === '' || listed.test(text) || noName.test(words) || field.test(words))
    return null
  if (!/\p{L}/u.test(words) || timeOfDay.test(text.slice(words.length - 1, words.length + 4))) return null
  return { kind: 'colon', name: words, text: text.slice(text.length - (found[2] ?? '').length) }
}

const amountOnly =
  /^\s*(?:各?要?)?\s*(?:[\d一二两三四五六七八九十半俩仨]{1,4}|x\s?\d{1,3})\s?(?:盒|瓶|板|片|粒|支|袋|贴|包|管|罐|桶|套|台|个|卷|天|box(?:es)?)?\s*$/i
const person =
  /\d+[-–—]\d+|\d+(?:号|幢|栋|室|弄)|(?:阿姨|大姨|伯伯?|大爷|爷爷|叔叔?|婆婆?|阿婆|奶奶|嫂|姐|哥|妹|弟|妈妈?|爸爸?|老师|师傅|先生|女士|太太|医生|师母|太太|志愿者)$|^[老小阿]\p{Script=Han}{1,2}$/u

/** 络活喜: 2盒 is a line of an order; 李伯伯: 2盒 is somebody's answer. */
export const isLineOfOrder = (who: string, text: string): boolean =>
  amountOnly.test(text) && !person.test(who)

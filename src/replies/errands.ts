import { plain } from './plain.ts'
import { lines } from './zh/words.ts'

/** So many groups are named; the page shows them all. */
const mostNamed = 4

/** To coordinators: words wait to be pasted into groups in which no bot lives. */
export function waitsForPaste(groups: readonly string[], isUrgent: boolean): string {
  const named = groups.slice(0, mostNamed).map((name) => `“${plain(name, 24)}”`)
  const rest = groups.length - named.length
  return lines(
    `${isUrgent ? '【急】' : ''}有话等着贴回${named.join('、')}${rest > 0 ? `等${groups.length}个群` : ''}。`,
    '看板上打开“贴群聊”，复制了贴过去。',
  )
}

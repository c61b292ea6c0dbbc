import type { Recipient } from '../domain/request.ts'
import { pattern } from '../pattern/pattern.ts'
import { findNamedChild } from './child-name.ts'
import { findKin, type Kin } from './kinship.ts'
import { isForNamed } from './patient-name.ts'
import { hasPets, isOfChild } from './who/child.ts'
import { findNeighbour, isNeighbourAside } from './who/neighbour.ts'
import { weigh } from './who/patient.ts'

export { readPatientName } from './patient-name.ts'
export { withoutRefusedOwners } from './who/refused-owners.ts'

/** 老头子就是我爸, 家家(外婆), 妹妹是我家老二: the second says who the first is. */
const apposition = pattern(
  /^\s?(?:\(|,?\s?(?:也|就|即|都|其实)?[是系即]|[^,。;!?\n]{0,6}\s(?:对|就是|是|也就是)\s?)(?:我家?|阿拉|俺|我们家?|就是)?\s?$/,
)
/** 给奶奶 不对 是外婆, 我男朋友 哦不现在是老公了, for my mom, sorry, my dad. */
const corrected = pattern(
  /^[\s,.…—的]{0,3}(?:[啊哎哦噢唉诶]不|不对|不(?=[\s,])|不是[\s,]|[写打说讲]?错了?|sorry|(?:oh\s)?no|wait|i\smean)(?:[\s,.…!]|不对|现在|应该|其实|已经|要?给|帮|替|是|系|我|俺|家|no|wait|i\smean|for|my|the|it'?s)*$/i,
)
/** 我爹(就是孩子爷爷): what the children call him says nothing new. */
const throughChild = pattern(/^(?:孩子|小孩|娃|宝宝|儿子|女儿|囡囡|小囡|伢).{2}/)
/** 我本人用, for me: then nobody is spoken of but in passing. */
const forOneself = pattern(
  /(?:我?本人|我自己|我自家|自己|自家)(?:要?[用吃服食打滴]|嘅|的药|的(?=[^,。;!?\n]{0,12}[\d一两二三四五六][盒瓶支袋包]))|我(?:这[回次]|今天|想)?(?:自己|自家)(?:配|买|要(?!求))|(?<!不|弗)是?自用|\bfor (?:me|myself)\b(?!\s(?:and|&))/i,
)
/** 2盒; 另外帮对门带…: the first are the writer's own, and of two households none is the recipient. */
const alsoFor = pattern(
  /[\d一二两三四五六七八九十][盒瓶支板袋包贴罐卷][^\n]{0,24}?(?:另外|顺便|顺带|捎带)(?:也|再|请)?(?:帮|替|给|代|为)/,
)
const someForOneself = pattern(/[\d一二两三四五六七八九十][盒瓶支板袋包贴罐卷][^盒瓶支板袋包]{0,12}$/)
/** 我要两盒X。女儿要一盒Y. */
const selfWants = pattern(/(?:^|[\s,。;])我(?:自己|本人)?(?:想|需)?要[^\n]*[盒瓶支袋包板贴罐]/)
const wantsToo = /^(?:想|需)?要/
const alsoWants = pattern(/^[^,。;!?\n]{0,14}(?:还|也|另外)(?:要|需|想要|得要|来|配)/)
const role = pattern(/(?:我是|我系)(?<whose>[她他])[的嘅个]?(?:女儿|儿子|囡|仔|女(?!婿))/)

/**
 * For whom it is when not for the writer; null for oneself or not said. Who only fetches, brings or answers the
 * telephone (我儿子来拿) is not the recipient, nor is the writer (我是她女儿).
 * @param writer the name that the group shows of who writes
 */
export function readRecipient(text: string, writer = ''): Recipient | null {
  const patients = findPatients(text, writer)
  const first = patients[0]?.kin.at ?? text.length
  if (patients[0] !== undefined && isForAnotherToo(text, patients[0].kin)) return null
  const neighbour = findNeighbour(text) ?? text.length
  if (Math.min(first, neighbour) > (alsoFor.exec(text)?.index ?? text.length)) return null
  // 隔壁王奶奶 is a neighbour, whatever else she is; "我妈托隔壁…" stays with the mother.
  if (neighbour < text.length && neighbour <= first && !isNeighbourAside(text)) return '邻居'
  const best = patients.reduce<Patient | null>(
    (found, one) => (found === null || one.weight > found.weight ? one : found),
    null,
  )
  if (best !== null && best.weight < 2 && forOneself.test(text)) return null
  return best?.kin.recipient ?? readFromRole(text) ?? (isOfChild(text) ? '孩子' : null)
}

interface Patient {
  readonly kin: Kin
  readonly weight: number
}

/** The relations of the text for whom the medicine may be, in the order named. */
function findPatients(text: string, writer: string): readonly Patient[] {
  const all = [...findKin(text), ...findNamedChild(text, writer)].sort((a, b) => a.at - b.at)
  return all.flatMap((kin, index): Patient[] => {
    if (kin.recipient === '孩子' && hasPets(text)) return []
    const previous = all[index - 1]
    const isExplained =
      previous !== undefined &&
      !throughChild.test(kin.word) &&
      explains(text.slice(previous.at + previous.word.length, kin.at), previous.word) &&
      weigh(text, previous, writer) > 0
    const weight = weigh(text, kin, writer) + (isExplained ? 5 : 0)
    return weight > 0 ? [{ kin, weight }] : []
  })
}

/** 苏为坦一支 老头子还要典必殊一支: what stands before is the writer's own, and of two people none is the recipient. */
function isForAnotherToo(text: string, { word, at }: Kin): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + word.length, at + word.length + 24)]
  return (
    (alsoWants.test(after, text) && someForOneself.test(before, text)) ||
    (wantsToo.test(after) && selfWants.test(before, text))
  )
}

/** Whether what stands between two relations says that the second is who the first is, or should have been. */
const explains = (between: string, first: string): boolean =>
  corrected.test(between) ||
  apposition.test(
    between.slice(between.lastIndexOf(first) === -1 ? 0 : between.lastIndexOf(first) + first.length),
  )

/** "我是她女儿": then it is for her mother; "帮独居的任老师配": for somebody of the house. */
function readFromRole(text: string): Recipient | null {
  const { whose } = role.exec(text)?.groups ?? {}
  if (whose !== undefined) return whose === '她' ? '母亲' : '父亲'
  return isForNamed(text) ? '邻居' : null
}

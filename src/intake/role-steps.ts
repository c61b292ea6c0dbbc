import type { Role } from '../domain/directory.ts'
import { type AllBut, leavesOut, readAllBut } from './all-but.ts'
import { withoutMentions } from './mention.ts'
import { type Part, withEchoes } from './role-steps/echoes.ts'
import { cutByCodes } from './role-steps/parts.ts'
import { namesMedicine, narrowed, type Step, unheard } from './role-steps/step.ts'
import { stepsOf } from './role-steps/steps-of.ts'
import type { Understanding } from './understanding.ts'

/**
 * What somebody with a role says, step by step: 审核过了，也配好了; 0317-001审核通过，0317-002备好. Empty where they say nothing
 * to the bot.
 */
export function readSteps(role: Role, read: Understanding): readonly Step[] {
  if (role === 'resident') return stepsOf(role, read)
  const corrected = role === 'pharmacist' ? readCorrected(read) : null
  if (corrected !== null) return corrected
  const but = readAllBut(withoutMentions(read.text).trim())
  if (but !== null && !namesMedicine(read, but.except)) return ofTheOthers(role, read, but)
  // What is named may be just what is left out; of a part of an order only a counter speaks.
  const isMedicine = but !== null && role === 'pharmacist'
  if (read.codes.length > 0 && leavesOut(read.text) && !isMedicine) return [unheard(read)]
  const parts = partsOf(role, read)
  const each = withEchoes(parts)
  const words = new Set(each.map((steps) => JSON.stringify(steps.map(({ command }) => command))))
  // 0317-001通过，0317-002通过: one word of both.
  if (parts.length < 2 || (words.size === 1 && each[0]?.length !== 0)) return stepsOf(role, read)
  return parts.flatMap(({ read: part }, at) => {
    const steps = each[at] ?? []
    return steps.length > 0 ? steps : [unheard(part)]
  })
}

/** The parts of a message that have codes of their own. */
function partsOf(role: Role, read: Understanding): readonly Part[] {
  const readAlone = (words: string): Part => {
    const part = narrowed(read, words)
    return { read: part, steps: stepsOf(role, part) }
  }
  const pieces = cutByCodes(read, (words) => readAlone(words).steps.length > 0)
  const parts: Part[] = []
  let before = ''
  pieces.forEach((piece, at) => {
    const part = readAlone(before + piece)
    // 0317-001 王阿姨 0317-002 李伯伯 都取了: what has only a name beside its code goes with what follows.
    const goesOn = at < pieces.length - 1 && !/[,，;；。!！\n]\s*$/.test(piece)
    if (goesOn && part.steps.length === 0) before += piece
    else {
      parts.push(part)
      before = ''
    }
  })
  return parts
}

/** 打错了，是0317-003不通过: what was said before of another order, and what holds. */
function readCorrected(read: Understanding): readonly Step[] | null {
  const [, rest] = wasWrong.exec(withoutMentions(read.text).trim()) ?? []
  if (rest === undefined || read.codes.length === 0) return null
  const steps = readSteps('pharmacist', narrowed(read, rest))
  const [first] = steps
  const of = first?.command?.kind
  const isSo = steps.every(({ command }) => command !== null && command.kind === of)
  if (
    !isSo ||
    (of !== 'approve' && of !== 'reject' && of !== 'ready' && of !== 'picked-up' && of !== 'no-show')
  )
    return null
  return [{ command: { kind: 'take-back', of }, read }, ...steps]
}

const wasWrong =
  /^(?:啊|哦|噢|哎呀?|不好意思|对不起|[,，\s])*[打说写看搞弄发]错(?:了|啦|号|单)*[,，。\s]*(?:应该|应)?(?:是|改成)?\s*(?=\d)(.+)$/

/** 除了005都备好了: what is said, of all but 005; which they are, only the book can tell. */
function ofTheOthers(role: Role, read: Understanding, { except, said }: AllBut): readonly Step[] {
  const ofCards = /卡|病历/.test(except) ? '卡' : ''
  const words = `${ofCards}${said.replace(theOthers, '都')}`
  const steps = stepsOf(role, narrowed(read, words))
  if (steps.length === 0) return read.codes.length > 0 ? [unheard(read)] : []
  return steps.map(({ command }) => ({ command, read: { ...read, codes: [], command } }))
}

const theOthers =
  /^(?:(?:其[他余它]|别的|剩下|余下|所有|统统|均|都|全部?|\ball|\beverything|\bthe\s+rest)的?(?:是|\s)*)+/i

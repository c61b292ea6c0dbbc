import { pattern } from '../pattern/pattern.ts'
import { withoutMentions } from './mention.ts'

/** What a message says of something that was ordered before: that it goes, or that it stays. */
export interface Verdict {
  readonly says: 'gone' | 'stays'
  /** `others`: 别的, whatever is not named beside it. `only`: 只要 this, so that the others go. */
  readonly of: 'named' | 'others' | 'only'
  /** The words that say which, without what surrounds them; empty where none do. */
  readonly words: string
}

const oneOf = (...words: readonly string[]): string => `(?:${words.join('|')})`

const changing = '(?:动|改|变|换|取消|退|撤|删|去掉|减)(?:了|掉|它)?'
/** 照旧, 还要, 不用退; a refusal to change something keeps it. */
const staying = oneOf(
  `(?:[不别莫勿唔甭]|不[用要需必])(?:再|给我|帮我)?[用要需必使]?${changing}`,
  '(?:没(?:有)?|又没)(?:说|讲)过?(?:要)?(?:不要|取消|退|停)',
  '不是(?:说)?(?:不要|要(?:取消|退))',
  '照(?:旧|常|原样|样|拿|取|送|配|要|领|来)',
  '老样子',
  '原样',
  '不受影响',
  '留(?:着|下|住|给我)?',
  '保[留持]',
  '继续(?:[要配拿取])?',
  '(?:还是|仍旧|仍然|依然|还|仍)(?:得|需)?要(?:的|着)?',
  '还需要(?:的)?',
  '要的',
  `\\b(?:do\\s?n['’]?t|do\\snot|never)\\s(?:cancel|touch|change|drop|remove|delete)\\b`,
  '\\bkeep(?:ing)?\\b',
  '\\bstays?(?:\\son)?\\b',
  '\\bremains?\\b',
  '\\bstill\\s(?:want|need)\\b',
  '\\bunchanged\\b',
  '\\bas\\s(?:it\\s)?is\\b',
)
const fetching = '[配拿买送带开订取领]'
const going = oneOf(
  `(?<![要是])不(?:要|用|需要|想要|必|消)(?![紧让把忘说管谢怪急错])(?:再)?(?:${fetching}|准备)?`,
  `[勿弗唔]要${fetching}?`,
  '唔使',
  `[别莫甭](?:再)?${fetching}(?!错)`,
  `不${fetching}`,
  '退(?:[掉了脱忒订]|款)?(?![烧休热])',
  '取消',
  '撤(?:[掉了销回])?',
  '[去划删减拿]掉',
  '免了',
  '算了',
  '作废',
  '停[掉了]',
  '\\b(?:drop|cancel|remove|skip|scrap|scratch|forget(?:\\sabout)?|leave\\sout|take\\soff|no\\sneed\\sfor)\\b',
  `\\b(?:do\\s?n['’]?t|do\\snot|no\\slonger)\\s(?:want|need)\\b`,
  '\\bnot\\sneeded\\b',
)
const only = oneOf(
  '(?<!不)(?:就?[只光单仅]|就)(?:想|需)?(?:要|留下?着?|保留|拿|取|配|买)(?!是)',
  '\\b(?:just|only)\\s(?:keep|want|need)\\b',
  '\\b(?:keep|want|need)\\s(?:just|only)\\b',
)
const cue = pattern(new RegExp(`(${only})|(${staying})|(${going})`, 'i'))

const separator =
  /[,，。;；!！?？\n~]+|(?<=[\u3400-\u9fff\d])\s+|\s+(?=[\u3400-\u9fff])|\s+(?:and|but|then)\s+/iu
/** Words that stand around what is named and name nothing. */
const filler =
  /^(?:我|我们|想|请|麻烦|帮我|帮忙|那|那么|就|把|将|的|了|啦|吧|哦|啊|呀|呢|哈|嘛|也|都|全|全部|统统|还是|现在|先|可以|可不可以|能不能|能|只|是|给|拿|好|嗯|对|行|够|its?|the|my|our|please|pls|i|we|can|you|could|want|to|for|it|them|all|just|ok|okay|so|are|is|on|thanks)+$/i
const edge =
  /^(?:[\s、:：]|我(?!妈|爸)|想|请|麻烦|帮我|帮忙|那么?(?![个种盒瓶])|就|把|将|的|了|啦|吧|也|还是|现在|先|好的?|嗯|对|\b(?:the|my|our|please|pls|i|we|can|could|you|so|just)\b)+|(?:[\s、:：]|的?话|了|啦|吧|哦|啊|呀|呢|哈|嘛|就(?:行|好|够)|可以|能不能|可不可以|也|都|全部?|统统|我|就|还是|先|\b(?:please|pls|thanks|are|is)\b)+$/gi
const others =
  /(?:^|除此)?(?:其[他它余]|别的|[剩余]下|另外的?|旁的|\bothers?\b|\brest\b|everything\selse|anything\selse)/i
const exceptFor = /^除了?\s*(.+?)(?:以外|之外|外)?\s*(?:其[他它余]|别的|[剩余]下)?$/

const denied = /^\s*(?:我?又?没(?:有)?(?:说|讲)|(?:是)?谁(?:说|讲)(?:的|我)?|哪个(?:说|讲))/

interface Cue {
  readonly kind: 'only' | 'stays' | 'gone'
  readonly start: number
  readonly end: number
}

const cuesIn = (clause: string): readonly Cue[] =>
  cue.all(clause).map((found) => {
    const [whole, isOnly, isStaying] = found
    const kind = isOnly !== undefined ? 'only' : isStaying !== undefined ? 'stays' : 'gone'
    return { kind, start: found.index, end: found.index + whole.length }
  })

const isBare = (words: string): boolean => words === '' || filler.test(words.replace(/\s+/g, ''))

const trimmed = (words: string): string => {
  const rest = words.replace(edge, '').replace(edge, '').trim()
  return isBare(rest) ? '' : rest
}

/** A message about what was ordered has a handful of such words; more of them tell nothing. */
const mostVerdicts = 12

/**
 * What is said to go and what to stay: 试纸不要了，拜唐苹照旧; 只要拜唐苹; 达喜退掉，别的不动. Which thing the words name, whoever
 * knows the order must find out.
 */
export function readVerdicts(text: string): readonly Verdict[] {
  const verdicts: Verdict[] = []
  let waiting: string[] = []
  for (const clause of withoutMentions(text).split(separator)) {
    const cues = cuesIn(clause)
    if (cues.length === 0) {
      if (trimmed(clause) !== '') waiting.push(clause)
      continue
    }
    let from = 0
    for (const [index, { kind, start, end }] of cues.entries()) {
      const before = trimmed(clause.slice(from, start))
      const until = cues[index + 1]?.start ?? clause.length
      const isBehind = kind === 'only' || before === ''
      const behind = isBehind ? trimmed(clause.slice(end, until)) : ''
      const isJoint = /[都全]|一起|两样|三样/.test(clause.slice(from, until)) || before === ''
      const words = isBehind && behind !== '' ? behind : isJoint ? [...waiting, before].join(' ') : before
      // 留着拜唐苹 has taken what stands behind it; 拜唐苹照旧 leaves that to the next.
      from = isBehind && behind !== '' ? until : end
      // 谁说拜新同不要了
      const said = kind === 'gone' && denied.test(clause) ? 'stays' : kind
      verdicts.push(...verdictsOf(said, words.replace(denied, '').trim(), behind !== ''))
      waiting = []
    }
  }
  return verdicts.slice(0, mostVerdicts)
}

function verdictsOf(kind: Cue['kind'], words: string, isBehind: boolean): readonly Verdict[] {
  if (kind === 'only') return isBehind ? [{ says: 'stays', of: 'only', words }] : []
  const but = kind === 'gone' ? exceptFor.exec(words)?.[1] : undefined
  if (but !== undefined)
    return [
      { says: 'stays', of: 'named', words: but },
      { says: 'gone', of: 'others', words: '' },
    ]
  return [{ says: kind, of: others.test(words) ? 'others' : 'named', words }]
}

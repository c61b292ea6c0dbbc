/** An earlier message that somebody quotes. */
export interface Quote {
  /** Null where the copy does not say. */
  readonly name: string | null
  readonly text: string
}

const ruled = /^[「“"]([\s\S]{1,2000}?)[」”"]\s*\n\s*(?:[-—–─]\s?){3,80}\s*\n([\s\S]*)$/
const marked =
  /^\s*(?:\[|【|「)?\s*(?:引用|回复|Replying to|Quote)\s{0,3}@?([^:：\n]{0,32})[:：]\s?([^\n]{1,2000}?)(?:\]|】|」)?\s*$/i
const arrow = /^\s*>\s?(?:([^:：\n]{1,32})[:：]\s?)?([^\n]{1,2000})$/

/** Takes the quoted message out of what somebody said: in front of it, below a rule, or behind it. */
export function takeQuote(said: string): { readonly text: string; readonly quote: Quote | null } {
  const whole = ruled.exec(said.slice(0, 8000))
  if (whole !== null) return { text: rest(said, whole), quote: quoteOf(whole[1] ?? '') }
  const lines = said.split('\n')
  const [first = '', ...after] = lines
  const front = marked.exec(first) ?? arrow.exec(first)
  if (front !== null && after.length > 0)
    return { text: after.join('\n').trim(), quote: named(front[1] ?? '', front[2] ?? '') }
  const last = marked.exec(lines.at(-1) ?? '')
  if (last !== null && lines.length > 1)
    return { text: lines.slice(0, -1).join('\n').trim(), quote: named(last[1] ?? '', last[2] ?? '') }
  return { text: said, quote: null }
}

const rest = (said: string, found: RegExpExecArray): string => (found[2] ?? '').trim() + said.slice(8000)

/** `王阿姨：络活喜2盒` */
function quoteOf(words: string): Quote {
  const at = words.search(/[:：]/)
  return at > 0 && at <= 32 ? named(words.slice(0, at), words.slice(at + 1)) : named('', words)
}

const named = (name: string, text: string): Quote => ({ name: name.trim() || null, text: text.trim() })

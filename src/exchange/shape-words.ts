import type { z } from 'zod'
import type { Said } from '../domain/said.ts'

/**
 * What a shape's own sentences are in Chinese: the English ones stand beside the rules, in `directory.ts` and, for the
 * settings, in `cli/config.ts` and `cli/networks.ts`.
 */
const chinese: Readonly<Record<string, string>> = {
  'must not be empty': '不能空着',
  'must be a time of day such as 08:30': '要写成08:30这样的时间',
  'must be a time of day such as 17:30, at most 24:00': '要写成17:30这样的时间，最晚24:00',
  'must be a time zone such as Asia/Shanghai': '要写时区，比如Asia/Shanghai',
  'needs at least one weekday, 1 (Monday) to 7': '至少写一天，1（周一）到7',
  'must open before it closes': '开门要早于关门',
  'must be a day such as 2026-05-01': '要写成2026-05-01这样的日期',
  'must name at least one street that it serves': '至少写一个服务的街道',
  'needs opening hours': '要写营业时间',
  'needs at least one street': '至少要有一个街道',
  'needs at least one of them': '至少写一个',
  'write a port, or host:port': '写端口，或者“主机:端口”',
  'write host:port': '写成“主机:端口”',
  'a port is a number up to 65535': '端口是不大于65535的数',
  'write 16 to 256 letters, digits, _ and -': '写16到256个字母、数字、_、-',
  'needs either "url" (we connect to the OneBot server) or "listen" (it connects to us)':
    '要么写"url"（我们连OneBot服务器），要么写"listen"（它连我们）',
  'is needed where other machines can connect: the same as in the OneBot server':
    '别的机器连得进来，就要写，和OneBot服务器里的一样',
  'must be "zh" or "en"': '写zh或en',
}

const address = /^write an address that begins with (.+)$/
const digits = /^must be (\d+) digits, such as (\d+)$/

const kinds: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  string: { en: 'text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'yes or no', zh: '是或否' },
  array: { en: 'a list', zh: '一列' },
  object: { en: 'a group of fields', zh: '一组内容' },
}

/** What is wrong and what to write, for the people who keep a file; never in the words of a library. */
export function sentenceOf(issue: z.core.$ZodIssue): Said {
  const own = chinese[issue.message]
  if (own !== undefined) return { en: issue.message, zh: own }
  const [, length = '', example = ''] = digits.exec(issue.message) ?? []
  if (length !== '') return { en: issue.message, zh: `要写${length}位数字，比如${example}` }
  const [, beginnings = ''] = address.exec(issue.message) ?? []
  if (beginnings !== '')
    return { en: issue.message, zh: `地址要以${beginnings.replaceAll(' or ', '或')}开头` }
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.message.endsWith('received undefined'))
        return { en: 'is missing: fill it in', zh: '没有填，请补上' }
      const kind = kinds[issue.expected]
      return { en: `must be ${kind?.en ?? issue.expected}`, zh: `要写${kind?.zh ?? issue.expected}` }
    }
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? oneOf(issue.options.map(String))
        : issue.message
    case 'too_small':
      return { en: `must be at least ${issue.minimum}`, zh: `最少${issue.minimum}` }
    case 'too_big':
      return { en: `must be at most ${issue.maximum}`, zh: `最多${issue.maximum}` }
    default:
      return issue.message
  }
}

const oneOf = (words: readonly string[]): Said => ({
  en: `must be one of ${words.join(', ')}`,
  zh: `只能写${words.join('、')}中的一个`,
})

import { clockAt, type Rule } from './token.ts'

/** What every language writes alike: 17:30, 9:00-11:00, 周一到周三. */
export const dialRules: readonly Rule[] = [
  {
    pattern: /(?<![\d:-]|\d\.)(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?![\d:]|\s?[ap]\.?m)/gi,
    read: ({ hour = '', minute }) => {
      const clock = clockAt(Number(hour), Number(minute), Number(hour) > 12 || hour.startsWith('0'))
      return clock === null ? null : { kind: 'clock', clock }
    },
  },
  {
    pattern: /(?<=\d:[0-5]\d)\s?[-~]\s?(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?![\d:])/g,
    read: ({ hour, minute }) => {
      const clock = clockAt(Number(hour), Number(minute), Number(hour) > 12)
      return clock === null
        ? null
        : [
            { kind: 'joint', joint: 'to' },
            { kind: 'clock', clock },
          ]
    },
  },
  {
    pattern:
      /(?<=[点半钟刻午晚早天日号昼\d一二三四五六])\s?[到至~-]\s?(?=[\d一二两三四五六七八九十上下中晚傍早周礼星后明])/g,
    read: () => ({ kind: 'joint', joint: 'to' }),
  },
]

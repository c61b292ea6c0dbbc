import { storyParts } from '../story/parts.ts'

const { reader } = storyParts()

/** What the bot reads in words that 王阿姨 of 3-502 addresses to it, on the morning of 17 March 2026. */
export const read = (text: string) =>
  reader({
    text: `@志愿者 ${text}`,
    sentAt: Date.parse('2026-03-17T09:00:00+08:00'),
    senderName: '3-502 王阿姨',
  })

/** Its medicines with strength and amount, and ? for what would be asked about. */
export const items = (text: string): string =>
  read(text)
    .items.map(({ match, drug, written, strength, quantity, unit, doubted }) => {
      const isGuess = doubted || match.kind !== 'drug' || !match.sure
      return `${drug ?? written}${isGuess ? '?' : ''} ${strength ?? ''}${quantity ?? ''}${unit ?? ''}`.trim()
    })
    .join(', ')

/**
 * A mention of the bot as a word of the text: @志愿者, @志愿者-小陈, @欧二居民区志愿者, @ volunteer, @hk_volunteer_bot.
 * The address of a mailbox is none.
 */
const mention =
  /@\s{0,3}[^\s@,。,:;!?]{0,16}?(?:志愿[者着]|自愿者|志工|义工|药约)|(?<![A-Za-z_.+-])@\s{0,3}(?:(?:\w{0,24}_)?(?:volunteers?|yaoyue)(?![a-z]*\.[a-z]))/i

/** Says @志愿者, @volunteer or the like. */
export const readAddressed = (text: string): boolean => text.includes('@') && mention.test(text)

/** @志愿者美卡素两盒: what runs on behind the bot's name is not of it, but for @志愿者-小陈 and @志愿者小陈 with a space behind. */
const mentionOfSomebody =
  /@\s{0,3}(?:[^\s@,，。:：!！?？]{0,16}?(?:志愿[者着]们?|自愿者|志工|义工|药约)(?:[-_·(（|][^\s@,，。:：!！?？]{1,10}|[小老阿][\u4e00-\u9fff](?=[\s,，。:：]|$))?|volunteers?(?![a-z]))|@[^\s@,，。:：!！?？]{1,24}/gi

/** The text with every mention blanked, so that each index stays where it was. */
export function withoutMentions(text: string): string {
  if (!text.includes('@')) return text
  let blanked = ''
  let done = 0
  mentionOfSomebody.lastIndex = 0
  while (mentionOfSomebody.test(text)) {
    const end = mentionOfSomebody.lastIndex
    const start = text.lastIndexOf('@', end - 1)
    blanked += text.slice(done, start) + ' '.repeat(end - start)
    done = end
  }
  return blanked + text.slice(done)
}

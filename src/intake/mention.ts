/**
 * A mention of the bot as a word of the text: @志愿者, @志愿者-小陈, @欧二居民区志愿者, @ volunteer, @hk_volunteer_bot.
 * The address of a mailbox is none.
 */
const mention =
  /(?<![\w.+-])@\s{0,3}(?:[^\s@,。,:;!?]{0,16}?(?:志愿[者着]|自愿者|志工|义工|药约)|(?:\w{0,24}_)?(?:volunteers?|yaoyue)(?![a-z]*\.[a-z]))/i

/** Says @志愿者, @volunteer or the like. */
export const readAddressed = (text: string): boolean => text.includes('@') && mention.test(text)

const mentionOfSomebody = /@[^\s@,，。:：!！?？]{1,24}/g

/** The text with every mention blanked, so that each index stays where it was. */
export function withoutMentions(text: string): string {
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

/** https://core.telegram.org/bots/api#chat: a supergroup's id is its number below -1000000000000. */
export const isSupergroup = (chatId: number): boolean => chatId < -1_000_000_000_000

/**
 * Our id of a Telegram message. In supergroups Telegram's number is the same for everybody; in private chats and small
 * groups each bot counts on its own, so that the bot belongs to the id: another bot account must not find its messages
 * taken before they came.
 */
export const messageId = (number: number, chat: { readonly id: number }, bot: number): string =>
  isSupergroup(chat.id) ? String(number) : `${number}@${bot}`

/** Each change of a message is a message with the text that now stands. */
export const editId = (id: string, update: number): string => `${id}~edit${update}`

/** Telegram's number, null where it is no message (a pressed button); and whether it counts for one bot alone. */
export function readMessageId(id: string): { readonly number: number | null; readonly ofBot: boolean } {
  const [, number, bot] = /^(\d{1,15})(?:@(\d{1,16}))?(?:~edit\d+)?$/.exec(id) ?? []
  return { number: number === undefined ? null : Number(number), ofBot: bot !== undefined }
}

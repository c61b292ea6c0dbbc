import type { Chat } from '../../src/domain/message.ts'
import type { Connection } from './connection.ts'

/**
 * Sends a text. A question to one person in a group mentions them, because people mute lively groups.
 *
 * Otherwise past wechaty's `say`, which loads all members of the room first and the sent message again afterwards.
 *
 * @returns the network's id of the message, null where the provider gives none
 */
export async function say(
  { puppet, wechaty }: Connection,
  chat: Chat,
  text: string,
  asked: string | null,
): Promise<string | null> {
  if (!('group' in chat) || asked === null)
    return (await puppet.messageSendText('group' in chat ? chat.group : chat.account, text)) ?? null
  const [room, contact] = await Promise.all([
    wechaty.Room.find({ id: chat.group }),
    wechaty.Contact.find({ id: asked }),
  ])
  if (room === undefined) throw new Error(`room not found: ${chat.group}`)
  const message = await (contact === undefined ? room.say(text) : room.say(text, contact))
  return message?.id ?? null
}

/** Passes a message on as it is. @returns the network's id of the new one, null where the provider gives none */
export async function passOn({ puppet }: Connection, message: string, to: Chat): Promise<string | null> {
  return (await puppet.messageForward('group' in to ? to.group : to.account, message)) ?? null
}

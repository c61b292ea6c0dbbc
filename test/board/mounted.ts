import type { MountedPage } from '../../src/board/board.ts'
import type { Person } from '../../src/domain/directory.ts'
import { aTalk } from '../support/talk.ts'
import { openHouse, origin } from './house.ts'

type Talk = ReturnType<typeof aTalk>

/** Pages on the board of a group that talks with the bot. @param pages those that are tried */
export function mountedOn(pages: (desk: Talk['desk'], directory: Talk['directory']) => MountedPage) {
  const talk = aTalk()
  const { desk, directory } = talk
  const house = openHouse({ directory, ask: desk.ask, mounted: [pages(desk, directory)] })
  const named = (name: string): Person => {
    const person = directory.people.find((one) => one.name === name)
    if (person === undefined) throw new Error(`nobody is called ${name}`)
    return person
  }
  const post = async (path: string, who: Person | 'owner', fields: Readonly<Record<string, string>>) => {
    const headers = { origin, cookie: house.cookieOf(who) }
    const answer = await house.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
    return { status: answer.status, text: await answer.text() }
  }
  return { talk, house, named, post }
}

import type { Office } from '../../domain/directory.ts'
import type { ToAnyRole } from '../phrases/any-role.ts'
import { plain } from '../plain.ts'
import { standing } from './progress.ts'
import { more, mostListed, rosterLine, rosterLines, where } from './roster.ts'
import { lines } from './words.ts'

/** What each role can say, as people say it. */
const helpFor: Readonly<Record<Office['role'], string>> = {
  pharmacist: lines(
    'Just say it in your own words, with the code:',
    'approved 0317-005 | rejected 0317-005, because …',
    '0317-005 ready | a mistake: "0317-005 not ready"',
    'Norvasc out of stock | Norvasc back in stock, 20 boxes | stock',
    'how many orders today | closed tomorrow | closed today after 3 pm',
  ),
  agent: lines(
    'Just say it in your own words, several codes at once if you like:',
    "pick-up list | what's left to deliver | 0317-005 card collected",
    '0317-005, 006 picked up | all of them picked up | 0317-005 delivered | 0317-005 no-show',
    'a mistake: "0317-005 not picked up", "0317-005 not delivered"',
  ),
  coordinator: lines(
    'Just say it in your own words:',
    'summary | to do | board | 0317-005 (how that order stands)',
    'move 0317-005 to NAME | 0317-005 not delivered',
    'pause NAME | pause NAME until Friday | resume NAME | move back NAME',
    "what's not ready | what's late",
    'to an alert: "on it", then "done"; quoting it makes it plain',
    'enrol pharmacist NAME | stop NAME',
  ),
  operator: lines(
    'To book for somebody on the phone, send me their words with community, door and phone number.',
    'For a link to the board, write "board" to me in private.',
  ),
}

export const toAnyRole: ToAnyRole = {
  standingForRole: (line, view, scene) => {
    const stands = view.status === 'proposed' ? 'waits for the resident' : standing(view)
    return lines(rosterLine(line), [stands, where(view, scene)].filter((part) => part !== '').join('; '))
  },
  noSuchOrder: (code) =>
    plain(code, 12) === ''
      ? 'Which order? Please name its code, such as 0317-005.'
      : `I cannot find ${plain(code, 12)}; is a digit wrong?`,
  noOrderOf: (names) =>
    `I found no order for ${names.map((name) => `"${plain(name, 12)}"`).join(', ')}, so I did not note that.`,
  leftOut: (codes, isAllElseNoted) =>
    `${isAllElseNoted ? 'All others are noted already. ' : ''}${codes.join(', ')}: left as before.`,
  whichOfThese: (roster) =>
    lines(
      'Which one is it? Please say it again with its code:',
      ...rosterLines(roster.slice(0, mostListed)),
      more(roster.length - mostListed),
    ),
  partNotNoted: (words) =>
    `“${plain(words, 24)}” was not noted; to have it noted, say it by itself with the code.`,
  notTheirs: (name) => `${plain(name, 24)} is looked after by somebody else, so I noted nothing.`,
  helpForRole: (role) => helpFor[role],
  boardLink: (link) => lines('The board, for you alone; open it once, within 15 minutes:', link),
  boardInPrivate: () => 'A link to the board goes to one person only: please write “board” to me in private.',
}

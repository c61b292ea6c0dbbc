import type { PasteBridge } from '../../adapters/paste/bridge.ts'
import { createPastePages } from '../../adapters/paste/pages.ts'
import { createSimulator } from '../../adapters/simulator/simulator.ts'
import { createBoard } from '../board/board.ts'
import { createLessonPages } from '../board/lessons/pages.ts'
import { createPeoplePages } from '../board/people/pages.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Directory } from '../domain/directory.ts'
import type { Log } from '../domain/log.ts'
import type { Clock } from '../domain/ports.ts'
import type { AccountStanding } from '../domain/standing.ts'
import type { Desk } from '../index.ts'
import type { Config } from './config.ts'
import { loadHolidays } from './inputs.ts'
import type { Web } from './web.ts'

export interface PagesParts {
  readonly web: Web
  readonly desk: Pick<Desk, 'ask' | 'watch' | 'failures' | 'resend'> & Partial<Pick<Desk, 'office'>>
  readonly directory: Directory
  readonly catalogue: Catalogue
  /** To groups in which no bot lives; without it there is no page for them. */
  readonly bridge?: PasteBridge
  /** The chats of this machine; null once a network is configured. */
  readonly room: Parameters<typeof createSimulator>[0]['room'] | null
  /** How the accounts on networks stand; absent where none is configured. */
  readonly standings?: () => readonly AccountStanding[]
  readonly clock: Clock
  readonly log: Log
  readonly config: Pick<Config, 'language'>
  /** Whoever sits at this terminal can talk there. */
  readonly canType?: boolean
}

export interface Pages {
  /** What the terminal says: where to look, and the link that works once. */
  readonly doorplate: readonly string[]
  close(): Promise<void>
}

/** Serves the board, and the simulator where there is a room for it. */
export function openPages(parts: PagesParts): Pages {
  const { web, desk, directory, catalogue, bridge, room, clock, log, config } = parts
  const { office } = desk
  const simulator = room === null ? null : createSimulator({ directory, room })
  const board = createBoard({
    desk,
    directory,
    catalogue,
    holidays: loadHolidays(),
    clock,
    log,
    signIn: web.signIn,
    hosts: web.hosts,
    secure: web.secure,
    language: config.language,
    ...(parts.standings === undefined ? {} : { standings: parts.standings }),
    mounted: [
      ...(simulator === null ? [] : [simulator]),
      ...(bridge === undefined ? [] : [createPastePages(bridge)]),
      ...(office === undefined
        ? []
        : [
            createPeoplePages({ ask: desk.ask, office }, directory),
            createLessonPages({ ask: desk.ask, office }, directory),
          ]),
    ],
  })
  web.serve(board.app)
  return {
    doorplate: doorplate(parts, simulator !== null),
    async close() {
      simulator?.close()
      board.close()
      await web.close()
    },
  }
}

function doorplate({ web, config, canType }: PagesParts, hasChat: boolean): readonly string[] {
  const words = doorplates[config.language]
  return [
    hasChat ? words.chatsAndBoard : words.board,
    `  ${web.address}/enter/${web.signIn.ownersLink()}`,
    ...(canType ? [words.typing] : []),
    '',
  ]
}

const doorplates = {
  zh: {
    chatsAndBoard: '群聊和看板在浏览器里打开（链接只能用一次）：',
    board: '看板在浏览器里打开（链接只能用一次）：',
    typing: '在这里直接打字也行。',
  },
  en: {
    chatsAndBoard: 'Group chats and the board, in a browser (the link works once):',
    board: 'The board, in a browser (the link works once):',
    typing: 'Typing here works, too.',
  },
} as const

import type { Coordinator } from '../desk/office/offices.ts'
import type { Account } from '../domain/message.ts'
import type { Frame } from './board.ts'

/** Whoever started the program, in the record of what was done. */
export const owner: Account = { platform: 'console', id: 'owner' }

/** As whom a reader of the board speaks to the desk: as themselves, on their streets. */
export const coordinatorAt = ({ reader, streets }: Pick<Frame, 'reader' | 'streets'>): Coordinator => ({
  ...(reader === null
    ? { ...owner, name: '管理员' }
    : { platform: reader.platform, id: reader.id, name: reader.name }),
  phone: null,
  role: 'coordinator',
  streets,
})

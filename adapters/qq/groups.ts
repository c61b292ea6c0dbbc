import { z } from 'zod'
import { createRecent } from '../recent.ts'
import { type Link, RefusedCall } from './link.ts'
import { numberOrText } from './params.ts'

const infoShape = z.object({ group_name: z.string() })
/** The name is a courtesy: a message does not wait long for it. */
const timeout = 3_000
const remembered = 5_000

const listShape = z.array(z.object({ group_id: z.union([z.number(), z.string()]).transform(String) }))

/** Ids of the groups that the account is in; null where the server does not tell. */
export async function groupsOf(link: Pick<Link, 'call'>): Promise<ReadonlySet<string> | null> {
  const list: unknown = await link.call('get_group_list', {}, timeout).catch(() => null)
  const groups = listShape.safeParse(list).data
  return groups === undefined ? null : new Set(groups.map(({ group_id }) => group_id))
}

/** What groups are called. Asked once for each group; a server that does not tell is not asked again. */
export interface GroupNames {
  /** An event told it. */
  note(group: string, name: string): void
  /** Null where the server does not tell. */
  of(link: Pick<Link, 'call'>, group: string): Promise<string | null>
}

export function createGroupNames(): GroupNames {
  const names = createRecent<string | null>(remembered)

  async function ask(link: Pick<Link, 'call'>, group: string): Promise<string | null> {
    const info: unknown = await link.call('get_group_info', { group_id: numberOrText(group) }, timeout)
    const name = infoShape.safeParse(info).data?.group_name.trim() ?? ''
    return name === '' ? null : name
  }

  return {
    note(group, name) {
      if (name.trim() !== '') names.set(group, name.trim())
    },
    async of(link, group) {
      const known = names.get(group)
      if (known !== undefined) return known
      try {
        const name = await ask(link, group)
        names.set(group, name)
        return name
      } catch (error) {
        // A call that was lost may be answered the next time.
        if (error instanceof RefusedCall) names.set(group, null)
        return null
      }
    },
  }
}

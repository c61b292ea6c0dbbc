import { createPasteBridge, type PasteBridge, type PasteDesk } from '../../../adapters/paste/bridge.ts'
import { placesIn } from '../../../adapters/paste/places.ts'
import type { Directory } from '../../domain/directory.ts'
import type { Clock } from '../../domain/ports.ts'

/**
 * The paste bridge over a desk, for the groups and communities of its directory.
 * @param taken is called when something was taken: what is for other chats may leave
 */
export function openBridge(
  desk: PasteDesk,
  directory: Directory,
  clock: Clock,
  taken: () => void = () => {},
): PasteBridge {
  const { timezone } = directory.district
  const watched: PasteDesk = {
    ...desk,
    async receive(message) {
      const result = await desk.receive(message)
      taken()
      return result
    },
  }
  return createPasteBridge({ desk: watched, places: placesIn(directory), clock, timezone })
}

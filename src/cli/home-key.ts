import type { ReadingDisk } from '../store/inspect.ts'
import { createSealing, keyFile, parseKey, type Sealing } from '../store/sealing.ts'

/** The key in the environment, for who keeps it apart from the home. @throws where it is none */
export function keyOfEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Uint8Array | undefined {
  const { YAOYUE_KEY: key } = environment
  return key === undefined || key === '' ? undefined : parseKey(key, 'YAOYUE_KEY')
}

/** What opens the sealed fields of a home or of a backup. @param disks where a key file may lie, in this order */
export async function findSealing(
  environment: Readonly<Record<string, string | undefined>>,
  ...disks: readonly ReadingDisk[]
): Promise<Sealing> {
  const given = keyOfEnvironment(environment)
  if (given !== undefined) return createSealing(given)
  for (const disk of disks) {
    const found = await disk.read(keyFile)
    if (found !== null)
      return createSealing(parseKey(Buffer.from(found).toString('utf8'), `The file "${keyFile}"`))
  }
  throw new Error(`There is no key: put the file "${keyFile}" into the home, or give it in YAOYUE_KEY.`)
}

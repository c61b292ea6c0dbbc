import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Complaint } from '../domain/complaint.ts'
import type { ReadingDisk } from '../store/inspect.ts'
import { createSealing, keyFile, parseKey, type Sealing } from '../store/sealing.ts'
import { noHexKey, noKey } from './complaints.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The key in the environment, for who keeps it apart from the home. @throws where it is none */
function keyOfEnvironment({ YAOYUE_KEY: key }: Environment): Uint8Array | undefined {
  return key === undefined || key === '' ? undefined : keyOf(key, 'YAOYUE_KEY')
}

function keyOf(text: string, source: string): Uint8Array {
  try {
    return parseKey(text, source)
  } catch {
    throw new Complaint(noHexKey(source))
  }
}

/** Where a home's key lies. */
export const keyIn = (home: string): string => join(home, keyFile)

/**
 * The key with which a home is opened; undefined for its own, which is made at its first start.
 * @throws {Complaint} where it is lost
 */
export function keyFor(home: string, environment: Environment): Uint8Array | undefined {
  const given = keyOfEnvironment(environment)
  if (given !== undefined || existsSync(keyIn(home))) return given
  const districts = join(home, 'districts')
  if (existsSync(districts) && readdirSync(districts).length > 0) throw new Complaint(noKey([keyIn(home)]))
  return undefined
}

/** A disk on which a key file may lie; its name on this machine, where it has one. */
export interface KeyPlace {
  readonly disk: ReadingDisk
  readonly home: string | null
}

/** What opens the sealed fields of a home or of a backup. @throws {Complaint} where no place has the key */
export async function findSealing(
  environment: Environment,
  ...places: readonly KeyPlace[]
): Promise<Sealing> {
  const given = keyOfEnvironment(environment)
  if (given !== undefined) return createSealing(given)
  for (const { disk, home } of places) {
    const found = await disk.read(keyFile)
    if (found === null) continue
    const name = home === null ? `The file "${keyFile}" in the backup` : keyIn(home)
    return createSealing(keyOf(Buffer.from(found).toString('utf8'), name))
  }
  throw new Complaint(noKey(places.flatMap(({ home }) => (home === null ? [] : [keyIn(home)]))))
}

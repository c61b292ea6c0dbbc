import type { Appointment } from '../../domain/appointment.ts'
import type { Log } from '../../domain/log.ts'
import type { Codec } from '../codec.ts'
import type { Disk } from '../disk.ts'
import { monthOf } from '../state.ts'
import { decodeRecords, encodeRecords } from './records.ts'

/** What has left the book: one file for the requests of each month, read only when somebody asks. */
export interface ClosedMonths {
  /** Durable when it returns. One that is added again (after a crash, or reopened and closed) takes the place of itself. */
  add(appointments: readonly Appointment[]): Promise<void>
  /** @param month `YYYY-MM` @returns in the order of their codes */
  read(month: string): Promise<readonly Appointment[]>
}

/** @param folder of the district */
export function closedMonths(disk: Disk, folder: string, codec: Codec, log: Log): ClosedMonths {
  return {
    async add(appointments) {
      if (appointments.length === 0) return
      await disk.makeFolder(`${folder}/closed`)
      const months = Map.groupBy(appointments, ({ id }) => monthOf(id))
      for (const [month, closed] of months)
        await disk.append(
          fileOf(folder, month),
          encodeRecords(
            closed.map((appointment) => codec.encodeRow('appointments', appointment.id, appointment)),
          ),
        )
      await disk.syncFolder(`${folder}/closed`)
    },

    read: (month) => readMonth(disk, folder, month, codec, log),
  }
}

const fileOf = (folder: string, month: string): string => `${folder}/closed/${month}.jsonl`

/** What a month file holds, each appointment as it last was, in the order of their codes. */
export async function readMonth(
  disk: Pick<Disk, 'read'>,
  folder: string,
  month: string,
  codec: Codec,
  log: Log,
): Promise<readonly Appointment[]> {
  const file = fileOf(folder, month)
  const bytes = await disk.read(file)
  if (bytes === null) return []
  const { records, damaged } = decodeRecords(bytes)
  // After a crash a torn line is normal: the book still had that appointment, and added it again.
  if (damaged > 0) log.warn({ file, damaged }, 'lines of a month file cannot be read')
  const latest = new Map<string, Appointment>()
  for (const record of records) {
    const appointment = codec.decodeRow('appointments', record, file)
    latest.set(appointment.id, appointment)
  }
  return [...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

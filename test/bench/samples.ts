import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Appointment } from '../../src/domain/appointment.ts'
import { days, type Instant } from '../../src/domain/time.ts'
import { anAppointment } from '../store/samples.ts'

/** A new folder that is gone when the process ends. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yaoyue-bench-'))
  folders.push(folder)
  return folder
}
const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** An appointment with an id of its own, however many there are. @param day days before the sample's */
export function numbered(number: number, day = 0): Appointment {
  const one = anAppointment(1)
  const date = new Date(one.createdAt - days(day)).toISOString().slice(0, 10)
  const code = `${date.slice(5, 7)}${date.slice(8, 10)}-${String(number).padStart(3, '0')}`
  return { ...one, id: `${date.slice(0, 4)}-${code}`, code }
}

export const closedAt = (one: Appointment, at: Instant): Appointment => ({
  ...one,
  standing: { kind: 'closed', status: 'fulfilled', at, reason: null },
})

export function printMachine(command: string): void {
  const [cpu] = cpus()
  console.log(`$ ${command}`)
  console.log(
    `machine: ${cpus().length} × ${cpu?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}, node ${process.version}`,
  )
}

/** Prints a figure with what is asked of it. */
export function printFigure(name: string, value: string, isMet: boolean | null = null): void {
  console.log(`${name.padEnd(64)} ${value}${isMet === null ? '' : isMet ? '  ✓' : '  ✗'}`)
  if (isMet === false) process.exitCode = 1
}

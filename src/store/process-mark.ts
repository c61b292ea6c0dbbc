import { readFile } from 'node:fs/promises'

/**
 * What tells a running process from an earlier one that had the same number: on Linux when it started, and in which
 * uptime of the machine; elsewhere only that it runs.
 *
 * @returns null where no such process runs
 */
export async function markOf(pid: number): Promise<string | null> {
  if (process.platform !== 'linux') return isRunning(pid) ? '' : null
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name, in brackets, may hold spaces and brackets of its own. What follows begins with field 3 of proc(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, started] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X') return null
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
    return `${boot.trim()}:${started ?? ''}`
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

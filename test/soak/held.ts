import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Held } from './messages'

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 102.4) / 10

/** What this process holds when everything is gone that nobody needs any more. Wants `--expose-gc`. */
export async function held(): Promise<Held> {
  for (let round = 0; round < 3; round += 1) {
    globalThis.gc?.()
    // Finalizers run between two turns.
    await pause(20)
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  const resources = process.getActiveResourcesInfo()
  const count = (pattern: RegExp): number => resources.filter((name) => pattern.test(name)).length
  return {
    // Pictures lie beside the heap.
    heapMb: megabytes(heapUsed + external),
    rssMb: megabytes(rss),
    files: openFiles('self'),
    sockets: count(/TCP|TLS|Socket/),
    timers: count(/Timeout/)
  }
}

/** Linux only; elsewhere nobody tells without another program. */
export function openFiles(pid: number | 'self'): number | undefined {
  try {
    return readdirSync(`/proc/${pid}/fd`).length
  } catch {
    return undefined
  }
}

/** Resident memory of another process, in MB. Linux only. */
export function residentMb(pid: number): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : megabytes(Number(kilobytes) * 1024)
  } catch {
    return undefined
  }
}

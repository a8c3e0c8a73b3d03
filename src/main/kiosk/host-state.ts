import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { gpuRecord } from './gpu-fallback'
import { savedPlace } from './window-place'

/** What the host keeps about itself. Nothing of it is a setting, and all of it may be lost. */
const hostState = z.object({
  window: savedPlace.optional(),
  gpu: gpuRecord.prefault({}),
  /** When the main process failed, in milliseconds since 1970. */
  failedAt: z.array(z.number()).default([])
})
export type HostState = z.output<typeof hostState>

export interface HostStateFile {
  read(): HostState
  /** @returns whether it was written; the station goes on without */
  write(change: Partial<HostState>): boolean
}

/** A small file, read before Electron is ready. One that is missing or damaged counts as empty. */
export function hostStateFile(path: string): HostStateFile {
  const read = (): HostState => {
    try {
      const parsed = hostState.safeParse(JSON.parse(readFileSync(path, 'utf8')))
      return parsed.success ? parsed.data : hostState.parse({})
    } catch {
      return hostState.parse({})
    }
  }
  return {
    read,
    write(change) {
      try {
        mkdirSync(dirname(path), { recursive: true })
        const draft = `${path}.new`
        writeFileSync(draft, JSON.stringify({ ...read(), ...change }))
        // A power cut leaves the old file or the new one.
        renameSync(draft, path)
        return true
      } catch {
        return false
      }
    }
  }
}

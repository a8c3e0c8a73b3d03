import { z } from 'zod'
import { afterCrash } from './crash-limit'

/** What is known about the graphics process, kept over a new start: it can take the whole program along. */
export const gpuRecord = z.object({
  lostAt: z.array(z.number()).default([]),
  /** Version of the program that gave up on the graphics hardware. A newer one tries again. */
  softwareSince: z.string().optional()
})
export type GpuRecord = z.output<typeof gpuRecord>

/** Whether this start is to do without the graphics hardware. Faces are analyzed without it in any case. */
export function drawsInSoftware(record: GpuRecord, version: string): boolean {
  return record.softwareSince === version
}

export interface GpuStep {
  readonly record: GpuRecord
  readonly action: 'go-on' | 'start-again'
}

/**
 * The graphics process has gone. Chromium starts a new one by itself; when that happens too often, the program starts
 * again without the graphics hardware, once for each version.
 */
export function afterGpuLoss(record: GpuRecord, now: number, version: string): GpuStep {
  if (drawsInSoftware(record, version)) return { record, action: 'go-on' }
  const { crashedAt, isTooOften } = afterCrash(record.lostAt, now)
  if (!isTooOften) return { record: { lostAt: [...crashedAt] }, action: 'go-on' }
  return { record: { lostAt: [], softwareSince: version }, action: 'start-again' }
}

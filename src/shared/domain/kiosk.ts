import { z } from 'zod'

/** How the station holds its place at the computer. Only the packaged program can do any of it. */
export const kioskSettings = z.strictObject({
  /** Fills the screen, swallows keys that lead out of it, and ends only by the administrator's PIN. */
  kiosk: z.boolean(),
  startAtLogin: z.boolean(),
  /** The display does not go to sleep while the station runs. */
  displayAwake: z.boolean()
})
export type KioskSettings = z.output<typeof kioskSettings>

export const defaultKioskSettings: KioskSettings = { kiosk: false, startAtLogin: false, displayAwake: true }

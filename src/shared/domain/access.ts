import { z } from 'zod'

/** By what a locked station is opened. `account`: somebody else signs in. */
export const unlockWays = ['password', 'pin', 'administrator', 'account'] as const
export type UnlockWay = (typeof unlockWays)[number]

/** Minutes without a touch. Fractions are for the settings file alone; the window offers whole ones. */
const idleMinutes = z.number().min(0.05).max(240)

/** When an unused station asks, locks, and closes its settings; and whether it may stay signed in over a restart. */
export const accessSettings = z.strictObject({
  warnMinutes: idleMinutes,
  lockMinutes: idleMinutes,
  settingsMinutes: idleMinutes,
  mayRememberSignIn: z.boolean()
})
export type AccessSettings = z.output<typeof accessSettings>

/** As somebody saves them. In a file the warning may come after the lock; it is then never seen. */
export const accessSettingsChange = accessSettings.refine(
  ({ warnMinutes, lockMinutes }) => warnMinutes < lockMinutes,
  { message: 'the warning comes before the lock', path: ['warnMinutes'] }
)

/**
 * A remembered sign-in keeps sending what waits after a restart at night, so it may be remembered where nobody decides
 * otherwise. The station is locked then all the same.
 */
export const defaultAccessSettings: AccessSettings = {
  warnMinutes: 10,
  lockMinutes: 15,
  settingsMinutes: 5,
  mayRememberSignIn: true
}

/** What the window may know about who may do what at this moment. */
export const accessState = z.discriminatedUnion('state', [
  /** Nobody has chosen the administrator's PIN yet: that comes before everything else. */
  z.object({ state: z.literal('set-up') }),
  z.object({
    state: z.literal('locked'),
    /** By what it can be opened, the most usual first. */
    ways: z.array(z.enum(unlockWays)),
    /** Whose sign-in waits behind the lock. */
    username: z.string().optional()
  }),
  z.object({
    state: z.literal('open'),
    isSettingsOpen: z.boolean(),
    /** Milliseconds since 1970; told as soon as somebody has to be warned. */
    locksAt: z.number().optional(),
    /** How often nobody was there for so long that everything personal has to go, and there was no lock. */
    absences: z.int(),
    /** Whether somebody at the desk could open it again. */
    canLock: z.boolean(),
    hasStationPin: z.boolean(),
    username: z.string().optional()
  })
])
export type AccessState = z.output<typeof accessState>

const secretText = z.string().min(1).max(1000)

/** What somebody at a locked station offers. */
export const unlockRequest = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('password'), secret: secretText }),
  z.strictObject({ by: z.literal('pin'), secret: secretText }),
  z.strictObject({ by: z.literal('administrator'), secret: secretText }),
  z.strictObject({
    by: z.literal('account'),
    username: secretText,
    secret: secretText,
    remember: z.boolean()
  })
])
export type UnlockRequest = z.output<typeof unlockRequest>

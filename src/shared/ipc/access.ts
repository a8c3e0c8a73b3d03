import type { Channel, EventName } from './channels'

/** What has to be open for a call: nothing, so that it works while the station is locked; the station; or its settings. */
export const accessLevels = ['nothing', 'station', 'settings'] as const
export type AccessLevel = (typeof accessLevels)[number]

/** SECURITY: all that a locked station answers. None of it tells anything about a person. */
const answeredWhileLocked: readonly Channel[] = [
  'access:read',
  'access:set-up',
  'access:touch',
  'access:unlock',
  'station:describe',
  'station:read-connection',
  'station:report-problem',
  // It carries the administrator's PIN with it.
  'station:quit',
  'settings:read-public',
  'settings:pin-state',
  'server:read',
  'outbox:read-status',
  'visitor:read',
  'visitor:describe'
]

/** SECURITY: what an administrator decides; open only after the administrator's PIN. */
const forAdministrators: readonly Channel[] = [
  'access:set-station-pin',
  'settings:save-access',
  'settings:set-pin',
  'settings:save-camera',
  'settings:save-refused-cameras',
  'settings:save-capture',
  'settings:save-identification',
  'settings:save-visitor-display',
  'settings:save-kiosk',
  'server:look-up',
  'server:connect',
  'server:use-training',
  'enrollments:save-policy',
  'audit:list',
  'audit:verify',
  'audit:export',
  'configuration:read-managed',
  'configuration:export',
  'configuration:preview',
  'configuration:import',
  'diagnostics:check',
  'diagnostics:make-bundle'
]

/** What a call needs. What is in neither list needs the station to be unlocked. */
export function neededAccess(channel: Channel): AccessLevel {
  if (answeredWhileLocked.includes(channel)) return 'nothing'
  return forAdministrators.includes(channel) ? 'settings' : 'station'
}

/** Calls that lock the station themselves. Their answers tell nothing about a person. */
const locking: readonly Channel[] = ['access:lock', 'server:sign-out']

/** What has to be open when the answer comes. An administrator may have closed the settings meanwhile. */
export function neededForAnswer(channel: Channel): AccessLevel {
  return locking.includes(channel) || neededAccess(channel) === 'nothing' ? 'nothing' : 'station'
}

/** SECURITY: what a locked station still tells its window. What is enrolled and what is uploaded is not among it. */
const toldWhileLocked: readonly EventName[] = [
  'access:changed',
  'station:connection-changed',
  'server:changed',
  'settings:changed',
  'outbox:status-changed',
  'visitor:changed',
  'visitor:display-changed'
]

export function isToldWhileLocked(event: EventName): boolean {
  return toldWhileLocked.includes(event)
}

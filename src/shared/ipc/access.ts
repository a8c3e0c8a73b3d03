import type { Channel } from './channels'

/** What has to be open for a call: nothing, so that it works while the station is locked; the station; or its settings. */
export const accessLevels = ['nothing', 'station', 'settings'] as const
export type AccessLevel = (typeof accessLevels)[number]

/** SECURITY: all that a locked station answers. None of it tells anything about a person. */
const answeredWhileLocked: readonly Channel[] = [
  'station:describe',
  'station:read-connection',
  'station:report-problem',
  'settings:read-public',
  'settings:pin-state',
  'server:read',
  'outbox:read-status',
  'visitor:read',
  'visitor:describe'
]

/** SECURITY: what an administrator decides; open only after the administrator's PIN. */
const forAdministrators: readonly Channel[] = [
  'settings:save-camera',
  'settings:save-refused-cameras',
  'settings:save-capture',
  'settings:save-identification',
  'settings:save-visitor-display',
  'server:look-up',
  'server:connect',
  'server:use-training',
  'enrollments:save-policy',
  'audit:list',
  'audit:verify',
  'audit:export'
]

/** What a call needs. What is in neither list needs the station to be unlocked. */
export function neededAccess(channel: Channel): AccessLevel {
  if (answeredWhileLocked.includes(channel)) return 'nothing'
  return forAdministrators.includes(channel) ? 'settings' : 'station'
}

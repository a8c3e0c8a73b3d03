/**
 * The names of all calls and events between window and main process.
 *
 * Kept apart from the contract's schemas so that the preload script can import the names without bringing zod into
 * the sandboxed window.
 */
export const channels = [
  'station:describe',
  'station:read-connection',
  'station:report-problem',
  'settings:read-public',
  'people:enroll',
  'people:identify',
  'faces:compare',
  'photos:read-enrollment'
] as const
export type Channel = (typeof channels)[number]

export const events = ['station:connection-changed'] as const
export type EventName = (typeof events)[number]

/** The largest message, in bytes of its binary parts, that the router looks at. Two photos of the maximum size fit. */
export const maxMessageBytes = 17 * 1024 * 1024

/**
 * The names of all calls and events between window and main process.
 *
 * Kept apart from the contract's schemas so that the preload script can import the names without bringing zod into
 * the sandboxed window.
 */
export const channels = [
  'access:read',
  'access:set-up',
  'access:touch',
  'access:lock',
  'access:unlock',
  'access:open-settings',
  'access:close-settings',
  'access:set-station-pin',
  'settings:save-access',

  'station:describe',
  'station:read-connection',
  'station:report-problem',
  'station:record-override',
  'station:record-capture',
  'station:quit',
  'settings:read-public',
  'settings:save-camera',
  'settings:save-refused-cameras',
  'settings:save-capture',
  'settings:save-identification',
  'settings:save-visitor-display',
  'settings:save-kiosk',
  'settings:pin-state',
  'settings:set-pin',

  'page:print-to-pdf',

  'diagnostics:check',
  'diagnostics:make-bundle',

  'server:read',
  'server:look-up',
  'server:connect',
  'server:use-training',
  'server:sign-in',
  'server:sign-out',
  'server:check-account',

  'enrollments:read-policy',
  'enrollments:save-policy',
  'enrollments:record-decline',
  'enrollments:attach',
  'enrollments:detach',
  'enrollments:search',
  'enrollments:submit',
  'outbox:read-status',
  'outbox:list',
  'outbox:read',
  'outbox:retry',
  'outbox:answer',
  'outbox:read-photo',
  'outbox:discard',
  'outbox:export',
  'outbox:read-export',
  'outbox:begin-import',
  'outbox:write-import',
  'outbox:finish-import',
  'audit:list',
  'audit:verify',
  'audit:export',

  'configuration:read-managed',
  'configuration:export',
  'configuration:preview',
  'configuration:import',

  'people:identify',
  'faces:compare',
  'photos:read-enrollment',

  'people:read',
  'people:read-rights',
  'people:find-by-tag',
  'people:find-by-field',
  'people:save-alias',
  'people:remove-alias',
  'people:save-tag',
  'people:remove-tag',
  'people:save-note',
  'people:remove-note',
  'people:save-address',
  'people:save-field',
  'people:remove-field',
  'people:add-photo',
  'people:add-document',
  'people:cancel-document',
  'people:read-document',
  'people:list-detections',
  'faces:list-detections',
  'faces:detect',
  'faces:publish',
  'photos:read-detection',
  'tags:list',
  'tags:read',
  'tags:create',
  'tags:update',
  'tags:delete',
  'field-settings:save-text',
  'field-settings:save-date',

  'visitor:read',
  'visitor:show',
  'visitor:describe',
  'visitor:open',
  'visitor:close'
] as const
export type Channel = (typeof channels)[number]

export const events = [
  'access:changed',
  'station:connection-changed',
  'server:changed',
  'settings:changed',
  'outbox:status-changed',
  'outbox:item-changed',
  'documents:progress',
  'visitor:changed',
  'visitor:display-changed'
] as const
export type EventName = (typeof events)[number]

/** The largest message, in bytes of its binary parts, that the router looks at. Two photos of the maximum size fit. */
export const maxMessageBytes = 17 * 1024 * 1024

import type { Channel, EventName } from './channels'

/** Who is at the other end of a bridge. The host knows it; no page says it of itself. */
export const roles = ['desk', 'visitor'] as const
export type Role = (typeof roles)[number]

/** SECURITY: all that the visitor's window may do: read what it shows, and say that it failed. */
const visitorChannels: readonly Channel[] = ['visitor:read', 'station:report-problem']
const visitorEvents: readonly EventName[] = ['visitor:changed']

/** Whether a page of this role may make this call. What is not the visitor's is the desk's. */
export function mayCall(role: Role, channel: Channel): boolean {
  return role === 'desk' || visitorChannels.includes(channel)
}

/** Whether an event is for pages of this role. Each event is for one. */
export function hears(role: Role, event: EventName): boolean {
  return visitorEvents.includes(event) === (role === 'visitor')
}

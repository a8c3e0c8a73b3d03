import type { Box, FrameAnalysis } from '@shared/domain/analysis'

/** Whether the same face is still in view. Times in milliseconds. */
export type Presence =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'present'; readonly box: Box; readonly lastSeen: number }
  /** Gone for so long that the next face counts as another person. */
  | { readonly kind: 'left'; readonly since: number }

export type PresenceChange = 'arrived' | 'left' | 'replaced' | 'long-gone'

/** A face that is missed for a moment, by a blink of the detector, has not left. */
const leftAfterMs = 1000
/** A result may stand for the person at the desk to read, but not forever. */
const longGoneAfterMs = 15_000

export const nobodyYet: Presence = { kind: 'nobody' }

/**
 * Follows the largest face from frame to frame.
 *
 * @returns the new state, and what changed with this frame if anything
 */
export function trackPresence(
  presence: Presence,
  analysis: FrameAnalysis,
  now: number
): { readonly presence: Presence; readonly change?: PresenceChange } {
  const box = analysis.faces[0]?.box
  if (box === undefined) return withoutFace(presence, now)
  const seen: Presence = { kind: 'present', box, lastSeen: now }
  if (presence.kind !== 'present') return { presence: seen, change: 'arrived' }
  // Nobody moves by more than the own face between two frames; a box elsewhere is somebody else.
  return overlap(presence.box, box) ? { presence: seen } : { presence: seen, change: 'replaced' }
}

function withoutFace(
  presence: Presence,
  now: number
): { readonly presence: Presence; readonly change?: PresenceChange } {
  if (presence.kind === 'present' && now - presence.lastSeen >= leftAfterMs) {
    return { presence: { kind: 'left', since: now }, change: 'left' }
  }
  if (presence.kind === 'left' && now - presence.since >= longGoneAfterMs) {
    return { presence: nobodyYet, change: 'long-gone' }
  }
  return { presence }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

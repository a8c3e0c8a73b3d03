import type { Box, DetectedFace, FrameAnalysis } from '@shared/domain/analysis'

/** Whether the same face is still in view. Times in milliseconds. */
export type Presence =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'present'
      readonly box: Box
      readonly lastSeen: number
      /** Since when somebody else is clearly nearer to the camera. */
      readonly nearerSince?: number
    }
  /** Gone for so long that the next face counts as another person. */
  | { readonly kind: 'left'; readonly since: number }

export type PresenceChange = 'arrived' | 'left' | 'replaced' | 'long-gone'

export interface TrackedPresence {
  readonly presence: Presence
  readonly change?: PresenceChange
}

const presenceTimes = {
  /** A face that is missed for a moment, by a blink of the detector, has not left. */
  leftAfter: 1000,
  /** A result may stand for the person at the desk to read, but not forever. */
  longGoneAfter: 15_000,
  /** So long somebody else has to stand nearer before it is their turn: heads sway, and pass through the picture. */
  nearerFor: 500
} as const

/**
 * Shared area of two boxes, as a share of both together, below which they are of two faces. A head that is followed
 * moves by a quarter of its width between two frames at most, which leaves 0.6; one that turns its place with another
 * person's leaves less than 0.2.
 */
const leastOverlap = 0.25
/** Frames after such a gap are not comparable that closely: people move on. Then any overlap will do. */
const closeFrames = 400
/** How much larger another face must be to be the nearer one; two people side by side keep their order. */
const clearlyLarger = 1.3

export const nobodyYet: Presence = { kind: 'nobody' }

/**
 * Follows one face from frame to frame: the one that was largest when it came, until it leaves or somebody else stands
 * clearly nearer for a while.
 *
 * @param now of the frame
 * @returns the new state, and what changed with this frame if anything
 */
export function trackPresence(presence: Presence, { faces }: FrameAnalysis, now: number): TrackedPresence {
  const [largest] = faces
  if (largest === undefined) return withoutFace(presence, now)
  const seen = (box: Box): Presence => ({ kind: 'present', box, lastSeen: now })
  if (presence.kind !== 'present') return { presence: seen(largest.box), change: 'arrived' }

  const followed = sameFace(presence.box, faces, now - presence.lastSeen)
  if (followed === undefined) return { presence: seen(largest.box), change: 'replaced' }
  if (followed === largest || areaOf(largest.box) < clearlyLarger * areaOf(followed.box)) {
    return { presence: seen(followed.box) }
  }
  const nearerSince = presence.nearerSince ?? now
  return now - nearerSince >= presenceTimes.nearerFor
    ? { presence: seen(largest.box), change: 'replaced' }
    : { presence: { kind: 'present', box: followed.box, lastSeen: now, nearerSince } }
}

function sameFace(box: Box, faces: readonly DetectedFace[], gap: number): DetectedFace | undefined {
  const shared = faces.map((face) => ({ face, share: overlapOf(box, face.box) }))
  const best = shared.reduce((one, other) => (other.share > one.share ? other : one))
  return best.share > (gap > closeFrames ? 0 : leastOverlap) ? best.face : undefined
}

function withoutFace(presence: Presence, now: number): TrackedPresence {
  if (presence.kind === 'present' && now - presence.lastSeen >= presenceTimes.leftAfter) {
    return { presence: { kind: 'left', since: now }, change: 'left' }
  }
  if (presence.kind === 'left' && now - presence.since >= presenceTimes.longGoneAfter) {
    return { presence: nobodyYet, change: 'long-gone' }
  }
  return { presence }
}

/** Intersection over union, 0 to 1. */
function overlapOf(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (width <= 0 || height <= 0) return 0
  const both = width * height
  return both / (areaOf(a) + areaOf(b) - both)
}

const areaOf = ({ width, height }: Box): number => width * height

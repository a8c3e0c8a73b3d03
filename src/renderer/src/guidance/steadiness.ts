import type { Point, SubjectMeasures } from '@shared/domain/analysis'

/** Where the eyes have been lately, with older places counting less and less. */
export interface SteadyEyes {
  readonly place: Point
  readonly interEyeDistance: number
  readonly at: number
}

/**
 * Follows the eyes with an exponential mean of the given memory.
 *
 * @param now milliseconds
 * @param memory milliseconds after which an old place counts for about a third
 */
export function follow(
  steady: SteadyEyes | undefined,
  subject: SubjectMeasures,
  now: number,
  memory: number
): SteadyEyes {
  const { eyeMidpoint, interEyeDistance } = subject
  if (steady === undefined) return { place: eyeMidpoint, interEyeDistance, at: now }
  const share = 1 - Math.exp(-Math.max(0, now - steady.at) / memory)
  const mix = (from: number, to: number): number => from + (to - from) * share
  return {
    place: { x: mix(steady.place.x, eyeMidpoint.x), y: mix(steady.place.y, eyeMidpoint.y) },
    interEyeDistance: mix(steady.interEyeDistance, interEyeDistance),
    at: now
  }
}

/**
 * Distance of the eyes from their steady place, or their change in size, in inter-eye distances.
 *
 * For an even motion this is speed times memory, and jitter of single landmarks hardly counts, unlike in the difference
 * of two frames. With 200 ms of memory, 0.1 means half an inter-eye distance (about 3 cm) per second.
 */
export function motion(steady: SteadyEyes, subject: SubjectMeasures): number {
  const { eyeMidpoint, interEyeDistance } = subject
  const moved = Math.hypot(eyeMidpoint.x - steady.place.x, eyeMidpoint.y - steady.place.y)
  const grown = Math.abs(interEyeDistance - steady.interEyeDistance)
  return Math.max(moved, grown) / Math.max(1, interEyeDistance)
}

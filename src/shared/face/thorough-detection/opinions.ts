import type { FoundFace } from '../detect-faces'
import type { Doubt } from '../tracking/doubts'

/** All that was said about one place of a picture. Scores are 0 to 1, and 0 where nothing was seen. */
export interface Opinions {
  readonly face: FoundFace
  /** BlazeFace on the whole picture, and looking closely. */
  readonly whole: number
  readonly close: number
  /** The second detector on the whole picture. */
  readonly second: number
  /** Why the landmarks found here are unlike a face's. */
  readonly doubt: Doubt | undefined
}

export interface OpinionLimits {
  /** The mean of both detectors' scores is at least this. */
  readonly together: number
  /** BlazeFace alone is at least so sure, both times it looked, and the landmarks are a face's. */
  readonly alone: number
}

/**
 * The middles of the ranges in which 194 of the 195 labelled pictures get the right count: together from 0.55 to 0.75,
 * alone from 0.5 to 0.68. No picture without a face gets one from 0.5 and 0.5 upwards.
 */
export const opinionLimits: OpinionLimits = { together: 0.65, alone: 0.6 }

/**
 * Whether a place shows a face. Two detectors that were trained apart err in different places, so it is their mean that
 * counts: a face that is cut, tiny or in profile is clear to one of them, a cat to neither. An over-exposed face only
 * BlazeFace sees; then it must be sure twice, and the landmark model must find a face there too.
 */
export function isFace(
  { whole, close, second, doubt }: Opinions,
  { together, alone }: OpinionLimits = opinionLimits
): boolean {
  if ((Math.max(whole, close) + second) / 2 >= together) return true
  return Math.min(whole, close) >= alone && doubt === undefined
}

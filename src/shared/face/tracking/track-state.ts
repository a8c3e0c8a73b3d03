import type { DetectedFace, Point } from '../../domain/analysis'
import { expectFace } from './predicted-face'

/** What is known from the frames before. */
export type TrackState =
  /** Nobody was there. */
  | { readonly kind: 'searching' }
  | {
      readonly kind: 'following'
      /** Of the subject, in the frame before this one; picture pixels. */
      readonly landmarks: readonly Point[]
      /** The detector's score of the subject when it was last asked, 0 to 1. */
      readonly score: number
      /** The other faces as the detector saw them last. */
      readonly bystanders: readonly DetectedFace[]
      /** Frames since the detector was asked. */
      readonly framesSince: number
      /** When the frame before this one was taken, and the one that the detector saw; milliseconds. */
      readonly at: number
      readonly detectedAt: number
      /** Size of the picture; another one is another camera. */
      readonly width: number
      readonly height: number
    }

/** What is known about a frame before it is looked at. */
export interface FrameFacts {
  readonly width: number
  readonly height: number
  /** When it was taken, in milliseconds on any clock; only differences count. */
  readonly at: number
}

/**
 * The detector is asked in every tenth frame at least. So this is also the longest, in frames, that something which is
 * no face could be followed if no doubt arose, and that a second person stays unseen.
 */
export const mostFramesBetween = 10
/** The same for slow cameras, in milliseconds. */
export const mostTimeBetween = 500
/** After a longer pause between two frames the face may be anywhere. */
export const longestPause = 250

export const searching: TrackState = { kind: 'searching' }

/** Whether the face can be expected near its last place, or the detector must be asked. */
export function mayFollow(
  state: TrackState,
  { width, height, at }: FrameFacts
): state is Extract<TrackState, { kind: 'following' }> {
  if (state.kind === 'searching') return false
  if (width !== state.width || height !== state.height) return false
  if (state.framesSince + 1 >= mostFramesBetween) return false
  // Written so that a clock that was set back, or none at all, also leads to the detector.
  const pause = at - state.at
  return pause >= 0 && pause <= longestPause && at - state.detectedAt <= mostTimeBetween
}

/**
 * @param faces of the detector, largest first
 * @param landmarks of the first of them; undefined when there is none
 */
export function afterDetection(
  faces: readonly DetectedFace[],
  landmarks: readonly Point[] | undefined,
  frame: FrameFacts
): TrackState {
  const [subject, ...bystanders] = faces
  if (!subject || !landmarks) return searching
  const { width, height, at } = frame
  return {
    kind: 'following',
    landmarks,
    score: subject.score,
    bystanders,
    framesSince: 0,
    at,
    detectedAt: at,
    width,
    height
  }
}

export function afterFollowing(
  state: Extract<TrackState, { kind: 'following' }>,
  landmarks: readonly Point[],
  { at }: FrameFacts
): TrackState {
  return { ...state, landmarks, at, framesSince: state.framesSince + 1 }
}

/**
 * The faces of a frame in which the subject was followed, largest first; the others are where they were seen last.
 *
 * @returns undefined when the followed face is not the largest any more: who is the subject, the detector must say
 */
export function facesWhileFollowing(
  { score, bystanders }: Extract<TrackState, { kind: 'following' }>,
  landmarks: readonly Point[]
): readonly DetectedFace[] | undefined {
  const { box } = expectFace(landmarks)
  const [largest] = bystanders
  if (largest && largest.box.width * largest.box.height > box.width * box.height) return undefined
  return [{ box, score }, ...bystanders]
}

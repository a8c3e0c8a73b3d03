import type { Point } from '../../domain/analysis'
import type { PresentationLimits } from './limits'
import { fitPlane, type PlaneFit } from './plane-fit'

/** The landmarks of one moment, kept to compare later ones with. */
export interface View {
  readonly at: number
  readonly landmarks: readonly Point[]
}

/** Two views and how the points moved between them. */
export interface Comparison {
  readonly from: number
  readonly to: number
  readonly motion: Motion
}

export interface ViewState {
  readonly views: readonly View[]
  /** Of pairs of kept views, so never more than half the square of their number. */
  readonly comparisons: readonly Comparison[]
}

export const noViewYet: ViewState = { views: [], comparisons: [] }

export type Motion = 'head' | 'plane' | 'none'

/**
 * Says what a fit is evidence of. Nothing moved, or only along with the picture: `none`, which is no sign of either.
 */
export function motionOf(
  { depthMotion, foreshortening }: PlaneFit,
  limits: PresentationLimits['parallax']
): Motion {
  const turn = Math.sin((foreshortening * Math.PI) / 180)
  if (depthMotion >= limits.depth && depthMotion >= limits.headRatio * turn) return 'head'
  const hasTurned = foreshortening >= limits.foreshortening
  return hasTurned && depthMotion < limits.planeRatio * turn ? 'plane' : 'none'
}

/** Keeps a view now and then and compares it with all that are kept. */
export function addView(
  state: ViewState,
  view: View,
  limits: PresentationLimits['parallax'],
  memory: number
): ViewState {
  const last = state.views.at(-1)
  if (last && view.at - last.at < limits.every) return state
  const older = state.views.filter(({ at }) => view.at - at <= memory).slice(1 - limits.mostViews)
  const kept = new Set(older.map(({ at }) => at))
  const added = older.flatMap(({ at, landmarks }): Comparison[] => {
    const fit = fitPlane(landmarks, view.landmarks)
    return fit ? [{ from: at, to: view.at, motion: motionOf(fit, limits) }] : []
  })
  return {
    views: [...older, view],
    comparisons: [...state.comparisons.filter(({ from, to }) => kept.has(from) && kept.has(to)), ...added]
  }
}

export type MotionFinding = 'depth-seen' | 'moved-as-a-plane' | 'motion-none'

/** A head may look like a plane for a moment; a plane hardly ever like a head. So heads win. */
export function judgeMotion(
  { comparisons }: ViewState,
  { fewestPairs }: PresentationLimits['parallax']
): MotionFinding {
  const count = (wanted: Motion): number => comparisons.filter(({ motion }) => motion === wanted).length
  if (count('head') >= fewestPairs) return 'depth-seen'
  return count('plane') >= fewestPairs ? 'moved-as-a-plane' : 'motion-none'
}

import type { FrameAnalysis } from '@shared/domain/analysis'
import {
  addTexture,
  nothingSeen,
  observeFrame,
  type PresentationState
} from '@shared/face/presentation-attack/accumulator'
import type { PresentationCheck, PresentationMode } from '@shared/face/presentation-attack/decision'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import { noSignsWanted, type SignsWanted } from '@shared/face/presentation-attack/signs'
import { judgePresentation } from '@shared/face/presentation-attack/verdict'
import type { Shot } from '../analysis/analyzer'

/**
 * Milliseconds between samples of the texture, which cost as much as a detection: while the picture is chosen, and
 * before. The first ones come from frame after frame, so that a slow station has enough of them, too.
 */
const textureEvery = { holding: 100, watching: 500 } as const

/** Watches one subject for signs of life and of attacks, from frame to frame. Times are milliseconds on one clock. */
export interface PresentationWatch {
  /**
   * What the frame taken now is to be looked at for, if there is somebody in it. Lids may be closed for 30 ms only, so eyes
   * are always wanted.
   */
  wants(at: number, isHolding: boolean): SignsWanted
  /** Takes in a frame. One without a subject ends the presentation, and so does another face. */
  observe(analysis: FrameAnalysis, at: number): void
  /** The frame observed last has become the candidate shot. */
  keep(): void
  /** Whether a shot of the kept frame would have enough samples of one presentation; always when the check is off. */
  isReady(): boolean
  /** @param which frame the shot was made of */
  check(shot: Shot, which: 'kept' | 'last'): PresentationCheck
  reset(): void
}

export function createPresentationWatch(mode: PresentationMode): PresentationWatch {
  let state = nothingSeen
  let sampledAt: number | undefined
  let keptAt: number | undefined

  const reset = (): void => {
    state = nothingSeen
    sampledAt = undefined
    keptAt = undefined
  }

  return {
    wants(at, isHolding) {
      if (mode === 'off') return noSignsWanted
      const every = isHolding ? textureEvery.holding : textureEvery.watching
      const hasFew = state.textures.length < presentationLimits.texture.fewest
      return { eyes: true, texture: hasFew || sampledAt === undefined || at - sampledAt >= every }
    },

    observe({ subject }, at) {
      if (mode === 'off') return
      if (subject === undefined) {
        // SECURITY: whoever comes into view next, perhaps in the same place, does not inherit a blink.
        state = nothingSeen
        return
      }
      const { landmarks, openEyes, texture } = subject
      if (texture) sampledAt = at
      state = observeFrame(state, {
        at,
        landmarks,
        ...(openEyes && { eyes: openEyes }),
        ...(texture && { texture })
      })
    },

    keep() {
      keptAt = state.last?.at
    },

    isReady() {
      // The shot brings one more.
      const isEnough = state.textures.length >= presentationLimits.texture.fewest - 1
      return mode === 'off' || (isEnough && belongsTo(state, keptAt))
    },

    check(shot, which) {
      if (mode === 'off') return { mode, verdict: undefined }
      const now = state.last?.at ?? 0
      const seen = belongsTo(state, which === 'kept' ? keptAt : state.last?.at) ? state : nothingSeen
      const { texture } = shot.analysis.evidence ?? {}
      return { mode, verdict: judgePresentation(texture ? addTexture(seen, texture, now) : seen, now) }
    },

    reset
  }
}

/** SECURITY: a picture taken before the present face took the place is not vouched for by what that face did. */
function belongsTo({ since }: PresentationState, takenAt: number | undefined): boolean {
  return since !== undefined && takenAt !== undefined && takenAt >= since
}

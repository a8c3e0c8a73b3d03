import type { PresentationState } from './accumulator'
import { type PresentationLimits, presentationLimits } from './limits'
import { judgeTexture } from './texture'
import { judgeMotion } from './views'

/** Everything that a verdict can rest on. The words for people are the catalogue's. */
export const presentationReasons = [
  'texture-live',
  'texture-unclear',
  'texture-attack',
  'texture-too-few',
  'crops-cut',
  'blink-seen',
  'blink-none',
  'depth-seen',
  'moved-as-a-plane',
  'motion-none'
] as const
export type PresentationReason = (typeof presentationReasons)[number]

export const presentationConclusions = ['live', 'unsure', 'attack-suspected'] as const
export type PresentationConclusion = (typeof presentationConclusions)[number]

export interface PresentationVerdict {
  readonly conclusion: PresentationConclusion
  /** One about the texture, one about blinks, one about motion, and `crops-cut` where that holds. */
  readonly reasons: readonly PresentationReason[]
  /** Median texture score, 0 (print or screen) to 1 (live), for the record. */
  readonly textureScore: number | undefined
}

/**
 * Combines what was seen of one presentation.
 *
 * An attack is suspected when the texture looks like one or the face turned as a plane does; nothing outweighs that,
 * because a replayed video blinks and turns its head too. A living face needs both: a good texture in crops that show
 * its surroundings, and a sign of life (a blink, or depth). All else is unsure; a person who simply stands still is.
 *
 * @param now milliseconds on the frames' clock; a blink that is too long ago does not count
 */
export function judgePresentation(
  state: PresentationState,
  now: number,
  limits: PresentationLimits = presentationLimits
): PresentationVerdict {
  const recent = state.textures.filter(({ at }) => now - at <= limits.memory)
  const texture = judgeTexture(recent, limits.texture)
  const motion = judgeMotion(state.views, limits.parallax)
  const { lastBlink } = state.blink
  const hasBlinked = lastBlink !== undefined && now - lastBlink <= limits.memory
  const isAttack = texture.finding === 'texture-attack' || motion === 'moved-as-a-plane'
  const isLive =
    texture.finding === 'texture-live' && !texture.cropsCut && (hasBlinked || motion === 'depth-seen')
  return {
    conclusion: isAttack ? 'attack-suspected' : isLive ? 'live' : 'unsure',
    reasons: [
      texture.finding,
      ...(texture.cropsCut ? (['crops-cut'] as const) : []),
      hasBlinked ? 'blink-seen' : 'blink-none',
      motion
    ],
    textureScore: texture.score
  }
}

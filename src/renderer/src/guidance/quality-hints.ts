import type { ComponentId } from '@shared/face/quality/components'
import type { ComponentLimit } from '@shared/face/quality/profiles'
import type { Hint } from './hints'

type Sides = Readonly<Record<ComponentLimit['side'], Hint>>
const both = (hint: Hint): Sides => ({ least: hint, most: hint })

const hintsOf: Readonly<Record<ComponentId, Sides>> = {
  singleFacePresent: both('several-faces'),
  interEyeDistance: { least: 'too-far', most: 'too-close' },
  headSize: { least: 'too-far', most: 'too-close' },
  edgeDistance: both('near-edge'),
  leftwardCrop: both('near-edge'),
  rightwardCrop: both('near-edge'),
  marginAbove: both('near-edge'),
  marginBelow: both('near-edge'),
  headPoseYaw: both('turned'),
  headPosePitch: both('looks-up'),
  headPoseRoll: both('tilted'),
  eyesOpen: both('eyes-closed'),
  eyesVisible: both('eyes-hidden'),
  mouthClosed: both('mouth-open'),
  mouthVisible: both('mouth-hidden'),
  luminanceMean: { least: 'too-dark', most: 'too-bright' },
  luminanceVariance: both('flat-light'),
  underExposurePrevention: both('too-dark'),
  overExposurePrevention: both('too-bright'),
  dynamicRange: both('flat-light'),
  illuminationUniformity: both('uneven-light'),
  naturalColour: both('odd-colour'),
  backLight: both('back-light'),
  sharpness: { least: 'blurred', most: 'noisy' },
  backgroundUniformity: both('busy-background')
}

/** What is said about a value that does not meet a limit. */
export function hintFor(
  { component, side }: Pick<ComponentLimit, 'component' | 'side'>,
  native: number
): Hint {
  if (component === 'headPosePitch' && native < 0) return 'looks-down'
  return hintsOf[component][side]
}

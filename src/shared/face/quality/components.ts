import { angleMapping, logistic, type Mapping, shareMapping, sigmoidMapping, toQuality } from './mappings'

/**
 * How far a value may be compared with those of other implementations of ISO/IEC 29794-5. `iso`: the same formula on
 * 68 instead of 98 landmarks. `approximation`: the same formula, but a part of its input comes from elsewhere. `own`: a
 * measure of the station for a subject that the standard names or not; its numbers mean nothing outside.
 */
export type Tier = 'iso' | 'approximation' | 'own'

/** What is measured on every camera frame, and what only on candidate shots. */
export type Effort = 'frame' | 'shot'

export interface Component {
  readonly tier: Tier
  /** Goes up whenever native values or qualities change their meaning. */
  readonly version: number
  /** The least effort at which it is measured. */
  readonly effort: Effort
  /** Clause of ISO/IEC 29794-5 whose subject it measures, as cited by secondary sources. */
  readonly clause?: string
  /** From the native value to 0 (worst) to 100. */
  readonly quality: Mapping
}

const cropMapping = sigmoidMapping({ middle: 0.9, width: 0.1 })
const headSizeMapping = sigmoidMapping({ middle: 0, width: 0.05, height: 200, offset: 1, slope: -1 })

const table = {
  backgroundUniformity: {
    tier: 'own',
    version: 1,
    effort: 'shot',
    clause: '7.3.2',
    quality: sigmoidMapping({ middle: 10, width: 100, height: 190, offset: 1, slope: -1 })
  },
  illuminationUniformity: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.3.3',
    quality: (native) => toQuality(100 * native ** 0.3)
  },
  luminanceMean: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.3.4.2',
    quality: (native) => toQuality(100 * logistic(native, 0.2, 0.05) * (1 - logistic(native, 0.8, 0.05)))
  },
  luminanceVariance: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.3.4.3',
    quality: (native) => toQuality(100 * Math.sin((Math.PI * 60 * native) / (60 * native + 1)))
  },
  underExposurePrevention: {
    tier: 'approximation',
    version: 1,
    effort: 'frame',
    clause: '7.3.5',
    quality: sigmoidMapping({ middle: 0.92, width: 0.05, height: 120, offset: 0.832, slope: -1 })
  },
  overExposurePrevention: {
    tier: 'approximation',
    version: 1,
    effort: 'frame',
    clause: '7.3.6',
    quality: (native) => toQuality(1 / (native + 0.01))
  },
  dynamicRange: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.3.7',
    quality: (native) => toQuality(12.5 * native)
  },
  backLight: {
    tier: 'own',
    version: 1,
    effort: 'frame',
    quality: sigmoidMapping({ middle: 4, width: 1, offset: 1, slope: -1 })
  },
  sharpness: {
    tier: 'own',
    version: 1,
    effort: 'frame',
    clause: '7.3.8',
    quality: sigmoidMapping({ middle: 0.5, width: 0.08 })
  },
  naturalColour: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.3.10',
    quality: sigmoidMapping({ middle: 0, width: 10, height: 200, offset: 1, slope: -1 })
  },
  singleFacePresent: { tier: 'iso', version: 1, effort: 'frame', clause: '7.4.2', quality: shareMapping },
  eyesOpen: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.3',
    quality: sigmoidMapping({ middle: 0.02, width: 0.01 })
  },
  mouthClosed: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.4',
    quality: sigmoidMapping({ middle: 0.2, width: 0.06, offset: 1, slope: -1 })
  },
  eyesVisible: {
    tier: 'own',
    version: 1,
    effort: 'shot',
    clause: '7.4.5',
    quality: (native) => toQuality(100 * native)
  },
  mouthVisible: {
    tier: 'own',
    version: 1,
    effort: 'frame',
    clause: '7.4.6',
    quality: sigmoidMapping({ middle: 0.25, width: 0.05 })
  },
  interEyeDistance: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.8',
    quality: sigmoidMapping({ middle: 70, width: 20 })
  },
  headSize: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.9',
    quality: (native) => headSizeMapping(Math.abs(native - 0.45))
  },
  leftwardCrop: { tier: 'iso', version: 1, effort: 'frame', clause: '7.4.10.1', quality: cropMapping },
  rightwardCrop: { tier: 'iso', version: 1, effort: 'frame', clause: '7.4.10.2', quality: cropMapping },
  marginAbove: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.10.3',
    quality: sigmoidMapping({ middle: 1.4, width: 0.1 })
  },
  marginBelow: {
    tier: 'iso',
    version: 1,
    effort: 'frame',
    clause: '7.4.10.4',
    quality: sigmoidMapping({ middle: 1.8, width: 0.1 })
  },
  /** Distance of the face's outline from the nearest picture edge, in inter-eye distances; negative when cut. */
  edgeDistance: {
    tier: 'own',
    version: 1,
    effort: 'frame',
    quality: (native) => toQuality(200 * native)
  },
  headPoseYaw: {
    tier: 'approximation',
    version: 1,
    effort: 'frame',
    clause: '7.4.11',
    quality: angleMapping
  },
  headPosePitch: {
    tier: 'approximation',
    version: 1,
    effort: 'frame',
    clause: '7.4.11',
    quality: angleMapping
  },
  headPoseRoll: { tier: 'iso', version: 1, effort: 'frame', clause: '7.4.11', quality: angleMapping }
} as const satisfies Record<string, Component>

export type ComponentId = keyof typeof table

/** Every quality component, by the name that ISO/IEC 29794-5 gives it. */
export const components: Readonly<Record<ComponentId, Component>> = table

export function isComponentId(name: string): name is ComponentId {
  return Object.hasOwn(table, name)
}

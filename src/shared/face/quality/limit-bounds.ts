import type { ComponentId } from './components'
import type { ComponentLimit, QualityProfile } from './profiles'

/** The strictest and the laxest native value that a limit may reach, with its whole hysteresis. */
export type Range = readonly [strictest: number, laxest: number]

/** How far a site may move the limits of one component. A profile that is left out does not limit the component. */
export interface LimitBounds extends Readonly<Partial<Record<QualityProfile, Range>>> {
  readonly component: ComponentId
  readonly side: ComponentLimit['side']
  /** A change that means something; less is noise. In the native unit. */
  readonly step: number
}

/**
 * The safe bounds. At their strict end somebody who looks into the camera as asked can still meet them, or a station
 * would only be used by override; at their lax end the measure still tells something, or the check would be there in
 * name only. Both are judgements, made from the measured values in docs/face-quality.md; they are no error rates.
 */
export const limitBounds: readonly LimitBounds[] = [
  // From half of the subject's area on it is not certain who is meant.
  {
    component: 'singleFacePresent',
    side: 'most',
    step: 0.01,
    enrollment: [0.03, 0.3],
    lookup: [0.05, 0.5],
    document: [0.01, 0.1]
  },
  // Features are computed with 35 pixels between the eyes: with fewer, a picture is only enlarged. A face that fills a
  // frame of 1080 lines has about 280.
  {
    component: 'interEyeDistance',
    side: 'least',
    step: 5,
    enrollment: [260, 60],
    lookup: [160, 35],
    document: [280, 90]
  },
  // Below 0 the face is cut, which nothing but a lookup bears.
  {
    component: 'edgeDistance',
    side: 'least',
    step: 0.05,
    enrollment: [0.5, 0],
    lookup: [0.3, -0.1],
    document: [0.7, 0.1]
  },
  // People who look into a camera scatter by some five degrees; beyond 40 the landmarks stop following the head.
  {
    component: 'headPoseYaw',
    side: 'most',
    step: 1,
    enrollment: [5, 35],
    lookup: [8, 45],
    document: [3, 15]
  },
  {
    component: 'headPosePitch',
    side: 'most',
    step: 1,
    enrollment: [8, 30],
    lookup: [8, 40],
    document: [4, 15]
  },
  {
    component: 'headPoseRoll',
    side: 'most',
    step: 1,
    enrollment: [5, 35],
    lookup: [8, 50],
    document: [4, 15]
  },
  // Open eyes of portraits begin at 0.035, and narrow eyes must not be asked to open wider.
  { component: 'eyesOpen', side: 'least', step: 0.001, enrollment: [0.048, 0.02], document: [0.052, 0.025] },
  { component: 'mouthClosed', side: 'most', step: 0.005, enrollment: [0.05, 0.3], document: [0.02, 0.2] },
  {
    component: 'sharpness',
    side: 'least',
    step: 0.01,
    enrollment: [0.8, 0.4],
    lookup: [0.7, 0.3],
    document: [0.85, 0.45]
  },
  { component: 'sharpness', side: 'most', step: 0.05, enrollment: [1.5, 2.2], document: [1.5, 2.2] },
  // Portraits begin at 0.81, dark glasses and closed eyes end below 0.05.
  {
    component: 'eyesVisible',
    side: 'least',
    step: 0.05,
    enrollment: [0.8, 0.1],
    lookup: [0.8, 0.1],
    document: [0.8, 0.1]
  },
  // Portraits begin at 0.32; a mask has 0.13.
  {
    component: 'mouthVisible',
    side: 'least',
    step: 0.01,
    enrollment: [0.32, 0.16],
    lookup: [0.32, 0.16],
    document: [0.32, 0.16]
  },
  // Well lit dark skin reaches 0.63, so no site may ask for much more light than the station comes with.
  {
    component: 'underExposurePrevention',
    side: 'most',
    step: 0.01,
    enrollment: [0.62, 0.9],
    lookup: [0.62, 0.95],
    document: [0.62, 0.9]
  },
  {
    component: 'overExposurePrevention',
    side: 'most',
    step: 0.001,
    enrollment: [0.001, 0.05],
    lookup: [0.005, 0.1],
    document: [0.001, 0.05]
  },
  {
    component: 'dynamicRange',
    side: 'least',
    step: 0.1,
    enrollment: [6.2, 4],
    lookup: [6, 3.5],
    document: [6.2, 4]
  },
  // Brightness and colour depend on skin: they can be made laxer than they come, never stricter.
  {
    component: 'luminanceMean',
    side: 'least',
    step: 0.01,
    enrollment: [0.08, 0.03],
    lookup: [0.08, 0.03],
    document: [0.08, 0.03]
  },
  {
    component: 'luminanceMean',
    side: 'most',
    step: 0.01,
    enrollment: [0.75, 0.9],
    lookup: [0.75, 0.9],
    document: [0.75, 0.9]
  },
  {
    component: 'naturalColour',
    side: 'most',
    step: 1,
    enrollment: [9, 25],
    lookup: [9, 25],
    document: [9, 25]
  },
  {
    component: 'illuminationUniformity',
    side: 'least',
    step: 0.01,
    enrollment: [0.2, 0.02],
    lookup: [0.2, 0.02],
    document: [0.2, 0.02]
  },
  // Portraits come up to 3.5 and depend on skin too; with a window behind it is 8 and more.
  {
    component: 'backLight',
    side: 'most',
    step: 0.1,
    enrollment: [3.6, 12],
    lookup: [3.6, 12],
    document: [3.6, 12]
  },
  { component: 'marginAbove', side: 'least', step: 0.1, document: [1.8, 1] },
  { component: 'marginBelow', side: 'least', step: 0.1, document: [2.2, 1.2] },
  { component: 'backgroundUniformity', side: 'most', step: 5, document: [20, 150] }
]

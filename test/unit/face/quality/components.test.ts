import { type ComponentId, components } from '@shared/face/quality/components'
import { logistic, toQuality } from '@shared/face/quality/mappings'
import { resultOf } from '@shared/face/quality/report'
import { describe, expect, it } from 'vitest'

/** Native values and qualities of ISO/IEC 29794-5, computed from its formulas apart from this program. */
const spotValues: Partial<Record<ComponentId, readonly (readonly [native: number, quality: number])[]>> = {
  backgroundUniformity: [
    [0, 100],
    [40, 81],
    [80, 63],
    [240, 17]
  ],
  illuminationUniformity: [
    [0.05, 41],
    [0.2, 62],
    [0.5, 81],
    [0.9, 97]
  ],
  luminanceMean: [
    [0.1, 12],
    [0.2, 50],
    [0.3, 88],
    [0.5, 100],
    [0.9, 12]
  ],
  luminanceVariance: [
    [0.005, 66],
    [0.016, 100],
    [0.05, 71],
    [0.1, 43]
  ],
  underExposurePrevention: [
    [0, 100],
    [0.5, 100],
    [0.85, 76],
    [0.95, 22]
  ],
  overExposurePrevention: [
    [0, 100],
    [0.001, 91],
    [0.005, 67],
    [0.05, 17]
  ],
  dynamicRange: [
    [4, 50],
    [6.5, 81],
    [7.4, 93],
    [8, 100]
  ],
  naturalColour: [
    [0, 100],
    [2, 90],
    [5, 76],
    [20, 24]
  ],
  eyesOpen: [
    [0.01, 27],
    [0.02, 50],
    [0.03, 73],
    [0.05, 95]
  ],
  mouthClosed: [
    [0, 97],
    [0.05, 92],
    [0.1, 84],
    [0.2, 50]
  ],
  interEyeDistance: [
    [40, 18],
    [70, 50],
    [90, 73],
    [120, 92]
  ],
  headSize: [
    [0.25, 4],
    [0.35, 24],
    [0.45, 100],
    [0.5, 54]
  ],
  leftwardCrop: [
    [0.8, 27],
    [0.9, 50],
    [1.1, 88],
    [1.5, 100]
  ],
  rightwardCrop: [
    [0.8, 27],
    [0.9, 50],
    [1.1, 88],
    [1.5, 100]
  ],
  marginAbove: [
    [1.2, 12],
    [1.4, 50],
    [1.6, 88],
    [2, 100]
  ],
  marginBelow: [
    [1.6, 12],
    [1.8, 50],
    [2, 88],
    [2.5, 100]
  ],
  headPoseYaw: [
    [5, 99],
    [10, 97],
    [-20, 88],
    [45, 50]
  ],
  headPosePitch: [
    [-5, 99],
    [10, 97],
    [20, 88],
    [45, 50]
  ],
  headPoseRoll: [
    [5, 99],
    [-10, 97],
    [20, 88],
    [-45, 50],
    [120, 0]
  ],
  singleFacePresent: [
    [0, 100],
    [0.25, 75],
    [1, 0]
  ]
}

/** Where quality crosses 50, 80 and 90 on the way up, or down. */
const crossings: Partial<Record<ComponentId, readonly [number, number, number]>> = {
  backgroundUniformity: [113, 41.8, 20.5],
  illuminationUniformity: [0.099, 0.475, 0.704],
  luminanceMean: [0.2, 0.269, 0.31],
  luminanceVariance: [0.0033, 0.007, 0.0092],
  underExposurePrevention: [0.903, 0.839, 0.799],
  overExposurePrevention: [0.01, 0.0025, 0.0011],
  dynamicRange: [4, 6.4, 7.2],
  naturalColour: [11, 4.05, 2.01],
  eyesOpen: [0.02, 0.034, 0.042],
  mouthClosed: [0.2, 0.117, 0.068],
  interEyeDistance: [70, 97.7, 114],
  headSize: [0.395, 0.43, 0.44],
  leftwardCrop: [0.9, 1.04, 1.12],
  marginAbove: [1.4, 1.54, 1.62],
  marginBelow: [1.8, 1.94, 2.02],
  headPoseYaw: [45, 26.6, 18.4],
  headPosePitch: [45, 26.6, 18.4],
  headPoseRoll: [45, 26.6, 18.4],
  rightwardCrop: [0.9, 1.04, 1.12]
}

/** The same on the other side, for components that are best in the middle. */
const farCrossings: typeof crossings = {
  luminanceMean: [0.8, 0.731, 0.69],
  luminanceVariance: [0.083, 0.04, 0.03],
  headSize: [0.505, 0.47, 0.46]
}

describe('the mapping of', () => {
  for (const [id, pairs] of Object.entries(spotValues)) {
    it.each(pairs)(`${id} takes %d to %d`, (native, quality) => {
      expect(components[id as ComponentId].quality(native)).toBe(quality)
    })
  }

  it.each([...Object.entries(crossings), ...Object.entries(farCrossings)])(
    '%s crosses 50, 80 and 90 where the standard does',
    (id, natives) => {
      const qualities = natives.map(components[id as ComponentId].quality)
      for (const [index, level] of [50, 80, 90].entries()) {
        expect(Math.abs(qualities[index]! - level), `${id} at ${natives[index]}`).toBeLessThanOrEqual(1)
      }
    }
  )

  it('every component gives whole numbers from 0 to 100 over its whole range', () => {
    for (const [id, { quality }] of Object.entries(components)) {
      for (const native of [-1, -0.2, 0, 1e-6, 0.02, 0.3, 0.5, 1, 3, 8, 45, 90, 255, 4000]) {
        if (native < 0 && id === 'illuminationUniformity') continue
        const value = quality(native)
        expect(Number.isInteger(value) && value >= 0 && value <= 100, `${id}(${native}) = ${value}`).toBe(
          true
        )
      }
    }
  })
})

describe('mappings', () => {
  it('round halves up, and stay between 0 and 100', () => {
    expect([49.5, 49.49, -3, 104].map(toQuality)).toEqual([50, 49, 0, 100])
  })

  it('use the logistic function', () => {
    expect(logistic(3, 3, 9)).toBe(0.5)
    expect(logistic(12, 3, 9)).toBeCloseTo(1 / (1 + Math.exp(-1)), 12)
  })
})

describe('a result', () => {
  it('carries tier and version', () => {
    expect(resultOf('interEyeDistance', 90)).toEqual({
      component: 'interEyeDistance',
      native: 90,
      quality: 73,
      tier: 'iso',
      version: 1
    })
  })

  it('says own measure where the numbers are not those of the standard', () => {
    const own = Object.entries(components).filter(([, { tier }]) => tier === 'own')
    expect(own.map(([id]) => id)).toEqual([
      'backgroundUniformity',
      'backLight',
      'sharpness',
      'eyesVisible',
      'mouthVisible',
      'edgeDistance'
    ])
  })

  it('porting trap 9: what could not be assessed has no quality, and not 0', () => {
    for (const native of [undefined, NaN]) {
      const { native: value, quality } = resultOf('dynamicRange', native)
      expect([value, quality]).toEqual([undefined, undefined])
    }
  })
})

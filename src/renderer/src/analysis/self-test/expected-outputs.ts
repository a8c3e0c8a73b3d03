import type { ModelName } from '@shared/face/face-models'
import type { Fingerprint } from './fingerprint'

/**
 * What each model's outputs are for its self-test input, by the name of the output. Measured with the models of
 * `resources/models.json`; whoever changes a model or the drawing takes the new numbers from the failing test.
 */
export const expectedOutputs: Readonly<Record<ModelName, Readonly<Record<string, Fingerprint>>>> = {
  detector: {
    'Identity:0': {
      length: 512,
      size: 5.24415,
      sums: [0.114563, 10.5543, 6.07661, 4.49874, 3.42622, -0.930734]
    },
    'Identity_1:0': {
      length: 384,
      size: 26.8477,
      sums: [37.345, 37.2925, 42.5802, -7.65116, 28.4626, 8.80084]
    },
    'Identity_2:0': {
      length: 8192,
      size: 13.8187,
      sums: [19.1387, 8.38381, 18.0683, 0.527421, -11.8972, -19.137]
    },
    'Identity_3:0': {
      length: 6144,
      size: 37.8579,
      sums: [44.6629, 21.2089, 38.488, 18.4569, -67.9547, -83.4001]
    }
  },
  landmarks: {
    output: {
      length: 136,
      size: 0.585888,
      sums: [-0.787507, -0.535547, -0.540801, 0.0697482, -0.3137, -0.0124464]
    }
  },
  features: {
    output: {
      length: 512,
      size: 0.125137,
      sums: [0.115029, 0.268287, 0.289708, 0.0506693, 0.208744, 0.0794902]
    }
  },
  pose: {
    '617': { length: 66, size: 4.15944, sums: [-6.91956, 5.42429, -6.0641, 6.55592, -0.429778, -0.0615857] },
    '618': { length: 66, size: 3.53808, sums: [-6.06749, 1.88338, -8.10131, 3.31278, 2.82104, -0.404268] },
    output: {
      length: 66,
      size: 4.84198,
      sums: [-5.84372, 2.97191, -0.0638468, 0.000482088, 2.07159, 0.0214051]
    }
  },
  eyes: {
    output: { length: 2, size: 7.92729, sums: [-11.2005, 0.483254, 0.483254, -0.483254, -11.2005, -11.2005] }
  },
  liveness: {
    output: {
      length: 3,
      size: 2.83224,
      sums: [-2.92001, 2.5259e-5, 2.5259e-5, -2.5259e-5, 1.64615, -2.92001]
    }
  },
  secondDetector: {
    boxes: {
      length: 17680,
      size: 0.579084,
      sums: [-0.704005, -0.76187, 0.257987, -0.093863, -0.610005, -0.286717]
    },
    scores: {
      length: 8840,
      size: 0.677509,
      sums: [-0.0106177, -0.0870691, -0.699018, 0.126915, -0.0339147, -0.275134]
    }
  }
}

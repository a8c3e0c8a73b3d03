import type { Point } from '@shared/domain/analysis'
import { interEyeDistanceOf } from '@shared/face/face-geometry'
import type { NeuralModel } from '@shared/face/face-models'

/** Times between the frames of a camera of 30 frames a second, in milliseconds. */
export const frameTime = 1000 / 30

/** Mean distance of landmarks from others, in inter-eye distances: the error measure of the landmark literature. */
export function normalisedError(landmarks: readonly Point[], truth: readonly Point[]): number {
  const total = truth.reduce((sum, { x, y }, index) => {
    const point = landmarks[index]
    return sum + (point ? Math.hypot(point.x - x, point.y - y) : Infinity)
  }, 0)
  return total / truth.length / interEyeDistanceOf(truth)
}

/** A model that counts how often it is asked. */
export function counted(model: NeuralModel): NeuralModel & { readonly runs: () => number } {
  let runs = 0
  return {
    run(input) {
      runs += 1
      return model.run(input)
    },
    runs: () => runs
  }
}

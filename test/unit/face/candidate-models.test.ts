import { createPixelImage } from '@shared/face/pixel-image'
import { type NeuralModel, softmax } from '@shared/face/face-models'
import { judgeEyes } from '@shared/face/eye-model'
import { judgeLiveness, livenessRegion } from '@shared/face/liveness-model'
import { estimateHeadPose } from '@shared/face/pose-model'
import { describe, expect, it } from 'vitest'
import { paint } from '../../support/face-images'
import { landmarksOf } from '../../support/face-points'

const landmarks = landmarksOf({ eyeMidpoint: { x: 200, y: 150 }, interEyeDistance: 60, roll: 10 })

/** Keeps what it is given and answers with the outputs. */
function listening(outputs: Readonly<Record<string, Float32Array>>): {
  model: NeuralModel
  seen: Float32Array[]
} {
  const seen: Float32Array[] = []
  return {
    seen,
    model: {
      run(input) {
        seen.push(input.slice())
        return Promise.resolve(new Map(Object.entries(outputs)))
      }
    }
  }
}
const certain = (bin: number): Float32Array => new Float32Array(66).map((_, at) => (at === bin ? 60 : 0))
const twoColours = () => paint(400, 400, () => [255, 128, 0])
const planes = (input: Float32Array, count: number): number[] => {
  const size = input.length / count
  return Array.from({ length: count }, (_, plane) => input[plane * size + Math.floor(size / 2)]!)
}

describe('softmax', () => {
  it('sums to 1, follows the larger logit, and survives large ones', () => {
    expect([...softmax(Float32Array.of(0, 0))]).toEqual([0.5, 0.5])
    const [one, other] = softmax(Float32Array.of(1000, 990))
    expect(one! + other!).toBeCloseTo(1, 6)
    expect(one).toBeGreaterThan(0.99)
  })
})

describe('estimateHeadPose', () => {
  it('reads angles from the middles of three-degree bins, adds the roll of the crop, and has portraits at 0', async () => {
    // Bin 33 is 0 to 3 degrees.
    const { model } = listening({ output: certain(33), '617': certain(30), '618': certain(33) })
    const pose = await estimateHeadPose(twoColours(), landmarks, model)
    expect(pose.yaw).toBeCloseTo(-1.5, 3)
    expect(pose.pitch).toBeCloseTo(-7.5 + 6, 3)
    expect(pose.roll).toBeCloseTo(10 + 1.5, 3)
  })

  it('porting trap 2: feeds the planes red, green, blue with the mean and deviation of ImageNet', async () => {
    const { model, seen } = listening({ output: certain(0), '617': certain(0), '618': certain(0) })
    await estimateHeadPose(twoColours(), landmarks, model)
    const [red, green, blue] = planes(seen[0]!, 3)
    expect(red).toBeCloseTo((1 - 0.485) / 0.229, 4)
    expect(green).toBeCloseTo((128 / 255 - 0.456) / 0.224, 4)
    expect(blue).toBeCloseTo(-0.406 / 0.225, 4)
    expect(seen[0]).toHaveLength(3 * 224 * 224)
  })
})

describe('judgeEyes', () => {
  it('asks about the eye with smaller x first and reads the second output as open', async () => {
    const answers = [Float32Array.of(0, 9), Float32Array.of(9, 0)]
    const model: NeuralModel = {
      run: () => Promise.resolve(new Map([['output', answers.shift()!]]))
    }
    const { left, right } = await judgeEyes(twoColours(), landmarks, model)
    expect(left).toBeGreaterThan(0.99)
    expect(right).toBeLessThan(0.01)
  })

  it('looks at an upright square round each eye, grey from 0 to 1', async () => {
    const { model, seen } = listening({ output: Float32Array.of(0, 0) })
    const image = paint(400, 400, (x) => (x < 200 ? [255, 255, 255] : [0, 0, 0]))
    await judgeEyes(image, landmarks, model)
    expect(seen).toHaveLength(2)
    expect(seen[0]!.every((value) => value > 0.99)).toBe(true)
    expect(seen[1]!.every((value) => value < 0.01)).toBe(true)
  })
})

describe('judgeLiveness', () => {
  it('porting trap 2: feeds the planes blue, green, red, as bytes', async () => {
    const { model, seen } = listening({ output: Float32Array.of(8, 0, 0) })
    const box = { x: 150, y: 150, width: 60, height: 60 }
    expect(await judgeLiveness(twoColours(), box, model)).toBeGreaterThan(0.99)
    expect(planes(seen[0]!, 3).map(Math.round)).toEqual([0, 128, 255])
  })

  it('takes 2.7 boxes round the face, less where the picture ends, and stays inside', () => {
    const picture = createPixelImage(400, 300)
    expect(livenessRegion(picture, { x: 160, y: 110, width: 80, height: 80 })).toEqual({
      x: 200 - 108,
      y: 150 - 108,
      width: 216,
      height: 216
    })
    const cornered = livenessRegion(picture, { x: -10, y: 5, width: 80, height: 80 })
    expect([cornered.x, cornered.y]).toEqual([0, 0])
    const large = livenessRegion(picture, { x: 100, y: 40, width: 200, height: 200 })
    expect(large.height).toBe(300)
    expect(large.width).toBe(300)
  })
})

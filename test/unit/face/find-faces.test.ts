import { detectFaces } from '@shared/face/detect-faces'
import { eyeCentres, midpoint } from '@shared/face/face-geometry'
import { faceModelContracts, type NeuralModel } from '@shared/face/face-models'
import { findLandmarks } from '@shared/face/landmarks'
import { analyzePicture } from '@shared/face/analyze-picture'
import { createPixelImage } from '@shared/face/pixel-image'
import { describe, expect, it } from 'vitest'
import { paint } from '../../support/face-images'
import { landmarksOf } from '../../support/face-points'

/** A detector that answers with these faces: centre and size in fractions of its input, eyes on a line. */
function fakeDetector(faces: readonly { x: number; y: number; size: number; slope?: number }[]): NeuralModel {
  return {
    run() {
      const scores = new Float32Array(512).fill(-50)
      const boxes = new Float32Array(512 * 16)
      faces.forEach(({ x, y, size, slope = 0 }, index) => {
        // The anchors of the first row of cells, two per cell: centre (index + 0.5) / 16, 1 / 32.
        const anchor = index * 2
        scores[anchor] = 4
        const [dx, dy] = [x - (index + 0.5) / 16, y - 1 / 32]
        boxes.set(
          [dx, dy, size, size, -0.1, 0, 0.1, 0.2 * slope].map((value) => value * 128),
          anchor * 16
        )
      })
      return Promise.resolve(
        new Map([
          ['Identity:0', scores],
          ['Identity_1:0', new Float32Array(384).fill(-50)],
          ['Identity_2:0', boxes],
          ['Identity_3:0', new Float32Array(384 * 16)]
        ])
      )
    }
  }
}

describe('detectFaces', () => {
  it('answers in pixels of the picture, largest first', async () => {
    const detector = fakeDetector([
      { x: 0.25, y: 0.5, size: 0.1 },
      { x: 0.5, y: 0.5, size: 0.3 }
    ])
    const faces = await detectFaces(createPixelImage(1280, 720), detector)
    expect(faces).toHaveLength(2)
    const [large, small] = faces
    expect(large!.box.x).toBeCloseTo(640 - 192, 2)
    expect(large!.box.y).toBeCloseTo(360 - 192, 2)
    expect(large!.box.width).toBeCloseTo(384, 2)
    expect(small!.box.x).toBeCloseTo(320 - 64, 2)
    expect(small!.box.height).toBeCloseTo(128, 2)
  })

  it('gives the roll of the line through the eyes', async () => {
    const [face] = await detectFaces(
      createPixelImage(64, 64),
      fakeDetector([{ x: 0.5, y: 0.5, size: 0.4, slope: 1 }])
    )
    expect(face!.roll).toBeCloseTo(45, 4)
  })

  it('feeds the model the letter-boxed picture between -1 and 1', async () => {
    let seen = new Float32Array()
    const detector: NeuralModel = {
      run(input) {
        seen = input.slice()
        return fakeDetector([]).run(input)
      }
    }
    await detectFaces(
      paint(200, 100, () => [255, 0, 127.5]),
      detector
    )
    const at = (x: number, y: number): number[] => [
      ...seen.subarray((y * 128 + x) * 3, (y * 128 + x) * 3 + 3)
    ]
    expect(at(64, 10)).toEqual([-1, -1, -1])
    expect(at(64, 64)[0]).toBeCloseTo(1, 5)
    expect(at(64, 64)[1]).toBeCloseTo(-1, 5)
  })

  it('does not take a model without the outputs of its contract', async () => {
    const wrong: NeuralModel = { run: () => Promise.resolve(new Map()) }
    await expect(detectFaces(createPixelImage(8, 8), wrong)).rejects.toThrow('no output Identity:0')
  })
})

describe('findLandmarks', () => {
  const box = { x: 100, y: 50, width: 200, height: 200 }
  /** A model that sees an upright head as large as the box, tilted by what it is told. */
  const fakeLandmarks = (rolls: number[]): NeuralModel => ({
    run() {
      const roll = rolls.shift() ?? 0
      const points = landmarksOf({ eyeMidpoint: { x: 0.5, y: 0.4 }, interEyeDistance: 0.4, roll })
      return Promise.resolve(new Map([['output', Float32Array.from(points.flatMap(({ x, y }) => [x, y]))]]))
    }
  })

  it('carries fractions of the box into the picture', async () => {
    const landmarks = await findLandmarks(createPixelImage(400, 300), { box, roll: 0 }, fakeLandmarks([0]))
    expect(landmarks).toHaveLength(68)
    const { left } = eyeCentres(landmarks)
    expect(left.x).toBeCloseTo(100 + 200 * (0.5 - 0.5 * 0.4), 3)
    expect(left.y).toBeCloseTo(50 + 200 * 0.4, 3)
  })

  it('turns the crop with the face and the points back', async () => {
    const landmarks = await findLandmarks(createPixelImage(400, 300), { box, roll: 90 }, fakeLandmarks([0]))
    // What the model sees above the middle of the crop lies to the right of the middle of the box.
    const { left, right } = eyeCentres(landmarks)
    const between = midpoint(left, right)
    expect(between.x).toBeCloseTo(200 + 20, 3)
    expect(between.y).toBeCloseTo(150, 3)
  })

  it('looks once at an upright face, again at one that is tilted otherwise than the detector saw', async () => {
    const upright = [1, 0, 0, 0]
    await findLandmarks(createPixelImage(400, 300), { box, roll: 0 }, fakeLandmarks(upright))
    expect(upright).toHaveLength(3)
    const tilted = [20, 1, 0, 0]
    await findLandmarks(createPixelImage(400, 300), { box, roll: 10 }, fakeLandmarks(tilted))
    expect(tilted).toHaveLength(2)
  })

  it('stops after three looks at a face that never settles', async () => {
    const restless = [40, -40, 40, -40, 40]
    await findLandmarks(createPixelImage(400, 300), { box, roll: 0 }, fakeLandmarks(restless))
    expect(restless).toHaveLength(2)
  })

  it('says the size that the models want', () => {
    expect(faceModelContracts.landmarks.input.shape).toEqual([1, 1, 64, 64])
  })
})

describe('analyzePicture', () => {
  it('measures nobody when there is nobody', async () => {
    const models = { detector: fakeDetector([]), landmarks: fakeDetector([]) }
    expect(await analyzePicture(createPixelImage(32, 20), models)).toEqual({
      width: 32,
      height: 20,
      faces: []
    })
  })
})

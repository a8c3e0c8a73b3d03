import { createFaceBuffers } from '@shared/face/face-buffers'
import type { NeuralModel } from '@shared/face/face-models'
import { createPixelImage } from '@shared/face/pixel-image'
import { facesOf, findFaces } from '@shared/face/thorough-detection/find-faces'
import { lookClosely } from '@shared/face/thorough-detection/look-closely'
import { isFace, type Opinions } from '@shared/face/thorough-detection/opinions'
import { detectAgain } from '@shared/face/thorough-detection/second-detector'
import { typicalShape } from '@shared/face/tracking/typical-shape'
import { describe, expect, it } from 'vitest'
import { paint } from '../../support/face-images'

type Corners = readonly [left: number, top: number, right: number, bottom: number]

/** A second detector that answers with one box, in fractions of its input. */
function secondDetector(
  box: Corners,
  score: number,
  seen?: (input: Float32Array<ArrayBuffer>) => void
): NeuralModel {
  return {
    run(input) {
      seen?.(Float32Array.from(input))
      const scores = new Float32Array(4420 * 2)
      const boxes = new Float32Array(4420 * 4)
      scores.set([1 - score, score], 1000)
      boxes.set(box, 2000)
      return Promise.resolve(new Map(Object.entries({ scores, boxes })))
    }
  }
}

/** BlazeFace with one answer after the other: a face in the middle of its input, this large and sure; then nothing. */
function firstDetector(...answers: { size: number; logit: number; x?: number }[]): NeuralModel {
  return {
    run() {
      const { size = 0, logit = -50, x = 0.5 } = answers.shift() ?? {}
      const scores = new Float32Array(512).fill(-50)
      const boxes = new Float32Array(512 * 16)
      scores[0] = logit
      boxes.set(
        [x - 1 / 32, 0.5 - 1 / 32, size, size, -0.1, 0, 0.1, 0].map((value) => value * 128),
        0
      )
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

const landmarkModel = (shrink: number): NeuralModel => ({
  run: () =>
    Promise.resolve(
      new Map([
        [
          'output',
          Float32Array.from(typicalShape.flatMap(({ x, y }) => [x, y].map((v) => 0.5 + (v - 0.5) * shrink)))
        ]
      ])
    )
})

describe('the second detector', () => {
  it('answers with squares of the shape that the first one gives, in pixels of the picture', async () => {
    const [face, ...others] = await detectAgain(
      createPixelImage(640, 480),
      secondDetector([0.4, 0.4, 0.5, 0.6], 0.9)
    )
    expect(others).toEqual([])
    // 64 x 96 pixels round (288, 240): a side of 0.82 x 96, and lower.
    expect(face!.box.width).toBeCloseTo(78.72, 2)
    expect(face!.box.height).toBeCloseTo(78.72, 2)
    expect(face!.box.x + face!.box.width / 2).toBeCloseTo(288, 2)
    expect(face!.box.y + face!.box.height / 2).toBeCloseTo(240 + 0.092 * 96, 2)
    expect(face).toMatchObject({ roll: 0 })
    expect(face!.score).toBeCloseTo(0.9, 5)
  })

  it('sees the picture with bars at the sides, channel by channel, about -1 to 1', async () => {
    let input = new Float32Array()
    const model = secondDetector([0, 0, 0, 0], 0, (values) => (input = values))
    // As high as its input is, and half as wide.
    await detectAgain(
      paint(160, 240, () => [255, 0, 127]),
      model
    )
    const at = (channel: number, x: number, y: number): number =>
      input[channel * 320 * 240 + y * 320 + x] ?? NaN
    expect(input).toHaveLength(3 * 320 * 240)
    expect([0, 1, 2].map((channel) => at(channel, 160, 1))).toEqual([1, -127 / 128, 0])
    expect([0, 1, 2].map((channel) => at(channel, 40, 120))).toEqual([-127 / 128, -127 / 128, -127 / 128])
    expect(at(0, 81, 120)).toBe(1)
    expect(at(0, 241, 120)).toBeCloseTo(-127 / 128)
  })

  it('says nothing of what it hardly believes, or cannot measure', async () => {
    const image = createPixelImage(64, 48)
    expect(await detectAgain(image, secondDetector([0.4, 0.4, 0.5, 0.6], 0.29))).toEqual([])
    expect(await detectAgain(image, secondDetector([0.5, 0.4, 0.4, 0.6], 0.9))).toEqual([])
    expect(await detectAgain(image, secondDetector([0.4, 0.4, 0.5, 0.6], NaN))).toEqual([])
  })
})

describe('a close look', () => {
  const box = { x: 90, y: 40, width: 20, height: 20 }
  const look = (answer: { size: number; logit: number; x?: number }, roll = 0) =>
    lookClosely(createPixelImage(200, 100), { box, roll }, firstDetector(answer), createFaceBuffers())

  it('brings what it sees back into the picture', async () => {
    const face = await look({ size: 0.5, logit: 3, x: 0.55 })
    // The input shows 2.2 sides of 20 pixels.
    expect(face!.box.width).toBeCloseTo(22, 3)
    expect(face!.box.x + face!.box.width / 2).toBeCloseTo(100 + 0.05 * 44, 3)
    expect(face!.score).toBeCloseTo(1 / (1 + Math.exp(-3)), 5)
  })

  it('is turned with the face', async () => {
    const face = await look({ size: 0.5, logit: 3, x: 0.55 }, 90)
    expect(face!.roll).toBeCloseTo(90, 3)
    expect(face!.box.x + face!.box.width / 2).toBeCloseTo(100, 3)
    expect(face!.box.y + face!.box.height / 2).toBeCloseTo(50 + 0.05 * 44, 3)
  })

  it.each([
    ['far off', { size: 0.45, logit: 3, x: 0.75 }],
    ['much larger', { size: 0.8, logit: 3 }],
    ['much smaller', { size: 0.25, logit: 3 }],
    ['hardly a face', { size: 0.45, logit: -1 }]
  ])('does not take another for the face: %s', async (_, answer) => {
    expect(await look(answer)).toBeUndefined()
  })
})

const face = { box: { x: 0, y: 0, width: 10, height: 10 }, score: 1, roll: 0 }
const opinions = (change: Partial<Opinions>): Opinions => ({
  face,
  whole: 0,
  close: 0,
  second: 0,
  doubt: undefined,
  ...change
})

describe('isFace', () => {
  it.each([
    ['both are rather sure', { whole: 0.7, close: 0.6, second: 0.7 }, true],
    ['it is too small for one of them until that looks closely', { close: 0.9, second: 0.9 }, true],
    [
      'one is sure and the other not quite',
      { whole: 0.45, close: 0.5, second: 0.99, doubt: 'odd-shape' },
      true
    ],
    ['only the second is sure', { second: 1 }, false],
    ['both hesitate', { whole: 0.6, close: 0.6, second: 0.6, doubt: 'other-size' }, false],
    ['only the first is sure, and landmarks fit', { whole: 0.7, close: 0.7 }, true],
    [
      'only the first is sure, and landmarks do not fit',
      { whole: 0.95, close: 0.95, doubt: 'other-size' },
      false
    ],
    ['only the first is sure, and only once', { whole: 0.7, close: 0.5 }, false]
  ] satisfies [string, Partial<Opinions>, boolean][])('when %s: %s', (_, change, expected) => {
    expect(isFace(opinions(change))).toBe(expected)
  })
})

describe('findFaces', () => {
  const image = createPixelImage(400, 300)
  const second = secondDetector([0.4, 0.35, 0.6, 0.65], 0.95)

  it('asks only the one detector without a second', async () => {
    const models = { detector: firstDetector({ size: 0.2, logit: 3 }), landmarks: landmarkModel(1) }
    expect(await findFaces(image, models)).toHaveLength(1)
  })

  it('counts what both see once', async () => {
    const detector = firstDetector({ size: 0.2, logit: 3 }, { size: 0.45, logit: 3 })
    expect(
      await findFaces(image, { detector, landmarks: landmarkModel(1), secondDetector: second })
    ).toHaveLength(1)
  })

  it('finds what only the second sees at first', async () => {
    const detector = firstDetector({ size: 0, logit: -50 }, { size: 0.45, logit: 3 })
    const faces = await findFaces(image, { detector, landmarks: landmarkModel(0.5), secondDetector: second })
    expect(faces).toHaveLength(1)
    expect(faces[0]!.box.x + faces[0]!.box.width / 2).toBeCloseTo(200, 0)
  })

  it('looks for landmarks where only the first is sure', async () => {
    const find = (shrink: number) => {
      const detector = firstDetector({ size: 0.2, logit: 3 }, { size: 0.45, logit: 3 })
      const blind = secondDetector([0, 0, 0, 0], 0)
      return findFaces(image, { detector, landmarks: landmarkModel(shrink), secondDetector: blind })
    }
    expect(await find(1)).toHaveLength(1)
    expect(await find(0.7)).toEqual([])
  })

  it('names a face once to which two close looks led, largest face first', () => {
    const at = (x: number, width: number) =>
      opinions({ face: { ...face, box: { x, y: 0, width, height: width } } })
    expect(facesOf([at(0, 10), at(2, 10), at(50, 20)]).map(({ box }) => box.x)).toEqual([50, 0])
  })
})

import {
  anchorCentres,
  decodeCandidates,
  detectorGrids,
  type FaceCandidate,
  minimumScore,
  valuesPerAnchor
} from '@shared/face/blaze-face'
import { describe, expect, it } from 'vitest'

describe('anchorCentres', () => {
  it('makes the 896 anchors of the front model', () => {
    const counts = detectorGrids.map(
      ({ side, anchorsPerCell }) => anchorCentres(side, anchorsPerCell).length / 2
    )
    expect(counts).toEqual([512, 384])
  })

  it('puts them in the middle of their cells, row by row', () => {
    const fine = anchorCentres(16, 2)
    expect([...fine.subarray(0, 6)]).toEqual([0.03125, 0.03125, 0.03125, 0.03125, 0.09375, 0.03125])
    expect([...fine.subarray(-2)]).toEqual([0.96875, 0.96875])
    const secondRow = 16 * 2 * 2
    expect([...fine.subarray(secondRow, secondRow + 2)]).toEqual([0.03125, 0.09375])
    expect([...anchorCentres(8, 6).subarray(12, 14)]).toEqual([0.1875, 0.0625])
  })
})

describe('decodeCandidates', () => {
  const centres = anchorCentres(8, 6)
  const decode = (logit: number, values: readonly number[]): FaceCandidate[] => {
    const anchor = 6 * (8 * 3 + 4)
    const logits = new Float32Array(384).fill(-20)
    const boxes = new Float32Array(384 * valuesPerAnchor)
    logits[anchor] = logit
    boxes.set(values, anchor * valuesPerAnchor)
    const found: FaceCandidate[] = []
    decodeCandidates(logits, boxes, centres, found)
    return found
  }

  it('reads box and eye line relative to the anchor, in fractions of the input', () => {
    const [face, ...others] = decode(3, [12.8, -6.4, 32, 64, -8, 1, 8, 5])
    expect(others).toEqual([])
    // Column 4, row 3 of 8: the anchor stands at 0.5625, 0.4375.
    expect(face!.box.x).toBeCloseTo(0.5625 + 0.1 - 0.125)
    expect(face!.box.y).toBeCloseTo(0.4375 - 0.05 - 0.25)
    expect(face!.box.width).toBeCloseTo(0.25)
    expect(face!.box.height).toBeCloseTo(0.5)
    expect(face!.eyeLine.x).toBeCloseTo(0.125)
    expect(face!.eyeLine.y).toBeCloseTo(0.03125)
    expect(face!.score).toBeCloseTo(1 / (1 + Math.exp(-3)))
  })

  it('takes a candidate at the least score and none below', () => {
    const logit = Math.log(minimumScore / (1 - minimumScore))
    expect(decode(logit + 0.01, [0, 0, 10, 10])).toHaveLength(1)
    expect(decode(logit - 0.01, [0, 0, 10, 10])).toHaveLength(0)
  })

  it('drops boxes without area', () => {
    expect(decode(5, [0, 0, -10, 10])).toHaveLength(0)
    expect(decode(5, [0, 0, 10, NaN])).toHaveLength(0)
  })
})

import type { Box, Point } from '../domain/analysis'
import { detectorSize } from './face-models'

/** The two grids of the front model: side in cells and anchors per cell, in the order of its outputs. */
export const detectorGrids = [
  { side: 16, anchorsPerCell: 2, scores: 'Identity:0', boxes: 'Identity_2:0' },
  { side: 8, anchorsPerCell: 6, scores: 'Identity_1:0', boxes: 'Identity_3:0' }
] as const

/** Numbers per anchor in a box output: centre x, centre y, width, height, then six points of x and y. */
export const valuesPerAnchor = 16
/** Of the points only the first two are used: the eyes, first the one with smaller x. */
const firstEye = 4
const secondEye = 6

/**
 * The least score of a face. From 0.40 to 0.49 most development pictures get the right number of faces (188 of 195):
 * lower lets texture in as faces, higher loses turned and blurred ones.
 */
export const minimumScore = 0.45

/** What one anchor says about a face, before overlapping ones are merged. */
export interface FaceCandidate {
  readonly box: Box
  /** From the eye with smaller x to the other. Only its direction is used. */
  readonly eyeLine: Point
  /** 0 to 1. */
  readonly score: number
}

/**
 * Centres of the anchors of one grid as x, y pairs, fractions of the input: the middle of each cell, row by row, as
 * often as the cell has anchors. BlazeFace's anchors all have unit size, so a centre is all there is.
 */
export function anchorCentres(side: number, anchorsPerCell: number): Float32Array {
  const centres = new Float32Array(side * side * anchorsPerCell * 2)
  let at = 0
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      for (let anchor = 0; anchor < anchorsPerCell; anchor++) {
        centres[at++] = (column + 0.5) / side
        centres[at++] = (row + 0.5) / side
      }
    }
  }
  return centres
}

/**
 * Reads the candidates of one grid, in fractions of the input.
 *
 * Source: MediaPipe's TensorsToDetectionsCalculator with the settings of its short range face detection graph.
 *
 * @param logits one per anchor
 * @param values `valuesPerAnchor` per anchor, in input pixels, positions relative to the anchor's centre
 * @param centres of `anchorCentres`
 * @param into receives the candidates that reach `minimumScore`
 */
export function decodeCandidates(
  logits: Float32Array,
  values: Float32Array,
  centres: Float32Array,
  into: FaceCandidate[]
): void {
  for (let anchor = 0; anchor < logits.length; anchor++) {
    const logit = logits[anchor] ?? -Infinity
    // Most anchors end here, before the exponential.
    if (logit < minimumLogit) continue
    const value = (offset: number): number => (values[anchor * valuesPerAnchor + offset] ?? 0) / detectorSize
    const width = value(2)
    const height = value(3)
    if (!(width > 0 && height > 0)) continue
    const x = (centres[anchor * 2] ?? 0) + value(0) - width / 2
    const y = (centres[anchor * 2 + 1] ?? 0) + value(1) - height / 2
    into.push({
      box: { x, y, width, height },
      eyeLine: { x: value(secondEye) - value(firstEye), y: value(secondEye + 1) - value(firstEye + 1) },
      score: 1 / (1 + Math.exp(-logit))
    })
  }
}

const minimumLogit = Math.log(minimumScore / (1 - minimumScore))

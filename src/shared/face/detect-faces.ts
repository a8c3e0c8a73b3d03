import type { DetectedFace } from '../domain/analysis'
import { anchorCentres, decodeCandidates, detectorGrids, type FaceCandidate } from './blaze-face'
import { createFaceBuffers, type FaceBuffers } from './face-buffers'
import { lineAngle } from './face-geometry'
import { detectorSize, type NeuralModel, outputOf } from './face-models'
import { fromRegion, letterBoxRegion } from './letter-box'
import { mergeCandidates } from './merge-candidates'
import type { PixelImage } from './pixel-image'
import { resampleRgb } from './resample'

/** A face as the detector sees it, with what the search for landmarks starts from. */
export interface FoundFace extends DetectedFace {
  /** In-plane turn in degrees, positive clockwise; a rough first value. */
  readonly roll: number
}

const grids = detectorGrids.map((grid) => ({
  ...grid,
  centres: anchorCentres(grid.side, grid.anchorsPerCell)
}))

/**
 * Finds the faces of a picture with BlazeFace (front camera model).
 *
 * @returns boxes in picture pixels, which may reach outside the picture; largest area first
 */
export async function detectFaces(
  image: PixelImage,
  detector: NeuralModel,
  buffers: FaceBuffers = createFaceBuffers()
): Promise<readonly FoundFace[]> {
  const region = letterBoxRegion(image.width, image.height)
  const input = buffers.detectorInput
  resampleRgb(image, region, detectorSize, input)
  for (let at = 0; at < input.length; at++) input[at] = (input[at] ?? 0) / 127.5 - 1
  const outputs = await detector.run(input)
  const candidates: FaceCandidate[] = []
  for (const { scores, boxes, centres } of grids) {
    decodeCandidates(outputOf(outputs, scores), outputOf(outputs, boxes), centres, candidates)
  }
  return mergeCandidates(candidates)
    .map(({ box, eyeLine, score }) => ({ box: fromRegion(region, box), score, roll: lineAngle(eyeLine) }))
    .sort((one, other) => areaOf(other) - areaOf(one))
}

const areaOf = ({ box }: DetectedFace): number => box.width * box.height

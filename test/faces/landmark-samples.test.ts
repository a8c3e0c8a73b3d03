import { detectFaces } from '@shared/face/detect-faces'
import { createFaceBuffers } from '@shared/face/face-buffers'
import { interEyeDistanceOf } from '@shared/face/face-geometry'
import type { FaceModels } from '@shared/face/face-models'
import { findLandmarks } from '@shared/face/landmarks'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../support/face-images'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadFaceModels } from '../support/face-models-node'
import { pixelsOf } from '../support/face-pictures'
import { labelledPictures } from '../support/face-study'

announceFaceFolder()

describe.skipIf(!hasFaceFolder)('the landmarks of near faces in large, noisy frames', () => {
  const buffers = createFaceBuffers()
  const random = createRandom(4)
  let models: FaceModels

  beforeAll(async () => {
    models = await loadFaceModels()
  })

  it('are where full sampling finds them, far within what the place of the box does to them', async () => {
    const sampling: number[] = []
    const placing: number[] = []
    const portraits = labelledPictures().filter(({ file }) => /^p\d\d\/a/.test(file))
    for (const { file } of portraits) {
      const image = await pixelsOf(sharp(facePath(file)).resize(null, 1080, { kernel: 'cubic' }))
      const data = image.data.map((byte) => Math.max(0, Math.min(255, byte + 40 * (random() - 0.5))))
      const frame = { ...image, data }
      const [face] = await detectFaces(frame, models.detector, buffers)
      // Smaller ones are sampled in full anyway.
      if (!face || face.box.width < 300) continue
      const full = await findLandmarks(frame, face, models.landmarks, buffers, 8)
      const change = async (step: number, samples?: number): Promise<number> => {
        const box = { ...face.box, x: face.box.x + step * face.box.width }
        const found = await findLandmarks(frame, { ...face, box }, models.landmarks, buffers, samples)
        const moved = found.map(({ x, y }, at) => Math.hypot(x - (full[at]?.x ?? 0), y - (full[at]?.y ?? 0)))
        return moved.reduce((sum, distance) => sum + distance, 0) / 68 / interEyeDistanceOf(full)
      }
      sampling.push(await change(0))
      placing.push(await change(0.01, 8))
    }
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length
    console.log(
      `${sampling.length} faces: sampling moves the points by ${(100 * mean(sampling)).toFixed(2)} %, ` +
        `a box 1 % elsewhere by ${(100 * mean(placing)).toFixed(2)} % of the inter-eye distance`
    )
    expect(sampling.length).toBeGreaterThan(10)
    expect(mean(sampling)).toBeLessThan(0.005)
    expect(mean(sampling)).toBeLessThan(0.6 * mean(placing))
  })
})

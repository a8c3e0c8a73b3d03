import type { ShotAnalysis } from '@shared/domain/analysis'
import { analyzeShot, inspectCandidate, type ShotModels } from '@shared/face/analyze-shot'
import { detectFaces } from '@shared/face/detect-faces'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { PixelImage } from '@shared/face/pixel-image'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { rateShot } from '@renderer/guidance/shot-quality'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { pixelsOf, readPicture } from '../support/face-pictures'
import { labelledPictures } from '../support/face-study'

announceFaceFolder()

/** A picture held in front of a camera of 1280x720: how high it is, turned and mirrored. */
async function heldUp(file: string, height: number, angle = 0, mirrored = false): Promise<PixelImage> {
  const size = { width: 1280, height: 720 }
  const upright = sharp(facePath(file))
    .resize({ ...size, height, fit: 'inside' })
    .toColourspace('srgb')
  const turned = await (mirrored ? upright.flop() : upright)
    .rotate(angle, { background: '#888' })
    .png()
    .toBuffer()
  const fitted = await sharp(turned)
    .resize({ ...size, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
  const grey = { create: { ...size, channels: 3 as const, background: '#888' } }
  return pixelsOf(
    sharp(grey)
      .composite([{ input: fitted }])
      .png()
  )
}

describe.skipIf(!hasFaceFolder)('what is no face', () => {
  const buffers = createFaceBuffers()
  let models: ShotModels

  beforeAll(async () => {
    const { eyes, liveness } = await loadCandidateModels()
    models = { ...(await loadFaceModels()), eyes, liveness }
  })

  /** Cut out as the worker does it, without the JPEG between. */
  const shotOf = async (frame: PixelImage): Promise<ShotAnalysis | undefined> => {
    const candidate = await inspectCandidate(frame, models, buffers, false)
    if (!candidate) return undefined
    const { x: left, y: top, width, height } = candidate.crop.box
    const raw = { width: frame.width, height: frame.height, channels: 4 as const }
    const image = await pixelsOf(sharp(frame.data, { raw }).extract({ left, top, width, height }))
    return analyzeShot(image, candidate, models, buffers)
  }

  it('may pass for one in a camera frame, but not in a shot, not even one taken by hand', async () => {
    const files = labelledPictures().filter(({ faces }) => faces === 0)
    let frames = 0
    let mistaken = 0
    const passed: string[] = []
    for (const { file } of files) {
      const isCat = file.endsWith('cat.jpg')
      for (const height of isCat ? [250, 350, 450, 600, 720] : [350, 600]) {
        for (const angle of isCat ? [-12, 0, 12] : [0]) {
          const frame = await heldUp(file, height, angle, angle < 0)
          frames++
          if ((await detectFaces(frame, models.detector, buffers)).length > 0) mistaken++
          const shot = await shotOf(frame)
          if (shot === undefined) continue
          const { issues } = rateShot(shot, captureProfiles.enrollment)
          if (!issues.includes('no-face')) passed.push(`${file} ${height} ${angle}`)
        }
      }
    }
    console.info(`${frames} frames without a face: ${mistaken} taken for one, ${passed.length} as a shot`)
    expect(mistaken).toBeGreaterThan(10)
    expect(passed).toEqual([])
  })

  it('is not what portraits fit for enrollment are taken for', async () => {
    const missed: string[] = []
    const portraits = labelledPictures().filter(({ verdict, faces }) => verdict === 'accept' && faces === 1)
    for (const { file } of portraits) {
      const shot = await shotOf(await readPicture(facePath(file)))
      if (!shot?.subject) missed.push(file)
    }
    console.info(
      `${portraits.length} portraits fit for enrollment: ${missed.length} not taken for a face in the shot`
    )
    expect(missed).toEqual([])
  })
})

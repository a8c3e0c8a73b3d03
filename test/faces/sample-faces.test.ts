import type { FrameAnalysis, SubjectMeasures } from '@shared/domain/analysis'
import { analyzePicture } from '@shared/face/analyze-picture'
import { samePersonSimilarity } from '@shared/face/confidence'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import type { ComponentId } from '@shared/face/quality/components'
import { nativeOf } from '@shared/face/quality/report'
import { cosineSimilarity } from '@shared/face/similarity'
import sharp, { type Sharp } from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { describeLargestFace } from '../support/face-description'
import { loadFaceModels } from '../support/face-models-node'
import { pixelsOf, readPicture } from '../support/face-pictures'
import { adaAgain, samplePeople } from '../support/sample-people'
import { samplePhoto } from '../support/sample-photo'

/** Pictures that any checkout can get. */
describe('the sample people', () => {
  const buffers = createFaceBuffers()
  let models: FaceModels
  let dora: Uint8Array

  const analyze = async (picture: Sharp): Promise<FrameAnalysis> =>
    analyzePicture(await pixelsOf(picture), models, buffers)
  const measure = async (change: (picture: Sharp) => Sharp): Promise<SubjectMeasures> => {
    const { subject } = await analyze(change(sharp(dora)))
    if (!subject) throw new Error('The face was not found')
    return subject
  }
  const unchanged = (picture: Sharp): Sharp => picture

  beforeAll(async () => {
    models = await loadFaceModels()
    dora = await samplePhoto(samplePeople[3])
  })

  it.each(samplePeople)('have one face: $id', async (person) => {
    const { faces } = await analyzePicture(await readPicture(await samplePhoto(person)), models, buffers)
    expect(faces).toHaveLength(1)
  })

  it('are told apart, and one is known again on another day', async () => {
    const describe_ = async (photo: Uint8Array): Promise<Float32Array> =>
      (await describeLargestFace(await readPicture(photo), models, buffers))!.features
    const enrolled = []
    for (const person of samplePeople) {
      enrolled.push({ id: person.id, features: await describe_(await samplePhoto(person)) })
    }
    const probe = await describe_(await samplePhoto(adaAgain))
    const matches = enrolled.filter(
      ({ features }) => cosineSimilarity(features, probe) >= samePersonSimilarity
    )
    expect(matches.map(({ id }) => id)).toEqual(['ada'])
    for (const [index, { features }] of enrolled.entries()) {
      for (const other of enrolled.slice(index + 1)) {
        expect(cosineSimilarity(features, other.features)).toBeLessThan(samePersonSimilarity)
      }
    }
  })

  it('are nobody in an empty room', async () => {
    const room = sharp({ create: { width: 640, height: 480, channels: 3, background: '#8d949c' } })
    expect(await analyze(room)).toEqual({ width: 640, height: 480, faces: [] })
  })

  it('look less sharp the more they are blurred, whatever the size of the picture', async () => {
    const sharpness = async (change: (picture: Sharp) => Sharp): Promise<number> =>
      nativeOf((await measure(change)).quality, 'sharpness') ?? NaN
    const sharp_ = await sharpness(unchanged)
    const blurred = await sharpness((picture) => picture.blur(4))
    expect(sharp_).toBeGreaterThan(0.55)
    expect(blurred).toBeLessThan(0.5)
    expect(await sharpness((picture) => picture.blur(8))).toBeLessThan(blurred * 0.7)
    const enlarged = await sharpness((picture) => picture.resize(900))
    expect(Math.abs(enlarged - sharp_)).toBeLessThan(sharp_ * 0.1)
  })

  it('have darker and brighter faces in less and more light', async () => {
    const native = async (change: (picture: Sharp) => Sharp, component: ComponentId): Promise<number> =>
      nativeOf((await measure(change)).quality, component) ?? NaN
    const darker = (picture: Sharp): Sharp => picture.linear(0.2, 0)
    const brighter = (picture: Sharp): Sharp => picture.linear(3, 60)
    expect(await native(darker, 'luminanceMean')).toBeLessThan((await native(unchanged, 'luminanceMean')) / 4)
    expect(await native(darker, 'underExposurePrevention')).toBeGreaterThan(0.9)
    expect(await native(brighter, 'overExposurePrevention')).toBeGreaterThan(0.3)
  })

  it('mirror their turn in a mirror, and take their roll from a tilted picture', async () => {
    const straight = await measure(unchanged)
    const mirrored = await measure((picture) => picture.flop())
    expect(mirrored.yaw).toBeCloseTo(-straight.yaw, -1)
    expect(mirrored.roll).toBeCloseTo(-straight.roll, -1)
    expect(Math.abs(mirrored.interEyeDistance / straight.interEyeDistance - 1)).toBeLessThan(0.05)
    for (const angle of [-30, 20, 50]) {
      const tilted = await measure((picture) => picture.rotate(angle, { background: '#8d949c' }))
      expect(Math.abs(tilted.roll - straight.roll - angle)).toBeLessThan(4)
    }
  })
})

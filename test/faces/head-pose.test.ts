import { createCandidateBuffers } from '@shared/face/candidate-buffers'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { CandidateModels, FaceModels } from '@shared/face/face-models'
import { type HeadPose, headPoseOf } from '@shared/face/head-pose'
import { estimateHeadPose } from '@shared/face/pose-model'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder } from '../support/face-folder'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { pixelsOf } from '../support/face-pictures'
import { labelledPictures, quantile, seeFace } from '../support/face-study'

announceFaceFolder()

interface Poses {
  readonly landmarks: HeadPose
  readonly model: HeadPose
}
interface Study extends Poses {
  readonly file: string
  readonly mirrored: Poses
}

describe.skipIf(!hasFaceFolder)('the pose of', () => {
  const buffers = createFaceBuffers()
  const candidateBuffers = createCandidateBuffers()
  const portraits: Study[] = []
  let models: FaceModels
  let candidateModels: CandidateModels

  const posesOf = async (file: string, angle = 0, mirror = false): Promise<Poses> => {
    const upright = await sharp(facePath(file)).rotate().toBuffer()
    const turned = sharp(upright).rotate(angle, { background: '#8d949c' })
    const image = await pixelsOf(mirror ? sharp(await turned.toBuffer()).flop() : turned)
    const seen = await seeFace(image, models, buffers)
    if (!seen) throw new Error(`No face in ${file}`)
    return {
      landmarks: headPoseOf(seen.landmarks),
      model: await estimateHeadPose(image, seen.landmarks, candidateModels.pose, candidateBuffers)
    }
  }

  beforeAll(async () => {
    models = await loadFaceModels()
    candidateModels = await loadCandidateModels()
    // Official portraits and every second of the everyday pictures: people who look into a camera, more or less.
    const files = labelledPictures()
      .filter(({ tag }) => tag === 'gallery' || tag === 'normal')
      .map(({ file }) => file)
      .filter((_, index) => index % 2 === 0)
    for (const file of files) {
      portraits.push({ file, ...(await posesOf(file)), mirrored: await posesOf(file, 0, true) })
    }
  })

  const spread = (value: (study: Study) => number) => {
    const values = portraits.map(value)
    return { half: quantile(values, 0.5), most: quantile(values, 0.9) }
  }
  const report = (what: string, numbers: object): void =>
    console.log(
      what.padEnd(34),
      JSON.stringify(numbers, (_, value: unknown) => rounded(value))
    )

  it.each(['landmarks', 'model'] as const)('people in a mirror is the mirrored one: by %s', (way) => {
    const yaw = spread((study) => Math.abs(study[way].yaw + study.mirrored[way].yaw))
    const roll = spread((study) => Math.abs(study[way].roll + study.mirrored[way].roll))
    const pitch = spread((study) => Math.abs(study[way].pitch - study.mirrored[way].pitch))
    report(`mirror, by ${way}`, { yaw, roll, pitch })
    for (const { half, most } of [yaw, roll, pitch]) {
      expect(half).toBeLessThan(1.2)
      expect(most).toBeLessThan(3)
    }
  })

  it.each(['landmarks', 'model'] as const)('portraits is near 0: by %s', (way) => {
    const of = (angle: keyof HeadPose) => ({
      middle: quantile(
        portraits.map((study) => study[way][angle]),
        0.5
      ),
      most: spread((study) => Math.abs(study[way][angle])).most
    })
    const [yaw, pitch, roll] = [of('yaw'), of('pitch'), of('roll')]
    report(`portraits, by ${way}`, { yaw, pitch, roll })
    for (const { middle } of [yaw, pitch, roll]) expect(Math.abs(middle)).toBeLessThan(2)
    expect(pitch.most).toBeLessThan(12)
  })

  it('a face is the same for the landmarks as for the neural model', () => {
    const yaw = spread((study) => Math.abs(study.landmarks.yaw - study.model.yaw))
    const pitch = spread((study) => Math.abs(study.landmarks.pitch - study.model.pitch))
    const roll = spread((study) => Math.abs(study.landmarks.roll - study.model.roll))
    report('landmarks against model', { yaw, pitch, roll })
    expect(yaw.half).toBeLessThan(1.5)
    expect(yaw.most).toBeLessThan(4)
    expect(pitch.half).toBeLessThan(2.5)
    expect(pitch.most).toBeLessThan(6)
  })

  it.each([
    ['hard/profile_1.jpg', -50, -90],
    ['p21/b.jpg', -50, -90],
    ['hard/profile_2.jpg', 50, 90],
    ['hard/threequarter.jpg', 35, 70],
    ['hard/exif6_print.jpg', -25, -40],
    ['p16/a.jpg', 22, 36],
    ['p09/a.jpg', -8, 8]
  ])('%s is turned by %d to %d degrees, in a mirror the other way', async (file, one, other) => {
    const { landmarks, model } = await posesOf(file)
    const mirrored = await posesOf(file, 0, true)
    const [least, most] = [Math.min(one, other), Math.max(one, other)]
    for (const yaw of [landmarks.yaw, -mirrored.landmarks.yaw, model.yaw]) {
      expect(yaw).toBeGreaterThan(least)
      expect(yaw).toBeLessThan(most)
    }
  })

  it.each([
    ['p09/c.jpg', 12, 32],
    ['p15/c.jpg', 10, 32],
    ['p20/a.jpg', -20, -4],
    ['p16/b.jpg', -24, -3]
  ])('%s looks up (+) or down (-) by %d to %d degrees', async (file, least, most) => {
    const { landmarks, model } = await posesOf(file)
    for (const pitch of [landmarks.pitch, model.pitch]) {
      expect(pitch).toBeGreaterThan(least)
      expect(pitch).toBeLessThan(most)
    }
  })

  it.each([-40, -15, 25])(
    'a tilted picture has %d degrees more roll, and hardly another yaw or pitch',
    async (angle) => {
      for (const file of ['p01/a.jpg', 'gallery/g05.jpg']) {
        const straight = await posesOf(file)
        const tilted = await posesOf(file, angle)
        for (const way of ['landmarks', 'model'] as const) {
          expect(Math.abs(tilted[way].roll - straight[way].roll - angle), file).toBeLessThan(4)
          expect(Math.abs(tilted[way].yaw - straight[way].yaw), file).toBeLessThan(5)
          expect(Math.abs(tilted[way].pitch - straight[way].pitch), file).toBeLessThan(6)
        }
      }
    }
  )
})

function rounded(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 10) / 10 : value
}

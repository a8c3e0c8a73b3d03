import { fitBystanders } from '@shared/face/bystander-box'
import { detectFaces } from '@shared/face/detect-faces'
import { createFaceBuffers } from '@shared/face/face-buffers'
import type { FaceModels } from '@shared/face/face-models'
import { createFaceTracker } from '@shared/face/track-face'
import { nativeOf } from '@shared/face/quality/report'
import { assessFrame } from '@renderer/guidance/assess-frame'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFaceModels } from '../support/face-models-node'
import { type Actor, actorOf, scene, wallScene } from '../support/face-scenes'
import { samplePerson } from '../support/sample-people'
import { quantile } from '../support/face-study'

const wall = wallScene(1280, 720)
const subjectDistance = 130

describe('somebody far behind the subject', () => {
  const buffers = createFaceBuffers()
  let models: FaceModels
  let subject: Actor
  let others: readonly Actor[]

  beforeAll(async () => {
    models = await loadFaceModels()
    subject = await actorOf(samplePerson('dora'))
    others = await Promise.all((['bea', 'fay', 'ada'] as const).map((id) => actorOf(samplePerson(id))))
  })

  const behind = (actor: Actor, interEyeDistance: number) =>
    scene(wall, [
      { actor, place: { eyeMidpoint: { x: 1080, y: 260 }, interEyeDistance } },
      { actor: subject, place: { eyeMidpoint: { x: 520, y: 320 }, interEyeDistance: subjectDistance } }
    ])
  /** Side of the second face over that of the same face as large as the subject, times what it should be. */
  const sides = async (actor: Actor, interEyeDistance: number) => {
    const image = behind(actor, interEyeDistance)
    const seen = await detectFaces(image, models.detector, buffers)
    const [, quick] = seen
    const [, fitted] = await fitBystanders(image, seen, models.landmarks, buffers)
    return quick && fitted ? { quick: quick.box.width, fitted: fitted.box.width } : undefined
  }

  it('gets the box of its size, which the detector draws too large', async () => {
    const quick: number[] = []
    const fitted: number[] = []
    for (const actor of others) {
      // At this size the detector is right.
      const near = await sides(actor, subjectDistance)
      const sidePerDistance = near!.fitted / subjectDistance
      for (const interEyeDistance of [44, 52, 62, 74]) {
        const seen = await sides(actor, interEyeDistance)
        if (!seen) continue
        quick.push(seen.quick / (sidePerDistance * interEyeDistance))
        fitted.push(seen.fitted / (sidePerDistance * interEyeDistance))
      }
    }
    const median = (values: number[]): string => quantile(values, 0.5).toFixed(2)
    console.info(
      `${fitted.length} small faces, side over the true one: detector ${median(quick)} (most ` +
        `${Math.max(...quick).toFixed(2)}), fitted ${median(fitted)} (most ${Math.max(...fitted).toFixed(2)})`
    )
    expect(quantile(quick, 0.5)).toBeGreaterThan(1.25)
    expect(Math.max(...fitted)).toBeLessThan(1.25)
    expect(Math.min(...fitted)).toBeGreaterThan(0.85)
  })

  it('does not count as close, and somebody near does', async () => {
    const share = async (interEyeDistance: number): Promise<number> => {
      const image = behind(others[0]!, interEyeDistance)
      const analysis = await createFaceTracker().analyze(image, models, 0)
      expect(analysis.faces).toHaveLength(2)
      const { raised } = assessFrame(analysis, undefined, captureProfiles.lookup, 0)
      const value = nativeOf(analysis.subject!.quality, 'singleFacePresent') ?? 0
      expect(raised.has('several-faces')).toBe(value > 0.4)
      return value
    }
    expect(await share(48)).toBeLessThan(0.25)
    expect(await share(100)).toBeGreaterThan(0.4)
  })

  it('keeps the box of a face that is as large as it seems', async () => {
    const image = behind(others[2]!, 120)
    const seen = await detectFaces(image, models.detector, buffers)
    const fitted = await fitBystanders(image, seen, models.landmarks, buffers)
    for (const [index, face] of fitted.entries()) {
      expect(face.box.width / seen[index]!.box.width).toBeGreaterThan(0.85)
    }
  })
})

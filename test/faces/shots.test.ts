import { analyzeShot, inspectCandidate, type ShotModels } from '@shared/face/analyze-shot'
import type { ShotAnalysis } from '@shared/domain/analysis'
import type { PixelImage } from '@shared/face/pixel-image'
import { nativeOf } from '@shared/face/quality/report'
import { captureProfiles } from '@renderer/guidance/capture-profiles'
import { rateShot } from '@renderer/guidance/shot-quality'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { pixelsOf } from '../support/face-pictures'
import { actorOf, type Casting, scene, wallScene } from '../support/face-scenes'
import { samplePerson, type SamplePersonId } from '../support/sample-people'

const casting = async (id: SamplePersonId, x: number, interEyeDistance: number): Promise<Casting> => ({
  actor: await actorOf(samplePerson(id)),
  place: { eyeMidpoint: { x, y: 300 }, interEyeDistance }
})

describe('a shot', () => {
  let models: ShotModels
  const wall = wallScene(1280, 720)

  beforeAll(async () => {
    const { eyes, liveness } = await loadCandidateModels()
    models = { ...(await loadFaceModels()), eyes, liveness }
  })

  /** Cut out as the worker does it, without the JPEG between. */
  const shotOf = async (frame: PixelImage) => {
    const candidate = await inspectCandidate(frame, models)
    if (!candidate) throw new Error('The face was not found')
    const { x: left, y: top, width, height } = candidate.crop.box
    const raw = { width: frame.width, height: frame.height, channels: 4 as const }
    const image = await pixelsOf(sharp(frame.data, { raw }).extract({ left, top, width, height }))
    return { image, candidate, shot: await analyzeShot(image, candidate, models) }
  }
  const rated = (shot: ShotAnalysis): string => rateShot(shot, captureProfiles.enrollment).overall

  it.each(['bea', 'dora', 'fay'] as const)(
    'is taken of people who look nearly straight ahead: %s',
    async (id) => {
      const { shot } = await shotOf(scene(wall, [await casting(id, 640, 130)]))
      expect(rateShot(shot, captureProfiles.enrollment)).toMatchObject({ issues: [] })
    }
  )

  it('is measured in its own pixels, at the resolution of the frame, with everything there is', async () => {
    const { candidate, shot } = await shotOf(scene(wall, [await casting('dora', 700, 130)]))
    const { box } = candidate.crop
    expect({ width: shot.width, height: shot.height }).toEqual({ width: box.width, height: box.height })
    expect(Math.abs(shot.subject!.interEyeDistance - 130)).toBeLessThan(8)
    expect(Math.abs(shot.subject!.eyeMidpoint.x + box.x - 700)).toBeLessThan(12)
    expect(shot.subject!.quality.effort).toBe('shot')
    expect(nativeOf(shot.subject!.quality, 'eyesVisible')).toBeGreaterThan(0.9)
    expect(shot.evidence).toMatchObject({ texture: candidate.texture })
    expect(shot.evidence).not.toHaveProperty('pose')
  })

  it('shows one person where two stand apart', async () => {
    const dora = await casting('dora', 440, 130)
    const apart = await shotOf(scene(wall, [await casting('bea', 1010, 100), dora]))
    expect(apart.candidate.faces).toHaveLength(2)
    expect(apart.candidate.crop.bystanders).toBe(0)
    expect(apart.shot.faces).toHaveLength(1)
    expect(rated(apart.shot)).not.toBe('poor')
  })

  it('is judged in its JPEG as in its pixels', async () => {
    for (const id of ['bea', 'dora', 'fay'] as const) {
      const { image, candidate, shot } = await shotOf(scene(wall, [await casting(id, 640, 130)]))
      const raw = { width: image.width, height: image.height, channels: 4 as const }
      const jpeg = await sharp(image.data, { raw }).jpeg({ quality: 95 }).toBuffer()
      const encoded = await analyzeShot(await pixelsOf(sharp(jpeg)), candidate, models)
      expect(rateShot(encoded, captureProfiles.enrollment)).toMatchObject({
        issues: rateShot(shot, captureProfiles.enrollment).issues
      })
      for (const [index, point] of shot.subject!.landmarks.entries()) {
        const other = encoded.subject!.landmarks[index]!
        expect(Math.hypot(point.x - other.x, point.y - other.y)).toBeLessThan(1.5)
      }
      const inJpeg = encoded.subject!.quality.results
      for (const { component, quality } of Object.values(shot.subject!.quality.results)) {
        // What cannot be assessed in one cannot be in the other either.
        const difference = Math.abs((quality ?? -100) - (inJpeg[component]?.quality ?? -100))
        expect(difference, `${id}, ${component}`).toBeLessThanOrEqual(5)
      }
    }
  })

  it('of an empty room does not exist', async () => {
    expect(await inspectCandidate(wall, models)).toBeUndefined()
    expect((await analyzeShot(wall, undefined, models)).subject).toBeUndefined()
  })
})

import type { FrameAnalysis } from '@shared/domain/analysis'
import { type AnalysisModels, analyzePicture } from '@shared/face/analyze-picture'
import { overlapOf } from '@shared/face/merge-candidates'
import type { PixelImage } from '@shared/face/pixel-image'
import { createFaceTracker } from '@shared/face/track-face'
import { mostFramesBetween } from '@shared/face/tracking/track-state'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { announceFaceFolder, facePath, hasFaceFolder, readFaceTable } from '../support/face-folder'
import { loadFaceModels } from '../support/face-models-node'
import { pixelsOf } from '../support/face-pictures'
import { type Actor, actorOf, type Place, scene, wallScene } from '../support/face-scenes'
import { counted, frameTime, normalisedError } from '../support/face-sequences'
import { samplePeople, type SamplePersonId } from '../support/sample-people'

announceFaceFolder()

const size = { width: 1280, height: 720 }
const middle: Place = { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 110 }

let models: AnalysisModels
let wall: PixelImage
const actors = new Map<SamplePersonId, Actor>()
const actor = (id: SamplePersonId): Actor => {
  const found = actors.get(id)
  if (!found) throw new Error(`nobody is called ${id}`)
  return found
}

beforeAll(async () => {
  models = await loadFaceModels()
  wall = wallScene(size.width, size.height)
  for (const person of samplePeople) actors.set(person.id, await actorOf(person))
})

interface Take {
  readonly analyses: readonly FrameAnalysis[]
  readonly detectorRuns: number
}

/** Shows frames to a new tracker. */
async function track(count: number, frameAt: (index: number) => PixelImage): Promise<Take> {
  const tracker = createFaceTracker()
  const detector = counted(models.detector)
  const analyses: FrameAnalysis[] = []
  for (let index = 0; index < count; index++) {
    const { landmarks } = models
    analyses.push(await tracker.analyze(frameAt(index), { detector, landmarks }, index * frameTime))
  }
  return { analyses, detectorRuns: detector.runs() }
}

const shown = (id: SamplePersonId, place: Place, background = wall): PixelImage =>
  scene(background, [{ actor: actor(id), place }])

const movements: readonly [string, (index: number) => Place][] = [
  ['stands still', () => middle],
  [
    'walks by at 360 pixels a second',
    (index) => ({ ...middle, eyeMidpoint: { x: 400 + 12 * index, y: 300 } })
  ],
  [
    'hurries by at 1000 pixels a second',
    (index) => ({ ...middle, eyeMidpoint: { x: 200 + 35 * index, y: 300 } })
  ],
  ['comes nearer by 4 % a frame', (index) => ({ ...middle, interEyeDistance: 60 * 1.04 ** index })],
  ['steps back by 4 % a frame', (index) => ({ ...middle, interEyeDistance: 140 / 1.04 ** index })],
  ['tilts the head by 90 degrees a second', (index) => ({ ...middle, roll: -30 + 3 * index })]
]

describe('following a face', () => {
  it.each(movements)('finds the landmarks that the detector leads to: %s', async (_, placeAt) => {
    for (const id of ['bea', 'dora', 'ada'] as const) {
      const frames = Array.from({ length: 16 }, (__, index) => shown(id, placeAt(index)))
      const { analyses } = await track(frames.length, (index) => frames[index]!)
      const errors: number[] = []
      for (const [index, frame] of frames.entries()) {
        const truth = await analyzePicture(frame, models)
        const followed = analyses[index]!
        errors.push(normalisedError(followed.subject!.landmarks, truth.subject!.landmarks))
        expect(followed.faces).toHaveLength(1)
        expect(overlapOf(followed.faces[0]!.box, truth.faces[0]!.box)).toBeGreaterThan(0.5)
      }
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
      // The model's points move by 0.02 when its box is moved by a few pixels.
      expect(mean, id).toBeLessThan(0.025)
      expect(Math.max(...errors), id).toBeLessThan(0.06)
    }
  })

  it('asks the detector in one frame of ten while nothing happens', async () => {
    const frame = shown('dora', middle)
    const { detectorRuns } = await track(100, () => frame)
    expect(detectorRuns).toBe(100 / mostFramesBetween)
  })

  it('asks it in few frames more while somebody walks by', async () => {
    const { detectorRuns } = await track(40, (index) =>
      shown('dora', { ...middle, eyeMidpoint: { x: 400 + 12 * index, y: 300 } })
    )
    expect(detectorRuns).toBeLessThanOrEqual(12)
  })
})

describe('losing a face', () => {
  const leaves = async (id: SamplePersonId, background: PixelImage): Promise<number> => {
    const there = shown(id, middle, background)
    const { analyses } = await track(30, (index) => (index < 5 ? there : background))
    expect(analyses.slice(0, 5).every(({ faces }) => faces.length > 0)).toBe(true)
    const lost = analyses.findIndex(({ faces }, index) => index >= 5 && faces.length === 0)
    expect(analyses.slice(lost).every(({ faces }) => faces.length === 0)).toBe(true)
    return lost - 5
  }

  it('says at once that nobody is in front of the wall any more', async () => {
    for (const { id } of samplePeople) expect(await leaves(id, wall), id).toBe(0)
  })

  it.skipIf(!hasFaceFolder)('does so in front of anything that is no face', async () => {
    let backgrounds = 0
    for (const [file = '', count] of readFaceTable('labels.csv')) {
      if (count !== '0' || file === 'nonface/cat.jpg') continue
      const background = await pixelsOf(sharp(facePath(file)).resize({ ...size, fit: 'cover' }))
      // Enlarged, one of them looks like a face to the detector itself.
      const found = await analyzePicture(background, models)
      if (found.faces.length > 0) continue
      expect(await leaves('dora', background), file).toBeLessThan(mostFramesBetween)
      backgrounds += 1
    }
    expect(backgrounds).toBeGreaterThanOrEqual(18)
  })

  it('follows somebody out of the picture, and then nobody', async () => {
    const { analyses } = await track(40, (index) =>
      shown('dora', { ...middle, eyeMidpoint: { x: 640 + 40 * index, y: 300 } })
    )
    // The eyes leave the picture in frame 16.
    expect(analyses[12]!.faces).toHaveLength(1)
    expect(analyses.slice(16 + mostFramesBetween).every(({ faces }) => faces.length === 0)).toBe(true)
  })

  it('finds the next person, also where the last one was', async () => {
    const frames = [shown('dora', middle), shown('fay', middle)]
    const { analyses } = await track(12, (index) => frames[index < 5 ? 0 : 1]!)
    for (const index of [5, 8, 11]) {
      const truth = await analyzePicture(frames[1]!, models)
      const error = normalisedError(analyses[index]!.subject!.landmarks, truth.subject!.landmarks)
      expect(error).toBeLessThan(0.06)
    }
  })
})

describe('several faces', () => {
  const beside: Place = { eyeMidpoint: { x: 1000, y: 320 }, interEyeDistance: 150 }

  it('notices a second, larger person within ten frames, who then is the subject', async () => {
    const alone = shown('bea', { ...middle, eyeMidpoint: { x: 320, y: 300 }, interEyeDistance: 90 })
    const both = scene(alone, [{ actor: actor('dora'), place: beside }])
    const { analyses } = await track(16, (index) => (index < 4 ? alone : both))
    const [before, after] = [analyses[3]!, analyses[4 + mostFramesBetween]!]
    expect([before.faces.length, after.faces.length]).toEqual([1, 2])
    expect(Math.abs(before.subject!.eyeMidpoint.x - 320)).toBeLessThan(30)
    expect(Math.abs(after.subject!.eyeMidpoint.x - 1000)).toBeLessThan(30)
  })

  it('counts a small passer-by within ten frames, and forgets him within ten', async () => {
    const alone = shown('dora', { ...middle, interEyeDistance: 150 })
    const passing = scene(alone, [
      { actor: actor('bea'), place: { eyeMidpoint: { x: 1120, y: 120 }, interEyeDistance: 34 } }
    ])
    const { analyses } = await track(36, (index) => (index >= 3 && index < 18 ? passing : alone))
    const counts = analyses.map(({ faces }) => faces.length)
    expect(counts.slice(3 + mostFramesBetween, 18)).toEqual([2, 2, 2, 2, 2])
    expect(new Set(counts.slice(18 + mostFramesBetween))).toEqual(new Set([1]))
    // He never becomes the subject.
    expect(analyses.every(({ subject }) => Math.abs(subject!.eyeMidpoint.x - 640) < 30)).toBe(true)
  })
})

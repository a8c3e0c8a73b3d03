import { createPresentationWatch } from '@renderer/capture/presentation-watch'
import { createAnalysisService } from '@renderer/analysis/worker/analysis-service'
import type { ShotModels } from '@shared/face/analyze-shot'
import type { NeuralModel, PictureModels } from '@shared/face/face-models'
import type { PixelImage } from '@shared/face/pixel-image'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import { ok } from '@shared/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCandidateModels, loadFaceModels } from '../support/face-models-node'
import { actorOf, scene, wallScene } from '../support/face-scenes'
import { frameTime } from '../support/face-sequences'
import { samplePerson, type SamplePersonId } from '../support/sample-people'

const unusedModels: PictureModels = {
  secondDetector: { run: () => Promise.reject(new Error('asked about a frame')) }
}
const wall = wallScene(1280, 720)

/** A camera's frame, with the part of `VideoFrame` that reading it needs. */
function videoFrame({ width, height, data }: PixelImage, timestamp: number): VideoFrame {
  const frame = {
    visibleRect: { width, height },
    timestamp,
    copyTo(into: Uint8ClampedArray) {
      into.set(data)
      return Promise.resolve()
    },
    close: () => undefined
  }
  return frame as unknown as VideoFrame
}

/** Counts the runs of a model. */
function counted(model: NeuralModel): NeuralModel & { runs: number } {
  return {
    runs: 0,
    run(input) {
      this.runs += 1
      return model.run(input)
    }
  }
}

describe('the watch and the worker together', () => {
  let loaded: ShotModels

  beforeAll(async () => {
    loaded = { ...(await loadFaceModels()), ...(await loadCandidateModels()) }
  })

  /** Thirty frames of somebody who stands still, as a held capture. */
  const present = async (id: SamplePersonId, mode: PresentationMode) => {
    const eyes = counted(loaded.eyes)
    const liveness = counted(loaded.liveness)
    const models = { ...loaded, eyes, liveness }
    const { calls } = createAnalysisService(() => Promise.resolve(ok(models)), unusedModels)
    const watch = createPresentationWatch(mode)
    const image = scene(wall, [
      {
        actor: await actorOf(samplePerson(id)),
        place: { eyeMidpoint: { x: 640, y: 300 }, interEyeDistance: 130 }
      }
    ])
    const scores: number[] = []
    for (let index = 0; index < 30; index++) {
      const at = index * frameTime
      const frame = videoFrame(image, at * 1000)
      const seen = await calls.analyze({ frame, rotation: 0, wanted: watch.wants(at, true) })
      if (!seen.ok) throw new Error(seen.error.code)
      watch.observe(seen.value, at)
      const score = seen.value.subject?.texture?.score
      if (score !== undefined) scores.push(score)
    }
    const shot = { jpeg: new Uint8Array(), analysis: { width: 0, height: 0, faces: [] } }
    return { check: watch.check(shot, 'last'), scores, eyes: eyes.runs, liveness: liveness.runs }
  }

  it('look at the eyes in every frame with a face, and at the texture ten times a second', async () => {
    const { check, scores, eyes, liveness } = await present('bea', 'record')
    expect(eyes).toBe(2 * 30)
    expect(liveness).toBe(scores.length)
    expect(liveness).toBeGreaterThanOrEqual(7)
    expect(liveness).toBeLessThanOrEqual(13)
    expect(check.verdict).toMatchObject({
      conclusion: 'unsure',
      reasons: ['texture-live', 'blink-none', 'motion-none']
    })
  })

  it('suspect a picture whose texture gives it away', async () => {
    const { check, scores } = await present('edda', 'warn')
    expect(scores.every((score) => score < presentationLimits.texture.attackBelow)).toBe(true)
    expect(check.verdict?.conclusion).toBe('attack-suspected')
  })

  it('run none of the models when the check is off', async () => {
    const { check, eyes, liveness } = await present('bea', 'off')
    expect({ check, eyes, liveness }).toEqual({
      check: { mode: 'off', verdict: undefined },
      eyes: 0,
      liveness: 0
    })
  })
})

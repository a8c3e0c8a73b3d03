import type { FrameAnalysis } from '@shared/domain/analysis'
import type { NeuralModel } from '@shared/face/face-models'
import { createPixelImage } from '@shared/face/pixel-image'
import { addSigns, noSignsWanted } from '@shared/face/presentation-attack/signs'
import { beforeEach, describe, expect, it } from 'vitest'
import { analysisWith, emptyFrame } from '../../guidance/hand-made-analysis'

/** Answers the same logits always, and counts. */
function counting(...logits: number[]): NeuralModel & { runs: number } {
  return {
    runs: 0,
    run() {
      this.runs += 1
      return Promise.resolve(new Map([['output', Float32Array.from(logits)]]))
    }
  }
}

describe('the signs of one frame', () => {
  const image = createPixelImage(1280, 720)
  const seen = analysisWith()
  let eyes: ReturnType<typeof counting>
  let liveness: ReturnType<typeof counting>

  beforeEach(() => {
    eyes = counting(-9, 9)
    liveness = counting(9, -9, -9)
  })
  const add = (analysis: FrameAnalysis, wanted = { eyes: true, texture: true }) =>
    addSigns(image, analysis, wanted, { eyes, liveness })
  const runs = (): number[] => [eyes.runs, liveness.runs]

  it('are what was asked for, and nothing else changes', async () => {
    const { subject, ...rest } = await add(seen)
    expect(subject?.openEyes?.left).toBeCloseTo(1)
    expect(subject?.texture?.score).toBeCloseTo(1)
    expect(subject?.landmarks).toBe(seen.subject?.landmarks)
    expect({ ...rest, subject: seen.subject }).toEqual(seen)
  })

  it('cost nothing that was not asked for', async () => {
    expect(await add(seen, noSignsWanted)).toBe(seen)
    expect(runs()).toEqual([0, 0])
    const { subject } = await add(seen, { eyes: true, texture: false })
    expect(subject).not.toHaveProperty('texture')
    // One run for each eye.
    expect(runs()).toEqual([2, 0])
  })

  it('of nobody are none', async () => {
    expect(await add(emptyFrame)).toBe(emptyFrame)
    expect(runs()).toEqual([0, 0])
  })

  it('are not looked for twice where guidance has looked at the eyes already', async () => {
    const openEyes = { left: 0.1, right: 0.2 }
    const known: FrameAnalysis = seen.subject ? { ...seen, subject: { ...seen.subject, openEyes } } : seen
    expect((await add(known, { eyes: true, texture: false })).subject?.openEyes).toBe(openEyes)
    expect(runs()).toEqual([0, 0])
  })
})

import type { NeuralModel } from '@shared/face/face-models'
import { createPixelImage } from '@shared/face/pixel-image'
import { presentationLimits } from '@shared/face/presentation-attack/limits'
import {
  judgeTexture,
  livenessCropOf,
  sampleTexture,
  type TextureSample
} from '@shared/face/presentation-attack/texture'
import { describe, expect, it } from 'vitest'

const sample = (score: number, size = 2.7): TextureSample => ({
  score,
  crop: { validity: size < 2.7 ? 'cut' : 'whole', size }
})
const judge = (...samples: readonly TextureSample[]) => judgeTexture(samples, presentationLimits.texture)

describe('livenessCropOf', () => {
  const picture = { width: 1000, height: 800 }

  it('says whether the face has its surroundings, is off the middle of them, or was cut', () => {
    const box = { x: 400, y: 300, width: 200, height: 200 }
    expect(livenessCropOf(picture, box)).toEqual({ validity: 'whole', size: 2.7 })
    expect(livenessCropOf(picture, { ...box, x: 20 })).toEqual({ validity: 'moved', size: 2.7 })
    const large = livenessCropOf(picture, { x: 300, y: 200, width: 400, height: 400 })
    expect(large).toEqual({ validity: 'cut', size: 2 })
  })

  it('goes along with the score of a sample', async () => {
    const model: NeuralModel = { run: () => Promise.resolve(new Map([['output', Float32Array.of(9, 0, 0)]])) }
    const box = { x: 10, y: 10, width: 80, height: 80 }
    const { score, crop } = await sampleTexture(createPixelImage(120, 120), box, model)
    expect(score).toBeGreaterThan(0.99)
    expect(crop).toEqual({ validity: 'cut', size: 1.5 })
  })
})

describe('judgeTexture', () => {
  it('takes the median, so that one bad frame changes nothing', () => {
    expect(judge(sample(0.9), sample(0), sample(0.95), sample(0.92), sample(1))).toMatchObject({
      finding: 'texture-live',
      score: 0.92
    })
    expect(judge(sample(0.1), sample(1), sample(0.2)).finding).toBe('texture-attack')
  })

  it('leaves open what is between the limits', () => {
    expect(judge(sample(0.5), sample(0.5), sample(0.5)).finding).toBe('texture-unclear')
    expect(judge(sample(0.7), sample(0.7), sample(0.7)).finding).toBe('texture-live')
    expect(judge(sample(0.3), sample(0.3), sample(0.3)).finding).toBe('texture-unclear')
  })

  it('in doubt counts the lower one of an even number', () => {
    expect(judge(sample(0.1), sample(0.2), sample(0.9), sample(1)).finding).toBe('texture-attack')
  })

  it('says nothing from less than three frames', () => {
    expect(judge()).toMatchObject({ finding: 'texture-too-few', score: undefined })
    expect(judge(sample(0), sample(0)).finding).toBe('texture-too-few')
  })

  it('leaves crops out that were cut too much, and says so when there are no others', () => {
    const tight = [sample(1, 1.2), sample(1, 1.2), sample(1, 1.2)]
    expect(judge(...tight)).toEqual({ finding: 'texture-live', score: 1, cropsCut: true })
    expect(judge(...tight, sample(0.1), sample(0.1), sample(0.1))).toEqual({
      finding: 'texture-attack',
      score: 0.1,
      cropsCut: false
    })
  })
})

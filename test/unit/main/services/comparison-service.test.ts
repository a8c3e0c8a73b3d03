import { ComparisonService } from '@main/services/comparison-service'
import { verdictLimits } from '@shared/domain/recognition'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { tinyJpeg } from '../../../support/tiny-jpeg'

describe('a comparison', () => {
  it.each([
    [{ confidence: 0.95 }, 'same'],
    [{ confidence: 0.95, isMatch: true }, 'same'],
    [{ confidence: 0.1, isMatch: false }, 'different'],
    [{ confidence: 0.5, isMatch: true }, 'unsure']
  ])('says of %j: %s', async (answer, verdict) => {
    const service = new ComparisonService(
      { compareFaces: () => Promise.resolve(ok(answer)) },
      () => verdictLimits
    )
    expect(await service.compare(tinyJpeg, tinyJpeg)).toEqual(ok({ confidence: answer.confidence, verdict }))
  })

  it.each([
    { confidence: 0.9, isMatch: false },
    { confidence: 0.2, isMatch: true }
  ])("decides nothing when the server's own verdict contradicts its score: %j", async (answer) => {
    const service = new ComparisonService(
      { compareFaces: () => Promise.resolve(ok(answer)) },
      () => verdictLimits
    )
    expect(await service.compare(tinyJpeg, tinyJpeg)).toMatchObject({ value: { verdict: 'unsure' } })
  })
})

import { lazyModel } from '@renderer/analysis/self-test/lazy-model'
import { inferenceError, ModelFailure } from '@renderer/analysis/self-test/model-failure'
import type { NeuralModel } from '@shared/face/face-models'
import { describe, expect, it, vi } from 'vitest'

const output = new Map([['output', new Float32Array(2)]])
const model: NeuralModel = { run: () => Promise.resolve(output) }
const input = new Float32Array(1)

describe('a lazy model', () => {
  it('is loaded with its first run, and once', async () => {
    const load = vi.fn(() => Promise.resolve(model))
    const lazy = lazyModel(load)
    expect(load).not.toHaveBeenCalled()
    expect(await lazy.run(input)).toBe(output)
    expect(await lazy.run(input)).toBe(output)
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('says why it cannot be loaded, and is tried again', async () => {
    const load = vi.fn(() => Promise.resolve(model))
    const failure = new ModelFailure('secondDetector', 'wrong-numbers')
    const lazy = lazyModel(load.mockRejectedValueOnce(failure))
    await expect(lazy.run(input)).rejects.toBe(failure)
    expect(await lazy.run(input)).toBe(output)
  })
})

describe('the error of a model that fails while the station runs', () => {
  it.each([
    ['does-not-load', 'analysis/models-unavailable'],
    ['wrong-numbers', 'analysis/self-test-failed'],
    ['does-not-run', 'analysis/inference-failed'],
    ['no-numbers', 'analysis/inference-failed']
  ] as const)('is, when it %s, %s', (fault, code) => {
    const failure = new ModelFailure('secondDetector', fault)
    expect(inferenceError(failure)).toMatchObject({ code, model: 'secondDetector' })
  })
})

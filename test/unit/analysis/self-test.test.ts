import { checkedModel } from '@renderer/analysis/self-test/checked-model'
import { drawFace, drawingSize } from '@renderer/analysis/self-test/drawn-face'
import { agrees, fingerprintOf } from '@renderer/analysis/self-test/fingerprint'
import { loadTested, loadTestedModels } from '@renderer/analysis/self-test/load-tested-models'
import { selfTestInput } from '@renderer/analysis/self-test/model-inputs'
import { detectFaces } from '@shared/face/detect-faces'
import { modelContracts, type ModelName, type NeuralModel } from '@shared/face/face-models'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../support/face-images'
import { openModelBytes, readModel } from '../../support/face-models-node'
import { flipped, placeOfWeight } from '../../support/model-bytes'

const drawing = drawFace()
const names = Object.keys(modelContracts) as ModelName[]

/** What the self-test says of a model file. */
async function verdictOn(name: ModelName, bytes: Uint8Array): Promise<string> {
  const open = () => openModelBytes(modelContracts[name], bytes)
  return loadTested(name, open, drawing).then(
    () => 'passed',
    (cause: unknown) => (cause instanceof Error ? cause.message : 'unknown')
  )
}

describe('the self-test', () => {
  it.each(names)(
    'passes with the real model: %s',
    async (name) => {
      expect(await verdictOn(name, await readModel(modelContracts[name]))).toBe('passed')
    },
    60_000
  )

  it('shows a drawing that the detector takes for one face', async () => {
    const { detector } = modelContracts
    const model = await openModelBytes(detector, await readModel(detector))
    const faces = await detectFaces(drawing, model)
    expect(faces).toHaveLength(1)
    expect(faces[0]!.score).toBeGreaterThan(0.9)
    expect(drawing).toMatchObject({ width: drawingSize, height: drawingSize })
  })

  it.each(['detector', 'landmarks'] as const)('finds a file that is no model: %s', async (name) => {
    const bytes = await readModel(modelContracts[name])
    expect(await verdictOn(name, new Uint8Array())).toBe(`${name} does-not-load`)
    expect(await verdictOn(name, bytes.subarray(0, bytes.length / 2))).toBe(`${name} does-not-load`)
    expect(await verdictOn(name, new TextEncoder().encode('<html>'))).toBe(`${name} does-not-load`)
  })

  it.each(['detector', 'landmarks', 'pose', 'eyes', 'liveness', 'features', 'secondDetector'] as const)(
    'finds a single wrong weight, although the model loads and runs: %s',
    async (name) => {
      const bytes = await readModel(modelContracts[name])
      for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
        const verdict = await verdictOn(name, flipped(bytes, [placeOfWeight(bytes, share)]))
        expect(verdict, `at ${share}`).toMatch(/ (wrong|no)-numbers$/)
      }
    },
    60_000
  )

  it('finds many slightly wrong weights', async () => {
    const bytes = await readModel(modelContracts.landmarks)
    const first = placeOfWeight(bytes, 0.4)
    // The highest bits of the mantissas: each weight changes by a quarter or a half.
    const places = Array.from({ length: 300 }, (_, index) => first - 1 + 4 * index)
    expect(await verdictOn('landmarks', flipped(bytes, places, 0x60))).toBe('landmarks wrong-numbers')
  })

  it('finds one model under the name of another', async () => {
    const other = await readModel(modelContracts.eyes)
    expect(await verdictOn('landmarks', other)).toMatch(/^landmarks does-not-/)
  })

  it('names the model in the answer of the start, and which kind of failure it was', async () => {
    const load = (broken: ModelName, change: (bytes: Uint8Array) => Uint8Array) =>
      loadTestedModels(async (contract) => {
        const bytes = await readModel(contract)
        return openModelBytes(contract, contract === modelContracts[broken] ? change(bytes) : bytes)
      })
    expect(await load('landmarks', (bytes) => flipped(bytes, [placeOfWeight(bytes, 0.5)]))).toMatchObject({
      error: { code: 'analysis/self-test-failed', model: 'landmarks' }
    })
    expect(await load('detector', () => new Uint8Array(9))).toMatchObject({
      error: { code: 'analysis/models-unavailable', model: 'detector' }
    })
    expect(await load('pose', (bytes) => bytes)).toMatchObject({ ok: true })
  })
})

describe('a checked model', () => {
  const contract = modelContracts.landmarks
  const answering = (outputs: [string, Float32Array][]): NeuralModel =>
    checkedModel('landmarks', contract, { run: () => Promise.resolve(new Map(outputs)) })
  const input = selfTestInput('landmarks', drawing)
  const good = new Float32Array(136).fill(0.5)

  it('hands on what is all numbers', async () => {
    const results = await answering([['output', good]]).run(input)
    expect(results.get('output')).toBe(good)
  })

  it.each([
    ['nothing', []],
    ['an output of another name', [['result', good]]],
    ['no values', [['output', new Float32Array()]]],
    ['too few values', [['output', good.subarray(1)]]],
    ['something that is no number', [['output', good.with(77, NaN)]]],
    ['infinity', [['output', good.with(135, -Infinity)]]]
  ] satisfies [string, [string, Float32Array][]][])('does not take %s for an answer', async (_, outputs) => {
    await expect(answering(outputs).run(input)).rejects.toMatchObject({
      model: 'landmarks',
      fault: 'no-numbers'
    })
  })

  it('says when the runtime gave up', async () => {
    const failing = checkedModel('landmarks', contract, {
      run: () => Promise.reject(new Error('out of memory'))
    })
    await expect(failing.run(input)).rejects.toMatchObject({ fault: 'does-not-run' })
  })
})

describe('a fingerprint', () => {
  const random = createRandom(9)
  const values = Float32Array.from({ length: 5000 }, () => random() * 20 - 10)
  const expected = fingerprintOf(values)

  it('agrees with values that differ in their last digits', () => {
    expect(agrees(fingerprintOf(values.map((value) => value * (1 + 1e-6))), expected)).toBe(true)
  })

  it.each([
    ['one value of five thousand is another', values.with(4321, 40)],
    ['two values are exchanged', values.with(3, values[9]!).with(9, values[3]!)],
    ['all are a little larger', values.map((value) => value * 1.01)],
    ['one is missing', values.subarray(1)],
    ['one is no number', values.with(0, NaN)],
    ['all are zero', new Float32Array(5000)]
  ])('does not agree when %s', (_, others) => {
    expect(agrees(fingerprintOf(others), expected)).toBe(false)
  })
})

import type { ModelContract, ModelName, NeuralModel } from '@shared/face/face-models'
import { expectedOutputs } from './expected-outputs'
import { ModelFailure } from './model-failure'

/**
 * A model whose every answer is looked at: all outputs there, as many values as there should be, all of them numbers.
 * Without that, a runtime that fails quietly would look like an empty room.
 *
 * @throws ModelFailure from `run`
 */
export function checkedModel(name: ModelName, { outputs }: ModelContract, model: NeuralModel): NeuralModel {
  return {
    async run(input) {
      const results = await answerOf(name, model, input)
      for (const output of outputs) {
        const values = results.get(output)
        const length = expectedOutputs[name][output]?.length
        if (values?.length !== length || !allFinite(values)) throw new ModelFailure(name, 'no-numbers')
      }
      return results
    }
  }
}

async function answerOf(
  name: ModelName,
  model: NeuralModel,
  input: Float32Array
): Promise<ReadonlyMap<string, Float32Array>> {
  try {
    return await model.run(input)
  } catch (cause) {
    throw new ModelFailure(name, 'does-not-run', cause)
  }
}

function allFinite(values: Float32Array | undefined): boolean {
  if (values === undefined) return false
  // A number minus itself is 0; NaN and infinity are NaN and spoil the sum.
  let spoiled = 0
  for (const value of values) spoiled += value - value
  return spoiled === 0
}

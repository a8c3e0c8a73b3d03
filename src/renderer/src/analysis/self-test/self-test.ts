import type { ModelName, NeuralModel } from '@shared/face/face-models'
import type { PixelImage } from '@shared/face/pixel-image'
import { expectedOutputs } from './expected-outputs'
import { agrees, fingerprintOf } from './fingerprint'
import { ModelFailure } from './model-failure'
import { selfTestInput } from './model-inputs'

/**
 * Shows a model the known picture and compares what it answers with stored numbers. Catches damaged weights, another
 * model under the same name, and a runtime that calculates wrongly. It is also the model's first run, which allocates:
 * no visitor waits for that.
 *
 * @param model of `checkedModel`
 * @throws ModelFailure
 */
export async function testModel(name: ModelName, model: NeuralModel, drawing: PixelImage): Promise<void> {
  const answer = await model.run(selfTestInput(name, drawing))
  for (const [output, expected] of Object.entries(expectedOutputs[name])) {
    const values = answer.get(output) ?? new Float32Array()
    if (!agrees(fingerprintOf(values), expected)) throw new ModelFailure(name, 'wrong-numbers')
  }
}

import { appError } from '@shared/errors'
import type { ShotModels } from '@shared/face/analyze-shot'
import {
  type ModelContract,
  modelContracts,
  type ModelName,
  type NeuralModel
} from '@shared/face/face-models'
import type { PixelImage } from '@shared/face/pixel-image'
import { err, ok, type Result } from '@shared/result'
import { checkedModel } from './checked-model'
import { drawFace } from './drawn-face'
import { ModelFailure, RuntimeFailure, startError } from './model-failure'
import { testModel } from './self-test'

/** Opens a model file. Rejects when it cannot be had or is no model, with `RuntimeFailure` when no model can be run. */
export type OpenModel = (contract: ModelContract) => Promise<NeuralModel>

/**
 * Opens the models of the analysis and tests each. None is used unless all are right.
 *
 * @param withPose also the model of the head's pose, a second opinion on shots that costs 25 ms and 6 MB
 *
 * Errors: `analysis/models-unavailable`, `analysis/self-test-failed`, with the model's name if it is about one.
 */
export async function loadTestedModels(open: OpenModel, withPose = false): Promise<Result<ShotModels>> {
  const drawing = drawFace()
  try {
    return ok({
      detector: await loadTested('detector', open, drawing),
      landmarks: await loadTested('landmarks', open, drawing),
      eyes: await loadTested('eyes', open, drawing),
      liveness: await loadTested('liveness', open, drawing),
      ...(withPose && { pose: await loadTested('pose', open, drawing) })
    })
  } catch (cause) {
    if (cause instanceof ModelFailure) return err(startError(cause))
    return err(appError('analysis/models-unavailable', cause instanceof Error ? cause.name : 'unknown'))
  }
}

/** @throws ModelFailure, RuntimeFailure */
export async function loadTested(
  name: ModelName,
  open: OpenModel,
  drawing: PixelImage
): Promise<NeuralModel> {
  const contract = modelContracts[name]
  const opened = await open(contract).catch((cause: unknown) => {
    // Which file was opened first is chance then, and naming it would send people the wrong way.
    if (cause instanceof RuntimeFailure) throw cause
    throw new ModelFailure(name, 'does-not-load', cause)
  })
  const model = checkedModel(name, contract, opened)
  await testModel(name, model, drawing)
  return model
}

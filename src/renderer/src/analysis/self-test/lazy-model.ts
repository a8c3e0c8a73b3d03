import type { NeuralModel } from '@shared/face/face-models'

/**
 * A model that is opened and tested when it is first needed, because many a station never needs it.
 *
 * @param load rejects with `ModelFailure`, and so does the run then; it is tried again with the next run
 */
export function lazyModel(load: () => Promise<NeuralModel>): NeuralModel {
  let loaded: NeuralModel | undefined
  return {
    async run(input) {
      loaded ??= await load()
      return loaded.run(input)
    }
  }
}

import { useStation } from '../api/station-context'
import {
  type CompareEffect,
  type CompareEvent,
  compareReducer,
  type CompareState,
  emptyCompare,
  leftCompare
} from './compare-reducer'
import { useMachine } from './use-machine'

/** The two pictures of a comparison, with what is asked of analyzer and server. */
export function useCompare(): readonly [CompareState, (event: CompareEvent) => void] {
  const { client, analyzer } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: emptyCompare,
      transition: compareReducer,
      run(effect: CompareEffect, answer: (event: CompareEvent) => void) {
        switch (effect.type) {
          case 'read-file':
            void analyzer
              .readPicture(effect.file)
              .then((result) => answer({ type: 'file-read', attempt: effect.attempt, result }))
            return
          case 'compare':
            void client
              .invoke('faces:compare', { first: effect.first, second: effect.second })
              .then((result) => answer({ type: 'answered', attempt: effect.attempt, result }))
        }
      }
    }),
    leftCompare
  )
  return [state, send]
}

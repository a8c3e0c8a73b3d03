import { useEffect } from 'react'
import { useStation } from '../../api/station-context'
import { useStationState } from '../../api/station-state'
import { useMachine } from '../../flow/use-machine'
import {
  type IdentificationEffect,
  type IdentificationEvent,
  identificationReducer,
  type IdentificationState,
  leftIdentification,
  startIdentification
} from './identification-reducer'

/** How people are searched for and shown, for as long as the component is mounted. */
export function useIdentificationSettings(): readonly [
  IdentificationState,
  (event: IdentificationEvent) => void
] {
  const { client } = useStation()
  const { identification } = useStationState().settings
  const [state, { send }] = useMachine(
    () => ({
      initial: startIdentification(identification),
      transition: identificationReducer,
      run({ attempt, value }: IdentificationEffect, answer: (event: IdentificationEvent) => void) {
        void client.invoke('settings:save-identification', value).then((result) =>
          answer({
            type: 'saved',
            attempt,
            result: result.ok ? { ok: true, value: result.value.identification } : result
          })
        )
      }
    }),
    leftIdentification
  )
  useEffect(() => send({ type: 'kept-known', kept: identification }), [send, identification])
  return [state, send]
}

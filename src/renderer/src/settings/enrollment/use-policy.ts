import { useEffect } from 'react'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  leftPolicy,
  type PolicyEffect,
  type PolicyEvent,
  policyReducer,
  type PolicyState,
  startPolicy
} from './policy-reducer'

/** The site's rules for enrollments, for as long as the component is mounted. */
export function usePolicy(): readonly [PolicyState, (event: PolicyEvent) => void] {
  const { client } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: startPolicy,
      transition: policyReducer,
      run(effect: PolicyEffect, answer: (event: PolicyEvent) => void) {
        const { attempt } = effect
        if (effect.type === 'save') {
          void client
            .invoke('enrollments:save-policy', effect.value)
            .then((result) => answer({ type: 'saved', attempt, result }))
          return
        }
        void client
          .invoke('enrollments:read-policy')
          .then((result) => answer({ type: 'policy-read', attempt, result }))
        void client.invoke('tags:list', {}).then((result) => answer({ type: 'tags-read', attempt, result }))
      }
    }),
    leftPolicy
  )
  useEffect(() => send({ type: 'read-wanted' }), [send])
  return [state, send]
}

import { useEffect } from 'react'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import { leftPin, type PinEffect, type PinEvent, type PinPage, pinReducer, startPin } from './pin-reducer'

/** The administrator's PIN, for as long as the component is mounted. */
export function usePin(): readonly [PinPage, (event: PinEvent) => void] {
  const { client } = useStation()
  const [page, { send }] = useMachine(
    () => ({
      initial: startPin,
      transition: pinReducer,
      run(effect: PinEffect, answer: (event: PinEvent) => void) {
        if (effect.type === 'read') {
          void client.invoke('settings:pin-state').then((result) => answer({ type: 'state-read', result }))
          return
        }
        const { attempt, change } = effect
        void client
          .invoke('settings:set-pin', change)
          .then((result) => answer({ type: 'saved', attempt, result }))
      }
    }),
    leftPin
  )
  useEffect(() => send({ type: 'read-wanted' }), [send])
  return [page, send]
}

import { useStation } from '../api/station-context'
import { home, type Session, type SessionEffect, type SessionEvent, sessionReducer } from './session-reducer'
import type { Machine } from './machine'
import { useMachine } from './use-machine'

const leave: SessionEvent = { type: 'cancelled' }

/** The session of the window, with its effects on the station. */
export function useSession(): readonly [Session, Machine<Session, SessionEvent>] {
  const { client, analyzer } = useStation()
  return useMachine(
    () => ({
      initial: home,
      transition: sessionReducer,
      run(effect: SessionEffect, send: (event: SessionEvent) => void) {
        switch (effect.type) {
          case 'forget-pictures':
            analyzer.forget()
            return
          case 'record-override':
            void client.invoke('station:record-override', { reason: effect.reason })
            return
          case 'enroll':
            void client
              .invoke('people:enroll', effect.request)
              .then((result) => send({ type: 'answered', attempt: effect.attempt, result }))
        }
      }
    }),
    leave
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useStation } from '../api/station-context'
import { runVisitEffect } from './enrollment/run-effect'
import { home, type Session, type SessionEffect, type SessionEvent, sessionReducer } from './session-reducer'
import type { Machine } from './machine'
import { useMachine } from './use-machine'

const leave: SessionEvent = { type: 'cancelled' }

/** The session of the window, with its effects on the station. */
export function useSession(): readonly [Session, Machine<Session, SessionEvent>] {
  const { client, analyzer } = useStation()
  const queries = useQueryClient()
  const [session, machine] = useMachine(
    () => ({
      initial: home,
      transition: sessionReducer,
      run(effect: SessionEffect, send: (event: SessionEvent) => void) {
        runVisitEffect({ client, analyzer, queries }, effect, (event) => send({ type: 'visit', event }))
      }
    }),
    leave
  )
  const { send } = machine
  useEffect(
    () =>
      client.subscribe('outbox:item-changed', (item) =>
        send({ type: 'visit', event: { type: 'item-changed', enrollmentId: item.enrollmentId, item } })
      ),
    [client, send]
  )
  return [session, machine]
}

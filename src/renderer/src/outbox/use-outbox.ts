import { useEffect } from 'react'
import type { StationClient } from '../api/station-client'
import { useStation } from '../api/station-context'
import { useMachine } from '../flow/use-machine'
import { outboxReducer } from './outbox-reducer'
import { leftOutbox, type OutboxEffect, type OutboxEvent, type OutboxView, startOutbox } from './outbox-state'

/** What waits at this station, for as long as the component is mounted. */
export function useOutbox(): readonly [OutboxView, (event: OutboxEvent) => void] {
  const { client } = useStation()
  const [view, { send }] = useMachine(
    () => ({
      initial: startOutbox,
      transition: outboxReducer,
      run: (effect: OutboxEffect, answer: (event: OutboxEvent) => void) =>
        runOutboxEffect(client, effect, answer)
    }),
    leftOutbox
  )
  useEffect(() => {
    const ends = [
      client.subscribe('outbox:item-changed', (item) => send({ type: 'item-changed', item })),
      client.subscribe('outbox:status-changed', (status) => send({ type: 'status-changed', status })),
      // What is meant for which server is told anew with another one.
      client.subscribe('server:changed', () => send({ type: 'list-wanted' }))
    ]
    send({ type: 'list-wanted' })
    return () => {
      for (const end of ends) end()
    }
  }, [client, send])
  return [view, send]
}

function runOutboxEffect(
  client: StationClient,
  effect: OutboxEffect,
  answer: (event: OutboxEvent) => void
): void {
  switch (effect.type) {
    case 'list': {
      const { attempt } = effect
      void client.invoke('outbox:list').then((result) => answer({ type: 'listed', attempt, result }))
      return
    }
    case 'send': {
      const { attempt, enrollmentId } = effect
      void client
        .invoke('outbox:retry', { enrollmentId })
        .then((result) => answer({ type: 'send-asked', attempt, result }))
      return
    }
    case 'read-photo': {
      const { enrollmentId } = effect
      void client
        .invoke('outbox:read-photo', { enrollmentId })
        .then((result) => answer({ type: 'photo-read', enrollmentId, result }))
      return
    }
    case 'answer': {
      const { attempt, enrollmentId, answer: given } = effect
      void client
        .invoke('outbox:answer', { enrollmentId, answer: given })
        .then((result) => answer({ type: 'answered', attempt, result }))
      return
    }
    case 'read-pin-state': {
      const { enrollmentId } = effect
      void client
        .invoke('settings:pin-state')
        .then((result) => answer({ type: 'pin-state-read', enrollmentId, result }))
      return
    }
    case 'discard': {
      const { attempt, enrollmentId, reason, pin } = effect
      void client
        .invoke('outbox:discard', { enrollmentId, reason, pin })
        .then((result) => answer({ type: 'discarded', attempt, result }))
      return
    }
  }
}

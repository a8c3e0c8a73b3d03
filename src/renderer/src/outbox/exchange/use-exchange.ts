import type { StationClient } from '../../api/station-client'
import { ok } from '@shared/result'
import { saveFile } from '../../api/save-file'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  type Exchange,
  type ExchangeEffect,
  type ExchangeEvent,
  exchangeReducer,
  leftExchange,
  noExchange
} from './exchange-reducer'
import { fetchSealed, takeInFile } from './move-file'

/** Files from and to other stations, for as long as the component is mounted. */
export function useExchange(): readonly [Exchange, (event: ExchangeEvent) => void] {
  const { client } = useStation()
  const [state, { send }] = useMachine(
    () => ({
      initial: noExchange,
      transition: exchangeReducer,
      run: (effect: ExchangeEffect, answer: (event: ExchangeEvent) => void) =>
        void runExchangeEffect(client, effect, answer)
    }),
    leftExchange
  )
  return [state, send]
}

async function runExchangeEffect(
  client: StationClient,
  effect: ExchangeEffect,
  answer: (event: ExchangeEvent) => void
): Promise<void> {
  const { attempt } = effect
  switch (effect.type) {
    case 'seal': {
      const result = await client.invoke('outbox:export', { passphrase: effect.passphrase })
      answer({ type: 'sealed', attempt, result })
      return
    }
    case 'fetch': {
      const { sealed } = effect
      const fetched = await fetchSealed(client, sealed, (done) =>
        answer({ type: 'moved', attempt, done, total: sealed.bytes })
      )
      if (fetched.ok) saveFile(sealed.name, fetched.value, 'application/octet-stream')
      answer({ type: 'fetched', attempt, result: fetched.ok ? ok() : fetched })
      return
    }
    case 'take-in': {
      const { file, passphrase } = effect
      const result = await takeInFile(client, file, passphrase, (done) =>
        answer({ type: 'moved', attempt, done, total: file.size })
      )
      answer({ type: 'taken-in', attempt, result })
      return
    }
  }
}

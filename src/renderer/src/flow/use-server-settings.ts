import { useEffect } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { readAuthority } from './read-authority'
import { serverSettingsReducer } from './server-settings-reducer'
import {
  leftServerSettings,
  type ServerSettings,
  type ServerSettingsEffect,
  type ServerSettingsEvent,
  startServerSettings
} from './server-settings-state'
import { useMachine } from './use-machine'

/** The settings of server and account, with what is asked of the station. */
export function useServerSettings(): readonly [ServerSettings, (event: ServerSettingsEvent) => void] {
  const { client } = useStation()
  const { server } = useStationState()
  const [state, { send }] = useMachine(
    () => ({
      initial: startServerSettings(server),
      transition: serverSettingsReducer,
      run(effect: ServerSettingsEffect, answer: (event: ServerSettingsEvent) => void) {
        const { attempt } = effect
        switch (effect.type) {
          case 'look-up':
            void client
              .invoke('server:look-up', effect.question)
              .then((result) => answer({ type: 'looked-up', attempt, result }))
            return
          case 'read-authority':
            void readAuthority(effect.file).then((result) =>
              answer({ type: 'authority-read', attempt, result })
            )
            return
          case 'connect':
            void client
              .invoke('server:connect', effect.choice)
              .then((result) => answer({ type: 'decided', attempt, result }))
            return
          case 'use-training':
            void client
              .invoke('server:use-training')
              .then((result) => answer({ type: 'decided', attempt, result }))
            return
          case 'sign-in':
            void client
              .invoke('server:sign-in', effect.credentials)
              .then((result) => answer({ type: 'decided', attempt, result }))
            return
          case 'sign-out':
            void client
              .invoke('server:sign-out')
              .then((result) => answer({ type: 'decided', attempt, result }))
            return
          case 'check-account':
            void client
              .invoke('server:check-account')
              .then((result) => answer({ type: 'account-checked', attempt, result }))
        }
      }
    }),
    leftServerSettings
  )
  useEffect(() => {
    if (server !== undefined) send({ type: 'server-known', server })
  }, [send, server])
  return [state, send]
}

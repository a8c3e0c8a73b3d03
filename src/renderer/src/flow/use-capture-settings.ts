import { useEffect } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import {
  type CaptureSettingsEffect,
  type CaptureSettingsEvent,
  captureSettingsReducer,
  type CaptureSettingsState,
  leftCaptureSettings,
  startCaptureSettings
} from './capture-settings-reducer'
import { useMachine } from './use-machine'

/** How pictures are judged, for as long as the component is mounted. */
export function useCaptureSettings(): readonly [CaptureSettingsState, (event: CaptureSettingsEvent) => void] {
  const { client } = useStation()
  const { settings } = useStationState()
  const [state, { send }] = useMachine(
    () => ({
      initial: startCaptureSettings(settings),
      transition: captureSettingsReducer,
      run({ attempt, value }: CaptureSettingsEffect, answer: (event: CaptureSettingsEvent) => void) {
        void client
          .invoke('settings:save-capture', value)
          .then((result) => answer({ type: 'saved', attempt, result }))
      }
    }),
    leftCaptureSettings
  )
  useEffect(() => send({ type: 'settings-known', settings }), [send, settings])
  return [state, send]
}

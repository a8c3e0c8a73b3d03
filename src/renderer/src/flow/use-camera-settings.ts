import { useEffect } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { listCameras } from '../camera/list-cameras'
import { cameraSettingsReducer } from './camera-settings-reducer'
import {
  type CameraSettingsEffect,
  type CameraSettingsEvent,
  type CameraSettingsState,
  leftCameraSettings,
  startCameraSettings
} from './camera-settings-state'
import { useMachine } from './use-machine'

/** The settings of the camera, with previews of all of them for as long as the component is mounted. */
export function useCameraSettings(): readonly [CameraSettingsState, (event: CameraSettingsEvent) => void] {
  const { client, camera: source } = useStation()
  const { settings } = useStationState()
  const [state, { send }] = useMachine(
    () => ({
      initial: startCameraSettings(settings),
      transition: cameraSettingsReducer,
      run(effect: CameraSettingsEffect, answer: (event: CameraSettingsEvent) => void) {
        switch (effect.type) {
          case 'list': {
            const { attempt } = effect
            void listCameras(source).then((result) => answer({ type: 'listed', attempt, result }))
            return
          }
          case 'open': {
            const { attempt, deviceId } = effect
            void source.open(deviceId).then((result) => {
              answer({ type: 'opened', attempt, result })
              if (result.ok) result.value.onLost((loss) => answer({ type: 'lost', attempt, loss }))
            })
            return
          }
          case 'close':
            effect.camera.close()
            return
          case 'save': {
            const { attempt, change } = effect
            void client
              .invoke('settings:save-camera', change)
              .then((result) => answer({ type: 'saved', attempt, result }))
            return
          }
          case 'wait':
            // After leaving, it finds nothing that it is about.
            setTimeout(() => answer(effect.then), effect.ms)
        }
      }
    }),
    leftCameraSettings
  )
  useEffect(() => {
    send({ type: 'entered' })
    const look = (): void => send({ type: 'look-wanted' })
    const unsubscribe = [source.onDevicesChanged(look), source.onWake(look)]
    return () => {
      for (const end of unsubscribe) end()
    }
  }, [send, source])
  useEffect(() => send({ type: 'settings-known', settings }), [send, settings])
  return [state, send]
}

import { useEffect } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import {
  leftRefusedCameras,
  type RefusedCamerasEffect,
  type RefusedCamerasEvent,
  refusedCamerasReducer,
  type RefusedCamerasState,
  startRefusedCameras
} from './refused-cameras-reducer'
import { useMachine } from './use-machine'

/** The names of cameras that are refused, for as long as the component is mounted. */
export function useRefusedCameras(): readonly [RefusedCamerasState, (event: RefusedCamerasEvent) => void] {
  const { client } = useStation()
  const { refused } = useStationState().settings.camera
  const [state, { send }] = useMachine(
    () => ({
      initial: startRefusedCameras(refused),
      transition: refusedCamerasReducer,
      run({ attempt, change }: RefusedCamerasEffect, answer: (event: RefusedCamerasEvent) => void) {
        void client
          .invoke('settings:save-refused-cameras', change)
          .then((result) => answer({ type: 'saved', attempt, result }))
      }
    }),
    leftRefusedCameras
  )
  useEffect(() => send({ type: 'settings-known', refused }), [send, refused])
  return [state, send]
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { type CameraSession, type CameraState, startCameraSession } from './camera-session'

/** Holds the camera of the settings open while the component is mounted. */
export function useCamera(): { readonly camera: CameraState; readonly retry: () => void } {
  const { camera: source } = useStation()
  const { settings } = useStationState()
  const [camera, setCamera] = useState<CameraState>({ status: 'starting' })
  const session = useRef<CameraSession>(undefined)

  useEffect(() => {
    const started = startCameraSession(source, settings.camera, setCamera)
    session.current = started
    return () => {
      started.close()
      session.current = undefined
    }
  }, [source, settings.camera])

  const retry = useCallback(() => session.current?.retry(), [])
  return { camera, retry }
}

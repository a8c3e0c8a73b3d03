import { useEffect, useEffectEvent } from 'react'
import { useStationState } from '../api/station-state'
import type { GuidedCaptureState } from '../capture/use-guided-capture'
import { leastMs } from './wish-sender'
import { useVisitorClaims } from './VisitorDeskProvider'
import { wishOfCapture } from './wish-of-capture'

/**
 * Lets the visitor see what the stage at the desk shows: the same camera, the same hint, the same hold.
 *
 * @param isBusy the stage says something else in the place of the guidance
 */
export function useVisitorCamera({ camera, capture }: GuidedCaptureState, isBusy: boolean): void {
  const claims = useVisitorClaims()
  const { mirrorPreview: mirrored, camera: settings } = useStationState().settings
  const deviceId = camera.status === 'live' ? deviceIdOf(camera.stream) : undefined
  const look = useEffectEvent((id: string) => {
    const { status, prompt } = capture.getView()
    const { progress } = capture.scene()
    return wishOfCapture(
      { deviceId: id, rotation: settings.rotation, mirrored },
      { status: status.kind, prompt, progress, isBusy }
    )
  })

  useEffect(() => {
    if (claims === undefined || deviceId === undefined) return
    const claim = claims.begin()
    const say = (): void => claim.set(look(deviceId))
    say()
    // The hold changes with each frame and is no state of the screen, so it is looked at as often as it can be told.
    const timer = setInterval(say, leastMs)
    return () => {
      clearInterval(timer)
      claim.end()
    }
  }, [claims, deviceId])
}

/** The browser's id of the camera that is open; not always the one that was chosen. */
function deviceIdOf(stream: MediaStream): string | undefined {
  return stream.getVideoTracks()[0]?.getSettings().deviceId
}

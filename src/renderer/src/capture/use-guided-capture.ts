import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { FrameAnalysis } from '@shared/domain/analysis'
import type { QualityProfile } from '@shared/face/quality/profiles'
import type { Shot } from '../analysis/analyzer'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import type { CameraState } from '../camera/camera-session'
import { useCamera } from '../camera/use-camera'
import type { CaptureView } from './capture-view'
import { createGuidedCapture, type GuidedCapture } from './guided-capture'
import { playShutterSound } from './shutter-sound'
import { recordUserTiming } from './user-timing'

export interface GuidedCaptureInput {
  readonly profile: QualityProfile
  readonly onShot: (shot: Shot) => void
  readonly onAnalysis?: (analysis: FrameAnalysis, now: number) => void
}

export interface GuidedCaptureState {
  readonly camera: CameraState
  readonly retryCamera: () => void
  readonly capture: GuidedCapture
  readonly view: CaptureView
}

/** Camera, analyzer and guidance together, for as long as the component is mounted. */
export function useGuidedCapture(input: GuidedCaptureInput): GuidedCaptureState {
  const { analyzer, client, now } = useStation()
  const { settings } = useStationState()
  const { camera, retry } = useCamera()
  const [capture] = useState(() =>
    createGuidedCapture({ analyzer, profile: input.profile, now, measure: recordUserTiming })
  )
  const view = useSyncExternalStore(capture.subscribe, capture.getView)

  const onShot = useEffectEvent((shot: Shot) => {
    if (settings.captureSound === true) playShutterSound()
    input.onShot(shot)
  })
  const onAnalysis = useEffectEvent((analysis: FrameAnalysis, at: number) => input.onAnalysis?.(analysis, at))

  useEffect(
    () =>
      capture.start({
        onShot: (shot) => onShot(shot),
        onAnalysis: (analysis, at) => onAnalysis(analysis, at),
        onProblem: ({ code }) => void client.invoke('station:report-problem', { code })
      }),
    [capture, client]
  )

  return { camera, retryCamera: retry, capture, view }
}

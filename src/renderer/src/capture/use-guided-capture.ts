import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { FrameAnalysis } from '@shared/domain/analysis'
import type { PresentationMode } from '@shared/face/presentation-attack/decision'
import { problemReport } from '../api/problem-report'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import type { CameraState } from '../camera/camera-session'
import { useCamera } from '../camera/use-camera'
import type { CaptureProfile } from '../guidance/capture-profiles'
import type { GuidedCapture } from './capture-contract'
import type { CaptureView } from './capture-view'
import type { CheckedShot } from './checked-shot'
import { createGuidedCapture } from './guided-capture'
import { playShutterSound } from './shutter-sound'
import { recordUserTiming } from './user-timing'

export interface GuidedCaptureInput {
  /** Those of the first render count, until the capture is left. */
  readonly limits: CaptureProfile
  /** As the limits: that of the first render counts. */
  readonly presentationMode: PresentationMode
  /** Besides the shot, take a second frame of it. Of the first render, too. */
  readonly takesSecond?: boolean
  readonly onShot: (shot: CheckedShot) => void
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
    createGuidedCapture({
      analyzer,
      limits: input.limits,
      presentationMode: input.presentationMode,
      takesSecond: input.takesSecond ?? false,
      now,
      measure: recordUserTiming
    })
  )
  const view = useSyncExternalStore(capture.subscribe, capture.getView)

  const onShot = useEffectEvent((shot: CheckedShot) => {
    if (settings.captureSound) playShutterSound()
    input.onShot(shot)
  })
  const onAnalysis = useEffectEvent((analysis: FrameAnalysis, at: number) => input.onAnalysis?.(analysis, at))

  useEffect(
    () =>
      capture.start({
        onShot: (shot) => onShot(shot),
        onAnalysis: (analysis, at) => onAnalysis(analysis, at),
        onProblem: (error) => void client.invoke('station:report-problem', problemReport(error))
      }),
    [capture, client]
  )

  return { camera, retryCamera: retry, capture, view }
}

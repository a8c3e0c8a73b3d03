import { useEffect, useRef } from 'react'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { presentationModeOfLookups } from '@shared/face/presentation-attack/decision'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { type GuidedCaptureState, useGuidedCapture } from '../capture/use-guided-capture'
import {
  type IdentifyEffect,
  type IdentifyEvent,
  identifyReducer,
  type IdentifyState,
  leftIdentify,
  startWatching
} from './identify-reducer'
import { nobodyYet, trackPresence } from './presence'
import { useMachine } from './use-machine'

export interface Identify {
  readonly state: IdentifyState
  readonly guided: GuidedCaptureState
  readonly send: (event: IdentifyEvent) => void
}

/** Live identification: camera, presence and lookups together. */
export function useIdentify(): Identify {
  const { client } = useStation()
  const { presentationMode } = useStationState().settings
  const presence = useRef(nobodyYet)
  const watchAnew = useRef<() => void>(undefined)

  const [state, { send }] = useMachine(
    () => ({
      initial: startWatching,
      transition: identifyReducer,
      run(effect: IdentifyEffect, answer: (event: IdentifyEvent) => void) {
        const { type } = effect
        switch (type) {
          case 'look-up':
            void client
              .invoke('people:identify', { probe: effect.probe })
              .then((result) => answer({ type: 'answered', attempt: effect.attempt, result }))
            return
          case 'read-photo':
            void client
              .invoke('photos:read-enrollment', { faceId: effect.faceId })
              .then((result) => answer({ type: 'photo-read', attempt: effect.attempt, result }))
            return
          case 'record-capture':
            void client.invoke('station:record-capture', effect.record)
            return
          case 'watch-anew':
            watchAnew.current?.()
        }
      }
    }),
    leftIdentify
  )

  const guided = useGuidedCapture({
    limits: useCaptureProfile('lookup'),
    presentationMode: presentationModeOfLookups(presentationMode),
    onShot: (shot) => send({ type: 'shot-taken', shot }),
    onAnalysis: (analysis: FrameAnalysis, now: number) => {
      const tracked = trackPresence(presence.current, analysis, now)
      presence.current = tracked.presence
      if (tracked.change !== undefined) send({ type: 'face', change: tracked.change })
    }
  })

  const { capture, camera } = guided
  const hasCamera = camera.status !== 'failed'
  useEffect(() => {
    if (hasCamera) return
    // Nobody can be seen leaving without a camera, and an answer must not stand there for ever.
    presence.current = nobodyYet
    send({ type: 'face', change: 'long-gone' })
  }, [hasCamera, send])

  useEffect(() => {
    watchAnew.current = () => capture.restart()
    return () => {
      watchAnew.current = undefined
    }
  }, [capture])

  return { state, guided, send }
}

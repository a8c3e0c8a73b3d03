import { useEffect, useRef } from 'react'
import type { FrameAnalysis } from '@shared/domain/analysis'
import { presentationModeOfLookups } from '@shared/face/presentation-attack/decision'
import { useCountsAsUse } from '../access/TouchReporter'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { useCaptureProfile } from '../capture/use-capture-profile'
import { type GuidedCaptureState, useGuidedCapture } from '../capture/use-guided-capture'
import { useIdle } from '../flow/use-idle'
import { useMachine } from '../flow/use-machine'
import { identifyReducer, leftIdentify } from './identify-reducer'
import { type IdentifyEffect, type IdentifyEvent, type IdentifyState, startWatching } from './identify-state'
import { nobodyYet, trackPresence } from './presence'
import { useCardTiming } from './use-card-timing'
import { useTellAnswer } from './use-tell-answer'

export interface Identify {
  readonly state: IdentifyState
  readonly guided: GuidedCaptureState
  readonly send: (event: IdentifyEvent) => void
}

/** Live identification: camera, presence and lookups together. */
export function useIdentify(): Identify {
  const { client, analyzer, clock, now } = useStation()
  const { presentationMode } = useStationState().settings
  const presence = useRef(nobodyYet)
  const watchAnew = useRef<() => void>(undefined)
  const tell = useTellAnswer()

  const [state, { send }] = useMachine(
    () => ({
      initial: startWatching,
      transition: identifyReducer,
      run(effect: IdentifyEffect, answer: (event: IdentifyEvent) => void) {
        const { type } = effect
        switch (type) {
          case 'look-up': {
            const { attempt, shot } = effect
            void client
              .invoke('people:identify', { probe: shot.jpeg, alignedFace: shot.alignedFace })
              .then((result) => answer({ type: 'answered', attempt, result }))
            return
          }
          case 'wait':
            setTimeout(() => answer({ type: 'waited' }), effect.ms)
            return
          case 'read-file': {
            const { attempt, file } = effect
            void analyzer
              .readPicture(file)
              .then((result) => answer({ type: 'file-read', attempt, result, at: clock() }))
            return
          }
          case 'record-capture':
            void client.invoke('station:record-capture', effect.record)
            return
          case 'tell':
            tell.current(effect.answered)
            return
          case 'watch-anew':
            watchAnew.current?.()
        }
      }
    }),
    leftIdentify
  )

  useIdle(() => send({ type: 'idle' }), state.attempts)
  useCountsAsUse(state.attempts)
  const shotAtRef = useCardTiming(state.live)
  const guided = useGuidedCapture({
    limits: useCaptureProfile('lookup'),
    presentationMode: presentationModeOfLookups(presentationMode),
    onShot: (shot) => {
      shotAtRef.current = now()
      send({ type: 'shot-taken', shot, at: clock() })
    },
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

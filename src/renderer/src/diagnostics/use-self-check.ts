import { useEffect, useRef } from 'react'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { useMachine } from '../flow/use-machine'
import { createPageChecks } from './page-checks'
import { runStep } from './run-step'
import {
  leftSelfCheck,
  type SelfCheck,
  type SelfCheckEffect,
  type SelfCheckEvent,
  selfCheckReducer,
  startSelfCheck
} from './self-check-reducer'

/** The self-check, for as long as the component is mounted. */
export function useSelfCheck(): readonly [SelfCheck, (event: SelfCheckEvent) => void] {
  const station = useStation()
  const cameraSettings = useStationState().settings.camera
  const settings = useRef(cameraSettings)
  useEffect(() => {
    settings.current = cameraSettings
  }, [cameraSettings])
  const stop = useRef<AbortController>(undefined)

  const [state, { send }] = useMachine(
    () => ({
      initial: startSelfCheck,
      transition: selfCheckReducer,
      run(effect: SelfCheckEffect, answer: (event: SelfCheckEvent) => void) {
        stop.current?.abort()
        if (effect.type === 'stop') return
        const { run, step } = effect
        const controller = new AbortController()
        stop.current = controller
        const checks = createPageChecks({ ...station, cameraSettings: settings.current })
        void runStep(step, { checks, client: station.client }, controller.signal).then((outcome) =>
          answer({ type: 'found', run, step, outcome })
        )
      }
    }),
    leftSelfCheck
  )
  return [state, send]
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import { problemReport } from '../api/problem-report'
import { useStation } from '../api/station-context'
import {
  type AnalysisHealth,
  type AnalysisHealthEffect,
  type AnalysisHealthEvent,
  analysisHealthReducer,
  untested
} from './analysis-health'
import { createMachine, type Machine } from './machine'

/** Tests the analysis when the window opens, which also warms it up, and follows how it does from then on. */
export function useAnalysisHealth(): readonly [
  AnalysisHealth,
  Machine<AnalysisHealth, AnalysisHealthEvent>['send']
] {
  const { client, analyzer } = useStation()
  const [{ getState, send, subscribe }] = useState(() =>
    createMachine<AnalysisHealth, AnalysisHealthEvent, AnalysisHealthEffect>({
      initial: untested,
      transition: analysisHealthReducer,
      run(effect) {
        // The outcome of a test comes by `onTested`, as that of every other one does.
        if (effect.type === 'test') void analyzer.start()
        else void client.invoke('station:report-problem', problemReport(effect.error))
      }
    })
  )
  const health = useSyncExternalStore(subscribe, getState)
  useEffect(() => {
    const unsubscribe = analyzer.onTested((result) => send({ type: 'tested', result }))
    send({ type: 'test-wanted' })
    return unsubscribe
  }, [analyzer, send])
  return [health, send]
}

import type { JournalEvent } from '../journal'
import { nextStep, type Progress, statusOf } from './progress'

/**
 * What is recorded before an enrollment is taken up. A request of which nothing was heard is dated anew, so that a wait for
 * it has an end whatever the journal's times say: the run before may have slept between recording and sending it, and
 * the clock may have been set back since.
 *
 * @param isFirstTime since the station started
 */
export function resumed(progress: Progress, now: number, isFirstTime: boolean): readonly JournalEvent[] {
  const step = nextStep(progress)
  if (step === undefined) return []
  const status = statusOf(progress, step)
  const isUnheardOf = status.kind === 'begun' && (isFirstTime || status.at > now)
  return isUnheardOf ? [{ kind: 'begun', step }] : []
}

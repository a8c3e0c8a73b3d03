import { type CheckOutcome, type CheckStep, pageSteps, type PageStep } from '@shared/domain/diagnostics'
import type { StationClient } from '../api/station-client'
import type { PageChecks } from './page-checks'
import { pause } from './pause'

/** A first start compiles 14 MB of WebAssembly on a slow computer. */
const patienceMs = 90_000

/** Runs one step where it belongs. Always answers: a step that throws or hangs is a finding, too. */
export async function runStep(
  step: CheckStep,
  { checks, client }: { readonly checks: PageChecks; readonly client: Pick<StationClient, 'invoke'> },
  signal: AbortSignal
): Promise<CheckOutcome> {
  if (!isPageStep(step)) {
    const answer = await client.invoke('diagnostics:check', { step })
    return answer.ok ? answer.value : { finding: 'check/failed', error: answer.error.code }
  }
  const stop = new AbortController()
  const both = AbortSignal.any([signal, stop.signal])
  const timedOut = pause(patienceMs, both).then((): CheckOutcome => ({ finding: 'check/timed-out' }))
  try {
    return await Promise.race([checks[step].run(both), timedOut])
  } catch {
    return { finding: 'check/failed' }
  } finally {
    stop.abort()
  }
}

function isPageStep(step: CheckStep): step is PageStep {
  return pageSteps.some((each) => each === step)
}

import type { Handlers } from '@shared/ipc/contract'
import type { diagnosticsCalls } from '@shared/ipc/diagnostics-calls'
import { ok } from '@shared/result'
import type { Diagnostics } from '../diagnostics/compose-diagnostics'

export type DiagnosticsHandlers = Pick<Handlers, keyof typeof diagnosticsCalls>

export function createDiagnosticsHandlers({ selfCheck, bundles }: Diagnostics): DiagnosticsHandlers {
  return {
    'diagnostics:check': async ({ step }) => ok(await selfCheck.run(step)),
    'diagnostics:make-bundle': async (request) => ok(await bundles.make(request))
  }
}

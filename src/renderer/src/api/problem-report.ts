import type { AppError } from '@shared/errors'
import type { Input } from '@shared/ipc/contract'

/** What the log is told of a failure. SECURITY: words of closed lists only; the detail stays in the window. */
export function problemReport({ code, model }: AppError): Input<'station:report-problem'> {
  return model === undefined ? { code } : { code, model }
}

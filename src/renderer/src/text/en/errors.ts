import type { ErrorCode } from '@shared/errors'
import { captureErrors } from './errors/capture'
import type { ErrorWords } from './errors/error-words'
import { outboxErrors } from './errors/outbox'
import { recordErrors } from './errors/records'
import { serverErrors } from './errors/server'
import { signInErrors } from './errors/sign-in'
import { stationErrors } from './errors/station'

export type { ErrorWords } from './errors/error-words'

/** A new code without words does not compile. The words stand in `errors/`, by what comes before the slash. */
export const errors: Readonly<Record<ErrorCode, ErrorWords>> = {
  ...captureErrors,
  ...recordErrors,
  ...outboxErrors,
  ...serverErrors,
  ...signInErrors,
  ...stationErrors
}

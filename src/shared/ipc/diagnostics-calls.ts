import { z } from 'zod'
import { bundleRequest, checkOutcome, mainSteps, supportBundle } from '../domain/diagnostics'
import { call } from './call'

/** Whether this station is in order, and what support needs to know of it. */
export const diagnosticsCalls = {
  'diagnostics:check': call(z.strictObject({ step: z.enum(mainSteps) }), checkOutcome),
  'diagnostics:make-bundle': call(bundleRequest, supportBundle)
}

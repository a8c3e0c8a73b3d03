import { z } from 'zod'
import {
  configurationFile,
  configurationImported,
  configurationPreview,
  configurationState
} from '../domain/configuration-report'
import { call } from './call'

/** The station's settings as files. */
export const configurationCalls = {
  /** Where the settings come from, and what is wrong with the managed file. */
  'configuration:read-managed': call(z.void(), configurationState),
  /** SECURITY: settings only. No password, PIN or key ever comes along. */
  'configuration:export': call(z.void(), z.object({ name: z.string(), content: z.instanceof(Uint8Array) })),
  /** What importing a file would change. Changes nothing. */
  'configuration:preview': call(configurationFile, configurationPreview),
  /** Takes over what a file sets. The password of another server than before is forgotten. */
  'configuration:import': call(configurationFile, configurationImported)
}

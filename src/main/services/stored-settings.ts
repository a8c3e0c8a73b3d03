import { configuration, type ServerSettings } from '@shared/domain/configuration'
import { z } from 'zod'
import { usedConsentText } from './consent-versions'

export type { ServerSettings }

/**
 * Everything that the settings file may hold, with what counts where it holds nothing: what a site may set, which is listed
 * in the configuration, and what the station only remembers.
 */
export const stationSettings = z.object({
  ...configuration.shape,
  /** Every consent text that was ever in force here, so that no version can get other words later. */
  usedConsentTexts: z.array(usedConsentText).default([])
})
export type StationSettings = z.output<typeof stationSettings>

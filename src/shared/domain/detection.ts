import { z } from 'zod'
import { jpegBytes } from './photo'
import { confidence } from './recognition'

/** One sighting of a person or a face. */
export const detection = z.object({
  at: z.iso.datetime(),
  /** Undefined: the server did not say. */
  confidence: confidence.optional(),
  /** IANA name of the zone at the device. */
  timeZone: z.string().optional(),
  /** Name of the device. */
  detector: z.string().optional(),
  picture: jpegBytes.optional()
})
export type Detection = z.output<typeof detection>

/** The server has no total count. `nextSkip` is where the next page begins; undefined: this is the last one. */
export const detectionPage = z.object({ detections: z.array(detection), nextSkip: z.int().optional() })
export type DetectionPage = z.output<typeof detectionPage>

/** Milliseconds since 1970, within what a date can hold. */
const epochMilliseconds = z.int().min(0).max(8_640_000_000_000_000)

export const detectionQuery = z.object({
  skip: z.int().min(0).max(1_000_000).default(0),
  take: z.int().min(1).max(100).default(20),
  /** Both ends count. */
  from: epochMilliseconds.optional(),
  to: epochMilliseconds.optional(),
  order: z.enum(['newest-first', 'oldest-first']).default('newest-first')
})
export type DetectionQuery = z.output<typeof detectionQuery>

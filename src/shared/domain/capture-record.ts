import { z } from 'zod'
import { presentationModes } from '../face/presentation-attack/decision'
import { presentationConclusions, presentationReasons } from '../face/presentation-attack/verdict'

/** What a picture of the camera was taken for. */
const capturePurposes = ['enrollment', 'identification', 'comparison'] as const

/** The outcome of the presentation attack check, for the record. Numbers and words of closed lists, no picture. */
const presentationRecord = z.strictObject({
  mode: z.enum(presentationModes).exclude(['off']),
  conclusion: z.enum(presentationConclusions),
  reasons: z.array(z.enum(presentationReasons)).max(presentationReasons.length),
  /** Median, 0 (print or screen) to 1 (live); absent when there were too few samples. */
  textureScore: z.number().min(0).max(1).optional()
})

/** A picture was taken, whether or not it is used afterwards. */
export const captureRecord = z.strictObject({
  purpose: z.enum(capturePurposes),
  /** Of the visit that the picture was taken in. */
  enrollmentId: z.uuid().optional(),
  presentation: presentationRecord
})
export type CaptureRecord = z.output<typeof captureRecord>

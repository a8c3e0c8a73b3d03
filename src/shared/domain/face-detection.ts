import { z } from 'zod'
import { confidence } from './recognition'

/** A face that the server found in a picture; the box is in pixels of the upright picture. */
export const foundFace = z.object({
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  confidence: confidence.optional(),
  /** The server's own measure; its scale is not documented. */
  quality: z.number().optional()
})
export type FoundFace = z.output<typeof foundFace>

import { z } from 'zod'
import { call } from './call'

/** The page as something that can be printed. */
export const pageCalls = {
  /**
   * SECURITY: takes nothing. What is printed is the page that asks, on which paper and how main decides, and the bytes go
   * back to that page alone.
   */
  'page:print-to-pdf': call(z.void(), z.object({ content: z.instanceof(Uint8Array) }))
}

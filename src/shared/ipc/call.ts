import type { z } from 'zod'

/** One call of the contract: what the window sends and what it gets. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

export interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
}

import { z } from 'zod'
import { enrollmentReceipt, enrollmentRequest } from '../domain/enrollment'
import { faceId } from '../domain/person'
import { jpegBytes } from '../domain/photo'
import { comparison, identification } from '../domain/recognition'
import { connectionState, publicSettings, stationInfo } from '../domain/station'
import { type ErrorCode, errorCodes } from '../errors'
import type { Result } from '../result'
import type { Channel, EventName } from './channels'

const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

/**
 * Every call the window can make, with what it sends and what it gets. All IPC types derive from this object; the
 * router parses each input with it. Bytes cross as `Uint8Array`; a call takes one object; no functions, errors or
 * class instances cross.
 */
export const contract = {
  'station:describe': call(z.void(), stationInfo),
  'station:read-connection': call(z.void(), connectionState),
  /** The window tells main that it met a problem, for the log. */
  'station:report-problem': call(
    z.object({
      code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]])
    }),
    z.void()
  ),
  'settings:read-public': call(z.void(), publicSettings),
  'people:enroll': call(enrollmentRequest, enrollmentReceipt),
  'people:identify': call(z.object({ probe: jpegBytes }), identification),
  'faces:compare': call(z.object({ first: jpegBytes, second: jpegBytes }), comparison),
  'photos:read-enrollment': call(z.object({ faceId }), z.object({ jpeg: jpegBytes }))
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>

/** Every event main can send to the window, with its payload. */
export const eventPayloads = {
  'station:connection-changed': connectionState
} satisfies Record<EventName, z.ZodType>

export type Input<C extends Channel> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>
export type EventPayload<E extends EventName> = z.output<(typeof eventPayloads)[E]>

export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>> }
export type Publish = <E extends EventName>(event: E, payload: EventPayload<E>) => void

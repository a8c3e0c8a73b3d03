import { permission } from '@shared/domain/account'
import { type AppError, type ErrorCode, errorCodes } from '@shared/errors'
import type { Channel, EventName } from '@shared/ipc/channels'
import { contract, eventPayloads, type EventPayload, type Publish } from '@shared/ipc/contract'
import { type ModelName, modelContracts } from '@shared/face/face-models'
import type { Result } from '@shared/result'
import { z } from 'zod'
import type { Logger } from '../platform/ports'

/** An error as it crosses to a window: each member of the type, so that a new one has to come here too. */
const errorMembers = {
  code: z.enum(Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]]),
  retryable: z.boolean(),
  detail: z.string().optional(),
  permissions: z.array(permission).optional(),
  retryAfterMs: z.number().optional(),
  fields: z.array(z.string()).optional(),
  model: z.enum(Object.keys(modelContracts) as [ModelName, ...ModelName[]]).optional()
} satisfies Record<keyof AppError, z.ZodType>
const outgoingError = z.object(errorMembers)

/**
 * SECURITY: an answer is parsed too, and an error as well, so that a service cannot hand the window a member that the
 * contract does not name.
 *
 * @throws ZodError when it is not what the contract says, which is a bug
 */
export function outgoingAnswer(channel: Channel, result: Result<unknown>): Result<unknown> {
  // To both bridges an absent member and an undefined one are the same.
  if (!result.ok) return { ok: false, error: outgoingError.parse(result.error) as AppError }
  return { ok: true, value: withOwnBytes(contract[channel].output.parse(result.value)) }
}

/**
 * The same for events. One that is not what the contract says is a bug: it is not sent, and the log says so.
 *
 * SECURITY: what a service publishes has more members than the window may see as soon as somebody adds one.
 */
export function outgoingEvents(publish: Publish, logger: Logger): Publish {
  return (event, payload) => {
    const parsed = payloads[event].safeParse(payload)
    if (parsed.success) publish(event, withOwnBytes(parsed.data))
    else logger.write('error', 'event-not-sent', { channel: event })
  }
}

/** The contract again, seen so that a generic event keeps the type of its own payload. */
const payloads: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = eventPayloads

/**
 * Copies bytes that are a part of a larger buffer, and leaves everything else.
 *
 * SECURITY: structured clone sends the whole buffer behind a view. Node cuts small buffers out of one that they share, so that
 * a picture's neighbours there may be a password.
 */
function withOwnBytes<T>(value: T): T
function withOwnBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value)
  }
  if (Array.isArray(value)) return value.map((each: unknown) => withOwnBytes(each))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withOwnBytes(each)]))
}

import { type AppError, appError } from '@shared/errors'
import { type Channel, channels, maxMessageBytes } from '@shared/ipc/channels'
import { type Asker, contract, type Handlers } from '@shared/ipc/contract'
import { mayCall, type Role } from '@shared/ipc/roles'
import { err, type Result } from '@shared/result'
import type { Logger } from '../platform/ports'
import { fitsWithin } from './message-size'

/** One message from the window, before anything about it is believed. */
export interface IncomingCall extends Asker {
  /** As which of our own pages the host knows the sender; undefined: as none of them. */
  readonly role: Role | undefined
  readonly channel: unknown
  readonly input: unknown
}

export type Router = (call: IncomingCall) => Promise<Result<unknown>>

/**
 * The gate between window and services: sender, then channel, then the sender's right to it, then size, then schema, then
 * the service.
 *
 * Every call gets an answer. A refusal is a `Result` with an `ipc/` code and a line in the log; an exception in a
 * service is a bug, becomes `ipc/internal`, and its message stays in the main process.
 */
export function createRouter(handlers: Handlers, logger: Logger): Router {
  const refuse = (error: AppError, channel: string): Result<never> => {
    logger.write('warning', 'ipc-refused', { code: error.code, channel, detail: error.detail ?? '' })
    return err(error)
  }

  return async ({ role, channel, input, pageId }) => {
    // SECURITY: the order matters. Nothing of a foreign sender's message is looked at.
    if (role === undefined) return refuse(appError('ipc/forbidden'), '(foreign sender)')
    if (!isChannel(channel)) return refuse(appError('ipc/bad-request', 'unknown channel'), '(unknown)')
    // SECURITY: the visitor's page is as hostile as the desk's, and has next to no rights.
    if (!mayCall(role, channel)) return refuse(appError('ipc/forbidden', role), channel)
    // SECURITY: bounds the work that a schema has to do.
    if (!fitsWithin(input, maxMessageBytes)) return refuse(appError('ipc/too-large'), channel)
    const parsed = contract[channel].input.safeParse(input)
    if (!parsed.success) {
      // Only where it is wrong: zod's messages may quote the value.
      const places = parsed.error.issues.map((issue) => issue.path.join('.') || '(input)').join(', ')
      return refuse(appError('ipc/bad-request', places), channel)
    }
    try {
      return answerOf(channel, await call(handlers, channel, parsed.data, { pageId }))
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : typeof thrown
      logger.write('error', 'ipc-handler-threw', { channel, name })
      return err(appError('ipc/internal'))
    }
  }
}

/** `parsed` has the type that belongs to `channel`: the contract's schema for this channel has just made it. */
function call(handlers: Handlers, channel: Channel, parsed: unknown, asker: Asker): Promise<Result<unknown>> {
  const handler = handlers[channel] as (input: unknown, asker: Asker) => Promise<Result<unknown>>
  return handler(parsed, asker)
}

/** SECURITY: an answer is parsed too, so that a service cannot hand the window a member the contract does not name. */
function answerOf(channel: Channel, result: Result<unknown>): Result<unknown> {
  if (!result.ok) return result
  return { ok: true, value: contract[channel].output.parse(result.value) }
}

function isChannel(value: unknown): value is Channel {
  return (channels as readonly unknown[]).includes(value)
}

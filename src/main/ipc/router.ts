import { type AppError, appError } from '@shared/errors'
import { type AccessLevel, neededAccess, neededForAnswer } from '@shared/ipc/access'
import { type Channel, channels, maxMessageBytes } from '@shared/ipc/channels'
import { type Asker, contract, type Handlers } from '@shared/ipc/contract'
import { mayCall, type Role } from '@shared/ipc/roles'
import { err, ok, type Result } from '@shared/result'
import type { Logger } from '../platform/ports'
import { CallsUnderWay } from './calls-under-way'
import { judgeMessage } from './message-size'
import { outgoingAnswer } from './outgoing'

/** One message from the window, before anything about it is believed. */
export interface IncomingCall extends Asker {
  /** As which of our own pages the host knows the sender; undefined: as none of them. */
  readonly role: Role | undefined
  readonly channel: unknown
  readonly input: unknown
}

export type Router = (call: IncomingCall) => Promise<Result<unknown>>

/** Whether so much is open at this moment. @returns `access/locked` or `access/settings-closed` */
export type Gate = (needed: AccessLevel) => Promise<Result<undefined>>

/**
 * The gate between window and services: sender, then channel, then the sender's right to it, then size and plainness, then
 * schema, then room among the calls under way, then whether the station is open for it, then the service.
 *
 * Every call gets an answer. A refusal is a `Result` with an `ipc/` code and a line in the log; an exception in a
 * service is a bug, becomes `ipc/internal`, and its message stays in the main process.
 */
export function createRouter(handlers: Handlers, logger: Logger, gate: Gate): Router {
  const refuse = (error: AppError, channel: string): Result<never> => {
    logger.write('warning', 'ipc-refused', { code: error.code, channel, detail: error.detail ?? '' })
    return err(error)
  }
  // SECURITY: apart, so that the visitor's page cannot take the room from the desk's.
  const underWay = { desk: new CallsUnderWay(), visitor: new CallsUnderWay() } satisfies Record<
    Role,
    CallsUnderWay
  >

  return async ({ role, channel, input, pageId }) => {
    // SECURITY: the order matters. Nothing of a foreign sender's message is looked at.
    if (role === undefined) return refuse(appError('ipc/forbidden'), '(foreign sender)')
    if (!isChannel(channel)) return refuse(appError('ipc/bad-request', 'unknown channel'), '(unknown)')
    // SECURITY: the visitor's page is as hostile as the desk's, and has next to no rights.
    if (!mayCall(role, channel)) return refuse(appError('ipc/forbidden', role), channel)
    const read = readInput(channel, input)
    if (!read.ok) return refuse(read.error, channel)
    const leave = underWay[role].enter(read.value.bytes)
    if (leave === undefined) return refuse(appError('ipc/busy'), channel)
    try {
      // SECURITY: locked is locked for every page, whatever the page shows.
      const open = await gate(neededAccess(channel))
      if (!open.ok) return refuse(open.error, channel)
      const answer = await call(handlers, channel, read.value.parsed, { pageId })
      // SECURITY: what was asked before the lock is not told after it.
      const isStillOpen = await gate(neededForAnswer(channel))
      if (!isStillOpen.ok) return refuse(isStillOpen.error, channel)
      return outgoingAnswer(channel, answer)
    } catch (thrown) {
      const name = thrown instanceof Error ? thrown.name : typeof thrown
      logger.write('error', 'ipc-handler-threw', { channel, name })
      return err(appError('ipc/internal'))
    } finally {
      leave()
    }
  }
}

/** Places of a message that are named in a refusal; a list with thousands of wrong entries has as many. */
const mostPlaces = 5

/** @returns the message as the channel's schema reads it, or `ipc/too-large` or `ipc/bad-request` */
function readInput(
  channel: Channel,
  input: unknown
): Result<{ readonly parsed: unknown; readonly bytes: number }> {
  try {
    // SECURITY: bounds the work that a schema has to do.
    const verdict = judgeMessage(input, maxMessageBytes)
    if (verdict.kind === 'too-large') return err(appError('ipc/too-large'))
    if (verdict.kind === 'not-plain') return err(appError('ipc/bad-request', 'not plain data'))
    const parsed = contract[channel].input.safeParse(input)
    if (parsed.success) return ok({ parsed: parsed.data, bytes: verdict.bytes })
    // Only where it is wrong: zod's messages may quote the value.
    const { issues } = parsed.error
    const places = issues.slice(0, mostPlaces).map(({ path }) => path.map(String).join('.') || '(input)')
    return err(appError('ipc/bad-request', places.join(', ')))
  } catch {
    // SECURITY: a message that runs code when it is read. Neither bridge lets one through; what it threw is not looked at.
    return err(appError('ipc/bad-request', 'unreadable'))
  }
}

/** `parsed` has the type that belongs to `channel`: the contract's schema for this channel has just made it. */
function call(handlers: Handlers, channel: Channel, parsed: unknown, asker: Asker): Promise<Result<unknown>> {
  const handler = handlers[channel] as (input: unknown, asker: Asker) => Promise<Result<unknown>>
  return handler(parsed, asker)
}

function isChannel(value: unknown): value is Channel {
  return (channels as readonly unknown[]).includes(value)
}

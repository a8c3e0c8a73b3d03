import { z } from 'zod'
import { permission } from '@shared/domain/account'
import { type AppError, appError, errorCodes } from '@shared/errors'
import type { Bridge } from '@shared/ipc/bridge'
import type { Channel, EventName } from '@shared/ipc/channels'
import { contract, eventPayloads, type EventPayload, type Input, type Output } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'

/** The typed side of the bridge. Every call answers with a `Result`; none rejects. */
export interface StationClient {
  /** A call without input takes no second argument. */
  invoke<C extends Channel>(
    channel: C,
    ...input: undefined extends Input<C> ? [] : [Input<C>]
  ): Promise<Result<Output<C>>>
  /** @returns the function that ends this subscription */
  subscribe<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void
}

/**
 * Types the untyped bridge by the contract. Answers and events are parsed, so a host of another version shows up as
 * `ipc/internal` here and not as a strange crash in a screen.
 */
export function createStationClient(bridge: Bridge): StationClient {
  const report = (error: AppError): void => {
    void askBridge(bridge, 'station:report-problem', { code: error.code })
  }

  return {
    async invoke<C extends Channel>(channel: C, ...input: undefined extends Input<C> ? [] : [Input<C>]) {
      const answer = await askBridge(bridge, channel, input[0])
      const result = readAnswer(answers[channel].output, answer)
      // Reporting a failed report would only fail again.
      if (!result.ok && result.error.detail === foreignAnswer && channel !== 'station:report-problem') {
        report(result.error)
      }
      return result
    },

    subscribe(event, listener) {
      return bridge.subscribe(event, (payload) => {
        const parsed = payloads[event].safeParse(payload)
        if (parsed.success) listener(parsed.data)
        else report(appError('ipc/internal', `foreign payload of ${event}`))
      })
    }
  }
}

/** The contract again, seen so that a generic channel keeps the type of its own answer. */
const answers: { readonly [C in Channel]: { readonly output: z.ZodType<Output<C>> } } = contract

const payloads: { readonly [E in EventName]: z.ZodType<EventPayload<E>> } = eventPayloads

const foreignAnswer = 'foreign answer'

const failure = z.object({
  code: z.string(),
  retryable: z.boolean(),
  detail: z.string().nullish(),
  permissions: z.array(permission).nullish(),
  retryAfterMs: z.number().nonnegative().nullish(),
  fields: z.array(z.string()).nullish()
})

const resultEnvelope = z.discriminatedUnion('ok', [
  // A transport without `undefined` leaves an empty answer out altogether.
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: failure })
])

async function askBridge(bridge: Bridge, channel: Channel, input: unknown): Promise<unknown> {
  try {
    return await bridge.invoke(channel, input)
  } catch {
    // A bridge never rejects by its contract; a host that went away in the middle of a call may break it.
    return err(appError('ipc/disconnected'))
  }
}

function readAnswer<T>(output: z.ZodType<T>, answer: unknown): Result<T> {
  const envelope = resultEnvelope.safeParse(answer)
  if (!envelope.success) return err(appError('ipc/internal', foreignAnswer))
  if (!envelope.data.ok) return err(knownError(envelope.data.error))
  // A transport without `undefined` turns the empty answer into null.
  const value = output.safeParse(envelope.data.value ?? undefined)
  return value.success ? ok(value.data) : err(appError('ipc/internal', foreignAnswer))
}

function knownError(error: z.output<typeof failure>): AppError {
  const code = Object.keys(errorCodes).find((known): known is AppError['code'] => known === error.code)
  if (code === undefined) return appError('ipc/internal', foreignAnswer)
  const { retryable, detail, permissions, retryAfterMs, fields } = error
  return {
    code,
    retryable,
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(permissions ? { permissions } : {}),
    ...(typeof retryAfterMs === 'number' ? { retryAfterMs } : {}),
    ...(fields ? { fields } : {})
  }
}

import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { AppError } from '@shared/errors'
import type { Channel } from '@shared/ipc/channels'
import type { Input, Output } from '@shared/ipc/contract'
import type { Result } from '@shared/result'
import { useStation } from './station-context'

/** How long an answer is kept after the last screen that showed it has gone. Photos go with their screen. */
const keptMs = 60_000

/**
 * What screens have read through the bridge. A refusal is an answer too, so nothing here rejects; main has already tried
 * again what may be tried again.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        gcTime: keptMs,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false
      }
    }
  })
}

export type CallState<T> =
  | { readonly at: 'loading' }
  | { readonly at: 'failed'; readonly error: AppError; readonly retry: () => void }
  /** `isOld` while a newer answer is on its way. */
  | { readonly at: 'ready'; readonly value: T; readonly isOld: boolean }

export interface CallOptions {
  /** Nothing is asked yet. */
  readonly isWaiting?: boolean
  /** SECURITY: forgotten with the last screen that shows it. For pictures. */
  readonly isFleeting?: boolean
}

/** Asks through the bridge and shares the answer with every component that asks the same. */
export function useCall<C extends Channel>(
  channel: C,
  input: Input<C>,
  { isWaiting = false, isFleeting = false }: CallOptions = {}
): CallState<Output<C>> {
  const { client } = useStation()
  const query = useQuery({
    queryKey: callKey(channel, input),
    queryFn: () => client.invoke(channel, ...givenInput<C>(input)),
    enabled: !isWaiting,
    ...(isFleeting && { gcTime: 0 })
  })
  const { data, isFetching, refetch } = query
  if (data === undefined) return { at: 'loading' }
  if (data.ok) return { at: 'ready', value: data.value, isOld: isFetching }
  if (isFetching) return { at: 'loading' }
  return { at: 'failed', error: data.error, retry: () => void refetch() }
}

/** Reads and replaces what `useCall` holds, for edits that show before the server has answered. */
export function useAnswer<C extends Channel>(
  channel: C,
  input: Input<C>
): {
  /** @returns what was held before, to roll back to */
  readonly change: (edit: (value: Output<C>) => Output<C>) => Output<C> | undefined
  readonly readAnew: () => Promise<void>
} {
  const queries = useQueryClient()
  const key = JSON.stringify(callKey(channel, input))
  const change = useCallback(
    (edit: (value: Output<C>) => Output<C>): Output<C> | undefined => {
      const queryKey = JSON.parse(key) as unknown[]
      const held = queries.getQueryData<Result<Output<C>>>(queryKey)
      if (!held?.ok) return undefined
      queries.setQueryData(queryKey, { ok: true, value: edit(held.value) })
      return held.value
    },
    [queries, key]
  )
  const readAnew = useCallback(
    () => queries.invalidateQueries({ queryKey: JSON.parse(key) as unknown[], exact: true }),
    [queries, key]
  )
  return { change, readAnew }
}

/** Plain values only: bytes would make keys of megabytes. */
function callKey(channel: Channel, input: unknown): unknown[] {
  return input === undefined ? [channel] : [channel, input]
}

/** The client takes no second argument for calls without input; a generic channel cannot tell which it is. */
function givenInput<C extends Channel>(input: Input<C>): undefined extends Input<C> ? [] : [Input<C>] {
  return (input === undefined ? [] : [input]) as undefined extends Input<C> ? [] : [Input<C>]
}

import { fillPath } from '@shared/identities/paths'
import { err, ok, type Result } from '@shared/result'
import ky, { type KyResponse } from 'ky'
import type { z } from 'zod'
import { apiError } from './api-errors'

export interface ApiRequest<T> {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Template relative to the base URL. Logs name the template only: an id in a path is about a person. */
  readonly path: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly token?: string
  readonly read: (response: KyResponse) => Promise<T>
}

/** Sends one request to one server. Answers are values; only bugs throw. */
export type Api = <T>(request: ApiRequest<T>) => Promise<Result<T>>

/** Milliseconds until a server must have begun to answer, and until the answer must be complete. */
const attemptTimeout = 15_000
const totalTimeout = 30_000

/**
 * @param baseUrl with or without a path; the cloud's ends in `/identities`
 * @param fetch the port through which every byte goes
 */
export function createApi(baseUrl: string, fetch: typeof globalThis.fetch): Api {
  const client = ky.create({
    prefix: baseUrl,
    fetch: (input, init) => fetch(input, init),
    timeout: attemptTimeout,
    // Hiccups only. A repeated POST or PUT would enroll or name somebody twice, so those are never repeated here.
    retry: { limit: 1, methods: ['get'] },
    // SECURITY: a redirect could carry the token or a picture to another server.
    redirect: 'manual'
  })

  return async ({ method, path, parameters, query, json, token, read }) => {
    try {
      const response = await client(fillPath(path, parameters ?? {}), {
        method,
        signal: AbortSignal.timeout(totalTimeout),
        ...(query === undefined ? {} : { searchParams: query }),
        ...(json === undefined ? {} : { json }),
        ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })
      })
      return ok(await read(response))
    } catch (thrown) {
      const error = apiError(thrown, `${method.toUpperCase()} ${path}`)
      if (error === undefined) throw thrown
      return err(error)
    }
  }
}

/** Reads a JSON body and checks it against the wire schema. */
export function readJson<S extends z.ZodType>(schema: S): (response: KyResponse) => Promise<z.output<S>> {
  return async (response) => schema.parseAsync(await response.json())
}

export async function readBytes(response: KyResponse): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer())
}

/** For answers whose body is undocumented: whatever comes is success and is not looked at. */
export async function readNothing(response: KyResponse): Promise<undefined> {
  await response.arrayBuffer()
  return undefined
}

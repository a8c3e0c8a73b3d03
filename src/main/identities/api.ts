import { err, ok, type Result } from '@shared/result'
import ky, { isHTTPError, type RetryOptions } from 'ky'
import { apiError } from './api-errors'
import { neededPermissions } from './needed-permissions'
import type { Fetch } from '../platform/ports'
import { readBytes, readJson } from './read-answer'
import { type UploadWatch, watchedUpload } from './watched-upload'

/** One call of the Identities API, as the generated SDK describes it; see `sdk-client.ts`. */
export interface ApiCall {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Relative to the base URL, with `{name}` parameters. Logs name the template only: an id is about a person. */
  readonly template: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: FormData
  /** Follows the sending of a form; without it the usual limits of time hold. */
  readonly upload?: UploadWatch
  /** Sent as it is and called JSON, for those who ask with a body that no server can act on. */
  readonly rawJson?: string
  readonly token?: string
  /** Checks a JSON answer and answers what it understood. Without it the answer is handed on as a `Blob`. */
  readonly check?: (answer: unknown) => Promise<unknown>
}

/** Sends one call to one server. Answers are values; only bugs throw. */
export type Api = (call: ApiCall) => Promise<Result<unknown>>

/** Milliseconds until a server must have begun to answer, and until the answer must be complete. */
const attemptTimeout = 15_000
const totalTimeout = 30_000

/**
 * Hiccups only: a broken connection, a busy server, a gateway without one. Only what reads is repeated. A repeated POST or
 * PUT would enroll or name somebody twice; whether to send those again is decided where it is known what they do.
 */
const retry = {
  limit: 2,
  methods: ['get'],
  statusCodes: [429, 502, 503, 504],
  afterStatusCodes: [429, 503],
  // A server that wants to be left alone for longer is busy, and the person at the desk is told so at once.
  shouldRetry: ({ error }) => (isHTTPError(error) && asksForPatience(error.response) ? false : undefined)
} satisfies RetryOptions

/** Seconds that a person at the desk waits without being told why. */
const longestPause = 4

/** Retry-After holds seconds, or a date, which nobody sends for a few seconds' wait. */
function asksForPatience(response: Response): boolean {
  const retryAfter = response.headers.get('retry-after')
  return retryAfter !== null && !(Number(retryAfter) <= longestPause)
}

/**
 * @param baseUrl with or without a path; the cloud's ends in `/identities`
 * @param fetch the port through which every byte goes
 */
export function createApi(baseUrl: string, fetch: Fetch): Api {
  const client = ky.create({
    prefix: baseUrl,
    fetch: (input, init) => fetch(input, init),
    timeout: attemptTimeout,
    retry,
    // SECURITY: a redirect could carry the token or a picture to another server.
    redirect: 'manual'
  })

  return async ({
    method,
    template,
    parameters = {},
    query = {},
    json,
    form,
    upload,
    rawJson,
    token,
    check
  }) => {
    const formBody = form && (await bytesOfForm(form))
    const watched = formBody && upload && watchedUpload(fetch, formBody.bytes, upload)
    try {
      const response = await client(fillIn(template, parameters), {
        method,
        signal: watched?.signal ?? AbortSignal.timeout(totalTimeout),
        ...(watched && { fetch: (input) => watched.fetch(new Request(input)), timeout: false }),
        ...(Object.keys(query).length === 0 ? {} : { searchParams: query }),
        ...(json === undefined ? {} : { json }),
        ...(formBody === undefined || watched ? {} : { body: formBody.bytes }),
        ...(rawJson === undefined ? {} : { body: rawJson }),
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(rawJson === undefined ? {} : { 'content-type': 'application/json' }),
          ...(formBody === undefined ? {} : { 'content-type': formBody.contentType })
        }
      })
      return ok(check ? await check(await readJson(response)) : await readBytes(response))
    } catch (thrown) {
      const permissions = neededPermissions({ method, template })
      const error = apiError(thrown, `${method.toUpperCase()} ${template}`, permissions)
      if (error === undefined) throw thrown
      return err(error)
    } finally {
      watched?.end()
    }
  }
}

/**
 * A form as its bytes. Given the form itself, Node streams it, and when the answer is there before the stream was read (a
 * refused upload) it rejects a promise of its own that nobody can catch, which ends the process.
 */
async function bytesOfForm(form: FormData): Promise<{ bytes: ArrayBuffer; contentType: string }> {
  const encoded = new Response(form)
  return { bytes: await encoded.arrayBuffer(), contentType: encoded.headers.get('content-type') ?? '' }
}

/** Fills in a path's parameters, percent-encoded. A parameter that is not given is a bug. */
function fillIn(template: string, parameters: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${template} needs ${name}`)
    // SECURITY: these climb to another endpoint even when they are encoded. No id of the contract can be one of them.
    if (value === '.' || value === '..') throw new Error(`${template} cannot have this ${name}`)
    // Half a character cannot be encoded; the server then does not know the thing, and says so.
    return encodeURIComponent(value.toWellFormed())
  })
}

import { err, ok, type Result } from '@shared/result'
import ky, { type KyResponse } from 'ky'
import { apiError } from './api-errors'

/** One call of the Identities API, as the generated SDK describes it; see `sdk-client.ts`. */
export interface ApiCall {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Relative to the base URL, with `{name}` parameters. Logs name the template only: an id is about a person. */
  readonly template: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: FormData
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

  return async ({ method, template, parameters = {}, query = {}, json, form, token, check }) => {
    try {
      const response = await client(fillIn(template, parameters), {
        method,
        signal: AbortSignal.timeout(totalTimeout),
        ...(Object.keys(query).length === 0 ? {} : { searchParams: query }),
        ...(json === undefined ? {} : { json }),
        ...(form === undefined ? {} : { body: form }),
        ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } })
      })
      return ok(check ? await check(await readAnswer(response)) : await response.blob())
    } catch (thrown) {
      const error = apiError(thrown, `${method.toUpperCase()} ${template}`)
      if (error === undefined) throw thrown
      return err(error)
    }
  }
}

/** Fills in a path's parameters, percent-encoded. A parameter that is not given is a bug. */
function fillIn(template: string, parameters: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${template} needs ${name}`)
    return encodeURIComponent(value)
  })
}

/**
 * Reads an answer whose form is not documented everywhere: JSON, an empty body (read as an object without members), or
 * plain text such as a bare id. A web page is none of them: another server answers at this address.
 */
async function readAnswer(response: KyResponse): Promise<unknown> {
  const contentType = response.headers.get('content-type') ?? ''
  const text = await response.text()
  if (text === '') return {}
  if (contentType.startsWith('text/plain') && !isJson(text)) return text
  return JSON.parse(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

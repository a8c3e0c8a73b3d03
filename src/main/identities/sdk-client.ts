import type { Result } from '@shared/result'
import type { Api, ApiCall } from './api'
import type { UploadWatch } from './watched-upload'

/**
 * What the generated SDK expects of the client that its calls go through. The generator has a ky client of its own; it
 * throws or hands out raw error bodies, follows redirects, repeats PUTs and takes a web page for an answer unless told
 * otherwise call by call. This one sends every call through `Api`, whose answers are Results, so none of that can be
 * forgotten. The names are the generator's.
 */
export interface Client {
  readonly get: Method
  readonly post: Method
  readonly put: Method
  readonly delete: Method
}

/** The caller names the type of the answer: the SDK is generated together with the check that makes it true. */
type Method = <TResponses, _TErrors, _ThrowOnError extends boolean>(
  call: GeneratedCall
) => RequestResult<TResponses, _TErrors, _ThrowOnError>

export type RequestResult<TResponses, _TErrors, _ThrowOnError> = Promise<Result<TResponses[keyof TResponses]>>

export interface TDataShape {
  readonly body?: unknown
  readonly path?: unknown
  readonly query?: unknown
  readonly url: string
}

export type Options<TData extends TDataShape, _ThrowOnError, _TResponse> = Omit<TData, 'url'> & {
  readonly headers?: GeneratedCall['headers']
  readonly upload?: UploadWatch
}

/** Calls carry nothing beside what the API asks for. */
export type ClientMeta = never

type Values = Readonly<Record<string, string | number | boolean | undefined>>

/** One call as the SDK describes it. */
interface GeneratedCall {
  /** Template with `{name}` parameters. */
  readonly url: string
  readonly path?: Values
  readonly query?: Values
  readonly body?: unknown
  /** Set by the SDK for the body's kind; `Api` sets its own. */
  readonly headers?: Readonly<Record<string, string | null>> | undefined
  readonly bodySerializer?: (body: object) => FormData
  readonly upload?: UploadWatch
  /** Checks a JSON answer and takes away what the document does not name. Absent: the answer is bytes. */
  readonly responseValidator?: (answer: unknown) => Promise<unknown>
}

/** Lets the SDK's calls go through an `Api`. */
export function clientOver(api: Api): Client {
  const method =
    (name: ApiCall['method']): Method =>
    (call) =>
      // `responseValidator` has made the answer what its type says.
      api(apiCall(name, call)) as ReturnType<Method>
  return { get: method('get'), post: method('post'), put: method('put'), delete: method('delete') }
}

function apiCall(method: ApiCall['method'], call: GeneratedCall): ApiCall {
  const { url, path = {}, query = {}, body, bodySerializer, upload, responseValidator } = call
  const isForm = bodySerializer !== undefined && typeof body === 'object' && body !== null
  return {
    method,
    template: url.replace(/^\//, ''),
    parameters: definedEntries(path),
    query: definedEntries(query),
    ...(body === undefined ? {} : isForm ? { form: bodySerializer(body) } : { json: body }),
    ...(upload === undefined ? {} : { upload }),
    ...(responseValidator === undefined ? {} : { check: responseValidator })
  }
}

function definedEntries(values: Values): Record<string, string> {
  const entries = Object.entries(values)
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  )
}

/** Makes the SDK's multipart bodies: texts and files. */
export const formDataBodySerializer = {
  bodySerializer: (body: object): FormData => {
    const form = new FormData()
    for (const [name, value] of Object.entries(body)) {
      if (value instanceof Blob) form.append(name, value)
      else if (typeof value === 'string') form.append(name, value)
      else if (value !== undefined && value !== null) throw new Error(`${name} is neither text nor a file`)
    }
    return form
  }
}

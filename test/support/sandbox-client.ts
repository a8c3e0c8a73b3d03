import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { zToken } from '@shared/identities/generated/zod.gen'
import { checkAnswer } from './answer-schema'

type PathParameters = Readonly<Record<string, string>>

export interface RequestOptions {
  readonly parameters?: PathParameters
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is, instead of `json`. */
  readonly body?: BodyInit
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown
  /** The body before it was read as text. */
  readonly bytes: Uint8Array
}

export interface SandboxClient {
  readonly token: string
  /** @throws Error when a successful answer is not what the API's document says */
  send(operation: OperationId, options?: RequestOptions): Promise<Reply>
}

/** @param via another fetch, for a server that the default one does not trust */
export async function signIn(
  baseUrl: string,
  account: { readonly username: string; readonly password: string },
  via?: typeof fetch
): Promise<SandboxClient> {
  const answer = await createClient(baseUrl, '', via).send('authenticate', { json: account })
  return createClient(baseUrl, zToken.parse(answer.body).token, via)
}

/** @throws Error when a parameter of the operation's path is not given */
export function addressOf(baseUrl: string, operation: OperationId, parameters: PathParameters = {}): URL {
  const path = identitiesOperations[operation].path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name]
    if (value === undefined) throw new Error(`${operation} needs ${name}`)
    return encodeURIComponent(value)
  })
  return new URL(`${baseUrl}/${path}`)
}

/** @param token empty: requests go without one */
export function createClient(baseUrl: string, token: string, via: typeof fetch = fetch): SandboxClient {
  return {
    token,
    async send(operation, { parameters = {}, query = {}, json, headers, body } = {}) {
      const url = addressOf(baseUrl, operation, parameters)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      const response = await via(url, {
        method: identitiesOperations[operation].method.toUpperCase(),
        headers: {
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(body === undefined ? {} : { body, duplex: 'half' as const })
      })
      const bytes = new Uint8Array(await response.arrayBuffer())
      const text = new TextDecoder().decode(bytes)
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      const answer: unknown = isJson ? JSON.parse(text) : text
      const reply = { status: response.status, headers: response.headers, body: answer, bytes }
      checkAnswer(operation, { ...reply, text })
      return reply
    }
  }
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

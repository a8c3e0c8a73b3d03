import { fillPath, identitiesPaths } from '@shared/identities/paths'
import { tokenAnswer } from '@shared/identities/wire'

export interface RequestOptions {
  readonly parameters?: Readonly<Record<string, string>>
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
}

export interface SandboxClient {
  readonly token: string
  send(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: keyof typeof identitiesPaths,
    options?: RequestOptions
  ): Promise<Reply>
}

export async function signIn(
  baseUrl: string,
  account: { readonly username: string; readonly password: string }
): Promise<SandboxClient> {
  const answer = await createClient(baseUrl, '').send('POST', 'authenticate', { json: account })
  return createClient(baseUrl, tokenAnswer.parse(answer.body).token)
}

/** @param token empty: requests go without one */
export function createClient(baseUrl: string, token: string): SandboxClient {
  return {
    token,
    async send(method, path, { parameters = {}, query = {}, json, headers, body } = {}) {
      const url = new URL(`${baseUrl}/${fillPath(identitiesPaths[path], parameters)}`)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
      const response = await fetch(url, {
        method,
        headers: {
          ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers
        },
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        ...(body === undefined ? {} : { body, duplex: 'half' as const })
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
    }
  }
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

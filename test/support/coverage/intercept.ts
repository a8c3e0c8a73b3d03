import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'

/** What happens to the requests of one operation on their way to the server. */
export type Interception =
  | { readonly kind: 'none' }
  /** Really sent, with a token that the server does not know. */
  | { readonly kind: 'foreign-token' }
  /** Not sent; this is the answer. */
  | { readonly kind: 'status'; readonly status: number }
  /** Really sent; the body of the answer is replaced. */
  | { readonly kind: 'body'; readonly body: string; readonly contentType: string }

export interface Interceptor {
  readonly fetch: typeof globalThis.fetch
  /** Every answer that the station was given, in order. */
  readonly answers: readonly { readonly operation: OperationId; readonly status: number }[]
}

/** A `fetch` between station and server that knows the operations, and meddles with one of them. */
export function intercept(baseUrl: string, target: OperationId, interception: Interception): Interceptor {
  const answers: { operation: OperationId; status: number }[] = []
  const answerFor = async (request: Request): Promise<Response> => {
    switch (interception.kind) {
      case 'none':
        return globalThis.fetch(request)
      case 'foreign-token':
        request.headers.set('authorization', 'Bearer e30.e30.foreign')
        return globalThis.fetch(request)
      case 'status':
        return new Response(null, { status: interception.status })
      case 'body': {
        const { status } = await globalThis.fetch(request)
        const headers = { 'content-type': interception.contentType }
        // An empty 204 has no body to replace.
        return new Response(interception.body, { status: status === 204 ? 200 : status, headers })
      }
    }
  }
  return {
    answers,
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const operation = operationOf(request, baseUrl)
      const response = await (operation === target ? answerFor(request) : globalThis.fetch(request))
      answers.push({ operation, status: response.status })
      return response
    }
  }
}

const patterns = Object.entries(identitiesOperations).map(
  ([id, { method, path }]) =>
    [id as OperationId, method, new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`)] as const
)

function operationOf({ method, url }: Request, baseUrl: string): OperationId {
  const path = url.slice(baseUrl.length + 1).replace(/\?.*$/, '')
  const known = patterns.find(([, verb, pattern]) => verb === method.toLowerCase() && pattern.test(path))
  if (!known) throw new Error(`${method} ${path} is no operation of the API`)
  return known[0]
}

import { createApi } from '@main/identities/api'
import * as sdk from '@main/identities/generated/sdk.gen'
import { clientOver } from '@main/identities/sdk-client'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import type { Result } from '@shared/result'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const operations = Object.keys(identitiesOperations) as OperationId[]

/** Any call of the SDK, with made-up inputs that the transport accepts. */
function call(operation: OperationId, answer: () => Response): Promise<Result<unknown>> {
  // Not even looking at what it is sent, as a refusing server may.
  const fetch: typeof globalThis.fetch = () => Promise.resolve(answer())
  const client = clientOver(createApi('http://127.0.0.1:1', fetch))
  const { method, path: template } = identitiesOperations[operation]
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
  const path = Object.fromEntries(names.map((name) => [name, 'x']))
  const send = sdk[operation] as (options: object) => Promise<Result<unknown>>
  const body = method === 'get' || method === 'delete' ? {} : { body: { file: new Blob(['x']) } }
  return send({ client, path, ...body })
}

const contentTypes = ['application/json', 'text/html', 'text/plain', 'application/octet-stream', '']
const body = fc.oneof(
  fc.json(),
  fc.string(),
  fc.constant('<!doctype html><title>Sign in</title>'),
  // Truncated JSON.
  fc.json().map((text) => text.slice(0, Math.ceil(text.length / 2))),
  // Names that have a meaning of their own in JavaScript.
  fc.constantFrom('{"__proto__":{"personId":"x"}}', '{"constructor":1,"toString":null}'),
  fc.constant(`"${'a'.repeat(2_000_000)}"`)
)
const status = fc.constantFrom(
  200,
  201,
  202,
  206,
  299,
  300,
  302,
  400,
  401,
  403,
  404,
  405,
  409,
  418,
  422,
  500,
  501
)

describe('whatever a server answers', () => {
  it.each(operations)('%s answers a Result and does not throw', async (operation) => {
    await fc.assert(
      fc.asyncProperty(status, fc.constantFrom(...contentTypes), body, async (code, type, text) => {
        const headers = type === '' ? {} : { 'content-type': type }
        const answer = await call(operation, () => new Response(text, { status: code, headers }))
        if (answer.ok) expect(code).toBeLessThan(300)
        else expect(answer.error.code).toMatch(/^identities\//)
      }),
      { numRuns: 60 }
    )
  })

  it('stops reading an answer that never ends', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 1
        stream.enqueue(new Uint8Array(1024 * 1024))
      }
    })
    const answer = await call('readPerson', () => new Response(endless))
    expect(answer).toMatchObject({ ok: false, error: { code: 'identities/bad-answer' } })
    expect(sent).toBeLessThan(70)
  })
})

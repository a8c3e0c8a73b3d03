import { createApi } from '@main/identities/api'
import { createIdentitiesClient, type IdentitiesClient } from '@main/identities/client'
import { clientOver } from '@main/identities/sdk-client'

/** A client of a server that gives every request this answer. */
export function answering(
  body: BodyInit | null,
  { status = 200, type = 'application/json' } = {}
): IdentitiesClient {
  const fetch = () =>
    Promise.resolve(new Response(body, { status, headers: type === '' ? {} : { 'content-type': type } }))
  return createIdentitiesClient(clientOver(createApi('http://127.0.0.1:1', fetch)))
}

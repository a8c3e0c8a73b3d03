import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import { zEnrolledFace } from '@shared/identities/generated/zod.gen'
import { z } from 'zod'
import { type SamplePerson } from './sample-people'
import { samplePhoto } from './sample-photo'
import { type SandboxClient, signIn } from './sandbox-client'
import { startUnsignedSandbox } from './sandbox-harness'
import { enroll } from './sandbox-requests'

/** What a person at a site's server is known by. */
export interface Known {
  readonly firstName: string
  readonly lastName: string
  readonly tags?: readonly { readonly name: string; readonly expires?: Date }[]
  readonly fields?: Readonly<Record<string, string>>
  readonly notes?: readonly string[]
}

/** A server with people, which counts what it is asked. */
export interface IdentifySite {
  readonly baseUrl: string
  /** May do everything. */
  readonly account: { readonly username: string; readonly password: string }
  readonly lookupOnly: { readonly username: string; readonly password: string }
  readonly client: SandboxClient
  /** How many requests whose route ends so have come since the people were put in. */
  readonly asked: (routeEnd: string) => number
  readonly close: () => Promise<void>
}

export const searchRoute = 'publishWithResponse'

/** @param people who is enrolled, each with a photo */
export async function identifySite(
  engine: FaceEngine,
  people: readonly (readonly [SamplePerson, Known])[],
  overrides: Partial<SandboxOptions> = {}
): Promise<IdentifySite> {
  let requests: string[] = []
  const sandbox = await startUnsignedSandbox(engine, {
    permissions: Object.values(permissions),
    sampleAccounts: ['lookup-only'],
    policy: { expiredTags: 'listed' },
    ...overrides,
    log: (entry) => {
      if (entry.event === 'request') requests.push(entry.route)
    }
  })
  const client = await signIn(sandbox.baseUrl, sandbox.account)
  for (const [person, known] of people) await enrollKnown(client, person, known)
  requests = []
  return {
    baseUrl: sandbox.baseUrl,
    account: sandbox.account,
    lookupOnly: sandbox.accounts['lookup-only'] ?? sandbox.account,
    client,
    close: () => sandbox.close(),
    asked: (routeEnd) => requests.filter((route) => route.endsWith(routeEnd)).length
  }
}

const tagged = z.object({ tagId: z.string() })
const listed = z.array(z.object({ tagId: z.string(), tagName: z.string().nullish() }))

export async function enrollKnown(client: SandboxClient, person: SamplePerson, known: Known): Promise<void> {
  const { firstName, lastName, tags = [], fields = {}, notes = [] } = known
  const { personId } = zEnrolledFace.parse((await enroll(client, await samplePhoto(person))).body)
  const parameters = { personId }
  await client.send('upsertAlias', { parameters, json: { firstName, lastName } })
  for (const { name, expires } of tags) {
    const tagId = await tagIdOf(client, name)
    const end = expires === undefined ? {} : { expires: expires.toISOString() }
    await client.send('upsertPersonTag', { parameters, json: { tagId, ...end } })
  }
  for (const [name, stringValue] of Object.entries(fields)) {
    await client.send('upsertEntityField', { parameters, json: { name, stringValue } })
  }
  for (const summary of notes) {
    await client.send('upsertNote', { parameters, json: { summary, body: 'Seen at the north gate.' } })
  }
}

async function tagIdOf(client: SandboxClient, tagName: string): Promise<string> {
  const all = listed.parse((await client.send('readTags')).body)
  const known = all.find((tag) => tag.tagName === tagName)
  if (known) return known.tagId
  return tagged.parse((await client.send('createTag', { json: { tagName } })).body).tagId
}

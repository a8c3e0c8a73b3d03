import { type Permission, permissions, stationRole } from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import { identitiesPaths } from '@shared/identities/paths'
import { afterAll, describe, expect, it } from 'vitest'
import { createClient, type RequestOptions, type SandboxClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

interface Route {
  readonly method: Parameters<SandboxClient['send']>[0]
  readonly path: keyof typeof identitiesPaths
  /** Each of them alone opens the route; none: any authenticated user. */
  readonly opens: readonly Permission[]
}

const { facePublishing, faceRecognize, faceDetection, faceEnrollment } = permissions
const { readAllIdentity, mutateAllIdentity, readAliases, mutateAliases } = permissions

/** All routes but authenticate, with the permissions of the vendor's documentation. */
const routes: readonly Route[] = [
  { method: 'GET', path: 'renewToken', opens: [] },
  { method: 'GET', path: 'userProfile', opens: [] },
  { method: 'POST', path: 'publishWithResponse', opens: [facePublishing] },
  { method: 'POST', path: 'recognize', opens: [faceRecognize] },
  { method: 'POST', path: 'faceEnroll', opens: [faceEnrollment] },
  { method: 'POST', path: 'faceDetect', opens: [faceDetection] },
  { method: 'POST', path: 'faceCompare', opens: [faceDetection] },
  { method: 'GET', path: 'checkImageReference', opens: [faceDetection] },
  { method: 'GET', path: 'person', opens: [readAllIdentity] },
  { method: 'GET', path: 'aliases', opens: [readAllIdentity, readAliases] },
  { method: 'PUT', path: 'aliases', opens: [mutateAllIdentity, mutateAliases] },
  { method: 'DELETE', path: 'alias', opens: [mutateAllIdentity, mutateAliases] },
  { method: 'GET', path: 'enrollmentPhoto', opens: [] }
]
const everyPermission = Object.values(permissions)
const refused = [401, 403]

function call({ method, path }: Route, client: SandboxClient): ReturnType<SandboxClient['send']> {
  const options: RequestOptions = {
    parameters: { personId: 'p', aliasId: 'a', faceId: 'f', referenceId: 'r' },
    ...(method === 'POST' || method === 'PUT' ? { json: {} } : {})
  }
  return client.send(method, path, options)
}

async function clientWith(
  granted: readonly Permission[],
  policy: Partial<SandboxPolicy> = {}
): Promise<SandboxClient> {
  return (await startTestSandbox(engine, { permissions: granted, policy })).client
}

describe('permissions', () => {
  it('cover every path of the API', () => {
    const covered = new Set(['authenticate', ...routes.map(({ path }) => path)])
    expect(covered).toEqual(new Set(Object.keys(identitiesPaths)))
  })

  it('are asked after a token: without one every route answers 401', async () => {
    const { baseUrl } = await startTestSandbox(engine)
    for (const route of routes) {
      expect([route.path, (await call(route, createClient(baseUrl, ''))).status]).toEqual([route.path, 401])
    }
  })

  it.each(everyPermission)('%s opens exactly its own routes', async (permission) => {
    const client = await clientWith([permission])
    for (const route of routes) {
      const { status } = await call(route, client)
      const open = route.opens.length === 0 || route.opens.includes(permission)
      expect([route.method, route.path, status === 403]).toEqual([route.method, route.path, !open])
    }
  })

  it('of a station open everything', async () => {
    const client = await clientWith(stationRole)
    for (const route of routes) expect(refused).not.toContain((await call(route, client)).status)
  })

  it('taken from a role count at once, for tokens handed out before', async () => {
    const first = await startTestSandbox(engine)
    await first.close()
    const second = await startTestSandbox(engine, { databasePath: first.databasePath, permissions: [] })
    const old = createClient(second.baseUrl, first.client.token)
    expect((await old.send('POST', 'faceDetect', { json: {} })).status).toBe(403)
  })
})

describe('where the documentation contradicts itself, the other reading', () => {
  const statusOf = async (
    granted: readonly Permission[],
    policy: Partial<SandboxPolicy>,
    path: Route['path']
  ): Promise<number> => {
    const route = routes.find((candidate) => candidate.path === path)!
    return (await call(route, await clientWith(granted, policy))).status
  }

  it('asks Face Enrollment for checkImageReference', async () => {
    const policy = { imageReferencePermission: 'face-enrollment' } as const
    expect(await statusOf([faceDetection], policy, 'checkImageReference')).toBe(403)
    expect(await statusOf([faceEnrollment], policy, 'checkImageReference')).toBe(200)
  })

  it('asks Read All Identity for photos', async () => {
    const policy = { photoPermission: 'read-all-identity' } as const
    expect(await statusOf([], policy, 'enrollmentPhoto')).toBe(403)
    expect(await statusOf([readAllIdentity], policy, 'enrollmentPhoto')).toBe(404)
  })

  it('takes no granular permission', async () => {
    expect(await statusOf([readAliases], { granularPermissions: false }, 'aliases')).toBe(403)
    expect(await statusOf([readAllIdentity], { granularPermissions: false }, 'aliases')).toBe(404)
  })
})

import {
  type Permission,
  permissions,
  type SampleAccount,
  sampleAccounts,
  stationRole
} from '@sandbox/permissions'
import type { SandboxPolicy } from '@sandbox/policy'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { createClient, type Reply, type SandboxClient, signIn } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'

const engine = createTestEngine()
afterAll(() => engine.close())

interface Route {
  readonly operation: OperationId
  /** Each of them alone opens the route; none: any authenticated user. */
  readonly opens: readonly Permission[]
}

const { facePublishing, faceRecognize, faceDetection, faceEnrollment } = permissions
const { readAllIdentity, mutateAllIdentity, readAliases, mutateAliases } = permissions
const { readEntityFields, readDetections, addIdentityFiles, readIdentityFiles } = permissions
const { readPersonTags, mutatePersonTags, readTags, addTags, editTags, deleteTags } = permissions

/**
 * All routes but authenticate, with the permissions of the vendor's documentation. Written out, not taken from the table
 * that the sandbox itself reads.
 */
const routes: readonly Route[] = [
  { operation: 'renewToken', opens: [] },
  { operation: 'readUserProfile', opens: [] },
  { operation: 'publishWithResponse', opens: [facePublishing] },
  { operation: 'publish', opens: [facePublishing] },
  { operation: 'lookup', opens: [faceRecognize] },
  { operation: 'recognize', opens: [faceRecognize] },
  { operation: 'enrollFace', opens: [faceEnrollment] },
  { operation: 'detectFaces', opens: [faceDetection] },
  { operation: 'compareFaces', opens: [faceDetection] },
  { operation: 'checkImageReference', opens: [faceDetection] },
  { operation: 'findPeople', opens: [readAllIdentity] },
  { operation: 'findPeopleByEntityField', opens: [readAllIdentity] },
  { operation: 'readPerson', opens: [readAllIdentity] },
  { operation: 'readAliases', opens: [readAllIdentity, readAliases] },
  { operation: 'upsertAlias', opens: [mutateAllIdentity, mutateAliases] },
  { operation: 'deleteAlias', opens: [mutateAllIdentity, mutateAliases] },
  { operation: 'readPersonTags', opens: [readAllIdentity, readPersonTags] },
  { operation: 'upsertPersonTag', opens: [mutateAllIdentity, mutatePersonTags] },
  { operation: 'deletePersonTag', opens: [mutateAllIdentity, mutatePersonTags] },
  { operation: 'readNotes', opens: [readAllIdentity] },
  { operation: 'upsertNote', opens: [mutateAllIdentity] },
  { operation: 'deleteNote', opens: [mutateAllIdentity] },
  { operation: 'upsertAddress', opens: [mutateAllIdentity] },
  { operation: 'readEntityFields', opens: [readAllIdentity, readEntityFields] },
  { operation: 'upsertEntityField', opens: [mutateAllIdentity] },
  { operation: 'deleteEntityField', opens: [mutateAllIdentity] },
  { operation: 'readEnrollmentPhoto', opens: [] },
  { operation: 'readDetectionPhoto', opens: [] },
  { operation: 'readDetectionsOfPerson', opens: [readDetections] },
  { operation: 'readDetectionsOfFace', opens: [readDetections] },
  { operation: 'uploadFileDocument', opens: [addIdentityFiles] },
  { operation: 'downloadFileDocument', opens: [readIdentityFiles] },
  // Not documented for these two: the sandbox's own choice.
  { operation: 'updateStringFieldSetting', opens: [mutateAllIdentity] },
  { operation: 'updateDatetimeFieldSetting', opens: [mutateAllIdentity] },
  { operation: 'readTags', opens: [readTags] },
  { operation: 'readTag', opens: [readTags] },
  { operation: 'createTag', opens: [addTags] },
  { operation: 'updateTag', opens: [editTags] },
  { operation: 'deleteTag', opens: [deleteTags] }
]
/** What the sample accounts' roles hold, written out once more. */
const rolesOfSamples: Record<SampleAccount, readonly Permission[]> = {
  enroller: [faceDetection, faceEnrollment, readAllIdentity, mutateAllIdentity, readTags],
  'lookup-only': [facePublishing, faceRecognize, faceDetection, readAllIdentity, readTags],
  'tag-admin': [readTags, addTags, editTags, deleteTags],
  nobody: []
}
const operationIds = Object.keys(identitiesOperations).filter(isOperationId)
const everyPermission = Object.values(permissions)
const refused = [401, 403]

function isOperationId(name: string): name is OperationId {
  return name in identitiesOperations
}

function call(operation: OperationId, client: SandboxClient): Promise<Reply> {
  const { method, path } = identitiesOperations[operation]
  const parameters = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name!, 'x']))
  return client.send(operation, {
    parameters,
    ...(method === 'post' || method === 'put' ? { json: {} } : {})
  })
}

async function clientWith(
  granted: readonly Permission[],
  policy: Partial<SandboxPolicy> = {}
): Promise<SandboxClient> {
  return (await startTestSandbox(engine, { permissions: granted, policy })).client
}

describe('permissions', () => {
  it('are stated above for every operation of the API, and each is served', async () => {
    const nobody = createClient((await startTestSandbox(engine)).baseUrl, '')
    const stated = ['authenticate', ...routes.map(({ operation }) => operation)]
    expect(stated.sort()).toEqual([...operationIds].sort())
    for (const operation of operationIds) {
      expect([operation, (await call(operation, nobody)).status]).not.toEqual([operation, 404])
    }
  })

  it('are asked after a token: without one every route answers 401', async () => {
    const { baseUrl } = await startTestSandbox(engine)
    for (const { operation } of routes) {
      const { status } = await call(operation, createClient(baseUrl, ''))
      expect([operation, status]).toEqual([operation, 401])
    }
  })

  it.each(everyPermission)('%s opens exactly its own routes', async (permission) => {
    const client = await clientWith([permission])
    for (const { operation, opens } of routes) {
      const { status } = await call(operation, client)
      const open = opens.length === 0 || opens.includes(permission)
      expect([operation, status === 403]).toEqual([operation, !open])
    }
  })

  it('of a station open everything that it can ask for', async () => {
    const client = await clientWith(stationRole)
    for (const { operation } of routes) {
      const { status } = await call(operation, client)
      expect([operation, refused.includes(status)]).toEqual([operation, false])
    }
  })

  it('taken from a role count at once, for tokens handed out before', async () => {
    const first = await startTestSandbox(engine)
    await first.close()
    const second = await startTestSandbox(engine, { databasePath: first.databasePath, permissions: [] })
    const old = createClient(second.baseUrl, first.client.token)
    expect((await old.send('detectFaces', { json: {} })).status).toBe(403)
  })
})

describe('sample accounts', () => {
  it.each(sampleAccounts)('%s may do what its role says, and nothing else', async (name) => {
    const { baseUrl, accounts } = await startTestSandbox(engine, { sampleAccounts: [name] })
    const client = await signIn(baseUrl, accounts[name]!)
    const role = rolesOfSamples[name]
    for (const { operation, opens } of routes) {
      const open = opens.length === 0 || opens.some((permission) => role.includes(permission))
      const { status } = await call(operation, client)
      expect([operation, refused.includes(status)]).toEqual([operation, !open])
    }
  })

  it('are only those that were asked for, each with a password of its own', async () => {
    const { accounts, account } = await startTestSandbox(engine, { sampleAccounts })
    expect(Object.keys(accounts).sort()).toEqual([...sampleAccounts].sort())
    for (const name of sampleAccounts) expect(accounts[name]?.username).toBe(name)
    const passwords = [account, ...Object.values(accounts)].map(({ password }) => password)
    expect(new Set(passwords).size).toBe(1 + sampleAccounts.length)
    expect((await startTestSandbox(engine)).accounts).toEqual({})
  })

  it('SECURITY: are gone, with their sessions, at the next start that does not ask for them', async () => {
    const first = await startTestSandbox(engine, { sampleAccounts: ['lookup-only'] })
    const credentials = first.accounts['lookup-only']!
    const { token } = await signIn(first.baseUrl, credentials)
    await first.close()
    const { baseUrl } = await startTestSandbox(engine, { databasePath: first.databasePath })
    expect((await createClient(baseUrl, token).send('readUserProfile')).status).toBe(401)
    expect((await createClient(baseUrl, '').send('authenticate', { json: credentials })).status).toBe(401)
  })
})

describe('where the documentation contradicts itself, the other reading', () => {
  const statusOf = async (
    granted: readonly Permission[],
    policy: Partial<SandboxPolicy>,
    operation: OperationId
  ): Promise<number> => (await call(operation, await clientWith(granted, policy))).status

  it('asks Face Enrollment for checkImageReference', async () => {
    const policy = { imageReferencePermission: 'face-enrollment' } as const
    expect(await statusOf([faceDetection], policy, 'checkImageReference')).toBe(403)
    expect(await statusOf([faceEnrollment], policy, 'checkImageReference')).toBe(200)
  })

  it('asks Read All Identity for photos', async () => {
    const policy = { photoPermission: 'read-all-identity' } as const
    expect(await statusOf([], policy, 'readEnrollmentPhoto')).toBe(403)
    expect(await statusOf([readAllIdentity], policy, 'readEnrollmentPhoto')).toBe(404)
  })

  it('lets anybody change the definitions of custom fields', async () => {
    const policy = { fieldSettingPermission: 'any-authenticated' } as const
    expect(await statusOf([], policy, 'updateStringFieldSetting')).toBe(200)
    expect(await statusOf([], policy, 'updateDatetimeFieldSetting')).toBe(200)
  })

  it('takes no granular permission', async () => {
    const policy = { granularPermissions: false }
    expect(await statusOf([readAliases], policy, 'readAliases')).toBe(403)
    expect(await statusOf([readAllIdentity], policy, 'readAliases')).toBe(404)
    expect(await statusOf([mutateAliases], policy, 'deleteAlias')).toBe(403)
    expect(await statusOf([mutateAllIdentity], policy, 'deleteAlias')).toBe(404)
  })
})

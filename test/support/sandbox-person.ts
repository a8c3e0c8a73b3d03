import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import type { SandboxOptions } from '@sandbox/sandbox'
import { zEnrolledFace } from '@shared/identities/generated/zod.gen'
import { samplePeople, type SamplePerson } from './sample-people'
import { samplePhoto } from './sample-photo'
import type { SandboxClient } from './sandbox-client'
import { startTestSandbox, type TestSandbox } from './sandbox-harness'
import { enroll } from './sandbox-requests'

export interface WithPerson extends TestSandbox {
  readonly personId: string
  readonly faceId: string
}

/** A sandbox whose account may do everything, with one person enrolled. */
export async function startWithPerson(
  engine: FaceEngine,
  overrides: Partial<SandboxOptions> = {}
): Promise<WithPerson> {
  const sandbox = await startTestSandbox(engine, { permissions: Object.values(permissions), ...overrides })
  return { ...sandbox, ...(await enrollSample(sandbox.client)) }
}

export async function enrollSample(
  client: SandboxClient,
  person: SamplePerson = samplePeople[0]
): Promise<{ personId: string; faceId: string }> {
  const { personId, faceId } = zEnrolledFace.parse((await enroll(client, await samplePhoto(person))).body)
  return { personId, faceId: faceId ?? '' }
}

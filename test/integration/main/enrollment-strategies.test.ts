import { randomUUID } from 'node:crypto'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { enrollmentDetails } from '@shared/domain/enrollment-draft'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { alignedCrop } from '../../support/aligned-crop'
import { anna, until } from '../../support/enrollment-desk'
import { faultyFetch } from '../../support/faulty-fetch'
import { manualClock } from '../../support/manual-clock'
import { memorySettings } from '../../support/memory-settings'
import { adaAgain, samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { testStation } from '../../support/test-station'

interface Picture {
  readonly jpeg: Uint8Array<ArrayBuffer>
  readonly alignedFace: Uint8Array<ArrayBuffer>
}

let engine: FaceEngine
let ada: Picture
let adaOnAnotherDay: Picture

const pictureOf = async (person: Parameters<typeof samplePhoto>[0]): Promise<Picture> => {
  const jpeg = await samplePhoto(person)
  return { jpeg, alignedFace: await alignedCrop(jpeg) }
}

beforeAll(async () => {
  engine = createTestEngine()
  ada = await pictureOf(samplePerson('ada'))
  adaOnAnotherDay = await pictureOf(adaAgain)
})
afterAll(() => engine.close())

it.each(['recognize', 'lookup'] as const)(
  'searches before an enrollment and proves it afterwards by %s, where a site searches so',
  async (strategy) => {
    const sandbox = await startTestSandbox(engine)
    const network = faultyFetch()
    const clock = manualClock()
    const station = testStation(
      { baseUrl: sandbox.baseUrl, ...sandbox.account },
      {
        fetch: network.fetch,
        clock,
        settleMs: 5000,
        settingsFile: memorySettings({ identifyStrategy: strategy })
      }
    )
    onTestFinished(() => station.stop())
    station.start()
    const attach = async (enrollmentId: string, kind: 'photo' | 'proof', picture: Picture) => {
      const attachmentId = randomUUID()
      await station.call('enrollments:attach', {
        enrollmentId,
        attachment: { kind, attachmentId, ...picture }
      })
      return attachmentId
    }

    const [first, second] = [randomUUID(), randomUUID()]
    const photo = await attach(first, 'photo', ada)
    const proof = await attach(first, 'proof', adaOnAnotherDay)
    const nobody = await station.call('enrollments:search', { enrollmentId: first, attachmentId: photo })
    expect(nobody).toMatchObject({ ok: true, value: { outcome: 'nobody' } })
    const details = enrollmentDetails.parse({
      enrollmentId: first,
      target: { kind: 'new-person' },
      name: anna,
      photos: [{ attachmentId: photo }],
      proof
    })
    expect(await station.call('enrollments:submit', details)).toMatchObject({ ok: true })
    const delivered = await until(station, clock, first, 'done')
    expect(delivered.proof).toBe('found')

    const again = await attach(second, 'photo', adaOnAnotherDay)
    const found = await station.call('enrollments:search', { enrollmentId: second, attachmentId: again })
    // What the server itself calls a match counts as a strong one: these ways of searching tell no confidence.
    expect(found).toMatchObject({
      ok: true,
      value: {
        outcome: 'candidates',
        candidates: [{ person: { personId: delivered.personId }, strength: 'strong' }]
      }
    })
    const asked = network.reached.filter((call) => call.includes('/faceEdge/'))
    expect(new Set(asked)).toEqual(new Set([`POST /api/v1/faceEdge/${strategy}`]))
  }
)

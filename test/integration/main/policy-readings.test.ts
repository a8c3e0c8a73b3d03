import { randomUUID } from 'node:crypto'
import type { FaceEngine } from '@sandbox/engine/face-engine'
import { permissions } from '@sandbox/permissions'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyFlips } from '../../support/policy-flips'
import { recordFlow } from '../../support/record-flow'
import { adaAgain, samplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { testStation } from '../../support/test-station'

/**
 * Where the vendor's documentation is silent the sandbox has one named option per question. The station must work with
 * every answer to every question, taken one at a time.
 */
let engine: FaceEngine
let photos: Record<'ada' | 'adaAgain' | 'bea' | 'wall', Uint8Array<ArrayBuffer>>

beforeAll(async () => {
  engine = createTestEngine()
  const wall = sharp({ create: { width: 640, height: 480, channels: 3, background: '#999' } })
  photos = {
    ada: new Uint8Array(await samplePhoto(samplePerson('ada'))),
    adaAgain: new Uint8Array(await samplePhoto(adaAgain)),
    bea: new Uint8Array(await samplePhoto(samplePerson('bea'))),
    wall: new Uint8Array(await wall.jpeg().toBuffer())
  }
})
afterAll(() => engine.close())

describe('the station', () => {
  it.each(policyFlips)('enrolls, identifies and compares against a server with %j', async (policy) => {
    const sandbox = await startTestSandbox(engine, { policy })
    const station = testStation({ baseUrl: sandbox.baseUrl, ...sandbox.account })
    const name = { firstName: 'Ada', lastName: 'Lind' }

    const enrolled = await station.call('people:enroll', {
      enrollmentId: randomUUID(),
      name,
      photo: photos.ada
    })
    expect(enrolled.ok).toBe(true)

    // Twice in a row, as an attendant does who looks again.
    for (let looks = 0; looks < 2; looks += 1) {
      const found = await station.call('people:identify', { probe: photos.adaAgain })
      expect(found).toMatchObject({ ok: true, value: { outcome: 'match', person: { name } } })
      if (!found.ok || found.value.outcome !== 'match' || !found.value.faceId)
        throw new Error('no photo to read')
      const photo = await station.call('photos:read-enrollment', { faceId: found.value.faceId })
      expect(photo).toEqual({ ok: true, value: { jpeg: photos.ada } })
    }
    for (let looks = 0; looks < 2; looks += 1) {
      const stranger = await station.call('people:identify', { probe: photos.bea })
      expect(stranger).toEqual({ ok: true, value: { outcome: 'not-enrolled' } })
    }
    const nobody = await station.call('people:identify', { probe: photos.wall })
    expect(nobody).toEqual({ ok: true, value: { outcome: 'no-face' } })

    const same = await station.call('faces:compare', { first: photos.ada, second: photos.adaAgain })
    expect(same).toMatchObject({ ok: true, value: { verdict: 'same' } })
  })

  it.each(policyFlips)('keeps people, tags, sightings and documents at a server with %j', async (policy) => {
    const sandbox = await startTestSandbox(engine, { policy, permissions: Object.values(permissions) })
    await recordFlow(testStation({ baseUrl: sandbox.baseUrl, ...sandbox.account }), photos, policy)
  })
})

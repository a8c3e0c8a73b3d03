import type { FaceEngine } from '@sandbox/engine/face-engine'
import { zGuid, zIdentityPersonItem } from '@shared/identities/generated/zod.gen'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { samplePicture } from '../../support/samples'
import { addressOf, base64, type Reply, type SandboxClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { enroll } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

const ids = z.object({ personId: z.uuid(), faceId: z.uuid() })
const [ada, bea] = samplePeople
const referenceExists = async (client: SandboxClient, referenceId: string): Promise<unknown> =>
  (await client.send('checkImageReference', { parameters: { referenceId } })).body
const detailOf = ({ body }: Reply): unknown => z.object({ detail: z.string() }).parse(body).detail

/** Looks at the first picture only when so many have come in, so that all requests are past their first checks. */
function engineThatWaitsFor(count: number): { engine: FaceEngine; released: () => boolean } {
  let arrived = 0
  const { promise: everybody, resolve: release } = Promise.withResolvers<undefined>()
  return {
    released: () => arrived === count,
    engine: {
      ...engine,
      async describe(jpeg, scope) {
        arrived++
        if (arrived === count) release(undefined)
        await everybody
        return engine.describe(jpeg, scope)
      }
    }
  }
}

describe('enrolling', () => {
  it('makes a nameless person whose photo can be fetched byte by byte', async () => {
    const { client, baseUrl } = await startTestSandbox(engine)
    const photo = await samplePhoto(ada)
    const reply = await enroll(client, photo, { photoReferenceId: 'ref 1/é' })
    expect(reply.status).toBe(200)
    const { personId, faceId } = ids.parse(reply.body)
    const person = await client.send('readPerson', { parameters: { personId } })
    expect(person.body).toEqual({
      personId,
      aliases: [],
      addresses: [],
      entityFields: [],
      tags: [],
      notes: []
    })
    const picture = await fetch(addressOf(baseUrl, 'readEnrollmentPhoto', { faceId }), {
      headers: { authorization: `Bearer ${client.token}` }
    })
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(Buffer.from(await picture.arrayBuffer()).equals(photo)).toBe(true)
    expect(await referenceExists(client, 'ref 1/é')).toBe(true)
    expect(await referenceExists(client, 'ref 1')).toBe(false)
  })

  it('adds a photo to a person who is there already', async () => {
    const { client } = await startTestSandbox(engine)
    const first = ids.parse((await enroll(client, await samplePhoto(ada))).body)
    const second = ids.parse(
      (await enroll(client, await samplePhoto(adaAgain), { personId: first.personId })).body
    )
    expect(second.personId).toBe(first.personId)
    expect(second.faceId).not.toBe(first.faceId)
  })

  it('knows no person that it did not make', async () => {
    const { client } = await startTestSandbox(engine)
    const reply = await enroll(client, await samplePhoto(ada), { personId: crypto.randomUUID() })
    expect(reply.status).toBe(404)
  })

  it('takes each photoReferenceId once', async () => {
    const { client } = await startTestSandbox(engine)
    await enroll(client, await samplePhoto(ada), { photoReferenceId: 'ref' })
    const again = await enroll(client, await samplePhoto(bea), { photoReferenceId: 'ref' })
    expect(again.status).toBe(409)
  })

  it('makes one person of requests with one reference that race each other', async () => {
    const { engine: together, released } = engineThatWaitsFor(4)
    const { client } = await startTestSandbox(together)
    const photo = await samplePhoto(ada)
    const replies = await Promise.all(
      Array.from({ length: 4 }, () => enroll(client, photo, { photoReferenceId: 'ref' }))
    )
    expect(released()).toBe(true)
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  it('accepts a face that is enrolled already: duplicate people do happen', async () => {
    const { client } = await startTestSandbox(engine)
    const photo = await samplePhoto(ada)
    const people = [await enroll(client, photo), await enroll(client, photo)].map(({ body }) =>
      ids.parse(body)
    )
    expect(people[0]?.personId).not.toBe(people[1]?.personId)
  })
})

describe('a picture that is not fit for enrollment', () => {
  it('is refused with the reason, and leaves nothing behind', async () => {
    const { client } = await startTestSandbox(engine)
    const noFace = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'grey' } })
      .jpeg()
      .toBuffer()
    const photo = await samplePhoto(ada)
    const cases: [Uint8Array, string][] = [
      [noFace, 'No face was found in the picture.'],
      [await samplePicture(6), 'The picture shows more than one face.'],
      [new Uint8Array(), 'The picture is empty.'],
      [Buffer.from('Not a JPEG at all'), 'The picture is not a JPEG.'],
      [photo.subarray(0, photo.length - 2000), 'The JPEG cannot be decoded.']
    ]
    for (const [picture, reason] of cases) {
      const reply = await enroll(client, picture, { photoReferenceId: 'ref', force: true })
      expect([reply.status, detailOf(reply)]).toEqual([400, reason])
    }
    expect(await referenceExists(client, 'ref')).toBe(false)
  })

  it.each([
    ['a data URL', { faceImage: `data:image/jpeg;base64,${base64(Buffer.from('abc'))}` }],
    ['not base64', { faceImage: '%%%' }],
    ['no text', { faceImage: 17 }],
    ['missing', { photoReferenceId: 'ref' }]
  ])('is refused when it is %s', async (_, json) => {
    const { client } = await startTestSandbox(engine)
    expect((await client.send('enrollFace', { json })).status).toBe(400)
  })

  it('is refused when forceEnrollment is neither true nor false', async () => {
    const { client } = await startTestSandbox(engine)
    const json = { faceImage: base64(await samplePhoto(ada)) }
    for (const forceEnrollment of ['perhaps', 'True', '1', '']) {
      const { status, body } = await client.send('enrollFace', { query: { forceEnrollment }, json })
      expect([forceEnrollment, status]).toEqual([forceEnrollment, 400])
      expect(body).toMatchObject({ errors: { forceEnrollment: [expect.any(String)] } })
    }
  })
})

describe('other readings of the documentation', () => {
  it('answer the bare personId', async () => {
    const { client } = await startTestSandbox(engine, { policy: { enrollAnswer: 'bare-string' } })
    const { body } = await enroll(client, await samplePhoto(ada))
    const personId = zGuid.parse(body)
    const person = await client.send('readPerson', { parameters: { personId } })
    expect(zIdentityPersonItem.parse(person.body).personId).toBe(personId)
  })

  it('refuse a face that is enrolled already, unless forced or added to a person', async () => {
    const { client } = await startTestSandbox(engine, { policy: { enrolledFace: 'refuse' } })
    const { personId } = ids.parse((await enroll(client, await samplePhoto(ada))).body)
    const again = await samplePhoto(adaAgain)
    expect((await enroll(client, again)).status).toBe(409)
    expect((await enroll(client, again, { force: false })).status).toBe(409)
    expect((await enroll(client, again, { personId })).status).toBe(200)
    expect((await enroll(client, again, { force: true })).status).toBe(200)
    expect((await enroll(client, await samplePhoto(bea))).status).toBe(200)
  })

  it('answer checkImageReference by status', async () => {
    const { client } = await startTestSandbox(engine, { policy: { imageReferenceAnswer: 'status' } })
    await enroll(client, await samplePhoto(ada), { photoReferenceId: 'ref' })
    const statusOf = async (referenceId: string): Promise<number> =>
      (await client.send('checkImageReference', { parameters: { referenceId } })).status
    expect([await statusOf('ref'), await statusOf('other')]).toEqual([200, 404])
  })
})

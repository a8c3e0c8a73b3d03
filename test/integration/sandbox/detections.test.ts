import type { SandboxPolicy } from '@sandbox/policy'
import {
  zFaceEdgePublishResponse,
  zReadDetectionsOfPersonResponse
} from '@shared/identities/generated/zod.gen'
import { afterAll, describe, expect, it } from 'vitest'
import { adaAgain, samplePeople } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { base64 } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startWithPerson } from '../../support/sandbox-person'
import { detection, publish } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

const [, , , dora] = samplePeople
const minute = 60_000
const begin = Date.UTC(2026, 0, 2, 3, 4)
const at = (minutes: number): string => new Date(begin + minutes * minute).toISOString()

/** @param minutes when Ada was seen, in the order of sending */
async function start(minutes: readonly number[], policy: Partial<SandboxPolicy> = {}) {
  const { client, personId, faceId } = await startWithPerson(engine, { policy })
  const photo = await samplePhoto(adaAgain)
  const see = async (jpeg: Uint8Array, detectTimeUtc: string) => {
    const { body } = await publish(client, jpeg, { detectTimeUtc })
    const [face] = zFaceEdgePublishResponse.parse(body).faces ?? []
    return { faceId: face?.faceId ?? '', detectionId: face?.detectionId ?? '' }
  }
  for (const each of minutes) await see(photo, at(each))
  const list = async (query = {}) =>
    zReadDetectionsOfPersonResponse.parse(
      (await client.send('readDetectionsOfPerson', { parameters: { personId }, query })).body
    )
  return {
    client,
    personId,
    faceId,
    photo,
    see,
    list,
    seenAt: async (query = {}) => (await list(query)).map(({ dateTimeUtc }) => dateTimeUtc)
  }
}

describe('detections of a person', () => {
  it('tell when, where and how surely, with the picture', async () => {
    const { list, photo } = await start([0])
    expect(await list()).toEqual([
      {
        confidence: expect.any(Number) as unknown,
        dateTimeUtc: at(0),
        timeZone: detection.ianaTimeZone,
        detector: detection.detectorName,
        image: base64(photo)
      }
    ])
  })

  it('come oldest first, whatever order they were sent in, or newest first', async () => {
    const { seenAt } = await start([1, 0, 2])
    expect(await seenAt()).toEqual([at(0), at(1), at(2)])
    expect(await seenAt({ dateAscending: 'true' })).toEqual([at(0), at(1), at(2)])
    expect(await seenAt({ dateAscending: 'false' })).toEqual([at(2), at(1), at(0)])
  })

  it('are sorted by time, not by the text of it', async () => {
    const { see, photo, seenAt } = await start([])
    const times = ['2026-01-02T03:04:05Z', '2026-01-02T03:04:05.5Z', '2026-01-02T03:04:06Z']
    for (const time of times) await see(photo, time)
    expect(await seenAt()).toEqual(times)
  })

  it('come ten at a time, or as asked, and none beyond the end', async () => {
    const { seenAt } = await start([...Array(11).keys()])
    expect(await seenAt()).toHaveLength(10)
    expect(await seenAt({ skip: '10' })).toEqual([at(10)])
    expect(await seenAt({ skip: '1', take: '2' })).toEqual([at(1), at(2)])
    expect(await seenAt({ take: '0' })).toEqual([])
    expect(await seenAt({ skip: '11' })).toEqual([])
  })

  it('are cut to a span of time with both ends in it', async () => {
    const { seenAt } = await start([0, 1, 2])
    const span = (from: number, to: number) => ({
      epochStartMs: String(begin + from * minute),
      epochEndMs: String(begin + to * minute)
    })
    expect(await seenAt(span(1, 2))).toEqual([at(1), at(2)])
    expect(await seenAt(span(0.5, 1.5))).toEqual([at(1)])
    expect(await seenAt({ epochStartMs: String(begin + 2 * minute) })).toEqual([at(2)])
    expect(await seenAt({ epochEndMs: String(begin - 1) })).toEqual([])
  })

  it.each([{ skip: '-1' }, { take: 'all' }, { take: '1.5' }, { epochStartMs: '' }, { dateAscending: '1' }])(
    'are refused with the query %j',
    async (query) => {
      const { client, personId, faceId } = await start([])
      const ofPerson = await client.send('readDetectionsOfPerson', { parameters: { personId }, query })
      const ofFace = await client.send('readDetectionsOfFace', { parameters: { faceId }, query })
      expect([ofPerson.status, ofFace.status]).toEqual([400, 400])
    }
  )

  it('are limited, and come without pictures, by other readings', async () => {
    const { list } = await start([0, 1], { maxTake: 1, detectionImages: 'null' })
    expect((await list({ take: '5' })).map(({ image }) => image)).toEqual([null])
  })

  it('of nobody are not found', async () => {
    const { client } = await start([])
    const parameters = { personId: 'nobody', faceId: 'nobody' }
    expect((await client.send('readDetectionsOfPerson', { parameters })).status).toBe(404)
    expect((await client.send('readDetectionsOfFace', { parameters })).status).toBe(404)
  })
})

describe('detections of a face', () => {
  it("are those of an enrolled photo, and a stranger's", async () => {
    const { client, faceId, list, see } = await start([0])
    const ofFace = async (id: string) =>
      (await client.send('readDetectionsOfFace', { parameters: { faceId: id } })).body
    expect(await ofFace(faceId)).toEqual(await list())
    const stranger = await see(await samplePhoto(dora), at(1))
    expect(await ofFace(stranger.faceId)).toMatchObject([{ dateTimeUtc: at(1) }])
    expect(await list()).toHaveLength(1)
  })
})

describe('the picture of a detection', () => {
  it('is the one that was sent, under both ids', async () => {
    const { client, see, photo } = await start([])
    const parameters = await see(photo, at(0))
    const reply = await client.send('readDetectionPhoto', { parameters })
    expect(Buffer.from(reply.bytes).equals(photo)).toBe(true)
    for (const wrong of [{ faceId: 'other' }, { detectionId: 'other' }]) {
      const { status } = await client.send('readDetectionPhoto', { parameters: { ...parameters, ...wrong } })
      expect(status).toBe(404)
    }
  })

  it('is kept for the newest detections only; the detections stay', async () => {
    const { client, see, photo, list } = await start([], { keptDetectionPictures: 2 })
    const [oldest, , newest] = [await see(photo, at(0)), await see(photo, at(1)), await see(photo, at(2))]
    expect((await list()).map(({ image }) => image === null)).toEqual([true, false, false])
    expect((await client.send('readDetectionPhoto', { parameters: oldest })).status).toBe(404)
    expect((await client.send('readDetectionPhoto', { parameters: newest })).status).toBe(200)
  })

  it('is not kept at all where the policy says so', async () => {
    const { list } = await start([0], { keptDetectionPictures: 0 })
    expect((await list()).map(({ image }) => image)).toEqual([null])
  })
})

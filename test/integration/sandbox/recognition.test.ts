import {
  zDetectFacesResponse,
  zEnrolledFace,
  zFaceCompareAnswer,
  zFaceEdgePublishResponse
} from '@shared/identities/generated/zod.gen'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { alignedCrop } from '../../support/aligned-crop'
import { adaAgain, samplePeople, type SamplePerson } from '../../support/sample-people'
import { samplePhoto } from '../../support/sample-photo'
import { samplePicture } from '../../support/samples'
import { base64, type Reply, type SandboxClient } from '../../support/sandbox-client'
import { createTestEngine } from '../../support/sandbox-engine'
import { startTestSandbox } from '../../support/sandbox-harness'
import { compare, detection, enroll, publish } from '../../support/sandbox-requests'

const engine = createTestEngine()
afterAll(() => engine.close())

const [ada, bea, , dora] = samplePeople
const anyId: unknown = expect.any(String)
const facesOf = ({ body }: Reply) => zFaceEdgePublishResponse.parse(body).faces ?? []
const greyPicture = (): Promise<Uint8Array> =>
  sharp({ create: { width: 320, height: 240, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer()

async function enrollNamed(client: SandboxClient, person: SamplePerson, firstName: string) {
  const { personId, faceId } = zEnrolledFace.parse((await enroll(client, await samplePhoto(person))).body)
  await client.send('upsertAlias', { parameters: { personId }, json: { firstName, lastName: 'Sample' } })
  return { personId, faceId }
}

describe('1:N search by publishWithResponse', () => {
  it('finds a person by another picture, with name and enrollment photo', async () => {
    const { client } = await startTestSandbox(engine)
    const enrolled = await enrollNamed(client, ada, 'Ada')
    await enrollNamed(client, bea, 'Bea')
    const [face, ...others] = facesOf(await publish(client, await samplePhoto(adaAgain)))
    expect(others).toEqual([])
    expect(face).toMatchObject({ faceId: enrolled.faceId, detectionId: anyId })
    expect(face?.person).toEqual({ ...enrolled, firstName: 'Ada', lastName: 'Sample', tags: [] })
    expect(face?.confidence).toBeGreaterThan(0.9)
  })

  it('answers with the best photo of a person who has several', async () => {
    const { client } = await startTestSandbox(engine)
    const { personId } = await enrollNamed(client, ada, 'Ada')
    const second = zEnrolledFace.parse((await enroll(client, await samplePhoto(adaAgain), { personId })).body)
    const [face] = facesOf(await publish(client, await samplePhoto(adaAgain)))
    expect(face?.person).toMatchObject({ personId, faceId: second.faceId })
  })

  it('matches nobody for a face that is not enrolled, and still answers the face', async () => {
    const { client } = await startTestSandbox(engine)
    await enrollNamed(client, ada, 'Ada')
    const [face] = facesOf(await publish(client, await samplePhoto(dora)))
    expect(face).toMatchObject({ person: null, faceId: anyId, detectionId: anyId })
    expect(face?.confidence).toBeLessThan(0.5)
  })

  it('matches nobody while nobody is enrolled', async () => {
    const { client } = await startTestSandbox(engine)
    expect(facesOf(await publish(client, await samplePhoto(ada)))).toMatchObject([
      { person: null, confidence: 0 }
    ])
  })

  it('answers every face of a group, or only the largest', async () => {
    const { client } = await startTestSandbox(engine)
    const { personId } = await enrollNamed(client, dora, 'Dora')
    const group = await samplePicture(6)
    const all = facesOf(await publish(client, group))
    expect(all).toHaveLength(4)
    expect(all.filter(({ person }) => person?.personId === personId)).toHaveLength(1)
    const areas = all.map(({ boundingBox }) => (boundingBox?.width ?? 0) * (boundingBox?.height ?? 0))
    const largest = facesOf(await publish(client, group, { largestFaceOnly: true }))
    expect(largest.map(({ boundingBox }) => boundingBox)).toEqual([all[0]?.boundingBox])
    expect(areas[0]).toBe(Math.max(...areas))
  })

  it('includes the person only when asked', async () => {
    const { client } = await startTestSandbox(engine)
    const { faceId } = await enrollNamed(client, ada, 'Ada')
    const [face] = facesOf(await publish(client, await samplePhoto(adaAgain), { includePerson: false }))
    expect(face).toMatchObject({ faceId, person: null })
  })

  it('answers an empty list for a picture without a face', async () => {
    const { client } = await startTestSandbox(engine)
    expect((await publish(client, await greyPicture())).body).toEqual({ faces: [] })
  })

  it('refuses a local time and a picture that is none', async () => {
    const { client } = await startTestSandbox(engine)
    const photo = await samplePhoto(ada)
    for (const detectTimeUtc of ['2026-01-02 03:04:05', '2026-01-02T03:04:05', '2026-01-02T03:04:05+01:00'])
      expect((await publish(client, photo, { detectTimeUtc })).status).toBe(400)
    expect((await publish(client, Buffer.from('text'))).status).toBe(400)
  })
})

describe('suppression of double detections', () => {
  it('is off by default: the same face counts each time', async () => {
    const { client } = await startTestSandbox(engine)
    const photo = await samplePhoto(ada)
    expect(facesOf(await publish(client, photo))).toHaveLength(1)
    expect(facesOf(await publish(client, photo))).toHaveLength(1)
  })

  it('leaves a face out that the same detector saw within the window', async () => {
    let now = Date.UTC(2026, 0, 1)
    const { client } = await startTestSandbox(engine, {
      policy: { duplicateWindowSeconds: 10 },
      now: () => new Date(now)
    })
    const photo = await samplePhoto(ada)
    const seen = async (options = {}): Promise<number> =>
      facesOf(await publish(client, photo, options)).length
    expect(await seen()).toBe(1)
    expect(await seen()).toBe(0)
    expect(await seen({ detectorName: 'desk-2' })).toBe(1)
    expect(await seen({ allowDoubleDetection: true })).toBe(1)
    now += 10_000
    expect(await seen()).toBe(1)
  })

  it('answers the face without a detection id by the other reading', async () => {
    const { client } = await startTestSandbox(engine, {
      policy: { duplicateWindowSeconds: 10, suppressedDuplicate: 'without-detection-id' }
    })
    const { personId } = await enrollNamed(client, ada, 'Ada')
    const photo = await samplePhoto(adaAgain)
    await publish(client, photo)
    expect(facesOf(await publish(client, photo))).toMatchObject([{ detectionId: null, person: { personId } }])
  })
})

describe('other readings of publishWithResponse', () => {
  it('answer 404 without a face, no id for strangers, boxes as shares, and full person records', async () => {
    const { client } = await startTestSandbox(engine, {
      policy: {
        publishedNoFace: 'not-found',
        unmatchedFaceId: 'none',
        boxUnit: 'ratio',
        includedPerson: 'person-item'
      }
    })
    expect((await publish(client, await greyPicture())).status).toBe(404)
    const [stranger] = facesOf(await publish(client, await samplePhoto(dora)))
    expect(stranger?.faceId).toBeNull()
    expect(stranger?.boundingBox?.width).toBeLessThan(1)
    const { personId } = await enrollNamed(client, ada, 'Ada')
    const known = await publish(client, await samplePhoto(adaAgain))
    expect(known.body).toMatchObject({ faces: [{ person: { personId, aliases: [{ firstName: 'Ada' }] } }] })
  })
})

describe('the threshold of a match', () => {
  it("is the policy's: at 1, no other picture of a person is close enough", async () => {
    const { client } = await startTestSandbox(engine, { policy: { matchThreshold: 1 } })
    await enrollNamed(client, ada, 'Ada')
    expect(facesOf(await publish(client, await samplePhoto(adaAgain)))).toMatchObject([{ person: null }])
    const photos = await Promise.all([samplePhoto(ada), samplePhoto(adaAgain)])
    expect((await compare(client, ...photos)).body).toMatchObject({ isMatch: false })
  })
})

describe('1:N search by recognize', () => {
  const recognize = (client: SandboxClient, jpeg: Uint8Array): Promise<Reply> =>
    client.send('recognize', { json: { ...detection, croppedAligned: base64(jpeg) } })

  it('finds a person by an aligned crop, and nobody by a stranger', async () => {
    const { client } = await startTestSandbox(engine)
    const enrolled = await enrollNamed(client, ada, 'Ada')
    const found = await recognize(client, await alignedCrop(await samplePhoto(adaAgain)))
    expect(found.body).toEqual({ ...enrolled, firstName: 'Ada', lastName: 'Sample', tags: [] })
    expect((await recognize(client, await alignedCrop(await samplePhoto(dora)))).status).toBe(404)
    expect((await recognize(client, await samplePhoto(ada))).status).toBe(400)
  })
})

describe('1:1 comparison', () => {
  it('tells the same person from different people', async () => {
    const { client } = await startTestSandbox(engine)
    const photo = await samplePhoto(ada)
    const same = zFaceCompareAnswer.parse((await compare(client, photo, await samplePhoto(adaAgain))).body)
    const different = zFaceCompareAnswer.parse((await compare(client, photo, await samplePhoto(dora))).body)
    expect(same.isMatch).toBe(true)
    expect(different.isMatch).toBe(false)
    expect(same.confidence).toBeGreaterThan(0.9)
    expect(different.confidence).toBeLessThan(0.1)
  })

  it('refuses when one of the pictures has no face', async () => {
    const { client } = await startTestSandbox(engine)
    const reply = await compare(client, await samplePhoto(ada), await greyPicture())
    expect(reply.status).toBe(400)
    expect(reply.body).toMatchObject({ detail: 'No face was found in the picture.' })
  })
})

describe('detection', () => {
  it('answers boxes round the faces and records nobody', async () => {
    const { client } = await startTestSandbox(engine)
    const json = { faceImage: base64(await samplePicture(6)) }
    const faces = zDetectFacesResponse.parse((await client.send('detectFaces', { json })).body)
    expect(faces).toHaveLength(4)
    for (const { boundingBox, confidence } of faces) {
      expect(boundingBox.y + boundingBox.height / 2).toBeLessThan(1537 / 2)
      expect(confidence).toBeGreaterThan(0.5)
    }
  })
})

import { DetectionService } from '@main/services/detection-service'
import { DocumentService } from '@main/services/document-service'
import { PhotoService } from '@main/services/photo-service'
import { documentKindOf, documentLimits } from '@shared/domain/document'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { recordingLogger } from '../../../support/recording-logger'
import { tinyJpeg } from '../../../support/tiny-jpeg'

const gif = Uint8Array.from(Buffer.from('GIF89a'))
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

// SECURITY: what a server sends is checked by content before a decoder in the window sees it.
describe('bytes from the server', () => {
  it.each([
    ['a photo', tinyJpeg, true],
    ['another kind of picture', gif, false],
    ['nothing', new Uint8Array(), false]
  ])('are a photo or a bad answer: %s', async (_, jpeg, isGood) => {
    const read = () => Promise.resolve(ok(jpeg))
    const photos = new PhotoService({ readEnrollmentPhoto: read, readDetectionPhoto: read })
    for (const answer of [await photos.readEnrollment('f'), await photos.readDetection('f', 'd')]) {
      if (isGood) expect(answer).toEqual(ok({ jpeg }))
      else expect(answer).toMatchObject({ ok: false, error: { code: 'identities/bad-answer' } })
    }
  })

  it('leave a sighting without its picture when they are none, and the log says so', async () => {
    const at = '2026-03-04T05:06:07.000Z'
    const page = ok({
      detections: [
        { at, picture: gif },
        { at, picture: tinyJpeg }
      ],
      answered: 2
    })
    const read = () => Promise.resolve(page)
    const logger = recordingLogger()
    const service = new DetectionService({ readDetectionsOfPerson: read, readDetectionsOfFace: read }, logger)
    const query = { skip: 0, take: 2, order: 'newest-first' } as const
    expect(await service.ofPerson('p', query)).toEqual(
      ok({ detections: [{ at }, { at, picture: tinyJpeg }], nextSkip: 2 })
    )
    expect(logger.events).toEqual(['detection-picture-refused'])
  })

  it.each([
    ['application/pdf', bytes('%PDF-1.7')],
    ['image/png', bytes('\x89PNG\r\n\x1a\n')],
    ['image/jpeg', tinyJpeg],
    ['application/octet-stream', bytes('<script>alert(1)</script>')],
    ['application/octet-stream', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['application/octet-stream', bytes('%PD')],
    ['application/octet-stream', new Uint8Array()]
  ])('are called %s by what they are', (kind, content) => {
    expect(documentKindOf(content)).toBe(kind)
  })
})

describe('a document on its way to the server', () => {
  it.each([
    ['document/empty', 0],
    ['document/too-many-bytes', documentLimits.maxBytes + 1]
  ])('is refused as %s without asking the server', async (code, size) => {
    const unreachable = () => Promise.reject(new Error('the server was asked'))
    const client = { uploadDocument: unreachable, downloadDocument: unreachable }
    const service = new DocumentService(client, () => undefined)
    const draft = {
      uploadId: 'u',
      personId: 'p',
      name: 'a.pdf',
      description: '',
      content: new Uint8Array(size)
    }
    expect(await service.add(draft)).toMatchObject({ ok: false, error: { code } })
  })
})

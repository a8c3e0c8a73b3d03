import type { OpenEntry } from '@main/enrollment/at-server/entry'
import { look } from '@main/enrollment/at-server/look'
import type { IdentitiesClient } from '@main/identities/client'
import type { MatchedFace } from '@main/identities/wire/faces'
import { enrollmentDetails } from '@shared/domain/enrollment-draft'
import type { Alias } from '@shared/domain/person-items'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'
import { manualClock } from '../../../../support/manual-clock'
import { tinyJpeg } from '../../../../support/tiny-jpeg'

const photoId = '3f2b8c1e-6d4a-4b0e-9a51-0c1d2e3f4a5b'
const entry: OpenEntry = {
  details: enrollmentDetails.parse({
    enrollmentId: '7c1d2e3f-6d4a-4b0e-9a51-0c1d2e3f4a5b',
    target: { kind: 'new-person' },
    name: { firstName: 'Anna', lastName: 'Berg' },
    photos: [{ attachmentId: photoId }]
  }),
  attachment: () => Promise.resolve(ok({ attachmentId: photoId, kind: 'photo', bytes: tinyJpeg }))
}
const context = { detectorName: 'test', timeZone: 'UTC', clock: manualClock() }

interface AtServer {
  readonly exists?: Result<boolean>
  readonly match?: MatchedFace
  readonly aliases?: readonly Alias[]
}

/** Looks for the photo that makes the person, when no answer has told whose it is. */
function lookForPhoto({ exists = ok(true), match, aliases = [] }: AtServer) {
  const answers: Pick<IdentitiesClient, 'imageReferenceExists' | 'publishLargestFace' | 'readAliases'> = {
    imageReferenceExists: () => Promise.resolve(exists),
    publishLargestFace: () => Promise.resolve(ok(match)),
    readAliases: () => Promise.resolve(ok([...aliases]))
  }
  const step = { kind: 'photo', key: photoId } as const
  return look(answers as IdentitiesClient, context, { kind: 'look', step }, entry)
}

const nameless = { personId: 'p1', tags: [] }
const somebody = { firstName: 'Clara', lastName: 'Dahl', middleName: '', title: '' }

describe('a photo whose answer was lost', () => {
  it('is not there when the server does not know its reference, whoever looks like it', async () => {
    const looked = await lookForPhoto({ exists: ok(false), match: { confidence: 1, person: nameless } })
    expect(looked).toEqual({ kind: 'absent' })
  })

  it('belongs to the nameless person whom the same picture finds', async () => {
    const match = { faceId: 'f1', confidence: 0.999, person: nameless }
    expect(await lookForPhoto({ match })).toEqual({ kind: 'there', personId: 'p1', faceId: 'f1' })
  })

  it('is a question when nobody is found', async () => {
    expect(await lookForPhoto({})).toEqual({ kind: 'whose', candidates: [] })
  })

  it('is a question when the match is merely alike', async () => {
    const looked = await lookForPhoto({ match: { confidence: 0.98, person: nameless } })
    expect(looked).toMatchObject({ kind: 'whose', candidates: [{ person: { personId: 'p1' } }] })
  })

  it('is a question when the match has a name already: that is somebody else', async () => {
    const looked = await lookForPhoto({ match: { confidence: 1, person: nameless }, aliases: [somebody] })
    expect(looked).toMatchObject({ kind: 'whose', candidates: [{ person: { personId: 'p1' } }] })
  })

  it('cannot be told when the account may not ask for references and nobody certain is found', async () => {
    const exists = err(appError('identities/forbidden'))
    expect(await lookForPhoto({ exists })).toEqual({ kind: 'closed' })
  })
})

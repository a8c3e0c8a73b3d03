import { documentsOf, withDocument } from '@renderer/person/documents/added-documents'
import { noUpload, type Upload, type UploadEvent, uploadReducer } from '@renderer/person/documents/upload'
import { appError } from '@shared/errors'
import { describe, expect, it } from 'vitest'

const file = { content: new Uint8Array(3) }
const run = (...events: UploadEvent[]): Upload => events.reduce(uploadReducer, noUpload)
const picked: UploadEvent = { type: 'picked', file, name: 'scan.pdf' }
const sent: UploadEvent = { type: 'sent', uploadId: 'u' }
const progress: UploadEvent = { type: 'progress', uploadId: 'u', sent: 5, total: 10 }

describe('an upload', () => {
  it('shows how far it is', () => {
    expect(run(picked, sent, progress)).toMatchObject({ at: 'sending', progress: { sent: 5, total: 10 } })
  })

  it('does not listen to another one', () => {
    const before = run(picked, sent)
    expect(uploadReducer(before, { ...progress, uploadId: 'v' })).toBe(before)
    expect(uploadReducer(before, { type: 'accepted', uploadId: 'v' })).toBe(before)
  })

  it('that is refused keeps the file and what was typed, with the reason', () => {
    const error = appError('identities/unreachable')
    const upload = run(picked, { type: 'typed', part: { description: 'signed' } }, sent, progress, {
      type: 'refused',
      uploadId: 'u',
      error
    })
    expect(upload).toEqual({ at: 'form', file, typed: { name: 'scan.pdf', description: 'signed' }, error })
  })

  it('that arrived although it was stopped says so', () => {
    const upload = run(picked, sent, { type: 'stop-wanted' }, { type: 'accepted', uploadId: 'u' })
    expect(upload).toEqual({ at: 'none', arrivedLate: 'scan.pdf' })
    expect(run(picked, sent, { type: 'accepted', uploadId: 'u' })).toEqual(noUpload)
  })

  it('under way is not dropped, and not replaced by another file', () => {
    const before = run(picked, sent)
    expect(uploadReducer(before, { type: 'dropped' })).toBe(before)
    expect(uploadReducer(before, picked)).toBe(before)
    expect(run(picked, { type: 'dropped' })).toBe(noUpload)
  })
})

describe('documents that were added here', () => {
  it('are told apart by person, newest first', () => {
    const document = (personId: string, name: string) =>
      ({
        personId,
        name,
        documentId: 'd',
        description: '',
        kind: 'application/pdf',
        bytes: 1,
        at: 0
      }) as const
    const added = [document('p', '1'), document('q', '2'), document('p', '3')].reduce<
      Parameters<typeof withDocument>[0]
    >(withDocument, [])
    expect(documentsOf(added, 'p').map(({ name }) => name)).toEqual(['3', '1'])
  })
})

import { describe, expect, it } from 'vitest'
import { answerFault } from '@sandbox/http/documented-answer'

const answer = (body: unknown, status = 200, type: string | null = 'application/json') => ({
  status,
  type,
  text: body === '' ? '' : JSON.stringify(body)
})

describe("the check of the sandbox's answers", () => {
  it('lets through what the document says', () => {
    const tag = { tagId: 'id', tagName: 'VIP', disabled: false }
    expect(answerFault('readTags', answer([tag]))).toBeUndefined()
    expect(answerFault('deleteTag', answer('', 204, null))).toBeUndefined()
    expect(answerFault('readEnrollmentPhoto', answer('...', 200, 'image/jpeg'))).toBeUndefined()
    expect(answerFault('publish', answer('', 200, null))).toBeUndefined()
  })

  it('finds a member that is missing, wrong or not documented, and does not quote it', () => {
    expect(answerFault('readTags', answer([{ tagName: 'VIP' }]))).toBe('does not fit at 0.tagId')
    expect(answerFault('readTags', answer([{ tagId: 'id', tagName: 5 }]))).toBe('does not fit at 0.tagName')
    const extra = [{ tagId: 'id', tagName: 'VIP', colour: 'red' }]
    expect(answerFault('readTags', answer(extra))).toBe('answers more than is documented')
  })

  it('finds a status that the document does not name for the operation', () => {
    expect(answerFault('readTags', answer('', 404))).toContain('404')
    expect(answerFault('readTags', answer('', 204))).toContain('204')
    expect(answerFault('findPeople', answer('', 302))).toContain('302')
    expect(answerFault('readTag', answer('', 404))).toBeUndefined()
    expect(answerFault('deleteTag', answer('', 403))).toBeUndefined()
    expect(answerFault('uploadFileDocument', answer('', 413))).toBeUndefined()
  })

  it('finds a body where there is none, and a wrong media type', () => {
    expect(answerFault('publish', answer({}))).toContain('in place of null')
    expect(answerFault('downloadFileDocument', answer('', 200, 'text/html'))).toContain('text/html')
  })
})

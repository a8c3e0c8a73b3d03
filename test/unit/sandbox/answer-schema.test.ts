import { describe, expect, it } from 'vitest'
import { checkAnswer } from '../../support/answer-schema'

const answer = (body: unknown, status = 200, type = 'application/json') => ({
  status,
  headers: new Headers({ 'content-type': type }),
  body
})

describe("the check of the sandbox's answers", () => {
  it('lets through what the document says', () => {
    checkAnswer('readTags', answer([{ tagId: 'id', tagName: 'VIP', disabled: false }]))
    checkAnswer('deleteTag', answer('', 204))
    checkAnswer('readEnrollmentPhoto', answer('...', 200, 'image/jpeg'))
  })

  it('finds a member that is missing, wrong or not documented', () => {
    expect(() => checkAnswer('readTags', answer([{ tagName: 'VIP' }]))).toThrow('readTags')
    expect(() => checkAnswer('readTags', answer([{ tagId: 'id', tagName: 5 }]))).toThrow('readTags')
    const extra = [{ tagId: 'id', tagName: 'VIP', colour: 'red' }]
    expect(() => checkAnswer('readTags', answer(extra))).toThrow('more than is documented')
  })

  it('finds a status that the document does not name for the operation', () => {
    expect(() => checkAnswer('readTags', answer('', 404))).toThrow('404')
    expect(() => checkAnswer('readTags', answer('', 204))).toThrow('204')
    expect(() => checkAnswer('findPeople', answer('', 302))).toThrow('302')
    checkAnswer('readTag', answer('', 404))
    checkAnswer('deleteTag', answer('', 403))
    checkAnswer('uploadFileDocument', answer('', 413))
  })

  it('finds a body where there is none, and a wrong media type', () => {
    expect(() => checkAnswer('publish', answer({}))).toThrow('publish')
    expect(() => checkAnswer('downloadFileDocument', answer('', 200, 'text/html'))).toThrow('text/html')
  })
})

import { matchedFace } from '@main/identities/matched-face'
import { zPublishedFace } from '@shared/identities/generated/zod.gen'
import { describe, expect, it } from 'vitest'

const read = (json: unknown) => matchedFace(zPublishedFace.parse(json))

describe('a face that the server answers with', () => {
  it('is nobody when there is no person', () => {
    expect(read({ faceId: 'f', confidence: 0.2, person: null })).toEqual({ faceId: 'f', confidence: 0.2 })
  })

  it('carries the person of an edge answer, tag names included', () => {
    const person = {
      personId: 'p',
      faceId: 'enrolled',
      firstName: 'Anna',
      lastName: 'Berg',
      tags: [{ name: 'VIP' }]
    }
    expect(read({ faceId: 'probe', confidence: 0.9, person })).toEqual({
      faceId: 'enrolled',
      confidence: 0.9,
      person: { personId: 'p', name: { firstName: 'Anna', lastName: 'Berg' }, tags: ['VIP'] }
    })
  })

  it('carries the person of a full record under the first alias', () => {
    const aliases = [
      { personAliasId: '1', firstName: 'Anna', lastName: 'Berg', middleName: null, title: null },
      { personAliasId: '2', firstName: 'Annie', lastName: 'Hill', middleName: null, title: null }
    ]
    const person = { personId: 'p', aliases, tags: [{ tagId: 't', expires: null }] }
    expect(read({ faceId: 'f', confidence: 0.9, person })).toEqual({
      faceId: 'f',
      confidence: 0.9,
      person: { personId: 'p', name: { firstName: 'Anna', lastName: 'Berg' }, tags: [] }
    })
  })

  it('has no name when the enrollment stopped before the name', () => {
    const edge = { personId: 'p', firstName: null, lastName: '', tags: null }
    expect(read({ person: edge }).person).toEqual({ personId: 'p', tags: [] })
    expect(read({ person: { personId: 'p', aliases: [] } }).person).toEqual({ personId: 'p', tags: [] })
  })

  it('keeps a confidence of an unexpected scale inside 0 to 1', () => {
    expect(read({ confidence: 97.2 }).confidence).toBe(1)
    expect(read({ confidence: -1 }).confidence).toBe(0)
    expect(read({}).confidence).toBe(0)
  })
})

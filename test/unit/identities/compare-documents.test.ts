import { compareDocuments } from '@shared/identities/compare-documents'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readApiDocument } from '../../../scripts/lib/identities-api'

const ours = readApiDocument('.')

const text = { type: 'string' }
const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const documentOf = (paths: object, schemas: object = {}) => ({
  openapi: '3.0.1',
  paths,
  components: { schemas }
})
const enroll = (body: object, query: object[] = []) =>
  documentOf({ '/enroll': { post: { parameters: query, requestBody: json(body) } } })
const find = (answer: object) =>
  documentOf({ '/find': { get: { responses: { 200: { description: '', ...json(answer) } } } } })

describe('two descriptions of an API', () => {
  it('do not differ when they are the same', () => {
    expect(compareDocuments(ours, structuredClone(ours))).toEqual([])
  })

  it('differ by every operation when one is empty', () => {
    const differences = compareDocuments(ours, documentOf({}))
    expect(differences).toHaveLength(40)
    expect(differences).toContainEqual({ operation: 'POST /api/v1/authenticate', kind: 'missing-operation' })
  })

  it('name parameters and write paths as they like', () => {
    const get = { get: {} }
    const mine = documentOf({ '/api/v1/people/{personId}/tags': get })
    expect(compareDocuments(mine, documentOf({ '/api/v1/People/{id}/tags/': get }))).toEqual([])
  })

  it('differ by a member that we send and they do not know', () => {
    const mine = enroll({ type: 'object', properties: { faceImage: text, reference: text } })
    const theirs = enroll({ type: 'object', properties: { faceImage: text } })
    expect(compareDocuments(mine, theirs)).toEqual([
      { operation: 'POST /enroll', kind: 'missing-member', member: 'body.reference' }
    ])
  })

  it('differ by a member that they demand and we do not send', () => {
    const mine = enroll({ type: 'object', properties: { faceImage: text } })
    const theirs = enroll({
      type: 'object',
      required: ['collectionId'],
      properties: { faceImage: text, collectionId: text, hint: text }
    })
    expect(compareDocuments(mine, theirs)).toEqual([
      { operation: 'POST /enroll', kind: 'new-required-member', member: 'body.collectionId' }
    ])
  })

  it('differ by the type of a nested member, however it is written', () => {
    const box = { type: 'object', properties: { x: { type: 'number' } } }
    const mine = find({ type: 'array', items: { type: 'object', properties: { box } } })
    const theirs = documentOf(
      {
        '/find': {
          get: { responses: { 200: json({ type: 'array', items: { $ref: '#/components/schemas/Face' } }) } }
        }
      },
      {
        Face: { type: 'object', properties: { Box: { allOf: [{ $ref: '#/components/schemas/Box' }] } } },
        Box: { type: 'object', properties: { x: text } }
      }
    )
    expect(compareDocuments(mine, theirs)).toEqual([
      {
        operation: 'GET /find',
        kind: 'other-type',
        member: 'answer[].box.x',
        ours: 'number',
        theirs: 'string'
      }
    ])
  })

  it('do not differ where they say nothing, count in integers, or allow null', () => {
    const mine = find({ type: 'object', properties: { count: { type: 'number' }, name: text } })
    const counted = { count: { type: 'integer' }, name: { type: ['string', 'null'] }, more: text }
    expect(compareDocuments(mine, find({ type: 'object', properties: counted }))).toEqual([])
    expect(compareDocuments(mine, documentOf({ '/find': { get: { responses: { 200: {} } } } }))).toEqual([])
  })

  it('are compared by the nearest of several shapes that we accept', () => {
    const person = { type: 'object', properties: { personId: text } }
    const mine = find({ oneOf: [text, person] })
    expect(compareDocuments(mine, find(text))).toEqual([])
    expect(compareDocuments(mine, find(person))).toEqual([])
    expect(compareDocuments(mine, find({ type: 'object', properties: { id: text } }))).toHaveLength(1)
  })

  it('differ by queries too', () => {
    const query = (name: string, required = false) => ({ name, in: 'query', required, schema: text })
    expect(compareDocuments(enroll({}, [query('force')]), enroll({}, [query('site', true)]))).toEqual([
      { operation: 'POST /enroll', kind: 'missing-member', member: 'query.force' },
      { operation: 'POST /enroll', kind: 'new-required-member', member: 'query.site' }
    ])
  })

  it('may go round in circles', () => {
    const circle = (member: string) =>
      documentOf(
        { '/find': { get: { responses: { 200: json({ $ref: '#/components/schemas/Node' }) } } } },
        { Node: { type: 'object', properties: { [member]: { $ref: '#/components/schemas/Node' } } } }
      )
    expect(compareDocuments(circle('next'), circle('next'))).toEqual([])
    expect(compareDocuments(circle('next'), circle('other'))).toHaveLength(1)
  })

  it('may be anything at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (theirs) => Array.isArray(compareDocuments(ours, theirs))))
    const broken = documentOf({ '/find': { get: { responses: { 200: json({ $ref: '#/nowhere' }) } } } })
    expect(compareDocuments(find(text), broken)).toEqual([])
  })
})

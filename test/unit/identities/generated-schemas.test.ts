import type { IdentityPersonItem } from '@shared/identities/generated/types.gen'
import {
  zCheckImageReferenceAnswer,
  zDetection,
  zEdgePerson,
  zFaceEdgePublishResponse,
  zFaceEnrollAnswer,
  zIdentityPersonItem,
  zIncludedPerson,
  zPublishWithResponseRequest,
  zReadDetectionsOfPersonQuery,
  zTag
} from '@shared/identities/generated/zod.gen'
import { describe, expect, it } from 'vitest'

const personId = '0b8f6d0e-3c57-4a1e-9d8b-5f2c7a904e11'
const tagId = '6f1d2b3c-84a0-4f5e-a7c9-1e2d3f4a5b6c'

/** All documented members, with null where the vendor's sample has null. */
const personItem: IdentityPersonItem = {
  personId,
  aliases: [
    { personAliasId: tagId, firstName: 'Ada', lastName: 'Nowak', middleName: null, title: null },
    { personAliasId: personId, firstName: 'A.', lastName: 'Nowak', middleName: 'M.', title: 'Dr.' }
  ],
  addresses: [
    {
      personAddressId: tagId,
      street: '1 Mill Lane',
      street2: null,
      city: 'Reno',
      state: 'NV',
      postalCode: '89501',
      country: 'US'
    }
  ],
  entityFields: [
    {
      entityFieldId: tagId,
      name: 'Badge',
      stringValue: '1234',
      dateValue: null,
      numberValue: null,
      boolValue: null
    }
  ],
  tags: [{ tagId, expires: null, created: '2025-03-04T05:06:07.1234567Z' }],
  notes: [{ noteId: tagId, summary: 'Visit', body: 'At the desk', author: 'front', sharedId: null }]
}
const edgePerson = {
  faceId: 'f-1',
  personId,
  firstName: 'Ada',
  lastName: 'Nowak',
  tags: [{ name: 'Staff' }]
}
const tag = { tagId, tagName: 'Staff', disabled: false, description: '', defaultExpirePeriod: '30.00:00:00' }
const detection = {
  confidence: 0.972,
  dateTimeUtc: '2025-03-04T05:06:07Z',
  timeZone: 'America/Los_Angeles',
  detector: 'Lobby',
  image: '/9j/4AAQ'
}

describe('the generated schemas', () => {
  it.each([
    ['IdentityPersonItem', zIdentityPersonItem, personItem],
    ['EdgePerson', zEdgePerson, edgePerson],
    ['Tag', zTag, tag],
    ['Detection', zDetection, detection]
  ])('keep every documented member of %s', (_, schema, sample) => {
    expect(schema.parse(sample)).toEqual(sample)
  })

  it.each([
    [
      'IdentityPersonItem',
      zIdentityPersonItem,
      { ...personItem, addresses: null, tags: null, notes: undefined }
    ],
    ['EdgePerson', zEdgePerson, { personId, firstName: null, lastName: null, tags: null }],
    ['Tag', zTag, { tagId, tagName: 'Staff', description: null }],
    ['Detection', zDetection, { ...detection, image: null }]
  ])('take null and absence for what is optional in %s', (_, schema, sample) => {
    expect(schema.safeParse(sample).error).toBeUndefined()
  })

  it('ignore members that they do not know', () => {
    expect(zTag.parse({ ...tag, colour: 'red' })).toEqual(tag)
  })

  it.each([
    ['a person without an id', zIdentityPersonItem, { aliases: [] }],
    ['aliases that are no list', zIdentityPersonItem, { ...personItem, aliases: { firstName: 'Ada' } }],
    ['a name that is a number', zEdgePerson, { ...edgePerson, firstName: 7 }],
    ['a tag with an empty id', zTag, { ...tag, tagId: '' }],
    ['a detection whose time is no time', zDetection, { ...detection, dateTimeUtc: 'yesterday' }],
    ['a web page', zEdgePerson, '<html></html>'],
    ['an error in place of faces', zFaceEdgePublishResponse, { faces: 'none' }]
  ])('refuse %s', (_, schema, sample) => {
    expect(schema.safeParse(sample).success).toBe(false)
  })

  it.each(['2025-03-04T05:06:07', '2025-03-04T05:06:07+01:00', '2025-03-04T05:06:07.1234567Z'])(
    'take %s for the time of a detection',
    (dateTimeUtc) => {
      expect(zDetection.safeParse({ ...detection, dateTimeUtc }).success).toBe(true)
    }
  )

  it('ask for UTC in the time of a published picture', () => {
    const request = { expanded: '/9j/', detectorName: 'Desk', ianaTimeZone: 'Europe/Warsaw' }
    const accepts = (detectTimeUtc: string): boolean =>
      zPublishWithResponseRequest.safeParse({ ...request, detectTimeUtc }).success
    expect(accepts('2025-03-04T05:06:07Z')).toBe(true)
    expect(accepts('2025-03-04T05:06:07+01:00')).toBe(false)
    expect(accepts('2025-03-04T05:06:07')).toBe(false)
  })
})

describe('both readings of what is undocumented', () => {
  it('let faceEnroll answer an object or a bare string', () => {
    expect(zFaceEnrollAnswer.parse(personId)).toBe(personId)
    expect(zFaceEnrollAnswer.parse({ personId, faceId: null })).toEqual({ personId, faceId: null })
    expect(zFaceEnrollAnswer.safeParse({ id: personId }).success).toBe(false)
    expect(zFaceEnrollAnswer.safeParse('').success).toBe(false)
  })

  it('let checkImageReference answer a boolean or nothing', () => {
    expect(zCheckImageReferenceAnswer.parse(false)).toBe(false)
    expect(zCheckImageReferenceAnswer.parse({})).toEqual({})
    expect(zCheckImageReferenceAnswer.safeParse({ title: 'Error' }).success).toBe(false)
    expect(zCheckImageReferenceAnswer.safeParse('yes').success).toBe(false)
  })

  it('keep the names of an included person in either shape', () => {
    expect(zIncludedPerson.parse(personItem)).toEqual(personItem)
    expect(zIncludedPerson.parse(edgePerson)).toEqual(edgePerson)
  })
})

describe('the bounds of a detections query', () => {
  it('are plain numbers beyond 32 bits', () => {
    const query = { skip: 0, take: 10, epochStartMs: 1_741_064_767_000, dateAscending: true }
    expect(zReadDetectionsOfPersonQuery.parse(query)).toEqual(query)
  })

  it('default as documented', () => {
    expect(zReadDetectionsOfPersonQuery.parse({})).toEqual({ skip: 0, take: 10, dateAscending: true })
  })
})

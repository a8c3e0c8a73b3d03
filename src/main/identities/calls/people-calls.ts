import type { PersonRecord } from '@shared/domain/person-record'
import type { BinaryContent } from '@shared/identities/generated/types.gen'
import { ok, type Result } from '@shared/result'
import {
  findPeople,
  findPeopleByEntityField,
  readDetectionPhoto,
  readEnrollmentPhoto,
  readPerson
} from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { personRecordOf } from '../wire/people'
import { isNotFound, mapAnswer, refuseWebPage } from './answers'

export interface PeopleCalls {
  /** The whole record; the tags in it have no names. */
  readPerson(personId: string): Promise<Result<PersonRecord>>
  /** Nobody is an empty list. */
  findPeopleByTag(tagId: string): Promise<Result<PersonRecord[]>>
  /** @param value exact; undefined: everybody who has the field */
  findPeopleByField(name: string, value: string | undefined): Promise<Result<PersonRecord[]>>
  readEnrollmentPhoto(faceId: string): Promise<Result<Uint8Array<ArrayBuffer>>>
  readDetectionPhoto(faceId: string, detectionId: string): Promise<Result<Uint8Array<ArrayBuffer>>>
}

export function createPeopleCalls(client: Client): PeopleCalls {
  const find = async (answer: ReturnType<typeof findPeople>): Promise<Result<PersonRecord[]>> => {
    const found = await answer
    // Undocumented whether nobody is an empty list or a 404; both are understood.
    return isNotFound(found) ? ok([]) : mapAnswer(found, (people) => people.map(personRecordOf))
  }

  return {
    readPerson: async (personId) =>
      mapAnswer(await readPerson({ client, path: { personId } }), personRecordOf),

    findPeopleByTag: (tagId) => find(findPeople({ client, query: { tagId } })),

    findPeopleByField: async (entityFieldName, value) => {
      if (value !== undefined && isPlainSegment(entityFieldName) && isPlainSegment(value)) {
        const path = { fieldName: entityFieldName, fieldValue: value }
        const answer = await findPeopleByEntityField({ client, path })
        // One of the vendor's pages does not know this path, so a 404 may mean just that. The other form decides.
        if (!isNotFound(answer)) return mapAnswer(answer, (people) => people.map(personRecordOf))
      }
      const query = { entityFieldName, ...(value === undefined ? {} : { entityFieldStringValue: value }) }
      return find(findPeople({ client, query }))
    },

    readEnrollmentPhoto: async (faceId) =>
      photoBytes(await readEnrollmentPhoto({ client, path: { faceId } }), 'enrollmentPhoto'),

    readDetectionPhoto: async (faceId, detectionId) =>
      photoBytes(await readDetectionPhoto({ client, path: { faceId, detectionId } }), 'detectionPhoto')
  }
}

/**
 * Whether a text can be a segment of a path. Slashes and percent signs are undone by many proxies even when they are
 * encoded, dots climb, and long paths are cut off; such texts go into the query.
 */
function isPlainSegment(text: string): boolean {
  return text.length > 0 && text.length <= 200 && !/[/\\%]|^\.{1,2}$|\p{Cc}|^\s|\s$/u.test(text)
}

async function photoBytes(
  answer: Result<BinaryContent>,
  what: string
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const checked = refuseWebPage(answer, what)
  return checked.ok ? ok(new Uint8Array(await checked.value.arrayBuffer())) : checked
}

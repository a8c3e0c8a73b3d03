import { err, ok, type Result } from '@shared/result'
import type { Services } from './app-env'
import { peopleWithTag } from './person-tags'
import { type Refusal, refusals } from './refusal'

export interface PeopleSearch {
  readonly tagId?: string | undefined
  readonly entityFieldName?: string | undefined
  /** Counts only beside a name. */
  readonly entityFieldStringValue?: string | undefined
}

/** The ids of the people with a tag or a custom field. A tag or field that does not exist finds nobody. */
export function findPeople(services: Services, search: PeopleSearch): Result<string[], Refusal> {
  const { storage, policy } = services
  const { tagId, entityFieldName: name, entityFieldStringValue } = search
  const byTag = tagId === undefined ? undefined : peopleWithTag(services, tagId)
  const byField =
    name === undefined ? undefined : storage.entityFields.peopleWith(name, entityFieldStringValue)
  if (byTag && byField) {
    if (policy.searchByTagAndField === 'refuse') return err(refusals.tagAndField)
    return ok(byTag.filter((personId) => byField.includes(personId)))
  }
  const found = byTag ?? byField
  if (found) return ok(found)
  switch (policy.searchByNothing) {
    case 'refuse':
      return err(refusals.noSearch)
    case 'everybody':
      return ok(storage.people.all())
    case 'nobody':
      return ok([])
  }
}

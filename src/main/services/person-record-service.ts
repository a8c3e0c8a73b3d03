import {
  type FoundPeople,
  maxFoundPeople,
  type PersonRecord,
  type Section
} from '@shared/domain/person-record'
import { type AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import { asRecordRefusal } from './record-refusal'
import type { TagNames } from './tag-names'

/** Reads people: one by id, several by tag or by field. The server has no search by name. */
export class PersonRecordService {
  readonly #client: IdentitiesClient
  readonly #names: TagNames

  constructor(client: IdentitiesClient, names: TagNames) {
    this.#client = client
    this.#names = names
  }

  /** An account that may not read the whole record gets the parts it may read, and learns what closes the others. */
  async read(personId: string): Promise<Result<PersonRecord>> {
    const whole = await this.#client.readPerson(personId)
    if (whole.ok) return ok(await this.#withTagNames(whole.value))
    if (whole.error.code !== 'identities/forbidden') return whole
    const parts = await this.#readParts(personId, closed(whole.error))
    return parts.ok ? ok(await this.#withTagNames(parts.value)) : parts
  }

  async findByTag(tagId: string): Promise<Result<FoundPeople>> {
    return this.#found(await this.#client.findPeopleByTag(tagId))
  }

  async findByField(name: string, value: string | undefined): Promise<Result<FoundPeople>> {
    return this.#found(await this.#client.findPeopleByField(name, value))
  }

  /** @param addresses no call reads them alone */
  async #readParts(personId: string, addresses: Section<never>): Promise<Result<PersonRecord>> {
    const [aliases, tags, notes, fields] = await Promise.all([
      this.#client.readAliases(personId),
      this.#client.readPersonTags(personId),
      this.#client.readNotes(personId),
      this.#client.readFields(personId)
    ])
    const [aliasPart, tagPart, notePart, fieldPart] = [part(aliases), part(tags), part(notes), part(fields)]
    if (!aliasPart.ok) return aliasPart
    if (!tagPart.ok) return tagPart
    if (!notePart.ok) return notePart
    if (!fieldPart.ok) return fieldPart
    return ok({
      personId,
      aliases: aliasPart.value,
      tags: tagPart.value,
      notes: notePart.value,
      addresses,
      fields: fieldPart.value
    })
  }

  async #found(answer: Result<PersonRecord[]>): Promise<Result<FoundPeople>> {
    const found = asRecordRefusal(answer)
    if (!found.ok) return found
    const shown = found.value.slice(0, maxFoundPeople)
    const people = await Promise.all(shown.map((person) => this.#withTagNames(person)))
    return ok({ people, total: found.value.length })
  }

  async #withTagNames(person: PersonRecord): Promise<PersonRecord> {
    if (person.tags.state === 'closed') return person
    return { ...person, tags: { state: 'open', items: await this.#names.addTo(person.tags.items) } }
  }
}

function closed(error: AppError): Section<never> {
  return { state: 'closed', permissions: [...(error.permissions ?? [])] }
}

/** A missing permission closes a part; anything else fails the whole. */
function part<T>(answer: Result<T[]>): Result<Section<T>> {
  if (answer.ok) return ok({ state: 'open', items: answer.value })
  return answer.error.code === 'identities/forbidden' ? ok(closed(answer.error)) : answer
}

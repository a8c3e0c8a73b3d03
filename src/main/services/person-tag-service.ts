import type { PersonTag, TagExpiry } from '@shared/domain/person-items'
import { ok, type Result } from '@shared/result'
import type { IdentitiesClient } from '../identities/client'
import type { OneAtATime } from './one-at-a-time'
import { asRecordRefusal, isForbidden } from './record-refusal'
import type { TagNames } from './tag-names'

/**
 * Puts tags on people and takes them off, by the id of the tag.
 *
 * Whether the server knows a tag on a person by an id of its own or by the tag's, is not documented. So the person's tags
 * are read first; a server that names no id of its own is given the tag's.
 */
export class PersonTagService {
  readonly #client: IdentitiesClient
  readonly #names: TagNames
  readonly #saves: OneAtATime

  constructor(client: IdentitiesClient, names: TagNames, saves: OneAtATime) {
    this.#client = client
    this.#names = names
    this.#saves = saves
  }

  /** @param expires `default` leaves a tag that the person has already as it is */
  save(personId: string, tagId: string, expires: TagExpiry): Promise<Result<PersonTag>> {
    return this.#saves.run(personId, async () => {
      const saved = asRecordRefusal(await this.#save(personId, tagId, expires))
      if (!saved.ok) return saved
      const [named = saved.value] = await this.#names.addTo([saved.value])
      return ok(named)
    })
  }

  remove(personId: string, tagId: string): Promise<Result<undefined>> {
    return this.#saves.run(personId, async () => {
      const present = await this.#present(personId, tagId)
      if (!present.ok) return present
      // Nothing found: expired tags may be hidden, or the account may not read them. The server has the last word.
      const keys = new Set(present.value?.map((tag) => tag.personTagId ?? tagId) ?? [])
      for (const key of keys.size > 0 ? keys : [tagId]) {
        const removed = await this.#client.deletePersonTag(personId, key)
        if (!removed.ok) return asRecordRefusal(removed)
      }
      return ok()
    })
  }

  async #save(personId: string, tagId: string, expires: TagExpiry): Promise<Result<PersonTag>> {
    const before = await this.#present(personId, tagId)
    if (!before.ok) return before
    const existing = before.value?.[0]
    const isTime = expires !== 'default' && expires !== 'never'
    if (existing && (expires === 'default' || existing.expires === (isTime ? expires : undefined)))
      return ok(existing)

    const wanted: PersonTag = { tagId, ...(isTime ? { expires } : {}) }
    const put = await this.#put(personId, { ...wanted, ...keyOf(existing) })
    if (!put.ok) return put
    const after = await this.#present(personId, tagId)
    const found = after.ok ? after.value : undefined
    if (!found) return ok({ ...wanted, ...keyOf({ personTagId: put.value }) })

    // The server made a second one, because it knows no id by which the first could be changed.
    if (existing && existing.personTagId === undefined && found.length > 1) {
      const removed = await this.#client.deletePersonTag(personId, tagId)
      return removed.ok ? this.#save(personId, tagId, expires) : removed
    }
    const [item = wanted] = found
    // Without an expiry a new tag gets its default one; only a change can say "for good".
    if (expires !== 'never' || item.expires === undefined || item.personTagId === undefined) return ok(item)
    const changed = await this.#put(personId, { tagId, personTagId: item.personTagId })
    if (!changed.ok) return changed
    const { expires: _, ...forGood } = item
    return ok(forGood)
  }

  #put(personId: string, tag: PersonTag): Promise<Result<string | undefined>> {
    return this.#client.putPersonTag(personId, tag)
  }

  /** @returns undefined when the account may not see the person's tags */
  async #present(personId: string, tagId: string): Promise<Result<PersonTag[] | undefined>> {
    const tags = await this.#client.readPersonTags(personId)
    if (isForbidden(tags)) return ok(undefined)
    return tags.ok ? ok(tags.value.filter((tag) => tag.tagId === tagId)) : tags
  }
}

function keyOf(tag: { readonly personTagId?: string | undefined } | undefined): { personTagId?: string } {
  return tag?.personTagId === undefined ? {} : { personTagId: tag.personTagId }
}

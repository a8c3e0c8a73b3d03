import type { PersonTag } from '@shared/domain/person-items'
import type { TagCalls } from '../identities/calls/tag-calls'
import type { Clock } from '../platform/ports'
import { isForbidden } from './record-refusal'

/** Milliseconds for which names are believed. Tags are renamed a few times a year. */
const believedFor = 5 * 60_000

/**
 * The names of the tags, for the places where the server tells ids only. Read once and kept for a while. An account that may
 * not read tags sees ids without names; that is no failure.
 */
export class TagNames {
  readonly #client: Pick<TagCalls, 'readTags'>
  readonly #clock: Clock
  #known: { readonly names: Promise<ReadonlyMap<string, string>>; readonly until: number } | undefined

  constructor(client: Pick<TagCalls, 'readTags'>, clock: Clock) {
    this.#client = client
    this.#clock = clock
  }

  /** Gives each tag its name where it has none and one is known. */
  async addTo(tags: readonly PersonTag[]): Promise<PersonTag[]> {
    if (tags.every(({ name }) => name !== undefined)) return [...tags]
    const names = await this.#names()
    return tags.map((tag) => {
      const name = tag.name ?? names.get(tag.tagId ?? '')
      return name === undefined ? tag : { ...tag, name }
    })
  }

  /** To be called when a tag changes, and when the station works with another server or account. */
  forget(): void {
    this.#known = undefined
  }

  #names(): Promise<ReadonlyMap<string, string>> {
    if (this.#known && this.#clock.now() < this.#known.until) return this.#known.names
    const known = { names: this.#read(), until: this.#clock.now() + believedFor }
    this.#known = known
    return known.names
  }

  async #read(): Promise<ReadonlyMap<string, string>> {
    const tags = await this.#client.readTags()
    if (tags.ok) return new Map(tags.value.map(({ tagId, name }) => [tagId, name]))
    // A missing permission stays missing for a while; anything else may be better at the next look.
    if (!isForbidden(tags)) this.forget()
    return new Map()
  }
}

import type { Tag, TagDraft } from '@shared/domain/tag'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { TagCalls } from '../identities/calls/tag-calls'
import { asRecordRefusal } from './record-refusal'
import type { TagNames } from './tag-names'

/** Definitions of tags, for those who administer them. */
export class TagService {
  readonly #client: TagCalls
  readonly #names: TagNames

  constructor(client: TagCalls, names: TagNames) {
    this.#client = client
    this.#names = names
  }

  async list(name: string | undefined): Promise<Result<{ tags: Tag[] }>> {
    const tags = await this.#client.readTags(name)
    return tags.ok ? ok({ tags: tags.value }) : tags
  }

  read(tagId: string): Promise<Result<Tag>> {
    return this.#client.readTag(tagId)
  }

  /** Whether the server answers the tag, its id or nothing is not documented; the id is then looked up by the name. */
  async create(draft: TagDraft): Promise<Result<Tag>> {
    this.#names.forget()
    const created = asRecordRefusal(await this.#client.createTag(draft))
    if (!created.ok) return created
    if (created.value !== undefined) return ok({ ...draft, tagId: created.value })
    const named = await this.#client.readTags(draft.name)
    if (!named.ok) return named
    // Several tags may share a name; the server lists the newest last, as far as it has an order.
    const tag = named.value.findLast(({ name }) => name === draft.name)
    return tag ? ok(tag) : err(appError('identities/bad-answer', 'POST api/v1/Tags: tag not found'))
  }

  /** People who have the tag keep their expiry. */
  async update(tagId: string, draft: TagDraft): Promise<Result<Tag>> {
    this.#names.forget()
    const updated = asRecordRefusal(await this.#client.updateTag(tagId, draft))
    return updated.ok ? ok({ ...draft, tagId }) : updated
  }

  /** Takes the tag off everybody, too. */
  delete(tagId: string): Promise<Result<undefined>> {
    this.#names.forget()
    return this.#client.deleteTag(tagId)
  }
}

import type { Tag, TagDraft } from '@shared/domain/tag'
import { ok, type Result } from '@shared/result'
import { createTag, deleteTag, readTag, readTags, updateTag } from '../generated/sdk.gen'
import type { Client } from '../sdk-client'
import { idInAnswer } from '../wire/ids'
import { tagOf, wireTag } from '../wire/tags'
import { done, isNotFound, mapAnswer } from './answers'

/** Definitions of tags. */
export interface TagCalls {
  /** @param name exact; undefined: all */
  readTags(name?: string): Promise<Result<Tag[]>>
  readTag(tagId: string): Promise<Result<Tag>>
  /** Not repeatable: names need not be unique. @returns the new tag's id where the server names it */
  createTag(draft: TagDraft): Promise<Result<string | undefined>>
  updateTag(tagId: string, draft: TagDraft): Promise<Result<undefined>>
  deleteTag(tagId: string): Promise<Result<undefined>>
}

export function createTagCalls(client: Client): TagCalls {
  return {
    readTags: async (tagName) => {
      const query = tagName === undefined ? {} : { tagName }
      const answer = await readTags({ client, query })
      // Undocumented whether no tag of a name is an empty list or a 404.
      if (tagName !== undefined && isNotFound(answer)) return ok([])
      return mapAnswer(answer, (tags) => tags.map(tagOf))
    },
    readTag: async (tagId) => mapAnswer(await readTag({ client, path: { tagId } }), tagOf),
    createTag: async (draft) =>
      mapAnswer(await createTag({ client, body: wireTag(draft) }), (answer) => idInAnswer(answer, 'tagId')),
    updateTag: async (tagId, draft) =>
      done(await updateTag({ client, path: { tagId }, body: { tagId, ...wireTag(draft) } })),
    deleteTag: async (tagId) => done(await deleteTag({ client, path: { tagId } }))
  }
}

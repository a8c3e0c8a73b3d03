import type { Tag } from '@shared/domain/tag'
import { type CallState, useAnswer, useCall } from '../../api/queries'
import { useStation } from '../../api/station-context'
import { useMachine } from '../../flow/use-machine'
import {
  leftTags,
  startTags,
  type TagsEffect,
  type TagsEvent,
  type TagsPage,
  tagsReducer
} from './tags-reducer'

interface Tags {
  tags: Tag[]
}

/** The server's tags, and what is being done to them. */
export function useTags(isClosed: boolean): {
  readonly tags: CallState<Tags>
  readonly state: TagsPage
  readonly send: (event: TagsEvent) => void
} {
  const { client } = useStation()
  const tags = useCall('tags:list', {}, { isWaiting: isClosed })
  const { change, readAnew } = useAnswer('tags:list', {})
  const [state, { send }] = useMachine(
    () => ({
      initial: startTags,
      transition: tagsReducer,
      run(effect: TagsEffect, answer: (event: TagsEvent) => void) {
        const { attempt } = effect
        switch (effect.type) {
          case 'create':
            void client.invoke('tags:create', effect.draft).then((result) => {
              if (result.ok) change((held) => ({ tags: [...held.tags, result.value] }))
              answer({ type: 'saved', attempt, result })
              void readAnew()
            })
            return
          case 'update': {
            const { tagId, draft } = effect
            const put = (tag: Tag) => (held: Tags) => ({
              tags: held.tags.map((each) => (each.tagId === tagId ? tag : each))
            })
            const before = effect.isOptimistic ? change(put({ ...draft, tagId })) : undefined
            void client.invoke('tags:update', { tagId, tag: draft }).then((result) => {
              if (result.ok) change(put(result.value))
              else if (before !== undefined) change(() => before)
              answer({ type: 'saved', attempt, result })
              void readAnew()
            })
            return
          }
          case 'delete': {
            const { tagId } = effect
            void client.invoke('tags:delete', { tagId }).then((result) => {
              if (result.ok) change((held) => ({ tags: held.tags.filter((tag) => tag.tagId !== tagId) }))
              answer({
                type: 'deleted',
                attempt,
                result: result.ok ? { ok: true, value: undefined } : result
              })
              void readAnew()
            })
          }
        }
      }
    }),
    leftTags
  )
  return { tags, state, send }
}

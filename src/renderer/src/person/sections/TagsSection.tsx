import { Tag as TagIcon } from 'lucide-react'
import type { PersonTag } from '@shared/domain/person-items'
import { useCall } from '../../api/queries'
import { useStation } from '../../api/station-context'
import { useTime } from '../../outbox/use-time'
import { useText } from '../../text/text-context'
import { readTag, type TagDraft, tagTyped } from '../drafts/tag-draft'
import { EditableSection, type SectionProps } from '../editing/EditableSection'
import { lenses } from '../editing/section-lens'
import { ClosedLine } from '../parts/ClosedLine'
import { TagForm } from './TagForm'
import { TagView } from './TagView'

/** The tags somebody carries, and until when. */
export function TagsSection(props: SectionProps<PersonTag>) {
  const { client, clock } = useStation()
  const { person } = useText()
  const now = useTime()
  const list = useCall('tags:list', {})
  const { personId } = props
  const tags = list.at === 'ready' ? list.value.tags : []
  const isListClosed = list.at === 'failed' && list.error.code === 'identities/forbidden'
  return (
    <EditableSection
      {...props}
      lens={lenses.tags}
      icon={TagIcon}
      calls={{
        save: ({ tagId, expires }: TagDraft) =>
          client.invoke('people:save-tag', { personId, tagId, expires }),
        remove: (tagId) => client.invoke('people:remove-tag', { personId, tagId })
      }}
      start={tagTyped}
      read={(typed, tag) => readTag(typed, tag, { tags, now: clock() })}
      nameOf={({ name }) => name ?? person.tag.nameless}
      view={(tag) => <TagView tag={tag} now={now} />}
      fields={(control, row, rows) => (
        <TagForm control={control} tag={row.item} list={list} present={rows.map(({ item }) => item?.tagId)} />
      )}
      {...(isListClosed && {
        instead: <ClosedLine what={person.tag.closedList} permissions={list.error.permissions ?? []} />
      })}
    />
  )
}

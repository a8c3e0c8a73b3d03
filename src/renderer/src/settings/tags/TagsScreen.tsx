import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Tag } from '@shared/domain/tag'
import { accessTo } from '../../api/account-access'
import { useAccountReport } from '../../api/account-report'
import { ActionButton } from '../../components/ActionButton'
import { ClosedPanel } from '../../components/ClosedPanel'
import { FailedNotice } from '../../components/FailedNotice'
import { FilterInput } from '../../components/FilterInput'
import { Loading } from '../../components/Loading'
import { Screen } from '../../components/Screen'
import { useText } from '../../text/text-context'
import page from '../SettingsScreen.module.css'
import section from '../section.module.css'
import { ClosedTagActions } from './ClosedTagActions'
import { TagOutcomeNotice } from './TagOutcomeNotice'
import { closedTagActions, type TagAction } from './tag-rights'
import { TagDeletion } from './TagDeletion'
import { TagEditor } from './TagEditor'
import { TagRow } from './TagRow'
import type { TagsEvent, TagsPage } from './tags-reducer'
import styles from './tags.module.css'
import { useTags } from './use-tags'

/** The server's tags: what they are called, how long they stay, and whether they can be used. */
export function TagsScreen({ onLeave }: { readonly onLeave: () => void }) {
  const { tagsAdmin: words, editing } = useText()
  const account = useAccountReport()
  const access = accessTo(account.report, ['read-tags'])
  const { tags, state, send } = useTags(access.at === 'closed')
  const closed = closedTagActions(account.report)
  const { dialog } = state
  return (
    <Screen
      title={words.title}
      way={{ words: editing.back, icon: ArrowLeft, onPress: onLeave }}
      keepsTyped={dialog !== undefined}
    >
      <div className={page['page']}>
        <section className={section['section']} aria-label={words.title} data-testid="tag-list">
          {access.at === 'closed' ? (
            <ClosedPanel
              permissions={access.permissions}
              isChecking={account.isChecking}
              onCheck={account.checkAgain}
            />
          ) : tags.at === 'loading' ? (
            <Loading>{words.loading}</Loading>
          ) : tags.at === 'failed' ? (
            <FailedNotice title={words.failed} error={tags.error} retry={words.retry} onRetry={tags.retry} />
          ) : (
            <>
              <ClosedTagActions closed={closed} {...account} />
              <TagList tags={tags.value.tags} state={state} send={send} closed={closed} />
            </>
          )}
        </section>
      </div>
      {dialog?.kind === 'edit' ? <TagEditor dialog={dialog} send={send} /> : null}
      {dialog?.kind === 'delete' ? (
        <TagDeletion dialog={dialog} send={send} canDisable={!closed.has('change')} />
      ) : null}
    </Screen>
  )
}

interface TagListProps {
  readonly tags: readonly Tag[]
  readonly state: TagsPage
  readonly send: (event: TagsEvent) => void
  readonly closed: ReadonlyMap<TagAction, unknown>
}

/** From this number on, a list is easier to type in than to scroll. */
const manyTags = 12

function TagList({ tags, state, send, closed }: TagListProps) {
  const { tagsAdmin: words } = useText()
  const [typed, setTyped] = useState('')
  const part = typed.trim().toLowerCase()
  const shown = tags.filter(({ name }) => name.toLowerCase().includes(part))
  return (
    <>
      <div className={styles['head']}>
        <div>
          <h2 className={section['heading']}>{words.heading(tags.length)}</h2>
          <p className={section['soft']}>{words.intro}</p>
        </div>
        <ActionButton
          kind="primary"
          icon={Plus}
          isDisabled={closed.has('create')}
          onPress={() => send({ type: 'new-wanted', tags })}
        >
          {words.create}
        </ActionButton>
      </div>
      {state.outcome === undefined ? null : (
        <TagOutcomeNotice key={state.outcome.attempt} outcome={state.outcome} />
      )}
      {tags.length > manyTags ? (
        <FilterInput
          name="tag-filter"
          label={words.filter}
          clearLabel={words.clearFilter}
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      {tags.length === 0 ? (
        <div className={styles['empty']}>
          <p className={section['strong']}>{words.none}</p>
          <p className={section['soft']}>{words.noneText}</p>
        </div>
      ) : shown.length === 0 ? (
        <p className={section['soft']}>{words.noneFit}</p>
      ) : (
        <ul>
          {shown.map((tag) => (
            <TagRow
              key={tag.tagId}
              tag={tag}
              isSwitching={state.switching?.tagId === tag.tagId}
              closed={closed}
              onEdit={() => send({ type: 'edit-wanted', tag, tags })}
              onSwitch={() => send({ type: 'switch-wanted', tag })}
              onDelete={() => send({ type: 'delete-wanted', tag })}
            />
          ))}
        </ul>
      )}
    </>
  )
}

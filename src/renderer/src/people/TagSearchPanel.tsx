import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Tag } from '@shared/domain/tag'
import { ActionButton } from '../components/ActionButton'
import { FilterInput } from '../components/FilterInput'
import { Notice } from '../components/Notice'
import { Spinner } from '../components/Spinner'
import { useText } from '../text/text-context'
import { NoNameSearch } from './NoNameSearch'
import styles from './people.module.css'
import { AskPanel } from './ResultsFrame'
import { ServerResults } from './ServerResults'
import type { People } from './use-people'

/** Who has a tag. Disabled tags count too: people may still have them. */
export function TagSearchPanel({ people }: { readonly people: People }) {
  const words = useText().findPeople
  const { state, send, tags, found } = people
  const chosen = tags.at === 'ready' ? tags.value.tags.find(({ tagId }) => tagId === state.tag) : undefined
  return (
    <div className={styles['split']}>
      <section className={styles['question']} aria-label={words.tag.heading}>
        <h2 className={styles['heading']}>{words.tag.heading}</h2>
        <TagList people={people} />
        <NoNameSearch send={send} />
      </section>
      {state.tag === undefined ? (
        <AskPanel>{words.tag.ask}</AskPanel>
      ) : (
        <ServerResults
          people={people}
          found={found.tag}
          title={words.results.withTag(chosen?.name ?? '')}
          nobody={chosen?.disabled === true ? words.results.noneWithDisabled : words.results.noneWithTag}
        />
      )}
    </div>
  )
}

/** From this number on, a list is easier to type in than to scroll. */
const manyTags = 12

function TagList({ people: { state, send, tags } }: { readonly people: People }) {
  const { findPeople, errors } = useText()
  const words = findPeople.tag
  const [typed, setTyped] = useState('')
  switch (tags.at) {
    case 'loading':
      return (
        <p className={styles['busy']} role="status">
          <Spinner />
          {words.loading}
        </p>
      )
    case 'failed':
      return (
        <>
          <Notice tone="warn" title={`${words.failed}. ${errors[tags.error.code].title}`} announce>
            {errors[tags.error.code].advice}
          </Notice>
          <ActionButton icon={RefreshCw} onPress={tags.retry}>
            {findPeople.results.retry}
          </ActionButton>
        </>
      )
    case 'ready': {
      const all = tags.value.tags
      if (all.length === 0) return <p className={styles['soft']}>{words.none}</p>
      const part = typed.trim().toLowerCase()
      return (
        <>
          {all.length > manyTags ? (
            <FilterInput
              name="tag-filter"
              label={words.filter}
              clearLabel={findPeople.results.clearFilter}
              value={typed}
              onChange={setTyped}
            />
          ) : null}
          <TagChoices
            tags={all.filter(({ name }) => name.toLowerCase().includes(part))}
            chosen={state.tag}
            onChoose={(tagId) => send({ type: 'tag-chosen', tagId })}
          />
        </>
      )
    }
  }
}

interface TagChoicesProps {
  readonly tags: readonly Tag[]
  readonly chosen: string | undefined
  readonly onChoose: (tagId: string) => void
}

function TagChoices({ tags, chosen, onChoose }: TagChoicesProps) {
  const words = useText().findPeople.tag
  return (
    <ListBox
      className={styles['choices'] ?? ''}
      aria-label={words.heading}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [tagId] = keys === 'all' ? [] : keys
        if (tagId !== undefined) onChoose(String(tagId))
      }}
      renderEmptyState={() => <p className={styles['soft']}>{words.noneFit}</p>}
    >
      {tags.map(({ tagId, name, disabled }) => (
        <ListBoxItem key={tagId} id={tagId} textValue={name} className={styles['choice'] ?? ''}>
          <span className={styles['choiceName']}>{name}</span>{' '}
          {disabled ? <span className={styles['mark']}>{words.disabled}</span> : null}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

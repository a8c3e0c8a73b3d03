import { RefreshCw, SearchX, TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import type { FoundPeople } from '@shared/domain/person-record'
import type { CallState } from '../api/queries'
import { ActionButton } from '../components/ActionButton'
import { ClosedPanel } from '../components/ClosedPanel'
import { FilterInput } from '../components/FilterInput'
import { Notice } from '../components/Notice'
import { Spinner } from '../components/Spinner'
import { useFocusKept } from '../components/use-focus-kept'
import { useText } from '../text/text-context'
import { filterRows, rowOfRecord } from './person-row'
import { PersonList } from './PersonList'
import { Middle, ResultsFrame } from './ResultsFrame'
import type { People } from './use-people'

export interface ServerResultsProps {
  readonly people: People
  readonly found: CallState<FoundPeople>
  /** What was searched for. */
  readonly title: string
  /** Said when the server knows nobody. */
  readonly nobody: string
  /** Name of the field that was searched for. */
  readonly searchedField?: string
}

/** Whom the server found, with a filter for many. */
export function ServerResults({ people, found, title, nobody, searchedField }: ServerResultsProps) {
  const { findPeople, errors } = useText()
  const words = findPeople.results
  const place = useFocusKept<HTMLElement>(found.at)
  switch (found.at) {
    case 'loading':
      return (
        <ResultsFrame ref={place} title={title}>
          <Middle icon={<Spinner />} title={words.searching} isBusy />
        </ResultsFrame>
      )
    case 'failed': {
      const { error, retry } = found
      return (
        <ResultsFrame ref={place} title={title}>
          {error.code === 'identities/forbidden' ? (
            <ClosedPanel
              permissions={error.permissions ?? []}
              anyIsEnough
              isChecking={people.isChecking}
              onCheck={() => {
                people.checkAgain()
                retry()
              }}
            />
          ) : (
            <Middle
              icon={<TriangleAlert aria-hidden />}
              title={`${words.failed}. ${errors[error.code].title}`}
              text={errors[error.code].advice}
              action={
                <ActionButton kind="primary" icon={RefreshCw} onPress={retry}>
                  {words.retry}
                </ActionButton>
              }
            />
          )}
        </ResultsFrame>
      )
    }
    case 'ready':
      return (
        <FoundRows
          place={place}
          people={people}
          value={found.value}
          isOld={found.isOld}
          title={title}
          nobody={nobody}
          searchedField={searchedField}
        />
      )
  }
}

interface FoundRowsProps extends Pick<ServerResultsProps, 'people' | 'title' | 'nobody'> {
  readonly place: Ref<HTMLElement>
  readonly value: FoundPeople
  readonly isOld: boolean
  readonly searchedField: string | undefined
}

/** Fewer than this are read faster than a filter is typed. */
const fewRows = 6

function FoundRows({ place, people, value, isOld, title, nobody, searchedField }: FoundRowsProps) {
  const words = useText().findPeople.results
  const { state, send, readAnew } = people
  const rows = value.people.map((record) => rowOfRecord(record, searchedField))
  const shown = filterRows(rows, state.filter)
  const isCut = value.total > rows.length
  const count =
    shown.length === rows.length && !isCut
      ? words.count(rows.length)
      : words.countOf(shown.length, value.total)
  const refresh = (
    <ActionButton kind="quiet" icon={RefreshCw} label={words.refresh} isPending={isOld} onPress={readAnew} />
  )
  return (
    <ResultsFrame ref={place} title={title} count={count} action={refresh}>
      {isCut ? <Notice tone="info" title={words.more(value.total, rows.length)} /> : null}
      {rows.length >= fewRows || state.filter !== '' ? (
        <FilterInput
          name="filter"
          label={words.filter}
          clearLabel={words.clearFilter}
          value={state.filter}
          onChange={(text) => send({ type: 'filter-typed', text })}
        />
      ) : null}
      {rows.length === 0 ? (
        <Middle icon={<SearchX aria-hidden />} title={words.none} text={nobody} />
      ) : shown.length === 0 ? (
        <Middle icon={<SearchX aria-hidden />} title={words.noneFit} text={words.noneFitText} />
      ) : (
        <PersonList label={title} rows={shown} cameFrom={state.cameFrom} send={send} />
      )}
    </ResultsFrame>
  )
}

import { SearchX, UserRoundCheck } from 'lucide-react'
import { FilterInput } from '../components/FilterInput'
import { useText } from '../text/text-context'
import styles from './people.module.css'
import { filterNames, rowOfSeen } from './person-row'
import { PersonList } from './PersonList'
import { Middle, ResultsFrame } from './ResultsFrame'
import { useSeenPeople } from './SeenPeopleProvider'
import type { People } from './use-people'

/** Those who were identified here, by name. */
export function SeenSearchPanel({ people: { state, send } }: { readonly people: People }) {
  const { seen: words, results } = useText().findPeople
  const { seen } = useSeenPeople()
  const rows = seen.map(rowOfSeen)
  const shown = filterNames(rows, state.seen)
  return (
    <div className={styles['split']}>
      <section className={styles['question']} aria-label={words.heading}>
        <h2 className={styles['heading']}>{words.heading}</h2>
        <FilterInput
          name="seen-name"
          label={words.name}
          clearLabel={results.clearFilter}
          value={state.seen}
          onChange={(text) => send({ type: 'seen-typed', text })}
        />
        <p className={styles['soft']}>{words.text}</p>
      </section>
      <ResultsFrame
        title={words.list}
        count={
          shown.length === rows.length
            ? results.count(rows.length)
            : results.countOf(shown.length, rows.length)
        }
      >
        {rows.length === 0 ? (
          <Middle icon={<UserRoundCheck aria-hidden />} title={words.none} text={words.noneText} />
        ) : shown.length === 0 ? (
          <Middle icon={<SearchX aria-hidden />} title={words.noneFit} text={words.noneFitText} />
        ) : (
          <PersonList label={words.list} rows={shown} cameFrom={state.cameFrom} send={send} />
        )}
      </ResultsFrame>
    </div>
  )
}

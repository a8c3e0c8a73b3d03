import { Search } from 'lucide-react'
import { type SubmitEvent, useEffect, useRef } from 'react'
import { useCall } from '../api/queries'
import { useStationState } from '../api/station-state'
import { ActionButton } from '../components/ActionButton'
import { TextInput } from '../components/TextInput'
import { useText } from '../text/text-context'
import { NoNameSearch } from './NoNameSearch'
import styles from './people.module.css'
import { AskPanel } from './ResultsFrame'
import { ServerResults } from './ServerResults'
import type { People } from './use-people'

/** Who has a custom field, or a value in it. */
export function FieldSearchPanel({ people }: { readonly people: People }) {
  const words = useText().findPeople
  const { state, send, found } = people
  const { asked } = state.field
  return (
    <div className={styles['split']}>
      <section className={styles['question']} aria-label={words.field.heading}>
        <h2 className={styles['heading']}>{words.field.heading}</h2>
        <FieldForm people={people} />
        <NoNameSearch send={send} />
      </section>
      {asked === undefined ? (
        <AskPanel>{words.field.ask}</AskPanel>
      ) : (
        <ServerResults
          people={people}
          found={found.field}
          title={
            asked.value === undefined
              ? words.results.withField(asked.name)
              : words.results.withValue(asked.name, asked.value)
          }
          nobody={asked.value === undefined ? words.results.noneWithField : words.results.noneWithValue}
          searchedField={asked.name}
        />
      )}
    </div>
  )
}

function FieldForm({ people: { state, send } }: { readonly people: People }) {
  const words = useText().findPeople.field
  const { name, value, problems } = state.field
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // Whoever presses Search goes on typing where something is missing.
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    send({ type: 'field-wanted' })
  }
  return (
    <form ref={form} className={styles['form']} onSubmit={submit} noValidate aria-label={words.heading}>
      <TextInput
        name="field-name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={(typed) => send({ type: 'field-typed', part: { name: typed } })}
        problem={problems.name && words.problems[problems.name]}
      />
      <KnownFields onChoose={(chosen) => send({ type: 'field-typed', part: { name: chosen } })} />
      <TextInput
        name="field-value"
        label={words.value}
        hint={words.valueHint}
        value={value}
        onChange={(typed) => send({ type: 'field-typed', part: { value: typed } })}
        problem={problems.value && words.problems[problems.value]}
      />
      <ActionButton type="submit" kind="primary" icon={Search}>
        {words.search}
      </ActionButton>
    </form>
  )
}

/** The server cannot list its fields. Those that the site works with are known from the settings. */
function KnownFields({ onChoose }: { readonly onChoose: (name: string) => void }) {
  const words = useText().findPeople.field
  const { shownFields } = useStationState().settings.identification
  const policy = useCall('enrollments:read-policy', undefined)
  const asked = policy.at === 'ready' ? policy.value.form.fields.map(({ name }) => name) : []
  const names = [...new Set([...asked, ...shownFields])]
  if (names.length === 0) return null
  return (
    <div className={styles['known']} role="group" aria-label={words.known}>
      {names.map((name) => (
        <ActionButton key={name} onPress={() => onChoose(name)}>
          {name}
        </ActionButton>
      ))}
    </div>
  )
}

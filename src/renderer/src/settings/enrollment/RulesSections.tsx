import { CheckBox } from '../../components/CheckBox'
import { TextInput } from '../../components/TextInput'
import { useText } from '../../text/text-context'
import { ManagedPart } from '../configuration/ManagedPart'
import section from '../section.module.css'
import type { WholeNumber } from './check-policy'
import styles from './entries.module.css'
import type { PolicyPartProps } from './PolicyForm'

/** What is allowed while the search or the server is missing. */
export function SearchRules({ draft, onEdit, problemAt }: PolicyPartProps) {
  const words = useText().enrollmentSettings.rules
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <ManagedPart path="enrollmentPolicy.enrollWithoutSearch">
        <div>
          <CheckBox
            isSelected={draft.enrollWithoutSearch}
            onChange={(enrollWithoutSearch) => onEdit({ enrollWithoutSearch })}
          >
            {words.withoutSearch}
          </CheckBox>
          <p className={section['soft']}>{words.withoutSearchHint}</p>
        </div>
      </ManagedPart>
      <Numbers names={['offlineSignInDays']} draft={draft} onEdit={onEdit} problemAt={problemAt} />
    </section>
  )
}

/** How much may wait, and for how long something is kept. */
export function OutboxRules(props: PolicyPartProps) {
  const words = useText().enrollmentSettings
  return (
    <section className={section['section']} aria-label={words.outboxHeading}>
      <h2 className={section['heading']}>{words.outboxHeading}</h2>
      <Numbers {...props} names={['maxItems', 'maxAgeDays', 'keepDeliveredHours']} />
    </section>
  )
}

interface NumbersProps extends PolicyPartProps {
  readonly names: readonly WholeNumber[]
}

function Numbers({ names, draft, onEdit, problemAt }: NumbersProps) {
  const { numbers } = useText().enrollmentSettings.rules
  return (
    <div className={styles['pair']}>
      {names.map((name) => (
        <div key={name} className={styles['part']}>
          <ManagedPart path={pathOf(name)}>
            <TextInput
              name={name}
              label={numbers[name].label}
              hint={numbers[name].hint}
              inputMode="decimal"
              value={draft[name]}
              onChange={(typed) => onEdit({ [name]: typed })}
              problem={problemAt(name)}
            />
          </ManagedPart>
        </div>
      ))}
    </div>
  )
}

/** Of a number in the configuration file. */
function pathOf(name: WholeNumber): string {
  return name === 'offlineSignInDays' ? `enrollmentPolicy.${name}` : `enrollmentPolicy.outbox.${name}`
}

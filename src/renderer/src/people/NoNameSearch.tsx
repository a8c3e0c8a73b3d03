import { ActionButton } from '../components/ActionButton'
import { useText } from '../text/text-context'
import styles from './people.module.css'
import type { PeopleEvent } from './people-state'

/** Everybody looks for a search by name first. Says why there is none, and where to go instead. */
export function NoNameSearch({ send }: { readonly send: (event: PeopleEvent) => void }) {
  const words = useText().findPeople.noNames
  return (
    <div className={styles['noNames']}>
      <p>
        <strong>{words.title}</strong> {words.text}
      </p>
      <ActionButton kind="quiet" onPress={() => send({ type: 'way-chosen', way: 'seen' })}>
        {words.action}
      </ActionButton>
    </div>
  )
}

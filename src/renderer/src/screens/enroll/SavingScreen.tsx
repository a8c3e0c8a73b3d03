import { X } from 'lucide-react'
import type { CheckedShot } from '../../capture/checked-shot'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import styles from './waiting.module.css'

/** While it is written to the disk. Nobody leaves here: whether it is saved is known in a moment. */
export function SavingScreen({ shot }: { readonly shot: CheckedShot }) {
  const { enroll, shell } = useText()
  return (
    <Screen
      title={enroll.sendingTitle}
      way={{ words: shell.cancel, icon: X, isDisabled: true, onPress: () => undefined }}
    >
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOfVisit} />
        <section className={layout['side']} role="status">
          <span className={styles['busy']}>
            <Spinner />
          </span>
          <h2 className={layout['heading']}>{enroll.saving}</h2>
        </section>
      </div>
    </Screen>
  )
}

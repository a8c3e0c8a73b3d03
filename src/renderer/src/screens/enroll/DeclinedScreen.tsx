import { CameraOff } from 'lucide-react'
import type { ConsentText } from '@shared/domain/consent'
import { ActionButton } from '../../components/ActionButton'
import { Screen } from '../../components/Screen'
import { textIn } from '../../flow/enrollment/consent-steps'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import outcome from '../outcome.module.css'
import styles from './ConsentScreen.module.css'

export interface DeclinedScreenProps {
  readonly texts: readonly ConsentText[]
  readonly language: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The site's other way in, for somebody who did not agree. */
export function DeclinedScreen({ texts, language, onBack, onDone }: DeclinedScreenProps) {
  const { enroll, shell } = useText()
  const text = textIn(texts, language)
  return (
    <Screen title={enroll.declinedTitle} way={{ words: shell.home, onPress: onDone }}>
      <section className={styles['declined']} data-testid="enrollment-result" data-outcome="declined">
        <span className={`${outcome['badge'] ?? ''} ${outcome['neutral'] ?? ''}`}>
          <CameraOff aria-hidden />
        </span>
        <p className={styles['alternative']} lang={text?.language}>
          {text?.alternative}
        </p>
        <p className={layout['lead']}>{enroll.declinedNothing}</p>
        <div className={styles['actions']}>
          <ActionButton kind="primary" size="main" onPress={onDone}>
            {enroll.done}
          </ActionButton>
          <ActionButton size="main" onPress={onBack}>
            {enroll.declinedBack}
          </ActionButton>
        </div>
      </section>
    </Screen>
  )
}

import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { displayName, type PersonName } from '@shared/domain/person'
import type { Shot } from '../analysis/analyzer'
import { ActionButton } from '../components/ActionButton'
import { Portrait } from '../components/Portrait'
import { Screen } from '../components/Screen'
import { Spinner } from '../components/Spinner'
import { useText } from '../text/text-context'
import layout from './enroll-layout.module.css'
import styles from './SendingScreen.module.css'

export interface SendingScreenProps {
  readonly shot: Shot
  readonly name: PersonName
  readonly onLeave: () => void
}

/** Leaving is not offered before this: an answer normally comes sooner, and it is the better way out. */
const longMs = 8000

export function SendingScreen({ shot, name, onLeave }: SendingScreenProps) {
  const { enroll, shell } = useText()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])

  const fullName = displayName(name)
  return (
    <Screen
      title={enroll.sendingTitle}
      way={{ words: shell.cancel, icon: X, onPress: onLeave, isDisabled: !isLong }}
    >
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOf(fullName)} />
        <section className={layout['side']} role="status">
          <span className={styles['progress']}>
            <Spinner />
          </span>
          <h2 className={layout['heading']}>{enroll.sendingName(fullName)}</h2>
          <p className={layout['lead']}>{isLong ? enroll.sendingLong : enroll.sendingText}</p>
          <div className={styles['leave']}>
            {isLong ? (
              <>
                <ActionButton onPress={onLeave}>{enroll.stopWaiting}</ActionButton>
                <p>{enroll.stopWaitingText}</p>
              </>
            ) : null}
          </div>
        </section>
      </div>
    </Screen>
  )
}

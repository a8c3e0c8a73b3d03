import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CheckedShot } from '../../capture/checked-shot'
import { Portrait } from '../../components/Portrait'
import { Screen } from '../../components/Screen'
import { Spinner } from '../../components/Spinner'
import { useText } from '../../text/text-context'
import layout from '../enroll-layout.module.css'
import styles from './waiting.module.css'

export interface SearchingScreenProps {
  readonly shot: CheckedShot
  readonly onCancel: () => void
}

/** An answer normally comes sooner than this, in milliseconds. */
const longMs = 6000

/** Nothing here goes on without the search: only its own outcome does. */
export function SearchingScreen({ shot, onCancel }: SearchingScreenProps) {
  const { enroll, shell } = useText()
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Screen title={enroll.searchingTitle} way={{ words: shell.cancel, icon: X, onPress: onCancel }}>
      <div className={`${layout['layout'] ?? ''} ${layout['narrowPicture'] ?? ''}`}>
        <Portrait shot={shot} alt={enroll.photoOfVisit} />
        <section className={layout['side']} role="status">
          <span className={styles['busy']}>
            <Spinner />
          </span>
          <h2 className={layout['heading']}>{enroll.searchingHeading}</h2>
          <p className={layout['lead']}>{isLong ? enroll.searchingLong : enroll.searchingText}</p>
        </section>
      </div>
    </Screen>
  )
}

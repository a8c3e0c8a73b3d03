import { RefreshCw } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { Loading } from '../../components/Loading'
import { Notice } from '../../components/Notice'
import { useText } from '../../text/text-context'
import section from '../section.module.css'
import styles from './NoticesSection.module.css'
import { useNotices } from './use-notices'

/** Whose work is in the program, and under which licences. */
export function NoticesSection() {
  const words = useText().about.notices
  const notices = useNotices()
  return (
    <section className={section['section']} aria-label={words.heading}>
      <h2 className={section['heading']}>{words.heading}</h2>
      <p className={section['soft']}>{words.text}</p>
      {notices.at === 'reading' ? (
        <div className={styles['place']}>
          <Loading>{words.reading}</Loading>
        </div>
      ) : null}
      {notices.at === 'failed' ? (
        <Notice
          tone="bad"
          title={words.failed}
          announce
          action={
            <ActionButton icon={RefreshCw} onPress={notices.retry}>
              {words.retry}
            </ActionButton>
          }
        >
          {words.failedAdvice}
        </Notice>
      ) : null}
      {notices.at === 'ready' ? (
        // With the keyboard, too, somebody must get to its end.
        <div
          className={styles['place']}
          role="region"
          aria-label={words.content}
          tabIndex={0}
          data-testid="notices"
        >
          <pre className={styles['text']}>{notices.text}</pre>
        </div>
      ) : null}
    </section>
  )
}

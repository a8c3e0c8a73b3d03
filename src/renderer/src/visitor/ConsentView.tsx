import { Languages } from 'lucide-react'
import type { VisitorState } from '@shared/domain/visitor-display'
import { languageName } from '../text/language-name'
import styles from './consent.module.css'
import { useFittingSize } from './use-fitting-size'
import { words } from './visitor-words'

/** The site's consent text, as large as it fits; a longer one scrolls by touch and by the arrow keys. */
export function ConsentView({ text }: { readonly text: Extract<VisitorState, { at: 'consent' }> }) {
  const { language, title, body } = text
  const sheet = useFittingSize(`${title}\n${body}`)
  return (
    <div className={styles['consent']}>
      <article
        ref={sheet}
        className={styles['sheet']}
        lang={language}
        tabIndex={0}
        aria-label={words.visitor.consentText}
      >
        <p className={styles['language']}>
          <Languages aria-hidden />
          {languageName(language)}
        </p>
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['body']}>{body}</p>
      </article>
      <p className={styles['how']}>{words.visitor.consentHow}</p>
    </div>
  )
}

import { Smile } from 'lucide-react'
import styles from './visitor.module.css'
import { words } from './visitor-words'

/** Between two visitors, and whenever there is nothing to say. */
export function WelcomeView() {
  return (
    <div className={styles['words']}>
      <span className={`${styles['badge'] ?? ''} ${styles['calm'] ?? ''}`}>
        <Smile aria-hidden />
      </span>
      <h1 className={styles['title']}>{words.visitor.idleTitle}</h1>
      <p className={styles['text']}>{words.visitor.idleText}</p>
    </div>
  )
}

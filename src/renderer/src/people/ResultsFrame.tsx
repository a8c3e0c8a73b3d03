import type { ReactNode, Ref } from 'react'
import { useText } from '../text/text-context'
import styles from './people.module.css'

export interface ResultsFrameProps {
  readonly ref?: Ref<HTMLElement>
  readonly title: string
  readonly count?: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** The place of results: what was searched for, how many, and the list or what stands for it. */
export function ResultsFrame({ ref, title, count, action, children }: ResultsFrameProps) {
  const words = useText().findPeople.results
  return (
    <section
      ref={ref}
      tabIndex={-1}
      className={styles['results']}
      aria-label={words.label}
      data-testid="people-results"
    >
      <div className={styles['resultsHead']}>
        <h2 className={styles['heading']}>{title}</h2>
        <p className={styles['count']} role="status">
          {count}
        </p>
        {action}
      </div>
      {children}
    </section>
  )
}

export interface MiddleProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text?: string
  readonly action?: ReactNode
  readonly isBusy?: boolean
}

/** One thing in the middle of an empty place. */
export function Middle({ icon, title, text, action, isBusy = false }: MiddleProps) {
  return (
    <div className={`${styles['middle'] ?? ''} ${isBusy ? (styles['isBusy'] ?? '') : ''}`} role="status">
      {icon}
      <p className={styles['strong']}>{title}</p>
      {text === undefined ? null : <p className={styles['soft']}>{text}</p>}
      {action}
    </div>
  )
}

/** Before anything was asked. */
export function AskPanel({ children }: { readonly children: string }) {
  return (
    <div className={styles['ask']}>
      <p>{children}</p>
    </div>
  )
}

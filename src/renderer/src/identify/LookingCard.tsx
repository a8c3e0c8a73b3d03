import { Spinner } from '../components/Spinner'
import styles from './IdentifyPanel.module.css'
import type { Probe } from './identify-state'
import { ProbePicture } from './PhotoPair'

export interface LookingCardProps {
  readonly probe: Probe
  readonly title: string
  readonly text: string
  /** Nothing is sent at the moment. */
  readonly isHeldBack?: boolean
}

/** The picture that is being looked up, so that the attendant sees who it is about before the answer comes. */
export function LookingCard({ probe, title, text, isHeldBack = false }: LookingCardProps) {
  return (
    <div
      className={styles['quiet']}
      data-testid="identify-busy"
      data-state={isHeldBack ? 'waiting' : 'looking'}
    >
      <div className={styles['one']}>
        <ProbePicture probe={probe} />
      </div>
      <span className={styles['busy']}>
        <Spinner />
      </span>
      <h2>{title}</h2>
      <p className={styles['text']}>{text}</p>
    </div>
  )
}

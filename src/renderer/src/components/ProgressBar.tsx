import styles from './ProgressBar.module.css'

export interface ProgressBarProps {
  readonly label: string
  readonly done: number
  readonly total: number
  /** How far it is, in words. */
  readonly words: string
}

export function ProgressBar({ label, done, total, words }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <div
      className={styles['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={words}
    >
      <div className={styles['done']} style={{ width: `${(share * 100).toFixed(1)}%` }} />
    </div>
  )
}

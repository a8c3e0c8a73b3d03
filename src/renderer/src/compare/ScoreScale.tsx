import type { VerdictLimits } from '@shared/domain/identification-settings'
import zones from '../styles/verdict-zones.module.css'
import { useText } from '../text/text-context'
import styles from './ScoreScale.module.css'

export interface ScoreScaleProps {
  /** 0 to 1. */
  readonly score: number
  readonly limits: VerdictLimits
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`

/** Where the score lies between the site's two limits. The words beneath say all that the picture says. */
export function ScoreScale({ score, limits }: ScoreScaleProps) {
  const { compare } = useText()
  const { different, same } = limits
  return (
    <div className={styles['scale']}>
      <p className={styles['score']}>{compare.score(score)}</p>
      <div className={styles['track']} aria-hidden>
        <span className={zones['different']} style={{ width: percent(different) }} />
        <span className={zones['unsure']} style={{ width: percent(same - different) }} />
        <span className={zones['same']} style={{ width: percent(1 - same) }} />
        <span className={styles['marker']} style={{ left: percent(score) }} />
      </div>
      <p className={styles['limits']}>{compare.limits(different, same)}</p>
    </div>
  )
}

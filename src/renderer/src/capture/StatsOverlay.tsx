import { useEffect, useState } from 'react'
import { useText } from '../text/text-context'
import type { CaptureTimings } from './capture-clock'
import styles from './StatsOverlay.module.css'

export interface CaptureStats extends CaptureTimings {
  readonly dropped: number
}

const none: CaptureStats = { fps: 0, analysisMs: 0, dropped: 0, firstHintMs: undefined }
const refreshMs = 500

/** Figures for tuning, shown and hidden with Ctrl+Alt+S. The values are always in the attributes, for measurements. */
export function StatsOverlay({ read }: { readonly read: () => CaptureStats }) {
  const { statistics } = useText().shell
  const [stats, setStats] = useState(none)
  const [isShown, setShown] = useState(false)

  useEffect(() => {
    const timer = setInterval(() => setStats(read()), refreshMs)
    return () => clearInterval(timer)
  }, [read])

  useEffect(() => {
    const toggle = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.altKey && event.code === 'KeyS') setShown((shown) => !shown)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])

  const rows = [
    [statistics.fps, stats.fps.toFixed(1)],
    [statistics.analysis, `${stats.analysisMs.toFixed(1)} ms`],
    [statistics.dropped, String(stats.dropped)],
    [statistics.firstHint, stats.firstHintMs === undefined ? '-' : `${stats.firstHintMs.toFixed(0)} ms`]
  ] as const
  return (
    <section
      className={styles['stats']}
      hidden={!isShown}
      aria-label={statistics.title}
      data-testid="capture-stats"
      data-fps={stats.fps.toFixed(2)}
      data-analysis-ms={stats.analysisMs.toFixed(2)}
      data-dropped={stats.dropped}
      data-first-hint-ms={stats.firstHintMs?.toFixed(0)}
    >
      <dl>
        {rows.map(([name, value]) => (
          <div key={name} className={styles['row']}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

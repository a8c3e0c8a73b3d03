import { useEffect, useState } from 'react'
import { useText } from '../text/text-context'
import { watchPage } from './page-figures'
import {
  deliveredPerSecond,
  type LiveFigures,
  type PageFigures,
  recordSample,
  type Sample
} from './statistics'
import { statisticsRows } from './statistics-rows'
import styles from './StatisticsOverlay.module.css'
import { useStatistics } from './StatisticsProvider'

const refreshMs = 500

interface Shot {
  readonly live: LiveFigures
  readonly page: PageFigures | undefined
  readonly samples: readonly Sample[]
}

const none: Shot = {
  live: {
    delivered: 0,
    fps: 0,
    analysisMs: 0,
    dropped: 0,
    firstHintMs: undefined,
    hint: undefined,
    phase: 'warming-up'
  },
  page: undefined,
  samples: []
}

/**
 * Figures for tuning, over a live picture and below everything that is said to people there. Not read out: they change twice a
 * second and say nothing to who does not tune. Those of the picture are always in the attributes, for measurements.
 */
export function StatisticsOverlay({ read }: { readonly read: () => LiveFigures }) {
  const { statistics: words } = useText().diagnostics
  const { isShown } = useStatistics()
  const [{ live, page, samples }, setShot] = useState(none)

  useEffect(() => {
    const watch = isShown ? watchPage() : undefined
    const look = (): void => {
      const figures = read()
      const { delivered } = figures
      setShot((old) => ({
        live: figures,
        page: watch?.read(),
        samples: recordSample(old.samples, { at: performance.now(), delivered })
      }))
    }
    const timer = setInterval(look, refreshMs)
    return () => {
      clearInterval(timer)
      watch?.stop()
    }
  }, [read, isShown])

  return (
    <div
      className={styles['stats']}
      hidden={!isShown}
      aria-hidden
      data-testid="capture-stats"
      data-fps={live.fps.toFixed(2)}
      data-analysis-ms={live.analysisMs.toFixed(2)}
      data-dropped={live.dropped}
      data-first-hint-ms={live.firstHintMs?.toFixed(0)}
    >
      {isShown ? (
        <dl>
          {statisticsRows(live, deliveredPerSecond(samples), page, words).map(({ name, value }) => (
            <div key={name} className={styles['row']}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  )
}

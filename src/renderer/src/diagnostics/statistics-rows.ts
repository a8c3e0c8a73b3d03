import type { Messages } from '../text/messages'
import type { LiveFigures, PageFigures } from './statistics'

export interface StatisticsRow {
  readonly name: string
  readonly value: string
}

/**
 * What the overlay shows, line by line. There are always the same lines, so that nothing moves while somebody reads.
 *
 * @param delivered pictures per second
 */
export function statisticsRows(
  live: LiveFigures,
  delivered: number | undefined,
  page: PageFigures | undefined,
  words: Messages['diagnostics']['statistics']
): readonly StatisticsRow[] {
  const { rows, none, ms } = words
  const time = (value: number | undefined): string => (value === undefined ? none : ms(Math.round(value)))
  const stages = page?.stages ?? {}
  return [
    { name: rows.camera, value: delivered === undefined ? none : words.perSecond(delivered.toFixed(1)) },
    { name: rows.analysed, value: words.perSecond(live.fps.toFixed(1)) },
    { name: rows.dropped, value: String(live.dropped) },
    { name: rows.analysis, value: words.ms(live.analysisMs.toFixed(1)) },
    { name: rows.firstHint, value: time(live.firstHintMs) },
    { name: rows.faceToShot, value: time(stages['face-to-shot']) },
    { name: rows.shot, value: time(stages['good-frame-to-shot']) },
    { name: rows.answer, value: time(stages['shot-to-card']) },
    {
      name: rows.longTasks,
      value:
        page === undefined ? none : words.longTasks(page.longTasks.count, Math.round(page.longTasks.worstMs))
    },
    {
      name: rows.memory,
      value: page?.memory === undefined ? none : words.megabytes(Math.round(page.memory / 1e6))
    },
    { name: rows.models, value: words.models },
    { name: rows.hint, value: live.hint ?? none },
    { name: rows.phase, value: live.phase }
  ]
}

import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { DetectionQuery } from '@shared/domain/detection'
import { useStation } from '../../api/station-context'
import type { TimeRange } from './time-range'
import { type Timeline, timelineReducer } from './timeline'

const pageSize = 20
const loading: Timeline = { at: 'loading' }

export interface TimelineQuery extends TimeRange {
  readonly order: DetectionQuery['order']
}

/**
 * Reads somebody's sightings page by page.
 *
 * SECURITY: the pictures live in the component and go with it.
 */
export function useTimeline(personId: string, { order, from, to }: TimelineQuery) {
  const { client } = useStation()
  const [timeline, send] = useReducer(timelineReducer, loading)
  // Counts questions: an answer to an earlier one is late, and about something else.
  const asked = useRef(0)

  const ask = useCallback(
    (skip: number): void => {
      asked.current += 1
      const mine = asked.current
      send(skip === 0 ? { type: 'asked-anew' } : { type: 'more-asked' })
      const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
      const query = { skip, take: pageSize, order, ...range }
      void client.invoke('people:list-detections', { personId, query }).then((answer) => {
        if (mine !== asked.current) return
        send(answer.ok ? { type: 'answered', page: answer.value } : { type: 'failed', error: answer.error })
      })
    },
    [client, personId, order, from, to]
  )
  useEffect(() => {
    ask(0)
    return () => {
      asked.current += 1
    }
  }, [ask])
  return {
    timeline,
    /** Again from the start, or the page that did not come. */
    ask: (): void => ask(timeline.at === 'ready' ? (timeline.next ?? 0) : 0)
  }
}

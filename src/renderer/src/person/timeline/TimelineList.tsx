import { ChevronDown } from 'lucide-react'
import { ActionButton } from '../../components/ActionButton'
import { FailedNotice } from '../../components/FailedNotice'
import { Loading } from '../../components/Loading'
import { useText } from '../../text/text-context'
import { ClosedLine } from '../parts/ClosedLine'
import { SightingRow } from './SightingRow'
import type { Timeline } from './timeline'
import styles from './timeline.module.css'

export interface TimelineListProps {
  readonly timeline: Timeline
  /** Again, or more. */
  readonly ask: () => void
  /** Whether only a part of the time is asked for. */
  readonly isRange: boolean
}

export function TimelineList({ timeline, ask, isRange }: TimelineListProps) {
  const { person } = useText()
  const words = person.timeline
  if (timeline.at === 'loading') return <Loading>{words.loading}</Loading>
  if (timeline.at === 'failed') {
    const { error } = timeline
    return error.code === 'identities/forbidden' ? (
      <ClosedLine what={words.closed} permissions={error.permissions ?? []} />
    ) : (
      <FailedNotice title={words.failed} error={error} retry={person.retry} onRetry={ask} />
    )
  }
  const { sightings, next, isReading, error } = timeline
  if (sightings.length === 0)
    return <p className={styles['soft']}>{isRange ? words.noneInRange : words.none}</p>
  return (
    <>
      <ol className={styles['sightings']}>
        {sightings.map((sighting, index) => (
          <SightingRow key={`${sighting.at} ${index}`} sighting={sighting} />
        ))}
      </ol>
      {error === undefined ? (
        <div className={styles['more']}>
          {next === undefined ? (
            <p className={styles['soft']}>{words.all}</p>
          ) : (
            <ActionButton icon={ChevronDown} isPending={isReading} onPress={ask}>
              {isReading ? words.loadingMore : words.more}
            </ActionButton>
          )}
        </div>
      ) : (
        <FailedNotice title={words.failed} error={error} retry={person.retry} onRetry={ask} />
      )}
    </>
  )
}

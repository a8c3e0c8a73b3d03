import { useCall } from '../api/queries'
import { useStationState } from '../api/station-state'
import { useText } from '../text/text-context'
import { FactRow } from './FactRow'
import { NotesRow } from './NotesRow'
import { fieldFact, lastSeenFact, notesOf } from './person-facts'
import styles from './PersonFacts.module.css'
import { expiredTags } from './tag-ends'

export interface PersonFactsProps {
  readonly personId: string
  /** When the picture was taken, in milliseconds since 1970. */
  readonly at: number
}

/**
 * The detection of this lookup bears the time at which it was sent, which servers may keep to the second only. Whatever
 * is younger than this before the picture is taken for it.
 */
const ownDetection = 1000

/** What the record says besides name and tags: read after the answer, in places that are there from the beginning. */
export function PersonFacts({ personId, at }: PersonFactsProps) {
  const { identify } = useText()
  const { shownFields } = useStationState().settings.identification
  const record = useCall('people:read', { personId })
  const query = { skip: 0, take: 1, to: at - ownDetection, order: 'newest-first' } as const
  // A sighting has a picture.
  const seen = useCall('people:list-detections', { personId, query }, { isFleeting: true })
  return (
    <>
      <dl className={styles['facts']} aria-label={identify.facts}>
        <FactRow name={identify.lastSeen} fact={lastSeenFact(seen, at, identify)} />
        {shownFields.map((name) => (
          <FactRow key={name} name={name} fact={fieldFact(record, name, identify)} />
        ))}
        <FactRow name={identify.expiredTags} fact={expiredTags(record, at, identify)} />
      </dl>
      <NotesRow notes={notesOf(record)} />
    </>
  )
}

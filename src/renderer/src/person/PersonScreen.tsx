import { themeFor } from '@shared/domain/identification-settings'
import { useCall } from '../api/queries'
import { useStationState } from '../api/station-state'
import { FailedNotice } from '../components/FailedNotice'
import { Loading } from '../components/Loading'
import { Screen, type WayOut } from '../components/Screen'
import { useIdle } from '../flow/use-idle'
import { useTime } from '../outbox/use-time'
import { useText } from '../text/text-context'
import { ThemeBanner } from '../themes/ThemeBanner'
import { DocumentsSection } from './documents/DocumentsSection'
import { accessTo } from './editing/access'
import { UnfinishedProvider, useLeaving } from './editing/unfinished'
import styles from './PersonScreen.module.css'
import { PhotosPart } from './PhotosPart'
import { nameOf, tagNamesOf } from './record-summary'
import { RecordSections } from './RecordSections'
import { TimelineSection } from './timeline/TimelineSection'

export interface PersonScreenProps {
  readonly personId: string
  readonly way: WayOut
  /** Nobody has touched the station for a while. */
  readonly onIdle: () => void
  /** Another photo of this person. */
  readonly onEnroll: (personId: string) => void
  readonly onCompare: (start: { readonly faceId: string; readonly name: string | undefined }) => void
}

/** The record of one person. */
export function PersonScreen(props: PersonScreenProps) {
  return (
    <UnfinishedProvider>
      <PersonPage key={props.personId} {...props} />
    </UnfinishedProvider>
  )
}

function PersonPage({ personId, way, onIdle, onEnroll, onCompare }: PersonScreenProps) {
  const { person } = useText()
  const { settings } = useStationState()
  const { leave, isAny } = useLeaving()
  useIdle(() => {
    if (!isAny) onIdle()
  })
  const now = useTime()
  const record = useCall('people:read', { personId })
  const rights = useCall('people:read-rights', undefined)
  const held = record.at === 'ready' ? record.value : undefined
  const name = held && nameOf(held)
  const theme = held && themeFor(settings.identification.themes, tagNamesOf(held, now))
  return (
    <Screen
      title={name ?? (held === undefined ? person.title : person.nameless)}
      way={{ ...way, onPress: () => leave(way.onPress) }}
      keepsTyped={isAny}
    >
      <div className={styles['layout']}>
        <div className={styles['side']}>
          {theme === undefined ? null : <ThemeBanner theme={theme} />}
          <PhotosPart
            personId={personId}
            name={name}
            canAdd={accessTo('add-photos', rights)}
            canCompare={accessTo('compare', rights)}
            onEnroll={onEnroll}
            onCompare={onCompare}
          />
          <p className={styles['number']}>
            {person.recordNumber} <span>{personId}</span>
          </p>
        </div>
        <div className={styles['column']}>
          {record.at === 'ready' ? (
            <RecordSections record={record.value} rights={rights} />
          ) : record.at === 'failed' ? (
            <FailedNotice
              title={person.failed}
              error={record.error}
              retry={person.retry}
              onRetry={record.retry}
            />
          ) : (
            <Loading>{person.loading}</Loading>
          )}
        </div>
        <div className={styles['column']}>
          <DocumentsSection
            personId={personId}
            canAdd={accessTo('add-documents', rights)}
            canRead={accessTo('read-documents', rights)}
          />
          <TimelineSection personId={personId} />
        </div>
      </div>
    </Screen>
  )
}

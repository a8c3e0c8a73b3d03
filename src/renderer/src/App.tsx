import { ArrowLeft } from 'lucide-react'
import { assertNever } from '@shared/errors'
import { useStation } from './api/station-context'
import { AccessGate } from './access/AccessGate'
import { AccessProvider } from './access/access-state'
import { SettingsDoor } from './access/SettingsDoor'
import { AccountReportProvider } from './api/account-report'
import { StationStateProvider } from './api/station-state'
import { needsAnalysis } from './flow/analysis-health'
import { useAnalysisHealth } from './flow/use-analysis-health'
import { useCaptureProfile } from './capture/use-capture-profile'
import type { CompareStart } from './flow/session-reducer'
import { useSession } from './flow/use-session'
import { SeenPeopleProvider } from './people/SeenPeopleProvider'
import { AddedDocumentsProvider } from './person/documents/AddedDocumentsProvider'
import { OutboxButton } from './outbox/OutboxButton'
import { EnrollScreen } from './screens/enroll/EnrollScreen'
import { HomeScreen } from './screens/HomeScreen'
import { MaintenanceScreen } from './screens/MaintenanceScreen'
import {
  CompareScreen,
  IdentifyScreen,
  OutboxScreen,
  PeopleScreen,
  PersonScreen,
  SettingsScreen,
  SignInScreen
} from './screens/later/screens'
import { StatisticsProvider } from './diagnostics/StatisticsProvider'
import { usePrefetch } from './screens/later/use-prefetch'
import { useText } from './text/text-context'
import { VisitorDeskProvider } from './visitor-desk/VisitorDeskProvider'

/** The window: access, session state and the analysis's health -> screen. */
export function App() {
  return (
    <StationStateProvider>
      <AccessProvider>
        <AccessGate>
          <AccountReportProvider>
            <SeenPeopleProvider>
              <AddedDocumentsProvider>
                <VisitorDeskProvider>
                  <StatisticsProvider>
                    <CurrentScreen />
                  </StatisticsProvider>
                </VisitorDeskProvider>
              </AddedDocumentsProvider>
            </SeenPeopleProvider>
          </AccountReportProvider>
        </AccessGate>
      </AccessProvider>
    </StationStateProvider>
  )
}

function CurrentScreen() {
  const { newId } = useStation()
  const { identify } = useText()
  const [session, { send }] = useSession()
  const limits = useCaptureProfile('enrollment')
  const [health, sendHealth] = useAnalysisHealth()
  // The models come first: what they are needed for is needed first.
  usePrefetch(health.kind !== 'unknown')
  const enroll = (): void => send({ type: 'enroll-chosen', enrollmentId: newId(), limits })
  const leave = (): void => send({ type: 'cancelled' })
  const enrollPhoto = (personId: string): void =>
    send({ type: 'another-photo-chosen', enrollmentId: newId(), limits, personId, consent: undefined })
  const compareWith = (start: CompareStart): void => send({ type: 'compare-chosen', start })

  if (health.kind === 'unfit' && needsAnalysis(session)) {
    return (
      <MaintenanceScreen
        {...health}
        onTest={() => sendHealth({ type: 'test-wanted' })}
        onSettings={() => send({ type: 'settings-chosen' })}
      >
        <OutboxButton onPress={() => send({ type: 'outbox-chosen' })} />
      </MaintenanceScreen>
    )
  }
  switch (session.screen) {
    case 'home':
      return (
        <HomeScreen
          onEnroll={enroll}
          onIdentify={() => send({ type: 'identify-chosen' })}
          onCompare={() => send({ type: 'compare-chosen' })}
          onPeople={() => send({ type: 'people-chosen' })}
          onSettings={() => send({ type: 'settings-chosen' })}
          onSignIn={() => send({ type: 'sign-in-chosen' })}
          onOutbox={() => send({ type: 'outbox-chosen' })}
        />
      )
    case 'enroll':
      return (
        <EnrollScreen
          key={session.visit.enrollmentId}
          visit={session.visit}
          send={(event) => send({ type: 'visit', event })}
          onCancel={leave}
          onNext={enroll}
          onAnotherPhoto={(personId, { consent }) =>
            send({ type: 'another-photo-chosen', enrollmentId: newId(), limits, personId, consent })
          }
        />
      )
    case 'identify':
      return (
        <IdentifyScreen
          onLeave={leave}
          onOpen={(personId) => send({ type: 'person-chosen', personId })}
          onCompare={compareWith}
        />
      )
    case 'compare':
      return <CompareScreen onLeave={leave} start={session.start} />
    case 'people':
      return <PeopleScreen onLeave={leave} onEnroll={enrollPhoto} onCompare={compareWith} />
    case 'person':
      return (
        <PersonScreen
          personId={session.personId}
          way={{ words: identify.title, icon: ArrowLeft, onPress: () => send({ type: 'identify-chosen' }) }}
          onIdle={leave}
          onEnroll={enrollPhoto}
          onCompare={compareWith}
        />
      )
    case 'settings':
      return (
        <SettingsDoor onLeave={leave}>
          <SettingsScreen onLeave={leave} />
        </SettingsDoor>
      )
    case 'sign-in':
      return <SignInScreen onLeave={leave} />
    case 'outbox':
      return <OutboxScreen onLeave={leave} onSettings={() => send({ type: 'settings-chosen' })} />
    default:
      return assertNever(session)
  }
}

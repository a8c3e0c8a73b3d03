import { assertNever } from '@shared/errors'
import { useStation } from './api/station-context'
import { StationStateProvider } from './api/station-state'
import { needsAnalysis } from './flow/analysis-health'
import { useAnalysisHealth } from './flow/use-analysis-health'
import { useCaptureProfile } from './capture/use-capture-profile'
import { useSession } from './flow/use-session'
import { OutboxButton } from './outbox/OutboxButton'
import { OutboxScreen } from './outbox/OutboxScreen'
import { CompareScreen } from './screens/CompareScreen'
import { EnrollScreen } from './screens/enroll/EnrollScreen'
import { HomeScreen } from './screens/HomeScreen'
import { IdentifyScreen } from './screens/IdentifyScreen'
import { MaintenanceScreen } from './screens/MaintenanceScreen'
import { SettingsScreen } from './settings/SettingsScreen'

/** The window: session state and the analysis's health -> screen. */
export function App() {
  return (
    <StationStateProvider>
      <CurrentScreen />
    </StationStateProvider>
  )
}

function CurrentScreen() {
  const { newId } = useStation()
  const [session, { send }] = useSession()
  const limits = useCaptureProfile('enrollment')
  const [health, sendHealth] = useAnalysisHealth()
  const enroll = (): void => send({ type: 'enroll-chosen', enrollmentId: newId(), limits })
  const leave = (): void => send({ type: 'cancelled' })

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
          onSettings={() => send({ type: 'settings-chosen' })}
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
      return <IdentifyScreen onLeave={leave} />
    case 'compare':
      return <CompareScreen onLeave={leave} />
    case 'settings':
      return <SettingsScreen onLeave={leave} />
    case 'outbox':
      return <OutboxScreen onLeave={leave} onSettings={() => send({ type: 'settings-chosen' })} />
    default:
      return assertNever(session)
  }
}

import { useEffect } from 'react'
import { assertNever } from '@shared/errors'
import { useStation } from './api/station-context'
import { StationStateProvider } from './api/station-state'
import { useSession } from './flow/use-session'
import { CompareScreen } from './screens/CompareScreen'
import { EnrollScreen } from './screens/EnrollScreen'
import { HomeScreen } from './screens/HomeScreen'
import { IdentifyScreen } from './screens/IdentifyScreen'
import { SettingsScreen } from './settings/SettingsScreen'

/** The window: session state -> screen. */
export function App() {
  const { analyzer } = useStation()
  // Warmed up on the home screen, so that the first capture need not wait. Whoever needs it hears of a failure then.
  useEffect(() => void analyzer.start(), [analyzer])
  return (
    <StationStateProvider>
      <CurrentScreen />
    </StationStateProvider>
  )
}

function CurrentScreen() {
  const { newId } = useStation()
  const [session, { send }] = useSession()
  const enroll = (): void => send({ type: 'enroll-chosen', enrollmentId: newId() })
  const leave = (): void => send({ type: 'cancelled' })

  switch (session.screen) {
    case 'home':
      return (
        <HomeScreen
          onEnroll={enroll}
          onIdentify={() => send({ type: 'identify-chosen' })}
          onCompare={() => send({ type: 'compare-chosen' })}
          onSettings={() => send({ type: 'settings-chosen' })}
        />
      )
    case 'enroll':
      return <EnrollScreen key={session.enrollmentId} step={session.step} send={send} onNext={enroll} />
    case 'identify':
      return <IdentifyScreen onLeave={leave} />
    case 'compare':
      return <CompareScreen onLeave={leave} />
    case 'settings':
      return <SettingsScreen onLeave={leave} />
    default:
      return assertNever(session)
  }
}

import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { maintenanceHash } from '@shared/domain/maintenance'
import { App } from './App'
import { createQueries } from './api/queries'
import { type Station, StationProvider } from './api/station-context'
import { StationStateProvider } from './api/station-state'
import { ErrorBoundary } from './components/ErrorBoundary'
import { ProblemPanel } from './components/ProblemPanel'
import { CrashedScreen } from './screens/CrashedScreen'
import { en } from './text/messages'

/** Shows the program; `station` is undefined when the page was opened outside a host. */
export function mount(root: Element, station: Station | undefined): void {
  createRoot(root).render(
    <StrictMode>
      {station === undefined ? <ProblemPanel {...en.shell.noStation} /> : <Guarded station={station} />}
    </StrictMode>
  )
}

function Guarded({ station }: { readonly station: Station }) {
  const [queries] = useState(createQueries)
  return (
    <ErrorBoundary
      onCrash={() => void station.client.invoke('station:report-problem', { code: 'ipc/internal' })}
      onStartOver={() => location.reload()}
    >
      <StationProvider station={station}>
        <QueryClientProvider client={queries}>
          {location.hash === maintenanceHash ? <AfterCrashes /> : <App />}
        </QueryClientProvider>
      </StationProvider>
    </ErrorBoundary>
  )
}

/** Main has seen the page fail too often, and says so by its address. */
function AfterCrashes() {
  const startAgain = (): void => {
    history.replaceState(null, '', location.pathname)
    location.reload()
  }
  return (
    <StationStateProvider>
      <CrashedScreen onStartAgain={startAgain} />
    </StationStateProvider>
  )
}

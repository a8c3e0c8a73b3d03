import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { createQueries } from './api/queries'
import { type Station, StationProvider } from './api/station-context'
import { ErrorBoundary } from './components/ErrorBoundary'
import { ProblemPanel } from './components/ProblemPanel'
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
          <App />
        </QueryClientProvider>
      </StationProvider>
    </ErrorBoundary>
  )
}

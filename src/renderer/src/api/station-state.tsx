import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { ConnectionState, PublicSettings, StationInfo } from '@shared/domain/station'
import type { StationClient } from './station-client'
import { useStation } from './station-context'

/** What the window knows about its station. */
export interface StationState {
  /** Undefined until the station has answered. */
  readonly info: StationInfo | undefined
  readonly connection: ConnectionState
  readonly settings: PublicSettings
}

const initial: StationState = {
  info: undefined,
  connection: 'starting',
  settings: { mirrorPreview: true }
}

const StationStateContext = createContext(initial)

/** Reads the station's state once for the whole window, and keeps it current by events. */
export function StationStateProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const [state, setState] = useState(initial)
  useEffect(() => followStation(client, (part) => setState((old) => ({ ...old, ...part }))), [client])
  return <StationStateContext value={state}>{children}</StationStateContext>
}

export function useStationState(): StationState {
  return useContext(StationStateContext)
}

/** @returns the function that ends it; nothing is told after that */
export function followStation(
  client: StationClient,
  tell: (part: Partial<StationState>) => void
): () => void {
  let current = true
  let eventCame = false
  const update = (part: Partial<StationState>): void => {
    if (current) tell(part)
  }

  const unsubscribe = client.subscribe('station:connection-changed', (connection) => {
    eventCame = true
    update({ connection })
  })
  void client.invoke('station:describe').then((answer) => {
    if (answer.ok) update({ info: answer.value })
  })
  void client.invoke('settings:read-public').then((answer) => {
    if (answer.ok) update({ settings: answer.value })
  })
  void client.invoke('station:read-connection').then((answer) => {
    // An event that overtook this answer is newer than it.
    if (answer.ok && !eventCame) update({ connection: answer.value })
  })

  return () => {
    current = false
    unsubscribe()
  }
}

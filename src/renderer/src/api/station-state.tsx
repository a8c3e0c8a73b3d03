import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { ServerState } from '@shared/domain/server'
import {
  type ConnectionState,
  defaultPublicSettings,
  type PublicSettings,
  type StationInfo
} from '@shared/domain/station'
import type { StationClient } from './station-client'
import { useStation } from './station-context'

/** What the window knows about its station. */
export interface StationState {
  /** Undefined until the station has answered. */
  readonly info: StationInfo | undefined
  /** Undefined until the station has answered. */
  readonly server: ServerState | undefined
  readonly connection: ConnectionState
  readonly settings: PublicSettings
}

const initial: StationState = {
  info: undefined,
  server: undefined,
  connection: 'starting',
  settings: defaultPublicSettings
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
  let connectionCame = false
  let serverCame = false
  let settingsCame = false
  const update = (part: Partial<StationState>): void => {
    if (current) tell(part)
  }

  const unsubscribe = [
    client.subscribe('station:connection-changed', (connection) => {
      connectionCame = true
      update({ connection })
    }),
    client.subscribe('server:changed', (server) => {
      serverCame = true
      update({ server })
    }),
    client.subscribe('settings:changed', (settings) => {
      settingsCame = true
      update({ settings })
    })
  ]
  void client.invoke('station:describe').then((answer) => {
    if (answer.ok) update({ info: answer.value })
  })
  void client.invoke('settings:read-public').then((answer) => {
    if (answer.ok && !settingsCame) update({ settings: answer.value })
  })
  // An event that overtook one of these answers is newer than it.
  void client.invoke('station:read-connection').then((answer) => {
    if (answer.ok && !connectionCame) update({ connection: answer.value })
  })
  void client.invoke('server:read').then((answer) => {
    if (answer.ok && !serverCame) update({ server: answer.value })
  })

  return () => {
    current = false
    for (const end of unsubscribe) end()
  }
}

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AccessState } from '@shared/domain/access'
import type { StationClient } from '../api/station-client'
import { useStation } from '../api/station-context'

const AccessContext = createContext<AccessState | undefined>(undefined)

/** Keeps what main says about who may do what. */
export function AccessProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const [access, setAccess] = useState<AccessState>()
  useEffect(() => followAccess(client, setAccess), [client])
  return <AccessContext value={access}>{children}</AccessContext>
}

/** Undefined until the station has answered. */
export function useAccess(): AccessState | undefined {
  return useContext(AccessContext)
}

/** @returns the function that ends it; nothing is told after that */
export function followAccess(client: StationClient, tell: (access: AccessState) => void): () => void {
  let isOver = false
  let came = false
  const unsubscribe = client.subscribe('access:changed', (access) => {
    came = true
    tell(access)
  })
  void client.invoke('access:read').then((answer) => {
    // An event that overtook the answer is newer than it.
    if (!answer.ok || isOver) return
    if (!came) tell(answer.value)
    // SECURITY: a page that was loaded anew has left the settings, and whoever loads it may be somebody else.
    if (answer.value.state === 'open' && answer.value.isSettingsOpen)
      void client.invoke('access:close-settings')
  })
  return () => {
    isOver = true
    unsubscribe()
  }
}

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useStation } from '../api/station-context'
import { addSighting, type SeenPerson, type Sighting } from './seen-people'

export interface SeenPeople {
  /** Newest first. */
  readonly seen: readonly SeenPerson[]
  readonly remember: (sighting: Sighting) => void
}

const SeenPeopleContext = createContext<SeenPeople>({ seen: [], remember: () => undefined })

/**
 * Remembers who was identified at this station. SECURITY: forgotten when somebody signs in or out, or the server is
 * another one.
 */
export function SeenPeopleProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const [seen, setSeen] = useState<readonly SeenPerson[]>([])
  useEffect(() => client.subscribe('server:changed', () => setSeen([])), [client])
  const remember = useCallback((sighting: Sighting) => setSeen((old) => addSighting(old, sighting)), [])
  const value = useMemo(() => ({ seen, remember }), [seen, remember])
  return <SeenPeopleContext value={value}>{children}</SeenPeopleContext>
}

export function useSeenPeople(): SeenPeople {
  return useContext(SeenPeopleContext)
}

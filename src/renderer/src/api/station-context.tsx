import { createContext, type ReactNode, useContext } from 'react'
import type { Analyzer } from '../analysis/analyzer'
import type { CameraSource } from '../camera/camera-source'
import type { StationClient } from './station-client'

/** Everything that reaches out of the page. Made once in `main.tsx`; tests and harnesses give their own. */
export interface Station {
  readonly client: StationClient
  readonly analyzer: Analyzer
  readonly camera: CameraSource
  /** Milliseconds from any fixed start, never going backwards. */
  readonly now: () => number
  /** Milliseconds since 1970, for what is shown or sent as a time of day. */
  readonly clock: () => number
  /** A new random UUID. */
  readonly newId: () => string
}

const StationContext = createContext<Station | undefined>(undefined)

export function StationProvider(props: { readonly station: Station; readonly children: ReactNode }) {
  return <StationContext value={props.station}>{props.children}</StationContext>
}

export function useStation(): Station {
  const station = useContext(StationContext)
  if (station === undefined) throw new Error('useStation outside of StationProvider')
  return station
}

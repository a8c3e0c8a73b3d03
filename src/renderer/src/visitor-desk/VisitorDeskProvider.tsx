import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { VisitorDisplay } from '@shared/domain/visitor-display'
import type { StationClient } from '../api/station-client'
import { useStation } from '../api/station-context'
import { useStationState } from '../api/station-state'
import { type Claims, createClaims } from './claims'
import { createWishSender } from './wish-sender'

interface VisitorDesk {
  readonly claims: Claims
  /** Undefined until the station has answered. */
  readonly display: VisitorDisplay | undefined
}

const VisitorDeskContext = createContext<VisitorDesk | undefined>(undefined)

/** Tells main what the visitor is to see, as long as the second window is wanted and open. */
export function VisitorDeskProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useStation()
  const isOn = useStationState().settings.visitorDisplay
  const [claims] = useState(createClaims)
  const [display, setDisplay] = useState<VisitorDisplay>()
  useEffect(() => followDisplay(client, setDisplay), [client])
  const isShown = isOn && display?.isOpen === true
  useEffect(() => (isShown ? sendClaims(client, claims) : undefined), [client, claims, isShown])
  return <VisitorDeskContext value={{ claims, display }}>{children}</VisitorDeskContext>
}

/** Where the wishes of the parts of the window go; undefined outside of the provider, where nobody listens. */
export function useVisitorClaims(): Claims | undefined {
  return useContext(VisitorDeskContext)?.claims
}

export function useVisitorDisplay(): VisitorDisplay | undefined {
  return useContext(VisitorDeskContext)?.display
}

function followDisplay(client: StationClient, tell: (display: VisitorDisplay) => void): () => void {
  let isOver = false
  let came = false
  const unsubscribe = client.subscribe('visitor:display-changed', (display) => {
    came = true
    tell(display)
  })
  void client.invoke('visitor:describe').then((answer) => {
    // An event that overtook the answer is newer than it.
    if (answer.ok && !came && !isOver) tell(answer.value)
  })
  return () => {
    isOver = true
    unsubscribe()
  }
}

function sendClaims(client: StationClient, claims: Claims): () => void {
  const sender = createWishSender({
    send: (wish) => void client.invoke('visitor:show', wish),
    after: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds)
      return () => clearTimeout(timer)
    }
  })
  const offer = (): void => sender.offer(claims.current())
  const unsubscribe = claims.subscribe(offer)
  offer()
  return () => {
    unsubscribe()
    sender.stop()
  }
}

import { useEffect, useEffectEvent } from 'react'
import type { VisitorWish } from '@shared/domain/visitor-display'
import { useVisitorClaims } from './VisitorDeskProvider'

/** What the visitor is to see while this part of the window is on the screen; undefined: nothing of its own. */
export function useVisitorSees(wish: VisitorWish | undefined): void {
  const claims = useVisitorClaims()
  const key = wish === undefined ? undefined : JSON.stringify(wish)
  const newest = useEffectEvent(() => wish)
  useEffect(() => {
    if (claims === undefined || key === undefined) return
    const claim = claims.begin()
    claim.set(newest())
    return () => claim.end()
  }, [claims, key])
}

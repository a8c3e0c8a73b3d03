import { type RefObject, useEffect, useRef } from 'react'
import { useStation } from '../api/station-context'
import { recordUserTiming } from '../capture/user-timing'
import type { Live } from './identify-state'

/** Measures how long the attendant waits for an answer. @returns where to write down when a shot came */
export function useCardTiming(live: Live): RefObject<number | undefined> {
  const { now } = useStation()
  const shotAt = useRef<number>(undefined)
  const answerId = live.at === 'answered' ? live.answered.id : undefined
  useEffect(() => {
    const from = shotAt.current
    if (answerId === undefined || from === undefined) return
    // Called before the frame is painted, so the next one is the first that comes after it.
    let request = requestAnimationFrame(() => {
      request = requestAnimationFrame(() => recordUserTiming('shot-to-card', from, now()))
    })
    return () => cancelAnimationFrame(request)
  }, [answerId, now])
  return shotAt
}

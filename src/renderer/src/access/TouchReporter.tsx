import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react'
import { useStation } from '../api/station-context'
import { type TouchWatch, watchTouches } from './watch-touches'

const TouchContext = createContext<() => void>(() => undefined)

export interface TouchReporterProps {
  /** The station is about to lock: the next touch is told at once. */
  readonly isUrgent: boolean
  readonly children: ReactNode
}

/** Tells main of touches and keys, now and then. */
export function TouchReporter({ isUrgent, children }: TouchReporterProps) {
  const { client, now } = useStation()
  const watch = useRef<TouchWatch>(undefined)
  const touch = useCallback(() => watch.current?.touch(), [])
  useEffect(() => {
    const tell = (): void => void client.invoke('access:touch')
    watch.current = watchTouches(window, tell, now, ...(isUrgent ? [0] : []))
    return () => watch.current?.stop()
  }, [client, now, isUrgent])
  return <TouchContext value={touch}>{children}</TouchContext>
}

/**
 * Counts something else than a touch as use: a face that was answered at a checkpoint, where nobody touches anything.
 *
 * @param sign its change is use
 */
export function useCountsAsUse(sign: unknown): void {
  const touch = useContext(TouchContext)
  const first = useRef(sign)
  useEffect(() => {
    if (first.current === sign) return
    first.current = sign
    touch()
  }, [touch, sign])
}

import { useEffect } from 'react'
import { laterScreens } from './screens'

/**
 * Reads the code of all screens, one after the other, so that the station needs its disk no more for them: nobody waits
 * later, and a disk or share that goes away takes no screen with it.
 *
 * @param isTime when nothing that is needed sooner is still being read
 */
export function usePrefetch(isTime: boolean): void {
  useEffect(() => {
    if (!isTime) return
    let isWanted = true
    const idle = requestIdleCallback(() => void readAll(() => isWanted), { timeout: 2_000 })
    return () => {
      isWanted = false
      cancelIdleCallback(idle)
    }
  }, [isTime])
}

async function readAll(isWanted: () => boolean): Promise<void> {
  for (const screen of laterScreens) {
    if (!isWanted()) return
    // A failure is not said now: nobody has asked. Whoever wants the screen has it read again, and is told.
    await screen.prefetch()
  }
}

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { isStatisticsShortcut } from './statistics-shortcut'

interface Shown {
  readonly isShown: boolean
  readonly show: (isShown: boolean) => void
}

const StatisticsContext = createContext<Shown>({ isShown: false, show: () => undefined })

/**
 * Whether live statistics are shown, for the whole window. Kept for as long as the window lives and no longer: a help for a
 * hand's turn must not greet the next visitor after a restart.
 */
export function StatisticsProvider({ children }: { readonly children: ReactNode }) {
  const [isShown, show] = useState(false)
  useEffect(() => {
    const toggle = (event: KeyboardEvent): void => {
      if (!isStatisticsShortcut(event)) return
      // A browser would make a bookmark.
      event.preventDefault()
      show((shown) => !shown)
    }
    window.addEventListener('keydown', toggle)
    return () => window.removeEventListener('keydown', toggle)
  }, [])
  const value = useMemo(() => ({ isShown, show }), [isShown])
  return <StatisticsContext value={value}>{children}</StatisticsContext>
}

export function useStatistics(): Shown {
  return useContext(StatisticsContext)
}

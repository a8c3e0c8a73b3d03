import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useStation } from '../api/station-context'
import { useAccess } from './access-state'
import { IdleWarning } from './IdleWarning'
import { LockScreen } from './LockScreen'
import { SetUpScreen } from './SetUpScreen'
import { TouchReporter } from './TouchReporter'

/**
 * Shows the station while it is open, and its lock otherwise.
 *
 * SECURITY: with the lock everything behind it is unmounted, and with it every state, query and picture that it held.
 * The same when nobody was there for long and there is no lock.
 */
export function AccessGate({ children }: { readonly children: ReactNode }) {
  const access = useAccess()
  switch (access?.state) {
    case undefined:
      return null
    case 'set-up':
      return <SetUpScreen />
    case 'locked':
      return <LockScreen access={access} />
    case 'open':
      return (
        <TouchReporter key={access.absences} isUrgent={access.locksAt !== undefined}>
          <ForgetAtEnd />
          {children}
          {access.locksAt === undefined ? null : <IdleWarning locksAt={access.locksAt} />}
        </TouchReporter>
      )
  }
}

/** The last to go: what others still asked for while they went is forgotten, too. */
function ForgetAtEnd() {
  const { analyzer } = useStation()
  const queries = useQueryClient()
  useEffect(
    () => () => {
      analyzer.forget()
      queries.clear()
    },
    [analyzer, queries]
  )
  return null
}

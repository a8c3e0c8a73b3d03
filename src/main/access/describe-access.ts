import type { AccessState, UnlockWay } from '@shared/domain/access'
import type { Access, AccessRules } from './access-reducer'

export interface AccessFacts {
  readonly username: string | undefined
  readonly hasStationPin: boolean
  readonly ways: readonly UnlockWay[]
}

/** What the window is told. Before anybody has looked it is as closed as locked. */
export function describeAccess(
  access: Access,
  { lockMs, canLock }: AccessRules,
  { username, hasStationPin, ways }: AccessFacts
): AccessState {
  const who = username === undefined ? {} : { username }
  switch (access.at) {
    case 'set-up':
      return { state: 'set-up' }
    case 'starting':
    case 'locked':
      return { state: 'locked', ways: [...ways], ...who }
    case 'open': {
      const { isSettingsOpen, isWarned, touchedAt, absences } = access
      return {
        state: 'open',
        isSettingsOpen,
        absences,
        canLock,
        hasStationPin,
        ...(isWarned && { locksAt: touchedAt + lockMs }),
        ...who
      }
    }
  }
}

/** By what a locked station can be opened, the most usual first. */
export function waysToUnlock(hasServer: boolean, isSignedIn: boolean, hasStationPin: boolean): UnlockWay[] {
  const pin: UnlockWay[] = hasStationPin ? ['pin'] : []
  if (!hasServer) return [...pin, 'administrator']
  // While nobody is signed in, a PIN opens a station that can do next to nothing.
  return isSignedIn ? [...pin, 'password', 'account', 'administrator'] : ['account', ...pin, 'administrator']
}

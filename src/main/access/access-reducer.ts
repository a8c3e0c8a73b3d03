/** Who may do what at the station at this moment. */
export type Access =
  /** Nobody has looked yet whether there is a PIN. As closed as locked. */
  | { readonly at: 'starting' }
  /** There is no administrator's PIN. */
  | { readonly at: 'set-up' }
  | { readonly at: 'locked' }
  | OpenAccess

export interface OpenAccess {
  readonly at: 'open'
  /** Milliseconds since 1970. */
  readonly touchedAt: number
  readonly isWarned: boolean
  /** Nobody is there, and nothing could be opened again by whoever comes: so it did not lock. */
  readonly isAway: boolean
  /** How often that was. */
  readonly absences: number
  readonly isSettingsOpen: boolean
}

export type AccessEvent =
  | { readonly type: 'found'; readonly hasPin: boolean }
  | { readonly type: 'pin-chosen' }
  | { readonly type: 'touched' }
  | { readonly type: 'time-passed' }
  | { readonly type: 'lock-wanted' }
  | { readonly type: 'unlocked' }
  | { readonly type: 'settings-opened' }
  | { readonly type: 'settings-closed' }

/** What a site has decided, in milliseconds, and how the station stands. */
export interface AccessRules {
  readonly warnMs: number
  readonly lockMs: number
  readonly settingsMs: number
  /** Whether an attendant could open it again. Where not, it forgets instead of locking. */
  readonly canLock: boolean
}

export const starting: Access = { at: 'starting' }

/** Events that do not fit the present state are late, and change nothing. */
export function accessReducer(access: Access, event: AccessEvent, now: number, rules: AccessRules): Access {
  return access.at === 'open' ? whileOpen(access, event, now, rules) : whileClosed(access, event, now, rules)
}

function whileClosed(access: Access, event: AccessEvent, now: number, { canLock }: AccessRules): Access {
  switch (event.type) {
    case 'found':
      if (access.at !== 'starting') return access
      if (!event.hasPin) return { at: 'set-up' }
      // SECURITY: a station that restarts at night is not open in the morning.
      return canLock ? { at: 'locked' } : opened(now)
    case 'pin-chosen':
      return access.at === 'set-up' ? opened(now) : access
    case 'unlocked':
      return access.at === 'locked' ? opened(now) : access
    case 'touched':
    case 'time-passed':
    case 'lock-wanted':
    case 'settings-opened':
    case 'settings-closed':
      return access
  }
}

function whileOpen(access: OpenAccess, event: AccessEvent, now: number, rules: AccessRules): Access {
  switch (event.type) {
    case 'time-passed':
      return passTime(access, now, rules)
    case 'touched': {
      // SECURITY: a touch after a sleep comes too late, whether or not a timer has run before it.
      const left = passTime(access, now, rules)
      if (left.at !== 'open') return left
      return { ...left, touchedAt: now, isWarned: false, isAway: false }
    }
    case 'lock-wanted':
      return leave(access, rules)
    case 'settings-opened':
      return { ...access, touchedAt: now, isWarned: false, isSettingsOpen: true }
    case 'settings-closed':
      return access.isSettingsOpen ? { ...access, isSettingsOpen: false } : access
    case 'found':
    case 'pin-chosen':
    case 'unlocked':
      return access
  }
}

/** @returns when `time-passed` changes something next; undefined: not before something else happens */
export function nextMoment(access: Access, { warnMs, lockMs, settingsMs, canLock }: AccessRules) {
  if (access.at !== 'open') return undefined
  const moments = [
    ...(access.isSettingsOpen ? [settingsMs] : []),
    ...(canLock && !access.isWarned ? [warnMs] : []),
    ...(access.isAway ? [] : [lockMs])
  ]
  return moments.length === 0 ? undefined : access.touchedAt + Math.min(...moments)
}

function passTime(access: OpenAccess, now: number, rules: AccessRules): Access {
  // A clock set back: the time is counted from what it says now.
  if (now < access.touchedAt) return { ...access, touchedAt: now }
  const idle = now - access.touchedAt
  if (idle >= rules.lockMs) return access.isAway ? access : leave(access, rules)
  const closesSettings = access.isSettingsOpen && idle >= rules.settingsMs
  const warns = rules.canLock && !access.isWarned && idle >= rules.warnMs
  if (!closesSettings && !warns) return access
  return {
    ...access,
    isSettingsOpen: access.isSettingsOpen && !closesSettings,
    isWarned: access.isWarned || warns
  }
}

function leave(access: OpenAccess, { canLock }: AccessRules): Access {
  if (canLock) return { at: 'locked' }
  return { ...access, isWarned: false, isAway: true, isSettingsOpen: false, absences: access.absences + 1 }
}

function opened(now: number): OpenAccess {
  return {
    at: 'open',
    touchedAt: now,
    isWarned: false,
    isAway: false,
    absences: 0,
    isSettingsOpen: false
  }
}

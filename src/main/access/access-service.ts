import type { AccessState, UnlockRequest, UnlockWay } from '@shared/domain/access'
import type { AuditEvent, LockReason } from '@shared/domain/audit'
import { type AppError, appError } from '@shared/errors'
import { type AccessLevel } from '@shared/ipc/access'
import { err, ok, type Result } from '@shared/result'
import type { Clock, Logger } from '../platform/ports'
import type { AdminPin, StationPin } from '../secrets/pin'
import {
  type Access,
  type AccessEvent,
  accessReducer,
  type AccessRules,
  nextMoment,
  starting
} from './access-reducer'
import { describeAccess, waysToUnlock } from './describe-access'
import { wasLookedAt } from './refused-try'
import type { UnlockTries } from './unlock-tries'

/** What the lock has to know about the server account. */
export interface AccessAccount {
  /** A real server, whose accounts open the station. */
  readonly hasServer: () => boolean
  readonly username: () => string | undefined
  /** Reads what was remembered, so that the username is known. Asks nobody. */
  readonly begin: () => Promise<unknown>
  /** Signs in once more, by the server, or without it by what the station knows. */
  readonly signIn: (username: string, password: string, remember?: boolean) => Promise<Result<unknown>>
}

export interface AccessParts {
  readonly clock: Clock
  readonly logger: Logger
  readonly adminPin: AdminPin
  readonly stationPin: StationPin
  readonly tries: UnlockTries
  readonly account: AccessAccount
  /** What the site has decided, in milliseconds. */
  readonly times: () => Omit<AccessRules, 'canLock'>
  readonly record: (event: AuditEvent) => Promise<Result<undefined>>
  readonly onChange: (state: AccessState) => void
  /** SECURITY: what the main process holds about people in its memory goes. */
  readonly onLeave: () => void
}

/** Longer waits are cut into pieces: timers hold 24 days. */
const longestTimer = 60 * 60_000

/** Who may do what at the station. The window tells of touches; everything else is decided here. */
export class AccessService {
  readonly #parts: AccessParts
  #access: Access = starting
  #hasStationPin = false
  #wasSignedIn = false
  #told = ''
  #beginning: Promise<void> | undefined
  #endTimer = (): void => undefined
  #isStopped = false

  constructor(parts: AccessParts) {
    this.#parts = parts
  }

  /** Whether nothing about a person may be told. */
  get isClosed(): boolean {
    return this.#access.at !== 'open'
  }

  /** Finds out how the station starts. Every call waits for it. */
  begin(): Promise<void> {
    return (this.#beginning ??= this.#begin())
  }

  stop(): void {
    this.#isStopped = true
    this.#endTimer()
  }

  async read(): Promise<AccessState> {
    await this.begin()
    return this.#describe()
  }

  /** SECURITY: the one question that decides whether a call is carried out. @returns `access/...` */
  async gate(needed: AccessLevel): Promise<Result<undefined>> {
    if (needed === 'nothing') return ok()
    await this.begin()
    const access = this.#access
    if (access.at !== 'open') return err(appError('access/locked', access.at))
    const isOpen = needed === 'station' || access.isSettingsOpen
    return isOpen ? ok() : err(appError('access/settings-closed'))
  }

  /** @returns `access/set-up-done`, `secrets/weak-pin`, `secrets/no-key-store`, `settings/not-saved`, `audit/not-written` */
  async setUp(pin: string): Promise<Result<AccessState>> {
    await this.begin()
    const { adminPin, record } = this.#parts
    // SECURITY: whoever comes second needs the PIN of the first.
    if (this.#access.at !== 'set-up') return err(appError('access/set-up-done'))
    const chosen = await adminPin.set(pin)
    if (!chosen.ok) return chosen
    // A choice that could not be recorded is told as such; the PIN counts, or nobody would know which one does.
    const recorded = await record({ what: 'pin-changed', isFirst: true })
    this.#send({ type: 'pin-chosen' })
    return recorded.ok ? ok(this.#describe()) : recorded
  }

  touch(): void {
    this.#send({ type: 'touched' })
  }

  lock(why: LockReason): void {
    this.#send({ type: 'lock-wanted' }, why)
  }

  /** @returns why it stays locked */
  async unlock(request: UnlockRequest): Promise<Result<AccessState>> {
    await this.begin()
    if (this.#access.at !== 'locked')
      return this.isClosed ? err(appError('access/locked')) : ok(this.#describe())
    const right = await this.#check(request)
    if (!right.ok) return this.#refuse('lock', request.by, right.error)
    const recorded = await this.#parts.record({ what: 'station-unlocked', by: request.by })
    if (!recorded.ok) return recorded
    this.#send({ type: 'unlocked' })
    return ok(this.#describe())
  }

  /** @returns why they stay closed */
  async openSettings(pin: string): Promise<Result<AccessState>> {
    const right = await this.#parts.adminPin.verify(pin)
    if (!right.ok) return this.#refuse('settings', 'administrator', right.error)
    const recorded = await this.#parts.record({ what: 'settings-opened' })
    if (!recorded.ok) return recorded
    this.#send({ type: 'settings-opened' })
    // SECURITY: locked while the PIN was looked at.
    return this.isClosed ? err(appError('access/locked')) : ok(this.#describe())
  }

  closeSettings(): void {
    this.#send({ type: 'settings-closed' })
  }

  /** @param pin undefined: there is none from now on */
  async setStationPin(pin: string | undefined): Promise<Result<AccessState>> {
    const { stationPin, record } = this.#parts
    const changed = pin === undefined ? await stationPin.remove() : await stationPin.set(pin)
    if (!changed.ok) return changed
    this.#hasStationPin = pin !== undefined
    this.#follow()
    const recorded = await record({ what: 'station-pin-changed', isSet: pin !== undefined })
    return recorded.ok ? ok(this.#describe()) : recorded
  }

  /** To be called when server, account or settings have changed. */
  follow(): void {
    const { account } = this.#parts
    const wasSignedIn = this.#wasSignedIn
    this.#wasSignedIn = account.username() !== undefined
    const hasSignedOut = wasSignedIn && !this.#wasSignedIn && account.hasServer()
    // SECURITY: whoever signs out leaves. An administrator in the settings does not.
    if (hasSignedOut && this.#access.at === 'open' && !this.#access.isSettingsOpen) this.lock('signed-out')
    else this.#follow()
  }

  async #begin(): Promise<void> {
    const { adminPin, stationPin, account } = this.#parts
    const [admin, station] = await Promise.all([
      adminPin.isSet(),
      stationPin.isSet(),
      // Where that cannot be read, nobody is signed in.
      account.begin().catch(() => undefined)
    ])
    // SECURITY: a PIN that cannot be read is there: the station stays closed, and does not begin anew.
    this.#hasStationPin = !station.ok || station.value
    this.#wasSignedIn = account.username() !== undefined
    this.#send({ type: 'found', hasPin: !admin.ok || admin.value })
  }

  async #check(request: UnlockRequest): Promise<Result<unknown>> {
    const { adminPin, stationPin, tries, account } = this.#parts
    switch (request.by) {
      case 'administrator':
        return adminPin.verify(request.secret)
      case 'pin':
        return stationPin.verify(request.secret)
      case 'password': {
        const username = account.username()
        if (!account.hasServer() || username === undefined) return err(appError('access/nobody-signed-in'))
        return tries.run(() => account.signIn(username, request.secret))
      }
      case 'account':
        if (!account.hasServer()) return err(appError('access/nobody-signed-in'))
        return tries.run(() => account.signIn(request.username, request.secret, request.remember))
    }
  }

  async #refuse(at: 'lock' | 'settings', by: UnlockWay, error: AppError): Promise<Result<never>> {
    if (wasLookedAt(error)) {
      const waitSeconds = Math.ceil((error.retryAfterMs ?? 0) / 1000)
      await this.#parts.record({ what: 'access-refused', at, by, waitSeconds })
    }
    return err(error)
  }

  #rules(): AccessRules {
    return { ...this.#parts.times(), canLock: this.#hasStationPin || this.#parts.account.hasServer() }
  }

  #send(event: AccessEvent, why: LockReason = 'idle'): void {
    const { clock, onLeave } = this.#parts
    const before = this.#access
    this.#access = accessReducer(before, event, clock.now(), this.#rules())
    const { at } = this.#access
    const leaves =
      before.at === 'open' && (this.#access.at !== 'open' || this.#access.absences > before.absences)
    if (leaves) onLeave()
    // Being left is no question: it is recorded where it can be.
    if (before.at === 'open' && at === 'locked') void this.#parts.record({ what: 'station-locked', why })
    this.#follow()
  }

  #follow(): void {
    this.#endTimer()
    if (this.#isStopped || this.#access.at === 'starting') return
    const { clock, onChange } = this.#parts
    const next = nextMoment(this.#access, this.#rules())
    if (next !== undefined) {
      const wait = Math.min(Math.max(0, next - clock.now()), longestTimer)
      this.#endTimer = clock.after(wait, () => this.#send({ type: 'time-passed' }))
    }
    const state = this.#describe()
    const text = JSON.stringify(state)
    if (text === this.#told) return
    this.#told = text
    onChange(state)
  }

  #describe(): AccessState {
    const { account } = this.#parts
    return describeAccess(this.#access, this.#rules(), {
      username: account.username(),
      hasStationPin: this.#hasStationPin,
      ways: waysToUnlock(account.hasServer(), account.username() !== undefined, this.#hasStationPin)
    })
  }
}

import type { ErrorCode } from '@shared/errors'

/** What the station's settings say about updates. */
export interface UpdateSettings {
  /** Absolute path of a folder, or an http(s) address; empty: never look. */
  readonly updateSource: string
  /** The site's public key. */
  readonly signaturePublicKey: string
}

/** What the station is doing, as far as it matters here. */
export interface StationMoment {
  /** Milliseconds since 1970. */
  readonly now: number
  /** When it last looked for a newer version since it was started. */
  readonly lastLook: number | undefined
  readonly startedAt: number
  /** A newer version is there already, and waits for the station to end. */
  readonly isReady: boolean
}

export type UpdateDecision =
  | { readonly kind: 'never' }
  | { readonly kind: 'refuse'; readonly code: ErrorCode }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'look' }

const minute = 60_000
/** The start belongs to the camera, the models and the outbox. */
export const firstLookMs = 10 * minute
export const betweenLooksMs = 24 * 60 * minute

/**
 * Whether to look for a newer version now.
 *
 * There is no decision to install: a version that is ready is put in when the station ends, which is after the outbox was
 * stopped and closed. Nothing is installed over a running station, and what waits to be sent lies in the profile.
 */
export function decideUpdate(settings: UpdateSettings, moment: StationMoment): UpdateDecision {
  if (settings.updateSource === '') return { kind: 'never' }
  // SECURITY: without a key, anybody who can write to the folder could put a program onto every station.
  if (settings.signaturePublicKey === '') return { kind: 'refuse', code: 'updates/no-key' }
  if (moment.isReady) return { kind: 'never' }
  const due =
    moment.lastLook === undefined ? moment.startedAt + firstLookMs : moment.lastLook + betweenLooksMs
  return moment.now >= due ? { kind: 'look' } : { kind: 'wait', milliseconds: due - moment.now }
}

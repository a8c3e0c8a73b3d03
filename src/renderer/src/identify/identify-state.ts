import type { CaptureRecord } from '@shared/domain/capture-record'
import type { Identification } from '@shared/domain/recognition'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Shot } from '../analysis/analyzer'
import type { CheckedShot } from '../capture/checked-shot'
import type { PresenceChange } from './presence'

/** A picture of somebody who is to be looked up. */
export interface Probe {
  readonly source: 'camera' | 'file'
  readonly shot: CheckedShot
  /** When it was taken or read, in milliseconds since 1970. */
  readonly at: number
}

/** What the server said about a probe. `id` tells it from the other answers of this screen. */
export interface Answered {
  readonly id: number
  readonly probe: Probe
  readonly answer: Identification
}

export type Lookup =
  | { readonly at: 'looking'; readonly attempt: number; readonly probe: Probe }
  /** Not sent yet: too much was asked for in a short time. */
  | { readonly at: 'waiting'; readonly probe: Probe }
  | { readonly at: 'answered'; readonly answered: Answered }
  | { readonly at: 'failed'; readonly probe: Probe; readonly error: AppError }

/** The face in front of the camera. While nobody is looked up the guidance leads: it decides when a face is worth it. */
export type Live = { readonly at: 'watching' } | Lookup

/** A picture file, looked up once. */
export type FileLookup =
  | { readonly at: 'reading'; readonly attempt: number }
  | { readonly at: 'refused'; readonly error: AppError }
  | Lookup

export interface IdentifyState {
  readonly live: Live
  /** In the place of the live answer while it is there; the camera rests meanwhile. */
  readonly file: FileLookup | undefined
  readonly isPaused: boolean
  /** Somebody came or went while the camera rested, so the live answer is about nobody who stands here. */
  readonly isStale: boolean
  /** Nothing is sent until a time is over that main or the server has asked for. */
  readonly isHeld: boolean
  /** Lookups that were sent and not answered. */
  readonly asked: readonly { readonly attempt: number; readonly probe: Probe }[]
  /** Counts lookups and readings. */
  readonly attempts: number
  /** Newest first, `mostRemembered` at most. */
  readonly history: readonly Answered[]
  /** An earlier answer, in the place of the live one. */
  readonly viewed: Answered | undefined
}

export type IdentifyEvent =
  | { readonly type: 'shot-taken'; readonly shot: CheckedShot; readonly at: number }
  | { readonly type: 'answered'; readonly attempt: number; readonly result: Result<Identification> }
  /** The time that lookups were held back for is over. */
  | { readonly type: 'waited' }
  | { readonly type: 'face'; readonly change: PresenceChange }
  | { readonly type: 'look-again-wanted' }
  /** The same picture once more, after a failure. */
  | { readonly type: 'retry-wanted' }
  | { readonly type: 'pause-wanted' }
  | { readonly type: 'go-on-wanted' }
  | { readonly type: 'file-chosen'; readonly file: Blob }
  | {
      readonly type: 'file-read'
      readonly attempt: number
      readonly result: Result<Shot>
      readonly at: number
    }
  | { readonly type: 'earlier-wanted'; readonly id: number }
  /** Away from an earlier answer or a file. */
  | { readonly type: 'live-wanted' }
  /** Nobody has touched the station or come by for a while. */
  | { readonly type: 'idle' }
  | { readonly type: 'left-screen' }

export type IdentifyEffect =
  | { readonly type: 'look-up'; readonly attempt: number; readonly shot: Shot }
  | { readonly type: 'wait'; readonly ms: number }
  | { readonly type: 'read-file'; readonly attempt: number; readonly file: Blob }
  | { readonly type: 'record-capture'; readonly record: CaptureRecord }
  /** Something new is known: for the ear, and for what is remembered of the day. */
  | { readonly type: 'tell'; readonly answered: Answered }
  /** Lets the guidance take the next picture. */
  | { readonly type: 'watch-anew' }

/** SECURITY: these are pictures of visitors, so no more than what an attendant looks back at. */
export const mostRemembered = 20

export const startWatching: IdentifyState = {
  live: { at: 'watching' },
  file: undefined,
  isPaused: false,
  isStale: false,
  isHeld: false,
  asked: [],
  attempts: 0,
  history: [],
  viewed: undefined
}

/** What stands in the place of the answer. */
export type Shown =
  | { readonly place: 'live'; readonly content: Live }
  | { readonly place: 'file'; readonly content: FileLookup }
  | { readonly place: 'earlier'; readonly content: Extract<Lookup, { at: 'answered' }> }

export function shownOf({ live, file, viewed }: IdentifyState): Shown {
  if (viewed) return { place: 'earlier', content: { at: 'answered', answered: viewed } }
  return file ? { place: 'file', content: file } : { place: 'live', content: live }
}

import type { AppError } from '@shared/errors'
import { type GuidanceState, type ManualOffer, manualOffer } from '../guidance/guidance-reducer'
import type { Prompt } from '../guidance/hints'

export type CaptureStatus =
  /** No frame has been analysed yet: the camera or the models are still starting. */
  | { readonly kind: 'warming-up' }
  | { readonly kind: 'guiding' }
  /** The picture is being encoded and measured. */
  | { readonly kind: 'taking' }
  | { readonly kind: 'failed'; readonly error: AppError }

/** What the screen shows of a capture. Changes a few times per second at most; the overlay reads the rest by itself. */
export interface CaptureView {
  readonly status: CaptureStatus
  readonly prompt: Prompt | undefined
  readonly manual: ManualOffer | undefined
  /** When `manual` changed last, in milliseconds. */
  readonly manualAt: number
}

/** Reasons are read, not watched: they change no faster than this. */
const readingMs = 1200

export const initialView: CaptureView = {
  status: { kind: 'warming-up' },
  prompt: undefined,
  manual: undefined,
  manualAt: 0
}

/** @returns `old` itself when nothing visible changed, so that React has nothing to do */
export function viewOf(
  old: CaptureView,
  status: CaptureStatus,
  guidance: GuidanceState,
  now: number
): CaptureView {
  const offer = status.kind === 'guiding' ? manualOffer(guidance, now) : undefined
  const keepsOffer = sameOffer(old.manual, offer) || isBeingRead(old, offer, now)
  const next: CaptureView = {
    status: status.kind === old.status.kind ? old.status : status,
    prompt: guidance.prompt.shown,
    manual: keepsOffer ? old.manual : offer,
    manualAt: keepsOffer ? old.manualAt : now
  }
  const same = next.status === old.status && next.prompt === old.prompt && next.manual === old.manual
  return same ? old : next
}

function sameOffer(a: ManualOffer | undefined, b: ManualOffer | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.possible === b.possible && a.reasons.join() === b.reasons.join()
}

/** Whether it may be taken at all is never held back, only the words about it. */
function isBeingRead(old: CaptureView, offer: ManualOffer | undefined, now: number): boolean {
  return offer !== undefined && old.manual?.possible === offer.possible && now - old.manualAt < readingMs
}

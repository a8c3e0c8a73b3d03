import type { OverrideReason } from '@shared/domain/photo-override'
import type { CheckedShot } from '../../capture/checked-shot'
import { type Step, stay } from '../machine'
import { recordOfCapture } from '../record-of-capture'
import { gateOf } from '../shot-gate'
import type { VisitEffect } from './events'
import { askSearch } from './search-steps'
import {
  maxPhotos,
  type PhotoPurpose,
  type PictureIds,
  type Visit,
  type VisitPhoto,
  type VisitStep
} from './visit'

type At<Name extends VisitStep['at']> = Extract<VisitStep, { at: Name }>
type Stepped = Step<Visit, VisitEffect>

/** Every picture is recorded, used or not: an attempt is worth knowing about, too. */
export function reviewShot(
  visit: Visit,
  { purpose }: At<'capture'>,
  shot: CheckedShot,
  ids: PictureIds
): Stepped {
  const record = recordOfCapture(shot, { purpose: 'enrollment', enrollmentId: visit.enrollmentId })
  return {
    state: { ...visit, step: { at: 'review', purpose, shot, ids } },
    effects: record ? [{ type: 'record-capture', record }] : []
  }
}

/** SECURITY: what the gate closes is not used; what it asks about, with one of its reasons only. */
export function acceptShot(
  visit: Visit,
  { purpose, shot, ids }: At<'review'>,
  reason: OverrideReason | undefined
): Stepped {
  const gate = gateOf(shot, visit.limits)
  if (gate.kind === 'closed') return stay(visit)
  if (gate.kind === 'asks' && (reason === undefined || !gate.reasons.includes(reason))) return stay(visit)
  const overridden = gate.kind === 'asks' ? reason : undefined
  const photo: VisitPhoto = { ids, shot, ...(overridden && { overrideReason: overridden }) }
  const next =
    purpose === 'first'
      ? askSearch(withFirst(visit, photo))
      : stay({ ...visit, photos: [...visit.photos, photo].slice(0, maxPhotos), step: details })
  const record: readonly VisitEffect[] =
    overridden === undefined ? [] : [{ type: 'record-override', reason: overridden }]
  return { state: next.state, effects: [...record, ...detachReplaced(visit, purpose, ids), ...next.effects] }
}

/** The picture is dropped, and the reason for it with it. A photo that is searched with already stays until then. */
export function retakeShot(visit: Visit): Stepped {
  const { step } = visit
  const purpose =
    step.at === 'review'
      ? step.purpose
      : step.at === 'search-problem' && step.problem.kind !== 'not-permitted'
        ? 'first'
        : undefined
  if (purpose === undefined) return stay(visit)
  return { state: { ...visit, step: { at: 'capture', purpose } }, effects: [{ type: 'forget-pictures' }] }
}

export function addPhoto(visit: Visit): Stepped {
  return visit.photos.length >= maxPhotos
    ? stay(visit)
    : stay({ ...visit, step: { at: 'capture', purpose: 'further' } })
}

/** The first photo is the one that the search was made with, so only further ones can go. */
export function removePhoto(visit: Visit, photoId: string): Stepped {
  const [first] = visit.photos
  const photos = visit.photos.filter(({ ids }) => ids.photo !== photoId)
  if (first?.ids.photo === photoId || photos.length === visit.photos.length) return stay(visit)
  const { enrollmentId } = visit
  return {
    state: { ...visit, photos },
    effects: [{ type: 'detach', enrollmentId, attachmentId: photoId }]
  }
}

const details: VisitStep = { at: 'details' }

function withFirst(visit: Visit, photo: VisitPhoto): Visit {
  // A decision about another picture is none about this one.
  return { ...visit, photos: [photo, ...visit.photos.slice(1)], search: undefined, target: undefined }
}

/** SECURITY: main need not hold a picture that was replaced. */
function detachReplaced(
  { enrollmentId, photos }: Visit,
  purpose: PhotoPurpose,
  ids: PictureIds
): readonly VisitEffect[] {
  const [first] = photos
  if (purpose !== 'first' || first === undefined || first.ids.photo === ids.photo) return []
  return [first.ids.photo, first.ids.proof].map((attachmentId) => ({
    type: 'detach',
    enrollmentId,
    attachmentId
  }))
}

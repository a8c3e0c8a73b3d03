import { err, ok, type Result } from '@shared/result'
import type { Services } from '../app-env'
import { describePicture } from '../picture'
import { type Refusal, refusals } from '../refusal'

export interface EnrollmentInput {
  readonly faceImage: string
  readonly photoReferenceId: string | undefined
  /** Absent: a new, nameless person. */
  readonly personId: string | undefined
  /** Enroll although the face is enrolled already. It never lets a picture in that has not exactly one face. */
  readonly forceEnrollment: boolean
}

export interface EnrolledPhoto {
  readonly personId: string
  readonly faceId: string
}

/**
 * Enrolls one photo: makes a person, or adds to one.
 *
 * Person and photo are stored together before the answer is given, so that a reference that exists always belongs to a
 * complete enrollment.
 */
export async function enrollFace(
  services: Services,
  { faceImage, photoReferenceId, personId: knownPersonId, forceEnrollment }: EnrollmentInput
): Promise<Result<EnrolledPhoto, Refusal>> {
  const { storage, engine, gallery, policy, now, newId } = services
  const objection = (): Refusal | undefined => {
    if (knownPersonId !== undefined && !storage.people.has(knownPersonId)) return refusals.notFound
    if (policy.usedReference === 'accept' || photoReferenceId === undefined) return undefined
    return storage.faces.hasReference(photoReferenceId) ? refusals.usedReference : undefined
  }
  const early = objection()
  if (early) return err(early)

  const picture = await describePicture(engine, faceImage, 'largest')
  if (!picture.ok) return picture
  const { faces, jpeg } = picture.value
  if (faces.length > 1) return err(refusals.severalFaces)
  const features = faces[0]?.features
  if (!features) return err(refusals.noFace)

  const isNewPerson = knownPersonId === undefined
  if (policy.enrolledFace === 'refuse' && isNewPerson && !forceEnrollment) {
    const best = gallery.findBest(features)
    if (best && best.similarity >= policy.matchThreshold) return err(refusals.enrolledFace)
  }

  const personId = knownPersonId ?? newId()
  const face = { faceId: newId(), personId, features }
  const late = storage.transaction(() => {
    // Asked again: while the picture was looked at, another request may have used the same reference.
    const refusal = objection()
    if (refusal) return refusal
    if (isNewPerson) storage.people.add(personId, now())
    storage.faces.add({ ...face, photoReferenceId, jpeg, createdAt: now() })
    return undefined
  })
  if (late) return err(late)
  gallery.add(face)
  return ok({ personId, faceId: face.faceId })
}

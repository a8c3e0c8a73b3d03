import type { EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { Step } from '@shared/domain/outbox'

/** The steps of one enrollment, in order. A journal belongs to exactly one plan: the same details give the same plan. */
export interface Plan {
  readonly steps: readonly Step[]
  /** Whom everything is for; absent: the first photo makes the person. */
  readonly personId?: string
  /** Photos that somebody wants sent in spite of the server's objection, by attachment. */
  readonly forced: ReadonlySet<string>
}

/**
 * @param wasSearched somebody decided about the search's result before; otherwise a search comes first, unless the
 * person was named by id
 */
export function planOf(details: EnrollmentDetails, wasSearched: boolean): Plan {
  const { target, photos, tags, fields, address, note, consent, documents, proof } = details
  const isNew = target.kind === 'new-person'
  const [first, ...further] = photos.map(({ attachmentId }): Step => ({ kind: 'photo', key: attachmentId }))
  const steps: (Step | undefined)[] = [
    isNew && !wasSearched ? { kind: 'search' } : undefined,
    first,
    isNew && details.name ? { kind: 'name' } : undefined,
    ...tags.map(({ tagId }): Step => ({ kind: 'tag', key: tagId })),
    ...fields.map(({ name }): Step => ({ kind: 'field', key: name })),
    address && { kind: 'address' },
    note && { kind: 'note' },
    consent && { kind: 'consent' },
    ...further,
    ...documents.map(({ attachmentId }): Step => ({ kind: 'document', key: attachmentId })),
    proof === undefined ? undefined : { kind: 'proof', key: proof }
  ]
  return {
    steps: steps.filter((step) => step !== undefined),
    ...(isNew ? {} : { personId: target.personId }),
    forced: new Set(photos.filter(({ force }) => force).map(({ attachmentId }) => attachmentId))
  }
}

/** One text for one step of an enrollment. */
export function stepId({ kind, key }: Step): string {
  return key === undefined ? kind : `${kind}:${key}`
}

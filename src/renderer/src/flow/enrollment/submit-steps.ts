import type { Attachment, EnrollmentDetails } from '@shared/domain/enrollment-draft'
import type { OutboxItem, QuestionAnswer } from '@shared/domain/outbox'
import type { Result } from '@shared/result'
import { type Step, stay } from '../machine'
import type { VisitEffect } from './events'
import { readDetails } from './read-details'
import { attachmentsOf } from './search-steps'
import { isNewPerson, type Visit, type VisitStep } from './visit'

type At<Name extends VisitStep['at']> = Extract<VisitStep, { at: Name }>
type Stepped = Step<Visit, VisitEffect>

/** SECURITY: a form with anything wrong on it, or without a decision behind it, is not sent. */
export function submit(visit: Visit, today: string): Stepped {
  const details = detailsOf(visit, today)
  if (details === undefined) return stay(visit)
  const { enrollmentId } = visit
  const attempt = visit.attempts + 1
  return {
    state: { ...visit, attempts: attempt, step: { at: 'submitting', attempt } },
    effects: [{ type: 'submit', enrollmentId, attempt, attachments: attachmentsOfVisit(visit), details }]
  }
}

export function takeSubmitted(visit: Visit, step: At<'submitting'>, result: Result<OutboxItem>): Stepped {
  return stay({
    ...visit,
    step: result.ok
      ? { at: 'delivery', item: step.overtaken ?? result.value }
      : { at: 'details', error: result.error }
  })
}

export function takeItem(visit: Visit, item: OutboxItem): Stepped {
  const { step } = visit
  if (step.at === 'submitting') return stay({ ...visit, step: { ...step, overtaken: item } })
  return step.at === 'delivery' ? stay({ ...visit, step: { ...step, item } }) : stay(visit)
}

export function giveAnswer(visit: Visit, step: At<'delivery'>, answer: QuestionAnswer): Stepped {
  if (step.item.state.kind !== 'blocked' || step.answering !== undefined) return stay(visit)
  const { enrollmentId } = visit
  const attempt = visit.attempts + 1
  return {
    state: { ...visit, attempts: attempt, step: { at: 'delivery', item: step.item, answering: attempt } },
    effects: [{ type: 'answer', enrollmentId, attempt, answer }]
  }
}

export function takeAnswered(visit: Visit, step: At<'delivery'>, result: Result<OutboxItem>): Stepped {
  const { item } = step
  if (!result.ok) return stay({ ...visit, step: { at: 'delivery', item, error: result.error } })
  // The events tell what came of it. Only where none has come yet is the answer the newest that is known.
  const newest = item.state.kind === 'blocked' ? result.value : item
  return stay({ ...visit, step: { at: 'delivery', item: newest } })
}

function detailsOf(visit: Visit, today: string): EnrollmentDetails | undefined {
  const { enrollmentId, target, policy, photos, consent } = visit
  if (target === undefined || photos.length === 0) return undefined
  const form = readDetails(visit.draft, { form: policy.form, isNewPerson: isNewPerson(visit), today })
  if (form === undefined) return undefined
  const [first] = photos
  return {
    enrollmentId,
    target,
    photos: photos.map(({ ids, overrideReason }) => ({
      attachmentId: ids.photo,
      force: false,
      ...(overrideReason && { overrideReason })
    })),
    ...(first?.shot.secondFrame && { proof: first.ids.proof }),
    ...form,
    ...(consent && { consent })
  }
}

/** Also what the search has brought along already: sent twice it is there once, and nothing hangs on its still being there. */
function attachmentsOfVisit({ photos, draft }: Visit): readonly Attachment[] {
  return [...photos.flatMap(attachmentsOf), ...draft.documents.map(documentOf)]
}

function documentOf({ attachmentId, content }: Visit['draft']['documents'][number]): Attachment {
  return { kind: 'document', attachmentId, content }
}

import type { CaptureProfile } from '../../guidance/capture-profiles'
import { type Step, stay } from '../machine'
import { declineConsent, firstStep, giveConsent } from './consent-steps'
import { emptyDetails, withDocument, withoutDocument } from './details-draft'
import type { VisitEffect, VisitEvent, VisitNews, VisitWish } from './events'
import { acceptShot, addPhoto, removePhoto, retakeShot, reviewShot } from './photo-steps'
import { askSearch, chooseNewPerson, choosePerson, postponeSearch, takeSearch } from './search-steps'
import { giveAnswer, submit, takeAnswered, takeItem, takeSubmitted } from './submit-steps'
import type { Enrolling, Preparing, Visit, VisitStart } from './visit'

type Stepped = Step<Enrolling, VisitEffect>

/** @param enrollmentId made once per visit: it goes with everything that is sent about it */
export function startVisit(
  enrollmentId: string,
  limits: CaptureProfile,
  start: VisitStart
): Step<Preparing, VisitEffect> {
  return {
    state: { phase: 'preparing', enrollmentId, limits, start },
    effects: [{ type: 'read-policy', enrollmentId }]
  }
}

/** What is left to do when somebody goes away: nothing that was not submitted is kept. */
export function leaveVisit(enrolling: Enrolling): readonly VisitEffect[] {
  const { enrollmentId } = enrolling
  const isKept =
    enrolling.phase === 'visiting' &&
    // While it is being submitted it is main's to keep or to refuse.
    (enrolling.step.at === 'submitting' || enrolling.step.at === 'delivery')
  return isKept ? [] : [{ type: 'detach', enrollmentId }]
}

/** Events that do not fit the present step are late or doubled, and change nothing. */
export function enrollmentReducer(enrolling: Enrolling, event: VisitEvent): Stepped {
  if ('enrollmentId' in event) {
    return event.enrollmentId === enrolling.enrollmentId ? takeNews(enrolling, event) : stay(enrolling)
  }
  return enrolling.phase === 'visiting' ? followWish(enrolling, event) : retryPolicy(enrolling, event)
}

function retryPolicy(preparing: Preparing, event: VisitWish): Stepped {
  if (event.type !== 'policy-wanted' || preparing.error === undefined) return stay(preparing)
  return startVisit(preparing.enrollmentId, preparing.limits, preparing.start)
}

function takeNews(enrolling: Enrolling, event: VisitNews): Stepped {
  if (event.type === 'policy-read') return takePolicy(enrolling, event)
  if (enrolling.phase === 'preparing') return stay(enrolling)
  const { step } = enrolling
  switch (event.type) {
    case 'tags-read':
      return stay({
        ...enrolling,
        tags: event.result.ok
          ? { kind: 'ready', tags: event.result.value.tags }
          : { kind: 'unavailable', error: event.result.error }
      })
    case 'searched':
      return step.at === 'searching' && step.attempt === event.attempt
        ? takeSearch(enrolling, event.result)
        : stay(enrolling)
    case 'submitted':
      return step.at === 'submitting' && step.attempt === event.attempt
        ? takeSubmitted(enrolling, step, event.result)
        : stay(enrolling)
    case 'answered':
      return step.at === 'delivery' && step.answering === event.attempt
        ? takeAnswered(enrolling, step, event.result)
        : stay(enrolling)
    case 'item-changed':
      return takeItem(enrolling, event.item)
  }
}

function takePolicy(enrolling: Enrolling, { result }: Extract<VisitNews, { type: 'policy-read' }>): Stepped {
  if (enrolling.phase !== 'preparing') return stay(enrolling)
  if (!result.ok) return stay({ ...enrolling, error: result.error })
  const { enrollmentId, limits, start } = enrolling
  const policy = result.value
  const consent = start.kind === 'person' ? start.consent : undefined
  return {
    state: {
      phase: 'visiting',
      enrollmentId,
      limits,
      policy,
      start,
      consent,
      photos: [],
      search: undefined,
      target: undefined,
      draft: emptyDetails,
      tags: { kind: 'loading' },
      attempts: 0,
      step: firstStep({ policy, consent })
    },
    // Asked for only now, so that no answer can come before there is a place for it.
    effects: policy.form.tags?.length === 0 ? [] : [{ type: 'read-tags', enrollmentId }]
  }
}

function followWish(visit: Visit, event: VisitWish): Stepped {
  const { step } = visit
  switch (event.type) {
    case 'language-chosen':
      return step.at === 'consent'
        ? stay({ ...visit, step: { ...step, language: event.language } })
        : stay(visit)
    case 'consent-given':
      return step.at === 'consent' ? giveConsent(visit, step, event.at) : stay(visit)
    case 'consent-declined':
      return step.at === 'consent' ? declineConsent(visit, step) : stay(visit)
    case 'consent-reconsidered':
      return step.at === 'declined' ? stay({ ...visit, step: { ...step, at: 'consent' } }) : stay(visit)
    case 'shot-taken':
      return step.at === 'capture' ? reviewShot(visit, step, event.shot, event.ids) : stay(visit)
    case 'shot-accepted':
      return step.at === 'review' ? acceptShot(visit, step, event.overrideReason) : stay(visit)
    case 'retake-wanted':
      return retakeShot(visit)
    case 'search-wanted':
      return step.at === 'search-problem' ? askSearch(visit) : stay(visit)
    case 'search-postponed':
      return postponeSearch(visit)
    case 'new-person-chosen':
      return chooseNewPerson(visit, event.reason)
    case 'person-chosen':
      return choosePerson(visit, event.personId)
    case 'capture-closed':
      return (step.at === 'capture' || step.at === 'review') && step.purpose === 'further'
        ? { state: { ...visit, step: { at: 'details' } }, effects: [{ type: 'forget-pictures' }] }
        : stay(visit)
    case 'details-confirmed':
      return step.at === 'details' ? submit(visit, event.today) : stay(visit)
    case 'answer-given':
      return step.at === 'delivery' ? giveAnswer(visit, step, event.answer) : stay(visit)
    case 'policy-wanted':
      return stay(visit)
    default:
      return step.at === 'details' ? changeDetails(visit, event) : stay(visit)
  }
}

type DetailsWish = Extract<
  VisitWish,
  {
    type:
      | 'details-typed'
      | 'document-picked'
      | 'document-removed'
      | 'photo-wanted'
      | 'photo-removed'
      | 'back-wanted'
  }
>

function changeDetails(visit: Visit, event: DetailsWish): Stepped {
  const { draft, enrollmentId } = visit
  switch (event.type) {
    case 'details-typed':
      return stay({ ...visit, draft: { ...draft, ...event.change } })
    case 'document-picked':
      return stay({ ...visit, draft: withDocument(draft, event.document) })
    case 'document-removed': {
      const gone = draft.documents.filter(({ slot }) => slot === event.slot)
      return {
        state: { ...visit, draft: withoutDocument(draft, event.slot) },
        effects: gone.map(({ attachmentId }) => ({ type: 'detach', enrollmentId, attachmentId }))
      }
    }
    case 'photo-wanted':
      return addPhoto(visit)
    case 'photo-removed':
      return removePhoto(visit, event.photoId)
    case 'back-wanted':
      return stay(backFromDetails(visit))
  }
}

/** To the decision where there was one to make, else to the photo. What was typed stays. */
function backFromDetails(visit: Visit): Visit {
  const { search, photos, start } = visit
  if (search?.outcome === 'candidates' && start.kind === 'anybody') {
    return { ...visit, step: { at: 'candidates', candidates: search.candidates } }
  }
  const [first] = photos
  if (first === undefined) return visit
  return { ...visit, step: { at: 'review', purpose: 'first', shot: first.shot, ids: first.ids } }
}

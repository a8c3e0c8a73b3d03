import type { Attachment, EnrollmentSearch, NewPersonReason } from '@shared/domain/enrollment-draft'
import type { ErrorCode } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { type Step, stay } from '../machine'
import type { VisitEffect } from './events'
import type { SearchProblem, Visit, VisitPhoto, VisitStep } from './visit'

type Stepped = Step<Visit, VisitEffect>

/** Searches with the first photo: the very bytes that are enrolled afterwards. */
export function askSearch(visit: Visit): Stepped {
  const [photo] = visit.photos
  if (photo === undefined) return stay(visit)
  const { enrollmentId } = visit
  const attempt = visit.attempts + 1
  return {
    state: { ...visit, attempts: attempt, step: { at: 'searching', attempt } },
    effects: [
      { type: 'search', enrollmentId, attempt, photoId: photo.ids.photo, attachments: attachmentsOf(photo) }
    ]
  }
}

/** The photo, and the second frame where there is one. */
export function attachmentsOf({ ids, shot }: VisitPhoto): readonly Attachment[] {
  const { jpeg, alignedFace, secondFrame } = shot
  const photo: Attachment = {
    kind: 'photo',
    attachmentId: ids.photo,
    jpeg,
    ...(alignedFace && { alignedFace })
  }
  if (secondFrame === undefined) return [photo]
  return [photo, { kind: 'proof', attachmentId: ids.proof, ...secondFrame }]
}

export function takeSearch(visit: Visit, result: Result<EnrollmentSearch>): Stepped {
  if (!result.ok) return problem(visit, { kind: 'failed', error: result.error })
  const search = result.value
  const { start } = visit
  const searched: Visit = { ...visit, search }
  if (search.outcome === 'no-face') return problem(searched, { kind: 'no-face' })
  // Another photo of somebody was wanted from the start, so who it is has been decided.
  if (start.kind === 'person') {
    return toDetails({ ...searched, target: { kind: 'known-person', personId: start.personId } })
  }
  switch (search.outcome) {
    case 'candidates':
      return stay({ ...searched, step: { at: 'candidates', candidates: search.candidates } })
    case 'nobody':
    case 'skipped':
      return toDetails({ ...searched, target: { kind: 'new-person' } })
    case 'not-permitted':
      // SECURITY: the site decides whether somebody may be enrolled unsearched, not the screen.
      return search.allowed
        ? toDetails({ ...searched, target: { kind: 'new-person' } })
        : problem(searched, { kind: 'not-permitted' })
  }
}

/** What is wrong with the server or the way to it, and neither with this photo nor with what the account may do. */
const serverTroubles: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'identities/busy',
  'identities/server-error',
  'identities/bad-answer',
  'identities/unauthorized',
  'identities/session-refused',
  'identities/clock-differs',
  'identities/untrusted-certificate'
])

/** Whether nobody need wait until the search works: the station searches before it sends, and then asks about a match. */
export function canSearchLater(found: SearchProblem): boolean {
  return found.kind === 'failed' && serverTroubles.has(found.error.code)
}

export function postponeSearch(visit: Visit): Stepped {
  const { step } = visit
  return step.at === 'search-problem' && canSearchLater(step.problem)
    ? takeSearch(visit, ok({ outcome: 'skipped' }))
    : stay(visit)
}

/** SECURITY: against a strong match a new person needs a reason, whatever a screen may offer. */
export function chooseNewPerson(visit: Visit, reason: NewPersonReason | undefined): Stepped {
  const { step } = visit
  if (step.at !== 'candidates') return stay(visit)
  if (needsReason(step) && reason === undefined) return stay(visit)
  return toDetails({ ...visit, target: { kind: 'new-person', ...(reason && { reason }) } })
}

/** SECURITY: only somebody whom the server itself has named can get the photo. */
export function choosePerson(visit: Visit, personId: string): Stepped {
  const { step } = visit
  if (step.at !== 'candidates') return stay(visit)
  return step.candidates.some(({ person }) => person.personId === personId)
    ? toDetails({ ...visit, target: { kind: 'known-person', personId } })
    : stay(visit)
}

export function needsReason({ candidates }: Extract<VisitStep, { at: 'candidates' }>): boolean {
  return candidates.some(({ strength }) => strength === 'strong')
}

function toDetails(visit: Visit): Stepped {
  return stay({ ...visit, step: { at: 'details' } })
}

function problem(visit: Visit, found: SearchProblem): Stepped {
  return stay({ ...visit, step: { at: 'search-problem', problem: found } })
}

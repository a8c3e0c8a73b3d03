import type { EnrollmentPolicy } from '@shared/domain/enrollment-form'
import type { EnrollmentSearch } from '@shared/domain/enrollment-draft'
import { appError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { IdentificationService } from '../services/identification-service'
import { candidatesOf } from './candidates'
import type { DraftShelf } from './draft-shelf'
import { digestOf, type RememberedSearch } from './remembered-search'

export interface SearchParts {
  readonly shelf: DraftShelf
  readonly identification: Pick<IdentificationService, 'identify'>
  readonly policy: () => EnrollmentPolicy
}

/** Nobody can be asked now, and the enrollment need not wait for that. */
const nobodyToAsk: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'identities/unreachable',
  'identities/timed-out',
  'identities/signed-out'
])

/** Asks the server, before somebody is enrolled, whether it knows them. */
export class SearchBeforeEnrollment {
  readonly #parts: SearchParts

  constructor(parts: SearchParts) {
    this.#parts = parts
  }

  async search(enrollmentId: string, attachmentId: string): Promise<Result<EnrollmentSearch>> {
    const { shelf, identification } = this.#parts
    const photo = shelf.find(enrollmentId, attachmentId)
    if (photo?.kind !== 'photo') return err(appError('enrollment/incomplete', 'photo'))
    const found = await identification.identify({ probe: photo.jpeg, alignedFace: photo.alignedFace })
    const search: Result<EnrollmentSearch> = found.ok ? ok(outcomeOf(found.value)) : this.#without(found)
    if (search.ok) shelf.remember(enrollmentId, remembered(photo.jpeg, search.value))
    return search
  }

  #without(failed: Extract<Result<never>, { ok: false }>): Result<EnrollmentSearch> {
    const { code } = failed.error
    if (nobodyToAsk.has(code)) return ok({ outcome: 'skipped' })
    if (code !== 'identities/forbidden') return failed
    return ok({ outcome: 'not-permitted', allowed: this.#parts.policy().enrollWithoutSearch })
  }
}

function outcomeOf(found: Parameters<typeof candidatesOf>[0]): EnrollmentSearch {
  if (found.outcome === 'no-face') return { outcome: 'no-face' }
  const candidates = candidatesOf(found)
  return candidates.length > 0 ? { outcome: 'candidates', candidates } : { outcome: 'nobody' }
}

function remembered(jpeg: Uint8Array, search: EnrollmentSearch): RememberedSearch {
  const outcomes = { skipped: 'unsearched', 'not-permitted': 'not-permitted' } as const
  const { outcome } = search
  return {
    digest: digestOf(jpeg),
    outcome: outcome === 'skipped' || outcome === 'not-permitted' ? outcomes[outcome] : 'searched',
    hasStrongCandidate:
      outcome === 'candidates' && search.candidates.some(({ strength }) => strength === 'strong')
  }
}

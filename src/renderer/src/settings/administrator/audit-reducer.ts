import type { AuditRecord, AuditVerdict } from '@shared/domain/audit'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { type Step, stay } from '../../flow/machine'

/** Records on one page. */
export const pageSize = 20

export type ExportFormat = 'csv' | 'json'

/** The audit log, one page at a time. */
export interface AuditPage {
  readonly list:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly error: AppError }
    | {
        readonly kind: 'ready'
        readonly records: readonly AuditRecord[]
        readonly total: number
        /** How many newer records there are. */
        readonly skip: number
      }
  /** Attempt of the page that is being read. */
  readonly reading: { readonly attempt: number; readonly skip: number } | undefined
  /** Attempt of a check or an export. */
  readonly busy: { readonly attempt: number; readonly with: 'check' | ExportFormat } | undefined
  readonly outcome:
    | { readonly kind: 'checked'; readonly attempt: number; readonly verdict: AuditVerdict }
    | { readonly kind: 'exported'; readonly attempt: number; readonly name: string }
    | { readonly kind: 'failed'; readonly attempt: number; readonly error: AppError }
    | undefined
  readonly attempts: number
}

export type AuditPageEvent =
  | { readonly type: 'page-wanted'; readonly skip: number }
  | {
      readonly type: 'page-read'
      readonly attempt: number
      readonly result: Result<{ readonly records: AuditRecord[]; readonly total: number }>
    }
  | { readonly type: 'check-wanted' }
  | { readonly type: 'checked'; readonly attempt: number; readonly result: Result<AuditVerdict> }
  | { readonly type: 'export-wanted'; readonly format: ExportFormat }
  | {
      readonly type: 'exported'
      readonly attempt: number
      readonly result: Result<{ readonly name: string }>
    }
  | { readonly type: 'left' }

export type AuditEffect =
  | { readonly type: 'read'; readonly attempt: number; readonly skip: number }
  | { readonly type: 'check'; readonly attempt: number }
  | { readonly type: 'export'; readonly attempt: number; readonly format: ExportFormat }

export const startAudit: AuditPage = {
  list: { kind: 'loading' },
  reading: undefined,
  busy: undefined,
  outcome: undefined,
  attempts: 0
}
export const leftAudit: AuditPageEvent = { type: 'left' }

export function auditReducer(page: AuditPage, event: AuditPageEvent): Step<AuditPage, AuditEffect> {
  const attempt = page.attempts + 1
  switch (event.type) {
    case 'page-wanted': {
      const skip = Math.max(0, event.skip)
      return {
        state: {
          ...page,
          attempts: attempt,
          reading: { attempt, skip },
          ...(page.list.kind === 'failed' && { list: { kind: 'loading' } })
        },
        effects: [{ type: 'read', attempt, skip }]
      }
    }
    case 'page-read': {
      const { reading } = page
      if (reading?.attempt !== event.attempt) return stay(page)
      const { result } = event
      return stay({
        ...page,
        reading: undefined,
        list: result.ok
          ? { kind: 'ready', ...result.value, skip: reading.skip }
          : { kind: 'failed', error: result.error }
      })
    }
    case 'check-wanted':
    case 'export-wanted':
      if (page.busy !== undefined) return stay(page)
      return event.type === 'check-wanted'
        ? {
            state: { ...page, attempts: attempt, busy: { attempt, with: 'check' }, outcome: undefined },
            effects: [{ type: 'check', attempt }]
          }
        : {
            state: { ...page, attempts: attempt, busy: { attempt, with: event.format }, outcome: undefined },
            effects: [{ type: 'export', attempt, format: event.format }]
          }
    case 'checked':
    case 'exported':
      return stay(
        page.busy?.attempt === event.attempt ? { ...page, busy: undefined, outcome: outcomeOf(event) } : page
      )
    case 'left':
      return stay({ ...startAudit, attempts: attempt })
  }
}

function outcomeOf(event: Extract<AuditPageEvent, { type: 'checked' | 'exported' }>): AuditPage['outcome'] {
  const { attempt } = event
  if (!event.result.ok) return { kind: 'failed', attempt, error: event.result.error }
  return event.type === 'checked'
    ? { kind: 'checked', attempt, verdict: event.result.value }
    : { kind: 'exported', attempt, name: event.result.value.name }
}

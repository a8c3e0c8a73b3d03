import type { Handlers } from '@shared/ipc/contract'
import type { enrollmentCalls } from '@shared/ipc/enrollment-calls'
import { ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import type { EnrollmentServices } from '../enrollment/compose-enrollment'
import type { PolicyService } from '../services/policy-service'

export type EnrollmentHandlers = Pick<Handlers, keyof typeof enrollmentCalls>

export interface EnrollmentHandlerParts {
  readonly enrollment: {
    /** The outbox is opened when it is first needed. */
    services(): Promise<EnrollmentServices>
  }
  readonly policy: PolicyService
  readonly audit: AuditService
}

/** One line per channel: which service answers it. */
export function createEnrollmentHandlers(parts: EnrollmentHandlerParts): EnrollmentHandlers {
  const { policy, audit } = parts
  const at = async <T>(
    use: (services: EnrollmentServices) => Result<T> | Promise<Result<T>>
  ): Promise<Result<T>> => use(await parts.enrollment.services())

  return {
    'enrollments:read-policy': () => Promise.resolve(ok(policy.read())),
    'enrollments:save-policy': (wanted) => policy.save(wanted),
    'enrollments:record-decline': (text) => audit.record({ what: 'consent', decision: 'declined', ...text }),
    'enrollments:attach': ({ enrollmentId, attachment }) =>
      at(({ shelf }) => shelf.attach(enrollmentId, attachment)),
    'enrollments:detach': ({ enrollmentId, attachmentId }) =>
      at(({ shelf }) => {
        shelf.detach(enrollmentId, attachmentId)
        return ok()
      }),
    'enrollments:search': ({ enrollmentId, attachmentId }) =>
      at(({ search }) => search.search(enrollmentId, attachmentId)),
    'enrollments:submit': (details) => at(({ submission }) => submission.submit(details)),

    'outbox:read-status': () => at(({ desk }) => desk.status()),
    'outbox:list': () => at(({ desk }) => desk.list()),
    'outbox:read': ({ enrollmentId }) => at(({ desk }) => desk.read(enrollmentId)),
    'outbox:retry': ({ enrollmentId }) => at(({ desk }) => desk.retry(enrollmentId)),
    'outbox:answer': ({ enrollmentId, answer }) => at(({ answers }) => answers.answer(enrollmentId, answer)),
    'outbox:read-photo': ({ enrollmentId }) => at(({ desk }) => desk.readPhoto(enrollmentId)),
    'outbox:discard': ({ enrollmentId, reason, pin }) =>
      at(({ desk }) => desk.discard(enrollmentId, reason, pin)),
    'outbox:export': ({ passphrase }) => at(({ exchange }) => exchange.export(passphrase)),
    'outbox:read-export': ({ exportId, offset }) =>
      at(async ({ exchange }) => {
        const read = await exchange.readExport(exportId, offset)
        return read.ok ? ok({ piece: new Uint8Array(read.value.piece) }) : read
      }),
    'outbox:begin-import': ({ bytes }) => at(({ exchange }) => exchange.beginImport(bytes)),
    'outbox:write-import': ({ importId, offset, piece }) =>
      at(({ exchange }) => exchange.writeImport(importId, offset, piece)),
    'outbox:finish-import': ({ importId, passphrase }) =>
      at(({ exchange }) => exchange.finishImport(importId, passphrase)),

    'audit:list': (page) => audit.list(page),
    'audit:verify': () => audit.verify(),
    'audit:export': ({ format }) => audit.export(format)
  }
}

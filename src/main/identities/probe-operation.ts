import type { Grant } from '@shared/domain/account'
import type { AppError, ErrorCode } from '@shared/errors'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { err, ok, type Result } from '@shared/result'
import type { Api, ApiCall } from './api'

/** An id that no server gives to anything. */
const nobody = '00000000-0000-0000-0000-000000000000'
/** Not JSON: no server can make a person, a tag or a detection of it. */
const brokenJson = '{'
/** Operations whose body is a form. */
const formOperations: ReadonlySet<OperationId> = new Set(['lookup', 'uploadFileDocument'])

/**
 * Asks whether the signed-in account may use an operation, without using it.
 *
 * A server looks at the permission before it looks at what it was sent. So a request that it cannot carry out tells: 403
 * means that the permission is missing, any other refusal that it is there. Reading and removing ask for the id
 * 00000000-..., which nothing has; writing sends a body that is no JSON, or a form without its parts.
 *
 * @returns the error when the server or the session does not work, so that nothing can be said
 */
export async function probeOperation(api: Api, operation: OperationId): Promise<Result<Grant>> {
  const answer = await api(probeCall(operation))
  if (answer.ok) return ok('granted')
  if (saysNothing.has(answer.error.code)) return err(answer.error)
  return ok(grantOf(answer.error))
}

function probeCall(operation: OperationId): ApiCall {
  const { method, path: template } = identitiesOperations[operation]
  const names = [...template.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? [])
  return {
    method,
    template,
    parameters: Object.fromEntries(names.map((name) => [name, nobody])),
    ...(method === 'get' ? { query: narrowest[operation] ?? {} } : {}),
    ...(method === 'post' || method === 'put' ? bodyOf(operation) : {})
  }
}

/** Lists are asked for as little as possible. */
const narrowest: Partial<Record<OperationId, Readonly<Record<string, string>>>> = {
  findPeople: { tagId: nobody },
  readTags: { tagName: nobody },
  readDetectionsOfPerson: { take: '1' },
  readDetectionsOfFace: { take: '1' }
}

function bodyOf(operation: OperationId): Partial<ApiCall> {
  return formOperations.has(operation) ? { form: new FormData() } : { rawJson: brokenJson }
}

/** The connection or the sign-in failed: this is not about the operation. */
const saysNothing: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'identities/unreachable',
  'identities/timed-out',
  'identities/busy',
  'identities/unauthorized',
  'identities/signed-out',
  'identities/session-refused',
  'identities/clock-differs',
  'identities/untrusted-certificate'
])

function grantOf({ code }: AppError): Grant {
  if (code === 'identities/forbidden') return 'missing'
  return code === 'identities/rejected' || code === 'identities/not-found' ? 'granted' : 'unknown'
}

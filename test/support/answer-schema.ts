import type { OperationId } from '@shared/identities/generated/operations.gen'
import * as schemas from '@shared/identities/generated/zod.gen'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { documentedStatuses } from './api-document'

/** Of HTTP itself, given before an operation is reached: too large, wrong media type, wrong host. */
const httpStatuses = [413, 415, 421]

/** What the document says of answers that are no JSON: a media type, or no body at all. */
const otherAnswers: Partial<Record<OperationId, string | null>> = {
  publish: null,
  readEnrollmentPhoto: 'image/jpeg',
  readDetectionPhoto: 'image/jpeg',
  downloadFileDocument: 'application/octet-stream'
}

function schemaOf(operation: OperationId): z.ZodType {
  const name = `z${operation[0]?.toUpperCase()}${operation.slice(1)}Response`
  const schema: unknown = Object.entries(schemas).find(([each]) => each === name)?.[1]
  if (!(schema instanceof z.ZodType)) throw new Error(`No ${name} was generated`)
  return schema
}

/**
 * Checks that an answer has a status that the API's document names for the operation and, when it is a success, a body
 * as the document says, with no member beside those it names.
 *
 * @throws Error when it is not
 */
export function checkAnswer(
  operation: OperationId,
  { status, headers, body }: { readonly status: number; readonly headers: Headers; readonly body: unknown }
): void {
  if (!documentedStatuses(operation).includes(status) && !httpStatuses.includes(status))
    throw new Error(`${operation} answered ${status}, which the document does not name`)
  if (status >= 300) return
  const other = otherAnswers[operation]
  if (other !== undefined) {
    if (headers.get('content-type') === other && (other !== null || body === '')) return
    throw new Error(`${operation} answered ${headers.get('content-type')} in place of ${other}`)
  }
  // The generated client hands an empty body on as an object without members.
  const value = body === '' ? {} : body
  const parsed = schemaOf(operation).safeParse(value)
  if (!parsed.success) throw new Error(`${operation}: ${z.prettifyError(parsed.error)}`)
  // The schemas drop what they do not know, so a difference is a member that the document does not name.
  if (!isDeepStrictEqual(parsed.data, value))
    throw new Error(`${operation} answers more than is documented: ${JSON.stringify(value)}`)
}

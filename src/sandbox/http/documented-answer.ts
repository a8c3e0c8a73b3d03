import { isDeepStrictEqual } from 'node:util'
import type { MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import document from '@shared/identities/generated/document.gen.json'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import type { AppEnv } from './app-env'
import { generatedSchema } from './generated-schema'

/** An answer of an operation, as it goes out. */
export interface Answer {
  readonly status: number
  /** Media type without parameters; null: there is none. */
  readonly type: string | null
  readonly text: string
}

/** Of HTTP itself, given before an operation is reached: too large, wrong media type, wrong host. */
const httpStatuses = [413, 415, 421]

/** What the document says of answers that are no JSON: a media type, or no body at all. */
const otherAnswers: Partial<Record<OperationId, string | null>> = {
  publish: null,
  readEnrollmentPhoto: 'image/jpeg',
  readDetectionPhoto: 'image/jpeg',
  downloadFileDocument: 'application/octet-stream'
}

/**
 * Lets no answer out that the API's document does not describe: its status, and of a success the body with no member beside
 * those it names. Another one is a bug of the sandbox, and a test that would rely on it must fail.
 *
 * @throws Error, which becomes a 500
 */
export function documentedAnswer(operation: OperationId): MiddlewareHandler<AppEnv> {
  return createMiddleware<AppEnv>(async (c, next) => {
    await next()
    const { status, headers } = c.res
    const isPlain = otherAnswers[operation] === undefined && status < 300
    const text = isPlain ? await c.res.clone().text() : ''
    const fault = answerFault(operation, { status, type: mediaType(headers), text })
    if (fault !== undefined) throw new Error(`${operation} ${fault}`)
  })
}

export function mediaType(headers: Headers): string | null {
  return headers.get('content-type')?.split(';')[0] ?? null
}

/** @returns what is wrong with an answer by the document, without quoting it; undefined: nothing */
export function answerFault(operation: OperationId, { status, type, text }: Answer): string | undefined {
  if (!documentedStatuses(operation).includes(status) && !httpStatuses.includes(status))
    return `answered ${status}, which the document does not name`
  if (status >= 300) return undefined
  const other = otherAnswers[operation]
  if (other !== undefined)
    return type === other && (other !== null || text === '')
      ? undefined
      : `answered ${String(type)} in place of ${String(other)}`
  // The generated client hands an empty body on as an object without members, and plain text as a string.
  const value: unknown = text === '' ? {} : type === 'application/json' ? JSON.parse(text) : text
  const schema = generatedSchema(operation, 'Response')
  if (!schema) throw new Error(`No schema was generated for the answer of ${operation}`)
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    return parsed.error.issues.map(({ path }) => `does not fit at ${path.join('.')}`).join()
  // The schemas drop what they do not know, so a difference is a member that the document does not name.
  return isDeepStrictEqual(parsed.data, value) ? undefined : 'answers more than is documented'
}

const pathItems: Readonly<Record<string, Readonly<Record<string, object>>>> = document.paths

function documentedStatuses(operation: OperationId): number[] {
  const { method, path } = identitiesOperations[operation]
  const described = pathItems[`/${path}`]?.[method]
  const responses = described && 'responses' in described ? described.responses : undefined
  return Object.keys(responses ?? {}).map(Number)
}

import { answerFault, mediaType } from '@sandbox/http/documented-answer'
import type { OperationId } from '@shared/identities/generated/operations.gen'

/**
 * Checks an answer as it came over the wire; the sandbox has checked it on its way out by the same rules.
 *
 * @throws Error when the API's document does not describe it
 */
export function checkAnswer(
  operation: OperationId,
  { status, headers, text }: { readonly status: number; readonly headers: Headers; readonly text: string }
): void {
  const fault = answerFault(operation, { status, type: mediaType(headers), text })
  if (fault !== undefined) throw new Error(`${operation} ${fault}`)
}

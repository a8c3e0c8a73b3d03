import type { OutboxItem, Question, QuestionAnswer } from '@shared/domain/outbox'
import type { GivenEnrollment } from './messages'
import { readTruth, type ServerTruth } from '../support/server-truth'

/** An attendant who answers every question by looking at what the server really holds. */
export async function truthfulAnswer(
  databasePath: string,
  enrollment: GivenEnrollment,
  question: Question
): Promise<QuestionAnswer> {
  return readTruth(databasePath, (truth) => answerBy(truth, enrollment, question))
}

function answerBy(truth: ServerTruth, enrollment: GivenEnrollment, question: Question): QuestionAnswer {
  const { personIds, counts } = truth.recordOf(enrollment)
  const [personId] = personIds
  switch (question.kind) {
    case 'whose-photo':
      return personId === undefined ? { kind: 'try-again' } : { kind: 'this-person', personId }
    case 'has-it-arrived':
      if (question.step.kind === 'document') {
        return counts.file_documents === 0 ? { kind: 'send-again' } : { kind: 'it-is-there' }
      }
      return { kind: 'try-again' }
    case 'refused':
      return { kind: 'try-again' }
    case 'same-person':
    case 'may-not-search':
      throw new Error(`nothing gave reason to ask this: ${question.kind}`)
  }
}

export function openQuestion({ state }: OutboxItem): Question | undefined {
  return state.kind === 'blocked' ? state.question : undefined
}

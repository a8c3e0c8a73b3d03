import type { Question, QuestionAnswer, Step } from '@shared/domain/outbox'
import { assertNever } from '@shared/errors'
import type { JournalEvent } from '../journal'
import { makesPerson, type Progress } from './progress'

/**
 * What an answer adds to the journal.
 *
 * @returns undefined when answer and question do not fit together
 */
export function answered(
  progress: Progress,
  question: Question,
  answer: QuestionAnswer,
  enrollWithoutSearch: boolean
): JournalEvent | undefined {
  if (!fits(progress, question, answer, enrollWithoutSearch)) return undefined
  const step: Step = 'step' in question ? question.step : { kind: 'search' }
  // The new name lies sealed with the details.
  return { kind: 'answered', step, answer: answer.kind === 'rename' ? { kind: 'rename' } : answer }
}

function fits(
  progress: Progress,
  question: Question,
  answer: QuestionAnswer,
  enrollWithoutSearch: boolean
): boolean {
  switch (answer.kind) {
    case 'try-again':
      return true
    case 'new-person':
      return question.kind === 'same-person'
    case 'this-person':
      return (
        question.kind === 'whose-photo' ||
        (question.kind === 'has-it-arrived' && makesPerson(progress, question.step)) ||
        // SECURITY: the question was about these people, not about whomever the window names.
        (question.kind === 'same-person' &&
          question.candidates.some(({ person }) => person.personId === answer.personId))
      )
    case 'it-is-there':
      // Of a photo that makes a person it has to be said whose it is.
      return question.kind === 'has-it-arrived' && !makesPerson(progress, question.step)
    case 'send-again':
      return question.kind === 'has-it-arrived'
    case 'leave-out':
      return question.kind === 'refused' && canBeLeftOut(progress, question.step, enrollWithoutSearch)
    case 'send-in-spite':
      return question.kind === 'refused' && question.step.kind === 'photo'
    case 'rename':
      return question.kind === 'refused' && question.step.kind === 'name'
    default:
      return assertNever(answer)
  }
}

function canBeLeftOut(progress: Progress, step: Step, enrollWithoutSearch: boolean): boolean {
  if (step.kind === 'search') return enrollWithoutSearch
  return step.kind !== 'name' && !makesPerson(progress, step)
}

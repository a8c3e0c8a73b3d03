import type { Question, QuestionAnswer } from '@shared/domain/outbox'

/** Answers that are a button of their own; persons and names are given with them in another way. */
export type PlainAnswer = Exclude<QuestionAnswer['kind'], 'this-person' | 'rename'>

/**
 * The buttons for a question, the most helpful one first.
 *
 * @param isNewPerson the photo makes the person, so there is nothing without it
 */
export function fittingAnswers(question: Question, isNewPerson: boolean): readonly PlainAnswer[] {
  switch (question.kind) {
    case 'same-person':
      return ['new-person', 'try-again']
    case 'whose-photo':
    case 'may-not-search':
      return ['try-again']
    case 'has-it-arrived':
      return ['it-is-there', 'send-again']
    case 'refused':
      return afterRefusal(question, isNewPerson)
  }
}

function afterRefusal(
  { step, code }: Extract<Question, { kind: 'refused' }>,
  isNewPerson: boolean
): readonly PlainAnswer[] {
  // Only an objection to the photo itself can be overruled; a missing permission cannot.
  const isObjection = step.kind === 'photo' && (code === 'identities/rejected' || code.startsWith('picture/'))
  const inSpite: readonly PlainAnswer[] = isObjection ? ['send-in-spite'] : []
  const isVital = step.kind === 'name' || (step.kind === 'photo' && isNewPerson)
  return isVital ? ['try-again', ...inSpite] : ['try-again', ...inSpite, 'leave-out']
}

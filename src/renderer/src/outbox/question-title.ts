import type { Question } from '@shared/domain/outbox'
import type { Messages } from '../text/messages'

export function questionTitle(question: Question, words: Messages['questions']): string {
  switch (question.kind) {
    case 'refused':
      return words.refusedTitle(words.things[question.step.kind])
    case 'has-it-arrived':
      return words.arrivedTitle(words.things[question.step.kind])
    case 'same-person':
    case 'whose-photo':
    case 'may-not-search':
      return words.titles[question.kind]
  }
}

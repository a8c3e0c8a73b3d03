import { answered } from '@main/enrollment/sequence/answer'
import { stepId } from '@main/enrollment/sequence/plan'
import { makesPerson, type Progress } from '@main/enrollment/sequence/progress'
import type { Question, QuestionAnswer } from '@shared/domain/outbox'
import type { ModelServer } from './model-server'

/**
 * Somebody who answers questions by looking at the server's own pages, and says what is true there.
 *
 * @param pick chooses among that many
 */
export function truthfulAnswer(
  question: Question,
  progress: Progress,
  { server, name, pick }: { server: ModelServer; name: string; pick: (choices: number) => number }
): QuestionAnswer {
  const [answer] = rotated(truths(question, progress, server, name), pick).filter(
    (each) => answered(progress, question, each, false) !== undefined
  )
  if (answer === undefined) throw new Error(`no answer fits ${question.kind}`)
  return answer
}

function truths(question: Question, progress: Progress, server: ModelServer, name: string): QuestionAnswer[] {
  switch (question.kind) {
    case 'same-person':
      return [
        { kind: 'new-person', reason: 'other-person' },
        ...question.candidates.map(({ person }): QuestionAnswer => thisPerson(person.personId)),
        { kind: 'try-again' }
      ]
    case 'whose-photo':
      return [thisPerson(server.ownerOf(question.step.key)?.personId ?? 'nobody'), { kind: 'try-again' }]
    case 'has-it-arrived': {
      const { step } = question
      if (makesPerson(progress, step)) {
        const owner = server.ownerOf(step.key)
        return [owner ? thisPerson(owner.personId) : { kind: 'send-again' }, { kind: 'try-again' }]
      }
      const personId = progress.personId ?? ''
      const isThere =
        step.kind === 'photo'
          ? server.ownerOf(step.key) !== undefined
          : server.person(personId).items.includes(step.kind === 'name' ? name : stepId(step))
      return [{ kind: isThere ? 'it-is-there' : 'send-again' }, { kind: 'try-again' }]
    }
    case 'refused':
      return [
        { kind: 'try-again' },
        { kind: 'leave-out' },
        { kind: 'send-in-spite' },
        { kind: 'rename', name: { firstName: 'Renamed', lastName: name } }
      ]
    case 'may-not-search':
      return [{ kind: 'try-again' }]
  }
}

function thisPerson(personId: string): QuestionAnswer {
  return { kind: 'this-person', personId }
}

function rotated<T>(all: readonly T[], pick: (choices: number) => number): T[] {
  const from = pick(all.length)
  return [...all.slice(from), ...all.slice(0, from)]
}

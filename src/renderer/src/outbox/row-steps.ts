import type { OutboxItem, QuestionAnswer } from '@shared/domain/outbox'
import { type Step, stay } from '../flow/machine'
import type { OutboxEffect, OutboxEvent, OutboxView } from './outbox-state'

/** Opens a row and reads its photo, or closes it. One is open at a time. */
export function toggleRow(view: OutboxView, enrollmentId: string): Step<OutboxView, OutboxEffect> {
  if (view.open?.enrollmentId === enrollmentId) return stay({ ...view, open: undefined })
  return {
    state: { ...view, open: { enrollmentId, photo: undefined, answering: undefined, error: undefined } },
    effects: [{ type: 'read-photo', enrollmentId }]
  }
}

export function takePhoto(
  view: OutboxView,
  { enrollmentId, result }: Extract<OutboxEvent, { type: 'photo-read' }>
): OutboxView {
  const { open } = view
  return open?.enrollmentId === enrollmentId ? { ...view, open: { ...open, photo: result } } : view
}

export function giveAnswer(view: OutboxView, answer: QuestionAnswer): Step<OutboxView, OutboxEffect> {
  const { open } = view
  if (open === undefined || open.answering !== undefined) return stay(view)
  const attempt = view.attempts + 1
  const { enrollmentId } = open
  return {
    state: { ...view, attempts: attempt, open: { ...open, answering: attempt, error: undefined } },
    effects: [{ type: 'answer', attempt, enrollmentId, answer }]
  }
}

/** @param put takes the item in; the events tell what comes of it later */
export function takeAnswered(
  view: OutboxView,
  { attempt, result }: Extract<OutboxEvent, { type: 'answered' }>,
  put: (view: OutboxView, item: OutboxItem) => OutboxView
): OutboxView {
  const { open, list } = view
  if (open?.answering !== attempt) return view
  if (!result.ok) return { ...view, open: { ...open, answering: undefined, error: result.error } }
  const closed = { ...view, open: undefined }
  // An event that overtook the answer is newer than it.
  const known = list.kind === 'ready' && list.items.find((item) => item.enrollmentId === open.enrollmentId)
  return known && known.state.kind !== 'blocked' ? closed : put(closed, result.value)
}

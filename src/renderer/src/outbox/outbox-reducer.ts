import type { OutboxItem } from '@shared/domain/outbox'
import { type Step, stay } from '../flow/machine'
import { confirmDiscard, takeDiscarded, takePinState, wantDiscard } from './discard-steps'
import { isBehind, withItem } from './outbox-items'
import { type OutboxEffect, type OutboxEvent, type OutboxView, startOutbox } from './outbox-state'
import { giveAnswer, takeAnswered, takePhoto, toggleRow } from './row-steps'

type OutboxStep = Step<OutboxView, OutboxEffect>

/** Events that do not fit the present state are late or doubled, and change nothing. */
export function outboxReducer(view: OutboxView, event: OutboxEvent): OutboxStep {
  switch (event.type) {
    case 'list-wanted':
      return list(view.list.kind === 'failed' ? { ...view, list: { kind: 'loading' } } : view)
    case 'listed':
      return takeList(view, event)
    case 'item-changed':
      return stay(takeItem(view, event.item))
    case 'status-changed':
      return view.list.kind === 'ready' &&
        view.reading === undefined &&
        isBehind(view.list.items, event.status)
        ? list(view)
        : stay(view)
    case 'send-wanted': {
      const attempt = view.attempts + 1
      const { enrollmentId } = event
      return { state: { ...view, attempts: attempt }, effects: [{ type: 'send', attempt, enrollmentId }] }
    }
    case 'send-asked': {
      const { attempt, result } = event
      if (attempt !== view.attempts) return stay(view)
      return stay({
        ...view,
        notice: result.ok ? { kind: 'asked', attempt } : { kind: 'failed', attempt, error: result.error }
      })
    }
    case 'row-toggled':
      return toggleRow(view, event.enrollmentId)
    case 'photo-read':
      return stay(takePhoto(view, event))
    case 'answer-given':
      return giveAnswer(view, event.answer)
    case 'answered':
      return stay(takeAnswered(view, event, takeItem))
    case 'discard-wanted':
      return wantDiscard(view, event.enrollmentId)
    case 'pin-state-read':
      return stay(takePinState(view, event))
    case 'discard-confirmed':
      return confirmDiscard(view, event)
    case 'discard-declined':
      return stay(view.discarding?.busy === undefined ? { ...view, discarding: undefined } : view)
    case 'discarded':
      return stay(takeDiscarded(view, event))
    case 'left':
      // SECURITY: no name and no photo stays behind. A late answer must not find its attempt again.
      return stay({ ...startOutbox, attempts: view.attempts + 1 })
  }
}

function list(view: OutboxView): OutboxStep {
  if (view.reading !== undefined) return stay(view)
  const attempt = view.attempts + 1
  return {
    state: { ...view, attempts: attempt, reading: { attempt, newer: [] } },
    effects: [{ type: 'list', attempt }]
  }
}

function takeList(
  view: OutboxView,
  { attempt, result }: Extract<OutboxEvent, { type: 'listed' }>
): OutboxStep {
  const { reading, list: before } = view
  if (reading?.attempt !== attempt) return stay(view)
  const read = { ...view, reading: undefined }
  if (!result.ok) {
    // A list that is there stays; what it may lack is told by the events.
    return stay(before.kind === 'ready' ? read : { ...read, list: { kind: 'failed', error: result.error } })
  }
  const items = reading.newer.reduce<readonly OutboxItem[]>(withItem, result.value.items)
  return stay(closedIfGone({ ...read, list: { kind: 'ready', items } }, items))
}

function takeItem(view: OutboxView, item: OutboxItem): OutboxView {
  const { list: present, reading } = view
  return {
    ...view,
    ...(reading && { reading: { ...reading, newer: withItem(reading.newer, item) } }),
    ...(present.kind === 'ready' && { list: { kind: 'ready', items: withItem(present.items, item) } })
  }
}

function closedIfGone(view: OutboxView, items: readonly OutboxItem[]): OutboxView {
  const isThere = items.some(({ enrollmentId }) => enrollmentId === view.open?.enrollmentId)
  return isThere ? view : { ...view, open: undefined }
}

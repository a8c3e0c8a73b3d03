import { type Step, stay } from '../flow/machine'
import type { OutboxEffect, OutboxEvent, OutboxView } from './outbox-state'

type Event<Type extends OutboxEvent['type']> = Extract<OutboxEvent, { type: Type }>

export function wantDiscard(view: OutboxView, enrollmentId: string): Step<OutboxView, OutboxEffect> {
  return {
    state: {
      ...view,
      discarding: { enrollmentId, isPinSet: undefined, busy: undefined, error: undefined },
      notice: undefined
    },
    effects: [{ type: 'read-pin-state', enrollmentId }]
  }
}

export function takePinState(
  view: OutboxView,
  { enrollmentId, result }: Event<'pin-state-read'>
): OutboxView {
  const { discarding, attempts } = view
  if (discarding?.enrollmentId !== enrollmentId) return view
  return {
    ...view,
    discarding: result.ok
      ? { ...discarding, isPinSet: result.value.isSet }
      : // Whether there is one is not known; main checks, and says it in its own words.
        { ...discarding, isPinSet: true, error: { attempt: attempts, error: result.error } }
  }
}

/** SECURITY: main checks the PIN; the window only carries it there and keeps nothing of it. */
export function confirmDiscard(
  view: OutboxView,
  { reason, pin }: Event<'discard-confirmed'>
): Step<OutboxView, OutboxEffect> {
  const { discarding } = view
  if (discarding === undefined || discarding.busy !== undefined) return stay(view)
  const attempt = view.attempts + 1
  const { enrollmentId } = discarding
  return {
    state: { ...view, attempts: attempt, discarding: { ...discarding, busy: attempt, error: undefined } },
    effects: [{ type: 'discard', attempt, enrollmentId, reason, pin }]
  }
}

export function takeDiscarded(view: OutboxView, { attempt, result }: Event<'discarded'>): OutboxView {
  const { discarding, list, open } = view
  if (discarding?.busy !== attempt) return view
  if (!result.ok) {
    return {
      ...view,
      discarding: { ...discarding, busy: undefined, error: { attempt, error: result.error } }
    }
  }
  const { enrollmentId } = discarding
  return {
    ...view,
    discarding: undefined,
    open: open?.enrollmentId === enrollmentId ? undefined : open,
    notice: { kind: 'discarded', attempt },
    list:
      list.kind === 'ready'
        ? { kind: 'ready', items: list.items.filter((item) => item.enrollmentId !== enrollmentId) }
        : list
  }
}

import type { OutboxItem, OutboxStatus } from '@shared/domain/outbox'

/** Puts in what is newer; what is not there yet comes last, as in the outbox itself. */
export function withItem(items: readonly OutboxItem[], item: OutboxItem): readonly OutboxItem[] {
  return items.some(({ enrollmentId }) => enrollmentId === item.enrollmentId)
    ? items.map((each) => (each.enrollmentId === item.enrollmentId ? item : each))
    : [...items, item]
}

/**
 * Whether a list is not what the outbox counts: something was set apart, came or went without a word about the item.
 */
export function isBehind(items: readonly OutboxItem[], { waiting, quarantined }: OutboxStatus): boolean {
  const count = (test: (item: OutboxItem) => boolean): number => items.filter(test).length
  return count(isUndelivered) !== waiting || count(isQuarantined) !== quarantined
}

/** Of what was delivered, only that which can still be looked at. */
export function isShown({ state, stepsTotal }: OutboxItem): boolean {
  return state.kind !== 'done' || stepsTotal > 0
}

/** Whether "Send now" does anything about it. */
export function canBeSent({ state }: OutboxItem): boolean {
  return state.kind === 'waiting' || state.kind === 'queued'
}

/** Whether the outbox can be told to give it up. */
export function canBeDiscarded({ state }: OutboxItem): boolean {
  return state.kind !== 'done' && state.kind !== 'sending'
}

/** Whether it goes into a file for another station. One that is being sent is left to this station. */
export function canBeExported({ state }: OutboxItem): boolean {
  return isUndelivered({ state }) && state.kind !== 'sending'
}

function isUndelivered({ state: { kind } }: Pick<OutboxItem, 'state'>): boolean {
  return kind !== 'done' && kind !== 'exported' && kind !== 'quarantined'
}

function isQuarantined({ state }: OutboxItem): boolean {
  return state.kind === 'quarantined'
}

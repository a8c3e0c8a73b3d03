import type { OutboxItem } from '@shared/domain/outbox'

export const ada = 'aaaaaaaa-0000-4000-8000-000000000001'
export const bea = 'bbbbbbbb-0000-4000-8000-000000000002'

/** An enrollment that waits for the network. */
export function waitingItem(enrollmentId = ada, part: Partial<OutboxItem> = {}): OutboxItem {
  return {
    enrollmentId,
    name: { firstName: 'Ada', lastName: 'Lind' },
    isNewPerson: true,
    createdAt: '2026-03-04T10:00:00Z',
    state: { kind: 'waiting', until: '2026-03-04T10:05:00Z', code: 'identities/unreachable' },
    stepsDone: 0,
    stepsTotal: 3,
    attempts: 1,
    wasSearched: false,
    ...part
  }
}

export const askedItem = waitingItem(ada, {
  state: { kind: 'blocked', question: { kind: 'has-it-arrived', step: { kind: 'document' } } }
})

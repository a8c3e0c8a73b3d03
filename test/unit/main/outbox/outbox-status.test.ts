import type { OutboxRow } from '@main/outbox/outbox-store'
import { outboxStatus, refusal } from '@main/outbox/outbox-status'
import type { OutboxState } from '@shared/domain/outbox'
import type { ErrorCode } from '@shared/errors'
import { describe, expect, it } from 'vitest'

const dayMs = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 2, 1)
const limits = { maxItems: 10, maxAgeDays: 10, keepDeliveredHours: 0 }

const step = { kind: 'name' } as const
const states = {
  queued: { kind: 'queued' },
  sending: { kind: 'sending', step },
  waiting: { kind: 'waiting', until: '2026-01-01T00:00:00Z', code: 'identities/unreachable' },
  blocked: { kind: 'blocked', question: { kind: 'may-not-search' } },
  done: { kind: 'done', personId: 'p', proof: 'found' },
  otherServer: { kind: 'other-server', baseUrl: 'https://other.example' },
  exported: { kind: 'exported' },
  quarantined: { kind: 'quarantined', code: 'outbox/key-lost' }
} satisfies Record<string, OutboxState>

function rows(states: readonly OutboxState[], createdAt = now): OutboxRow[] {
  return states.map((state, index) => ({
    enrollmentId: String(index),
    number: index,
    createdAt,
    server: 'training',
    isNewPerson: true,
    wasSearched: true,
    state,
    attempts: 0
  }))
}

const queued = (count: number): OutboxState[] => Array.from({ length: count }, () => states.queued)
const level = (content: OutboxRow[], problem?: ErrorCode) => outboxStatus(content, limits, now, problem).level

describe("the outbox's status", () => {
  it('counts what is not delivered, and what needs somebody', () => {
    const status = outboxStatus(rows(Object.values(states)), limits, now)
    expect(status).toMatchObject({ waiting: 5, blocked: 1, quarantined: 1, level: 'normal' })
    expect(status.oldest).toBe('2026-03-01T00:00:00.000Z')
  })

  it('has no oldest when nothing waits', () => {
    expect(outboxStatus(rows([states.done], now - 90 * dayMs), limits, now)).toEqual({
      waiting: 0,
      blocked: 0,
      quarantined: 0,
      level: 'normal'
    })
  })

  it.each([
    [7, 'normal'],
    [8, 'warning'],
    [9, 'warning'],
    [10, 'stopped'],
    [11, 'stopped']
  ])('with %i of ten waiting is %s', (count, expected) => {
    expect(level(rows(queued(count)))).toBe(expected)
  })

  it.each([
    [7.9, 'normal'],
    [8, 'warning'],
    [9.9, 'warning'],
    [10, 'stopped'],
    [-3, 'normal']
  ])('with one that has waited %f of ten days is %s', (days, expected) => {
    expect(level(rows(queued(1), now - days * dayMs))).toBe(expected)
  })

  it('is not filled by what was delivered, given away or cannot be read', () => {
    const settled = Array.from({ length: 30 }, () => [states.done, states.exported, states.quarantined])
    expect(level(rows(settled.flat(), now - 90 * dayMs))).toBe('normal')
  })

  it('stops when nothing can be kept, and not because an old file was set aside', () => {
    expect(level([], 'outbox/read-only')).toBe('stopped')
    expect(level([], 'secrets/no-key-store')).toBe('stopped')
    expect(level([], 'outbox/damaged')).toBe('normal')
  })
})

describe('what is accepted', () => {
  it('is refused with the reason', () => {
    const of = (content: OutboxRow[], problem?: ErrorCode) =>
      refusal(outboxStatus(content, limits, now, problem))
    expect(of(rows(queued(9)))).toBeUndefined()
    expect(of(rows(queued(10)))).toBe('outbox/full')
    expect(of(rows(queued(10)), 'outbox/damaged')).toBe('outbox/full')
    expect(of([], 'outbox/disk-full')).toBe('outbox/disk-full')
  })
})

import { describe, expect, it, test } from 'vitest'
import type { OutboxState } from '@shared/domain/outbox'
import { canBeDiscarded, canBeExported, isShown } from '@renderer/outbox/outbox-items'
import { badgeWords, itemName, stateWords } from '@renderer/outbox/state-words'
import { agoWords } from '@renderer/text/ago-words'
import { en } from '@renderer/text/messages'
import { askedItem, waitingItem } from './outbox-samples'

const now = Date.parse('2026-03-04T10:02:00Z')
const saying = (state: OutboxState, at = now): string => stateWords(waitingItem(undefined, { state }), en, at)

test.each([
  [20_000, 'just now'],
  [-60_000, 'just now'],
  [12 * 60_000, '12 minutes ago'],
  [3 * 3_600_000, '3 hours ago'],
  [50 * 3_600_000, '2 days ago']
])('%d ms later it is %s', (later, words) => {
  const since = '2026-03-04T10:00:00Z'
  expect(agoWords(since, Date.parse(since) + later, 'just now')).toBe(words)
})

describe('what an enrollment waits for', () => {
  it('names the next try while that lies ahead', () => {
    const waiting = { kind: 'waiting', until: '2026-03-04T10:05:00Z', code: 'identities/busy' } as const
    expect(saying(waiting)).toMatch(/^The server is busy, next try at \d\d:\d\d$/)
    expect(saying(waiting, Date.parse('2026-03-04T10:06:00Z'))).toBe('The server is busy')
  })

  it('has words for a code that nothing was said about', () => {
    const waiting = { kind: 'waiting', until: '2026-03-04T10:00:00Z', code: 'outbox/disk-full' } as const
    expect(saying(waiting)).toBe('Waits: The disk of this computer is full')
  })

  it('names the question, the other server, and why something cannot be read', () => {
    expect(stateWords(askedItem, en, now)).toBe('A question: Did something arrive?')
    expect(saying({ kind: 'other-server', baseUrl: 'training' })).toContain('Training mode')
    expect(saying({ kind: 'quarantined', code: 'outbox/key-lost' })).toBe(en.errors['outbox/key-lost'].title)
  })
})

it('names nobody whose name is not known', () => {
  const { name: _name, ...nameless } = waitingItem()
  expect(itemName(nameless, en)).toBe(en.outbox.nameless)
  expect(itemName({ ...nameless, state: { kind: 'quarantined', code: 'outbox/key-lost' } }, en)).toBe(
    en.outbox.unreadableName
  )
})

it('marks questions and a full outbox on the first screen', () => {
  const empty = { waiting: 0, blocked: 0, quarantined: 0, level: 'normal' } as const
  expect(badgeWords(empty, en.outbox)).toEqual([])
  const full = { waiting: 7, blocked: 1, quarantined: 2, level: 'stopped' } as const
  expect(badgeWords(full, en.outbox)).toEqual(['7 waiting', '1 question', '2 unreadable', 'full'])
  expect(badgeWords({ ...empty, problem: 'outbox/read-only' }, en.outbox)).toEqual(['a problem'])
})

it('lets nobody discard or give away what is under way or delivered', () => {
  const sending = waitingItem(undefined, { state: { kind: 'sending', step: { kind: 'photo' } } })
  const done = waitingItem(undefined, { state: { kind: 'done', personId: 'p', proof: 'found' } })
  expect([sending, done].map(canBeDiscarded)).toEqual([false, false])
  expect([sending, done, askedItem].map(canBeExported)).toEqual([false, false, true])
  // What was erased after its delivery has nothing left to be shown.
  expect([done, { ...done, stepsTotal: 0 }].map(isShown)).toEqual([true, false])
})

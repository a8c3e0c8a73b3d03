import type { JournalEvent } from '../enrollment/journal'
import type { OutboxRow, OutboxStore } from '../outbox/outbox-store'

const hour = 3_600_000
/** The newest ones: more of them tell support nothing new. */
const mostEntries = 200

/**
 * How many enrollments there are in which state, and what was tried with each.
 *
 * SECURITY: kinds, codes and counts. No id, no server, nothing sealed is opened.
 */
export function describeOutbox(store: Pick<OutboxStore, 'rows' | 'journal'>, now: number): object {
  const rows = store.rows()
  if (!rows.ok) return { problem: rows.error.code }
  const states = new Map<string, number>()
  for (const { state } of rows.value) states.set(state.kind, (states.get(state.kind) ?? 0) + 1)
  return {
    states: Object.fromEntries(states),
    entries: rows.value.slice(-mostEntries).map((row) => describeEntry(row, store, now))
  }
}

function describeEntry(row: OutboxRow, store: Pick<OutboxStore, 'journal'>, now: number): object {
  const { state, createdAt, isNewPerson, wasSearched, attempts, enrollmentId } = row
  const journal = store.journal(enrollmentId)
  return {
    ageHours: Math.round((now - createdAt) / hour),
    isNewPerson,
    wasSearched,
    attempts,
    state: state.kind,
    ...('code' in state && { code: state.code }),
    ...(state.kind === 'blocked' && { question: state.question.kind }),
    journal: journal.ok ? journal.value.map(({ event }) => shapeOf(event)) : journal.error.code
  }
}

/** For example `begun photo` or `not-done tag identities/forbidden`. */
function shapeOf(event: JournalEvent): string {
  const what = `${event.kind} ${event.step.kind}`
  switch (event.kind) {
    case 'begun':
      return what
    case 'done':
      return event.proof === undefined ? what : `${what} ${event.proof}`
    case 'not-done':
      return `${what} ${event.code}`
    case 'answered':
      return `${what} ${event.answer.kind}`
  }
}

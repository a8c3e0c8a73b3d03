import type { OutboxItem, OutboxState } from '@shared/domain/outbox'
import type { OutboxRow } from '../../outbox/outbox-store'
import { countDone } from '../sequence/progress'
import type { Opened } from './opened'
import type { Hold } from './turn'

/**
 * An enrollment as the outbox screen shows it.
 *
 * @param opened absent where it cannot be read any more; it is then listed without a name
 * @param server with which the station works now
 * @param hold why nothing is sent at present
 */
export function itemOf(
  row: OutboxRow,
  opened: Omit<Opened, 'row'> | undefined,
  server: string,
  hold: Hold | undefined
): OutboxItem {
  const { enrollmentId, isNewPerson, createdAt, attempts, wasSearched } = row
  const name = opened?.details.name
  return {
    enrollmentId,
    ...(name === undefined ? {} : { name }),
    isNewPerson,
    createdAt: new Date(createdAt).toISOString(),
    state: shownState(row, server, hold),
    stepsDone: opened ? countDone(opened.progress) : 0,
    stepsTotal: opened ? opened.progress.plan.steps.length : 0,
    attempts,
    wasSearched
  }
}

/**
 * What waits for another server than the present one waits for that server, whatever else it waits for. What is queued
 * behind one that met a failure of all waits for the same: its turn does not come before.
 */
function shownState({ state, server }: OutboxRow, current: string, hold: Hold | undefined): OutboxState {
  if (server !== current && isOnItsWay(state)) return { kind: 'other-server', baseUrl: server }
  if (state.kind !== 'queued' || hold === undefined) return state
  return { kind: 'waiting', until: new Date(hold.until).toISOString(), code: hold.code }
}

function isOnItsWay({ kind }: OutboxState): boolean {
  return kind === 'queued' || kind === 'sending' || kind === 'waiting' || kind === 'blocked'
}

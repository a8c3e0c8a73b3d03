import type { AppError } from '@shared/errors'
import { err } from '@shared/result'
import type { OutboxStore } from './outbox-store'

/** Stands in for a database that cannot be opened: the station runs, and every call says why nothing is kept. */
export function closedOutboxStore(error: AppError): OutboxStore {
  const refuse = () => err(error)
  const refuseLater = () => Promise.resolve(err(error))
  return {
    add: refuseLater,
    rows: refuse,
    row: refuse,
    content: refuseLater,
    replaceContent: refuseLater,
    attachment: refuseLater,
    journal: refuse,
    record: refuse,
    quarantine: refuse,
    erase: refuse,
    close: () => undefined
  }
}

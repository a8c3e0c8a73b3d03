import { randomBytes, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ExchangeService } from '../outbox/exchange/exchange-service'
import { OutboxTransfer } from '../outbox/exchange/outbox-transfer'
import type { OpenedOutbox } from '../outbox/open-outbox-store'
import type { Platform } from '../platform/ports'
import type { KeyProtection } from '../secrets/key-protection'
import type { EnrollmentRunner } from './runner/runner'
import { training } from './training'

/** @returns undefined while the outbox cannot be opened */
export async function openExchange(
  { outboxFolder, clock }: Platform,
  { file, store }: OpenedOutbox,
  runner: EnrollmentRunner,
  protection: KeyProtection
): Promise<ExchangeService | undefined> {
  if (!file) return undefined
  const folder = join(outboxFolder, 'exchange')
  // A disk that takes no folder refuses the exchange's own files too, and that call says so.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined)
  const exchange = new ExchangeService({
    transfer: new OutboxTransfer(file, store),
    folder,
    now: () => clock.now(),
    newId: randomUUID,
    randomBytes,
    pauseSending: () => runner.pause(),
    mayKeep: async (server) => server === training || (await protection.look())
  })
  await exchange.removeLeftovers()
  return exchange
}

import { randomBytes } from 'node:crypto'
import type { AuditEvent } from '@shared/domain/audit'
import type { Publish } from '@shared/ipc/contract'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { AuditService } from '../audit/audit-service'
import { createIdentitiesClient } from '../identities/client'
import { clientOver } from '../identities/sdk-client'
import { type OpenedOutbox, openOutboxStore } from '../outbox/open-outbox-store'
import type { Platform } from '../platform/ports'
import { KeyProtection } from '../secrets/key-protection'
import type { AdminPin } from '../secrets/pin'
import type { ProbeContext } from '../services/probe'
import type { RecordServices } from '../services/record-services'
import type { ServerService } from '../services/server-service'
import type { SettingsService } from '../services/settings-service'
import { AnswerQuestion } from './answer-question'
import { runCommand } from './at-server/run-command'
import { DraftShelf } from './draft-shelf'
import { closedExchange, createExchangeDesk, type Exchange } from './exchange-desk'
import { openExchange } from './open-exchange'
import { OutboxDesk } from './outbox-desk'
import { itemOf } from './runner/item'
import { EnrollmentRunner, type SendingServer, type WakeUp } from './runner/runner'
import { SearchBeforeEnrollment } from './search-before-enrollment'
import { defaultBackOff } from './sequence/back-off'
import { SubmitEnrollment } from './submit-enrollment'
import { training } from './training'

export interface EnrollmentParts {
  readonly platform: Platform
  readonly publish: Publish
  readonly settings: SettingsService
  readonly server: ServerService
  readonly records: RecordServices
  readonly audit: AuditService
  readonly pin: AdminPin
  readonly context: ProbeContext
  readonly settleMs: number
  readonly maxOutboxBytes: number | undefined
}

export interface EnrollmentServices {
  /** For the self-check, which looks without changing anything. */
  readonly outbox: Pick<OpenedOutbox, 'store' | 'file'>
  readonly shelf: DraftShelf
  readonly search: SearchBeforeEnrollment
  readonly submission: SubmitEnrollment
  readonly answers: AnswerQuestion
  readonly desk: OutboxDesk
  readonly exchange: Exchange
  readonly runner: EnrollmentRunner
  readonly wake: (reason: WakeUp) => void
  close(): Promise<void>
}

/** Everything from the search before an enrollment to its delivery. The outbox is opened at start, or by the first call. */
export function composeEnrollment(parts: EnrollmentParts) {
  let services: Promise<EnrollmentServices> | undefined
  let isStopped = false
  const open = (): Promise<EnrollmentServices> => (services ??= openServices(parts))
  return {
    services: open,
    start: (): void => {
      void open().then(({ runner }) => {
        if (!isStopped) runner.start()
      })
    },
    wake: (reason: WakeUp): void => void services?.then(({ wake }) => wake(reason)),
    /** SECURITY: pictures of a visit that nobody goes on with do not lie in the memory. */
    forgetVisits: (): void => void services?.then(({ shelf }) => shelf.clear()),
    stop: async (): Promise<void> => {
      isStopped = true
      await (await services)?.close()
    }
  }
}

async function openServices(parts: EnrollmentParts): Promise<EnrollmentServices> {
  const { platform, publish, settings, server, records, audit, pin, settleMs, maxOutboxBytes } = parts
  const { clock, logger, outboxFolder } = platform
  const outbox = await openOutboxStore({
    folder: outboxFolder,
    secretBox: platform.secretBox,
    keyFile: platform.outboxKeyFile,
    now: () => clock.now(),
    randomBytes,
    logger,
    ...(maxOutboxBytes === undefined ? {} : { maxBytes: maxOutboxBytes })
  })
  const { store } = outbox
  const policy = () => settings.enrollmentPolicy
  const serverName = (): string => settings.current.server?.baseUrl ?? training
  const protection = new KeyProtection(platform.secretBox, settings.current.allowUnprotectedSecrets)
  await protection.look()
  const recordAudit = (event: AuditEvent): Promise<Result<undefined>> => audit.record(event)
  const enrollWithoutSearch = (): boolean => policy().enrollWithoutSearch

  const publishStatus = (): void => {
    const status = desk.status()
    const text = JSON.stringify(status)
    if (!status.ok || text === lastStatus) return
    lastStatus = text
    publish('outbox:status-changed', status.value)
  }

  const runner = new EnrollmentRunner({
    store,
    clock,
    logger,
    random: Math.random,
    backOff: defaultBackOff,
    settleMs,
    enrollWithoutSearch,
    recordAudit,
    open: () => openSendingServer(parts),
    tidy: () => {
      const tidied = outbox.tidy(policy().outbox)
      if (!tidied.ok) logger.write('error', 'outbox-not-tidied', { code: tidied.error.code })
      publishStatus()
    },
    onChange: (opened) => {
      publish('outbox:item-changed', itemOf(opened.row, opened, serverName(), runner.hold))
      if (opened.row.state.kind !== 'sending') publishStatus()
    }
  })
  const exchange = await openExchange(platform, outbox, runner, protection)
  const goOn = (enrollmentId: string): void => {
    runner.wake('added')
    void announce(enrollmentId)
  }
  const desk: OutboxDesk = new OutboxDesk({
    store,
    clock,
    policy,
    runner,
    recordAudit,
    // SECURITY: real people's pictures do not lie under a key that whoever has the disk can read. Practice may.
    problem: () =>
      serverName() === training || protection.suffices ? outbox.problem() : 'secrets/no-key-store',
    takeBack: (enrollmentId) =>
      exchange?.takeBack(enrollmentId) ?? err(appError(outbox.problem() ?? 'outbox/failed')),
    server: serverName,
    verifyPin: (typed) => pin.verify(typed),
    onChange: publishStatus,
    onTakenBack: goOn
  })
  // What the window has read at its start need not be told.
  let lastStatus = JSON.stringify(desk.status())
  const announce = async (enrollmentId: string): Promise<void> => {
    const item = await desk.read(enrollmentId)
    if (item.ok) publish('outbox:item-changed', item.value)
    publishStatus()
  }
  const read = (enrollmentId: string) => desk.read(enrollmentId)
  const shelf = new DraftShelf()
  return {
    outbox,
    shelf,
    runner,
    desk,
    search: new SearchBeforeEnrollment({ shelf, identification: records.identification, policy }),
    submission: new SubmitEnrollment({
      shelf,
      store,
      clock,
      policy,
      recordAudit,
      read,
      server: serverName,
      username: () => server.username,
      status: async () => {
        await protection.look()
        await outbox.lookAgain()
        return desk.status()
      },
      onAccepted: goOn
    }),
    answers: new AnswerQuestion({ store, clock, enrollWithoutSearch, recordAudit, read, onAnswered: goOn }),
    exchange: exchange
      ? createExchangeDesk(exchange, {
          recordAudit,
          onChange: () => {
            publishStatus()
            runner.wake('added')
          }
        })
      : closedExchange(outbox.problem() ?? 'outbox/failed'),
    wake: (reason) => {
      // Another server can have other limits.
      if (reason === 'sign-in') publishStatus()
      runner.wake(reason)
    },
    close: async () => {
      await runner.stop()
      await exchange?.close()
      store.close()
    }
  }
}

/** Bound to the link of this moment: when the station changes servers meanwhile, what is under way fails and waits. */
async function openSendingServer({
  server,
  records,
  settings,
  context
}: EnrollmentParts): Promise<Result<SendingServer>> {
  const link = await server.link()
  if (!link.ok) return link
  const client = createIdentitiesClient(clientOver(link.value.api))
  const { saves, tagNames: names } = records
  const commandParts = { client, names, saves, context, strategy: () => settings.current.identifyStrategy }
  return ok({
    server: server.serverOf(link.value),
    run: (command, entry) => runCommand(commandParts, command, entry)
  })
}

import { type AccountReport, capabilities, type Grant } from '@shared/domain/account'
import { appError } from '@shared/errors'
import type { OperationId } from '@shared/identities/generated/operations.gen'
import { err, ok, type Result } from '@shared/result'
import { createAccountCalls } from '../identities/calls/account-calls'
import { probeOperation } from '../identities/probe-operation'
import { readPublishedDifferences } from '../identities/published-document'
import { clientOver } from '../identities/sdk-client'
import type { ServerLink } from '../identities/server-link'
import type { Clock } from '../platform/ports'
import { probedOperations, reportCapability } from './capability-operations'

const day = 24 * 3_600_000

/** Finds out what the signed-in account may do, without changing anything at the server. */
export class AccountCheck {
  readonly #link: () => Promise<Result<ServerLink>>
  readonly #clock: Clock

  constructor(link: () => Promise<Result<ServerLink>>, clock: Clock) {
    this.#link = link
    this.#clock = clock
  }

  async run(): Promise<Result<AccountReport>> {
    const opened = await this.#link()
    if (!opened.ok) return opened
    const link = opened.value
    const { username } = link
    if (username === undefined) return err(appError('identities/signed-out'))

    const profile = await createAccountCalls(clientOver(link.api)).readProfile()
    if (!profile.ok) return profile
    const grants = new Map<OperationId, Grant>()
    // One after the other: a check is no reason to press a busy server.
    for (const operation of probedOperations) {
      const grant = await probeOperation(link.api, operation)
      if (!grant.ok) return grant
      grants.set(operation, grant.value)
    }
    const differences = await readPublishedDifferences(link.api)
    return ok({
      username,
      roles: [...profile.value.roles],
      capabilities: capabilities.map((capability) => reportCapability(capability, grants)),
      ...clockPart(link),
      ...this.#certificatePart(link),
      ...(differences === undefined ? {} : { differences })
    })
  }

  #certificatePart({ guard }: ServerLink): Pick<AccountReport, 'certificateDaysLeft'> {
    if (!guard.seen) return {}
    const left = Date.parse(guard.seen.validTo) - this.#clock.now()
    return { certificateDaysLeft: Math.floor(left / day) }
  }
}

function clockPart({ serverClock }: ServerLink): Pick<AccountReport, 'clockAheadSeconds'> {
  const { ahead } = serverClock
  return ahead === undefined ? {} : { clockAheadSeconds: Math.round(ahead / 1000) }
}

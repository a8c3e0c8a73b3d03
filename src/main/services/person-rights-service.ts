import { type PersonAct, personActs, type PersonRights, type Right } from '@shared/domain/person-rights'
import { identitiesOperations, type OperationId } from '@shared/identities/generated/operations.gen'
import { ok, type Result } from '@shared/result'
import type { Api } from '../identities/api'
import { namedPermission } from '../identities/needed-permissions'
import { probeOperation } from '../identities/probe-operation'
import type { Clock } from '../platform/ports'

/** Removing needs what saving needs, by the documentation, so one question serves both. */
const operations: Readonly<Record<PersonAct, OperationId>> = {
  aliases: 'upsertAlias',
  tags: 'upsertPersonTag',
  notes: 'upsertNote',
  addresses: 'upsertAddress',
  fields: 'upsertEntityField',
  'add-documents': 'uploadFileDocument',
  'read-documents': 'downloadFileDocument',
  'add-photos': 'enrollFace',
  compare: 'compareFaces'
}

/** Milliseconds for which an answer is believed. Roles are changed a few times a year. */
const believedFor = 5 * 60_000

/** What the signed-in account may do to people, so that no screen offers what the server would refuse. */
export class PersonRightsService {
  readonly #api: Api
  readonly #clock: Clock
  #known: { readonly rights: Promise<Result<PersonRights>>; readonly until: number } | undefined

  constructor(api: Api, clock: Clock) {
    this.#api = api
    this.#clock = clock
  }

  /** Asks with requests that no server can carry out; see `probeOperation`. */
  async read(): Promise<Result<PersonRights>> {
    const now = this.#clock.now()
    if (!this.#known || now >= this.#known.until) {
      this.#known = { rights: this.#probe(), until: now + believedFor }
    }
    const asked = this.#known
    const rights = await asked.rights
    // A failure may be over at the next look.
    if (!rights.ok && this.#known === asked) this.#known = undefined
    return rights
  }

  /** To be called when the station works with another server or account. */
  forget(): void {
    this.#known = undefined
  }

  /** One after the other: a look at somebody is no reason to press a busy server. */
  async #probe(): Promise<Result<PersonRights>> {
    const found = new Map<PersonAct, Right>()
    for (const act of personActs) {
      const operation = operations[act]
      const grant = await probeOperation(this.#api, operation)
      if (!grant.ok) return grant
      found.set(act, rightOf(operation, grant.value))
    }
    const unknown: Right = { state: 'unknown' }
    const of = (act: PersonAct): Right => found.get(act) ?? unknown
    return ok({
      aliases: of('aliases'),
      tags: of('tags'),
      notes: of('notes'),
      addresses: of('addresses'),
      fields: of('fields'),
      'add-documents': of('add-documents'),
      'read-documents': of('read-documents'),
      'add-photos': of('add-photos'),
      compare: of('compare')
    })
  }
}

function rightOf(operation: OperationId, grant: 'granted' | 'missing' | 'unknown'): Right {
  if (grant === 'granted') return { state: 'open' }
  if (grant === 'unknown') return { state: 'unknown' }
  const { permission } = identitiesOperations[operation]
  return {
    state: 'closed',
    permissions: typeof permission === 'string' ? [] : permission.map(namedPermission)
  }
}

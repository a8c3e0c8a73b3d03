import type { Command, Outcome } from '@main/enrollment/sequence/command'
import type { Progress } from '@main/enrollment/sequence/progress'
import { appError, type ErrorCode } from '@shared/errors'
import { Crash, type Pick, settleMs } from './mishaps'
import type { ModelServer } from './model-server'

/** What can become of a request. The first is chosen when the script of mishaps has come to its end. */
const fates = [
  'answered',
  'answer-lost',
  'processed-late',
  'dropped',
  'not-sent',
  'refused',
  'crash-before',
  'crash-under-way',
  'crash-after'
] as const
const unclear: readonly ErrorCode[] = [
  'identities/unreachable',
  'identities/timed-out',
  'identities/server-error',
  'identities/bad-answer'
]
const refusals: readonly ErrorCode[] = ['identities/rejected', 'identities/forbidden', 'identities/not-found']

/** The line between station and server, on which everything can happen. */
export class ModelLine {
  readonly #server: ModelServer
  readonly #pick: Pick
  readonly #now: () => number

  constructor(server: ModelServer, pick: Pick, now: () => number) {
    this.#server = server
    this.#pick = pick
    this.#now = now
  }

  run(command: Command, progress: Progress, name: string): Outcome {
    switch (command.kind) {
      case 'search':
        return this.#read(() => this.#search())
      case 'look':
        return this.#read(() => this.#look(command, progress, name), { kind: 'closed' })
      case 'prove':
        return this.#read(() => ({ kind: 'proved', proof: 'found' }))
      case 'send':
        return this.#send(command, name)
    }
  }

  #read(answer: () => Outcome, forbidden: Outcome = { kind: 'not-permitted' }): Outcome {
    const fate = this.#pick(10)
    if (fate === 1) throw new Crash()
    if (fate === 2) return failed(this.#one(unclear))
    if (fate === 3) return failed('identities/signed-out')
    if (fate === 4) return forbidden
    return answer()
  }

  #search(): Outcome {
    const isLike = this.#pick(2) === 1
    const person = { personId: 'known', name: { firstName: 'Known', lastName: 'Person' }, tags: [] }
    return { kind: 'searched', candidates: isLike ? [{ person, strength: 'strong' }] : [] }
  }

  #look(command: Command, progress: Progress, name: string): Outcome {
    if (command.step.kind === 'document' || this.#pick(6) === 1) return { kind: 'closed' }
    if (!this.#server.has(command, name)) return { kind: 'absent' }
    if (command.step.kind !== 'photo' || progress.personId !== undefined) return { kind: 'there' }
    const owner = this.#server.ownerOf(command.step.key)
    const isCertain = owner?.items.length === 0 && this.#pick(3) !== 1
    return isCertain ? { kind: 'there', personId: owner.personId } : { kind: 'whose', candidates: [] }
  }

  #send(command: Extract<Command, { kind: 'send' }>, name: string): Outcome {
    const later = this.#now() + 1 + this.#pick(settleMs - 1)
    switch (this.#one(fates)) {
      case 'answered':
        return { kind: 'sent', personId: this.#server.process(command, name) }
      case 'answer-lost':
        this.#server.process(command, name)
        return failed(this.#one(unclear))
      case 'processed-late':
        this.#server.processLater(later, command, name)
        return failed(this.#one(unclear))
      case 'dropped':
        return failed(this.#one(unclear))
      case 'not-sent':
        return failed('identities/unauthorized')
      case 'refused':
        return failed(this.#one(refusals))
      case 'crash-before':
        throw new Crash()
      case 'crash-under-way':
        this.#server.processLater(later, command, name)
        throw new Crash()
      case 'crash-after':
        this.#server.process(command, name)
        throw new Crash()
    }
  }

  #one<T>(all: readonly T[]): T {
    const one = all[this.#pick(all.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
}

function failed(code: ErrorCode): Outcome {
  return { kind: 'failed', error: appError(code) }
}

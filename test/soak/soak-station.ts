import type { OutboxItem } from '@shared/domain/outbox'
import { setTimeout as pause } from 'node:timers/promises'
import { openQuestion, truthfulAnswer } from '../crash/attendant'
import type { GivenEnrollment } from '../crash/messages'
import type { FromSoakStation, Held, SoakAnswer, SoakOrders } from './messages'
import { type SoakLife, startLife } from './station-life'

export interface SoakStationParts {
  readonly program: string
  readonly orders: SoakOrders
  /** The server's own file, at which the attendant looks before answering a question. */
  readonly databasePath: string
}

/** A station over all its lives: it is killed and started again, and what it was told is not forgotten. */
export class SoakStation {
  readonly accepted = new Set<string>()
  readonly items = new Map<string, OutboxItem>()
  readonly failures: string[] = []
  questions = 0
  lives = 0
  readonly #parts: SoakStationParts
  readonly #enrollments = new Map<string, GivenEnrollment>()
  #life: SoakLife | undefined
  #onMessage: (message: FromSoakStation) => void = () => undefined

  constructor(parts: SoakStationParts) {
    this.#parts = parts
  }

  async start(): Promise<void> {
    this.lives += 1
    const { program, orders } = this.#parts
    this.#life = await startLife(program, orders, (message) => this.#hear(message))
  }

  /** Cuts its power. Whatever is under way begins anew with the next life. */
  async powerCut(): Promise<void> {
    const life = this.#life
    life?.kill()
    await life?.ended
    await this.start()
  }

  /** @returns when the station has said that it is saved */
  async enroll(enrollment: GivenEnrollment): Promise<void> {
    const { enrollmentId } = enrollment.details
    this.#enrollments.set(enrollmentId, enrollment)
    const isSaved = (): boolean => this.accepted.has(enrollmentId) || this.items.has(enrollmentId)
    await this.#inSomeLife(
      (life) => life.send({ kind: 'enroll', enrollment }),
      () => isSaved()
    )
  }

  async identify(number: number, probe: Uint8Array<ArrayBuffer>): Promise<SoakAnswer> {
    let answer: SoakAnswer | undefined
    await this.#inSomeLife(
      (life) => life.send({ kind: 'identify', number, probe }),
      (message) => {
        if (message?.kind === 'identified' && message.number === number) ({ answer } = message)
        return answer !== undefined
      }
    )
    if (answer === undefined) throw new Error('no answer')
    return answer
  }

  async measure(): Promise<Held> {
    let held: Held | undefined
    await this.#inSomeLife(
      (life) => life.send({ kind: 'measure' }),
      (message) => {
        if (message?.kind === 'measured') ({ held } = message)
        return held !== undefined
      }
    )
    if (held === undefined) throw new Error('nothing measured')
    return held
  }

  /** How many of its enrollments have not reached the server. */
  get waiting(): number {
    return [...this.items.values()].filter(({ state }) => state.kind !== 'done').length
  }

  async stop(): Promise<void> {
    const life = this.#life
    life?.send({ kind: 'stop' })
    await Promise.race([life?.ended, pause(10_000)])
    if (life?.isOver === false) this.failures.push('did not stop')
    life?.kill()
  }

  /** Asks, and asks the next life when this one dies over it, until the answer is there. */
  async #inSomeLife(
    ask: (life: SoakLife) => void,
    isAnswered: (message?: FromSoakStation) => boolean
  ): Promise<void> {
    let life: SoakLife | undefined
    for (let waited = 0; !isAnswered(); waited += 1) {
      if (waited > 6_000) throw new Error('the station does not answer')
      const present = this.#life
      if (present !== undefined && present !== life && !present.isOver) {
        life = present
        ask(present)
      }
      const heard = Promise.withResolvers<undefined>()
      this.#onMessage = (message) => {
        if (isAnswered(message)) heard.resolve(undefined)
      }
      await Promise.race([heard.promise, pause(10)])
    }
  }

  #hear(message: FromSoakStation): void {
    switch (message.kind) {
      case 'accepted':
        this.accepted.add(message.enrollmentId)
        break
      case 'failed':
        this.failures.push(`${message.call}: ${message.error.code} ${message.error.detail ?? ''}`)
        break
      case 'audit-broken':
        this.failures.push(`audit log broken at ${message.at}`)
        break
      case 'item':
        this.items.set(message.item.enrollmentId, message.item)
        this.#answer(message.item)
        break
      default:
    }
    this.#onMessage(message)
  }

  #answer(item: OutboxItem): void {
    const { enrollmentId } = item
    const question = openQuestion(item)
    const enrollment = this.#enrollments.get(enrollmentId)
    if (question === undefined || enrollment === undefined) return
    this.questions += 1
    truthfulAnswer(this.#parts.databasePath, enrollment, question)
      .then((answer) => this.#life?.send({ kind: 'answer', enrollmentId, answer }))
      .catch((error: unknown) => this.failures.push(String(error)))
  }
}

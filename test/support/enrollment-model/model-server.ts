import type { Command } from '@main/enrollment/sequence/command'
import { stepId } from '@main/enrollment/sequence/plan'

/** A person as the model server keeps it: what was put, as often as it was put. */
export interface ModelPerson {
  readonly personId: string
  readonly photos: string[]
  /** By the step's id, with the name in place of the step for aliases. */
  readonly items: string[]
}

/**
 * An Identities server at its worst reading: every put makes a new item, every enrollment without a person makes one,
 * and a used photo reference is taken again. Requests can be processed when nobody waits for them any more.
 */
export class ModelServer {
  readonly people: ModelPerson[] = []
  readonly #late: { at: number; command: Command; name: string }[] = []

  /** Somebody who is there already. */
  add(personId: string, name?: string): void {
    this.people.push({ personId, photos: [`photo of ${personId}`], items: name === undefined ? [] : [name] })
  }

  /** @returns whom it was done for */
  process(command: Command, name: string): string {
    if (command.step.kind === 'photo') return this.#enroll(command)
    const person = this.person(personOf(command))
    person.items.push(itemOf(command, name))
    return person.personId
  }

  processLater(at: number, command: Command, name: string): void {
    this.#late.push({ at, command, name })
  }

  /** Lets everything happen that is due by now. */
  advanceTo(now: number): void {
    const due = this.#late.filter(({ at }) => at <= now)
    this.#late.splice(0, this.#late.length, ...this.#late.filter(({ at }) => at > now))
    for (const { command, name } of due) this.process(command, name)
  }

  has(command: Command, name: string): boolean {
    if (command.step.kind === 'photo') return this.ownerOf(command.step.key) !== undefined
    return this.person(personOf(command)).items.includes(itemOf(command, name))
  }

  ownerOf(reference: string | undefined): ModelPerson | undefined {
    return this.people.find(({ photos }) => photos.some((photo) => photo === reference))
  }

  person(personId: string | undefined): ModelPerson {
    const person = this.people.find((each) => each.personId === personId)
    if (person === undefined) throw new Error('the station sent something to nobody')
    return person
  }

  #enroll(command: Command): string {
    const personId = personOf(command)
    const reference = command.step.key ?? ''
    if (personId !== undefined) {
      this.person(personId).photos.push(reference)
      return personId
    }
    const made = `made-${String(this.people.length)}`
    this.people.push({ personId: made, photos: [reference], items: [] })
    return made
  }
}

function personOf(command: Command): string | undefined {
  return 'personId' in command ? command.personId : undefined
}

function itemOf({ step }: Command, name: string): string {
  return step.kind === 'name' ? name : stepId(step)
}

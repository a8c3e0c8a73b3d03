/**
 * Lets runs with the same key wait for each other. Two saves at the same time would each look, find nothing, and make the
 * same thing twice.
 */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve()
    const run = before.then(task, task)
    this.#last.set(key, run)
    const forget = (): void => {
      if (this.#last.get(key) === run) this.#last.delete(key)
    }
    run.then(forget, forget)
    return run
  }
}

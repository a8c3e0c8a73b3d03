/** What a pure transition answers: the next state, and what is to be done outside of it. */
export interface Step<S, F> {
  readonly state: S
  readonly effects: readonly F[]
}

export interface MachineOptions<S, E, F> {
  readonly initial: S
  readonly transition: (state: S, event: E) => Step<S, F>
  /** Carries out one effect; its answer comes back as an event. */
  readonly run: (effect: F, send: (event: E) => void) => void
}

export interface Machine<S, E> {
  readonly getState: () => S
  readonly send: (event: E) => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Runs a pure transition and its effects. Kept outside of React, which may call a reducer twice and so would run the
 * effects twice.
 */
export function createMachine<S, E, F>(options: MachineOptions<S, E, F>): Machine<S, E> {
  const listeners = new Set<() => void>()
  let state = options.initial

  const send = (event: E): void => {
    const step = options.transition(state, event)
    const changed = step.state !== state
    state = step.state
    if (changed) for (const listener of listeners) listener()
    for (const effect of step.effects) options.run(effect, send)
  }

  return {
    getState: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
  }
}

/** A step without effects. */
export function stay<S>(state: S): Step<S, never> {
  return { state, effects: [] }
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import { createMachine, type Machine, type MachineOptions } from './machine'

/**
 * A machine for as long as the component is mounted.
 *
 * @param create called once; what it closes over must not change while mounted
 * @param leave event that is sent when the component goes away
 */
export function useMachine<S, E, F>(
  create: () => MachineOptions<S, E, F>,
  leave: E
): readonly [S, Machine<S, E>] {
  const [machine] = useState(() => createMachine(create()))
  const state = useSyncExternalStore(machine.subscribe, machine.getState)
  const { send } = machine
  useEffect(() => () => send(leave), [send, leave])
  return [state, machine]
}

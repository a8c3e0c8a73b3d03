import { expect, test } from 'vitest'
import { createMachine, type Step } from '@renderer/flow/machine'

const counter = (state: number, event: 'up' | 'ask' | 'nothing'): Step<number, 'answer'> =>
  event === 'ask'
    ? { state, effects: ['answer'] }
    : { state: event === 'up' ? state + 1 : state, effects: [] }

test('tells listeners of every change, and of nothing else', () => {
  const machine = createMachine({ initial: 0, transition: counter, run: () => undefined })
  const seen: number[] = []
  const stop = machine.subscribe(() => seen.push(machine.getState()))
  machine.send('up')
  machine.send('nothing')
  machine.send('up')
  stop()
  machine.send('up')
  expect(seen).toEqual([1, 2])
})

test('runs each effect once, and takes its answer as an event', () => {
  let runs = 0
  const machine = createMachine({
    initial: 0,
    transition: counter,
    run(_effect, send) {
      runs += 1
      send('up')
    }
  })
  machine.send('ask')
  expect(runs).toBe(1)
  expect(machine.getState()).toBe(1)
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleMs, watchIdle } from '@renderer/flow/use-idle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('nobody who touches nothing for a while is told once, and not before', () => {
  const onIdle = vi.fn()
  watchIdle(new EventTarget(), onIdle)
  vi.advanceTimersByTime(idleMs - 1)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1 + idleMs)
  expect(onIdle).toHaveBeenCalledOnce()
})

test.each(['pointerdown', 'pointermove', 'keydown'])('%s begins the time anew', (touch) => {
  const target = new EventTarget()
  const onIdle = vi.fn()
  watchIdle(target, onIdle)
  vi.advanceTimersByTime(idleMs - 1)
  target.dispatchEvent(new Event(touch))
  vi.advanceTimersByTime(idleMs - 1)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onIdle).toHaveBeenCalledOnce()
})

test('nothing is told after its end', () => {
  const target = new EventTarget()
  const onIdle = vi.fn()
  watchIdle(target, onIdle)()
  target.dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(2 * idleMs)
  expect(onIdle).not.toHaveBeenCalled()
})

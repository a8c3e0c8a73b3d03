import { expect, test, vi } from 'vitest'
import { watchTouches } from '@renderer/access/watch-touches'

function watched(everyMs?: number) {
  const target = new EventTarget()
  const tell = vi.fn()
  let now = 0
  const watch = watchTouches(target, tell, () => now, everyMs)
  const touch = (type = 'pointerdown', after = 0): void => {
    now += after
    target.dispatchEvent(new Event(type))
  }
  return { tell, touch, use: watch.touch, stop: watch.stop }
}

test.each(['pointerdown', 'pointermove', 'keydown', 'wheel'])('%s is told at once', (type) => {
  const { tell, touch } = watched()
  touch(type)
  expect(tell).toHaveBeenCalledOnce()
})

test('many touches are told once in ten seconds', () => {
  const { tell, touch } = watched()
  for (let move = 0; move < 1000; move += 1) touch('pointermove', 10)
  expect(tell).toHaveBeenCalledOnce()
  touch('pointermove', 10)
  expect(tell).toHaveBeenCalledTimes(2)
})

test('every touch is told when it is urgent', () => {
  const { tell, touch } = watched(0)
  touch()
  touch()
  expect(tell).toHaveBeenCalledTimes(2)
})

test('something else than a touch counts when it says so', () => {
  const { tell, use } = watched()
  use()
  expect(tell).toHaveBeenCalledOnce()
})

test('nothing is told after the end', () => {
  const { tell, touch, stop } = watched()
  stop()
  touch()
  expect(tell).not.toHaveBeenCalled()
})

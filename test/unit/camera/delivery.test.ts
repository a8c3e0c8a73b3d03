import { expect, test } from 'vitest'
import { type DeliveredFrame, deliveryOf, recordDelivery } from '@renderer/camera/delivery'

const frame = (at: number, count: number): DeliveredFrame => ({ at, count, width: 1280, height: 720 })

test('counts the frames that were delivered, also those that nobody looked at', () => {
  const seen = [frame(0, 100), frame(500, 115), frame(1000, 130)].reduce<readonly DeliveredFrame[]>(
    recordDelivery,
    []
  )
  expect(deliveryOf(seen)).toEqual({ width: 1280, height: 720, framesPerSecond: 30 })
})

test('says no rate from a moment, and nothing before the first frame', () => {
  expect(deliveryOf([])).toBeUndefined()
  expect(deliveryOf([frame(0, 1), frame(33, 2)])?.framesPerSecond).toBeUndefined()
})

test('forgets what is too old', () => {
  const seen = recordDelivery([frame(0, 1), frame(4000, 20)], frame(5000, 30))
  expect(deliveryOf(seen)?.framesPerSecond).toBe(10)
})

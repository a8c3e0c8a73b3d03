import { expect, test } from 'vitest'
import { type FrameSource, startFramePump } from '@renderer/camera/frame-pump'

/** A video that shows frame 1, 2, 3 ... each time `present` is called. */
function fakeVideo(): FrameSource & { present(): Promise<void>; readonly shown: number; waiting: number } {
  const callbacks = new Map<number, () => void>()
  let lastHandle = 0
  let shown = 0
  return {
    get shown() {
      return shown
    },
    get waiting() {
      return callbacks.size
    },
    requestVideoFrameCallback(callback) {
      callbacks.set(++lastHandle, callback)
      return lastHandle
    },
    cancelVideoFrameCallback: (handle) => void callbacks.delete(handle),
    async present() {
      shown += 1
      const due = [...callbacks.values()]
      callbacks.clear()
      for (const callback of due) callback()
      // Lets the consumer's promises settle.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
  }
}

/** A consumer that is busy until told otherwise. */
function slowConsumer(): {
  readonly seen: number[]
  consume(frame: number): Promise<void>
  finish(): Promise<void>
} {
  const seen: number[] = []
  let done: (() => void) | undefined
  return {
    seen,
    consume(frame) {
      seen.push(frame)
      return new Promise((resolve) => (done = resolve))
    },
    async finish() {
      done?.()
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
  }
}

test('one frame is in flight at a time, and the newest comes next', async () => {
  const video = fakeVideo()
  const consumer = slowConsumer()
  const pump = startFramePump({
    source: video,
    takeFrame: () => video.shown,
    onFrame: (frame) => consumer.consume(frame)
  })
  await video.present()
  await video.present()
  await video.present()
  expect(consumer.seen).toEqual([1])
  await consumer.finish()
  expect(consumer.seen).toEqual([1, 3])
  expect(pump.dropped()).toBe(1)
})

test('a consumer that keeps up sees every frame', async () => {
  const video = fakeVideo()
  const seen: number[] = []
  const pump = startFramePump({
    source: video,
    takeFrame: () => video.shown,
    onFrame: (frame) => Promise.resolve(void seen.push(frame))
  })
  for (let frame = 0; frame < 4; frame++) await video.present()
  expect(seen).toEqual([1, 2, 3, 4])
  expect(pump.dropped()).toBe(0)
})

test('a video without a picture yet is asked again at its next frame', async () => {
  const video = fakeVideo()
  const seen: number[] = []
  startFramePump({
    source: video,
    takeFrame: () => (video.shown < 2 ? undefined : video.shown),
    onFrame: (frame) => Promise.resolve(void seen.push(frame))
  })
  await video.present()
  await video.present()
  expect(seen).toEqual([2])
})

test('after stopping nothing is taken, not even when a frame was waiting', async () => {
  const video = fakeVideo()
  const consumer = slowConsumer()
  const pump = startFramePump({
    source: video,
    takeFrame: () => video.shown,
    onFrame: (frame) => consumer.consume(frame)
  })
  await video.present()
  await video.present()
  pump.stop()
  await consumer.finish()
  await video.present()
  expect(consumer.seen).toEqual([1])
  expect(video.waiting).toBe(0)
})

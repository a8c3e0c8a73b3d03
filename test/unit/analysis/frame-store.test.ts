import { createFrameStore, type FrameStore } from '@renderer/analysis/worker/frame-store'
import { describe, expect, it } from 'vitest'

/** Stores a frame whose every byte is this number. */
function store(frames: FrameStore, content: number): void {
  const image = frames.borrow(4, 2)
  image.data.fill(content)
  frames.accept(image)
}
const content = (frames: FrameStore, which: 'kept' | 'last'): number | undefined =>
  frames.find(which)?.data[0]

describe('the frame store', () => {
  it('holds nothing at first', () => {
    const frames = createFrameStore()
    frames.keepLast()
    expect(frames.find('last')).toBeUndefined()
    expect(frames.find('kept')).toBeUndefined()
  })

  it('keeps the candidate untouched while newer frames come in', () => {
    const frames = createFrameStore()
    store(frames, 1)
    frames.keepLast()
    for (let next = 2; next < 9; next++) {
      store(frames, next)
      expect([content(frames, 'kept'), content(frames, 'last')]).toEqual([1, next])
    }
    frames.keepLast()
    store(frames, 9)
    expect([content(frames, 'kept'), content(frames, 'last')]).toEqual([8, 9])
  })

  it('does not count a frame that was borrowed and never accepted', () => {
    const frames = createFrameStore()
    store(frames, 1)
    frames.borrow(4, 2).data.fill(66)
    expect(content(frames, 'last')).toBe(1)
  })

  it('takes turns with three pictures, copying and allocating nothing', () => {
    const frames = createFrameStore()
    const seen = new Set<unknown>()
    for (let next = 0; next < 20; next++) {
      const image = frames.borrow(4, 2)
      seen.add(image)
      frames.accept(image)
      if (next % 3 === 0) frames.keepLast()
    }
    expect(seen.size).toBeLessThanOrEqual(3)
  })

  it('finds another moment beside the shot, whether the shot is the newest frame or an older one', () => {
    const frames = createFrameStore()
    for (const next of [1, 2, 3]) store(frames, next)
    frames.keepLast()
    const shot = frames.find('kept')
    if (!shot) throw new Error('nothing is kept')
    expect(frames.findOther(shot)?.data[0]).toBe(2)
    store(frames, 4)
    expect(frames.findOther(shot)?.data[0]).toBe(4)
    frames.forget()
    expect(frames.findOther(shot)).toBeUndefined()
  })

  it('does not take a frame for another moment that was being written over', () => {
    const frames = createFrameStore()
    for (const next of [1, 2, 3]) store(frames, next)
    frames.keepLast()
    const shot = frames.find('kept')
    if (!shot) throw new Error('nothing is kept')
    frames.borrow(4, 2).data.fill(66)
    frames.borrow(4, 2).data.fill(66)
    expect(frames.findOther(shot)?.data[0]).not.toBe(66)
  })

  it('follows a camera that changes its size', () => {
    const frames = createFrameStore()
    store(frames, 1)
    frames.keepLast()
    frames.accept(frames.borrow(8, 8))
    expect(frames.find('last')).toMatchObject({ width: 8, height: 8 })
    expect(frames.find('kept')).toMatchObject({ width: 4, height: 2 })
  })

  it('overwrites every pixel when it forgets', () => {
    const frames = createFrameStore()
    const used = [1, 2, 3].map((next) => {
      store(frames, next)
      frames.keepLast()
      return frames.find('last')!
    })
    frames.forget()
    expect(frames.find('last')).toBeUndefined()
    expect(frames.find('kept')).toBeUndefined()
    for (const image of used) expect(new Set(image.data)).toEqual(new Set([0]))
  })
})

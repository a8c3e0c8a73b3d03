import { describe, expect, test } from 'vitest'
import { ease, fitHeight } from '@renderer/capture/overlay-geometry'

const frame = { width: 1280, height: 720 }

describe('a frame in the preview', () => {
  test('is as high as the preview and centred', () => {
    const { scale, toPreview } = fitHeight(frame, { width: 400, height: 360 }, false)
    expect(scale).toBe(0.5)
    expect(toPreview({ x: 640, y: 360 })).toEqual({ x: 200, y: 180 })
    expect(toPreview({ x: 0, y: 0 })).toEqual({ x: -120, y: 0 })
  })

  test('is mirrored left to right only', () => {
    const { toPreview } = fitHeight(frame, { width: 640, height: 360 }, true)
    expect(toPreview({ x: 0, y: 100 })).toEqual({ x: 640, y: 50 })
    expect(toPreview({ x: 1280, y: 100 })).toEqual({ x: 0, y: 50 })
    expect(toPreview({ x: 640, y: 100 })).toEqual({ x: 320, y: 50 })
  })
})

describe('easing', () => {
  const from = [{ x: 0, y: 0 }]
  const to = [{ x: 10, y: 20 }]

  test('moves a share of the way, and all of it with a share of 1', () => {
    expect(ease(from, to, 0.5)).toEqual([{ x: 5, y: 10 }])
    expect(ease(from, to, 1)).toEqual(to)
  })

  test('takes points as they are when there were none before', () => {
    expect(ease([], to, 0.1)).toBe(to)
  })
})

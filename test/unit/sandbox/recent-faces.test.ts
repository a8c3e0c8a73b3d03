import { createRecentFaces } from '@sandbox/recognition/recent-faces'
import { describe, expect, it } from 'vitest'

const ada = { detectorName: 'desk', features: Float32Array.of(1, 0) }
const bea = { detectorName: 'desk', features: Float32Array.of(0, 1) }

function recentFaces(windowSeconds: number) {
  let now = 0
  const recent = createRecentFaces({ windowSeconds, threshold: 0.5, now: () => new Date(now) })
  return {
    isRepeatAt: (seconds: number, sighting: typeof ada): boolean => {
      now = seconds * 1000
      return recent.isRepeat(sighting)
    }
  }
}

describe('recent faces', () => {
  it('repeat only for the same face at the same detector', () => {
    const { isRepeatAt } = recentFaces(10)
    expect(isRepeatAt(0, ada)).toBe(false)
    expect(isRepeatAt(1, bea)).toBe(false)
    expect(isRepeatAt(2, { ...ada, detectorName: 'door' })).toBe(false)
    expect(isRepeatAt(3, ada)).toBe(true)
  })

  it('are noted anew once the window has passed, even for someone who never left', () => {
    const { isRepeatAt } = recentFaces(10)
    expect([0, 4, 8, 9.9, 10, 14].map((second) => isRepeatAt(second, ada))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true
    ])
  })

  it('are not remembered at all with a window of nothing', () => {
    const { isRepeatAt } = recentFaces(0)
    expect([0, 0, 0].map((second) => isRepeatAt(second, ada))).toEqual([false, false, false])
  })
})

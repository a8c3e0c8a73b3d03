import { describe, expect, it } from 'vitest'
import { inTurn } from '../../../bench/lib/interleave'
import { swayAt } from '../../../bench/lib/sway'

describe('the order of the programs in the benchmark', () => {
  it('rotates, so that everybody comes first equally often', () => {
    const order = [0, 1, 2, 3].map((turn) => inTurn(['a', 'b', 'c'], turn).join(''))
    expect(order).toEqual(['abc', 'bca', 'cab', 'abc'])
  })

  it('has everybody in every turn', () => {
    for (let turn = 0; turn < 9; turn++) expect([...inTurn([1, 2, 3, 4], turn)].sort()).toEqual([1, 2, 3, 4])
    expect(inTurn([], 3)).toEqual([])
  })
})

describe('the sway of a person in the benchmark', () => {
  it('begins with the picture as it is', () => {
    expect(swayAt(0)).toEqual({ right: 0, down: 0, turn: 0, scale: 1 })
  })

  it('never jumps: from frame to frame the person moves a few pixels', () => {
    for (let frame = 0; frame < 200; frame++) {
      const [now, next] = [swayAt(frame), swayAt(frame + 1)]
      expect(Math.hypot(next.right - now.right, next.down - now.down)).toBeLessThan(5)
      expect(Math.abs(next.turn - now.turn)).toBeLessThan(0.01)
      expect(Math.abs(next.scale - now.scale)).toBeLessThan(0.01)
    }
  })
})

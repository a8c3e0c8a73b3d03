import { fitsWithin } from '@main/ipc/message-size'
import { describe, expect, it } from 'vitest'

describe('the message size limit', () => {
  it('counts bytes, text and nested members', () => {
    expect(fitsWithin({ a: new Uint8Array(10), b: ['xx'] }, 14)).toBe(true)
    expect(fitsWithin({ a: new Uint8Array(10), b: ['xxx'] }, 15)).toBe(false)
  })

  it('lets plain small values through', () => {
    for (const value of [undefined, null, 1, true, 'name', {}, []]) expect(fitsWithin(value, 100)).toBe(true)
  })

  it('ends on a cycle', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    expect(fitsWithin(cycle, 1000)).toBe(false)
  })

  it('ends on a nest deeper than a call stack', () => {
    let nest: unknown = 0
    for (let depth = 0; depth < 200_000; depth += 1) nest = [nest]
    expect(fitsWithin(nest, 1000)).toBe(false)
  })

  it('refuses a flood of members', () => {
    expect(fitsWithin(new Array(100_000).fill(0), 1e9)).toBe(false)
  })
})

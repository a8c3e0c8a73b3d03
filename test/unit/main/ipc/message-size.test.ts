import { judgeMessage } from '@main/ipc/message-size'
import { describe, expect, it } from 'vitest'

const kindOf = (message: unknown, maxBytes = 1000) => judgeMessage(message, maxBytes).kind

describe('the message size limit', () => {
  it('counts bytes, text, nested members and their names', () => {
    expect(judgeMessage({ a: new Uint8Array(10), b: ['xx'] }, 18)).toEqual({ kind: 'fits', bytes: 18 })
    expect(kindOf({ a: new Uint8Array(10), b: ['xxx'] }, 19)).toBe('too-large')
    expect(kindOf({ ['n'.repeat(600)]: 1 })).toBe('too-large')
  })

  it('lets plain small values through', () => {
    const plain = [
      undefined,
      null,
      1,
      NaN,
      true,
      'name',
      {},
      [],
      Object.create(null),
      { then: 'x', toJSON: 1 }
    ]
    for (const value of plain) expect(kindOf(value)).toBe('fits')
  })

  it('ends on a cycle', () => {
    const cycle: Record<string, unknown> = {}
    cycle['self'] = cycle
    expect(kindOf(cycle, 1e9)).toBe('too-large')
  })

  it('ends on a nest deeper than a call stack', () => {
    let nest: unknown = 0
    for (let depth = 0; depth < 200_000; depth += 1) nest = [nest]
    expect(kindOf(nest, 1e9)).toBe('too-large')
  })

  it('refuses a flood of members', () => {
    expect(kindOf(new Array(100_000).fill(0), 1e9)).toBe('too-large')
  })

  it('refuses a list that is nothing but long', () => {
    expect(kindOf({ tags: new Array(4_294_967_295) }, 1e9)).toBe('too-large')
  })
})

describe('what counts as plain data', () => {
  const shared = typeof SharedArrayBuffer === 'undefined' ? [] : [new Uint8Array(new SharedArrayBuffer(8))]
  const trick: Record<string, unknown> = JSON.parse('{"__proto__": {"isAdmin": true}}') as never

  it.each([
    ['a symbol', Symbol('x')],
    ['a function', () => 1],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['an instance of a class', new URL('app://station/')],
    ['a list with another prototype', Object.setPrototypeOf([], null) as unknown],
    ['what only inherits from bytes', Object.create(Uint8Array.prototype) as unknown],
    ['other views', new Float64Array(2)],
    ['a buffer without a view', new ArrayBuffer(8)],
    ['shared memory', shared[0]],
    ['a member named by a symbol', { [Symbol('x')]: 1 }],
    ['a prototype as a member', trick]
  ])('%s does not', (_, value) => {
    expect(kindOf({ value })).toBe('not-plain')
  })

  it('does not run a getter', () => {
    let runs = 0
    const message = Object.defineProperty({}, 'a', { enumerable: true, get: () => (runs += 1) })
    expect(kindOf(message)).toBe('not-plain')
    expect(runs).toBe(0)
  })
})

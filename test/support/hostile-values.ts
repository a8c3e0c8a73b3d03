import fc from 'fast-check'

/** Stands in every text that a fuzzed message brings, to be looked for wherever it must not turn up. */
export const planted = 'Planted7391'

/** Texts that have broken programs before: paths, markup, queries, headers, halves of characters, names of members. */
export const nastyTexts: readonly string[] = [
  planted,
  `${planted} O'Brien`,
  `../../${planted}`,
  `..%2f..%2f${planted}`,
  `C:\\${planted}\\..`,
  `/etc/${planted}`,
  `${planted}\ud800`,
  `\udfff${planted}`,
  `${planted}\0`,
  `${planted}\r\nX-Evil: 1`,
  `\u202e${planted}\u200f\ufeff`,
  `${planted}e\u0301😀`,
  `<img src=x onerror="alert('${planted}')">`,
  `'; DROP TABLE entry; -- ${planted}`,
  `\${${planted}} {{${planted}}} %s %n`,
  `http://${planted}.invalid:99999/`,
  `https://user:${planted}@127.0.0.1:9/`,
  `file:///${planted}`,
  `=cmd|'/C ${planted}'!A0`,
  '__proto__',
  'constructor',
  'toString',
  '..',
  '.',
  ''
]

const oversized = new Uint8Array(17 * 1024 * 1024 + 1)
const longText = planted.repeat(1_000_000)
const manyWrong = new Array<number>(400).fill(7)
const boom = (): never => {
  throw new Error(planted)
}

const nestOf = (depth: number): unknown => {
  let nest: unknown = planted
  for (let level = 0; level < depth; level += 1) nest = level % 2 ? [nest] : { nest }
  return nest
}
const deepNest = nestOf(2_000)
const bottomlessNest = nestOf(11_000)

class Person {
  readonly name = planted
  toJSON(): never {
    return boom()
  }
}

/** What no JSON holds, made anew each time: some of it cannot be shown, so that tests pass the names around. */
export const tricks = {
  'proxy that throws': () =>
    new Proxy(
      {},
      { get: boom, has: boom, ownKeys: boom, getPrototypeOf: boom, getOwnPropertyDescriptor: boom }
    ),
  'proxy of a list that throws': () => new Proxy([1], { get: boom }),
  'proxy that lies': () => new Proxy({}, { ownKeys: () => ['a', 'b'], get: () => planted }),
  'revoked proxy': () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    return proxy
  },
  'getter that throws': () => Object.defineProperty({}, 'personId', { enumerable: true, get: boom }),
  'getter that changes': () => {
    let reads = 0
    return Object.defineProperty({}, 'personId', { enumerable: true, get: () => `${planted}${++reads}` })
  },
  'own prototype': () => JSON.parse(`{"__proto__": {"polluted": "${planted}"}}`) as unknown,
  'own constructor': () => ({ constructor: { prototype: { polluted: planted } } }),
  'own toString, then and toJSON': () => ({ toString: boom, then: boom, toJSON: boom, valueOf: boom }),
  'members of these names': () => ({ toString: 1, then: 2, toJSON: 3, length: 1e9, name: planted }),
  'symbol member': () => ({ [Symbol.toPrimitive]: boom, [Symbol.iterator]: boom }),
  'instance of a class': () => new Person(),
  error: () => new Error(planted, { cause: planted }),
  map: () => new Map([[planted, planted]]),
  set: () => new Set([planted]),
  date: () => new Date(NaN),
  promise: () => Promise.resolve(planted),
  function: () => boom,
  symbol: () => Symbol(planted),
  bigint: () => 10n ** 400n,
  NaN: () => NaN,
  infinity: () => -Infinity,
  'boxed text': () => Object(planted) as unknown,
  cycle: () => {
    const cycle: Record<string, unknown> = { name: planted }
    cycle['self'] = cycle
    return cycle
  },
  'list in itself': () => {
    const list: unknown[] = []
    list.push(list)
    return list
  },
  'deep nest': () => deepNest,
  'nest past all limits': () => bottomlessNest,
  'list of holes': () => new Array<unknown>(4_294_967_295),
  'many wrong entries': () => manyWrong,
  'bytes over the limit': () => oversized,
  'text over the limit': () => longText,
  'shared bytes': () => new Uint8Array(new SharedArrayBuffer(64)),
  'detached bytes': () => {
    const bytes = Uint8Array.of(0xff, 0xd8, 0xff)
    structuredClone(bytes, { transfer: [bytes.buffer] })
    return bytes
  },
  'bytes that lie about their length': () =>
    Object.defineProperty(Uint8Array.of(0xff, 0xd8, 0xff), 'byteLength', { get: boom }),
  'bytes of another kind': () => new Float64Array(8),
  'no bytes at all': () => Object.create(Uint8Array.prototype) as unknown,
  'bytes named one by one': () => ({ 0: 0xff, 1: 0xd8, length: 2, byteLength: 2 })
} satisfies Record<string, () => unknown>

export type Trick = keyof typeof tricks
export const trickNames = Object.keys(tricks) as Trick[]

/** Values of JSON, and of what structured clone carries beside it. */
export const looseValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...nastyTexts),
  fc.constantFrom<unknown>(null, undefined, true, 0, -1, 1e308, NaN, [], {}, [[]], ' '),
  fc.anything({
    maxDepth: 3,
    maxKeys: 4,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withNullPrototype: true,
    withObjectString: true
  })
)

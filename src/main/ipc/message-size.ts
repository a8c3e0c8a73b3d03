/** A message of the contract has a handful of members; more is an attack or a bug. */
const maxNodes = 10_000

/** `not-plain`: holds something that no call of the contract takes, e.g. a class's instance, a getter or a symbol. */
type MessageVerdict =
  | { readonly kind: 'fits'; readonly bytes: number }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-plain' }

/**
 * Whether a message is plain data, its text and bytes stay within `maxBytes`, and its shape within a few thousand nodes.
 *
 * Structured clone lets a sender build cycles, deep nests, and lists that are nothing but long, so this walks without
 * recursion and stops at the first limit. Text counts two bytes a character, names of members too.
 *
 * SECURITY: plain means that reading it twice gives the same, runs no code, and that nobody else can change it meanwhile.
 *
 * @throws whatever a trap of a Proxy throws; nothing that came through a bridge is one
 */
export function judgeMessage(message: unknown, maxBytes: number): MessageVerdict {
  const pending: unknown[] = [message]
  let bytes = 0
  let nodes = 0
  while (pending.length > 0) {
    const value = pending.pop()
    nodes += 1
    if (nodes > maxNodes) return { kind: 'too-large' }
    if (typeof value === 'string') bytes += value.length * 2
    else if (isBytes(value)) bytes += value.byteLength
    else if (typeof value === 'object' && value !== null) {
      // SECURITY: a list of a few holes and a length of billions would keep the schema busy for minutes.
      if (Array.isArray(value) && value.length > maxNodes) return { kind: 'too-large' }
      const names = Reflect.ownKeys(value)
      if (names.length > maxNodes) return { kind: 'too-large' }
      if (!isPlain(value, names)) return { kind: 'not-plain' }
      for (const name of names) {
        if (!Array.isArray(value)) bytes += String(name).length * 2
        pending.push(Reflect.get(value, name))
      }
    } else if (!isPlainScalar(value)) return { kind: 'not-plain' }
    if (bytes > maxBytes) return { kind: 'too-large' }
  }
  return { kind: 'fits', bytes }
}

/** Bytes of its own: in shared memory a picture could be another one after it was checked. */
function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value instanceof Uint8Array && value.buffer instanceof ArrayBuffer
}

function isPlain(value: object, names: readonly PropertyKey[]): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  const isKnown = Array.isArray(value)
    ? prototype === Array.prototype
    : prototype === Object.prototype || prototype === null
  return (
    isKnown &&
    names.every((name) => {
      // SECURITY: as a member of its own it is harmless, until somebody copies it with an assignment.
      if (typeof name === 'symbol' || name === '__proto__') return false
      return Object.hasOwn(Reflect.getOwnPropertyDescriptor(value, name) ?? {}, 'value')
    })
  )
}

function isPlainScalar(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean'
}

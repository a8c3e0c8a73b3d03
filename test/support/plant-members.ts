/** What no contract names. */
export const leak = 'Leaked4711'

/**
 * A copy of a plain value in which every object, at every depth, has a member more, under a usual name and under a symbol,
 * and bytes are a part of a larger buffer that holds a secret.
 */
export function plantMembers(value: unknown): unknown {
  if (value instanceof Uint8Array) return partOfLarger(value)
  if (Array.isArray(value)) return value.map(plantMembers)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => [name, plantMembers(member)])
  return { ...Object.fromEntries(members), leak, password: { token: leak }, [Symbol.for(leak)]: leak }
}

function partOfLarger(bytes: Uint8Array): Uint8Array {
  const secret = new TextEncoder().encode(leak)
  const whole = new Uint8Array(secret.length + bytes.length)
  whole.set(secret)
  whole.set(bytes, secret.length)
  return whole.subarray(secret.length)
}

/** Whether what crosses to a window by structured clone holds what was planted, in whatever corner. */
export function hasLeak(value: unknown): boolean {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value.buffer).includes(leak)
  if (typeof value === 'string') return value.includes(leak)
  if (typeof value !== 'object' || value === null) return false
  return Reflect.ownKeys(value).some(
    (name) => String(name).includes(leak) || hasLeak(Reflect.get(value, name) as unknown)
  )
}

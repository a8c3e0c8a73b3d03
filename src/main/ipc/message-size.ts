/** A message of the contract has a handful of members; more is an attack or a bug. */
const maxNodes = 10_000

/**
 * Whether a message's text and bytes stay within `maxBytes` and its shape within a few thousand nodes.
 *
 * Structured clone lets a sender build cycles and deep nests, so this walks without recursion and stops at the first
 * limit. Text counts two bytes a character.
 */
export function fitsWithin(message: unknown, maxBytes: number): boolean {
  const pending: unknown[] = [message]
  let bytes = 0
  let nodes = 0
  while (pending.length > 0) {
    const value = pending.pop()
    nodes += 1
    if (nodes > maxNodes) return false
    if (typeof value === 'string') bytes += value.length * 2
    else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) bytes += value.byteLength
    else if (typeof value === 'object' && value !== null) {
      const members: unknown[] = Array.isArray(value) ? value : Object.values(value)
      if (members.length > maxNodes) return false
      pending.push(...members)
    }
    if (bytes > maxBytes) return false
  }
  return true
}

import { serverId } from '@shared/domain/person'

/** An id as the server gave it; undefined when it gave none, or one that cannot be handed back to it. */
export function idOf(value: unknown): string | undefined {
  const parsed = serverId.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** `{ [name]: id }`, or nothing at all where there is no id. */
export function withId<Name extends string>(
  name: Name,
  value: unknown
): Readonly<Partial<Record<Name, string>>> {
  const id = idOf(value)
  // A computed member's name is a plain string to the compiler.
  return (id === undefined ? {} : { [name]: id }) as Partial<Record<Name, string>>
}

/**
 * The id in the answer to a call that makes or changes something. Undocumented whether that is the item, the bare id, or
 * nothing.
 *
 * @param members under which an item may hold its id, the likeliest first
 */
export function idInAnswer(answer: unknown, ...members: readonly string[]): string | undefined {
  if (typeof answer !== 'object' || answer === null) return idOf(answer)
  const values = new Map<string, unknown>(Object.entries(answer))
  return members.map((member) => idOf(values.get(member))).find((id) => id !== undefined)
}
